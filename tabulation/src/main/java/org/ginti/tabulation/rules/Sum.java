// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Figure;
import org.ginti.tabulation.Sheet;

/** What several sheets say together. A figure that some sheet leaves out makes the sum a floor. */
final class Sum {
  /** Figures that are added up over stations and compared. */
  private static final Figure[] ADDED = {
    Figure.VALID,
    Figure.REJECTED,
    Figure.NOTA,
    Figure.TOTAL,
    Figure.POLLED_MEN,
    Figure.POLLED_WOMEN,
    Figure.POLLED_OTHER
  };

  private final long[] votes;
  private final int[] gaps;
  private final long[] figures = new long[Figure.COUNT];
  private final int[] figureGaps = new int[Figure.COUNT];
  private int sheets;

  Sum(int candidates) {
    votes = new long[candidates];
    gaps = new int[candidates];
  }

  static Figure[] added() {
    return ADDED.clone();
  }

  void add(Sheet sheet) {
    sheets++;
    for (int i = 0; i < votes.length; i++) {
      int v = sheet.votes(i);
      if (v < 0) {
        gaps[i]++;
      } else {
        votes[i] += v;
      }
    }
    for (Figure f : ADDED) {
      int v = sheet.figure(f);
      if (v < 0) {
        figureGaps[f.ordinal()]++;
      } else {
        figures[f.ordinal()] += v;
      }
    }
  }

  /** Takes one sheet over with all its figures. */
  void set(Sheet sheet) {
    add(sheet);
    for (Figure f : Figure.values()) {
      int v = sheet.figure(f);
      figures[f.ordinal()] = Math.max(v, 0);
      figureGaps[f.ordinal()] = v < 0 ? 1 : 0;
    }
  }

  int sheets() {
    return sheets;
  }

  /** The sum of what is known. */
  long votes(int candidate) {
    return votes[candidate];
  }

  /** True when some sheet names this candidate. */
  boolean knowsSome(int candidate) {
    return gaps[candidate] < sheets;
  }

  /** True when every sheet names this candidate. */
  boolean knows(int candidate) {
    return sheets > 0 && gaps[candidate] == 0;
  }

  boolean knowsAnyVotes() {
    for (int gap : gaps) {
      if (gap < sheets) {
        return true;
      }
    }
    return false;
  }

  long figure(Figure figure) {
    return figures[figure.ordinal()];
  }

  boolean knows(Figure figure) {
    return sheets > 0 && figureGaps[figure.ordinal()] == 0;
  }

  /** The figure where every sheet gives it, else -1. */
  long known(Figure figure) {
    return knows(figure) ? figure(figure) : -1;
  }

  /** The votes where every sheet gives them, else -1. */
  long known(int candidate) {
    return knows(candidate) ? votes[candidate] : -1;
  }
}

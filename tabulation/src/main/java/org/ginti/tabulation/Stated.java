// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Precision;
import org.ginti.model.Progress;

/**
 * A statement kept beside others of its (scope, mode). All its numbers stand in one array: votes,
 * brought forward, cumulative, then figures; {@link Figures#UNKNOWN} for what it does not name.
 */
final class Stated {
  final long seq;
  final long time;
  final long supersedes;
  final Progress progress;
  final Precision precision;
  final int[] numbers;
  final Map<String, Integer> unlinked;

  private Stated(
      long seq,
      long time,
      long supersedes,
      Progress progress,
      Precision precision,
      int[] numbers,
      Map<String, Integer> unlinked) {
    this.seq = seq;
    this.time = time;
    this.supersedes = supersedes;
    this.progress = progress;
    this.precision = precision;
    this.numbers = numbers;
    this.unlinked = unlinked;
  }

  /** Length of {@link #numbers} for a ballot of this size. */
  static int width(int candidates) {
    return 3 * candidates + Figure.COUNT;
  }

  static Stated of(StatementRow row) {
    int n = row.candidates;
    int[] numbers = new int[width(n)];
    Arrays.fill(numbers, Figures.UNKNOWN);
    System.arraycopy(row.votes, 0, numbers, 0, n);
    if (row.hasBrought) {
      System.arraycopy(row.brought, 0, numbers, n, n);
    }
    if (row.hasCumulative) {
      System.arraycopy(row.cumulative, 0, numbers, 2 * n, n);
    }
    System.arraycopy(row.figures, 0, numbers, 3 * n, Figure.COUNT);
    var unlinked = row.unlinked;
    return new Stated(
        row.seq,
        row.time,
        row.supersedes,
        row.progress,
        row.precision,
        numbers,
        unlinked == null ? Map.of() : Map.copyOf(unlinked));
  }

  /** A plain station statement back from its cells: votes, then the figures with a column. */
  static Stated ofCells(
      long seq, long time, boolean complete, int[] cells, int at, int candidates) {
    int[] numbers = new int[width(candidates)];
    Arrays.fill(numbers, Figures.UNKNOWN);
    System.arraycopy(cells, at, numbers, 0, candidates);
    System.arraycopy(cells, at + candidates, numbers, 3 * candidates, Figure.IN_COLUMNS);
    return new Stated(
        seq,
        time,
        0,
        complete ? Progress.COMPLETE : Progress.UNKNOWN,
        Precision.EXACT,
        numbers,
        Map.of());
  }

  /** True when it names a number or a label that is not among these. */
  boolean names(boolean[] numbersKnown, Set<String> labelsKnown) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != Figures.UNKNOWN && !numbersKnown[i]) {
        return true;
      }
    }
    return !labelsKnown.containsAll(unlinked.keySet());
  }

  /** True when it names any number or label. */
  boolean saysAnything() {
    for (int n : numbers) {
      if (n != Figures.UNKNOWN) {
        return true;
      }
    }
    return !unlinked.isEmpty();
  }

  /** True when every candidate has votes. */
  boolean complete(int candidates) {
    for (int i = 0; i < candidates; i++) {
      if (numbers[i] == Figures.UNKNOWN) {
        return false;
      }
    }
    return candidates > 0;
  }
}

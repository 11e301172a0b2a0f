// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.Locale;
import org.ginti.formats.Problems;
import org.ginti.model.Figures;

/** Whom a result table makes the winner of a seat, by its marks and by its figures. */
final class Winner {
  private static final int NOBODY = -1;

  private Winner() {}

  static boolean isUncontested(String result) {
    return result.toUpperCase(Locale.ROOT).equals("UNCONTESTED");
  }

  /**
   * The place of the winner: the one line marked Won, else the most votes; -1 for a tie, for no
   * result, and where votes are unknown. Reports a mark that the figures do not bear out.
   */
  static int of(ResultTable.Seat seat, Problems problems) {
    int first = byVotes(seat);
    int marks = 0;
    int marked = NOBODY;
    for (int i = 0; i < seat.lines.size(); i++) {
      if (seat.lines.get(i).result().equalsIgnoreCase("Won")) {
        marks++;
        marked = i;
      } else if (isUncontested(seat.lines.get(i).result())) {
        warn(seat, i, problems, "marked uncontested beside other candidates; not declared so");
      }
    }
    if (marks > 1) {
      warn(seat, marked, problems, marks + " candidates are marked Won; nobody is declared");
      return NOBODY;
    }
    if (marks == 1 && first != marked) {
      warn(
          seat,
          marked,
          problems,
          first == NOBODY
              ? "marked Won without a lead in votes"
              : "marked Won, but " + seat.lines.get(first).candidate() + " has more votes");
    }
    if (marks == 0 && first == NOBODY) {
      warn(seat, 0, problems, "no result: all figures are 0, unknown, or first place is tied");
    }
    if (marks == 0 && first != NOBODY && hasMarks(seat)) {
      warn(seat, first, problems, "nobody is marked Won");
      return NOBODY;
    }
    return marks == 1 ? marked : first;
  }

  /** The place of the most votes, NOTA left out; -1 for a tie, none, or unknown votes. */
  private static int byVotes(ResultTable.Seat seat) {
    int best = NOBODY;
    int most = 0;
    boolean tied = false;
    for (int i = 0; i < seat.lines.size(); i++) {
      int votes = seat.lines.get(i).votes();
      if (votes == Figures.UNKNOWN) {
        return NOBODY;
      }
      if (votes > most) {
        most = votes;
        best = i;
        tied = false;
      } else if (votes == most) {
        tied = true;
      }
    }
    return tied ? NOBODY : best;
  }

  private static boolean hasMarks(ResultTable.Seat seat) {
    return seat.lines.stream().anyMatch(l -> !l.result().isEmpty());
  }

  private static void warn(ResultTable.Seat seat, int place, Problems problems, String text) {
    if (seat.lines.isEmpty()) {
      return;
    }
    var line = seat.lines.get(place);
    problems.warning(
        line.file(), line.row(), "", line.candidate(), "seat " + seat.number + ": " + text);
  }
}

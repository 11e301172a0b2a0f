// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.Objects;
import java.util.function.IntPredicate;
import org.ginti.formats.exports.Results;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Standing;
import org.jspecify.annotations.Nullable;

/** The standing of each contest, taken once for all pages of an edition. */
final class Standings {
  private final Results results;
  private final @Nullable Standing[] taken;

  Standings(Results results) {
    this.results = results;
    taken = new Standing[results.register().contestCount()];
  }

  /** Of a later moment: those of contests without news are kept. */
  Standings(Results results, Standings before, IntPredicate news) {
    this(results);
    for (int c = 0; c < taken.length; c++) {
      taken[c] = news.test(c) ? null : before.taken[c];
    }
  }

  Standing of(int contest) {
    Standing s = taken[contest];
    if (s == null) {
      taken[contest] = s = results.standing(contest);
    }
    return Objects.requireNonNull(s);
  }

  /** Whether another channel says something else of a seat, and whether that matters. */
  BoardView.Mark mark(int contest) {
    var mark = BoardView.Mark.NONE;
    for (Disagreement d : of(contest).disagreements()) {
      if (d.material() == Disagreement.Material.YES) {
        return BoardView.Mark.MATERIAL;
      }
      mark = BoardView.Mark.DIFFERS;
    }
    return mark;
  }

  /** True when something may still change: a seat is led or open. */
  boolean live() {
    for (int c = 0; c < taken.length; c++) {
      switch (of(c).status()) {
        case SCHEDULED, COUNTING, COUNTED, TIED -> {
          return true;
        }
        case POSTPONED, COUNTERMANDED, DECLARED, UNCONTESTED, SHARED, VOID, WITHHELD, VACATED -> {}
      }
    }
    return false;
  }
}

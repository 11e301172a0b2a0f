// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of a channel add up to, figure by figure. Whole, segments, stations and rounds
 * are never added together: the first of them that has votes is the basis.
 */
final class BasisSums {
  /** Figures of the contest rather than of its ballots: EVM and postal do not add up to them. */
  private static final Set<Figure> NOT_ADDED =
      EnumSet.of(
          Figure.ELECTORS,
          Figure.ELECTORS_MEN,
          Figure.ELECTORS_WOMEN,
          Figure.ELECTORS_OTHER,
          Figure.STATIONS,
          Figure.CANDIDATES,
          Figure.MARGIN);

  /** Figures of which a contest has one: those of its parts do not add up to it. */
  private static final Set<Figure> ONE_OF_CONTEST =
      EnumSet.of(Figure.STATIONS, Figure.CANDIDATES, Figure.MARGIN);

  private final ChannelSheets sheets;
  private Tally.Basis basis = Tally.Basis.NONE;

  BasisSums(ChannelSheets sheets) {
    this.sheets = sheets;
  }

  Tally.Basis basis() {
    return basis;
  }

  /** Finds the basis anew, after news. */
  void refresh() {
    basis = findBasis();
  }

  /** The first scope that names somebody's votes; stations also when no label is linked yet. */
  private Tally.Basis findBasis() {
    for (Mode m : ChannelSheets.MODES) {
      if (says(sheets.whole[m.ordinal()])) {
        return Tally.Basis.WHOLE;
      }
    }
    if (anySays(sheets.segments)) {
      return Tally.Basis.SEGMENTS;
    }
    boolean unlinked = false;
    for (var s : sheets.stations) {
      if (s != null && s.reporting() > 0) {
        return Tally.Basis.STATIONS;
      }
      unlinked |= s != null && s.size() > 0;
    }
    if (anySays(sheets.rounds)) {
      return Tally.Basis.ROUNDS;
    }
    if (says(sheets.postal)) {
      return Tally.Basis.POSTAL;
    }
    return unlinked ? Tally.Basis.STATIONS : Tally.Basis.NONE;
  }

  private static <K> boolean anySays(Map<Mode, ? extends Map<K, MergedSheet>> byMode) {
    for (var of : byMode.values()) {
      for (MergedSheet s : of.values()) {
        if (says(s)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean says(@Nullable MergedSheet sheet) {
    return sheet != null && sheet.anyVotesOrCumulative();
  }

  /** True when the basis has sheets in a mode: whether they name anybody is another matter. */
  boolean has(Mode mode) {
    boolean some =
        switch (basis) {
          case WHOLE -> sheets.whole[mode.ordinal()] != null;
          case SEGMENTS -> sheets.segments.containsKey(mode);
          case STATIONS -> sheets.stations[mode.ordinal()] != null;
          case ROUNDS -> sheets.rounds.containsKey(mode);
          case POSTAL, NONE -> false;
        };
    return some || (mode == Mode.POSTAL && sheets.postal != null);
  }

  /** Votes of a candidate in a mode: as stated, or for both modes the sum of the two. */
  long votes(Mode mode, int candidate) {
    long stated = stated(mode, candidate);
    if (mode != Mode.BOTH) {
      return stated;
    }
    if (stated >= 0) {
      var beside = postalBeside();
      return stated + (beside == null ? 0 : Math.max(0, beside.votes(candidate)));
    }
    long evm = stated(Mode.EVM, candidate);
    long post = stated(Mode.POSTAL, candidate);
    return evm < 0 || post < 0 ? Figures.UNKNOWN : evm + post;
  }

  /**
   * Postal ballots are counted centrally: sheets of stations, rounds or segments never hold them,
   * not even where they tell one mode only (Pakistan, Form 48), so a postal sheet comes on top.
   */
  private @Nullable MergedSheet postalBeside() {
    return switch (basis) {
      case SEGMENTS, STATIONS, ROUNDS -> says(sheets.postal) ? sheets.postal : null;
      case WHOLE, POSTAL, NONE -> null;
    };
  }

  private long stated(Mode mode, int candidate) {
    var w = sheets.whole[mode.ordinal()];
    long added =
        switch (basis) {
          case WHOLE -> w == null ? Figures.UNKNOWN : w.votes(candidate);
          case SEGMENTS -> sumOf(sheets.segments.get(mode), candidate);
          case STATIONS -> {
            var s = sheets.stations[mode.ordinal()];
            yield s == null ? Figures.UNKNOWN : s.votes(candidate);
          }
          case ROUNDS -> ofRounds(sheets.rounds.get(mode), candidate);
          case POSTAL, NONE -> Figures.UNKNOWN;
        };
    var post = sheets.postal;
    if (mode == Mode.POSTAL && added < 0 && post != null) {
      return post.votes(candidate);
    }
    return added;
  }

  private static long sumOf(@Nullable Map<?, MergedSheet> of, int candidate) {
    long total = Figures.UNKNOWN;
    if (of != null) {
      for (MergedSheet s : of.values()) {
        int v = s.votes(candidate);
        if (v >= 0) {
          total = Math.max(total, 0) + v;
        }
      }
    }
    return total;
  }

  /**
   * The increments of all rounds; where one lacks, the next cumulative figure printed takes over,
   * be it a few rounds later.
   */
  private static long ofRounds(@Nullable Map<Integer, MergedSheet> of, int candidate) {
    long total = Figures.UNKNOWN;
    int expected = 1;
    boolean gap = false;
    if (of != null) {
      for (var e : of.entrySet()) {
        int increment = e.getValue().votes(candidate);
        int cumulative = e.getValue().cumulative(candidate);
        gap |= e.getKey() != expected || increment < 0;
        if (gap && cumulative >= 0) {
          total = cumulative;
          gap = false;
        } else if (increment >= 0) {
          total = Math.max(total, 0) + increment;
        }
        expected = e.getKey() + 1;
      }
    }
    return total;
  }

  /** A figure in a mode, as stated or added up like votes. */
  long figure(Mode mode, Figure figure) {
    long stated = stated(mode, figure);
    if (stated >= 0) {
      return mode == Mode.BOTH && !NOT_ADDED.contains(figure) ? withPostal(stated, figure) : stated;
    }
    if (NOT_ADDED.contains(figure)) {
      for (Mode m : ChannelSheets.MODES) {
        stated = Math.max(stated, stated(m, figure));
      }
      return stated;
    }
    if (mode != Mode.BOTH) {
      return Figures.UNKNOWN;
    }
    long evm = stated(Mode.EVM, figure);
    long post = stated(Mode.POSTAL, figure);
    return evm < 0 || post < 0 ? Figures.UNKNOWN : evm + post;
  }

  /** Unknown where the postal ballots are in the votes but do not tell the figure. */
  private long withPostal(long stated, Figure figure) {
    var w = sheets.whole[Mode.BOTH.ordinal()];
    var beside = postalBeside();
    if (beside == null || (w != null && w.figure(figure) >= 0)) {
      return stated;
    }
    return beside.figure(figure) < 0 ? Figures.UNKNOWN : stated + beside.figure(figure);
  }

  /** A figure in a mode as stated for the whole, or added up over sheets that all state it. */
  long stated(Mode mode, Figure figure) {
    var w = sheets.whole[mode.ordinal()];
    if (w != null && w.figure(figure) >= 0) {
      return w.figure(figure);
    }
    long added =
        switch (basis) {
          case SEGMENTS -> figureOf(sheets.segments.get(mode), figure);
          case STATIONS -> {
            var s = sheets.stations[mode.ordinal()];
            yield s == null || ONE_OF_CONTEST.contains(figure) ? Figures.UNKNOWN : s.figure(figure);
          }
          case ROUNDS ->
              NOT_ADDED.contains(figure)
                  ? Figures.UNKNOWN
                  : figureOf(sheets.rounds.get(mode), figure);
          case WHOLE, POSTAL, NONE -> Figures.UNKNOWN;
        };
    var post = sheets.postal;
    if (mode == Mode.POSTAL && added < 0 && post != null) {
      return post.figure(figure);
    }
    return added;
  }

  /** The sum where every sheet with votes states it. */
  private static long figureOf(@Nullable Map<?, MergedSheet> of, Figure figure) {
    if (of == null || ONE_OF_CONTEST.contains(figure)) {
      return Figures.UNKNOWN;
    }
    long total = Figures.UNKNOWN;
    for (MergedSheet s : of.values()) {
      int v = s.figure(figure);
      if (v >= 0) {
        total = Math.max(total, 0) + v;
      } else if (s.anyVotesOrCumulative()) {
        return Figures.UNKNOWN;
      }
    }
    return total;
  }
}

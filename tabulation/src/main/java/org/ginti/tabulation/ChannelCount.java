// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * All that one channel says about one contest, added up: the quantity, who leads, how far it is.
 */
final class ChannelCount {
  private static final Mode[] MODES = ChannelSheets.MODES;

  final int channel;
  final Authority authority;
  private final int candidates;
  private final ChannelSheets sheets;
  private final BasisSums sums;

  // The summary, kept in step by refresh().
  private Mode quantity = Mode.BOTH;
  private int leader = -1;
  private int runnerUp = -1;
  private boolean tied;
  private long sum;
  private final long[] current;
  private boolean withheld;
  private int registered;

  ChannelCount(int channel, Authority authority, int candidates, int expectedStations) {
    this.channel = channel;
    this.authority = authority;
    this.candidates = candidates;
    this.sheets = new ChannelSheets(candidates, expectedStations);
    this.sums = new BasisSums(sheets);
    this.current = new long[candidates];
    Arrays.fill(current, Figures.UNKNOWN);
  }

  void accept(StatementRow row, ChannelSheets.@Nullable Changed changed) {
    sheets.accept(row, changed);
  }

  ChannelSheets sheets() {
    return sheets;
  }

  /**
   * Takes the sum anew: its basis, quantity, leader and second. Where a label that nobody has
   * linked to a candidate has as many votes, there is no leader to name.
   */
  void refresh() {
    sums.refresh();
    takeVotes();
    leader = -1;
    runnerUp = -1;
    sum = 0;
    long first = 0;
    long second = -1;
    for (int i = 0; i < candidates; i++) {
      long v = current[i];
      if (v < 0) {
        continue;
      }
      sum += v;
      if (v > first) {
        second = leader < 0 ? second : first;
        runnerUp = leader < 0 ? runnerUp : leader;
        first = v;
        leader = i;
      } else if (v > second) {
        second = v;
        runnerUp = i;
      }
    }
    long nameless = sheets.mostUnlinked(sums.basis());
    withheld = anyUnknown() && sheets.conflictIn(sums.basis());
    boolean named = leader >= 0 && first > nameless && !withheld;
    tied = named && second == first;
    leader = named && !tied ? leader : -1;
    runnerUp = leader >= 0 && second >= nameless ? runnerUp : -1;
  }

  /**
   * Chooses the quantity and takes its votes: both modes where at least as many candidates are
   * known as on the EVM, else the EVM, else the postal ballots.
   */
  private void takeVotes() {
    boolean evm = sums.has(Mode.EVM);
    boolean post = sums.has(Mode.POSTAL);
    int known = 0;
    quantity = Mode.BOTH;
    if (sums.has(Mode.BOTH) || (evm && post)) {
      known = take(Mode.BOTH);
    } else {
      Arrays.fill(current, Figures.UNKNOWN);
    }
    if (evm && known < candidates && (known == 0 || known(Mode.EVM) > known)) {
      quantity = Mode.EVM;
      known = take(Mode.EVM);
    }
    if (post && known == 0) {
      quantity = take(Mode.POSTAL) > 0 ? Mode.POSTAL : Mode.BOTH;
    } else if (known == 0) {
      quantity = Mode.BOTH;
    }
  }

  private boolean anyUnknown() {
    for (long v : current) {
      if (v < 0) {
        return true;
      }
    }
    return false;
  }

  private int take(Mode mode) {
    int known = 0;
    for (int i = 0; i < candidates; i++) {
      current[i] = sums.votes(mode, i);
      known += current[i] >= 0 ? 1 : 0;
    }
    return known;
  }

  private int known(Mode mode) {
    int known = 0;
    for (int i = 0; i < candidates; i++) {
      known += sums.votes(mode, i) >= 0 ? 1 : 0;
    }
    return known;
  }

  /** Everything, sealed. */
  Tally seal() {
    long[][] votes = new long[MODES.length][candidates];
    long[][] figures = new long[MODES.length][Figure.COUNT];
    for (Mode m : MODES) {
      for (int i = 0; i < candidates; i++) {
        votes[m.ordinal()][i] = sums.votes(m, i);
      }
      for (Figure f : Figure.values()) {
        figures[m.ordinal()][f.ordinal()] = sums.figure(m, f);
      }
    }
    return new Tally(
        channel,
        sums.basis(),
        votes,
        figures,
        quantity,
        progress(),
        sheets.precision(sums.basis()),
        complete(),
        sheets.conflicts(),
        sheets.unlinked(sums.basis()),
        withheld,
        sheets.time(),
        sheets.seq());
  }

  Progress progress() {
    return switch (sums.basis()) {
      case WHOLE -> {
        var w = sheets.whole[quantity.ordinal()];
        if ((w == null || !w.anyVotes()) && quantity == Mode.BOTH) {
          w = sheets.whole[Mode.EVM.ordinal()];
        }
        yield w == null ? Progress.UNKNOWN : w.progress();
      }
      case STATIONS -> {
        int done = 0;
        for (var s : sheets.stations) {
          done = Math.max(done, s == null ? 0 : s.reporting());
        }
        yield new Progress(Progress.Kind.STATIONS, done, Math.max(done, expectedStations()));
      }
      case ROUNDS -> {
        int last = 0;
        Progress said = Progress.UNKNOWN;
        for (var m : sheets.rounds.values()) {
          if (m.lastKey() > last) {
            last = m.lastKey();
            said = m.lastEntry().getValue().progress();
          }
        }
        yield said.kind() == Progress.Kind.UNKNOWN
            ? new Progress(Progress.Kind.ROUNDS, last, 0)
            : said;
      }
      case SEGMENTS, POSTAL, NONE -> Progress.UNKNOWN;
    };
  }

  /** Stations of the register, or what the form itself says where that is more. */
  private int expectedStations() {
    long stated = Figures.UNKNOWN;
    for (Mode m : MODES) {
      stated = Math.max(stated, sums.stated(m, Figure.STATIONS));
    }
    return (int) Math.max(stated, registered);
  }

  /** Takes note of how many stations the register knows by now. */
  void registered(int count) {
    registered = count;
  }

  /**
   * True when the source says this is all, or every station and the postal ballots are in. The EVM
   * without the postal ballots is never all.
   */
  boolean allIn() {
    if (quantity != Mode.BOTH) {
      return false;
    }
    return switch (sums.basis()) {
      case WHOLE, ROUNDS -> progress().kind() == Progress.Kind.COMPLETE;
      case STATIONS -> {
        Progress p = progress();
        yield p.of() > 0 && p.done() == p.of();
      }
      case SEGMENTS -> segmentsComplete();
      case POSTAL, NONE -> false;
    };
  }

  private boolean segmentsComplete() {
    for (var m : sheets.segments.values()) {
      for (MergedSheet s : m.values()) {
        if (s.anyVotes() && s.progress().kind() != Progress.Kind.COMPLETE) {
          return false;
        }
      }
    }
    return true;
  }

  /** True when every candidate is known in every sheet of the sum. */
  boolean complete() {
    var all = new ArrayList<MergedSheet>();
    switch (sums.basis()) {
      case WHOLE -> {
        return !hasGap();
      }
      case STATIONS -> {
        for (var s : sheets.stations) {
          if (s != null && !s.complete()) {
            return false;
          }
        }
        return !hasGap();
      }
      case SEGMENTS -> sheets.segments.values().forEach(m -> all.addAll(m.values()));
      case ROUNDS -> sheets.rounds.values().forEach(m -> all.addAll(m.values()));
      case POSTAL, NONE -> {
        return !hasGap();
      }
    }
    return !hasGap() && all.stream().allMatch(s -> s.complete() || !s.anyVotesOrCumulative());
  }

  private boolean hasGap() {
    for (int i = 0; i < candidates; i++) {
      if (sums.votes(quantity, i) < 0) {
        return true;
      }
    }
    return candidates == 0;
  }

  Tally.Basis basis() {
    return sums.basis();
  }

  int candidates() {
    return candidates;
  }

  Mode quantity() {
    return quantity;
  }

  int leader() {
    return leader;
  }

  int runnerUp() {
    return runnerUp;
  }

  boolean tied() {
    return tied;
  }

  /** A figure in the best quantity. */
  long figure(Figure figure) {
    return sums.figure(quantity, figure);
  }

  /** Votes of a candidate in the best quantity. */
  long current(int candidate) {
    return current[candidate];
  }

  /** True when anybody has a vote, be it a label that nobody has linked. */
  boolean saysVotes() {
    return sum > 0 || sheets.mostUnlinked(sums.basis()) > 0;
  }

  /** Votes of all candidates known, in the best quantity. */
  long sum() {
    return sum;
  }
}

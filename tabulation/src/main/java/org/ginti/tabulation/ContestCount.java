// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;

/** One contest: its channels, each on its own, its sourced events, and where it stands. */
final class ContestCount implements ContestEvidence {
  private final Register register;
  private final int contest;
  private @Nullable ChannelCount[] channels = new @Nullable ChannelCount[4];
  private final List<Declaration> declarations = new ArrayList<>();
  private SeatEvents events = SeatEvents.NONE;
  private @Nullable ChannelCount best;
  private boolean stale;
  private int stationsSeen;
  private long stationElectors = Figures.UNKNOWN;

  ContestCount(Register register, int contest) {
    this.register = register;
    this.contest = contest;
  }

  /** Takes a statement over; the sum is taken anew only when somebody asks. */
  synchronized void accept(StatementRow row) {
    channel(row.channel).accept(row, null);
    stale = true;
  }

  /** Takes a statement over and the sums it touches anew: for following a count. */
  ChannelCount follow(StatementRow row, ChannelSheets.Changed changed) {
    ChannelCount c = channel(row.channel);
    c.accept(row, changed);
    c.registered(register.stations(contest).size());
    c.refresh();
    best = findBest();
    return c;
  }

  private ChannelCount channel(int index) {
    if (index >= channels.length) {
      channels = Arrays.copyOf(channels, 2 * index + 2);
    }
    ChannelCount c = channels[index];
    if (c == null) {
      int expected = register.stations(contest).size();
      Authority authority = register.channel(index).authority();
      c = new ChannelCount(index, authority, register.ballot(contest).size(), expected);
      channels[index] = c;
    }
    return c;
  }

  void declare(Declaration d) {
    declarations.add(d);
    events = SeatEvents.of(declarations, register.ballot(contest));
  }

  private synchronized void settle() {
    if (!stale) {
      return;
    }
    stale = false;
    for (var c : channels) {
      if (c != null) {
        c.registered(register.stations(contest).size());
        c.refresh();
      }
    }
    best = findBest();
  }

  /**
   * The channel a standing is taken from: the best authority that has a result. A consolidated form
   * that is not all in is a running count; of two running counts the one further along is taken.
   */
  private @Nullable ChannelCount findBest() {
    ChannelCount found = null;
    for (var c : channels) {
      if (c == null || c.authority == Authority.NONE || (c.leader() < 0 && !c.tied())) {
        continue;
      }
      if (found == null || better(c, found)) {
        found = c;
      }
    }
    return found;
  }

  private static boolean better(ChannelCount a, ChannelCount b) {
    int byAuthority = weight(a).compareTo(weight(b));
    if (byAuthority != 0) {
      return byAuthority < 0;
    }
    return a.sum() != b.sum() ? a.sum() > b.sum() : a.channel < b.channel;
  }

  private static Authority weight(ChannelCount c) {
    boolean consolidated = c.authority == Authority.FINAL || c.authority == Authority.PROVISIONAL;
    return consolidated && !c.allIn() ? Authority.RUNNING : c.authority;
  }

  /** The channel the standing is taken from; null for none. */
  @Nullable ChannelCount best() {
    settle();
    return best;
  }

  SeatEvents events() {
    return events;
  }

  @Override
  public Register register() {
    return register;
  }

  @Override
  public int contest() {
    return contest;
  }

  @Override
  public List<Tally> tallies() {
    settle();
    var found = new ArrayList<ChannelCount>();
    for (var c : channels) {
      if (c != null) {
        found.add(c);
      }
    }
    found.sort(Comparator.comparing(ContestCount::weight).thenComparingInt(c -> c.channel));
    return found.stream().map(ChannelCount::seal).toList();
  }

  /** The channels that may say who leads, in their order. */
  List<ChannelCount> speaking() {
    settle();
    return Arrays.stream(channels)
        .filter(Objects::nonNull)
        .filter(c -> c.authority != Authority.NONE)
        .toList();
  }

  @Override
  public List<Declaration> declarations() {
    return List.copyOf(declarations);
  }

  @Override
  public void sheets(int channel, Consumer<Sheet> to) {
    var c = channel < channels.length ? channels[channel] : null;
    if (c != null) {
      c.sheets().each(to);
    }
  }

  @Override
  public @Nullable Sheet station(int channel, int station) {
    var c = channel < channels.length ? channels[channel] : null;
    return c == null ? null : c.sheets().station(station);
  }

  @Override
  public Map<String, Long> unlinked(int channel) {
    var c = channel < channels.length ? channels[channel] : null;
    return c == null ? Map.of() : c.sheets().unlinked(c.basis());
  }

  /** True when two channels or more have said something. */
  boolean hasOthers() {
    int n = 0;
    for (var c : channels) {
      n += c == null || c.authority == Authority.NONE ? 0 : 1;
    }
    return n > 1;
  }

  /**
   * False when no other channel, as its figures stand, could change the leader: a quick look before
   * everything is compared.
   *
   * @param known channels that need no look any more
   */
  boolean mayMatter(ChannelCount best, IntPredicate known) {
    for (var c : channels) {
      if (c != null
          && c != best
          && (c.quantity() != best.quantity() || reaches(best, c))
          && Materiality.full(c.progress())
          && !known.test(c.channel)) {
        return true;
      }
    }
    return false;
  }

  private static boolean reaches(ChannelCount best, ChannelCount other) {
    int leader = best.leader();
    if (leader < 0) {
      return true;
    }
    long shift = other.current(leader) - best.current(leader);
    for (int j = 0; j < best.candidates(); j++) {
      if (j != leader && best.current(j) >= 0 && other.current(j) >= 0) {
        long s = Math.abs(shift - (other.current(j) - best.current(j)));
        if (s > 0 && s >= best.current(leader) - best.current(j)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean hasStations(int channel) {
    var c = channel < channels.length ? channels[channel] : null;
    return c != null && c.sheets().hasStations();
  }

  @Override
  public Standing standing() {
    settle();
    ChannelCount c = best;
    Optional<Tally> tally = c == null ? Optional.empty() : Optional.of(c.seal());
    Standing.Status status = status(c);
    Optional<Tally> shown = events.noResult() ? Optional.empty() : tally;
    boolean tied = events.holders().isEmpty() && shown.map(Tally::tied).orElse(false);
    List<Disagreement> differing =
        tally.map(t -> Disagreements.ofContest(this, t)).orElse(List.of());
    return new Standing(
        contest,
        status,
        tally,
        shown.map(Tally::leader).orElse(-1),
        shown.map(Tally::runnerUp).orElse(-1),
        shown.map(Tally::margin).orElse((long) Figures.UNKNOWN),
        tied,
        events.holders(),
        events.inForce(),
        decided(c),
        differing);
  }

  Standing.Status status(@Nullable ChannelCount c) {
    var fixed = events.status();
    if (fixed.isPresent()) {
      return fixed.get();
    }
    if (c == null) {
      return saidSomething() ? emptyHanded() : Standing.Status.SCHEDULED;
    }
    if (!c.allIn()) {
      return Standing.Status.COUNTING;
    }
    return c.tied() ? Standing.Status.TIED : Standing.Status.COUNTED;
  }

  private boolean saidSomething() {
    for (var c : channels) {
      if (c != null && c.authority != Authority.NONE && c.basis() != Tally.Basis.NONE) {
        return true;
      }
    }
    return false;
  }

  /**
   * All zeros on a complete form means no result: a whole-seat repoll. Where a label that nobody
   * has linked leads on it, it is counted with no leader to name. Before that, counting.
   */
  private Standing.Status emptyHanded() {
    var status = Standing.Status.COUNTING;
    for (var c : channels) {
      if (c != null && c.authority.compareTo(Authority.RUNNING) < 0 && c.allIn()) {
        if (c.saysVotes()) {
          return Standing.Status.COUNTED;
        }
        status = Standing.Status.VOID;
      }
    }
    return status;
  }

  /**
   * Yes when the lead exceeds all votes that can still be out; needs the electors not yet counted.
   */
  Standing.Decided decided(@Nullable ChannelCount c) {
    if (c == null || events.noResult() || (c.runnerUp() < 0 && !c.tied())) {
      return Standing.Decided.NOT_COMPUTABLE;
    }
    if (c.tied()) {
      return Standing.Decided.NO;
    }
    long lead = c.current(c.leader()) - c.current(c.runnerUp());
    long out = c.allIn() && c.complete() ? 0 : out(c);
    if (out < 0) {
      return Standing.Decided.NOT_COMPUTABLE;
    }
    return lead > out ? Standing.Decided.YES : Standing.Decided.NO;
  }

  /** The most votes that can still be out, or unknown: electors of the seat less votes counted. */
  private long out(ChannelCount c) {
    long electors = register.contest(contest).electors();
    if (electors < 0) {
      electors = c.figure(Figure.ELECTORS);
    }
    if (electors < 0 || c.basis() == Tally.Basis.STATIONS) {
      electors = Math.max(electors, registeredAtStations());
    }
    if (electors < 0) {
      return Figures.UNKNOWN;
    }
    return Math.max(0, electors - c.sum() - Math.max(0, c.figure(Figure.NOTA)));
  }

  private long registeredAtStations() {
    var table = register.stations(contest);
    if (table.size() != stationsSeen) {
      stationsSeen = table.size();
      stationElectors = 0;
      for (int i = 0; i < table.size() && stationElectors >= 0; i++) {
        stationElectors =
            table.electors(i) < 0 ? Figures.UNKNOWN : stationElectors + table.electors(i);
      }
    }
    return stationElectors;
  }
}

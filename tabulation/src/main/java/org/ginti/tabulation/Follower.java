// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;

/** Watches a count from statement to statement and tells what changed. */
final class Follower {
  private final Register register;
  private final Consumer<Event> events;
  private final Leads leads;
  private final Set<String> conflicts = new HashSet<>();
  private final Set<String> material = new HashSet<>();
  private final Set<String> majorities = new HashSet<>();
  private final Set<String> opened = new HashSet<>();
  private final Map<String, Earlier> earlier = new HashMap<>();

  Follower(Register register, Consumer<Event> events) {
    this.register = register;
    this.events = events;
    leads = new Leads(register.contestCount(), events);
    for (var body : register.election().bodies()) {
      earlier.put(body.id(), new Earlier(register, body));
    }
  }

  void accept(StatementRow row, ContestCount contest, HouseCount house) {
    ChannelCount channel =
        contest.follow(row, (mode, before, after) -> sheetChanged(row, mode, before, after));
    if (channel.authority == Authority.NONE) {
      return;
    }
    leads.ofChannel(row.seq, row.time, row.contest, channel);
    leads.ofStanding(row.seq, row.time, contest);
    if (house.update(row.contest, contest)) {
      majorities(row.seq, row.time, house);
    }
    materialOf(row.seq, row.time, contest, channel);
  }

  /**
   * Something was taken back and a contest counted again: who leads now, what moved, and what came
   * undone.
   */
  void recounted(long seq, long time, ContestCount contest, HouseCount house) {
    events.accept(
        new Event(
            seq, time, Event.Kind.RETRACTED, contest.contest(), -1, "", List.of(), "", List.of()));
    leads.reopen(contest);
    for (ChannelCount channel : contest.speaking()) {
      leads.ofChannel(seq, time, contest.contest(), channel);
    }
    leads.ofStanding(seq, time, contest);
    if (house.update(contest.contest(), contest)) {
      majorities(seq, time, house);
    }
    for (ChannelCount channel : contest.speaking()) {
      materialOf(seq, time, contest, channel);
    }
  }

  void declare(Declaration d, ContestCount contest, HouseCount house) {
    contest.declare(d);
    long time = d.on().map(Instant::toEpochMilli).orElse(StatementRow.NO_TIME);
    int c = contest.contest();
    var named = d.winners().stream().map(w -> register.candidateIndex(c, w)).toList();
    var kind = d.kind().namesWinner() ? Event.Kind.DECLARED : Event.Kind.STATUS;
    int channel = d.channel().map(register::channelIndex).orElse(-1);
    events.accept(
        new Event(d.after(), time, kind, c, channel, d.kind().code(), named, "", List.of()));
    if (house.update(c, contest)) {
      majorities(d.after(), time, house);
    }
    if (d.kind().namesWinner() && named.size() == 1) {
      opens(d.after(), time, c, named.getFirst(), house);
    }
  }

  private void opens(long seq, long time, int contest, int candidate, HouseCount house) {
    int party = house.partyOf(contest, candidate);
    PartyId id = house.party(party).id();
    var before = earlier.get(house.body().id());
    if (before != null && before.opens(id) && opened.add(house.body().id() + " " + id)) {
      events.accept(
          new Event(
              seq,
              time,
              Event.Kind.OPENED_ACCOUNT,
              contest,
              -1,
              "",
              List.of(candidate),
              id.value(),
              List.of()));
    }
  }

  private void majorities(long seq, long time, HouseCount house) {
    for (int p = 0; p < house.partyCount(); p++) {
      PartyId id = house.party(p).id();
      if (!id.equals(Party.INDEPENDENT)) {
        majority(seq, time, house, id.value(), house.total(p));
      }
    }
    for (var alliance : register.alliances()) {
      majority(seq, time, house, alliance.id(), house.total(alliance.parties()));
    }
  }

  private void majority(long seq, long time, HouseCount house, String who, long total) {
    long mark = house.body().majority();
    String key = house.body().id() + " " + who;
    boolean had = majorities.contains(key);
    if (had == total >= mark) {
      return;
    }
    if (had) {
      majorities.remove(key);
    } else {
      majorities.add(key);
    }
    var kind = had ? Event.Kind.MAJORITY_LOST : Event.Kind.MAJORITY_REACHED;
    events.accept(new Event(seq, time, kind, -1, -1, "", List.of(), who, List.of(total, mark)));
  }

  /** Told once for each pair, when both have all their figures in. */
  private void materialOf(long seq, long time, ContestCount contest, ChannelCount channel) {
    int c = contest.contest();
    ChannelCount best = contest.best();
    if (best == null || !contest.hasOthers() || !Materiality.full(channel.progress())) {
      return;
    }
    if (!contest.mayMatter(best, x -> material.contains(pair(c, best.channel, x)))) {
      return;
    }
    for (Disagreement d : Disagreements.ofContest(contest, best.seal())) {
      String pair = pair(c, d.a(), d.b());
      if (d.material() == Disagreement.Material.YES && material.add(pair)) {
        int later = channel.channel == d.a() ? d.a() : d.b();
        long other = later == d.a() ? d.b() : d.a();
        events.accept(
            new Event(
                seq,
                time,
                Event.Kind.MATERIAL_DISAGREEMENT,
                c,
                later,
                "",
                List.of(),
                "",
                List.of(other)));
      }
    }
  }

  private static String pair(int contest, int a, int b) {
    return contest + " " + Math.min(a, b) + " " + Math.max(a, b);
  }

  private void sheetChanged(StatementRow row, Mode mode, int[] before, Sheet after) {
    String scope = Scopes.code(after, register.stations(row.contest));
    if (after.conflict()) {
      if (conflicts.add(row.contest + " " + row.channel + " " + mode + " " + scope)) {
        tell(row, Event.Kind.CONFLICT, scope, List.of(), List.of());
      }
      return;
    }
    if (row.scope == StatementRow.ScopeKind.STATION || row.scope == StatementRow.ScopeKind.ROUND) {
      changedAtAll(row, mode, scope, before, after);
    } else {
      falls(row, mode, scope, before, after);
    }
  }

  /** A station or a round counts once: any change is a correction. */
  private void changedAtAll(StatementRow row, Mode mode, String scope, int[] before, Sheet after) {
    var who = new ArrayList<Integer>();
    long was = 0;
    long is = 0;
    for (int i = 0; i < row.candidates; i++) {
      if (before[i] >= 0 && after.votes(i) >= 0) {
        was += before[i];
        is += after.votes(i);
        if (before[i] != after.votes(i)) {
          who.add(i);
        }
      }
    }
    if (!who.isEmpty()) {
      tell(row, Event.Kind.CORRECTION, scope, who, List.of(was, is, (long) mode.ordinal(), -1L));
    }
  }

  /** A running total grows by itself: only a fall is a correction. */
  private void falls(StatementRow row, Mode mode, String scope, int[] before, Sheet after) {
    for (int i = 0; i < before.length; i++) {
      int figure = i - row.candidates;
      int now = figure < 0 ? after.votes(i) : after.figure(Figure.values()[figure]);
      if (now >= 0 && before[i] > now) {
        tell(
            row,
            Event.Kind.CORRECTION,
            scope,
            figure < 0 ? List.of(i) : List.of(),
            List.of(
                (long) before[i], (long) now, (long) mode.ordinal(), (long) Math.max(figure, -1)));
      }
    }
  }

  private void tell(
      StatementRow row, Event.Kind kind, String scope, List<Integer> who, List<Long> figures) {
    events.accept(
        new Event(row.seq, row.time, kind, row.contest, row.channel, scope, who, "", figures));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ginti.model.Alliance;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** Puts the engine beside the naive count, field by field; lists what differs. */
public final class Comparison {
  private final Register register;
  private final Tabulation engine;
  private final NaiveElection naive;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Register register, Tabulation engine, NaiveElection naive) {
    this.register = register;
    this.engine = engine;
    this.naive = naive;
  }

  /** Everything that differs, each as "where what: engine … naive …". */
  public static List<String> of(Register register, Tabulation engine, NaiveElection naive) {
    var c = new Comparison(register, engine, naive);
    for (int i = 0; i < register.contestCount(); i++) {
      c.contest(i);
    }
    c.houses();
    return c.differences;
  }

  /** One contest only. */
  public static List<String> of(
      Register register, Tabulation engine, NaiveElection naive, int contest) {
    var c = new Comparison(register, engine, naive);
    c.contest(contest);
    return c.differences;
  }

  private void same(String where, String what, @Nullable Object e, @Nullable Object n) {
    if (!Objects.equals(e, n)) {
      differences.add(where + " " + what + ": engine " + e + ", naive " + n);
    }
  }

  private void contest(int c) {
    String id = register.contest(c).id().toString();
    var wanted = new TreeMap<Integer, NaiveTally>();
    naive.tallies(c).forEach(t -> wanted.put(t.channel(), t));
    var found = new TreeMap<Integer, Tally>();
    engine.evidence(c).tallies().forEach(t -> found.put(t.channel(), t));
    same(id, "channels", found.keySet(), wanted.keySet());
    wanted.forEach((channel, t) -> {
      Tally e = found.get(channel);
      if (e != null) {
        String where = id + " " + register.channel(channel).id();
        tally(where, e, t);
        same(
            where,
            "labels",
            new TreeMap<>(engine.evidence(c).unlinked(channel)),
            new TreeMap<>(t.unlinked()));
      }
    });
    same(
        id,
        "disagreements",
        engine.disagreements(c).stream()
            .filter(d -> d.station() < 0 && speaks(engine, c, d.a()) && speaks(engine, c, d.b()))
            .map(d -> d.a() + " " + d.b() + " " + d.kind())
            .toList(),
        naive.disagreements(c));
    standing(id, engine.standing(c), naive.standing(c));
    same(
        id,
        "leader in brief",
        engine.leader(c),
        naive.standing(c).tally().map(NaiveTally::leader).orElse(-1));
  }

  /** False for a channel that gives a margin and nobody's votes: the naive kinds are of votes. */
  private static boolean speaks(Tabulation engine, int contest, int channel) {
    return engine.evidence(contest).tallies().stream()
        .anyMatch(t -> t.channel() == channel && t.basis() != Tally.Basis.NONE);
  }

  private void tally(String where, Tally e, NaiveTally n) {
    same(where, "basis", e.basis(), n.basis());
    for (Mode m : Mode.values()) {
      var votes = new ArrayList<Long>();
      for (int i = 0; i < e.candidates(); i++) {
        votes.add(e.votes(m, i));
      }
      same(where, "votes " + m, votes, n.votes().get(m));
      var figures = new TreeMap<Figure, Long>();
      for (Figure f : Figure.values()) {
        if (e.figure(m, f) != -1) {
          figures.put(f, e.figure(m, f));
        }
      }
      var wanted = new TreeMap<Figure, Long>(Objects.requireNonNull(n.figures().get(m)));
      wanted.values().removeIf(v -> v == -1);
      same(where, "figures " + m, figures, wanted);
    }
    same(where, "quantity", e.quantity(), n.quantity());
    same(where, "sum", e.sum(), n.sum());
    same(where, "progress", e.progress(), n.progress());
    same(where, "precision", e.precision(), n.precision());
    same(where, "complete", e.complete(), n.complete());
    same(where, "conflicts", e.conflicts(), n.conflicts());
    same(where, "unlinked", e.unlinked(), n.unlinked().size());
    same(where, "time", e.time(), n.time());
    same(where, "seq", e.seq(), n.seq());
    same(where, "leader", e.leader(), n.leader());
    same(where, "runner-up", e.runnerUp(), n.runnerUp());
    same(where, "tied", e.tied(), n.tied());
    same(where, "margin", e.margin(), n.margin());
  }

  private void standing(String id, Standing e, NaiveStanding n) {
    same(id, "status", e.status(), n.status());
    same(
        id,
        "standing's channel",
        e.tally().map(Tally::channel),
        n.tally().map(NaiveTally::channel));
    same(id, "leader", e.leader(), n.leader());
    same(id, "runner-up", e.runnerUp(), n.runnerUp());
    same(id, "margin", e.margin(), n.margin());
    same(id, "tied", e.tied(), n.tied());
    same(id, "holders", e.holders(), n.holders());
    same(id, "declaration", e.declaration(), n.declaration());
    same(id, "decided", e.decided(), n.decided());
  }

  private void houses() {
    var bodies = register.election().bodies();
    var houses = engine.houses();
    for (int i = 0; i < bodies.size(); i++) {
      house("house " + bodies.get(i).id(), houses.get(i), naive.house(bodies.get(i)));
    }
  }

  private void house(String where, House e, NaiveHouse n) {
    same(where, "contests", e.contests(), n.contests);
    same(where, "known", e.known(), n.contests - n.unknown);
    same(where, "declared", e.declared(), n.declared);
    same(where, "leading", e.leading(), n.leading);
    same(where, "tied", e.tied(), n.tied);
    same(where, "shared", e.shared(), n.shared);
    same(where, "unknown", e.unknown(), n.unknown);
    same(where, "nota", e.nota(), n.nota);
    same(where, "votes", e.votes(), n.lines.values().stream().mapToLong(l -> l.votes).sum());
    int seats = e.tied() + e.shared() + e.unknown();
    seats += e.parties().stream().mapToInt(House.PartyLine::total).sum();
    same(where, "sum of seats", seats, e.contests());
    var found = new TreeMap<String, House.PartyLine>();
    e.parties().forEach(l -> found.put(l.party().id().value(), l));
    same(where, "parties", found.keySet(), n.lines.keySet());
    n.lines.forEach((id, line) -> {
      var l = found.get(id);
      if (l != null) {
        line(where + " " + id, l, line, n);
      }
    });
    same(
        where,
        "order",
        e.parties().stream().map(l -> l.party().id().value()).toList(),
        e.parties().stream()
            .sorted(
                Comparator.comparingInt((House.PartyLine l) -> -l.total())
                    .thenComparingLong(l -> -l.votes())
                    .thenComparing(l -> l.party().id()))
            .map(l -> l.party().id().value())
            .toList());
    for (House.AllianceLine a : e.alliances()) {
      alliance(where + " " + a.id(), a, n);
    }
  }

  private void line(String where, House.PartyLine e, NaiveHouse.Line n, NaiveHouse house) {
    same(where, "declared", e.declared(), n.declared);
    same(where, "leading", e.leading(), n.leading);
    same(where, "shared", e.shared(), n.shared);
    same(where, "held", e.held(), n.held);
    same(where, "persons", e.persons(), n.persons.size());
    same(where, "contested", e.contested(), n.contested);
    same(where, "votes", e.votes(), n.votes);
    same(
        where,
        "change",
        e.change(),
        house.comparable ? OptionalInt.of(n.total() - n.before) : OptionalInt.empty());
    boolean independent = where.endsWith(" " + Party.INDEPENDENT);
    boolean opened = !house.since.isEmpty() && !n.everWon && n.total() > 0 && !independent;
    same(where, "opened", e.opened(), opened);
    same(where, "since", e.openedSince(), house.since);
  }

  private void alliance(String where, House.AllianceLine e, NaiveHouse n) {
    Alliance a =
        register.alliances().stream().filter(x -> x.id().equals(e.id())).findFirst().orElseThrow();
    int declared = 0;
    int leading = 0;
    long votes = 0;
    for (Map.Entry<String, NaiveHouse.Line> l : n.lines.entrySet()) {
      if (a.parties().stream().anyMatch(p -> p.value().equals(l.getKey()))) {
        declared += l.getValue().declared;
        leading += l.getValue().leading;
        votes += l.getValue().votes;
      }
    }
    same(where, "declared", e.declared(), declared);
    same(where, "leading", e.leading(), leading);
    same(where, "votes", e.votes(), votes);
  }
}

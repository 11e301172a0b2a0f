// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.Fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Reads who won, leads or lost a seat. The verb ends a clause; case marks say who did what to whom,
 * in any order.
 */
final class Results {
  private final Line line;
  private final List<Piece> pieces;
  private final Figures figures;
  private final List<Fact> facts;

  /** Where the clause begins. */
  private int from;

  /** Who the sentence spoke of last, for a clause that names nobody. */
  private @Nullable Someone subject;

  /** Beaten by "having beaten him", and votes of "having got so many", for the verb to come. */
  private @Nullable Someone beaten;

  private @Nullable Count pendingVotes;

  Results(Line line, List<Piece> pieces, List<Fact> facts) {
    this.line = line;
    this.pieces = pieces;
    this.figures = new Figures(line, pieces);
    this.facts = facts;
  }

  void read() {
    var verbs = new Verbs(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is(Kind.STOP, "that")) {
        subject = null;
        clear(i + 1);
        continue;
      }
      if (pieces.get(i).is(Kind.CONTESTED)) {
        clear(i + 1);
        continue;
      }
      Verb verb = verbs.at(i, from);
      if (verb == null) {
        continue;
      }
      var clause = new Clause(line, pieces, from, verb);
      if (verb.real()) {
        say(clause, verb);
      }
      i = Math.max(i, verb.last());
      if (!verb.participle()) {
        clear(verb.last() + 1);
      }
    }
  }

  private void clear(int next) {
    from = next;
    beaten = null;
    pendingVotes = null;
  }

  private void say(Clause clause, Verb verb) {
    switch (verb.kind()) {
      case BEAT -> beat(clause, verb);
      case WON -> won(clause, verb, false);
      case LEADS -> leads(clause, verb);
      case LOST -> lost(clause, verb);
      case TRAILS -> trails(clause, verb);
      case RANK -> rank(clause, verb);
      case GOT -> got(clause);
      default -> {}
    }
  }

  // --- the verbs

  private void beat(Clause c, Verb verb) {
    Someone loser = c.last("object");
    if (verb.participle()) {
      beaten = loser;
      Someone winner = c.last("agent");
      subject = winner == null ? subject : winner;
      votes(c, winner);
      return;
    }
    Someone winner = c.last("agent");
    if (winner == null) {
      winner = c.plain(loser);
    }
    if (winner == null && loser != null) {
      winner = c.last("by");
    }
    winner = orSubject(winner, loser);
    if (winner == null || loser == null) {
      return;
    }
    votes(c, winner);
    add(false, c, winner, loser, margin(c), "beat");
  }

  private void won(Clause c, Verb verb, boolean leading) {
    if (verb.participle()) {
      return;
    }
    if (c.hasSeats() && !c.hasPerson()) {
      return; // a party's seats
    }
    if (list(c, verb, leading)) {
      return;
    }
    Someone winner = c.last("agent");
    boolean given = verb.how().equals("got") || leading;
    winner = winner == null && given ? c.last("object") : winner;
    winner = winner == null ? c.plain(null) : winner;
    boolean happened = !verb.how().equals("went") && !verb.how().equals("is");
    winner = winner == null && happened ? c.last("of") : winner;
    winner = winner == null && verb.how().equals("got") ? c.last("object") : winner;
    Someone loser = c.last("against");
    loser = loser == null && leading ? c.last("on") : loser;
    loser = loser == null && leading ? c.person("from") : loser;
    loser = loser == null ? beaten : loser;
    if (winner == loser) {
      winner = null;
    }
    winner = orSubject(winner, loser);
    if (winner == null || (winner.isParty() && !winner.role() && !c.hasSpot())) {
      return;
    }
    votes(c, winner);
    add(leading, c, winner, loser, margin(c), leading ? "leads" : "won");
  }

  private void leads(Clause c, Verb verb) {
    won(c, verb, true);
  }

  private void lost(Clause c, Verb verb) {
    if (c.hasSeats()) {
      return;
    }
    if (list(c, verb, false)) {
      return;
    }
    Someone winner = c.person("from");
    winner = winner == null ? c.last("by") : winner;
    Someone loser = c.last("object");
    loser = loser == null ? c.plain(null) : loser;
    loser = loser == null ? c.last("agent") : loser;
    loser = loser == null ? c.last("of") : loser;
    if (loser == winner) {
      loser = null;
    }
    loser = orSubject(loser, winner);
    if (loser == null || (loser.isParty() && !loser.role() && !c.hasSpot())) {
      return;
    }
    votes(c, loser);
    if (winner != null) {
      add(false, c, winner, loser, margin(c), "lost to");
      return;
    }
    subject = loser;
    facts.add(
        new Fact.Lost(
            false, loser.who(), c.seat(), margin(c), false, c.span(loser, null), "lost"));
  }

  private void trails(Clause c, Verb verb) {
    if (c.hasSeats()) {
      return;
    }
    Someone ahead = c.person("from");
    Someone loser = c.plain(null);
    loser = loser == null ? c.last("object") : loser;
    loser = loser == null ? c.last("agent") : loser;
    if (loser == null || loser == ahead || (loser.isParty() && !loser.role() && !c.hasSpot())) {
      return;
    }
    if (ahead != null) {
      add(true, c, ahead, loser, margin(c), "trails");
      return;
    }
    subject = loser;
    facts.add(
        new Fact.Lost(
            true, loser.who(), c.seat(), margin(c), false, c.span(loser, null), "trails"));
  }

  private void rank(Clause c, Verb verb) {
    if (c.hasSeats()) {
      return;
    }
    Someone who = c.plain(null);
    who = who == null ? c.last("agent") : who;
    who = who == null ? c.last("object") : who;
    who = who == null && pendingVotes != null ? subject : who;
    if (who == null || (who.isParty() && !who.role() && !c.hasVotes())) {
      return;
    }
    votes(c, who);
    int rank = Integer.parseInt(verb.value());
    if (rank == 1) {
      add(true, c, who, null, margin(c), "first place");
    } else {
      subject = who;
      facts.add(new Fact.Place(who.who(), rank, c.seat(), c.span(who, null), "place " + rank));
    }
  }

  /** Votes of several, one verb: A को 83,852 वोट और B को 53426 वोट मिले. */
  private void got(Clause c) {
    if (!c.hasVotes()) {
      return;
    }
    Someone who = null;
    boolean any = false;
    for (int i = c.from(); i < c.to(); i++) {
      Piece p = pieces.get(i);
      if (p.is(Kind.STOP, "nota")) {
        who = null;
      } else if (p instanceof Someone s && !s.relation().equals("of") && !s.relation().equals("from")) {
        who = s;
      } else if (p instanceof Count n && votes(i, n, c.to()) && who != null) {
        sayVotes(c, who, n);
        who = null;
        any = true;
      } else if (p instanceof Count n && n.is("votes") && figures.of(i) == Figures.Meaning.OPEN) {
        pendingVotes = any || nota(c.from(), i) ? null : n;
      }
    }
  }

  private boolean nota(int first, int to) {
    for (int i = first; i < to; i++) {
      if (pieces.get(i).is(Kind.STOP, "nota")) {
        return true;
      }
    }
    return false;
  }

  /** Votes by its unit, or in a list whose last number has it. */
  private boolean votes(int i, Count n, int to) {
    Figures.Meaning meaning = figures.of(i);
    if (meaning == Figures.Meaning.OPEN || meaning == Figures.Meaning.VOTES) {
      return true;
    }
    boolean plain = n.number().unit().isEmpty() && n.number().value() >= 100;
    return plain && meaning == Figures.Meaning.NONE && i + 1 < to
        && (pieces.get(i + 1).is(Kind.AND) || pieces.get(i + 1) instanceof Piece.Mark);
  }

  private void sayVotes(Clause c, Someone who, Count n) {
    if (who.isParty() && !who.role() && !c.hasSpot()) {
      return;
    }
    subject = who;
    Span span = line.span(Math.min(who.first(), n.first()), Math.max(who.last(), n.last()));
    facts.add(new Fact.Votes(who.who(), figures.amount(n), c.seat(), span, "votes"));
  }

  /** Votes that stand in the clause of a result: of the one it is about. */
  private void votes(Clause c, @Nullable Someone who) {
    if (who == null) {
      return;
    }
    Count pending = pendingVotes;
    if (pending != null) {
      sayVotes(c, who, pending);
      pendingVotes = null;
    }
    for (int i = c.from(); i < c.to(); i++) {
      if (pieces.get(i) instanceof Count n && figures.of(i) == Figures.Meaning.VOTES) {
        sayVotes(c, who, n);
      }
    }
  }

  private Optional<Amount> margin(Clause c) {
    for (int i = c.to() - 1; i >= c.from(); i--) {
      if (pieces.get(i) instanceof Count n && figures.of(i) == Figures.Meaning.MARGIN) {
        return Optional.of(figures.amount(n));
      }
    }
    return Optional.empty();
  }

  // --- lists of winners

  /** Several people, each with a seat, under one verb; false where it is no such list. */
  private boolean list(Clause c, Verb verb, boolean leading) {
    var items = c.items();
    long people = items.stream().filter(i -> i.person() != null).count();
    long seats = items.size() - people;
    if (people < 2) {
      return false;
    }
    if (seats == 0) {
      return c.coordinated();
    }
    boolean seatFirst = items.getLast().person() != null;
    Clause.Item waiting = null;
    for (Clause.Item item : items) {
      boolean opens = (item.person() == null) == seatFirst;
      if (opens) {
        waiting = item;
      } else if (waiting != null) {
        Clause.Item person = seatFirst ? item : waiting;
        Clause.Item seat = seatFirst ? waiting : item;
        pair(c, verb, leading, person, seat);
        waiting = seatFirst ? waiting : null;
      }
    }
    return true;
  }

  private void pair(Clause c, Verb verb, boolean leading, Clause.Item person, Clause.Item seat) {
    Someone who = person.person();
    Optional<Seat> at = Optional.ofNullable(seat.seat());
    if (who == null) {
      return;
    }
    Span span = line.span(Math.min(person.first(), seat.first()), c.lastToken());
    facts.add(
        verb.is(Kind.LOST)
            ? new Fact.Lost(false, who.who(), at, Optional.empty(), false, span, "list of losers")
            : new Fact.Won(
                leading, who.who(), Optional.empty(), at, Optional.empty(), span, "list of winners"));
  }

  // --- saying it

  private @Nullable Someone orSubject(@Nullable Someone who, @Nullable Someone other) {
    Someone s = subject;
    return who == null && s != other ? s : who;
  }

  private void add(
      boolean leads,
      Clause c,
      Someone winner,
      @Nullable Someone loser,
      Optional<Amount> margin,
      String rule) {
    subject = winner;
    facts.add(
        new Fact.Won(
            leads,
            winner.who(),
            Optional.ofNullable(loser).map(Someone::who),
            c.seat(),
            margin,
            c.span(winner, loser),
            rule));
  }
}

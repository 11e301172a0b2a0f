// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ginti.model.Lang;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads who won, leads or lost a seat. The verb ends a clause; case marks say who did what to whom,
 * in any order.
 */
final class Results {
  /** A number that is no year, rank or count of seats. */
  private static final int SURELY_VOTES = 3000;

  /** Few seats of Pakistan are won by so many votes more than the second. */
  private static final long LARGE = 60_000;

  private final Line line;
  private final List<Piece> pieces;
  private final Figures figures;
  private final List<Fact> facts;

  /** Seats whose words turned out to hold a name too. */
  private final Set<Spot> divided = new HashSet<>();

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

  /** Whether a seat's name is a name of somebody and of a seat. */
  boolean isDivided(Spot spot) {
    return divided.contains(spot);
  }

  void read() {
    var verbs = new Verbs(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is(Kind.STOP, "that") || pieces.get(i).is(Kind.STOP, "said")) {
        subject = null;
        clear(i + 1);
        continue;
      }
      if (pieces.get(i).is(Kind.CONTESTED)) {
        nominated(i);
        clear(i + 1);
        continue;
      }
      Verb verb = verbs.at(i, from);
      if (verb == null) {
        continue;
      }
      var clause = new Clause(line, pieces, from, verb);
      clause.divided().ifPresent(divided::add);
      if (verb.real() && !clause.respectively()) {
        say(clause, verb);
      }
      i = Math.max(i, verb.last());
      if (!verb.participle()) {
        clear(verb.last() + 1);
      }
    }
  }

  /** A party put somebody up: that is whose candidate this one is. */
  private void nominated(int verb) {
    Someone party = null;
    for (int i = from; i < verb; i++) {
      if (pieces.get(i) instanceof Someone s && s.isParty() && s.relation().equals("agent")) {
        party = s;
      } else if (pieces.get(i) instanceof Someone s
          && party != null
          && s.bare()
          && (s.relation().equals("object") || s.relation().equals("on"))) {
        Who w = s.who();
        var of = new Who(w.name(), party.who().party(), w.backedBy(), false, w.span());
        facts.add(new Fact.Named(of, w.span(), "nominated"));
      }
    }
  }

  /** "The margin was so many votes", in a sentence that says no more of a result. */
  void margins() {
    if (facts.stream().anyMatch(f -> f instanceof Fact.Won || f instanceof Fact.Lost)) {
      return;
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (!pieces.get(i).is(Kind.MARGIN, "won")) {
        continue;
      }
      for (int k = i + 1; k < pieces.size() && k <= i + 4; k++) {
        if (pieces.get(k) instanceof Count c && c.is("votes")) {
          Span span = line.span(pieces.get(i).first(), c.last());
          facts.add(new Fact.Margin(figures.amount(c), span, "margin"));
          return;
        }
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
      case TRAILS -> trails(clause);
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
    boolean parties = winner != null && winner.isParty() && !winner.role() && !c.hasSpot();
    if (winner == null || loser == null || parties) {
      return;
    }
    votes(c, winner);
    add(false, c, winner, loser, margin(c), "beat");
  }

  private void won(Clause c, Verb verb, boolean leading) {
    if (verb.participle()) {
      return;
    }
    if ((c.hasSeats() && !c.hasPerson()) || c.hasNota()) {
      return; // a party's seats
    }
    if (verb.value().equals("seat") && !c.hasSpot()) {
      return; // "kept" without saying what
    }
    if (list(c, verb, leading)) {
      return;
    }
    Someone winner = c.last("agent");
    boolean given = verb.how().equals("got") || leading;
    winner = winner == null && given ? c.last("object") : winner;
    winner = winner == null ? c.plain(null) : winner;
    boolean noun = verb.value().equals("noun");
    boolean happened = noun && !verb.how().equals("went") && !verb.how().equals("is");
    winner = winner == null && happened ? c.last("of") : winner;
    winner = winner == null && verb.how().equals("got") ? c.last("object") : winner;
    Someone loser = c.last("against");
    loser = loser == null && leading ? c.last("on") : loser;
    loser = loser == null && leading ? c.person("from") : loser;
    loser = loser == null ? beaten : loser;
    if (Objects.equals(winner, loser)) {
      winner = null;
    }
    winner = orSubject(winner, loser);
    if (winner == null || (winner.isParty() && !winner.role() && !c.hasSpot())) {
      return;
    }
    votes(c, winner);
    Optional<Amount> margin = margin(c);
    if (loser == null && margin.isPresent() && electionWon(c, margin.get())) {
      facts.add(
          new Fact.Votes(winner.who(), margin.get(), c.seat(), c.span(winner, null), "votes"));
      margin = Optional.empty();
    }
    add(leading, c, winner, loser, margin, leading ? "leads" : "won");
  }

  /** The trap "N ووٹوں سے الیکشن جیتا": so many are the votes of the winner, not a margin. */
  private boolean electionWon(Clause c, Amount amount) {
    return line.sentence().lang() == Lang.UR
        && c.to() > 0
        && pieces.get(c.to() - 1).is(Kind.STOP, "election")
        && amount.value().isPresent()
        && amount.value().getAsLong() >= LARGE;
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
    if (Objects.equals(loser, winner)) {
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
        new Fact.Lost(false, loser.who(), c.seat(), margin(c), false, c.span(loser, null), "lost"));
  }

  private void trails(Clause c) {
    if (c.hasSeats()) {
      return;
    }
    Someone ahead = c.person("from");
    Someone loser = c.plain(null);
    loser = loser == null ? c.last("object") : loser;
    loser = loser == null ? c.last("agent") : loser;
    if (loser == null
        || loser.equals(ahead)
        || (loser.isParty() && !loser.role() && !c.hasSpot())) {
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
    who = who == null ? behind(verb) : who;
    if (who == null || (who.isParty() && !who.role() && !c.hasVotes())) {
      return;
    }
    votes(c, who);
    int rank = Integer.parseInt(verb.value());
    if (rank == 1) {
      add(!over(verb), c, who, null, margin(c), "first place");
    } else {
      subject = who;
      facts.add(new Fact.Place(who.who(), rank, c.seat(), c.span(who, null), "place " + rank));
    }
  }

  /** "Came first", not "is first": the count is over. */
  private boolean over(Verb verb) {
    for (int k = verb.first(); k < pieces.size(); k++) {
      if (pieces.get(k).is(Kind.DONE, "went")) {
        return true;
      }
    }
    return false;
  }

  /** दूसरे नंबर पर कांग्रेस के A रहे. */
  private @Nullable Someone behind(Verb verb) {
    int next = verb.last() + 1;
    boolean told = next + 1 < pieces.size() && pieces.get(next + 1).is(Kind.DONE);
    return told && pieces.get(next) instanceof Someone s && s.named() ? s : null;
  }

  /** Votes of several, one verb: A को 83,852 वोट और B को 53426 वोट मिले. */
  private void got(Clause c) {
    if (!c.hasVotes()) {
      unitless(c);
      return;
    }
    Someone who = null;
    boolean any = false;
    for (int i = c.from(); i < c.to(); i++) {
      Piece p = pieces.get(i);
      if (p.is(Kind.STOP, "nota")) {
        who = null;
      } else if (p instanceof Someone s
          && !s.relation().equals("of")
          && !s.relation().equals("from")) {
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

  /** A person got so many that only votes can be meant: माधवी को 323894 मिले. */
  private void unitless(Clause c) {
    int i = c.to() - 1;
    if (i >= c.from() + 2
        && pieces.get(i) instanceof Count n
        && n.number().unit().isEmpty()
        && n.number().value() >= SURELY_VOTES
        && pieces.get(i - 1).is(Kind.CASE, "object")
        && pieces.get(i - 2) instanceof Someone s
        && s.named()) {
      sayVotes(c, s, n);
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
    return plain
        && meaning == Figures.Meaning.NONE
        && i + 1 < to
        && (pieces.get(i + 1).is(Kind.AND) || pieces.get(i + 1) instanceof Piece.Mark);
  }

  private void sayVotes(Clause c, Someone who, Count n) {
    if (who.isParty() && !who.role() && !who.isIndependent() && !c.hasSpot()) {
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
    for (int i = c.end(); i >= c.from(); i--) {
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
                leading,
                who.who(),
                Optional.empty(),
                at,
                Optional.empty(),
                span,
                "list of winners"));
  }

  // --- saying it

  private @Nullable Someone orSubject(@Nullable Someone who, @Nullable Someone other) {
    Someone s = subject;
    return who == null && !Objects.equals(s, other) ? s : who;
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

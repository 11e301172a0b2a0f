// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.grammar.english.Clauses.Tie;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** Who won, leads, lost, got votes and came where, in the pieces of an English sentence. */
final class Results {
  private static final int FEWEST_VOTES = 500;
  private static final int FEWEST_MARGIN = 20;

  /** What one verb says. */
  private static final class Event {
    final Kind kind;
    final int verb;
    int winner = NONE;
    int loser = NONE;
    @Nullable Amount margin;
    List<Seat> seats = List.of();
    boolean conceded;

    /** "on a Congress ticket", "for the BJP". */
    Optional<PartyName> ticket = Optional.empty();

    int first;
    int last;

    Event(Kind kind, int verb) {
      this.kind = kind;
      this.verb = verb;
      this.first = verb;
      this.last = verb;
    }

    void take(int piece) {
      if (piece != NONE) {
        first = Math.min(first, piece);
        last = Math.max(last, piece);
      }
    }
  }

  private final Clauses c;
  private final LineWords words;
  private final List<Event> events = new ArrayList<>();
  private final List<Told> facts = new ArrayList<>();
  private int ranked = 1;
  private boolean votesTold;

  Results(Clauses clauses, LineWords words) {
    this.c = clauses;
    this.words = words;
  }

  List<Told> read() {
    if (indirect()) {
      return facts;
    }
    label();
    for (int i = 0; i < c.size(); i++) {
      if (c.piece(i) instanceof Piece.At at && at.sure()) {
        facts.add(new Told(i, new Fact.AtSeat(at.seat(), c.span(i, i), "seat")));
      }
      Piece.Term t = c.term(i);
      if (t != null) {
        verb(t, i);
      }
    }
    for (int i = 0; i < c.size(); i++) {
      if (c.piece(i) instanceof Piece.Figure f) {
        figure(f.number(), i);
      }
    }
    events.forEach(this::seatOfOther);
    events.forEach(this::emit);
    return facts;
  }

  /** A mayor or a speaker is chosen by members of a house, not by voters of a seat. */
  private boolean indirect() {
    boolean office = false;
    boolean chosen = false;
    for (int i = words.from(); i < words.to(); i++) {
      office |= words.isOneOf(i, "mayor", "speaker", "mayoral", "chairmanship");
      chosen |=
          words.word(i, Kind.ELECTED) != null || words.isOneOf(i, "post", "polls", "election");
    }
    return office && chosen;
  }

  /** "NAME: The party's president, who …": a list of people, one a paragraph. */
  private void label() {
    if (c.size() > 3 && c.named(0) && c.sign(1, ':') && c.gap(2)) {
      facts.add(new Told(0, new Fact.NewTopic(c.span(0, 0), "label")));
      facts.add(new Told(0, new Fact.Spoken(c.who(0), c.span(0, 0), "label")));
    }
  }

  private void verb(Piece.Term t, int i) {
    if (t.is(Kind.BEAT)) {
      beat(i);
    } else if (t.is(Kind.LOST)) {
      lost(t, i);
    } else if (t.is(Kind.WON) ? !c.noun(i) : t.is(Kind.GOT, "win") && becomesWin(i)) {
      won(i);
    } else if (t.is(Kind.LEADS) && !c.noun(i) && c.event(i)) {
      leads(i);
    } else if (t.is(Kind.TRAILS)) {
      trails(i);
    } else if (t.is(Kind.GOT)) {
      c.subjectOf(i);
    } else if (t.is(Kind.RANK)) {
      rank(t, i);
    }
  }

  /** secured … victory, clinched the seat. */
  private boolean becomesWin(int verb) {
    for (int i = verb + 1; i < c.size() && i <= verb + 4; i++) {
      switch (c.piece(i)) {
        case Piece.At a -> {
          return true;
        }
        case Piece.Gap g -> {
          if (g.last() - g.first() > 4) {
            return false;
          }
        }
        case Piece.Term t -> {
          if (t.is(Kind.VICTORY)) {
            return !words.isOneOf(t.first(), "wins", "victories");
          }
          if (t.is(Kind.SEAT_WORD, "one") && i <= verb + 2) {
            return true; // bagged the seat
          }
          if (!t.is(Kind.PRONOUN) && !t.is(Kind.FILLER) && !t.is(Kind.HEDGE) && !t.is(Kind.RANK)) {
            return false;
          }
        }
        case Piece.Actor a -> {
          return false;
        }
        case Piece.Figure f -> {
          return false;
        }
        case Piece.Sign s -> {
          if (s.mark() != '-' && s.mark() != '"') {
            return false;
          }
        }
      }
    }
    return false;
  }

  private void won(int v) {
    int agent = c.agent(v);
    int winner = agent != NONE ? agent : c.subjectOf(v);
    if (winner == NONE || c.blocked(v)) {
      return;
    }
    c.subject(v, winner);
    if (agent != NONE) {
      c.subject(v, agent);
    }
    boolean party = c.party(winner);
    if (c.unknown(winner)) {
      return;
    }
    if (party && candidate(winner)) {
      including(winner, v);
    }
    if (aSeat(v)) {
      return;
    }
    var e = new Event(Kind.WON, v);
    e.winner = winner;
    e.take(winner);
    int end = clauseEnd(v);
    boolean counted = seatsFollow(v);
    e.seats = agent != NONE && !counted ? seatsBefore(v, e) : List.of();
    if (e.seats.isEmpty()) {
      e.seats = seats(v + 1, end, e, counted);
    }
    if (e.seats.isEmpty() && !counted) {
      e.seats = seatsBefore(v, e);
    }
    if (e.seats.isEmpty() && !events.isEmpty() && c.named(winner) && withParty(winner, e)) {
      events.removeLast();
    }
    if ((e.seats.isEmpty() && (counted || seatsUnnamed(v, end))) || inSeatList(winner)) {
      return;
    }
    if (party && (e.seats.isEmpty() || !laterSure(-1, end) || (counted && e.seats.size() < 2))) {
      return;
    }
    e.loser = against(v + 1, end);
    e.take(e.loser);
    ticket(e, v + 1, end);
    events.add(e);
  }

  /** "Three independents, including X from Lalpura, won": X is one of them. */
  private void including(int party, int v) {
    int from = c.sign(party + 1, ',') ? party + 2 : party + 1;
    if (!c.is(from, Kind.CASE, "including")) {
      return;
    }
    for (int i = from + 1; i + 2 < v; i++) {
      if (c.named(i) && c.is(i + 1, Kind.CASE, "from") && c.piece(i + 2) instanceof Piece.At at) {
        var e = new Event(Kind.WON, v);
        e.winner = i;
        e.seats = List.of(at.seat());
        e.ticket = c.who(i).party().isEmpty() ? c.who(party).party() : Optional.empty();
        e.first = party;
        events.add(e);
      }
    }
  }

  private void ticket(Event e, int from, int to) {
    for (int i = Math.min(from, e.winner + 1); i < to; i++) {
      boolean ticket =
          c.party(i)
              && (c.is(i + 1, Kind.CASE, "ticket")
                  || c.is(i - 1, Kind.CASE, "for")
                  || (c.gap(i - 1) && c.is(i - 2, Kind.CASE, "as"))
                  || (c.gap(i - 1) && c.is(i - 2, Kind.CASE, "for")));
      if (ticket && c.named(e.winner) && c.who(e.winner).party().isEmpty()) {
        e.ticket = c.who(i).party();
        e.take(c.is(i + 1, Kind.CASE, "ticket") ? i + 1 : i);
      }
    }
  }

  private Who winner(Event e) {
    Who who = c.who(e.winner);
    return e.ticket.isEmpty()
        ? who
        : new Who(who.name(), e.ticket, who.backedBy(), who.pronoun(), who.span());
  }

  /** "the BJP retained Nagrota, with X winning by 300 votes": X is the party's winner there. */
  private boolean withParty(int winner, Event e) {
    Event before = events.getLast();
    boolean with =
        c.is(winner - 1, Kind.CASE, "with")
            || (c.gap(winner - 1) && c.is(winner - 2, Kind.CASE, "with"));
    if (!with || before.winner == NONE || !c.party(before.winner) || before.seats.size() != 1) {
      return false;
    }
    e.seats = before.seats;
    e.ticket = c.who(winner).party().isEmpty() ? c.who(before.winner).party() : Optional.empty();
    e.first = Math.min(e.first, before.first);
    return true;
  }

  /** "won on seats vacated by X", "lead on their respective seats": which they are is not told. */
  private boolean seatsUnnamed(int v, int end) {
    for (int i = v + 1; i < end; i++) {
      if (c.is(i, Kind.SEAT_WORD, "many")) {
        return true;
      }
    }
    return false;
  }

  /** "seats of A, B and C won": C is a seat. */
  private boolean inSeatList(int winner) {
    return c.named(winner)
        && c.is(winner - 1, Kind.AND)
        && c.size() > winner
        && winner > 1
        && c.piece(winner - 2) instanceof Piece.At;
  }

  /** won a seat: which one is not told. */
  private boolean aSeat(int v) {
    return c.gap(v + 1)
        && words.isOneOf(c.piece(v + 1).last(), "a", "another")
        && c.is(v + 2, Kind.SEAT_WORD);
  }

  /** A number of seats stands behind the verb, so a party's tally is told. */
  private boolean seatsFollow(int v) {
    int i = v + 1;
    while (c.gap(i) || c.is(i, Kind.FILLER) || c.is(i, Kind.CASE, "in")) {
      i++;
    }
    return i < c.size() && c.piece(i) instanceof Piece.Figure f && !f.number().hasUnit("votes");
  }

  private int against(int from, int to) {
    for (int i = from; i < to; i++) {
      if (c.is(i, Kind.CASE, "against")
          || (c.is(i, Kind.HEDGE) && words.isOneOf(c.piece(i).first(), "over"))) {
        int other = c.nextActor(i + 1);
        if (c.named(other) || c.rival(other) || c.party(other)) {
          c.object(other);
          return other;
        }
      }
    }
    return NONE;
  }

  /** Where the words of a verb end: the next verb, or a word that begins another clause. */
  private int clauseEnd(int v) {
    for (int i = v + 1; i < c.size(); i++) {
      if ((c.event(i) && !c.is(i - 1, Kind.CASE, "to"))
          || c.is(i, Kind.CASE, "while")
          || c.sign(i, ';')
          || c.is(i, Kind.RANK, "next")) {
        return i;
      }
    }
    return c.size();
  }

  private List<Seat> seats(int from, int to, Event e, boolean listsOnly) {
    var found = new ArrayList<Seat>();
    int last = NONE;
    for (int i = from; i < to; i++) {
      if (c.piece(i) instanceof Piece.At at) {
        if (!found.isEmpty() && (!at.sure() || !joined(last, i))) {
          break;
        }
        if (!at.sure() && last == NONE && laterSure(i, to)) {
          continue;
        }
        found.add(at.seat());
        last = i;
        e.take(i);
      }
    }
    return listsOnly && found.size() < 2 ? List.of() : found;
  }

  private boolean laterSure(int i, int to) {
    for (int at = i + 1; at < to; at++) {
      if (c.piece(at) instanceof Piece.At a && a.sure()) {
        return true;
      }
    }
    return false;
  }

  private boolean joined(int one, int other) {
    for (int i = one + 1; i < other; i++) {
      boolean joint =
          c.sign(i, ',')
              || c.is(i, Kind.AND)
              || (c.gap(i)
                  && (c.piece(i).first() == c.piece(i).last()
                      || words.reserved(c.piece(i).first()) > c.piece(i).last()))
              || c.owner(i);
      if (!joint) {
        return false;
      }
    }
    return true;
  }

  private List<Seat> seatsBefore(int v, Event e) {
    for (int i = v - 1; i >= 0; i--) {
      if (c.piece(i) instanceof Piece.At at && !taken(i)) {
        if (at.sure()
            || clearlyIn(i)
            || (e.kind == Kind.LOST && words.word(at.last(), Kind.ROLE) != null)
            || (i > 0 && i - 2 == e.winner && c.is(i - 1, Kind.CASE, "from"))) {
          return withJoined(i, e);
        }
      } else if (c.event(i) && i < v - 1 && c.knownSubject(i) != e.winner) {
        return List.of();
      }
    }
    return List.of();
  }

  /** "PS-30 and PS-87, and both were won". */
  private List<Seat> withJoined(int last, Event e) {
    var found = new ArrayList<Seat>();
    int next = last;
    for (int i = last; i >= 0 && next - i < 4; i--) {
      if (c.piece(i) instanceof Piece.At at
          && at.sure() == (i != last || at.sure())
          && (i == last || joined(i, next))) {
        found.addFirst(at.seat());
        e.take(i);
        next = i;
      }
    }
    return found;
  }

  /** "In Gidderbaha, …": at the front of the sentence, a comma behind. */
  private boolean clearlyIn(int i) {
    boolean where =
        c.sign(i + 1, ',') && c.gap(i + 2) && words.isOneOf(c.piece(i + 2).first(), "where");
    boolean front = i <= 3 && c.sign(i + 1, ',');
    return where || (front && words.word(c.piece(i).first(), Kind.PLACE) == null);
  }

  private boolean taken(int at) {
    return events.stream()
        .anyMatch(e -> e.first <= at && at <= e.last && e.verb < at && !e.seats.isEmpty());
  }

  private void beat(int v) {
    if (c.blocked(v) || words.isOneOf(c.piece(v).first() - 1, "the", "a")) {
      return;
    }
    var e = new Event(Kind.BEAT, v);
    int agent = c.agent(v);
    if (agent != NONE) {
      e.loser = c.subjectOf(v);
      e.winner = agent;
      c.subject(v, agent);
    } else {
      e.winner = c.subjectOf(v);
      e.loser = loser(v + 1);
      if (e.loser == NONE || e.winner == NONE || e.winner == e.loser) {
        if (e.loser != NONE) {
          c.object(e.loser);
        }
        return;
      }
    }
    if (e.winner == NONE || c.unknown(e.winner)) {
      return;
    }
    if (e.loser != NONE) {
      c.object(e.loser);
    }
    e.take(e.winner);
    e.take(e.loser);
    int end = clauseEnd(v);
    e.seats = seats(Math.max(v, e.loser) + 1, end, e, false);
    if (e.seats.isEmpty()) {
      e.seats = seatsBefore(v, e);
    }
    if (c.party(e.winner) && (e.seats.isEmpty() || e.loser == NONE)) {
      return;
    }
    if (e.loser != NONE && c.party(e.loser) && c.party(e.winner)) {
      return;
    }
    if (e.seats.size() > 1) {
      e.seats = List.of(e.seats.getFirst());
    }
    events.add(e);
    if (agent == NONE) {
      others(e.loser, e);
    }
  }

  private int loser(int from) {
    int next = c.nextActor(from);
    if (next != NONE) {
      return next;
    }
    int i = c.gap(from) ? from + 1 : from;
    if (!c.is(i, Kind.PRONOUN)) {
      return NONE;
    }
    int behind = c.nextActor(i + 1);
    return behind != NONE && words.isOneOf(c.piece(i).first(), "her") ? behind : i;
  }

  /** "defeated A … and B": B lost as well. */
  private void others(int loser, Event e) {
    for (int i = loser + 1; i + 1 < c.size() && i < loser + 14; i++) {
      if (c.is(i, Kind.CASE, "while") || c.sign(i, ';') || (c.event(i) && !c.is(i, Kind.GOT))) {
        return;
      }
      int other = c.is(i, Kind.AND) ? c.nextActor(i + 1) : NONE;
      if (c.named(other) && !verbFollows(other)) {
        c.object(other);
        var second = new Event(Kind.LOST, e.verb);
        second.loser = other;
        second.first = other;
        second.last = other;
        second.seats = e.seats;
        events.add(second);
        return;
      }
    }
  }

  /** A verb follows the actor whose subject it is. */
  private boolean verbFollows(int i) {
    int next = c.gap(i + 1) ? i + 2 : i + 1;
    return c.event(next) || c.is(next, Kind.CASE, "be") || c.is(next, Kind.RANK);
  }

  private void leads(int v) {
    int leader = c.subjectOf(v);
    if (leader == NONE || c.blocked(v) || c.unknown(leader) || seatsFollow(v)) {
      return;
    }
    var e = new Event(Kind.LEADS, v);
    e.winner = leader;
    e.take(leader);
    int end = clauseEnd(v);
    e.seats = seats(v + 1, end, e, false);
    if (e.seats.isEmpty()) {
      e.seats = seatsBefore(v, e);
    }
    if (c.party(leader) ? !laterSure(-1, end) : e.seats.isEmpty() && seatsUnnamed(v, end)) {
      return;
    }
    int other =
        words.isOneOf(c.piece(v).last(), "of", "leads", "leading") || c.is(v + 1, Kind.CASE, "of")
            ? c.nextActor(c.is(v + 1, Kind.CASE, "of") ? v + 2 : v + 1)
            : NONE;
    e.loser = other != NONE ? other : against(v + 1, end);
    if (e.loser != NONE) {
      c.object(e.loser);
      e.take(e.loser);
    }
    events.add(e);
  }

  private void trails(int v) {
    int who = c.subjectOf(v);
    if (who == NONE || c.blocked(v) || c.unknown(who) || c.party(who) || seatsFollow(v)) {
      return;
    }
    var e = new Event(Kind.TRAILS, v);
    e.loser = who;
    e.take(who);
    e.seats = seats(v + 1, clauseEnd(v), e, false);
    events.add(e);
  }

  private void lost(Piece.Term t, int v) {
    int who = c.subjectOf(v);
    if (who == NONE || c.blocked(v)) {
      return;
    }
    boolean conceded = t.is(Kind.LOST, "conceded");
    int end = clauseEnd(v);
    int to = NONE;
    boolean kin = false;
    for (int i = v + 1; i < end && to == NONE; i++) {
      if (c.is(i, Kind.CASE, "to")
          || c.is(i, Kind.CASE, "against")
          || (c.is(i, Kind.CASE, "by") && c.nextActor(i + 1) != NONE)) {
        to = c.nextActor(i + 1);
        kin = to == NONE;
      }
    }
    var e = new Event(Kind.LOST, v);
    e.loser = who;
    e.conceded = conceded;
    e.take(who);
    e.seats = seats(v + 1, end, e, false);
    if (e.seats.isEmpty()) {
      e.seats = seatsBefore(v, e);
    }
    boolean resultFollows = to != NONE || kin || !e.seats.isEmpty() || lossOfElection(v, end);
    if (c.unknown(who)
        || !resultFollows
        || (conceded && to == NONE && e.seats.isEmpty())
        || (c.party(who) && e.seats.isEmpty())) {
      return;
    }
    if (c.named(to) || (c.party(to) && !c.party(who))) {
      e.winner = to;
      e.take(to);
      c.object(to);
    }
    if (e.winner == NONE && c.party(who)) {
      return;
    }
    events.add(e);
  }

  /** lost the election, lost his seat, lost by 300 votes, suffered defeat. */
  private boolean lossOfElection(int v, int end) {
    if (words.isOneOf(c.piece(v).last(), "defeat", "dust", "defeated", "trounced", "routed")) {
      return true;
    }
    for (int i = v + 1; i < end && i <= v + 4; i++) {
      Piece p = c.piece(i);
      if (c.is(i, Kind.SEAT_WORD, "one") || c.is(i, Kind.CASE, "by") || c.is(i, Kind.BY_ELECTION)) {
        return true;
      }
      if (p instanceof Piece.Gap g) {
        for (int at = g.first(); at <= g.last(); at++) {
          if (words.isOneOf(at, "election", "elections", "poll", "polls", "contest", "contests")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void rank(Piece.Term t, int i) {
    var word = t.of(Kind.RANK);
    if (word == null) {
      return;
    }
    if (word.value().equals("next")) {
      int who = c.nextActor(i + 1);
      if (who != NONE && !c.unknown(who)) {
        ranked++;
        if (!events.isEmpty() || ranked > 2) {
          place(who, ranked, i, i);
        }
      }
      return;
    }
    if (word.doubtful() && !stands(i)) {
      return;
    }
    int rank = Integer.parseInt(word.value());
    int who = inverse(i);
    who = who != NONE ? who : c.subjectOf(i);
    if (who == NONE || c.unknown(who) || c.party(who) || c.blocked(i)) {
      return;
    }
    c.subject(i, who);
    ranked = rank;
    place(who, rank, i, i);
  }

  /** came second, in third, a distant fourth: an ordinal that is a place. */
  private boolean stands(int i) {
    int before = c.gap(i - 1) ? i - 2 : i - 1;
    if (c.gap(i - 1) && words.isOneOf(c.piece(i - 1).last(), "distant", "poor", "close", "far")) {
      return true;
    }
    boolean article =
        c.gap(i - 1) && words.isOneOf(c.piece(i - 1).last(), "the", "his", "her", "its", "their");
    return !article
        && (c.is(before, Kind.CASE, "stood")
            || (c.is(before, Kind.CASE, "in")
                && (c.sign(i + 1, ',')
                    || c.is(i + 1, Kind.CASE, "with")
                    || c.is(i + 1, Kind.CASE, "be"))));
  }

  /** "In second, with 42,027 votes, was X". */
  private int inverse(int i) {
    boolean front = i <= 3;
    if (!front) {
      return NONE;
    }
    for (int at = i + 1; at < c.size() && at < i + 8; at++) {
      if (c.is(at, Kind.CASE, "be")) {
        return c.nextActor(at + 1);
      }
      if (c.event(at)) {
        return NONE;
      }
    }
    return NONE;
  }

  private void place(int who, int rank, int first, int last) {
    var span = c.span(Math.min(who, first), Math.max(who, last));
    facts.add(new Told(first, new Fact.Place(c.who(who), rank, Optional.empty(), span, "place")));
  }

  private void figure(Mention.Quantity q, int f) {
    boolean votes = q.hasUnit("votes");
    if (!votes && !q.unit().isEmpty()) {
      return;
    }
    Tie tie = c.tie(f);
    boolean marginLike = tie == Tie.BY || tie == Tie.MARGIN;
    if (!votes
        && (isYear(q)
            || (q.value() < (marginLike ? FEWEST_MARGIN : FEWEST_VOTES) && q.value() >= 0))) {
      return;
    }
    switch (tie) {
      case BY, MARGIN -> margin(q, f, tie);
      case GOT -> got(q, f);
      case WITH -> with(q, f, votes);
      case ACTOR -> {
        int who = nearestActor(f);
        if ((votes || (votesTold && c.owner(f - 1)))
            && who != NONE
            && (votesTold
                || c.sign(f - 1, '(')
                || c.sign(f - 1, ',')
                || c.sign(f - 1, ':')
                || c.sign(f - 1, '-')
                || who == f - 1)) {
          votes(who, q, f);
        }
      }
      case NOTHING -> {}
    }
  }

  private boolean isYear(Mention.Quantity q) {
    return q.value() >= 1900
        && q.value() <= 2100
        && !words.tokens().original(q.digitsFirst(), q.digitsLast()).contains(",");
  }

  private int nearestActor(int f) {
    for (int i = f - 1; i >= 0; i--) {
      if (c.actor(i) != null) {
        return c.unknown(i) ? NONE : i;
      }
    }
    return NONE;
  }

  private void margin(Mention.Quantity q, int f, Tie tie) {
    Event e = eventBefore(f);
    if (e == null && tie == Tie.MARGIN) {
      if (leadOver(q, f)) {
        return;
      }
      e = events.isEmpty() ? null : events.getFirst();
    }
    if (e != null && tie == Tie.BY && gotBetween(e.verb, f)) {
      return;
    }
    if (e != null && tie == Tie.BY && againstAnother(e, q, f)) {
      return;
    }
    if (e != null && e.margin == null) {
      e.margin = c.amount(q);
      e.take(f);
    } else if (e == null && tie == Tie.MARGIN && !c.blocked(f)) {
      facts.add(new Told(f, new Fact.Margin(c.amount(q), c.span(f, f), "margin")));
    }
  }

  /** "defeated B by 171,024 votes to 115,043": both have their votes. */
  private boolean againstAnother(Event e, Mention.Quantity q, int f) {
    boolean to = c.is(f + 1, Kind.CASE, "to") || c.is(f + 1, Kind.CASE, "against");
    if (!to || f + 2 >= c.size() || !(c.piece(f + 2) instanceof Piece.Figure g)) {
      return false;
    }
    long less = g.number().value();
    if (less < 0
        || less >= q.value()
        || !(g.number().unit().isEmpty() || g.number().hasUnit("votes"))) {
      return false;
    }
    if (e.winner != NONE) {
      votes(e.winner, q, f);
    }
    if (e.loser != NONE) {
      votes(e.loser, g.number(), f + 2);
    }
    return true;
  }

  /** "had a 5,000-vote lead over X" says who leads; a bare margin says only the distance. */
  private boolean leadOver(Mention.Quantity q, int f) {
    int noun = c.sign(f + 1, '-') ? f + 2 : f + 1;
    if (!c.is(noun, Kind.LEADS) || c.blocked(f)) {
      return false;
    }
    int end = clauseEnd(noun);
    int leader = c.subjectOf(noun);
    int over = against(noun + 1, end);
    boolean other = !events.isEmpty() && over == NONE;
    if (other || leader == NONE || c.unknown(leader) || c.party(leader)) {
      return false;
    }
    var e = new Event(Kind.LEADS, noun);
    e.winner = leader;
    e.loser = over;
    e.margin = c.amount(q);
    e.take(leader);
    e.take(f);
    e.take(over);
    e.seats = seats(noun + 1, end, e, false);
    events.add(e);
    return true;
  }

  private boolean gotBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (c.is(i, Kind.GOT) && !c.is(i, Kind.GOT, "win")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Event eventBefore(int f) {
    Event best = null;
    for (Event e : events) {
      if (e.verb < f && (best == null || e.verb > best.verb)) {
        best = e;
      }
    }
    return best;
  }

  private void got(Mention.Quantity q, int f) {
    for (int i = f - 1; i >= 0; i--) {
      if (c.is(i, Kind.GOT) || c.is(i, Kind.WON)) {
        int who = c.subjectOf(i);
        if (who != NONE && !c.blocked(i)) {
          votes(who, q, f);
        }
        return;
      }
    }
  }

  private void with(Mention.Quantity q, int f, boolean votes) {
    if (!votes && eventBefore(f) == null) {
      return;
    }
    for (int i = f - 1; i >= 0; i--) {
      Piece.Term t = c.term(i);
      if (t == null) {
        continue;
      }
      if (t.is(Kind.RANK, "next")) {
        int who = c.nextActor(i + 1);
        if (who != NONE) {
          votes(who, q, f);
        }
        return;
      }
      if (t.is(Kind.RANK) && c.knownSubject(i) != NONE) {
        votes(c.knownSubject(i), q, f);
        return;
      }
      if (t.is(Kind.BEAT)) {
        Event e = eventBefore(f);
        if (e != null && e.winner != NONE && e.verb == i) {
          votes(e.winner, q, f);
        }
        return;
      }
      if (c.event(i)) {
        int who = c.subjectOf(i);
        if (who != NONE && !c.blocked(i)) {
          votes(who, q, f);
        }
        return;
      }
    }
    int who = nearestActor(f);
    if (who != NONE && votes) {
      votes(who, q, f);
    }
  }

  private void votes(int who, Mention.Quantity q, int f) {
    if (c.party(who) && !candidate(who)) {
      return;
    }
    votesTold = true;
    var span = c.span(Math.min(who, f), Math.max(who, f));
    facts.add(new Told(f, new Fact.Votes(c.who(who), c.amount(q), seatBehind(f), span, "votes")));
  }

  /** "33,474 votes in Mustafabad". */
  private Optional<Seat> seatBehind(int f) {
    boolean in = c.is(f + 1, Kind.CASE, "in") || c.is(f + 1, Kind.CASE, "from");
    return in && f + 2 < c.size() && c.piece(f + 2) instanceof Piece.At at
        ? Optional.of(at.seat())
        : Optional.empty();
  }

  /** A party's candidate, not the party. */
  private boolean candidate(int who) {
    Piece.Actor a = c.actor(who);
    if (a == null) {
      return false;
    }
    for (int i = a.first(); i <= a.last(); i++) {
      if (words.word(i, Kind.ROLE) != null || words.word(i, Kind.OFFICE) != null) {
        return true;
      }
    }
    return a.who().party().map(p -> p.code().equals("IND")).orElse(false);
  }

  /** "X, who had defeated Y in 2019, lost in Amethi": both of the one seat the sentence names. */
  private void seatOfOther(Event e) {
    if (!e.seats.isEmpty()) {
      return;
    }
    for (Event other : events) {
      boolean same = other.winner == e.winner || other.loser == e.winner || other.winner == e.loser;
      if (other != e && other.seats.size() == 1 && same) {
        e.seats = other.seats;
      }
    }
  }

  private void emit(Event e) {
    var span = c.span(e.first, e.last);
    var margin = Optional.ofNullable(e.margin);
    if (e.winner == NONE) {
      tell(
          e,
          new Fact.Lost(
              e.kind == Kind.TRAILS,
              c.who(e.loser),
              first(e.seats),
              margin,
              e.conceded,
              span,
              rule(e)));
      return;
    }
    Optional<Who> loser =
        e.loser == NONE || c.unknown(e.loser) ? Optional.empty() : Optional.of(c.who(e.loser));
    boolean leads = e.kind == Kind.LEADS;
    if (e.seats.isEmpty()) {
      tell(e, new Fact.Won(leads, winner(e), loser, Optional.empty(), margin, span, rule(e)));
    }
    for (Seat seat : e.seats) {
      tell(e, new Fact.Won(leads, winner(e), loser, Optional.of(seat), margin, span, rule(e)));
    }
    if (e.conceded && e.loser != NONE) {
      tell(
          e,
          new Fact.Lost(
              false, c.who(e.loser), first(e.seats), Optional.empty(), true, span, "conceded"));
    }
  }

  private void tell(Event e, Fact fact) {
    facts.add(new Told(e.verb, fact));
  }

  private static Optional<Seat> first(List<Seat> seats) {
    return seats.isEmpty() ? Optional.empty() : Optional.of(seats.getFirst());
  }

  private static String rule(Event e) {
    return switch (e.kind) {
      case BEAT -> "defeated";
      case LEADS -> "leads";
      case TRAILS -> "trails";
      case LOST -> "lost";
      default -> "won";
    };
  }
}

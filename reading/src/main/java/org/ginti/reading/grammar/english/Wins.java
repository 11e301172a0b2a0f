// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.List;
import java.util.Optional;
import org.ginti.reading.words.Kind;

/** Who won, of a verb that says so: won, secured a victory, was won by. */
final class Wins {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final Events events;
  private final VerbSeats seats;

  Wins(Clauses clauses, Subjects subjects, Events events, VerbSeats seats) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.events = events;
    this.seats = seats;
  }

  /** secured … victory, clinched the seat. */
  boolean becomesWin(int verb) {
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

  void read(int v) {
    int agent = subjects.agent(v);
    int winner = agent != NONE ? agent : subjects.of(v);
    if (winner == NONE || denied.at(v)) {
      return;
    }
    subjects.set(v, winner);
    if (agent != NONE) {
      subjects.set(v, agent);
    }
    boolean party = c.party(winner);
    if (c.unknown(winner)) {
      return;
    }
    if (party && c.candidate(winner)) {
      including(winner, v);
    }
    if (seats.anySeat(v)) {
      return;
    }
    var e = new Event(Kind.WON, v);
    e.winner = winner;
    e.take(winner);
    int end = c.clauseEnd(v);
    boolean counted = seats.counted(v);
    e.seats = agent != NONE && !counted ? seats.before(v, e) : List.of();
    if (e.seats.isEmpty()) {
      e.seats = seats.after(v + 1, end, e, counted);
    }
    if (e.seats.isEmpty() && !counted) {
      e.seats = seats.before(v, e);
    }
    if (e.seats.isEmpty() && !events.isEmpty() && c.named(winner) && withParty(winner, e)) {
      events.removeLast();
    }
    if ((e.seats.isEmpty() && (counted || seats.unnamed(v, end))) || seats.listed(winner)) {
      return;
    }
    if (party
        && (e.seats.isEmpty() || !seats.laterSure(-1, end) || (counted && e.seats.size() < 2))) {
      return;
    }
    e.loser = subjects.against(v + 1, end);
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

  /** "the BJP retained Nagrota, with X winning by 300 votes": X is the party's winner there. */
  private boolean withParty(int winner, Event e) {
    Event before = events.last();
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
}

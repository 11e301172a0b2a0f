// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import org.ginti.reading.words.Kind;

/** Who lost or trails, with the winner where the same words name one. */
final class Losses {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final Events events;
  private final VerbSeats seats;

  Losses(Clauses clauses, Subjects subjects, Events events, VerbSeats seats) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.events = events;
    this.seats = seats;
  }

  void lost(Piece.Term t, int v) {
    int who = subjects.of(v);
    if (who == NONE || denied.at(v)) {
      return;
    }
    boolean conceded = t.is(Kind.LOST, "conceded");
    int end = c.clauseEnd(v);
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
    e.seats = seats.after(v + 1, end, e, false);
    if (e.seats.isEmpty()) {
      e.seats = seats.before(v, e);
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
      subjects.object(to);
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

  void trails(int v) {
    int who = subjects.of(v);
    if (who == NONE || denied.at(v) || c.unknown(who) || c.party(who) || seats.counted(v)) {
      return;
    }
    var e = new Event(Kind.TRAILS, v);
    e.loser = who;
    e.take(who);
    e.seats = seats.after(v + 1, c.clauseEnd(v), e, false);
    events.add(e);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.List;
import org.ginti.reading.words.Kind;

/** Who beat whom. */
final class Defeats {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final Events events;
  private final VerbSeats seats;

  Defeats(Clauses clauses, Subjects subjects, Events events, VerbSeats seats) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.events = events;
    this.seats = seats;
  }

  void read(int v) {
    if (denied.at(v) || words.isOneOf(c.piece(v).first() - 1, "the", "a")) {
      return;
    }
    var e = new Event(Kind.BEAT, v);
    int agent = subjects.agent(v);
    if (agent != NONE) {
      e.loser = subjects.of(v);
      e.winner = agent;
      subjects.set(v, agent);
    } else {
      e.winner = subjects.of(v);
      e.loser = loser(v + 1);
      if (e.loser == NONE || e.winner == NONE || e.winner == e.loser) {
        if (e.loser != NONE) {
          subjects.object(e.loser);
        }
        return;
      }
    }
    if (e.winner == NONE || c.unknown(e.winner)) {
      return;
    }
    if (e.loser != NONE) {
      subjects.object(e.loser);
    }
    e.take(e.winner);
    e.take(e.loser);
    int end = c.clauseEnd(v);
    e.seats = seats.after(Math.max(v, e.loser) + 1, end, e, false);
    if (e.seats.isEmpty()) {
      e.seats = seats.before(v, e);
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
        subjects.object(other);
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
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.Optional;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** Whose votes a figure counts. */
final class Votes {
  private final Clauses c;
  private final Subjects subjects;
  private final Denied denied;
  private final Events events;
  private boolean told;

  Votes(Clauses clauses, Subjects subjects, Events events) {
    this.c = clauses;
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.events = events;
  }

  /** Khan 300 votes; Khan (300). */
  void beside(Mention.Quantity q, int f, boolean votes) {
    int who = nearestActor(f);
    if ((votes || (told && c.owner(f - 1)))
        && who != NONE
        && (told
            || c.sign(f - 1, '(')
            || c.sign(f - 1, ',')
            || c.sign(f - 1, ':')
            || c.sign(f - 1, '-')
            || who == f - 1)) {
      add(who, q, f);
    }
  }

  void got(Mention.Quantity q, int f) {
    for (int i = f - 1; i >= 0; i--) {
      if (c.is(i, Kind.GOT) || c.is(i, Kind.WON)) {
        int who = subjects.of(i);
        if (who != NONE && !denied.at(i)) {
          add(who, q, f);
        }
        return;
      }
    }
  }

  void with(Mention.Quantity q, int f, boolean votes) {
    if (!votes && !told && events.before(f) == null) {
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
          add(who, q, f);
        }
        return;
      }
      if (t.is(Kind.RANK) && subjects.known(i) != NONE) {
        add(subjects.known(i), q, f);
        return;
      }
      if (t.is(Kind.BEAT)) {
        Event e = events.before(f);
        if (e != null && e.winner != NONE && e.verb == i) {
          add(e.winner, q, f);
        }
        return;
      }
      if (c.event(i)) {
        int who = subjects.of(i);
        if (who != NONE && !denied.at(i)) {
          add(who, q, f);
        }
        return;
      }
    }
    int who = nearestActor(f);
    if (who != NONE && votes) {
      add(who, q, f);
    }
  }

  void add(int who, Mention.Quantity q, int f) {
    if (c.party(who) && !c.candidate(who)) {
      return;
    }
    told = true;
    var span = c.span(Math.min(who, f), Math.max(who, f));
    events.tell(f, new Fact.Votes(c.who(who), c.amount(q), seatBehind(f), span, "votes"));
  }

  private int nearestActor(int f) {
    for (int i = f - 1; i >= 0; i--) {
      if (c.actor(i) != null) {
        return c.unknown(i) ? NONE : i;
      }
    }
    return NONE;
  }

  /** "33,474 votes in Mustafabad". */
  private Optional<Seat> seatBehind(int f) {
    boolean in = c.is(f + 1, Kind.CASE, "in") || c.is(f + 1, Kind.CASE, "from");
    return in && f + 2 < c.size() && c.piece(f + 2) instanceof Piece.At at
        ? Optional.of(at.seat())
        : Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.words.Kind;

/** Which seats a verb is about. */
final class VerbSeats {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Events events;

  VerbSeats(Clauses clauses, Subjects subjects, Events events) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.events = events;
  }

  List<Seat> after(int from, int to, Event e, boolean listsOnly) {
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

  boolean laterSure(int i, int to) {
    for (int at = i + 1; at < to; at++) {
      if (c.piece(at) instanceof Piece.At a && a.sure()) {
        return true;
      }
    }
    return false;
  }

  List<Seat> before(int v, Event e) {
    for (int i = v - 1; i >= 0; i--) {
      if (c.piece(i) instanceof Piece.At at && !events.taken(i)) {
        if (at.sure()
            || clearlyIn(i)
            || (e.kind == Kind.LOST && words.word(at.last(), Kind.ROLE) != null)
            || (i > 0 && i - 2 == e.winner && c.is(i - 1, Kind.CASE, "from"))) {
          return withJoined(i, e);
        }
      } else if (c.event(i) && i < v - 1 && subjects.known(i) != e.winner) {
        return List.of();
      }
    }
    return List.of();
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
    where |=
        c.sign(i + 1, ',') && i + 2 < c.size() && words.isOneOf(c.piece(i + 2).first(), "which");
    boolean front = i <= 3 && c.sign(i + 1, ',');
    return where || (front && words.word(c.piece(i).first(), Kind.PLACE) == null);
  }

  /** A number of seats stands behind the verb, so a party's tally is told. */
  boolean counted(int v) {
    int i = v + 1;
    while (c.gap(i) || c.is(i, Kind.FILLER) || c.is(i, Kind.CASE, "in")) {
      i++;
    }
    return i < c.size() && c.piece(i) instanceof Piece.Figure f && !f.number().hasUnit("votes");
  }

  /** "won on seats vacated by X", "lead on their respective seats": which they are is not told. */
  boolean unnamed(int v, int end) {
    for (int i = v + 1; i < end; i++) {
      if (c.is(i, Kind.SEAT_WORD, "many")) {
        return true;
      }
    }
    return false;
  }

  /** "seats of A, B and C won": C is a seat. */
  boolean listed(int winner) {
    return c.named(winner)
        && c.is(winner - 1, Kind.AND)
        && c.size() > winner
        && winner > 1
        && c.piece(winner - 2) instanceof Piece.At;
  }

  /** won a seat: which one is not told. */
  boolean anySeat(int v) {
    return c.gap(v + 1)
        && words.isOneOf(c.piece(v + 1).last(), "a", "another")
        && c.is(v + 2, Kind.SEAT_WORD);
  }
}

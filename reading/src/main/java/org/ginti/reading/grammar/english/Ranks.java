// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.Optional;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.words.Kind;

/** Who came second, third, next. */
final class Ranks {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final Events events;
  private int ranked = 1;

  Ranks(Clauses clauses, Subjects subjects, Events events) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.events = events;
  }

  void read(Piece.Term t, int i) {
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
    who = who != NONE ? who : subjects.of(i);
    if (who == NONE || c.unknown(who) || c.party(who) || denied.at(i)) {
      return;
    }
    subjects.set(i, who);
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
    events.tell(first, new Fact.Place(c.who(who), rank, Optional.empty(), span, "place"));
  }
}

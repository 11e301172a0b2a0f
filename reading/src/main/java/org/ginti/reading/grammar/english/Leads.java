// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** Who leads whom. */
final class Leads {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final Events events;
  private final VerbSeats seats;

  Leads(Clauses clauses, Subjects subjects, Events events, VerbSeats seats) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.events = events;
    this.seats = seats;
  }

  void read(int v) {
    int leader = subjects.of(v);
    if (leader == NONE || denied.at(v) || c.unknown(leader) || seats.counted(v)) {
      return;
    }
    var e = new Event(Kind.LEADS, v);
    e.winner = leader;
    e.take(leader);
    int end = c.clauseEnd(v);
    e.seats = seats.after(v + 1, end, e, false);
    if (e.seats.isEmpty()) {
      e.seats = seats.before(v, e);
    }
    if (c.party(leader) ? !seats.laterSure(-1, end) : e.seats.isEmpty() && seats.unnamed(v, end)) {
      return;
    }
    int other =
        words.isOneOf(c.piece(v).last(), "of", "leads", "leading") || c.is(v + 1, Kind.CASE, "of")
            ? c.nextActor(c.is(v + 1, Kind.CASE, "of") ? v + 2 : v + 1)
            : NONE;
    e.loser = other != NONE ? other : subjects.against(v + 1, end);
    if (e.loser != NONE) {
      subjects.object(e.loser);
      e.take(e.loser);
    }
    events.add(e);
  }

  /** "had a 5,000-vote lead over X" says who leads; a bare margin says only the distance. */
  boolean leadOver(Mention.Quantity q, int f) {
    int noun = c.sign(f + 1, '-') ? f + 2 : f + 1;
    if (!c.is(noun, Kind.LEADS) || denied.at(f)) {
      return false;
    }
    int end = c.clauseEnd(noun);
    int leader = subjects.of(noun);
    int over = subjects.against(noun + 1, end);
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
    e.seats = seats.after(noun + 1, end, e, false);
    events.add(e);
    return true;
  }
}

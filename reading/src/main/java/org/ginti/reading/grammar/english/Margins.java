// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.english.Ties.Tie;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** What a figure tied as a margin lies between. */
final class Margins {
  private final Clauses c;
  private final Denied denied;
  private final Events events;
  private final Leads leads;
  private final Votes votes;

  Margins(Clauses clauses, Events events, Leads leads, Votes votes) {
    this.c = clauses;
    this.denied = new Denied(clauses);
    this.events = events;
    this.leads = leads;
    this.votes = votes;
  }

  void read(Mention.Quantity q, int f, Tie tie) {
    Event e = events.before(f);
    if (e == null && tie == Tie.MARGIN) {
      if (leads.leadOver(q, f)) {
        return;
      }
      e = events.isEmpty() ? null : events.first();
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
    } else if (e == null && tie == Tie.MARGIN && !denied.at(f)) {
      events.tell(f, new Fact.Margin(c.amount(q), c.span(f, f), "margin"));
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
      votes.add(e.winner, q, f);
    }
    if (e.loser != NONE) {
      votes.add(e.loser, g.number(), f + 2);
    }
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
}

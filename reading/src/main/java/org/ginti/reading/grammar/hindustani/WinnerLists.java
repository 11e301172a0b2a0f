// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.Optional;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;

/** Several people, each with a seat, under one verb. */
final class WinnerLists {
  private final Line line;
  private final Said said;

  WinnerLists(Line line, Said said) {
    this.line = line;
    this.said = said;
  }

  /** Several people, each with a seat, under one verb; false where it is no such list. */
  boolean read(Clause c, Verb verb, boolean leading) {
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
    said.add(
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
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;

/** Several people, each with a seat, under one verb. */
final class WinnerLists {
  private final Line line;
  private final List<Piece> pieces;
  private final Said said;

  WinnerLists(Line line, List<Piece> pieces, Said said) {
    this.line = line;
    this.pieces = pieces;
    this.said = said;
  }

  /** Several people, each with a seat, under one verb; false where it is no such list. */
  boolean read(Clause c, Verb verb, boolean leading) {
    var items = c.items();
    long people = items.stream().filter(i -> i.person() != null).count();
    long seats = items.size() - people;
    if (verb.is(Kind.LOST) && losers(c, verb, items)) {
      return true;
    }
    if (people == 1 && seats > 1 && !c.hasVotes() && joined(items)) {
      Clause.Item person = items.stream().filter(i -> i.person() != null).findFirst().get();
      items.stream().filter(i -> i.seat() != null).forEach(i -> pair(c, verb, leading, person, i));
      return true;
    }
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

  /** नवाज़ को मानसेहरा और बिलावल को लाहौर में: each with the place behind. */
  private boolean losers(Clause c, Verb verb, List<Clause.Item> items) {
    boolean any = false;
    for (int n = 0; n + 1 < items.size(); n++) {
      Someone who = items.get(n).person();
      if (who != null && who.relation().equals("object") && items.get(n + 1).seat() != null) {
        pair(c, verb, false, items.get(n), items.get(n + 1));
        any = true;
      }
    }
    return any;
  }

  /** Only commas and "and" between the seats: one person's. */
  private boolean joined(List<Clause.Item> items) {
    Clause.Item before = null;
    for (Clause.Item item : items) {
      if (item.seat() == null) {
        continue;
      }
      if (before != null && !onlyJoints(before.last() + 1, item.first())) {
        return false;
      }
      before = item;
    }
    return true;
  }

  private boolean onlyJoints(int firstToken, int toToken) {
    for (Piece p : pieces) {
      boolean between = p.first() >= firstToken && p.first() < toToken;
      if (between && !p.is(Kind.AND) && !isComma(p)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isComma(Piece p) {
    return p instanceof Mark m && (m.mark() == ',' || m.mark() == '،');
  }

  /** "A and B won X and Y respectively": the first has the first seat, where both are as many. */
  void respectively(Clause c, Verb verb) {
    var people = new ArrayList<Someone>();
    var seats = new ArrayList<Seat>();
    boolean behind = false;
    for (int i = c.from(); i < c.to(); i++) {
      Piece p = pieces.get(i);
      behind |= p.is(Kind.EACH);
      if (!behind && p instanceof Someone s && !s.relation().equals("of")) {
        people.add(s);
      } else if (behind && p instanceof Spot s && s.isNamed()) {
        seats.add(s.seat());
      } else if (behind && ((p instanceof Someone s && s.bare()) || p.is(Kind.PLACE))) {
        seats.add(new Seat(line.tokens().original(p.first(), p.last()), "", ""));
      } else if (p instanceof Piece.Count && behind) {
        return; // seats counted
      }
    }
    if (!verb.is(Kind.WON) || people.size() < 2 || people.size() != seats.size()) {
      return;
    }
    for (int n = 0; n < seats.size(); n++) {
      Someone who = people.get(n);
      said.add(
          new Fact.Won(
              false,
              who.who(),
              Optional.empty(),
              Optional.of(seats.get(n)),
              Optional.empty(),
              line.span(who.first(), c.lastToken()),
              "respectively"));
    }
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

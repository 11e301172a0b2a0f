// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** What the verbs of a sentence say, kept until all of it is read. */
final class Events {
  private final Clauses c;
  private final List<Event> events = new ArrayList<>();
  private final List<Told> facts = new ArrayList<>();

  Events(Clauses clauses) {
    this.c = clauses;
  }

  void add(Event event) {
    events.add(event);
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  Event first() {
    return events.getFirst();
  }

  Event last() {
    return events.getLast();
  }

  void removeLast() {
    events.removeLast();
  }

  void tell(int piece, Fact fact) {
    facts.add(new Told(piece, fact));
  }

  /** All that was said, with the seat of one verb for another of the same people. */
  List<Told> told() {
    events.forEach(this::seatOfOther);
    events.forEach(this::emit);
    return facts;
  }

  /** The last verb before a piece. */
  @Nullable Event before(int f) {
    Event best = null;
    for (Event e : events) {
      if (e.verb < f && (best == null || e.verb > best.verb)) {
        best = e;
      }
    }
    return best;
  }

  /** A seat that a verb before it has already. */
  boolean taken(int at) {
    return events.stream()
        .anyMatch(e -> e.first <= at && at <= e.last && e.verb < at && !e.seats.isEmpty());
  }

  /** "X, who had defeated Y in 2019, lost in Amethi": both of the one seat the sentence names. */
  private void seatOfOther(Event e) {
    if (!e.seats.isEmpty()) {
      return;
    }
    for (Event other : events) {
      boolean same = other.winner == e.winner || other.loser == e.winner || other.winner == e.loser;
      if (other != e && other.seats.size() == 1 && same) {
        e.seats = other.seats;
      }
    }
  }

  private void emit(Event e) {
    var span = c.span(e.first, e.last);
    var margin = Optional.ofNullable(e.margin);
    if (e.winner == NONE) {
      tell(
          e,
          new Fact.Lost(
              e.kind == Kind.TRAILS, c.who(e.loser), e.seat(), margin, e.conceded, span, e.rule()));
      return;
    }
    Optional<Who> loser =
        e.loser == NONE || c.unknown(e.loser) ? Optional.empty() : Optional.of(c.who(e.loser));
    boolean leads = e.kind == Kind.LEADS;
    if (e.seats.isEmpty()) {
      tell(e, new Fact.Won(leads, winner(e), loser, Optional.empty(), margin, span, e.rule()));
    }
    for (Seat seat : e.seats) {
      tell(e, new Fact.Won(leads, winner(e), loser, Optional.of(seat), margin, span, e.rule()));
    }
    if (e.conceded && e.loser != NONE) {
      tell(
          e,
          new Fact.Lost(false, c.who(e.loser), e.seat(), Optional.empty(), true, span, "conceded"));
    }
  }

  private Who winner(Event e) {
    Who who = c.who(e.winner);
    return e.ticket.isEmpty()
        ? who
        : new Who(who.name(), e.ticket, who.backedBy(), who.pronoun(), who.span());
  }

  private void tell(Event e, Fact fact) {
    facts.add(new Told(e.verb, fact));
  }
}

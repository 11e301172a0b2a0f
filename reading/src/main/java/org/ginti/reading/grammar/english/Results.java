// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.List;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.english.Ties.Tie;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** Who won, leads, lost, got votes and came where, in the pieces of an English sentence. */
final class Results {
  private static final int FEWEST_VOTES = 500;
  private static final int FEWEST_MARGIN = 20;

  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Events events;
  private final Wins wins;
  private final Defeats defeats;
  private final Losses losses;
  private final Leads leads;
  private final Ranks ranks;
  private final Ties ties;
  private final Votes votes;
  private final Margins margins;

  Results(Clauses clauses, Subjects subjects) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.events = new Events(clauses);
    var seats = new VerbSeats(clauses, subjects, events);
    this.wins = new Wins(clauses, subjects, events, seats);
    this.defeats = new Defeats(clauses, subjects, events, seats);
    this.losses = new Losses(clauses, subjects, events, seats);
    this.leads = new Leads(clauses, subjects, events, seats);
    this.ranks = new Ranks(clauses, subjects, events);
    this.ties = new Ties(clauses);
    this.votes = new Votes(clauses, subjects, events);
    this.margins = new Margins(clauses, events, leads, votes);
  }

  List<Told> read() {
    if (indirect()) {
      return List.of();
    }
    label();
    for (int i = 0; i < c.size(); i++) {
      if (c.piece(i) instanceof Piece.At at && at.sure()) {
        events.tell(i, new Fact.AtSeat(at.seat(), c.span(i, i), "seat"));
      }
      Piece.Term t = c.term(i);
      if (t != null) {
        verb(t, i);
      }
    }
    for (int i = 0; i < c.size(); i++) {
      if (c.piece(i) instanceof Piece.Figure f) {
        figure(f.number(), i);
      }
    }
    return events.told();
  }

  /** A mayor or a speaker is chosen by members of a house, not by voters of a seat. */
  private boolean indirect() {
    boolean office = false;
    boolean chosen = false;
    for (int i = words.from(); i < words.to(); i++) {
      office |= words.isOneOf(i, "mayor", "speaker", "mayoral", "chairmanship");
      chosen |=
          words.word(i, Kind.ELECTED) != null || words.isOneOf(i, "post", "polls", "election");
    }
    return office && chosen;
  }

  /** "NAME: The party's president, who …": a list of people, one a paragraph. */
  private void label() {
    if (c.size() > 3 && c.named(0) && c.sign(1, ':') && c.gap(2)) {
      events.tell(0, new Fact.NewTopic(c.span(0, 0), "label"));
      events.tell(0, new Fact.Spoken(c.who(0), c.span(0, 0), "label"));
    }
  }

  private void verb(Piece.Term t, int i) {
    if (t.is(Kind.BEAT)) {
      defeats.read(i);
    } else if (t.is(Kind.LOST)) {
      losses.lost(t, i);
    } else if (t.is(Kind.WON) ? !c.noun(i) : t.is(Kind.GOT, "win") && wins.becomesWin(i)) {
      wins.read(i);
    } else if (t.is(Kind.LEADS) && !c.noun(i) && c.event(i)) {
      leads.read(i);
    } else if (t.is(Kind.TRAILS)) {
      losses.trails(i);
    } else if (t.is(Kind.GOT)) {
      subjects.of(i);
    } else if (t.is(Kind.RANK)) {
      ranks.read(t, i);
    }
  }

  private void figure(Mention.Quantity q, int f) {
    boolean votes = q.hasUnit("votes");
    if (!votes && !q.unit().isEmpty()) {
      return;
    }
    Tie tie = ties.of(f);
    boolean marginLike = tie == Tie.BY || tie == Tie.MARGIN;
    if (!votes
        && (isYear(q)
            || (q.value() < (marginLike ? FEWEST_MARGIN : FEWEST_VOTES) && q.value() >= 0))) {
      return;
    }
    switch (tie) {
      case BY, MARGIN -> margins.read(q, f, tie);
      case GOT -> this.votes.got(q, f);
      case WITH -> this.votes.with(q, f, votes);
      case ACTOR -> this.votes.beside(q, f, votes);
      case NOTHING -> {}
    }
  }

  private boolean isYear(Mention.Quantity q) {
    return q.value() >= 1900
        && q.value() <= 2100
        && !words.tokens().original(q.digitsFirst(), q.digitsLast()).contains(",");
  }
}

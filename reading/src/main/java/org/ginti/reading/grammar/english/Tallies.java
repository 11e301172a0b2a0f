// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.List;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.english.TallyFacts.Mode;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** Seats of parties in the pieces of an English sentence. */
final class Tallies {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final SeatCounts counts;
  private final TallyOwners owners;
  private final TallyFacts facts;
  private final SharedTallies shared;
  private final TalliesBeside beside;
  private final Zeros zeros;

  Tallies(Clauses clauses, Subjects subjects) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.counts = new SeatCounts(clauses);
    this.facts = new TallyFacts(clauses, counts);
    this.owners = new TallyOwners(clauses, subjects, facts);
    this.shared = new SharedTallies(clauses, counts, owners, facts);
    this.beside = new TalliesBeside(clauses, owners, facts);
    this.zeros = new Zeros(clauses, subjects, owners, facts);
  }

  List<Told> read() {
    for (int i = 0; i < c.size(); i++) {
      Piece.Term t = c.term(i);
      if (t != null) {
        mode(t, i);
        zeros.read(t, i);
      }
      if (c.piece(i) instanceof Piece.Figure f
          && !counts.isUsed(i)
          && !independents(f.number(), i)
          && counts.isOne(f.number(), i)) {
        tally(f.number(), i);
      }
    }
    return facts.facts();
  }

  private void mode(Piece.Term t, int i) {
    if (t.is(Kind.LEADS) && !c.noun(i)) {
      boolean with = c.is(i + 1, Kind.CASE, "with") || words.isOneOf(t.last(), "tally");
      facts.mode(with ? Mode.WON : Mode.LEADING);
    } else if (t.is(Kind.WON) || t.is(Kind.GOT) || t.is(Kind.VICTORY)) {
      facts.mode(denied.at(i) ? Mode.NONE : Mode.WON);
    } else if (t.is(Kind.ACCOUNT)) {
      facts.mode(zeros.negated(i) ? Mode.NONE : Mode.WON);
    } else if (facts.mode() == Mode.NONE
        && (t.is(Kind.RANK) || t.is(Kind.CASE, "stood") || t.is(Kind.CASE, "tally"))) {
      facts.mode(Mode.WON);
    } else if (t.is(Kind.CONTESTED) || (t.is(Kind.NOT_YET) && !c.is(i, Kind.CASE, "managed"))) {
      facts.mode(Mode.NONE);
    }
  }

  private void tally(Mention.Quantity q, int f) {
    if (counts.houseOf(f) || counts.outOfBefore(f)) {
      return; // a 90-member house; out of 90 seats
    }
    if (counts.more(q)) {
      return; // so many more than before
    }
    int total = counts.outOf(f);
    if (beside.read(q, f)
        || passive(q, f, total)
        || shared.each(q, f, total)
        || shared.respectively(f)) {
      return;
    }
    int who = owners.of(f);
    if (who == NONE || (facts.mode() == Mode.NONE && !c.is(f - 1, Kind.GOT))) {
      return;
    }
    PartyName party = owners.party(who);
    if (party != null) {
      facts.add(party, q, total, who, f);
    }
  }

  /** two seats were won by independents; 14 seats went to X. */
  private boolean passive(Mention.Quantity q, int f, int total) {
    int i = f + 1;
    while (c.gap(i) || c.is(i, Kind.CASE, "be")) {
      i++;
    }
    if (c.is(i, Kind.WON) || c.is(i, Kind.GOT)) {
      int by = subjects.agent(i);
      PartyName winner = owners.party(by);
      if (winner != null && !denied.at(i)) {
        facts.mode(Mode.WON);
        facts.add(winner, q, total, f, by);
        return true;
      }
    }
    if (c.is(i, Kind.CASE, "to")
        && i > f + 1
        && words.isOneOf(c.piece(i).first() - 1, "went", "goes", "gone")) {
      int to = c.nextActor(i + 1);
      PartyName winner = owners.party(to);
      if (winner != null) {
        facts.mode(Mode.WON);
        facts.add(winner, q, total, f, to);
        return true;
      }
    }
    return false;
  }

  /** "Three independents also won": people of no party, counted. */
  private boolean independents(Mention.Quantity q, int f) {
    int who = f + 1;
    PartyName party = c.party(who) ? owners.party(who) : null;
    if (party == null || !party.code().equals("IND") || q.value() < 2 || !q.unit().isEmpty()) {
      return false;
    }
    int some = c.sign(who + 1, ',') ? who + 2 : who + 1;
    int end = who + (c.is(some, Kind.CASE, "including") ? 20 : 10);
    for (int i = who + 1; i < c.size() && i < end; i++) {
      if (((c.is(i, Kind.WON) && !c.noun(i)) || c.is(i, Kind.ELECTED)) && !denied.at(i)) {
        facts.mode(Mode.WON);
        facts.add(party, q, NONE, f, i);
        return true;
      }
    }
    return false;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim.Change;
import org.ginti.reading.claim.Claim.Outcome;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;

/**
 * One thing a sentence says, before sentences are put together. Facts come in the order of the
 * text. Where a fact names no seat, the seat that governs the place does.
 */
public sealed interface Fact {
  /** The shortest stretch that says it. */
  Span span();

  /** The rule that read it, for the explanation. */
  String rule();

  /** A seat is spoken of; it governs what follows until another does. */
  record AtSeat(Seat seat, Span span, String rule) implements Fact {}

  /** Somebody is spoken of, with nothing said yet; a pronoun that follows means this one. */
  record Spoken(Who who, Span span, String rule) implements Fact {}

  /** A heading or a seat's label ends what was governed before. */
  record NewTopic(Span span, String rule) implements Fact {}

  /**
   * Somebody won or leads.
   *
   * @param leads true for a lead in the count, false for a win
   * @param loser who was beaten or trails, where the same words name one
   * @param margin between the two
   */
  record Won(
      boolean leads,
      Who winner,
      Optional<Who> loser,
      Optional<Seat> seat,
      Optional<Amount> margin,
      Span span,
      String rule)
      implements Fact {}

  /**
   * Somebody lost or trails; who won is not in these words.
   *
   * @param by the distance to the winner
   */
  record Lost(
      boolean trails,
      Who loser,
      Optional<Seat> seat,
      Optional<Amount> by,
      boolean conceded,
      Span span,
      String rule)
      implements Fact {}

  /** Somebody's party is told, no more: later sentences may leave it out. */
  record Named(Who who, Span span, String rule) implements Fact {}

  /** Somebody got so many votes. */
  record Votes(Who who, Amount votes, Optional<Seat> seat, Span span, String rule)
      implements Fact {}

  /** Somebody came second, third, … ; 1 is a lead or a win by what else is said. */
  record Place(Who who, int rank, Optional<Seat> seat, Span span, String rule) implements Fact {}

  /** A margin that stands alone: "the margin was 162 votes". */
  record Margin(Amount margin, Span span, String rule) implements Fact {}

  /** How far the count is: stations, rounds; -1 where not said. */
  record Counted(int stations, int ofStations, int rounds, int ofRounds, Span span, String rule)
      implements Fact {}

  /** The time a figure is of, {@code HH:mm}. */
  record AsOf(String time, Span span, String rule) implements Fact {}

  /**
   * Seats of a party or alliance.
   *
   * @param outOf -1 where not said
   * @param scope id of a place, where the sentence gives one; empty for the whole body
   * @param party with an empty code for "the party" spoken of before
   * @param housePosition true for strength in the house after joiners and by-polls
   */
  record Seats(
      PartyName party,
      OptionalInt won,
      OptionalInt leading,
      OptionalInt total,
      int outOf,
      String scope,
      boolean housePosition,
      Span span,
      String rule)
      implements Fact {
    public Seats of(PartyName known) {
      return of(known, scope);
    }

    /** The same of a party that is known now, within a scope. */
    public Seats of(PartyName known, String within) {
      return new Seats(known, won, leading, total, outOf, within, housePosition, span, rule);
    }
  }

  record Majority(PartyName party, Outcome outcome, OptionalInt seats, Span span, String rule)
      implements Fact {
    public Majority of(PartyName known) {
      return new Majority(known, outcome, seats, span, rule);
    }
  }

  /**
   * An explicit first.
   *
   * @param what in English
   * @param place id of a place; empty where not said
   */
  record First(PartyName party, String what, String place, Span span, String rule) implements Fact {
    public First of(PartyName known) {
      return new First(known, what, place, span, rule);
    }
  }

  /**
   * An office changed hands.
   *
   * @param person as written
   * @param place id of the state or city of the office; empty for the whole party
   * @param date as far as stated, ISO or {@code MM-DD}; may be empty
   */
  record Office(
      Change change,
      Who person,
      String office,
      Optional<PartyName> party,
      String place,
      String date,
      boolean doubtful,
      Span span,
      String rule)
      implements Fact {
    public Office of(Optional<PartyName> known) {
      return new Office(change, person, office, known, place, date, doubtful, span, rule);
    }
  }

  /** What a sentence says of the poll and the standing of all facts in it. */
  record Setting(
      OptionalInt year,
      String body,
      List<String> places,
      Optional<Boolean> byElection,
      boolean earlier,
      String status,
      Span span,
      String rule)
      implements Fact {}
}

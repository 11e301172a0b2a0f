// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.claim;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a story states of a result, in its own words. Five kinds, as the guideline has them. */
public sealed interface Claim {
  About about();

  /** The kind as the guideline writes it. */
  String kind();

  /**
   * What all kinds have.
   *
   * @param span the shortest stretch that states it
   * @param alsoSpans where it is said again
   * @param historical it is about an earlier election than the story
   * @param doubtful the wording leaves room, or the text is cut off ({@code hard} in the guideline)
   * @param note why it is doubtful, or what reader and arithmetic do not agree on; may be empty
   * @param why which rule read which words, in order
   */
  record About(
      Poll poll,
      Standing official,
      Span span,
      List<Span> alsoSpans,
      boolean historical,
      boolean doubtful,
      String note,
      List<String> why) {
    public About {
      alsoSpans = List.copyOf(alsoSpans);
      why = List.copyOf(why);
    }
  }

  /** What became of the first named. */
  enum Status {
    WON,
    LEADING,
    /** Only the loser is told. */
    LOST
  }

  /**
   * Somebody won, leads or lost a seat.
   *
   * @param snapshot one of several moments of one count in the same story
   */
  record SeatResult(
      About about,
      Status status,
      Seat seat,
      Optional<Runner> winner,
      Optional<Runner> runnerUp,
      List<Runner> others,
      Optional<Amount> margin,
      OptionalInt stationsCounted,
      OptionalInt stationsTotal,
      OptionalInt roundsCounted,
      String asOf,
      boolean snapshot)
      implements Claim {
    public SeatResult {
      others = List.copyOf(others);
    }

    @Override
    public String kind() {
      return "seat_result";
    }
  }

  /**
   * A party's seats.
   *
   * @param scope a part of the body's area, in English; empty for all of it
   * @param housePosition true for members of the house, false for seats won in the election
   */
  record PartySeats(
      About about,
      PartyName party,
      OptionalInt won,
      OptionalInt leading,
      OptionalInt total,
      OptionalInt outOf,
      String scope,
      boolean housePosition,
      String asOf)
      implements Claim {
    @Override
    public String kind() {
      return "party_seats";
    }
  }

  /** How a party stands to the majority. */
  enum Outcome {
    REACHED,
    SHORT,
    TRENDING
  }

  /** A party reached, missed or nears a majority. */
  record Majority(About about, PartyName party, Outcome outcome, OptionalInt seats)
      implements Claim {
    @Override
    public String kind() {
      return "majority";
    }
  }

  /**
   * An explicit first.
   *
   * @param what in English
   * @param place in English; may be empty
   */
  record PartyFirst(About about, PartyName party, String what, String place) implements Claim {
    @Override
    public String kind() {
      return "party_first";
    }
  }

  /** What happened to the holder of an office. */
  enum Change {
    RESIGNED,
    APPOINTED,
    REMOVED,
    ELECTED
  }

  /**
   * An office changed hands.
   *
   * @param person as written
   * @param personEn in Latin letters; empty where none is given, as in {@link Runner}
   * @param office in English
   * @param scope state or district in English; empty for the whole
   * @param date ISO, as far as stated; may be empty
   */
  record OfficeChange(
      About about,
      Change change,
      String person,
      Optional<String> personEn,
      String office,
      Optional<PartyName> party,
      String scope,
      String date)
      implements Claim {
    @Override
    public String kind() {
      return "office_change";
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What becomes of a claim that is held against the record. Every verdict has the figures of both
 * sides and says what it was compared with.
 */
public sealed interface Verdict {
  /** What it was compared with; empty where the record was not asked or had nothing. */
  Optional<Against> against();

  /** Figures and names on both sides. */
  List<Pair> pairs();

  /**
   * The part of the record that answered.
   *
   * @param election its id
   * @param name of the election
   * @param contest id of the seat; empty for a house
   * @param contestName of the seat; empty for a house
   * @param channel id of the channel; empty for a declaration alone and for a house
   * @param title of the channel or the source of the declaration
   * @param declared true where a sourced event says who holds the seat
   */
  record Against(
      String election,
      String name,
      String contest,
      String contestName,
      String channel,
      String title,
      boolean declared) {}

  /** What a pair is about. */
  enum What {
    WINNER,
    VOTES,
    MARGIN,
    SEATS,
    MAJORITY,
    STATIONS
  }

  /**
   * One thing on both sides.
   *
   * @param who whom it is about; empty for a margin
   * @param claimed empty for names
   * @param held empty where the record has no such figure
   */
  record Pair(
      What what,
      String who,
      String claimedName,
      String heldName,
      OptionalLong claimed,
      OptionalLong held) {
    static Pair figure(What what, String who, long claimed, long held) {
      return new Pair(
          what,
          who,
          "",
          "",
          OptionalLong.of(claimed),
          held < 0 ? OptionalLong.empty() : OptionalLong.of(held));
    }

    static Pair names(What what, String claimed, String held) {
      return new Pair(what, "", claimed, held, OptionalLong.empty(), OptionalLong.empty());
    }

    /** True where both sides have a figure and it is another. */
    public boolean differs() {
      return claimed.isPresent() && held.isPresent() && !claimed.equals(held);
    }
  }

  /** As written in lines of JSON. */
  default String code() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** All that is claimed is what is held. */
  record Agrees(Optional<Against> against, List<Pair> pairs) implements Verdict {}

  /**
   * Less than what is held now, as a count on its way is.
   *
   * @param said true where the story itself says that it is partial
   */
  record PartialThen(Optional<Against> against, List<Pair> pairs, boolean said)
      implements Verdict {}

  /** Which other quantity a figure is. */
  enum Quantity {
    /** Votes of the machines, or postal votes, alone. */
    OTHER_MODE,
    /** Another list of an alliance's parties. */
    OTHER_ALLIANCE_LIST
  }

  record OtherQuantity(Optional<Against> against, List<Pair> pairs, Quantity quantity)
      implements Verdict {}

  record Rounded(Optional<Against> against, List<Pair> pairs) implements Verdict {}

  record DigitsTransposed(Optional<Against> against, List<Pair> pairs) implements Verdict {}

  /**
   * Other figures than those held.
   *
   * @param belowAll true where every figure is below the one held and the story does not say how
   *     far the count had come
   * @param sameAs titles of channels held that have the claimed figures
   */
  record Differs(Optional<Against> against, List<Pair> pairs, boolean belowAll, List<String> sameAs)
      implements Verdict {
    public Differs {
      sameAs = List.copyOf(sameAs);
    }
  }

  /** How a claim is contradicted. */
  enum Contradiction {
    /** Somebody else has the seat. */
    OTHER_WINNER,
    /** An earlier seat is held: it was no first. */
    EARLIER_RESULT,
    /** The majority is on the other side of the mark. */
    MAJORITY
  }

  /**
   * The record has the opposite.
   *
   * @param earlier the earlier seats, where it is a first
   */
  record Contradicted(
      Optional<Against> against, List<Pair> pairs, Contradiction how, List<Earlier> earlier)
      implements Verdict {
    public Contradicted {
      earlier = List.copyOf(earlier);
    }
  }

  /** A seat that a party won before. */
  record Earlier(String election, String contest, String candidate, String party) {}

  /** What does not fit within one story. */
  enum Misfit {
    MARGIN_IS_NOT_THE_DIFFERENCE,
    WINNER_HAS_FEWER,
    MORE_COUNTED_THAN_THERE_ARE,
    MORE_SEATS_THAN_THE_HOUSE
  }

  /** The claim's own figures do not fit each other. */
  record Inconsistent(List<Pair> pairs, Misfit misfit) implements Verdict {
    @Override
    public Optional<Against> against() {
      return Optional.empty();
    }
  }

  /** What is missing. */
  enum Missing {
    /** No election of this body and year is held. */
    ELECTION,
    SEAT,
    /** Nobody of that name stands on the ballot. */
    PERSON,
    /** The seat has no result yet. */
    RESULT,
    ALLIANCE,
    /** Seats are not told by this area. */
    AREA,
    /** No earlier election is held to compare a first with. */
    EARLIER_ELECTIONS,
    /** Members after joiners and by-polls, offices of parties: the record holds results alone. */
    NOT_A_RESULT
  }

  record NotInRecord(Optional<Against> against, Missing missing) implements Verdict {
    @Override
    public List<Pair> pairs() {
      return List.of();
    }
  }

  /**
   * It cannot be said what is meant.
   *
   * @param names the seats, people or elections that it may be
   */
  record Ambiguous(Optional<Against> against, List<String> names) implements Verdict {
    public Ambiguous {
      names = List.copyOf(names);
    }

    @Override
    public List<Pair> pairs() {
      return List.of();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Standing;

/** A part of a claim that is scored by itself. The last two are not in the guideline's sum. */
public enum Slot {
  WINNER,
  WINNER_PARTY,
  WINNER_VOTES,
  RUNNER_UP,
  RUNNER_UP_VOTES,
  THIRD,
  MARGIN,
  /** Counted and in all. */
  STATIONS,
  OFFICIAL,
  /** Seats won, leading and in all, of a party. */
  SEATS,
  /** What became of a majority. */
  OUTCOME;

  /** How a labelled and a read value stand to each other. */
  enum Agreement {
    BOTH_EMPTY,
    SAME,
    DIFFERENT,
    MISSED,
    INVENTED
  }

  private Optional<? extends Object> value(Claim c) {
    return switch (this) {
      case WINNER -> result(c).flatMap(Claim.SeatResult::winner).flatMap(Slot::person);
      case WINNER_PARTY -> result(c).flatMap(Claim.SeatResult::winner).flatMap(Slot::party);
      case WINNER_VOTES ->
          result(c).flatMap(Claim.SeatResult::winner).flatMap(r -> number(r.votes()));
      case RUNNER_UP -> result(c).flatMap(Claim.SeatResult::runnerUp).flatMap(Slot::person);
      case RUNNER_UP_VOTES ->
          result(c).flatMap(Claim.SeatResult::runnerUp).flatMap(r -> number(r.votes()));
      case THIRD -> result(c).flatMap(Slot::third);
      case MARGIN -> result(c).flatMap(r -> number(r.margin()));
      case STATIONS -> stations(c);
      case OFFICIAL -> Optional.of(c.about().official()).filter(o -> o != Standing.UNKNOWN);
      case SEATS -> seats(c);
      case OUTCOME -> c instanceof Claim.Majority m ? Optional.of(m.outcome()) : Optional.empty();
    };
  }

  /** True for the slots that the guideline sums up. */
  boolean inGuideline() {
    return this != SEATS && this != OUTCOME;
  }

  Agreement compare(Claim labelled, Claim read) {
    Optional<? extends Object> a = value(labelled);
    Optional<? extends Object> b = value(read);
    if (a.isEmpty()) {
      return b.isEmpty() ? Agreement.BOTH_EMPTY : Agreement.INVENTED;
    }
    if (b.isEmpty()) {
      return Agreement.MISSED;
    }
    return same(a.get(), b.get()) ? Agreement.SAME : Agreement.DIFFERENT;
  }

  /** What a claim has here, to be read by people. */
  String show(Claim claim) {
    return value(claim).map(Object::toString).orElse("–");
  }

  private static boolean same(Object a, Object b) {
    return (a instanceof Person p && b instanceof Person q) ? p.same(q) : a.equals(b);
  }

  /** A name as written and in Latin letters, or a party that stands for its candidate. */
  private record Person(String name, String nameEn, String party) {
    boolean same(Person other) {
      boolean unnamed = name.isEmpty() || other.name.isEmpty();
      return unnamed
          ? name.isEmpty() && other.name.isEmpty() && party.equals(other.party)
          : SameName.any(List.of(name, nameEn), List.of(other.name, other.nameEn), true);
    }

    @Override
    public String toString() {
      return name.isEmpty() ? "(" + party + ")" : name;
    }
  }

  private static Optional<Claim.SeatResult> result(Claim claim) {
    return claim instanceof Claim.SeatResult r ? Optional.of(r) : Optional.empty();
  }

  /** The person; one known by party alone is left to the slot of the party. */
  private static Optional<Person> person(Runner r) {
    return r.name().map(name -> new Person(name, r.nameEn().orElse(""), code(r)));
  }

  private static Optional<Person> third(Claim.SeatResult r) {
    var others = r.others();
    return others.stream()
        .filter(o -> o.rank().orElse(0) == 3)
        .findFirst()
        .or(() -> others.stream().filter(o -> o.rank().isEmpty()).findFirst())
        .map(o -> new Person(o.name().orElse(""), o.nameEn().orElse(""), code(o)));
  }

  private static Optional<String> party(Runner r) {
    return Optional.of(code(r)).filter(s -> !s.isEmpty());
  }

  private static String code(Runner r) {
    return r.party().map(PartyName::code).orElse("");
  }

  private static Optional<Long> number(Optional<Amount> amount) {
    return amount.flatMap(
        a -> a.value().isPresent() ? Optional.of(a.value().getAsLong()) : Optional.empty());
  }

  private static Optional<String> stations(Claim claim) {
    return result(claim)
        .filter(r -> r.stationsCounted().isPresent() || r.stationsTotal().isPresent())
        .map(r -> r.stationsCounted().orElse(-1) + "/" + r.stationsTotal().orElse(-1));
  }

  private static Optional<String> seats(Claim claim) {
    return claim instanceof Claim.PartySeats p
        ? Optional.of(
            "%d won, %d leading, %d in all"
                .formatted(p.won().orElse(-1), p.leading().orElse(-1), p.total().orElse(-1)))
        : Optional.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.model.Alliance;
import org.ginti.model.Contest;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Claim.Outcome;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.verdict.Verdict.Against;
import org.ginti.reading.verdict.Verdict.Contradiction;
import org.ginti.reading.verdict.Verdict.Missing;
import org.ginti.reading.verdict.Verdict.Pair;
import org.ginti.reading.verdict.Verdict.Quantity;
import org.ginti.reading.verdict.Verdict.What;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;

/** Judges seats of a party in a house, and majorities. */
final class HouseJudge {
  private final Held held;
  private final Register register;

  HouseJudge(Held held) {
    this.held = held;
    this.register = held.register();
  }

  Verdict seats(Claim.PartySeats claim) {
    House house = house(claim.about().poll().body());
    var against = Optional.of(against(house));
    if (claim.housePosition()) {
      return new Verdict.NotInRecord(against, Missing.NOT_A_RESULT);
    }
    OptionalInt actual =
        claim.scope().isEmpty()
            ? seats(claim.party(), house)
            : seatsIn(claim.party(), claim.scope(), house);
    if (actual.isEmpty()) {
      return new Verdict.NotInRecord(
          against, claim.scope().isEmpty() ? Missing.ALLIANCE : Missing.AREA);
    }
    boolean trend = claim.leading().isPresent() && claim.leading().getAsInt() > 0;
    int claimed = claim.total().orElse(claim.won().orElse(0) + claim.leading().orElse(0));
    var pairs =
        List.of(Pair.figure(What.SEATS, claim.party().printed(), claimed, actual.getAsInt()));
    if (claimed == actual.getAsInt()) {
      return new Verdict.Agrees(against, pairs);
    }
    if (trend || !claim.asOf().isEmpty()) {
      return new Verdict.PartialThen(against, pairs, true);
    }
    if (claim.party().alliance() && otherList(claim.party(), claimed, house)) {
      return new Verdict.OtherQuantity(against, pairs, Quantity.OTHER_ALLIANCE_LIST);
    }
    return new Verdict.Differs(against, pairs, claimed < actual.getAsInt(), List.of());
  }

  Verdict majority(Claim.Majority claim) {
    House house = house(claim.about().poll().body());
    var against = Optional.of(against(house));
    OptionalInt actual = seats(claim.party(), house);
    if (actual.isEmpty()) {
      return new Verdict.NotInRecord(against, Missing.ALLIANCE);
    }
    var pairs =
        List.of(
            Pair.figure(
                What.MAJORITY,
                claim.party().printed(),
                claim.seats().orElse(actual.getAsInt()),
                actual.getAsInt()));
    boolean has = actual.getAsInt() >= house.body().majority();
    return switch (claim.outcome()) {
      case TRENDING -> new Verdict.PartialThen(against, pairs, true);
      case REACHED, SHORT ->
          has == (claim.outcome() == Outcome.REACHED)
              ? new Verdict.Agrees(against, pairs)
              : new Verdict.Contradicted(against, pairs, Contradiction.MAJORITY, List.of());
    };
  }

  /** The house of a body, to name it. */
  Against against(String body) {
    return against(house(body));
  }

  private House house(String body) {
    var wanted = held.body(body);
    return held.tabulation().houses().stream()
        .filter(h -> h.body().id().equals(wanted.id()))
        .findFirst()
        .orElseThrow();
  }

  /** Declared and leading; a party without a line has none. Empty for an alliance not listed. */
  private OptionalInt seats(PartyName party, House house) {
    if (!party.alliance()) {
      return OptionalInt.of(
          house.parties().stream()
              .filter(line -> line.party().id().value().equals(party.code()))
              .mapToInt(House.PartyLine::total)
              .sum());
    }
    return held.linker()
        .alliance(party)
        .map(alliance -> OptionalInt.of(seats(alliance, house)))
        .orElse(OptionalInt.empty());
  }

  private static int seats(Alliance alliance, House house) {
    return house.alliances().stream()
        .filter(line -> line.id().equals(alliance.id()))
        .mapToInt(House.AllianceLine::total)
        .sum();
  }

  /** Another list held, or one party of the record more or less, has as many seats. */
  private boolean otherList(PartyName party, int claimed, House house) {
    var listed = held.linker().alliance(party).map(Alliance::parties).orElse(List.<PartyId>of());
    int own = held.linker().alliance(party).map(a -> seats(a, house)).orElse(0);
    return house.parties().stream()
        .filter(line -> line.total() > 0)
        .anyMatch(line ->
            claimed == own + (listed.contains(line.party().id()) ? -line.total() : line.total()));
  }

  /** Seats of a party in a state or district; empty where no seat names such an area. */
  private OptionalInt seatsIn(PartyName party, String area, House house) {
    boolean known = false;
    int seats = 0;
    for (int c = 0; c < register.contestCount(); c++) {
      Contest contest = register.contest(c);
      if (!contest.body().equals(house.body().id())
          || !(same(contest.state(), area) || same(contest.district(), area))) {
        continue;
      }
      known = true;
      Standing s = held.tabulation().standing(c);
      int winner = s.holders().isEmpty() ? s.leader() : s.holders().getFirst();
      if (winner >= 0 && register.ballot(c).get(winner).party().value().equals(party.code())) {
        seats++;
      }
    }
    return known ? OptionalInt.of(seats) : OptionalInt.empty();
  }

  private static boolean same(String a, String b) {
    return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
  }

  private Against against(House house) {
    var e = register.election();
    return new Against(
        e.id().value(),
        e.name().official(),
        "",
        "",
        "",
        house.body().name().official(),
        house.declared() > 0);
  }
}

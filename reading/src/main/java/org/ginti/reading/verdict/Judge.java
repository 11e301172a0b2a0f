// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ginti.model.Register;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.link.Link;
import org.ginti.reading.verdict.Verdict.Contradiction;
import org.ginti.reading.verdict.Verdict.Missing;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tabulation;

/**
 * Holds claims against elections: those given, and the earlier results that they hold. A claim is
 * held against the election that its poll fits; what fits several is ambiguous. One thread.
 */
public final class Judge {
  /** The latest first. */
  private final List<Held> elections = new ArrayList<>();

  public Judge(List<Tabulation> elections) {
    var ids = new HashSet<String>();
    for (Tabulation t : elections) {
      ids.add(t.register().election().id().value());
      this.elections.add(new Held(t));
    }
    for (Tabulation t : elections) {
      for (Tabulation earlier : EarlierElections.of(t.register())) {
        if (ids.add(earlier.register().election().id().value())) {
          this.elections.add(new Held(earlier));
        }
      }
    }
    this.elections.sort(Comparator.comparingInt(Held::year).reversed());
  }

  /** Holds a claim against all that is held. */
  public Verdict judge(Claim claim) {
    return judge(claim, "");
  }

  /** Holds a claim of an outlet against what others say; empty where it is nobody's. */
  public Verdict judge(Claim claim, String outlet) {
    var own = SelfCheck.of(claim);
    if (own.isPresent()) {
      return own.get();
    }
    if (claim instanceof Claim.OfficeChange) {
      return new Verdict.NotInRecord(Optional.empty(), Missing.NOT_A_RESULT);
    }
    var fitting = fitting(claim);
    if (fitting.isEmpty()) {
      boolean held = elections.stream().anyMatch(h -> h.fits(claim.about().poll()));
      return new Verdict.NotInRecord(Optional.empty(), held ? Missing.SEAT : Missing.ELECTION);
    }
    if (fitting.size() > 1) {
      return new Verdict.Ambiguous(
          Optional.empty(),
          fitting.stream().map(h -> h.register().election().id().value()).toList());
    }
    Held held = fitting.getFirst();
    return switch (claim) {
      case Claim.SeatResult c -> new SeatJudge(held, outlet).judge(c);
      case Claim.PartySeats c -> new HouseJudge(held).seats(c);
      case Claim.Majority c -> new HouseJudge(held).majority(c);
      case Claim.PartyFirst c -> first(c, held);
      case Claim.OfficeChange c -> throw new IllegalStateException("judged above");
    };
  }

  /** The contest that a claim about a seat is about; empty where it is not one alone. */
  public Optional<Where> where(Claim.SeatResult claim) {
    var fitting = fitting(claim);
    return fitting.size() == 1
            && fitting.getFirst().linker().seat(claim.seat()) instanceof Link.Linked l
        ? Optional.of(new Where(fitting.getFirst().register(), l.at()))
        : Optional.empty();
  }

  /** A contest of a register. */
  public record Where(Register register, int contest) {}

  /**
   * The elections a claim may be about. Where it tells no year, the latest of each body, for news
   * is about that; of something past it stays open. A seat picks among bodies.
   */
  private List<Held> fitting(Claim claim) {
    Poll poll = claim.about().poll();
    var fitting = new ArrayList<>(elections.stream().filter(h -> h.fits(poll)).toList());
    if (fitting.stream().anyMatch(h -> h.bodies().contains(poll.body()))) {
      fitting.removeIf(h -> !h.bodies().contains(poll.body()));
    }
    if (claim instanceof Claim.SeatResult c) {
      fitting.removeIf(h -> h.linker().seat(c.seat()) instanceof Link.Unknown);
    }
    if (poll.year().isEmpty() && !claim.about().historical()) {
      int latest = fitting.stream().mapToInt(Held::year).max().orElse(0);
      fitting.removeIf(h -> h.year() < latest && fitting.stream().anyMatch(o -> later(o, h)));
    }
    return fitting;
  }

  private static boolean later(Held other, Held one) {
    return other.year() > one.year() && !Collections.disjoint(other.bodies(), one.bodies());
  }

  /** A first is no first where an earlier election of the body has a seat of the party. */
  private Verdict first(Claim.PartyFirst claim, Held held) {
    var house = new HouseJudge(held);
    var earlier =
        elections.stream()
            .filter(h -> h.year() < held.year() && !Collections.disjoint(h.bodies(), held.bodies()))
            .toList();
    for (Held then : earlier) {
      var seats = seatsOf(claim.party().code(), then);
      if (!seats.isEmpty()) {
        return new Verdict.Contradicted(
            Optional.of(house.against(claim.about().poll().body())),
            List.of(),
            Contradiction.EARLIER_RESULT,
            seats);
      }
    }
    var against = Optional.of(house.against(claim.about().poll().body()));
    return earlier.isEmpty()
        ? new Verdict.NotInRecord(against, Missing.EARLIER_ELECTIONS)
        : new Verdict.Agrees(against, List.of());
  }

  private static List<Verdict.Earlier> seatsOf(String party, Held then) {
    var seats = new ArrayList<Verdict.Earlier>();
    Register r = then.register();
    for (int c = 0; c < r.contestCount(); c++) {
      Standing s = then.tabulation().standing(c);
      int winner = s.holders().isEmpty() ? s.leader() : s.holders().getFirst();
      if (winner >= 0) {
        var candidate = r.ballot(c).get(winner);
        if (candidate.party().value().equals(party)) {
          seats.add(
              new Verdict.Earlier(
                  r.election().name().official(),
                  r.contest(c).name() + " (" + r.contest(c).id() + ")",
                  candidate.name().toString(),
                  candidate.partyPrinted()));
        }
      }
    }
    return seats;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Claim.Status;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.verdict.Verdict.Misfit;
import org.ginti.reading.verdict.Verdict.Pair;
import org.ginti.reading.verdict.Verdict.What;

/** Whether the figures of one claim fit each other, before the record is asked. */
final class SelfCheck {
  /** "About" and "over" may be off by so much of the figure. */
  private static final long HEDGE_DIVISOR = 10;

  private SelfCheck() {}

  static Optional<Verdict> of(Claim claim) {
    return switch (claim) {
      case Claim.SeatResult c -> seat(c);
      case Claim.PartySeats c -> house(c);
      case Claim.Majority c -> Optional.empty();
      case Claim.PartyFirst c -> Optional.empty();
      case Claim.OfficeChange c -> Optional.empty();
    };
  }

  private static Optional<Verdict> seat(Claim.SeatResult c) {
    int counted = c.stationsCounted().orElse(0);
    if (c.stationsTotal().isPresent() && counted > c.stationsTotal().getAsInt()) {
      return misfit(
          Misfit.MORE_COUNTED_THAN_THERE_ARE,
          Pair.figure(What.STATIONS, "", counted, c.stationsTotal().getAsInt()));
    }
    Optional<Amount> first = c.winner().flatMap(Runner::votes);
    if (first.isEmpty() || first.get().value().isEmpty() || c.status() == Status.LOST) {
      return Optional.empty();
    }
    long winner = first.get().value().getAsLong();
    var rest = new ArrayList<>(c.others());
    c.runnerUp().ifPresent(rest::addFirst);
    for (Runner other : rest) {
      OptionalLong votes = exact(other.votes());
      if (votes.isPresent() && exact(first).isPresent() && votes.getAsLong() > winner) {
        return misfit(
            Misfit.WINNER_HAS_FEWER,
            Pair.figure(What.VOTES, other.name().orElse(""), votes.getAsLong(), winner));
      }
    }
    return margin(c, winner);
  }

  private static Optional<Verdict> margin(Claim.SeatResult c, long winner) {
    Optional<Amount> votes = c.runnerUp().flatMap(Runner::votes);
    if (votes.isEmpty()
        || votes.get().value().isEmpty()
        || c.margin().isEmpty()
        || c.margin().get().value().isEmpty()) {
      return Optional.empty();
    }
    long difference = winner - votes.get().value().getAsLong();
    long margin = c.margin().get().value().getAsLong();
    boolean hedged =
        hedged(c.margin().get())
            || hedged(votes.get())
            || c.winner().flatMap(Runner::votes).filter(SelfCheck::hedged).isPresent();
    long room = hedged ? Math.max(margin, difference) / HEDGE_DIVISOR : 0;
    return Math.abs(difference - margin) <= room
        ? Optional.empty()
        : misfit(
            Misfit.MARGIN_IS_NOT_THE_DIFFERENCE, Pair.figure(What.MARGIN, "", margin, difference));
  }

  private static Optional<Verdict> house(Claim.PartySeats c) {
    int seats = c.won().orElse(0) + c.leading().orElse(0);
    return c.outOf().isPresent() && Math.max(seats, c.total().orElse(0)) > c.outOf().getAsInt()
        ? misfit(
            Misfit.MORE_SEATS_THAN_THE_HOUSE,
            Pair.figure(What.SEATS, c.party().printed(), seats, c.outOf().getAsInt()))
        : Optional.empty();
  }

  private static Optional<Verdict> misfit(Misfit misfit, Pair pair) {
    return Optional.of(new Verdict.Inconsistent(List.of(pair), misfit));
  }

  private static boolean hedged(Amount amount) {
    return amount.hedge() != Hedge.EXACT;
  }

  private static OptionalLong exact(Optional<Amount> amount) {
    return amount.isPresent() && !hedged(amount.get())
        ? amount.get().value()
        : OptionalLong.empty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when: the events of a counting day in order of time. */
final class Agenda {
  /** What happens. */
  enum Kind {
    /** A sole candidate is declared. */
    UNCONTESTED,
    /** A fresh poll is ordered. */
    REPOLL,
    /** The results site shows zeros. */
    SITE_ZERO,
    /** The station sheets of a round; argument: the round, from 1. */
    ROUND,
    /** The results site after a round; argument: the round. */
    SITE,
    /** A slip is put right; argument: which of the seat's. */
    CORRECTION,
    AGENCY_EARLY,
    POSTAL,
    FINAL,
    SITE_FINAL,
    AGENCY_FINAL,
    DAILY,
    WITHHELD,
    DECLARED
  }

  /**
   * One event.
   *
   * @param time milliseconds since 1970 UTC, whole seconds
   */
  record Item(long time, int contest, int order, Kind kind, int argument) {}

  private static final long MINUTE = 60_000;

  private final List<Item> items = new ArrayList<>();
  private final long opening;

  private Agenda(SimulationPlan plan) {
    // counting begins at 08:30 in India
    this.opening = plan.day().atTime(3, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  static List<Item> of(SimulationPlan plan, List<Seat> seats) {
    var agenda = new Agenda(plan);
    for (Seat seat : seats) {
      agenda.add(seat, new SplitMix64(SplitMix64.derive(seat.seed, 6)));
    }
    agenda.items.sort(
        Comparator.comparingLong(Item::time)
            .thenComparingInt(Item::contest)
            .thenComparingInt(Item::order));
    return agenda.items;
  }

  private void add(Seat seat, SplitMix64 random) {
    if (seat.has(Oddity.UNCONTESTED)) {
      put(withdrawals(opening), seat, Kind.UNCONTESTED, 0);
      return;
    }
    if (seat.has(Oddity.REPOLL)) {
      put(opening - 20 * MINUTE, seat, Kind.REPOLL, 0);
      put(opening + 10 * MINUTE, seat, Kind.SITE_ZERO, 0);
      return;
    }
    int rounds = seat.rounds();
    long[] close = closings(rounds, random);
    int held = seat.has(Oddity.WITHHELD) ? Math.max(1, rounds - 1) : rounds;
    for (int r = 1; r <= held; r++) {
      put(close[r], seat, Kind.ROUND, r);
      put(close[r] + random.between(2, 7) * MINUTE, seat, Kind.SITE, r);
    }
    put(close[early(rounds)] + 8 * MINUTE, seat, Kind.AGENCY_EARLY, early(rounds));
    if (seat.has(Oddity.WITHHELD)) {
      put(close[held] + 25 * MINUTE, seat, Kind.WITHHELD, 0);
      return;
    }
    evening(seat, close, random);
  }

  private void evening(Seat seat, long[] close, SplitMix64 random) {
    int rounds = close.length - 1;
    long postal = close[rounds] + random.between(4 * 60, 15 * 60) * 1000L;
    long last = postal + random.between(10 * 60, 30 * 60) * 1000L;
    int[] slips = Slips.of(seat);
    for (int k = 0; k < slips.length; k++) {
      int round = slips[k] / seat.tables() + 1;
      long when = close[round] + random.between(20, 70) * MINUTE;
      put(Math.min(when, last - MINUTE), seat, Kind.CORRECTION, k);
    }
    put(postal, seat, Kind.POSTAL, 0);
    put(last, seat, Kind.FINAL, 0);
    long site = last + random.between(60, 240) * 1000L;
    put(site, seat, Kind.SITE_FINAL, 0);
    put(site + random.between(3, 12) * MINUTE, seat, Kind.AGENCY_FINAL, 0);
    put(site + random.between(20, 50) * MINUTE, seat, Kind.DAILY, 0);
    int pause = seat.has(Oddity.TIE) ? 75 : random.between(15, 45);
    put(site + pause * MINUTE, seat, Kind.DECLARED, 0);
  }

  /** The round after which the agency tells for the first time. */
  static int early(int rounds) {
    return Math.max(1, rounds * 3 / 5);
  }

  /** When each round closes, from place 1. */
  private long[] closings(int rounds, SplitMix64 random) {
    long seconds =
        rounds >= 8 ? random.between(290, 500) * 60L / rounds : random.between(18, 28) * 60L;
    long[] close = new long[rounds + 1];
    close[0] = opening + random.between(0, 20 * 60) * 1000L;
    for (int r = 1; r <= rounds; r++) {
      long jitter = seconds / 5;
      close[r] = close[r - 1] + (seconds - jitter + random.below((int) (2 * jitter + 1))) * 1000L;
    }
    return close;
  }

  /** When the nominations closed of which one was left. */
  private static long withdrawals(long opening) {
    return opening - 17 * 24 * 60 * MINUTE + 390 * MINUTE;
  }

  private void put(long time, Seat seat, Kind kind, int argument) {
    items.add(new Item(time, seat.index, items.size(), kind, argument));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives seats the endings that a story needs: a tie, one vote, a narrow majority. Only votes
 * between the first two change hands, evenly over the stations.
 */
final class Casting {
  /** Margin of the seat that the observers' copy would turn. */
  static final int MATERIAL_MARGIN = 87;

  private static final int FLIP_MARGIN = 23;
  private static final int FLIP_POSTAL = 64;

  private final List<Seat> seats;
  private final List<Ending> endings = new ArrayList<>();

  /** Final votes of a seat; {@code first} and {@code second} are places on the ballot. */
  private record Ending(Seat seat, long[] evm, int[] postal, int first, int second) {
    static Ending of(Seat seat) {
      var count = new SeatCount(seat);
      long[] evm = new long[seat.candidates()];
      for (int i = 0; i < seat.stations.size(); i++) {
        count.station();
        for (int c = 0; c < evm.length; c++) {
          evm[c] += count.votes[c];
        }
      }
      count.postal();
      int first = -1;
      int second = -1;
      for (int c = 0; c < evm.length; c++) {
        long v = evm[c] + count.votes[c];
        if (first < 0 || v > evm[first] + count.votes[first]) {
          second = first;
          first = c;
        } else if (second < 0 || v > evm[second] + count.votes[second]) {
          second = c;
        }
      }
      return new Ending(seat, evm, count.votes.clone(), first, second);
    }

    long votes(int c) {
      return evm[c] + postal[c];
    }

    long margin() {
      return votes(first) - votes(second);
    }

    /** The best place that is neither of the first two, or -1. */
    int third() {
      int third = -1;
      for (int c = 0; c < evm.length; c++) {
        if (c != first && c != second && (third < 0 || votes(c) > votes(third))) {
          third = c;
        }
      }
      return third;
    }

    boolean wonBy(String party) {
      return seat.parties[first].equals(party);
    }
  }

  private Casting(List<Seat> seats) {
    this.seats = seats;
  }

  /** Endings of odd seats, and a majority of one or two for the front where the size allows it. */
  static void cast(List<Seat> seats, boolean house, long seed) {
    var casting = new Casting(seats);
    casting.oddities();
    if (house) {
      casting.house(new SplitMix64(SplitMix64.derive(seed, 4)));
    }
  }

  private void oddities() {
    for (Seat seat : seats) {
      if (seat.stations.size() == 0 || seat.oddities.isEmpty()) {
        continue;
      }
      if (seat.has(Oddity.OPENED_ACCOUNT)) {
        lift(seat);
      }
      if (seat.has(Oddity.TIE)) {
        end(Ending.of(seat), false, 0);
      } else if (seat.has(Oddity.ONE_VOTE)) {
        end(Ending.of(seat), false, 1);
      } else if (seat.has(Oddity.MATERIAL)) {
        end(Ending.of(seat), false, MATERIAL_MARGIN);
      } else if (seat.has(Oddity.POSTAL_FLIP)) {
        flip(seat);
      }
    }
  }

  /** Strengthens the newcomer until it wins. */
  private static void lift(Seat seat) {
    int place = seat.place(Slate.NEWCOMER);
    for (int i = 0; i < 20 && Ending.of(seat).first() != place; i++) {
      seat.weight[place] = seat.weight[place] * 6 / 5;
    }
  }

  /** Splits the postal ballots so that they turn the result of the machines. */
  private static void flip(Seat seat) {
    var before = Ending.of(seat);
    int winner = before.first();
    int rival = before.second();
    int lead = before.postal()[winner] - before.postal()[rival];
    int give = Math.max(0, (FLIP_POSTAL - lead + 1) / 2);
    seat.postalShift = new Seat.Shift(rival, winner, give, -1);
    end(Ending.of(seat), false, FLIP_MARGIN);
  }

  /**
   * Moves votes at the machines so that the first two end this far apart.
   *
   * @param swap the second is to win
   */
  private static void end(Ending e, boolean swap, long margin) {
    int winner = swap ? e.second() : e.first();
    int loser = swap ? e.first() : e.second();
    e.seat().winner = winner;
    long delta = margin - (e.votes(winner) - e.votes(loser));
    int from = delta > 0 ? loser : winner;
    int to = delta > 0 ? winner : loser;
    boolean odd = (delta & 1) != 0;
    e.seat().shift = new Seat.Shift(from, to, (int) (Math.abs(delta) / 2), odd ? e.third() : -1);
  }

  /** Lets the front end one above the majority mark, by turning the closest seats. */
  private void house(SplitMix64 random) {
    int target = seats.size() / 2 + 2;
    int front = 0;
    for (Seat seat : seats) {
      if (seat.stations.size() == 0) {
        front++;
        continue;
      }
      if (seat.has(Oddity.REPOLL) || seat.has(Oddity.WITHHELD) || seat.has(Oddity.TIE)) {
        continue;
      }
      var e = Ending.of(seat);
      endings.add(e);
      front += e.wonBy(Slate.FRONT) ? 1 : 0;
    }
    boolean tooMany = front > target;
    var turn =
        endings.stream()
            .filter(e -> movable(e.seat()) && e.wonBy(Slate.FRONT) == tooMany)
            .filter(e -> tooMany || e.seat().parties[e.second()].equals(Slate.FRONT))
            .sorted(Comparator.comparingLong(Ending::margin))
            .limit(Math.abs(front - target))
            .toList();
    for (var e : turn) {
      end(e, true, random.between(90, 900));
    }
  }

  private static boolean movable(Seat seat) {
    return seat.shift.none()
        && !seat.has(Oddity.OPENED_ACCOUNT)
        && !seat.has(Oddity.LANDSLIDE)
        && seat.stations.size() >= 20;
  }
}

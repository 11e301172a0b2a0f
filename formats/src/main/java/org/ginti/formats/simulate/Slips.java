// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Slips of those who type: where they happen, and what a figure becomes. */
final class Slips {
  private Slips() {}

  /** Stations of the seat whose sheets are typed wrongly and put right later, ascending. */
  static int[] of(Seat seat) {
    int n = seat.stations.size();
    if (n < 2 || seat.has(Oddity.WITHHELD)) {
      return new int[0];
    }
    var random = new SplitMix64(SplitMix64.derive(seat.seed, 7));
    int count = n / 900 + (random.below(900) < n % 900 ? 1 : 0);
    count = Math.max(count, seat.has(Oddity.SLIP) ? 1 : 0);
    int lasting = lasting(seat);
    return IntStream.generate(() -> random.below(n))
        .limit(count)
        .filter(at -> at != lasting)
        .sorted()
        .distinct()
        .toArray();
  }

  /** The station whose slip nobody corrects, or -1. */
  static int lasting(Seat seat) {
    return seat.has(Oddity.LASTING_SLIP) ? seat.stations.size() / 2 : -1;
  }

  /** The place on the ballot whose figure is typed wrongly: one with at least two digits. */
  static int victim(int[] votes, int station) {
    int start = station % votes.length;
    for (int i = 0; i < votes.length; i++) {
      int c = (start + i) % votes.length;
      if (votes[c] > 11) {
        return c;
      }
    }
    return start;
  }

  /**
   * The number with its first two unequal neighbours turned round, leading digit kept if it can.
   */
  static int transposed(int number) {
    char[] digits = Integer.toString(number).toCharArray();
    int from = digits.length > 2 ? 1 : 0;
    for (int i = from; i + 1 < digits.length; i++) {
      if (digits[i] != digits[i + 1] && (i > 0 || digits[1] != '0')) {
        char t = digits[i];
        digits[i] = digits[i + 1];
        digits[i + 1] = t;
        return Integer.parseInt(String.valueOf(digits));
      }
    }
    return number + 9;
  }

  /** Votes in which the first two candidates have each other's figures. */
  static int[] swapped(int[] votes, int a, int b) {
    int[] copy = Arrays.copyOf(votes, votes.length);
    copy[a] = votes[b];
    copy[b] = votes[a];
    return copy;
  }
}

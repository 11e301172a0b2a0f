// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How many stations each contest has and what does not go smoothly where. */
final class Apportionment {
  private final int[] stations;
  private final List<Set<Oddity>> oddities;

  Apportionment(SimulationPlan plan) {
    var random = new SplitMix64(SplitMix64.derive(plan.seed(), 1));
    int n = plan.contests();
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    random.shuffle(order, n);
    this.oddities =
        IntStream.range(0, n).<Set<Oddity>>mapToObj(i -> EnumSet.noneOf(Oddity.class)).toList();
    if (n >= Oddity.UNCONTESTED.contests()) {
      oddities.get(order[n - 1]).add(Oddity.UNCONTESTED);
    }
    this.stations = share(plan.stations(), random);
    for (Oddity oddity : Oddity.values()) {
      if (oddity != Oddity.UNCONTESTED && n >= oddity.contests()) {
        place(oddity, order);
      }
    }
  }

  int stations(int contest) {
    return stations[contest];
  }

  Set<Oddity> oddities(int contest) {
    return oddities.get(contest);
  }

  /** Every polled contest has at least one; the largest has about twice the smallest. */
  private int[] share(int all, SplitMix64 random) {
    int n = oddities.size();
    long[] upTo = new long[n + 1];
    int polled = 0;
    for (int i = 0; i < n; i++) {
      boolean poll = !oddities.get(i).contains(Oddity.UNCONTESTED);
      polled += poll ? 1 : 0;
      upTo[i + 1] = upTo[i] + (poll ? random.between(70, 130) : 0);
    }
    int[] counts = new int[n];
    int rest = all - polled;
    for (int i = 0; i < n; i++) {
      long mine = (long) rest * upTo[i + 1] / upTo[n] - (long) rest * upTo[i] / upTo[n];
      counts[i] = oddities.get(i).contains(Oddity.UNCONTESTED) ? 0 : (int) mine + 1;
    }
    return counts;
  }

  /**
   * The first contest of the order that is large enough and still smooth; none if there is none.
   */
  private void place(Oddity oddity, int[] order) {
    for (int contest : order) {
      var there = oddities.get(contest);
      boolean free = there.isEmpty() || (order.length < 3 && !there.contains(Oddity.UNCONTESTED));
      if (free && stations[contest] >= Math.max(1, oddity.stations())) {
        there.add(oddity);
        return;
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.util.EnumSet;
import java.util.Set;
import org.ginti.model.StationTable;

/** One seat of the simulated country: what its voters are like. */
final class Seat {
  final int index;
  final StationTable stations;

  /** Parties on the ballot, in ballot order. */
  final String[] parties;

  /** Strength before the chances of the day: by candidate, in no unit. */
  final int[] strength;

  final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);

  /** Strength on the day. */
  final int[] weight;

  /** How much stronger in the first stations counted than on average, in thousandths. */
  final int[] slope;

  long seed;
  int nota;
  int turnout;
  int postal;

  /** Place of the one who is cast to win; 0 where nobody is. */
  int winner;

  /** Votes at the machines that change hands so that the margin comes out as cast. */
  Shift shift = Shift.NONE;

  /** Set when the postal ballots are split on purpose: lead of one candidate over another. */
  Shift postalShift = Shift.NONE;

  /**
   * Votes moved from one candidate to another, spread evenly over the stations.
   *
   * @param third takes one vote more from {@code from} (or gives it, when the amount is 0 and so
   *     on): makes odd differences possible; -1 for none
   */
  record Shift(int from, int to, int amount, int third) {
    static final Shift NONE = new Shift(0, 0, 0, -1);

    boolean none() {
      return amount == 0 && third < 0;
    }
  }

  Seat(int index, StationTable stations, String[] parties, int[] strength) {
    this.index = index;
    this.stations = stations;
    this.parties = parties;
    this.strength = strength;
    this.weight = new int[parties.length];
    this.slope = new int[parties.length];
  }

  int candidates() {
    return parties.length;
  }

  /** The place of a party's candidate on the ballot, or -1. */
  int place(String party) {
    for (int i = 0; i < parties.length; i++) {
      if (parties[i].equals(party)) {
        return i;
      }
    }
    return -1;
  }

  boolean has(Oddity oddity) {
    return oddities.contains(oddity);
  }

  /** Tables at work at one time: 14 for each assembly segment of a large seat. */
  int tables() {
    return 14 * segments(stations.size());
  }

  static int segments(int stations) {
    return Math.max(1, (stations + 349) / 350);
  }

  int rounds() {
    return (stations.size() + tables() - 1) / tables();
  }
}

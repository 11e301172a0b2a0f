// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.time.LocalDate;

/**
 * What is to be simulated. The same plan gives the same bytes.
 *
 * @param contests 1 to {@link #MAX_CONTESTS}
 * @param stations polling stations of all contests together, at least one for each
 * @param seed any number
 * @param day of the count; the poll was three days before
 */
public record SimulationPlan(int contests, int stations, long seed, LocalDate day) {
  /** More than any house has seats; as many as the lexicon has names for. */
  public static final int MAX_CONTESTS = 2000;

  /** About five times India's polling stations. */
  public static final int MAX_STATIONS = 5_000_000;

  private static final LocalDate DAY = LocalDate.of(2031, 2, 8);

  public SimulationPlan {
    if (contests < 1 || contests > MAX_CONTESTS) {
      throw new IllegalArgumentException(
          "contests must be 1 to " + MAX_CONTESTS + ", not " + contests);
    }
    if (stations < contests || stations > MAX_STATIONS) {
      throw new IllegalArgumentException(
          "stations must be at least one for each of the "
              + contests
              + " contests and at most "
              + MAX_STATIONS
              + ", not "
              + stations);
    }
  }

  /** On a day that is plainly in no calendar of elections yet. */
  public SimulationPlan(int contests, int stations, long seed) {
    this(contests, stations, seed, DAY);
  }

  /** The night of one state, as {@code ginti demo} shows it. */
  public static SimulationPlan state(long seed) {
    return new SimulationPlan(72, 14_400, seed);
  }

  /** Up to this size the election is one state's, above it a nation's. */
  boolean oneState() {
    return contests <= 150;
  }

  /** The id of the election: {@code in-sim-72-14400-7}. */
  String id() {
    return "in-sim-" + contests + "-" + stations + "-" + Long.toUnsignedString(seed);
  }
}

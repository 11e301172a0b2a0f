// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

/**
 * What does not go smoothly on a counting day. Each happens to a seat of its own, in elections of
 * at least {@link #contests} contests where a seat has stations enough for it.
 */
public enum Oddity {
  /** A station sheet with a typing slip, corrected later by a statement that supersedes it. */
  SLIP(1, 2),
  /** The agency prints the EVM votes as the votes. */
  EVM_QUOTED(1, 1),
  /** First place shared; decided by lot. */
  TIE(3, 3),
  /** The agency turns two digits round, and a daily copies it. */
  TRANSPOSED(4, 1),
  /** Won by one vote. */
  ONE_VOTE(5, 3),
  /** One candidate only: no poll. */
  UNCONTESTED(6, 0),
  /** A party wins its first seat. */
  OPENED_ACCOUNT(7, 1),
  /** A cumulative total of the results site falls: ten times too high for one round. */
  FALLING_TOTAL(8, 29),
  /** An independent with the name of the front-runner. */
  NAMESAKES(9, 1),
  /** The agency gives the figures of the first two to each other. */
  SWAPPED(10, 1),
  /** The agency gives thousands. */
  ROUNDED(11, 1),
  /** The agency prints an older count late, without saying how old. */
  OLDER_COUNT(12, 29),
  /** The observers' copy of one station would change who leads. */
  MATERIAL(13, 3),
  /** A slip in a station sheet that nobody ever corrects. */
  LASTING_SLIP(14, 3),
  /** Another name leads on the machines alone than with postal ballots. */
  POSTAL_FLIP(15, 20),
  /** The returning officer withholds the result. */
  WITHHELD(16, 15),
  /** A fresh poll of the whole seat is ordered before the count. */
  REPOLL(18, 1),
  /** Won by a landslide. */
  LANDSLIDE(20, 1);

  private final int contests;
  private final int stations;

  Oddity(int contests, int stations) {
    this.contests = contests;
    this.stations = stations;
  }

  /** Contests an election must have for it to happen. */
  public int contests() {
    return contests;
  }

  /** Stations the seat must have. */
  int stations() {
    return stations;
  }
}

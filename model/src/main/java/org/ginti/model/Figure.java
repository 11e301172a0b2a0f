// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Locale;

/**
 * A number on a form that is not one candidate's votes. NOTA is counted and shown but is not a
 * valid vote (India).
 */
public enum Figure {
  VALID,
  REJECTED,
  NOTA,
  /** Votes polled: valid + rejected + NOTA (India), valid + excluded (Pakistan). */
  TOTAL,
  TENDERED,
  ELECTORS,
  ELECTORS_MEN,
  ELECTORS_WOMEN,
  ELECTORS_OTHER,
  POLLED_MEN,
  POLLED_WOMEN,
  POLLED_OTHER,
  /** Polling stations the form says the contest has. */
  STATIONS,
  /** Candidates the form says the ballot has. */
  CANDIDATES,
  /** Margin of the first over the second, as printed. */
  MARGIN,
  BALLOTS_RECEIVED,
  BALLOTS_UNISSUED,
  BALLOTS_TAKEN_OUT,
  BALLOTS_CHALLENGED,
  BALLOTS_SPOILT,
  BALLOTS_STRAY,
  BALLOTS_CANCELLED,
  BALLOTS_MISSING,
  REJECTED_POSTAL,
  /** Postal ballots received, counted or not. */
  POSTAL_RECEIVED;

  /**
   * Figures with a column of their own in a pack; the others stand in its {@code figures} column.
   */
  public static final int IN_COLUMNS = ELECTORS.ordinal() + 1;

  /** How many figures there are. */
  public static final int COUNT = values().length;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Figure of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

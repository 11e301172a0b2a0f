// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.time.LocalDate;

/**
 * The numbers of the law, each once. Fractions are kept as whole multipliers: "one sixth" is a
 * comparison of {@code 6 · votes}.
 */
final class Limits {
  /** India, s.158: not more than one sixth of valid votes. */
  static final long DEPOSIT_INDIA = 6;

  /** Pakistan, s.61 of 2017: less than one quarter of votes polled. */
  static final long DEPOSIT_PAKISTAN = 4;

  /** Pakistan before the Act of 2017: less than one eighth. */
  static final long DEPOSIT_PAKISTAN_BEFORE_2017 = 8;

  /** Pakistan, s.95(5): margin below so many per cent of votes polled. */
  static final long RECOUNT_PERCENT = 5;

  static final long RECOUNT_CAP_NATIONAL = 8_000;
  static final long RECOUNT_CAP_PROVINCIAL = 4_000;

  /** The one cap of the 2017 text, for both assemblies. */
  static final long RECOUNT_CAP_2017 = 10_000;

  /** Pakistan, s.9: women's votes below one tenth of votes polled. */
  static final long WOMEN = 10;

  /** Two polls at one station are close when they differ by no more than one tenth. No law. */
  static final long CLOSE_POLLS = 10;

  static final long TWO_SEATS_DAYS_INDIA = 14;
  static final long TWO_SEATS_DAYS_PAKISTAN = 30;

  static final long STATE_PERCENT = 6;
  static final long STATE_MLAS = 2;
  static final long STATE_MPS = 1;
  static final long STATE_SEATS = 3;
  static final long STATE_SEATS_PERCENT = 3;
  static final long STATE_SEATS_FOR_ONE_MP = 25;
  static final long STATE_PERCENT_ALONE = 8;
  static final long NATIONAL_PERCENT = 6;
  static final long NATIONAL_PERCENT_STATES = 4;
  static final long NATIONAL_MPS = 4;
  static final long NATIONAL_SEATS_PERCENT = 2;
  static final long NATIONAL_SEATS_STATES = 3;
  static final long NATIONAL_RECOGNISED_STATES = 4;

  /** The Elections Act 2017 of Pakistan comes into force. */
  static final LocalDate ACT_2017 = LocalDate.of(2017, 10, 2);

  /** Parliament passes the amendment that lowers the caps of s.95(5). */
  static final LocalDate AMENDMENT_2023 = LocalDate.of(2023, 7, 26);

  private Limits() {}
}

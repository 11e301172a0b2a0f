// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Locale;

/** How much weight a channel has when a standing is taken from it; the first is the best. */
public enum Authority {
  /** A declaration or the gazette. */
  DECLARATION,
  /** Final consolidated: Form 20, 48, 49, the results site's final candidate table. */
  FINAL,
  /** Provisional consolidated: Form 47. */
  PROVISIONAL,
  /** An official count still running: rounds, trends. */
  RUNNING,
  /** What agents or observers add up themselves: Form 45 or 17C copies. */
  SUM,
  /** A table made by third parties. */
  AGGREGATOR,
  /** A newspaper, an agency, a broadcaster. */
  PRESS,
  /** Says nothing about who leads: turnout, ballot accounts. */
  NONE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Authority of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

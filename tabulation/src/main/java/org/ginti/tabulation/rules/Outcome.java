// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Locale;

/**
 * What a rule says: checks pass or fail, findings hold or not, and neither speaks without its
 * inputs.
 */
public enum Outcome {
  PASS,
  FAIL,
  HOLDS,
  DOES_NOT_HOLD,
  NOT_EVALUABLE;

  /** The code used in output and in message keys: {@code does-not-hold}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

/**
 * What a rule says: checks pass or fail, findings hold or not, and neither speaks without its
 * inputs.
 */
public enum Outcome {
  PASS,
  FAIL,
  HOLDS,
  DOES_NOT_HOLD,
  NOT_EVALUABLE
}

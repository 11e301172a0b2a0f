// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

/** Placeholder until the rule table stands. */
public enum Rule {
  S1
}

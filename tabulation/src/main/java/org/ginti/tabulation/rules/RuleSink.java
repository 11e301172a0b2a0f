// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

/** Takes outcomes as they are computed, without an object for each. */
@FunctionalInterface
public interface RuleSink {
  /**
   * One rule applied to one subject.
   *
   * @param contest index in the register, or -1 for the house
   * @param channel index of the channel the inputs come from, or -1
   * @param index what {@code subject} says; 0 where it has none
   * @param inputs reused after the call
   */
  void outcome(
      Rule rule,
      int contest,
      int channel,
      Subject subject,
      int index,
      Outcome outcome,
      RuleInputs inputs);
}

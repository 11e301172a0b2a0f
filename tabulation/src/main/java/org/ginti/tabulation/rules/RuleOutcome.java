// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.List;
import java.util.Map;

/**
 * One rule applied to one subject.
 *
 * @param contest index in the register, or -1 for the house
 * @param channel index of the channel the inputs come from, or -1
 * @param subject what the rule was applied to: {@code contest}, {@code candidate 3}, {@code
 *     ps:14A}, {@code round:3}, {@code party BJP}
 * @param inputs the integers that went in, by name, in order; what is missing or not used is absent
 * @param missing names of inputs that nobody has stated
 * @param detail more words for people, separated by semicolons: note, mode, other channel, names of
 *     what is missing; may be empty
 */
public record RuleOutcome(
    Rule rule,
    int contest,
    int channel,
    String subject,
    Outcome outcome,
    Map<String, Long> inputs,
    List<String> missing,
    String detail) {
  public RuleOutcome {
    missing = List.copyOf(missing);
  }
}

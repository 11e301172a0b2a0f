// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

/** Outcomes counted by rule. */
public final class RuleTotals implements RuleSink {
  private final long[][] counts = new long[Rule.values().length][Outcome.values().length];

  @Override
  public void outcome(
      Rule rule,
      int contest,
      int channel,
      Subject subject,
      int index,
      Outcome outcome,
      RuleInputs inputs) {
    counts[rule.ordinal()][outcome.ordinal()]++;
  }

  public long count(Rule rule, Outcome outcome) {
    return counts[rule.ordinal()][outcome.ordinal()];
  }

  /** All outcomes of a rule. */
  public long count(Rule rule) {
    long n = 0;
    for (long c : counts[rule.ordinal()]) {
      n += c;
    }
    return n;
  }

  /** All outcomes. */
  public long count() {
    long n = 0;
    for (Rule rule : Rule.values()) {
      n += count(rule);
    }
    return n;
  }

  /** Adds what another one counted, another thread's for instance. */
  public void add(RuleTotals other) {
    for (int r = 0; r < counts.length; r++) {
      for (int o = 0; o < counts[r].length; o++) {
        counts[r][o] += other.counts[r][o];
      }
    }
  }
}

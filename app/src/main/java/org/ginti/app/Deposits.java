// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.Arrays;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.rules.Note;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;

/** Rule D3 by candidate; the contest asked for last is kept. */
final class Deposits {
  private final Tabulation tabulation;
  private final RuleBook book = new RuleBook();
  private int contest = -1;
  private String[] outcomes = new String[0];

  Deposits(Tabulation tabulation) {
    this.tabulation = tabulation;
  }

  /** {@code elected}, {@code lost}, {@code kept} or {@code not-evaluable}. */
  String of(int index, int candidate) {
    if (index != contest) {
      contest = index;
      outcomes = new String[tabulation.register().ballot(index).size()];
      Arrays.fill(outcomes, "not-evaluable");
      book.evaluate(
          tabulation.evidence(index),
          (rule, c, channel, subject, i, outcome, inputs) -> {
            if (rule == Rule.D3) {
              outcomes[i] = inputs.note() == Note.ELECTED ? "elected" : word(outcome);
            }
          });
    }
    return outcomes[candidate];
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "lost";
      case DOES_NOT_HOLD -> "kept";
      case PASS, FAIL, NOT_EVALUABLE -> "not-evaluable";
    };
  }
}

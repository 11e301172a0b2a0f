// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.evidence;

import java.util.Arrays;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.Tally;
import org.ginti.tabulation.rules.Note;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Rule D3 by contest and candidate; what was asked for once is kept. */
final class Deposits {
  private final Tabulation tabulation;
  private final RuleBook book = new RuleBook();
  private final String[] @Nullable [] byContest;

  Deposits(Tabulation tabulation) {
    this.tabulation = tabulation;
    this.byContest = new String[tabulation.register().contestCount()] @Nullable [];
  }

  /**
   * {@code elected} for who is declared, {@code leading} for who would be, {@code lost}, {@code
   * kept} or {@code not-evaluable}, which it also is where the rule speaks of another channel than
   * the one the standing is taken from.
   */
  String of(int index, int candidate) {
    String[] outcomes = byContest[index];
    if (outcomes == null) {
      outcomes = outcomes(index);
      byContest[index] = outcomes;
    }
    return outcomes[candidate];
  }

  private String[] outcomes(int index) {
    var outcomes = new String[tabulation.register().ballot(index).size()];
    Arrays.fill(outcomes, "not-evaluable");
    var standing = tabulation.standing(index);
    int shown = standing.tally().map(Tally::channel).orElse(-1);
    book.evaluate(
        tabulation.evidence(index),
        (rule, c, channel, subject, i, outcome, inputs) -> {
          boolean same = channel == shown || channel < 0 || shown < 0;
          if (rule == Rule.D3 && inputs.note() == Note.ELECTED) {
            outcomes[i] = standing.holders().contains(i) ? "elected" : "leading";
          } else if (rule == Rule.D3 && same) {
            outcomes[i] = word(outcome);
          }
        });
    return outcomes;
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "lost";
      case DOES_NOT_HOLD -> "kept";
      case PASS, FAIL, NOT_EVALUABLE -> "not-evaluable";
    };
  }
}

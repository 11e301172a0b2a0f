// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Figure;
import org.ginti.model.Jurisdiction;
import org.ginti.tabulation.Tally;

/** D3: who loses the deposit. NOTA is no candidate and no valid vote. */
final class DepositRule {
  private DepositRule() {}

  static void find(Facts facts, Pen pen) {
    Tally t = facts.fullest();
    pen.channel(t == null ? -1 : t.channel());
    int[] elected = facts.elected(t);
    boolean usable = t != null && !t.noResult() && facts.isFinal(t) && elected.length > 0;
    for (int i = 0; i < facts.candidates(); i++) {
      if (contains(elected, i)) {
        pen.start(Rule.D3).count(t == null ? -1 : t.votes(i)).note(Note.ELECTED);
        pen.write(Subject.CANDIDATE, i, Outcome.DOES_NOT_HOLD);
      } else if (t == null || !usable) {
        pen.start(Rule.D3).count(t == null ? -1 : t.votes(i)).note(why(t));
        pen.write(Subject.CANDIDATE, i, Outcome.NOT_EVALUABLE);
      } else if (facts.jurisdiction == Jurisdiction.IN) {
        india(facts, t, i, pen);
      } else {
        pakistan(facts, t, i, pen);
      }
    }
  }

  private static Note why(@org.jspecify.annotations.Nullable Tally t) {
    if (t == null || t.noResult()) {
      return Note.NO_RESULT;
    }
    return t.tied() ? Note.TIE : Note.NOT_FINAL;
  }

  private static void india(Facts facts, Tally t, int i, Pen pen) {
    long votes = t.votes(i);
    long valid = facts.valid(t);
    pen.start(Rule.D3).count(votes).count(valid).none().count(Limits.DEPOSIT_INDIA);
    boolean known = votes >= 0 && valid >= 0;
    pen.write(
        Subject.CANDIDATE,
        i,
        known ? Rule.D3.of(Limits.DEPOSIT_INDIA * votes <= valid) : Outcome.NOT_EVALUABLE);
  }

  /**
   * Valid votes, and all votes known, are at most the votes polled: below a share of them is below
   * that share of the votes polled.
   */
  private static void pakistan(Facts facts, Tally t, int i, Pen pen) {
    long multiplier =
        facts.before(Limits.ACT_2017)
            ? Limits.DEPOSIT_PAKISTAN_BEFORE_2017
            : Limits.DEPOSIT_PAKISTAN;
    long votes = t.votes(i);
    long valid = t.sum() > 0 ? Math.max(t.sum(), t.figure(Figure.VALID)) : -1;
    long polled = t.figure(Figure.TOTAL);
    pen.start(Rule.D3).count(votes).count(valid).count(polled).count(multiplier);
    Outcome outcome = Outcome.NOT_EVALUABLE;
    if (votes >= 0 && polled >= 0) {
      outcome = Rule.D3.of(multiplier * votes < polled);
    } else if (votes >= 0 && valid >= 0) {
      pen.inputs.note(Note.LOWER_BOUND);
      outcome = multiplier * votes < valid ? Outcome.HOLDS : Outcome.NOT_EVALUABLE;
    }
    pen.write(Subject.CANDIDATE, i, outcome);
  }

  private static boolean contains(int[] all, int one) {
    for (int a : all) {
      if (a == one) {
        return true;
      }
    }
    return false;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.tabulation.Tally;

/** C5: votes counted against votes polled, within one mode only. */
final class TurnoutRule {
  private TurnoutRule() {}

  static void check(Facts facts, Pen pen) {
    for (Tally polled : facts.tallies) {
      if (facts.form(polled.channel()) != Form.TURNOUT) {
        continue;
      }
      boolean any = false;
      for (Tally counted : facts.tallies) {
        Form form = facts.form(counted.channel());
        if (form != Form.RESULTS_SITE && form != Form.FORM_20 && form != Form.FORM_21) {
          continue;
        }
        any = true;
        compare(facts, polled, counted, pen);
      }
      if (!any) {
        pen.channel(polled.channel());
        pen.start(Rule.C5)
            .none()
            .count(Facts.anyMode(polled, Figure.TOTAL))
            .note(Note.NO_OTHER_FORM);
        pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      }
    }
  }

  private static void compare(Facts facts, Tally polled, Tally counted, Pen pen) {
    pen.channel(counted.channel());
    String against = facts.channelId(polled.channel());
    boolean any = false;
    for (Mode mode : new Mode[] {Mode.EVM, Mode.BOTH}) {
      long p = polled.figure(mode, Figure.TOTAL);
      long c = counted(counted, mode);
      if (p < 0 || c < 0) {
        continue;
      }
      any = true;
      pen.start(Rule.C5).count(c).count(p).add(c - p).mode(mode).label(against);
      pen.write(Subject.CONTEST, 0, Rule.C5.of(c == p));
    }
    if (!any) {
      long p = Facts.anyMode(polled, Figure.TOTAL);
      long c = counted(counted, counted.quantity());
      pen.start(Rule.C5).count(c).count(p).label(against);
      pen.inputs.note(p >= 0 && counted.complete() ? Note.OTHER_QUANTITY : Note.NONE);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
    }
  }

  /** Stated, else all candidates and NOTA: a machine rejects no vote. */
  private static long counted(Tally t, Mode mode) {
    long total = t.figure(mode, Figure.TOTAL);
    if (total >= 0) {
      return total;
    }
    long nota = t.figure(mode, Figure.NOTA);
    long rejected = t.figure(mode, Figure.REJECTED);
    if (nota < 0 || (mode != Mode.EVM && rejected < 0)) {
      return -1;
    }
    long sum = nota + Math.max(rejected, 0);
    for (int i = 0; i < t.candidates(); i++) {
      if (t.votes(mode, i) < 0) {
        return -1;
      }
      sum += t.votes(mode, i);
    }
    return t.candidates() == 0 ? -1 : sum;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Set;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Mode;

/** S8: EVM and postal votes make both, for each candidate and for NOTA. */
final class ModeSums {
  private static final Set<Form> WHERE = Set.of(Form.FORM_20, Form.FORM_21, Form.RESULTS_SITE);

  private ModeSums() {}

  static void check(Facts facts, int channel, ChannelSums sums, Pen pen) {
    Sum evm = sums.whole(Mode.EVM);
    Sum postal = sums.whole(Mode.POSTAL);
    Sum both = sums.whole(Mode.BOTH);
    if (evm == null || postal == null || both == null) {
      if (WHERE.contains(facts.form(channel))) {
        pen.start(Rule.S8);
        pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      }
      return;
    }
    for (int i = 0; i < facts.candidates(); i++) {
      write(pen, Subject.CANDIDATE, i, evm.known(i), postal.known(i), both.known(i));
    }
    write(
        pen,
        Subject.FIGURE,
        Figure.NOTA.ordinal(),
        evm.known(Figure.NOTA),
        postal.known(Figure.NOTA),
        both.known(Figure.NOTA));
  }

  private static void write(Pen pen, Subject subject, int index, long evm, long postal, long both) {
    pen.start(Rule.S8).count(evm).count(postal).count(both);
    if (both >= 0 && Math.max(evm, 0) + Math.max(postal, 0) > both) {
      pen.inputs.note(evm < 0 || postal < 0 ? Note.PARTLY_KNOWN : Note.NONE);
      pen.write(subject, index, Outcome.FAIL);
    } else if (evm < 0 || postal < 0 || both < 0) {
      pen.write(subject, index, Outcome.NOT_EVALUABLE);
    } else {
      pen.write(subject, index, Rule.S8.of(evm + postal == both));
    }
  }
}

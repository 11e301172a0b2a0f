// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.util.Arrays;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Jurisdiction;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** D1, D2 and D9: what is declared, ties, and seats without a poll. */
final class DeclarationRules {
  private final Facts facts;
  private final Pen pen;

  DeclarationRules(Facts facts, Pen pen) {
    this.facts = facts;
    this.pen = pen;
  }

  void check() {
    boolean lot = false;
    for (Declaration d : facts.evidence.declarations()) {
      lot |= d.kind() == Declaration.Kind.LOT;
      switch (d.kind()) {
        case DECLARED, GAZETTED, LOT, SHARED -> declared(d, lot);
        default -> {}
      }
    }
    tie();
    uncontested();
  }

  /** D1: the tally of the channel declared, else the best one where it is final. */
  private void declared(Declaration d, boolean lot) {
    Tally t = figures(d);
    pen.channel(t == null ? -1 : t.channel());
    pen.start(Rule.D1);
    int[] winners = facts.places(d.winners());
    int w = winners.length == 0 ? -1 : winners[0];
    if (t == null || w < 0) {
      pen.inputs.place(w).note(Note.NO_RESULT);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      return;
    }
    boolean shared = d.kind() == Declaration.Kind.SHARED;
    int other = -1;
    boolean gap = t.votes(w) < 0;
    for (int i = 0; i < t.candidates(); i++) {
      if (i == w || (shared && contains(winners, i))) {
        gap |= t.votes(i) < 0;
      } else if (t.votes(i) >= 0 && (other < 0 || t.votes(i) > t.votes(other))) {
        other = i;
      }
    }
    long rest = rest(t);
    long best = other < 0 ? -1 : t.votes(other);
    pen.inputs.place(w).count(t.votes(w)).place(other).count(best);
    pen.write(Subject.CONTEST, 0, named(t, winners, shared, lot, best, rest, gap));
  }

  private Outcome named(
      Tally t, int[] winners, boolean shared, boolean lot, long best, long rest, boolean gap) {
    long votes = t.votes(winners[0]);
    if (gap) {
      return Outcome.NOT_EVALUABLE;
    }
    if (best > votes) {
      return Outcome.FAIL;
    }
    if (shared) {
      pen.inputs.note(Note.SHARED);
      for (int w : winners) {
        if (t.votes(w) != votes) {
          return Outcome.FAIL;
        }
      }
    } else if (best == votes) {
      pen.inputs.note(lot ? Note.LOT : Note.TIE);
      return lot ? Outcome.PASS : Outcome.FAIL;
    }
    // those without a figure have at most what valid votes leave over
    boolean bounded = facts.complete(t) || (rest >= 0 && rest < votes);
    if (!bounded) {
      pen.inputs.note(Note.PARTIAL);
    }
    return bounded ? Outcome.PASS : Outcome.NOT_EVALUABLE;
  }

  private @Nullable Tally figures(Declaration d) {
    if (d.channel().isPresent()) {
      return facts.tally(facts.register.channelIndex(d.channel().get()));
    }
    Tally best = facts.best();
    if (best == null) {
      return null;
    }
    Authority authority = facts.register.channel(best.channel()).authority();
    boolean fit = authority == Authority.DECLARATION || authority == Authority.FINAL;
    return fit && facts.isFinal(best) ? best : null;
  }

  /** Valid votes of candidates whose own figure is unknown, or -1. */
  private static long rest(Tally t) {
    long valid = t.figure(Figure.VALID);
    return valid < 0 ? -1 : Math.max(0, valid - t.sum());
  }

  private static boolean contains(int[] all, int one) {
    for (int a : all) {
      if (a == one) {
        return true;
      }
    }
    return false;
  }

  private void tie() {
    Tally t = facts.best();
    pen.channel(t == null ? -1 : t.channel());
    pen.start(Rule.D2);
    long[] ranked = t == null ? new long[0] : facts.ranked(t);
    if (t == null || ranked.length == 0 || ranked[0] == 0 || facts.uncontested()) {
      pen.inputs.note(facts.uncontested() ? Note.UNCONTESTED : Note.NO_RESULT);
      pen.write(
          Subject.CONTEST, 0, facts.uncontested() ? Outcome.DOES_NOT_HOLD : Outcome.NOT_EVALUABLE);
      return;
    }
    long votes = ranked[0];
    int tied = (int) Arrays.stream(ranked).filter(v -> v == votes).count();
    long valid = t.figure(Figure.VALID);
    long rest = valid < 0 ? -1 : Math.max(0, valid - Arrays.stream(ranked).sum());
    pen.inputs.count(votes).count(tied);
    if (!facts.isFinal(t) || !(facts.complete(t) || (rest >= 0 && rest < votes))) {
      pen.inputs.note(facts.isFinal(t) ? Note.PARTIAL : Note.NOT_FINAL);
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
      return;
    }
    if (tied >= 2) {
      pen.inputs.note(tieNote(tied, t));
    }
    pen.write(Subject.CONTEST, 0, Rule.D2.of(tied >= 2));
  }

  private Note tieNote(int tied, Tally t) {
    if (facts.happened(Declaration.Kind.LOT)) {
      return Note.LOT;
    }
    if (facts.happened(Declaration.Kind.SHARED)) {
      return Note.SHARED;
    }
    if (facts.jurisdiction == Jurisdiction.IN) {
      return Note.TIE;
    }
    if (tied > 2) {
      return Note.MORE_THAN_TWO;
    }
    Authority authority = facts.register.channel(t.channel()).authority();
    boolean consolidated =
        authority == Authority.DECLARATION
            || authority == Authority.FINAL
            || facts.happened(Declaration.Kind.CONSOLIDATED);
    return consolidated ? Note.TIE : Note.BEFORE_CONSOLIDATION;
  }

  private void uncontested() {
    pen.channel(-1);
    Tally t = facts.best();
    boolean votes = t != null && !t.noResult();
    pen.start(Rule.D9).count(facts.candidates()).count(votes && t != null ? t.sum() : -1);
    if (facts.uncontested()) {
      pen.inputs.note(votes ? Note.VOTES_STATED : Note.NONE);
      pen.write(Subject.CONTEST, 0, Outcome.HOLDS);
    } else if (votes || facts.candidates() > 1) {
      pen.write(Subject.CONTEST, 0, Outcome.DOES_NOT_HOLD);
    } else {
      pen.write(Subject.CONTEST, 0, Outcome.NOT_EVALUABLE);
    }
  }
}

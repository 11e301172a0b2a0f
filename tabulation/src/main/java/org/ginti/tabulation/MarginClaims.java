// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;

/**
 * Compares a source that gives a margin and nobody's votes with a channel that has votes: 4,770 for
 * a margin of 4,538 is the EVM margin, another quantity, and no contradiction.
 */
final class MarginClaims {
  private MarginClaims() {}

  /** True for a tally that says nothing but a margin. */
  static boolean isOne(Tally tally) {
    return tally.basis() == Tally.Basis.NONE && tally.figure(Figure.MARGIN) >= 0;
  }

  /** What a claimed margin is against the votes of another channel; SAME when they agree. */
  static Disagreement compare(int contest, Tally votes, Tally claim) {
    long claimed = claim.figure(Figure.MARGIN);
    var kind = kind(votes, claim, claimed);
    Mode m = votes.quantity();
    return new Disagreement(
        contest,
        votes.channel(),
        claim.channel(),
        -1,
        kind,
        Materiality.Verdict.notEvaluable(
            kind == Disagreement.Kind.OTHER_QUANTITY ? "other-quantity" : "one-sided"),
        List.of(
            new Disagreement.Difference(
                -1, Figure.MARGIN.code(), m, votes.margin(), claim.quantity(), claimed)));
  }

  private static Disagreement.Kind kind(Tally votes, Tally claim, long claimed) {
    long margin = votes.margin();
    if (margin == Figures.UNKNOWN) {
      return Disagreement.Kind.NOT_COMPARABLE;
    }
    if (margin == claimed) {
      return Disagreement.Kind.SAME;
    }
    if (claimed == marginIn(votes, Mode.EVM)) {
      return Disagreement.Kind.OTHER_QUANTITY;
    }
    if (Disagreements.roundedTo(margin, claimed, claim.precision())) {
      return Disagreement.Kind.ROUNDED;
    }
    return Disagreements.transposed(margin, claimed)
        ? Disagreement.Kind.DIGITS_TRANSPOSED
        : Disagreement.Kind.DIFFERS;
  }

  /** The margin between the same two people in one mode, whoever is ahead there; unknown else. */
  private static long marginIn(Tally votes, Mode mode) {
    if (votes.leader() < 0 || votes.runnerUp() < 0) {
      return Figures.UNKNOWN;
    }
    long first = votes.votes(mode, votes.leader());
    long second = votes.votes(mode, votes.runnerUp());
    return first < 0 || second < 0 ? Figures.UNKNOWN : Math.abs(first - second);
  }
}

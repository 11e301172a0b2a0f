// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.List;
import java.util.Optional;
import org.ginti.model.Progress;
import org.ginti.reading.verdict.Verdict.Against;
import org.ginti.reading.verdict.Verdict.Missing;
import org.ginti.reading.verdict.Verdict.Pair;
import org.ginti.reading.verdict.Verdict.Quantity;
import org.ginti.tabulation.Disagreement.Kind;

/** From kinds of disagreement to one verdict: the gravest of a claim's figures. */
final class Kinds {
  /** The gravest first. */
  private static final List<Kind> GRAVEST =
      List.of(
          Kind.DIFFERS,
          Kind.COLUMNS_SWAPPED,
          Kind.DIGITS_TRANSPOSED,
          Kind.OTHER_QUANTITY,
          Kind.PARTIAL_COUNT,
          Kind.ROUNDED);

  private Kinds() {}

  static Verdict verdict(
      List<Kind> found,
      Optional<Against> against,
      List<Pair> pairs,
      Progress said,
      boolean belowAll,
      List<String> sameAs) {
    if (!found.isEmpty() && found.stream().allMatch(k -> k == Kind.NOT_COMPARABLE)) {
      return new Verdict.NotInRecord(against, Missing.RESULT);
    }
    Kind worst = GRAVEST.stream().filter(found::contains).findFirst().orElse(Kind.SAME);
    boolean saysPartial = said.kind() == Progress.Kind.ROUNDS || said.done() < said.of();
    return switch (worst) {
      case SAME, NOT_COMPARABLE -> new Verdict.Agrees(against, pairs);
      case ROUNDED -> new Verdict.Rounded(against, pairs);
      case OTHER_QUANTITY -> new Verdict.OtherQuantity(against, pairs, Quantity.OTHER_MODE);
      case DIGITS_TRANSPOSED -> new Verdict.DigitsTransposed(against, pairs);
      // a story that says nothing of how far the count was is not made to say it
      case PARTIAL_COUNT ->
          saysPartial
              ? new Verdict.PartialThen(against, pairs, true)
              : new Verdict.Differs(against, pairs, belowAll, sameAs);
      case COLUMNS_SWAPPED, DIFFERS -> new Verdict.Differs(against, pairs, false, sameAs);
    };
  }
}

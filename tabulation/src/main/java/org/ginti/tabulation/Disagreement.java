// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import org.ginti.model.Mode;

/**
 * How two channels differ on one contest or one station. {@code a} is the one of greater authority.
 *
 * @param contest index in the register
 * @param a index of a channel
 * @param b index of another channel
 * @param station index of the station, or -1 for the contest
 * @param verdict whether it could change the leader (rule M2), and by what margin
 */
public record Disagreement(
    int contest,
    int a,
    int b,
    int station,
    Kind kind,
    Materiality.Verdict verdict,
    List<Difference> differences) {

  /** What sort of difference it is; tried in this order. */
  public enum Kind {
    SAME,
    PARTIAL_COUNT,
    OTHER_QUANTITY,
    ROUNDED,
    DIGITS_TRANSPOSED,
    COLUMNS_SWAPPED,
    DIFFERS,
    /** No figure of one person on both sides. */
    NOT_COMPARABLE
  }

  /** Whether it could change the leader (rule M2). */
  public enum Material {
    YES,
    NO,
    NOT_EVALUABLE
  }

  /**
   * One figure on both sides.
   *
   * @param candidate place on the ballot, or -1 for {@code what}
   * @param what {@code votes}, {@code evm}, or a figure's code
   */
  public record Difference(int candidate, String what, Mode modeA, long a, Mode modeB, long b) {
    /** How much the second exceeds the first. */
    public long delta() {
      return b - a;
    }
  }

  public Disagreement {
    differences = List.copyOf(differences);
  }

  public Material material() {
    return verdict.material();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import java.util.Optional;
import org.ginti.model.Declaration;

/**
 * Where a contest is now, on the best channel held.
 *
 * @param contest index in the register
 * @param tally the channel it is taken from; empty where none has a figure
 * @param leader place of the candidate with most votes on that channel, or -1 when tied or unknown
 * @param holders places of those who hold the seat by a sourced event: one, or two when shared
 * @param declaration the event in force; empty where there is none
 * @param decided whether what is still out could change the leader
 * @param disagreements every pair of that channel with another one that differs
 */
public record Standing(
    int contest,
    Status status,
    Optional<Tally> tally,
    int leader,
    int runnerUp,
    long margin,
    boolean tied,
    List<Integer> holders,
    Optional<Declaration> declaration,
    Decided decided,
    List<Disagreement> disagreements) {

  /** State of a seat. */
  public enum Status {
    SCHEDULED,
    POSTPONED,
    COUNTERMANDED,
    COUNTING,
    /** All in, nobody declared. */
    COUNTED,
    /** All in, first place shared. */
    TIED,
    DECLARED,
    UNCONTESTED,
    /** Pakistan, s.97: both returned. */
    SHARED,
    /** Void, or a whole-seat repoll is ordered, or every figure is zero. */
    VOID,
    WITHHELD,
    VACATED
  }

  /** Arithmetic certainty; never called "won". */
  public enum Decided {
    YES,
    NO,
    NOT_COMPUTABLE
  }

  public Standing {
    holders = List.copyOf(holders);
    disagreements = List.copyOf(disagreements);
  }

  /** True when somebody holds the seat by a sourced event. */
  public boolean known() {
    return !holders.isEmpty();
  }
}

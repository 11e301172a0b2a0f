// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import org.ginti.tabulation.Standing;

/** The status of NIST SP 1500-100 that is nearest to a standing: who leads has won nothing. */
public enum ResultsStatus {
  PRE_ELECTION,
  UNOFFICIAL_PARTIAL,
  UNOFFICIAL_COMPLETE,
  /** Somebody is declared by a sourced event. */
  CERTIFIED;

  /** Of one contest. */
  public static ResultsStatus of(Standing standing) {
    return switch (standing.status()) {
      case SCHEDULED, POSTPONED, COUNTERMANDED -> PRE_ELECTION;
      case COUNTING, WITHHELD, VOID -> UNOFFICIAL_PARTIAL;
      case COUNTED, TIED -> UNOFFICIAL_COMPLETE;
      case DECLARED, UNCONTESTED, SHARED, VACATED -> CERTIFIED;
    };
  }

  /** Of two contests together: what holds of both, or partial. */
  ResultsStatus and(ResultsStatus other) {
    if (this == other) {
      return this;
    }
    boolean complete = compareTo(UNOFFICIAL_COMPLETE) >= 0;
    return complete && other.compareTo(UNOFFICIAL_COMPLETE) >= 0
        ? UNOFFICIAL_COMPLETE
        : UNOFFICIAL_PARTIAL;
  }
}

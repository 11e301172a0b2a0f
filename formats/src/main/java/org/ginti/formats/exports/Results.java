// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.util.List;
import org.ginti.model.Register;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;

/** What results are written from: standings and houses as of one moment. */
public interface Results {
  Register register();

  /** Statements taken in. */
  long statements();

  /** Merkle root over the statement lines in hexadecimal; empty where only some were taken in. */
  String root();

  /** One for each body, in the election's order. */
  List<House> houses();

  Standing standing(int contest);

  ContestEvidence evidence(int contest);

  /** Every pair of channels of a contest that differ, and of its stations. */
  List<Disagreement> disagreements(int contest);

  /**
   * What became of a candidate's deposit: {@code elected}, {@code lost}, {@code kept} or {@code
   * not-evaluable}.
   */
  String deposit(int contest, int candidate);
}

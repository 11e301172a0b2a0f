// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

/** One way to do the work; run again and again, in turn with the others. */
interface Contender {
  /** Said by one whose sum cannot be compared: Ginti drops what was corrected. */
  long UNCHECKED = -1;

  String name();

  /** Does the work once; returns all votes on the station sheets, corrected ones too. */
  long run() throws Exception;

  /** How many of the rounds it takes part in: the slow ones sit some out. */
  default int rounds(int all) {
    return all;
  }
}

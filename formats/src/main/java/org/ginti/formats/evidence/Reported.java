// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.evidence;

import java.util.BitSet;
import org.ginti.tabulation.ContestEvidence;

/** Which stations of the register somebody has reported. */
public final class Reported {
  private Reported() {}

  /** By index of the station, those of which any channel holds a sheet. */
  public static BitSet stations(ContestEvidence evidence) {
    int stations = evidence.register().stations(evidence.contest()).size();
    var reported = new BitSet(stations);
    for (var tally : evidence.tallies()) {
      for (int s = reported.nextClearBit(0); s < stations; s = reported.nextClearBit(s + 1)) {
        if (evidence.station(tally.channel(), s) != null) {
          reported.set(s);
        }
      }
    }
    return reported;
  }
}

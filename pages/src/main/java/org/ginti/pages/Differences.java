// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ginti.formats.exports.Codes;
import org.ginti.tabulation.Disagreement;

/**
 * Pairs of channels that differ, in words: those that matter first, whole seats before stations.
 */
final class Differences {
  private Differences() {}

  static List<SeatView.Difference> of(Voice voice, List<Disagreement> disagreements) {
    var sorted = new ArrayList<>(disagreements);
    sorted.sort(
        Comparator.comparingInt((Disagreement d) -> weight(d))
            .thenComparing(d -> d.station() >= 0));
    return sorted.stream().map(d -> of(voice, d)).toList();
  }

  private static SeatView.Difference of(Voice voice, Disagreement d) {
    return new SeatView.Difference(Codes.of(d.material()), voice.sentences().inSeat(d));
  }

  private static int weight(Disagreement d) {
    return switch (d.material()) {
      case YES -> 0;
      case NOT_EVALUABLE -> 1;
      case NO -> 2;
    };
  }
}

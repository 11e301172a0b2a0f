// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import java.util.List;
import java.util.function.Predicate;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.score.Slot.Agreement;

/**
 * Counts over some stories.
 *
 * @param labelled claims of the labels
 * @param read claims that were read
 * @param matched of both
 * @param slotSame slots with the same value
 * @param slotRead slots that were read
 * @param slotLabelled slots of the labels
 */
record Sums(
    int labelled, int read, int matched, int slotSame, int slotRead, int slotLabelled, int spans) {

  /** Sums over claims that fit; a pair fits where its labelled claim does. */
  static Sums of(List<StoryScore> stories, Predicate<Claim> fits, Predicate<Slot> slots) {
    int missed = 0;
    int invented = 0;
    int matched = 0;
    int spans = 0;
    var slot = new int[Agreement.values().length];
    for (StoryScore story : stories) {
      missed += (int) story.missed().stream().filter(fits).count();
      invented += (int) story.invented().stream().filter(fits).count();
      for (StoryScore.Pair pair : story.pairs()) {
        if (fits.test(pair.labelled())) {
          matched++;
          spans += pair.span() ? 1 : 0;
          pair.slots()
              .forEach((s, agreement) -> slot[agreement.ordinal()] += slots.test(s) ? 1 : 0);
        }
      }
    }
    int same = slot[Agreement.SAME.ordinal()];
    int different = slot[Agreement.DIFFERENT.ordinal()];
    return new Sums(
        matched + missed,
        matched + invented,
        matched,
        same,
        same + different + slot[Agreement.INVENTED.ordinal()],
        same + different + slot[Agreement.MISSED.ordinal()],
        spans);
  }

  double precision() {
    return ratio(matched, read);
  }

  double recall() {
    return ratio(matched, labelled);
  }

  double f1() {
    return ratio(2.0 * matched, labelled + read);
  }

  double slotF1() {
    return ratio(2.0 * slotSame, slotLabelled + slotRead);
  }

  double spanShare() {
    return ratio(spans, matched);
  }

  /** Of nothing, everything is right. */
  private static double ratio(double part, double all) {
    return all == 0 ? 1 : part / all;
  }
}

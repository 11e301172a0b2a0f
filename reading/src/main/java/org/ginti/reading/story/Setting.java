// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.OptionalInt;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Standing;

/**
 * The poll and the standing that a fact is told under.
 *
 * @param historical an earlier election than the story's
 */
record Setting(Poll poll, Standing official, boolean historical) {
  /** Facts of one seat go together only when this agrees. */
  String key() {
    OptionalInt year = poll.year();
    return historical ? "earlier " + (year.isPresent() ? year.getAsInt() : "") : "now";
  }
}

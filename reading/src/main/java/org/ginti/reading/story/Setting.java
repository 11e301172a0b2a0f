// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.OptionalInt;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Standing;
import org.ginti.reading.words.Places;

/**
 * The poll and the standing that a fact is told under.
 *
 * @param historical an earlier election than the story's
 */
record Setting(Poll poll, Standing official, boolean historical) {
  /** The poll of a state that is named, where each state has its own assembly. */
  Setting at(String placeId) {
    Places.Place place = Places.shipped().inCountry(placeId, poll.country());
    boolean own = place != null && place.level() == Places.Level.STATE && isAssembly();
    if (!own
        || place == null
        || place.assembly().isEmpty()
        || place.assembly().equals(poll.body())) {
      return this;
    }
    var there =
        new Poll(
            place.country(), place.assembly(), poll.year(), poll.byElection(), poll.yearStated());
    return new Setting(there, official, historical);
  }

  /** The place where it is a part of the body's area; empty where it is all of it. */
  String scope(String placeId) {
    Places.Place place = Places.shipped().inCountry(placeId, poll.country());
    if (place == null) {
      return placeId;
    }
    boolean whole =
        place.level() == Places.Level.COUNTRY
            || place.assembly().equals(poll.body())
            || poll.body().equals("Municipal Corporation of " + place.name());
    return whole ? "" : place.id();
  }

  private boolean isAssembly() {
    return Places.shipped().all().stream()
        .anyMatch(p -> p.level() == Places.Level.STATE && p.assembly().equals(poll.body()));
  }

  /** Facts of one seat go together only when this agrees. */
  String key() {
    OptionalInt year = poll.year();
    return historical ? "earlier " + (year.isPresent() ? year.getAsInt() : "") : "now";
  }
}

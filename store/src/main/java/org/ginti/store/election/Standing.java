// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import org.ginti.record.Kind;
import org.ginti.store.election.Approvals.Place;

/**
 * Whether entries count as of a moment: approved by then where their kind asks for it, and not
 * retracted by then.
 *
 * @param before entries up to this index, exclusive, are taken in
 * @param until approvals and retractions up to this time, inclusive, in milliseconds since 1970
 */
record Standing(Others others, long before, long until) {
  boolean counts(long index, Kind kind) {
    var retraction = others.retractions().get(index);
    if (retraction != null && reaches(retraction.from())) {
      return false;
    }
    if (!others.approvals().needed(kind)) {
      return index < before;
    }
    Place from = others.approvals().from(kind, new Place(index, 0));
    return from != null && reaches(from);
  }

  private boolean reaches(Place place) {
    return place.index() < before && place.at() <= until;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of the statements of one sheet: by time, and one that names an earlier one as
 * superseded above it, whatever its time. Remembers where statements stood that are no longer kept,
 * so that the order does not depend on when they went.
 */
final class Ranking {
  /**
   * A place in the order.
   *
   * @param depth how many corrections at this time stand below
   * @param settled false where it hangs on a statement that has not been seen: it may yet rise
   */
  record Place(long time, int depth, boolean settled) {
    boolean equalTo(Place other) {
      return time == other.time && depth == other.depth;
    }
  }

  /** A statement at its place. */
  record Ranked(Stated stated, Place place) {}

  private static final Comparator<Ranked> HIGHEST_FIRST =
      Comparator.comparingLong((Ranked r) -> r.place.time)
          .thenComparingInt(r -> r.place.depth)
          .reversed()
          .thenComparingLong(r -> r.stated.seq);

  /** By seq, of statements dropped; null until the first. */
  private @Nullable Map<Long, Place> gone;

  List<Ranked> of(List<Stated> kept) {
    var bySeq = new ArrayList<>(kept);
    bySeq.sort(Comparator.comparingLong((Stated s) -> s.seq));
    var places = new HashMap<Long, Place>();
    var all = new ArrayList<Ranked>(bySeq.size());
    for (Stated s : bySeq) {
      Place place = place(s, places);
      places.put(s.seq, place);
      all.add(new Ranked(s, place));
    }
    all.sort(HIGHEST_FIRST);
    return all;
  }

  private Place place(Stated s, Map<Long, Place> places) {
    if (s.supersedes == 0 || s.supersedes >= s.seq) {
      return new Place(s.time, 0, true);
    }
    Place below = places.get(s.supersedes);
    if (below == null && gone != null) {
      below = gone.get(s.supersedes);
    }
    if (below == null) {
      return new Place(s.time, 0, false);
    }
    return below.time < s.time
        ? new Place(s.time, 0, below.settled)
        : new Place(below.time, below.depth + 1, below.settled);
  }

  /** Keeps the place of a statement that is dropped. */
  void drop(Ranked r) {
    drop(r.stated, r.place);
  }

  /** Keeps the place of a statement that is dropped and corrected nothing. */
  void drop(Stated s) {
    drop(s, new Place(s.time, 0, true));
  }

  private void drop(Stated s, Place place) {
    if (gone == null) {
      gone = new HashMap<>();
    }
    gone.put(s.seq, place);
  }
}

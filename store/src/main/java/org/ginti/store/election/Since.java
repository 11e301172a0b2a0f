// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ginti.model.Register;

/**
 * By which entry what is registered came: an entry may only name what earlier ones register. Items
 * come many in an entry and in order, so only where each entry begins is kept.
 */
final class Since {
  private final Runs contests = new Runs();
  private final Runs channels = new Runs();
  private final Map<Integer, Runs> candidates = new HashMap<>();
  private final Map<Integer, Runs> stations = new HashMap<>();
  private long last = -1;

  /** The items of one list: place of the first of an entry, and the index of the entry. */
  private static final class Runs {
    private int[] places = new int[1];
    private long[] indices = new long[1];
    private int runs;
    private int size;

    boolean grown(int now, long index) {
      if (now == size) {
        return false;
      }
      if (runs == places.length) {
        places = Arrays.copyOf(places, 2 * runs);
        indices = Arrays.copyOf(indices, 2 * runs);
      }
      places[runs] = size;
      indices[runs++] = index;
      size = now;
      return true;
    }

    long of(int place) {
      int found = Arrays.binarySearch(places, 0, runs, place);
      return indices[found >= 0 ? found : -found - 2];
    }
  }

  /** Takes note of what an entry has added, to a contest where it is about one. */
  void note(Register register, int contest, long index) {
    boolean grown = contests.grown(register.contestCount(), index);
    grown |= channels.grown(register.channels().size(), index);
    if (contest >= 0) {
      grown |=
          candidates
              .computeIfAbsent(contest, c -> new Runs())
              .grown(register.ballot(contest).size(), index);
      grown |=
          stations
              .computeIfAbsent(contest, c -> new Runs())
              .grown(register.stations(contest).size(), index);
    }
    if (grown) {
      last = index;
    }
  }

  /** Nothing is new behind this entry: what comes after it need not be asked about. */
  long last() {
    return last;
  }

  long contest(int contest) {
    return contests.of(contest);
  }

  long channel(int channel) {
    return channels.of(channel);
  }

  long candidate(int contest, int place) {
    var runs = candidates.get(contest);
    return runs == null ? -1 : runs.of(place);
  }

  long station(int contest, int station) {
    var runs = stations.get(contest);
    return runs == null ? -1 : runs.of(station);
  }
}

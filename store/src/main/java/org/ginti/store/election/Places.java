// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.util.Arrays;

/**
 * Where the statements and corrections of one election lie in the log: index to seq and back. They
 * mostly lie side by side, so only the beginnings of runs are kept. Threads share it.
 */
final class Places {
  /** By run: index of its first statement. */
  private long[] indices = new long[16];

  /** By run: statements before it. */
  private long[] counts = new long[16];

  private int runs;
  private long last = -1;
  private long count;

  /** Takes note of the next statement. */
  synchronized void add(long index) {
    if (runs == 0 || index != last + 1) {
      if (runs == indices.length) {
        indices = Arrays.copyOf(indices, 2 * runs);
        counts = Arrays.copyOf(counts, 2 * runs);
      }
      indices[runs] = index;
      counts[runs++] = count;
    }
    last = index;
    count++;
  }

  /** Statements there are. */
  synchronized long count() {
    return count;
  }

  /** Statements before an index. */
  synchronized long before(long index) {
    int run = run(indices, index);
    return run < 0 ? 0 : Math.min(counts[run] + index - indices[run], end(run));
  }

  /** The seq of the statement at an index; 0 where there is none. */
  synchronized long seq(long index) {
    int run = run(indices, index);
    if (run < 0) {
      return 0;
    }
    long seq = counts[run] + index - indices[run] + 1;
    return seq <= end(run) ? seq : 0;
  }

  /** The index of a statement; {@link Long#MAX_VALUE} where there is none. */
  synchronized long index(long seq) {
    if (seq < 1 || seq > count) {
      return Long.MAX_VALUE;
    }
    int run = run(counts, seq - 1);
    return indices[run] + seq - 1 - counts[run];
  }

  /** Statements up to the end of a run. */
  private long end(int run) {
    return run + 1 < runs ? counts[run + 1] : count;
  }

  /** The last run that begins at or before; -1 for none. */
  private int run(long[] starts, long at) {
    int found = Arrays.binarySearch(starts, 0, runs, at);
    return found >= 0 ? found : -found - 2;
  }
}

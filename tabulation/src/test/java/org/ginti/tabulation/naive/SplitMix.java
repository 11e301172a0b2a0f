// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.ArrayList;
import java.util.List;

/** Random numbers that are the same for the same seed, everywhere (SplitMix64). */
public final class SplitMix {
  private long state;

  public SplitMix(long seed) {
    state = seed;
  }

  public long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 to below {@code bound}. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** True once in {@code n} times. */
  public boolean oneIn(int n) {
    return below(n) == 0;
  }

  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  public <T> List<T> shuffled(List<T> list) {
    var out = new ArrayList<T>(list);
    for (int i = out.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T t = out.get(i);
      out.set(i, out.get(j));
      out.set(j, t);
    }
    return out;
  }
}

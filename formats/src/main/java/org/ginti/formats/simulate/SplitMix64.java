// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

/** Sebastiano Vigna's SplitMix64: small, fast, and the same on every machine. */
final class SplitMix64 {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    this.state = seed;
  }

  /** A seed of its own for the part {@code key} of what {@code seed} grows. */
  static long derive(long seed, long key) {
    return mix(mix(seed + GOLDEN) ^ (key * GOLDEN));
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean permille(int chance) {
    return below(1000) < chance;
  }

  /** Puts the first {@code n} places into a random order. */
  void shuffle(int[] places, int n) {
    for (int i = n - 1; i > 0; i--) {
      int j = below(i + 1);
      int t = places[i];
      places[i] = places[j];
      places[j] = t;
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

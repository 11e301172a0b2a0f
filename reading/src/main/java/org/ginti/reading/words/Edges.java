// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.util.Arrays;

/** Where each word leads from each place in the phrases. Filled once, then only read. */
final class Edges {
  static final int NONE = -1;

  /** By word: where it leads from the start, which is asked for most. */
  private int[] first = {};

  private long[] keys = new long[65_536];
  private int[] ends = new int[65_536];
  private int size;

  Edges() {
    Arrays.fill(ends, NONE);
  }

  int get(int from, int word) {
    if (from == 0) {
      return word < first.length ? first[word] : NONE;
    }
    return ends[slot(key(from, word))];
  }

  void put(int from, int word, int to) {
    if (from == 0) {
      int length = first.length;
      if (word >= length) {
        first = Arrays.copyOf(first, Math.max(16_384, 2 * word));
        Arrays.fill(first, length, first.length, NONE);
      }
      first[word] = to;
      return;
    }
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(key(from, word));
    size += ends[slot] == NONE ? 1 : 0;
    keys[slot] = key(from, word);
    ends[slot] = to;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldEnds = ends;
    keys = new long[2 * oldKeys.length];
    ends = new int[keys.length];
    Arrays.fill(ends, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldEnds[i] != NONE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ends[slot] = oldEnds[i];
      }
    }
  }

  private static long key(int from, int word) {
    return ((long) from << 32) | word;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int mask = keys.length - 1;
    int slot = (int) (mixed >>> 40) & mask;
    while (ends[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

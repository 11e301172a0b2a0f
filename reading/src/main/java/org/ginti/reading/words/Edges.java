// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.util.Arrays;

/** Numbers by numbers without an object for each: a table with open places. Filled once. */
final class Edges {
  static final int NONE = -1;
  private static final long FREE = Long.MIN_VALUE;

  private long[] keys = new long[1 << 16];
  private int[] values = new int[1 << 16];
  private int size;

  Edges() {
    Arrays.fill(keys, FREE);
  }

  int get(long key) {
    int at = place(key);
    return keys[at] == key ? values[at] : NONE;
  }

  void put(long key, int value) {
    if (2 * size >= keys.length) {
      grow();
    }
    int at = place(key);
    size += keys[at] == FREE ? 1 : 0;
    keys[at] = key;
    values[at] = value;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 40) & mask;
    while (keys[at] != FREE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds ids by their UTF-8 bytes, without making a string. Immutable. */
public final class IdIndex {
  private final byte[][] ids;
  private final int[] slots;

  public IdIndex(List<String> ids) {
    this.ids = ids.stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    slots = new int[Math.max(8, 4 * Integer.highestOneBit(Math.max(1, ids.size())))];
    for (int i = 0; i < this.ids.length; i++) {
      int at = hash(this.ids[i], 0, this.ids[i].length) & (slots.length - 1);
      while (slots[at] != 0) {
        at = (at + 1) & (slots.length - 1);
      }
      slots[at] = i + 1;
    }
  }

  /** The id at a place of the list, as UTF-8; not to be changed. */
  public byte[] bytes(int index) {
    return ids[index];
  }

  /** The place in the list of the id that stands in {@code b[from, to)}, or -1. */
  public int find(byte[] b, int from, int to) {
    int mask = slots.length - 1;
    for (int i = hash(b, from, to) & mask; slots[i] != 0; i = (i + 1) & mask) {
      byte[] id = ids[slots[i] - 1];
      if (Arrays.equals(id, 0, id.length, b, from, to)) {
        return slots[i] - 1;
      }
    }
    return -1;
  }

  private static int hash(byte[] b, int from, int to) {
    int h = 0;
    for (int i = from; i < to; i++) {
      h = 31 * h + b[i];
    }
    h *= 0x9E3779B9;
    return h ^ (h >>> 15);
  }
}

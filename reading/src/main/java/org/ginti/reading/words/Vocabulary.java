// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.util.Arrays;

/** Numbers for words, found without making a string of each. Filled once, then only read. */
final class Vocabulary {
  static final int UNKNOWN = -1;

  private char[][] words = new char[16_384][];
  private int[] slots = new int[65_536];
  private int size;

  Vocabulary() {
    Arrays.fill(slots, UNKNOWN);
  }

  /** The number of a word, given now where it has none. */
  int add(String word) {
    char[] chars = word.toCharArray();
    int slot = slot(chars, 0, chars.length);
    if (slots[slot] != UNKNOWN) {
      return slots[slot];
    }
    if (size == words.length) {
      grow();
      slot = slot(chars, 0, chars.length);
    }
    words[size] = chars;
    slots[slot] = size;
    return size++;
  }

  int find(char[] text, int from, int to) {
    return slots[slot(text, from, to)];
  }

  int size() {
    return size;
  }

  private void grow() {
    words = Arrays.copyOf(words, 2 * size);
    slots = new int[4 * words.length];
    Arrays.fill(slots, UNKNOWN);
    for (int i = 0; i < size; i++) {
      slots[slot(words[i], 0, words[i].length)] = i;
    }
  }

  private int slot(char[] text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int mask = slots.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] != UNKNOWN && !same(words[slots[slot]], text, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean same(char[] word, char[] text, int from, int to) {
    return Arrays.equals(word, 0, word.length, text, from, to);
  }
}

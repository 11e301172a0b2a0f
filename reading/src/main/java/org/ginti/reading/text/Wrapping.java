// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.text;

/**
 * Whether the lines of a text are cut by their length, within sentences, as mail and print do it;
 * then a line end says nothing.
 */
final class Wrapping {
  private static final int FEWEST_LINES = 5;
  private static final int SHORTEST = 40;
  private static final int LONGEST = 110;

  private Wrapping() {}

  /** Most lines are about equally long and end within a sentence; none is a whole paragraph. */
  static boolean cuts(Folded text) {
    int lines = 0;
    int cut = 0;
    int n = text.length();
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && text.at(to) != '\n') {
        to++;
      }
      int length = to - from;
      if (length > LONGEST) {
        return false;
      }
      lines += length > 0 ? 1 : 0;
      cut += length >= SHORTEST && to < n && !endsSentence(text, to - 1) ? 1 : 0;
      from = to + 1;
    }
    return lines >= FEWEST_LINES && cut * 3 >= lines * 2;
  }

  /** The line end at a place only cuts: words before it, words behind it. */
  static boolean within(Folded text, int lineEnd) {
    return lineEnd > 0
        && lineEnd + 1 < text.length()
        && text.at(lineEnd - 1) != '\n'
        && text.at(lineEnd + 1) != '\n';
  }

  private static boolean endsSentence(Folded text, int i) {
    while (i > 0 && text.at(i) == ' ') {
      i--;
    }
    return ".!?।۔؟:\"”’)".indexOf(text.at(i)) >= 0;
  }
}

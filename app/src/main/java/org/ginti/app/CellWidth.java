// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import org.ginti.pages.words.Words;

/** How many terminal cells a text takes: combining marks none, wide characters two. */
final class CellWidth {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private CellWidth() {}

  static int of(String text) {
    return text.codePoints().map(CellWidth::of).sum();
  }

  private static int of(int c) {
    if (c < 0x300) {
      return c == 0xAD || (c >= ' ' && c != 0x7F) ? 1 : 0;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> (c >= 0x1160 && c <= 0x11FF) ? 0 : isWide(c) ? 2 : 1;
    };
  }

  /** East Asian wide and full-width characters and emoji. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115F
            || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x1F300 && c <= 0x1FAFF)
            || (c >= 0x20000 && c <= 0x3FFFD));
  }

  /** The text in exactly this many cells: cut with an ellipsis between clusters, or padded. */
  static String fit(String text, int width, boolean right) {
    String cut = cut(text, width);
    String pad = " ".repeat(Math.max(0, width - of(cut)));
    return right ? pad + isolate(cut) : isolate(cut) + pad;
  }

  /** At most this many cells; never between a letter and its marks. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int used = 0;
    int end = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      used += of(c);
      if (used > width - 1) {
        break;
      }
      i += Character.charCount(c);
      end = i;
    }
    while (end > 0 && end < text.length() && joins(text, end)) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** True when the text may not be cut before this position. */
  private static boolean joins(String text, int at) {
    int c = text.codePointAt(at);
    int before = text.codePointBefore(at);
    int type = Character.getType(c);
    boolean virama = before == 0x094D || before == 0x200D;
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT
        || virama;
  }

  /** Text with right-to-left letters as an isolate, so that its neighbours keep their places. */
  static String isolate(String text) {
    return Words.hasRightToLeft(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }
}

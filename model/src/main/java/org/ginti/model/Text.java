// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.text.Normalizer;

/** What may stand in a name or an id, and how foreign text is made to fit. */
public final class Text {
  /** The longest name kept, in UTF-16 units. */
  public static final int MAX_NAME = 400;

  private Text() {}

  /**
   * Text without control and direction characters: a run of controls or of blanks other than U+0020
   * becomes one blank, bidirectional controls and zero-width marks other than ZWJ and ZWNJ are
   * dropped, ends are trimmed and the rest is normalised to NFC. Plain blanks inside stay as
   * printed. The result equals the input when nothing had to be changed.
   */
  public static String clean(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (isDropped(c)) {
        continue;
      }
      if (c != ' ' && isBlank(c)) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
        continue;
      }
      out.appendCodePoint(c);
    }
    return Normalizer.normalize(out.toString().strip(), Normalizer.Form.NFC);
  }

  /** White space collapsed to single blanks: the form in which names are compared. */
  public static String collapse(String name) {
    return name.strip().replaceAll("\\s+", " ");
  }

  /** True when the text holds a control or direction character that {@link #clean} would remove. */
  public static boolean hasUnsafe(String raw) {
    return raw.codePoints().anyMatch(c -> isDropped(c) || Character.isISOControl(c));
  }

  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return raw.isEmpty() || (raw.charAt(0) != ' ' && raw.charAt(raw.length() - 1) != ' ');
  }

  private static boolean isBlank(int c) {
    return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isDropped(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c == 0x200B
        || c == 0x2060
        || c == 0xFEFF
        || !Character.isDefined(c)
        || (c >= 0xD800 && c <= 0xDFFF);
  }

  static void requireId(String value, String what) {
    boolean good = !value.isEmpty() && value.length() <= 80;
    for (int i = 0; good && i < value.length(); i++) {
      char c = value.charAt(i);
      good =
          c > ' '
              && c != ','
              && c != '"'
              && c != 0x7F
              && !isDropped(c)
              && !Character.isWhitespace(c);
    }
    if (!good) {
      throw new IllegalArgumentException(
          what
              + " id '"
              + clean(value)
              + "' must have 1 to 80 characters without blanks, commas, quotes or controls");
    }
  }

  static void requireName(String value, String what) {
    if (value.length() > MAX_NAME || hasUnsafe(value)) {
      throw new IllegalArgumentException(
          what
              + " '"
              + clean(value)
              + "' is longer than "
              + MAX_NAME
              + " or has control characters");
    }
  }
}

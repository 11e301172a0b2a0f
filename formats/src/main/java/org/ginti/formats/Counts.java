// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

import org.ginti.model.Figures;

/** Numbers as written by people: the digits 0 to 9 and nothing else, up to 2,147,483,647. */
public final class Counts {
  /** What {@link #parse} gives for text that is no count. Never a value of a count. */
  public static final int BAD = -2;

  private Counts() {}

  /** The count; {@link Figures#UNKNOWN} for an empty text, {@link #BAD} for anything else. */
  public static int parse(String text) {
    if (text.isEmpty()) {
      return Figures.UNKNOWN;
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return BAD;
      }
      value = 10 * value + digit;
      if (value > Integer.MAX_VALUE) {
        return BAD;
      }
    }
    return (int) value;
  }

  /** What to write instead of a text that {@link #parse} refuses. */
  public static String advice(String text) {
    if (text.isBlank()) {
      return "a whole number must stand here; write 0 only if the source says 0";
    }
    var plain = new StringBuilder();
    boolean other = false;
    boolean foreign = false;
    boolean grouped = false;
    for (int c : text.strip().codePoints().toArray()) {
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        plain.append((char) ('0' + digit));
        foreign |= c > 127;
      } else if (c == ',' || c == '٬' || c == '،' || c == '_' || c == '\'' || isSpace(c)) {
        grouped = true;
      } else {
        other = true;
      }
    }
    if (other || plain.isEmpty()) {
      return text.startsWith("-") && !plain.isEmpty()
          ? "no count is below 0; leave the cell empty if the number is unknown"
          : "a whole number is expected, digits 0 to 9 only";
    }
    if (parse(plain.toString()) == BAD) {
      return "no count is above 2147483647";
    }
    String why = foreign ? "digits 0 to 9" : grouped ? "without separators" : "without blanks";
    return "write " + plain + ", " + why;
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

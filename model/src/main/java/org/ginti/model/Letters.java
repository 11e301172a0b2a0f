// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.text.Normalizer;
import java.util.Locale;

/** What two spellings of one printed name have in common. */
final class Letters {
  private static final int NUKTA = 0x093C;
  private static final int CANDRABINDU = 0x0901;
  private static final int ANUSVARA = 0x0902;

  private Letters() {}

  /** Letters and digits alone, in lower case, variants of one letter made one. */
  static String fold(String text) {
    String flat = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(flat.length());
    for (int i = 0; i < flat.length(); ) {
      int c = flat.codePointAt(i);
      i += Character.charCount(c);
      int folded = variant(c);
      if (Character.isLetterOrDigit(folded) || isIndicSign(folded)) {
        out.appendCodePoint(folded);
      }
    }
    return out.toString();
  }

  private static int variant(int c) {
    return switch (c) {
      case 0x064A, 0x0649, 0x06D2, 0x06D3 -> 0x06CC;
      case 0x0643 -> 0x06A9;
      case 0x0647, 0x06BE, 0x0629, 0x06C3, 0x06D5, 0x06C2 -> 0x06C1;
      case 0x0671 -> 0x0627;
      // hamza on its own, tatweel and the vowel signs carry no difference between names
      case 0x0621, 0x0640 -> ' ';
      case CANDRABINDU -> ANUSVARA;
      case NUKTA -> ' ';
      default -> c;
    };
  }

  /** Vowel signs of the Indian scripts are marks, not letters, and do carry a difference. */
  private static boolean isIndicSign(int c) {
    return c >= 0x0900 && c <= 0x0DFF && Character.getType(c) != Character.OTHER_PUNCTUATION;
  }
}

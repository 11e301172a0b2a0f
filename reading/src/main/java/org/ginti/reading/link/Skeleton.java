// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The consonants of a name, the same whichever of three scripts it is written in: vowels, h, y and
 * w are dropped, since writers and scripts differ most in them; a vowel at the front stays as a
 * mark. Own tables of letters, so that no transliterator has to be loaded for one story.
 */
public final class Skeleton {
  private static final char VOWEL = 'a';
  private static final int FATHATAN = 0x064B;
  private static final int SUPERSCRIPT_ALEF = 0x0670;

  private Skeleton() {}

  /** The skeletons of the words of a name; a word of vowels alone has the mark alone. */
  public static List<String> words(String name) {
    var words = new ArrayList<String>();
    for (int i = 0; i < name.length(); ) {
      if (!inWord(name.charAt(i))) {
        i++;
        continue;
      }
      int end = i + 1;
      while (end < name.length() && (inWord(name.charAt(end)) || apostrophe(name.charAt(end)))) {
        end++;
      }
      String word = word(name.substring(i, end));
      if (!word.isEmpty()) {
        words.add(word);
      }
      i = end;
    }
    return words;
  }

  /** The words run together: compounds are written with and without a gap. */
  public static String joined(List<String> words) {
    var out = new StringBuilder();
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        if (word.charAt(i) != VOWEL || out.isEmpty()) {
          put(out, word.charAt(i));
        }
      }
    }
    return out.toString();
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || mark(c);
  }

  private static boolean mark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '\u200C'
        || c == '\u200D';
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  private static String word(String word) {
    char c = word.charAt(0);
    var out = new StringBuilder();
    if (c >= 0x0900 && c <= 0x097F) {
      devanagari(word, out);
    } else if (c >= 0x0600 && c <= 0x06FF) {
      urdu(word, out);
    } else {
      latin(flat(word), out);
    }
    return out.toString();
  }

  private static String flat(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return Normalizer.normalize(word, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  /** One letter after another; the same one twice counts once, n before p or b is m. */
  private static void put(StringBuilder out, char c) {
    int last = out.length() - 1;
    if (last >= 0 && out.charAt(last) == c) {
      return;
    }
    if (last >= 0 && (c == 'p' || c == 'b') && out.charAt(last) == 'n') {
      out.setCharAt(last, 'm');
    }
    out.append(c);
  }

  private static void latin(String w, StringBuilder out) {
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      char next = i + 1 < w.length() ? w.charAt(i + 1) : ' ';
      switch (c) {
        case 'a', 'e', 'i', 'o', 'u' -> {
          if (i == 0) {
            out.append(VOWEL);
          }
        }
        case 'h', 'w', 'v', 'y', '\'', '’', '‘' -> {}
        case 'c' -> put(out, next == 'h' ? 'c' : next == 'e' || next == 'i' ? 's' : 'k');
        case 'q' -> put(out, 'k');
        case 'x' -> {
          put(out, 'k');
          put(out, 's');
        }
        case 'z' -> put(out, 'j');
        case 'p' -> put(out, next == 'h' ? 'f' : 'p');
        default -> put(out, c);
      }
    }
  }

  private static void devanagari(String w, StringBuilder out) {
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      char next = i + 1 < w.length() ? w.charAt(i + 1) : ' ';
      boolean nukta = next == '़';
      if ((c >= 'अ' && c <= 'औ') || c == 'ॲ') {
        if (i == 0) {
          out.append(VOWEL);
        }
        continue;
      }
      char s =
          switch (c) {
            case 'क', 'ख', '\u0958', '\u0959' -> 'k';
            case 'ग', 'घ', '\u095A' -> 'g';
            case 'च', 'छ' -> 'c';
            case 'ज', 'झ', '\u095B' -> 'j';
            case 'ट', 'ठ', 'त', 'थ' -> 't';
            case 'ड', 'ढ' -> nukta ? 'r' : 'd';
            case '\u095C', '\u095D', 'र', 'ऱ', 'ृ', 'ऋ' -> 'r';
            case 'द', 'ध' -> 'd';
            case 'न', 'ण', 'ङ', 'ञ', 'ं', 'ँ' -> 'n';
            case 'प' -> 'p';
            case 'फ', '\u095E' -> 'f';
            case 'ब', 'भ' -> 'b';
            case 'म' -> 'm';
            case 'ल', 'ळ' -> 'l';
            case 'श', 'ष', 'स' -> 's';
            default -> digit(c);
          };
      if (s != ' ') {
        put(out, s);
      }
    }
  }

  private static void urdu(String w, StringBuilder out) {
    // the article: al-Din is written ud Din, al-Rahman ur Rehman
    int from = w.startsWith("ال") && w.length() > 3 && sun(w.charAt(2)) ? 2 : 0;
    for (int i = from; i < w.length(); i++) {
      char c = w.charAt(i);
      char next = i + 1 < w.length() ? w.charAt(i + 1) : ' ';
      if (c >= FATHATAN && c <= SUPERSCRIPT_ALEF && !Character.isLetterOrDigit(c)) {
        continue;
      }
      char s =
          switch (c) {
            case 'ا', 'آ', 'أ', 'إ', 'ٱ', 'ع' -> i == 0 ? VOWEL : ' ';
            case 'ب' -> 'b';
            case 'پ' -> next == 'ھ' ? 'f' : 'p';
            case 'ت', 'ٹ', 'ط' -> 't';
            case 'ث', 'س', 'ص', 'ش' -> 's';
            case 'ج', 'ذ', 'ز', 'ژ', 'ض', 'ظ' -> 'j';
            case 'چ' -> 'c';
            case 'خ', 'ق', 'ک', 'ك' -> 'k';
            case 'د', 'ڈ' -> 'd';
            case 'ر', 'ڑ' -> 'r';
            case 'غ', 'گ' -> 'g';
            case 'ف' -> 'f';
            case 'ل' -> 'l';
            case 'م' -> 'm';
            case 'ن', 'ں' -> 'n';
            default -> digit(c);
          };
      if (s != ' ') {
        put(out, s);
      }
    }
  }

  private static boolean sun(char c) {
    return "تثدذرزسشصضطظن".indexOf(c) >= 0;
  }

  private static char digit(char c) {
    int digit = Character.digit(c, 10);
    return digit < 0 ? ' ' : (char) ('0' + digit);
  }
}

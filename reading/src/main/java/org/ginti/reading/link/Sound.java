// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names as sounds, the same whichever of three scripts they are written in: consonants as small
 * letters, and as capitals the sounds in which writers and scripts differ most: A, I, U for vowels
 * and half-vowels, H. Own tables of letters, so that no transliterator has to be loaded for one
 * story.
 */
final class Sound {
  /** Names that are cut short in Latin letters alone. */
  private static final Map<String, String> SHORT =
      Map.of("md", "muhammad", "mohd", "muhammad", "mhd", "muhammad", "ch", "chaudhry");

  private Sound() {}

  /** The words of a name. */
  static List<String> words(String name) {
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
      String word = word(name.substring(i, end), words.isEmpty());
      if (!word.isEmpty()) {
        words.add(word);
      }
      i = end;
    }
    return words;
  }

  /** Words run together, for compounds are written with and without a gap. */
  static String joined(List<String> words) {
    var out = new StringBuilder();
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        put(out, word.charAt(i));
      }
    }
    return out.toString();
  }

  /** The consonants alone; a vowel at the front stays as a mark. */
  static String skeleton(String sound) {
    var out = new StringBuilder();
    for (int i = 0; i < sound.length(); i++) {
      char c = sound.charAt(i);
      if (!weak(c)) {
        out.append(c);
      } else if (i == 0 && c != 'H') {
        out.append('A');
      }
    }
    return out.toString();
  }

  static boolean weak(char c) {
    return c == 'A' || c == 'I' || c == 'U' || c == 'H';
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '\u200C'
        || c == '\u200D';
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  private static String word(String word, boolean first) {
    char c = word.charAt(0);
    var out = new StringBuilder();
    if (c >= 0x0900 && c <= 0x097F) {
      devanagari(word, out);
    } else if (c >= 0x0600 && c <= 0x06FF) {
      urdu(word, first, out);
    } else {
      String flat = flat(word);
      if (flat.length() == 1) {
        out.append(letterName(flat.charAt(0)));
      } else {
        latin(SHORT.getOrDefault(flat, flat), out);
      }
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

  /** The same sound twice counts once; n before p or b is m. */
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

  /** An initial as it is spoken, for that is how Hindi and Urdu write it: C. P. is सी पी. */
  private static String letterName(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'y' -> "I";
      case 'b' -> "bI";
      case 'c' -> "sI";
      case 'd' -> "dI";
      case 'f' -> "If";
      case 'g', 'j' -> "jI";
      case 'h' -> "Ic";
      case 'k' -> "kI";
      case 'l' -> "Il";
      case 'm' -> "Im";
      case 'n' -> "In";
      case 'o', 'u' -> "U";
      case 'p' -> "pI";
      case 'q' -> "kU";
      case 'r' -> "Ar";
      case 's' -> "Is";
      case 't' -> "tI";
      case 'v' -> "UI";
      case 'w' -> "dblU";
      case 'x' -> "Iks";
      case 'z' -> "jId";
      default -> String.valueOf(c);
    };
  }

  private static void latin(String w, StringBuilder out) {
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      char next = i + 1 < w.length() ? w.charAt(i + 1) : ' ';
      switch (c) {
        case 'a' -> put(out, 'A');
        case 'e', 'i', 'y' -> put(out, 'I');
        case 'o', 'u', 'w', 'v' -> put(out, 'U');
        case 'h' -> {
          if (i == 0 || "bcdgjkpst".indexOf(w.charAt(i - 1)) < 0) {
            put(out, 'H');
          }
        }
        case '\'', '’', '‘' -> {}
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
      boolean nukta = i + 1 < w.length() && w.charAt(i + 1) == '़';
      char s =
          switch (c) {
            case 'अ', 'आ', 'ा', 'ऑ', 'ॉ' -> 'A';
            case 'इ', 'ई', 'ए', 'ऐ', 'ि', 'ी', 'े', 'ै', 'ऍ', 'ॅ', 'य' -> 'I';
            case 'उ', 'ऊ', 'ओ', 'औ', 'ु', 'ू', 'ो', 'ौ', 'व' -> 'U';
            case 'ह', 'ः' -> 'H';
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

  private static void urdu(String w, boolean first, StringBuilder out) {
    // the article before a sun letter: al-Din is written ud Din, al-Rahman ur Rehman
    boolean article = !first && w.startsWith("ال") && w.length() > 3 && sun(w.charAt(2));
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      if (article && i == 1) {
        continue;
      }
      char s =
          switch (c) {
            case 'ا', 'آ', 'أ', 'إ', 'ٱ', 'ع' -> 'A';
            case 'ی', 'ي', 'ى', 'ئ', 'ے', 'ۓ' -> 'I';
            case 'و', 'ؤ' -> 'U';
            case 'ہ', 'ه', 'ح', 'ة', 'ۃ', 'ۂ' -> 'H';
            case 'ب' -> 'b';
            case 'پ' -> i + 1 < w.length() && w.charAt(i + 1) == 'ھ' ? 'f' : 'p';
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

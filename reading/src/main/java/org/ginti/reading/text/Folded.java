// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.text;

import org.ginti.reading.claim.Span;

/**
 * A text in the one spelling in which words are compared, each character mapped to where it stood:
 * lower case, ASCII digits, plain blanks and quotes, the Arabic and Persian variants of a letter
 * made one, Devanagari nuktas and vowel signs of Urdu dropped, zero-width and direction marks
 * dropped. Line ends stay.
 */
public final class Folded {
  /** So far back an open override is looked for. */
  private static final int OVERRIDE_REACH = 2000;

  private final String original;
  private final char[] chars;
  private final int[] from;
  private final int length;
  private final boolean overrides;

  private Folded(String original, char[] chars, int[] from, int length) {
    this.original = original;
    this.chars = chars;
    this.from = from;
    this.length = length;
    this.overrides = original.indexOf('\u202D') >= 0 || original.indexOf('\u202E') >= 0;
  }

  public static Folded of(String original) {
    int n = original.length();
    var chars = new char[n];
    var from = new int[n + 1];
    int length = 0;
    for (int i = 0; i < n; i++) {
      char c = original.charAt(i);
      char f = c < 128 ? ascii(c) : fold(c, i + 1 < n ? original.charAt(i + 1) : ' ');
      if (f == DROP) {
        continue;
      }
      if (f == NASAL) {
        f = 'ं';
        from[length] = i;
        chars[length++] = f;
        i++; // the virama
        continue;
      }
      if (c == 'य' && f != c) {
        from[length] = i;
        chars[length++] = f;
        i++; // the vowel sign
        continue;
      }
      from[length] = i;
      chars[length++] = f;
    }
    from[length] = n;
    return new Folded(original, chars, from, length);
  }

  /** A word or phrase of a list, in the same spelling. */
  public static String key(String word) {
    var f = of(word);
    return new String(f.chars, 0, f.length);
  }

  public int length() {
    return length;
  }

  public char at(int i) {
    return chars[i];
  }

  /** The characters themselves, {@link #length()} of them; not to be written. */
  @SuppressWarnings("PMD.MethodReturnsInternalArray")
  public char[] chars() {
    return chars;
  }

  public String original() {
    return original;
  }

  /** Where a folded stretch stood, without marks that were dropped behind it. */
  public Span span(int start, int end) {
    if (end <= start) {
      return new Span(from[start], from[start]);
    }
    int last = from[end - 1];
    int to = last + Character.charCount(original.codePointAt(last));
    int next = from[end];
    // signs that belong to the last letter (nukta, vowel signs) go with it
    while (to < next && Character.getType(original.charAt(to)) == Character.NON_SPACING_MARK) {
      to++;
    }
    if (chars[end - 1] != original.charAt(last) && to < next && isSecondOfPair(original, to)) {
      to++;
    }
    return new Span(from[start], to);
  }

  private static boolean isSecondOfPair(String s, int i) {
    char c = s.charAt(i);
    return c == 'ी' || c == 'े' || c == '्';
  }

  /** True where digits of two scripts stand in one stretch. */
  public boolean mixedDigits(int start, int end) {
    int zero = -1;
    for (int i = start; i < end; i++) {
      char c = original.charAt(from[i]);
      if (Character.isDigit(c)) {
        int other = c - Character.digit(c, 10);
        if (zero >= 0 && other != zero) {
          return true;
        }
        zero = other;
      }
    }
    return false;
  }

  /** True where a direction override that is still open turns what stands here on the screen. */
  public boolean overridden(int at) {
    if (!overrides) {
      return false;
    }
    int open = 0;
    int here = from[at];
    for (int i = Math.max(0, here - OVERRIDE_REACH); i < here; i++) {
      char c = original.charAt(i);
      if (c == '\u202D' || c == '\u202E') {
        open++;
      } else if (c == '\n') {
        open = 0;
      } else if (c == '\u202C') {
        open = Math.max(0, open - 1);
      }
    }
    return open > 0;
  }

  /** Where a folded character stood. */
  public int from(int i) {
    return from[i];
  }

  public String text(int start, int end) {
    return new String(chars, start, end - start);
  }

  private static final char DROP = 0;
  private static final char NASAL = 1;

  private static char ascii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    if (c < ' ' && c != '\n') {
      return ' ';
    }
    return c == '`' ? '\'' : c;
  }

  private static char fold(char c, char next) {
    if (c >= 0x0900 && c <= 0x097F) {
      return devanagari(c, next);
    }
    if (c >= 0x0600 && c <= 0x06FF) {
      return arabic(c);
    }
    return other(c);
  }

  private static char devanagari(char c, char next) {
    if (c >= '०' && c <= '९') {
      return (char) ('0' + c - '०');
    }
    return switch (c) {
      case '़' -> DROP;
      case 'ँ' -> 'ं';
      case 'ॉ', 'ऑ' -> c == 'ॉ' ? 'ा' : 'आ';
      case 'ॅ' -> 'े';
      case '\u0958' -> 'क';
      case '\u0959' -> 'ख';
      case '\u095A' -> 'ग';
      case '\u095B' -> 'ज';
      case '\u095C' -> 'ड';
      case '\u095D' -> 'ढ';
      case '\u095E' -> 'फ';
      case '\u095F' -> 'य';
      case 'ङ', 'ञ', 'ण', 'न', 'म' -> next == '्' ? NASAL : c;
      case 'य' -> next == 'ी' ? 'ई' : next == 'े' ? 'ए' : c;
      default -> c;
    };
  }

  private static char arabic(char c) {
    if (c >= '۰' && c <= '۹') {
      return (char) ('0' + c - '۰');
    }
    if (c >= '٠' && c <= '٩') {
      return (char) ('0' + c - '٠');
    }
    return switch (c) {
      case 'ي', 'ى', 'ئ', 'ۍ' -> 'ی';
      case 'ك' -> 'ک';
      case 'ه', 'ۀ', 'ة', 'ۃ', 'ۂ', 'ە' -> 'ہ';
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ؤ' -> 'و';
      case 'ۓ' -> 'ے';
      case 'ء', 'ـ' -> DROP;
      case '٬' -> '،';
      case '٫' -> '.';
      case '؍' -> '/';
      case '٪' -> '%';
      default -> isDropped(c) ? DROP : c;
    };
  }

  /** Vowel signs, honorific signs, marks of direction. */
  private static boolean isDropped(char c) {
    return (c >= 0x064B && c <= 0x065F)
        || (c >= 0x0610 && c <= 0x061C)
        || c == 0x0670
        || (c >= 0x06D6 && c <= 0x06ED);
  }

  private static char other(char c) {
    return switch (c) {
      case '‘', '’', '‛', '′', 'ʼ' -> '\'';
      case '“', '”', '„', '″', '«', '»' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
      case '\u2028', '\u2029', '\u0085' -> '\n';
      case '\u00AD',
          '\u200B',
          '\u200C',
          '\u200D',
          '\u200E',
          '\u200F',
          '\u2060',
          '\uFEFF',
          '\uFE0F' ->
          DROP;
      default -> {
        if ((c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069')) {
          yield DROP;
        }
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
          yield ' ';
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
          yield (char) ('0' + Character.digit(c, 10));
        }
        yield Character.toLowerCase(c);
      }
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.text;

import java.util.Arrays;
import org.ginti.reading.claim.Span;

/**
 * The words, numbers and marks of a folded text, in arrays: a token is a run of letters (with the
 * signs that belong to them, apostrophes and inner full stops left out), a run of digits with its
 * grouping, or one mark. Letters and digits that are glued together are two tokens.
 */
public final class Tokens {
  /** What a token is made of. */
  public enum Shape {
    /** Latin letters, small at the front. */
    SMALL,
    /** Latin letters, a capital at the front. */
    CAPITAL,
    /** Two or more Latin letters, all capitals. */
    CAPITALS,
    DEVANAGARI,
    ARABIC,
    OTHER_LETTERS,
    /** Digits, with commas or a decimal point inside. */
    NUMBER,
    MARK,
    /** The end of a line. */
    LINE_END;

    /** True for letters of any script. */
    public boolean isWord() {
      return ordinal() <= OTHER_LETTERS.ordinal();
    }

    public boolean isLatin() {
      return ordinal() <= CAPITALS.ordinal();
    }

    /** A Latin word that begins with a capital. */
    public boolean isCapital() {
      return this == CAPITAL || this == CAPITALS;
    }
  }

  /** "Candidate", before whose name the blank is left out most; its own endings. */
  private static final String GLUED = "امیدوار";

  private static final String ENDINGS = "وںیہا";

  private final Folded text;
  private int[] starts;
  private int[] ends;
  private Shape[] shapes;
  private int count;

  private Tokens(Folded text) {
    this.text = text;
    int expected = text.length() / 3 + 4; // a Hindi word and its blank are five characters
    this.starts = new int[expected];
    this.ends = new int[expected];
    this.shapes = new Shape[expected];
  }

  public static Tokens of(Folded text) {
    var tokens = new Tokens(text);
    tokens.split();
    return tokens;
  }

  public Folded text() {
    return text;
  }

  public int count() {
    return count;
  }

  public Shape shape(int token) {
    return shapes[token];
  }

  /** First character in the folded text. */
  public int start(int token) {
    return starts[token];
  }

  /** Behind the last character in the folded text. */
  public int end(int token) {
    return ends[token];
  }

  /** The folded word. */
  public String word(int token) {
    return text.text(starts[token], ends[token]);
  }

  /** True when the token is this folded word or mark. */
  public boolean is(int token, String word) {
    if (token < 0 || token >= count || ends[token] - starts[token] != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text.at(starts[token] + i) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** True when nothing, not even a blank, lies between a token and the next. */
  public boolean gluedToNext(int token) {
    return token + 1 < count && ends[token] == starts[token + 1];
  }

  /** The original stretch of tokens {@code first} to {@code last}, both included. */
  public Span span(int first, int last) {
    return text.span(starts[first], ends[last]);
  }

  /** The original words of tokens {@code first} to {@code last}, both included. */
  public String original(int first, int last) {
    return span(first, last).of(text.original());
  }

  private void split() {
    int n = text.length();
    boolean cut = Wrapping.cuts(text);
    for (int i = 0; i < n; ) {
      char c = text.at(i);
      if (c == ' ' || (c == '\n' && cut && Wrapping.within(text, i))) {
        i++;
      } else if (c == '\n') {
        add(i, i + 1, Shape.LINE_END);
        i++;
      } else if (digit(c)) {
        int end = number(i);
        add(i, end, Shape.NUMBER);
        i = end;
      } else if (letter(c)) {
        int end = letters(i);
        add(i, end, shape(i, end));
        i = end;
      } else {
        add(i, i + 1, Shape.MARK);
        i++;
      }
    }
  }

  private int letters(int from) {
    int i = from + 1;
    while (i < text.length() && letter(text.at(i))) {
      if (i > from + 1
          && endsWord(text.at(i - 1))
          && i + 1 < text.length()
          && letter(text.at(i + 1))) {
        break;
      }
      i++;
    }
    return glued(from, i);
  }

  /** Two letters of Urdu stand at the end of words only: what is glued behind them is another. */
  private static boolean endsWord(char c) {
    return c == 'ے' || c == 'ں';
  }

  /** Urdu words end in letters that do not join, so the blank behind them is often left out. */
  private int glued(int from, int to) {
    int end = from + GLUED.length();
    if (end + 2 >= to || text.at(from) != GLUED.charAt(0) || ENDINGS.indexOf(text.at(end)) >= 0) {
      return to;
    }
    for (int i = 0; i < GLUED.length(); i++) {
      if (text.at(from + i) != GLUED.charAt(i)) {
        return to;
      }
    }
    return end;
  }

  /**
   * Digits with inner grouping: {@code 1,09,653}, {@code 67،117}, {@code 3.38}, {@code 12, 345}.
   */
  private int number(int from) {
    int i = digits(from);
    while (i + 1 < text.length()) {
      char c = text.at(i);
      boolean comma = c == ',' || c == '،';
      if (comma && digits(i + 1) - i == 4 && !more(i + 4)) {
        i += 4;
      } else if (comma && digits(i + 1) - i == 3 && i - from <= 5 && grouped(i + 3)) {
        i += 3;
      } else if (comma
          && text.at(i + 1) == ' '
          && i - from <= 3
          && digits(i + 2) - i == 5
          && !more(i + 5)) {
        i += 5; // a blank behind the comma: 12, 345
      } else if (c == '.' && digit(text.at(i + 1))) {
        i = digits(i + 1);
        break;
      } else {
        break;
      }
    }
    return i;
  }

  /** A comma and three more digits follow: what is before is a group of an Indian number. */
  private boolean grouped(int i) {
    if (i + 1 >= text.length() || (text.at(i) != ',' && text.at(i) != '،')) {
      return false;
    }
    int next = digits(i + 1) - i - 1;
    return next == 3 || (next == 2 && grouped(i + 3));
  }

  private boolean more(int i) {
    return i < text.length() && digit(text.at(i));
  }

  private int digits(int from) {
    int i = from;
    while (i < text.length() && digit(text.at(i))) {
      i++;
    }
    return i;
  }

  private Shape shape(int from, int to) {
    char c = text.at(from);
    if (c >= 0x0900 && c <= 0x097F) {
      return Shape.DEVANAGARI;
    }
    if (c >= 0x0600 && c <= 0x06FF) {
      return Shape.ARABIC;
    }
    if (c >= 0x0250) {
      return Shape.OTHER_LETTERS;
    }
    String original = text.original();
    if (!Character.isUpperCase(original.charAt(text.from(from)))) {
      return Shape.SMALL;
    }
    for (int i = from + 1; i < to; i++) {
      if (!Character.isUpperCase(original.charAt(text.from(i)))) {
        return Shape.CAPITAL;
      }
    }
    return to - from > 1 ? Shape.CAPITALS : Shape.CAPITAL;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z';
    }
    if (c >= 0x0900 && c <= 0x097F) {
      return c != '।' && c != '॥' && c != '॰';
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void add(int start, int end, Shape shape) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      shapes = Arrays.copyOf(shapes, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    shapes[count++] = shape;
  }
}

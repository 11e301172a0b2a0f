// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ginti.model.Lang;

/** Where sentences end, and in which language each of them is. */
public final class Sentences {
  /** A longer run without an end is cut: nobody writes such a sentence. */
  static final int LONGEST = 400;

  /** Latin words behind which a full stop ends nothing. */
  private static final Set<String> SHORTENED =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sh", "smt", "st", "no", "vs", "jr", "sr", "gen", "col",
          "maj", "capt", "lt", "brig", "rev", "hon", "adv", "oct", "nov", "dec", "jan", "feb",
          "mar", "apr", "jun", "jul", "aug", "sep", "sept", "govt", "rs", "md", "mohd", "moh",
          "muh", "mhd", "ch", "km", "approx");

  private Sentences() {}

  /** The sentences of a text, in order; marks at their ends belong to them. */
  public static List<Sentence> of(Tokens tokens) {
    var found = new ArrayList<Sentence>();
    int from = 0;
    for (int i = 0; i < tokens.count(); i++) {
      boolean lineEnd = tokens.shape(i) == Tokens.Shape.LINE_END;
      if (lineEnd || i - from >= LONGEST || ends(tokens, i)) {
        add(tokens, from, lineEnd ? i : i + 1, found);
        from = i + 1;
      }
    }
    add(tokens, from, tokens.count(), found);
    return found;
  }

  private static void add(Tokens tokens, int from, int to, List<Sentence> found) {
    if (to > from) {
      found.add(new Sentence(from, to, language(tokens, from, to)));
    }
  }

  /** A mark or a line end behind which a new sentence begins. */
  public static boolean ends(Tokens tokens, int i) {
    if (tokens.shape(i) == Tokens.Shape.LINE_END) {
      return true;
    }
    if (tokens.shape(i) != Tokens.Shape.MARK) {
      return false;
    }
    return switch (tokens.text().at(tokens.start(i))) {
      case '۔' -> !betweenNumbers(tokens, i);
      case '।', '؟', '?', '!', '॥' -> true;
      case '.' -> stop(tokens, i);
      default -> false;
    };
  }

  /** 1۔1: a full stop written for a dash. */
  private static boolean betweenNumbers(Tokens tokens, int i) {
    return i > 0
        && tokens.gluedToNext(i - 1)
        && tokens.gluedToNext(i)
        && tokens.shape(i - 1) == Tokens.Shape.NUMBER
        && tokens.shape(i + 1) == Tokens.Shape.NUMBER;
  }

  /** A full stop ends a sentence unless it stands in an abbreviation, a number or an address. */
  private static boolean stop(Tokens tokens, int i) {
    if (i + 1 >= tokens.count()) {
      return true;
    }
    if (tokens.gluedToNext(i) && !newSentence(tokens, i)) {
      return false;
    }
    if (i == 0 || !tokens.shape(i - 1).isLatin()) {
      return true;
    }
    String before = tokens.word(i - 1);
    boolean initial = before.length() == 1 && tokens.shape(i - 1).isCapital();
    boolean shortened = SHORTENED.contains(before) && tokens.shape(i - 1).isCapital();
    return (!initial && !shortened) || tokens.shape(i + 1) == Tokens.Shape.LINE_END;
  }

  /** Behind a full stop without a blank: another script or a capital behind a long small word. */
  private static boolean newSentence(Tokens tokens, int i) {
    boolean longWord = i > 0 && tokens.end(i - 1) - tokens.start(i - 1) > 3;
    return switch (tokens.shape(i + 1)) {
      case ARABIC -> true;
      case DEVANAGARI -> longWord;
      case CAPITAL -> longWord && tokens.shape(i - 1) == Tokens.Shape.SMALL;
      case SMALL, CAPITALS, OTHER_LETTERS, NUMBER, MARK, LINE_END -> false;
    };
  }

  /** The language of a stretch of tokens: a third of its letters in a script is enough. */
  public static Lang language(Tokens tokens, int from, int to) {
    int latin = 0;
    int devanagari = 0;
    int arabic = 0;
    for (int i = from; i < to; i++) {
      int letters = tokens.end(i) - tokens.start(i);
      switch (tokens.shape(i)) {
        case SMALL, CAPITAL, CAPITALS -> latin += letters;
        case DEVANAGARI -> devanagari += letters;
        case ARABIC -> arabic += letters;
        case OTHER_LETTERS, NUMBER, MARK, LINE_END -> {}
      }
    }
    int third = (latin + devanagari + arabic) * 3 / 10;
    if (devanagari > third && devanagari >= arabic) {
      return Lang.HI;
    }
    return arabic > third ? Lang.UR : Lang.EN;
  }

  /**
   * A sentence.
   *
   * @param from first token
   * @param to behind the last token
   */
  public record Sentence(int from, int to, Lang lang) {}
}

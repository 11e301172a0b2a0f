// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;

/**
 * Finds what the tokens of a story mention: words of the lists, seat codes with their number,
 * numbers with their hedge and unit. In order of their place; a token belongs to one mention, or to
 * several meanings of one; a body or place between a number and its unit is a mention of its own as
 * well.
 */
public final class Mentions {
  private static final int LONGEST_CODE = 3;

  private final Tokens tokens;

  /** The meanings of the longest phrases, in order of their place. */
  private final List<Mention.Word> words = new ArrayList<>();

  /** By first token: where its meanings begin among the words; -1 where no phrase begins. */
  private final int[] heads;

  private Mentions(Lexicon lexicon, Tokens tokens) {
    this.tokens = tokens;
    this.heads = new int[tokens.count()];
    Arrays.fill(heads, -1);
    int[] ids = lexicon.ids(tokens);
    for (int i = 0; i < tokens.count(); ) {
      int size = words.size();
      int last = lexicon.at(tokens, ids, i, words);
      heads[i] = last < 0 ? -1 : size;
      i = Math.max(i, last) + 1;
    }
  }

  public static List<Mention> of(Lexicon lexicon, Tokens tokens) {
    return new Mentions(lexicon, tokens).all();
  }

  private List<Mention> all() {
    var found = new ArrayList<Mention>();
    var numbers = new Numbers(tokens, this);
    for (int i = 0; i < tokens.count(); ) {
      Mention.Word code = seatCode(i);
      if (code != null) {
        found.add(code);
        i = code.last() + 1;
        continue;
      }
      Mention.Quantity number = numbers.at(i);
      if (number != null) {
        found.add(number);
        within(number, found);
        i = number.last() + 1;
        continue;
      }
      int behind = i + 1;
      for (int w = heads[i]; begins(w, i); w++) {
        Mention.Word word = words.get(w);
        if (!word.is(Kind.SEAT_CODE)) {
          found.add(word);
        }
        behind = word.last() + 1;
      }
      i = behind;
    }
    return found;
  }

  /** One of the words begins at a token. */
  private boolean begins(int word, int token) {
    return word >= 0 && word < words.size() && words.get(word).first() == token;
  }

  /**
   * A body may stand between a number and its unit, in English a place as well: "two Sindh Assembly
   * seats", دو صوبائی نشستیں.
   */
  private void within(Mention.Quantity number, List<Mention> found) {
    for (int i = number.digitsLast() + 1; i < number.last(); i++) {
      for (int w = heads[i]; begins(w, i); w++) {
        Mention.Word word = words.get(w);
        if (word.is(Kind.BODY) || (word.is(Kind.PLACE) && tokens.shape(i).isLatin())) {
          found.add(word);
        }
      }
    }
  }

  /** A prefix with a number behind it: NA-117, این اے 117, एनए-117. */
  private Mention.@org.jspecify.annotations.Nullable Word seatCode(int i) {
    Mention.Word prefix = word(i, Kind.SEAT_CODE);
    if (prefix == null) {
      return null;
    }
    int at = prefix.last() + 1;
    if (tokens.is(at, "-") || tokens.is(at, ".")) {
      at++;
    }
    if (at >= tokens.count()
        || tokens.shape(at) != Shape.NUMBER
        || tokens.end(at) - tokens.start(at) > LONGEST_CODE) {
      return null;
    }
    String value = prefix.value() + "-" + Integer.parseInt(tokens.word(at));
    return new Mention.Word(Kind.SEAT_CODE, value, i, at, false);
  }

  /** The meaning of a kind of the phrase that begins at a token. */
  Mention.@org.jspecify.annotations.Nullable Word word(int token, Kind kind) {
    if (token < 0 || token >= heads.length) {
      return null;
    }
    for (int w = heads[token]; begins(w, token); w++) {
      if (words.get(w).is(kind)) {
        return words.get(w);
      }
    }
    return null;
  }
}

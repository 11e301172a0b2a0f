// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.Set;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;

/** Names of people: runs of words with capitals that no list knows. */
final class Names {
  private static final Set<String> INSIDE_NAMES =
      Set.of("ul", "ur", "al", "bin", "e", "o", "i", "uz", "ud", "us", "un", "alias", "urf");
  private static final int LONGEST_NAME = 12;

  private final LineWords words;
  private final Tokens tokens;

  Names(LineWords words) {
    this.words = words;
    this.tokens = words.tokens();
  }

  /** The last token of a name that begins at a token; -1 where none does. */
  int end(int i) {
    if (i < words.from() || i >= words.to() || !startsName(i)) {
      return -1;
    }
    int known = words.line().names().at(tokens, i);
    int last = Math.max(i, i + known - 1);
    int next = last + 1;
    while (next < words.to() && next - i < LONGEST_NAME) {
      int more = more(next);
      if (more < 0) {
        break;
      }
      last = more;
      next = more + 1;
    }
    return Math.min(last, words.to() - 1);
  }

  private boolean startsName(int i) {
    if (!tokens.shape(i).isCapital()) {
      return false;
    }
    if (words.at(i).isEmpty()) {
      return true;
    }
    return words.doubtfulBeforeName(i) || initial(i) || initialAlone(i);
  }

  /** K in "K Annamalai". */
  private boolean initialAlone(int i) {
    return tokens.end(i) - tokens.start(i) == 1
        && !words.isOneOf(i, "a", "i")
        && i + 1 < words.to()
        && tokens.shape(i + 1).isCapital()
        && words.at(i + 1).isEmpty();
  }

  private boolean initial(int i) {
    return tokens.end(i) - tokens.start(i) == 1
        && tokens.is(i + 1, ".")
        && i + 2 < words.to()
        && tokens.shape(i + 2).isCapital();
  }

  /** One more word of a name, with what joins it. */
  private int more(int i) {
    if (isName(i)) {
      return i;
    }
    boolean glued = tokens.gluedToNext(i - 1) && tokens.gluedToNext(i);
    if (tokens.is(i, ".")
        && tokens.end(i - 1) - tokens.start(i - 1) <= 4
        && i + 1 < words.to()
        && isName(i + 1)) {
      return i + 1;
    }
    if ((tokens.is(i, "-") || tokens.is(i, "'")) && glued && i + 1 < words.to()) {
      if (tokens.is(i, "'") && tokens.is(i + 1, "s")) {
        return -1;
      }
      if (isName(i + 1)) {
        return i + 1;
      }
      boolean joint =
          INSIDE_NAMES.contains(tokens.word(i + 1)) && tokens.is(i + 2, "-") && i + 3 < words.to();
      return joint && tokens.shape(i + 3).isWord() ? i + 3 : -1;
    }
    boolean inside =
        tokens.shape(i).isLatin()
            && INSIDE_NAMES.contains(tokens.word(i))
            && i + 1 < words.to()
            && isName(i + 1);
    return inside ? i + 1 : -1;
  }

  private boolean isName(int i) {
    return tokens.shape(i).isCapital()
        && (words.at(i).isEmpty()
            || words.doubtfulBeforeName(i)
            || words.cityInName(i)
            || initial(i));
  }

  boolean isAcronym(int i) {
    return tokens.shape(i) == Shape.CAPITALS
        && tokens.end(i) - tokens.start(i) <= 4
        && words.line().names().at(tokens, i) == 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Mentions;
import org.ginti.reading.words.WordLists;

/**
 * The name of a seat taken apart: Lahore-II is Lahore and 2, "114 Malegaon Central (SC)" is
 * Malegaon Central and 114. Codes, words for seat and tags of reservation are left out.
 *
 * @param base the name alone
 * @param key the whole folded, for names of one spelling
 * @param parts of the city or district that it is: east, rural, city north
 * @param number ordinal or number of the seat; -1 for none
 */
record SeatName(Spelled base, String key, Set<String> parts, int number) {
  private static final Map<String, String> PARTS = new HashMap<>();

  static {
    for (String[] row : WordLists.rows("seat_parts.tsv", 2)) {
      for (String form : row[1].split(";", -1)) {
        PARTS.put(Folded.key(form), row[0]);
      }
    }
  }

  private static final int LONGEST_NUMBER = 3;

  /** "Akola" may be Akola East; "Bandra East" is hardly Bhandara. */
  private static final double LESS_SAID = 0.94;

  private static final double NO_SUCH_PART = 0.8;
  private static final int LONGEST_INITIAL = 2;
  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx");

  static SeatName of(String printed) {
    var tokens = Tokens.of(Folded.of(printed));
    var drop = new boolean[tokens.count()];
    for (Mention mention : Mentions.of(WordLists.shipped(), tokens)) {
      if (mention instanceof Mention.Word w && (w.is(Kind.SEAT_CODE) || w.is(Kind.SEAT_WORD))) {
        Arrays.fill(drop, w.first(), w.last() + 1, true);
      }
    }
    for (int i = 0; i < drop.length; i++) {
      dropTag(tokens, i, drop);
    }
    int number = -1;
    var words = new ArrayList<String>();
    var parts = new TreeSet<String>();
    var key = new StringBuilder();
    for (int i = 0; i < drop.length; i++) {
      String word = tokens.word(i);
      if (drop[i] || tokens.shape(i) == Shape.MARK || tokens.shape(i) == Shape.LINE_END) {
        continue;
      }
      String part = PARTS.get(word);
      if (tokens.shape(i) == Shape.NUMBER && word.length() <= LONGEST_NUMBER) {
        number = Integer.parseInt(word);
      } else if (i > 0 && ROMAN.contains(word) && i == drop.length - 1) {
        number = ROMAN.indexOf(word) + 1;
      } else {
        key.append(word);
        if (part != null && i > 0) {
          parts.add(part);
        } else {
          words.add(tokens.original(i, i));
        }
      }
    }
    return new SeatName(
        Spelled.of(String.join(" ", words)), key.toString(), Set.copyOf(parts), number);
  }

  /** How well it is the same name in another spelling or script; 0 for another one. */
  double spelt(SeatName other) {
    boolean sameNumber = number == other.number || number < 0 || other.number < 0;
    return sameNumber && parts.equals(other.parts) ? base.spelt(other.base) : 0;
  }

  /** How alike this is to a known name; another part of one city is another seat. */
  double like(SeatName other) {
    boolean bothSay = !parts.isEmpty() && !other.parts.isEmpty();
    if ((bothSay && !parts.equals(other.parts))
        || (number >= 0 && other.number >= 0 && number != other.number)) {
      return 0;
    }
    double kept = parts.equals(other.parts) ? 1 : parts.isEmpty() ? LESS_SAID : NO_SUCH_PART;
    return kept * Likeness.of(base, other.base);
  }

  /** A bracket of initials alone: (SC), (ST), (अ.ज.जा.). */
  private static void dropTag(Tokens tokens, int open, boolean[] drop) {
    if (!tokens.is(open, "(")) {
      return;
    }
    int i = open + 1;
    while (i < tokens.count()
        && !tokens.is(i, ")")
        && tokens.end(i) - tokens.start(i) <= LONGEST_INITIAL) {
      i++;
    }
    if (tokens.is(i, ")")) {
      Arrays.fill(drop, open, i, true);
    }
  }
}

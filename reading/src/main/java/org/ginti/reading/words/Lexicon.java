// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;

/**
 * Words and phrases with what they mean, found in tokens in one pass: from each place the longest
 * phrase. Phrases end where tokens end, so no word is found within another. Built once, then only
 * read, from any thread.
 */
public final class Lexicon {
  /** One meaning of a phrase. */
  record Meaning(Kind kind, String value, boolean doubtful, Letters letters) {}

  /** Which Latin capitals the text must have. */
  enum Letters {
    ANY,
    CAPITAL_FIRST,
    ALL_CAPITALS
  }

  private final Vocabulary words = new Vocabulary();
  private final Edges next = new Edges();
  private final List<List<Meaning>> meanings = new ArrayList<>();

  Lexicon() {
    meanings.add(List.of());
  }

  /**
   * Adds a phrase. One written with capitals is found only where the text has them: SP is a party,
   * sp is not. A question mark at its front marks a form that often means something else.
   */
  void add(Kind kind, String value, String phrase) {
    boolean doubtful = phrase.startsWith("?");
    String written = doubtful ? phrase.substring(1) : phrase;
    var tokens = Tokens.of(Folded.of(written));
    if (tokens.count() == 0) {
      throw new IllegalArgumentException("an empty phrase for " + kind + " " + value);
    }
    int node = 0;
    for (int i = 0; i < tokens.count(); i++) {
      int word = words.add(tokens.word(i));
      int to = next.get(node, word);
      if (to == Edges.NONE) {
        to = meanings.size();
        meanings.add(List.of());
        next.put(node, word, to);
      }
      node = to;
    }
    var meaning = new Meaning(kind, value, doubtful, letters(tokens));
    if (!meanings.get(node).contains(meaning)) {
      var all = new ArrayList<>(meanings.get(node));
      all.add(meaning);
      meanings.set(node, List.copyOf(all));
    }
  }

  private static Letters letters(Tokens tokens) {
    boolean capital = false;
    boolean small = false;
    for (int i = 0; i < tokens.count(); i++) {
      capital |= tokens.shape(i).isCapital();
      small |= tokens.shape(i).isLatin() && !allCapitals(tokens, i);
    }
    return !capital ? Letters.ANY : small ? Letters.CAPITAL_FIRST : Letters.ALL_CAPITALS;
  }

  /**
   * Adds the longest phrase that begins at a token, with all its meanings, to what was found; its
   * last token, or -1 where none begins.
   */
  int at(Tokens tokens, int[] ids, int first, List<Mention.Word> into) {
    int node = 0;
    int last = -1;
    List<Meaning> found = List.of();
    for (int i = first; i < tokens.count() && ids[i] != Vocabulary.UNKNOWN; i++) {
      node = next.get(node, ids[i]);
      if (node == Edges.NONE) {
        break;
      }
      if (!meanings.get(node).isEmpty()) {
        var fitting = fitting(meanings.get(node), tokens, first, i);
        if (!fitting.isEmpty()) {
          found = fitting;
          last = i;
        }
      }
    }
    for (Meaning m : found) {
      into.add(new Mention.Word(m.kind, m.value, first, last, m.doubtful));
    }
    return last;
  }

  private static List<Meaning> fitting(List<Meaning> all, Tokens tokens, int first, int last) {
    for (int i = 0; i < all.size(); i++) {
      if (!fits(all.get(i).letters, tokens, first, last)) {
        var fitting = new ArrayList<>(all.subList(0, i));
        for (Meaning m : all.subList(i + 1, all.size())) {
          if (fits(m.letters, tokens, first, last)) {
            fitting.add(m);
          }
        }
        return fitting;
      }
    }
    return all;
  }

  private static boolean fits(Letters letters, Tokens tokens, int first, int last) {
    return switch (letters) {
      case ANY -> true;
      case CAPITAL_FIRST -> tokens.shape(first).isCapital() || !tokens.shape(first).isLatin();
      case ALL_CAPITALS -> {
        for (int i = first; i <= last; i++) {
          if (tokens.shape(i).isLatin() && !allCapitals(tokens, i)) {
            yield false;
          }
        }
        yield true;
      }
    };
  }

  private static boolean allCapitals(Tokens tokens, int i) {
    boolean one = tokens.end(i) - tokens.start(i) == 1;
    return one ? tokens.shape(i).isCapital() : tokens.shape(i) == Shape.CAPITALS;
  }

  /** Numbers of the words of a text, as {@link #at} wants them. */
  int[] ids(Tokens tokens) {
    var ids = new int[tokens.count()];
    char[] chars = tokens.text().chars();
    for (int i = 0; i < ids.length; i++) {
      ids[i] = words.find(chars, tokens.start(i), tokens.end(i));
    }
    return ids;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.reading.words.WordLists;

/**
 * How alike two names sound, from 0 to 1. Compared word by word in any order, so that a story may
 * leave words out, and as a whole, since compounds are written with and without a gap.
 */
final class Likeness {
  private static final double COMMON = 0.4;
  private static final double TITLE = 0.15;
  private static final double SAME_WORD = 0.66;

  /** What a word left out takes off, of its share in the longer name. */
  private static final double LEFT_OUT = 0.12;

  private static final Map<String, Double> WEIGHTS = new HashMap<>();

  static {
    for (String[] row : WordLists.rows("common_names.tsv", 2)) {
      for (String name : row[1].split(";", -1)) {
        double weight = row[0].equals("title") ? TITLE : COMMON;
        Sound.words(name).forEach(word -> WEIGHTS.putIfAbsent(Sound.skeleton(word), weight));
      }
    }
  }

  private Likeness() {}

  static double of(Spelled a, Spelled b) {
    if (a.words().isEmpty() || b.words().isEmpty()) {
      return 0;
    }
    double whole = Edit.likeness(a.joined(), b.joined());
    var shorter = a.words().size() <= b.words().size() ? a.words() : b.words();
    var longer = shorter.equals(a.words()) ? b.words() : a.words();
    return Math.max(whole, byWords(shorter, longer));
  }

  static double weight(String word) {
    return WEIGHTS.getOrDefault(Sound.skeleton(word), 1.0);
  }

  private static double byWords(List<String> shorter, List<String> longer) {
    var used = new boolean[longer.size()];
    double alike = 0;
    double all = 0;
    for (String word : shorter) {
      double weight = weight(word);
      all += weight;
      int best = -1;
      double bestLikeness = SAME_WORD;
      for (int j = 0; j < longer.size(); j++) {
        double likeness = used[j] ? 0 : Edit.likeness(word, longer.get(j));
        if (likeness > bestLikeness) {
          best = j;
          bestLikeness = likeness;
        }
      }
      if (best >= 0) {
        used[best] = true;
        alike += weight * bestLikeness;
      }
    }
    double left = 0;
    double total = 0;
    for (int j = 0; j < used.length; j++) {
      double weight = weight(longer.get(j));
      total += weight;
      left += used[j] ? 0 : weight;
    }
    return alike / all * (1 - LEFT_OUT * left / total);
  }
}

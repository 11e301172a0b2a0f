// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

/**
 * The distance of two sounds: what one writer hears otherwise than another costs little, a vowel
 * that a script leaves out almost nothing, another consonant all.
 */
final class Edit {
  private static final double WEAK = 0.12;
  private static final double OTHER_WEAK = 0.15;
  private static final double NEAR = 0.5;

  /** Consonants that are written for one another. */
  private static final String PAIRS = "dr kg cs nm fp td sj jd jg ck bp lr cj";

  private static final boolean[][] IS_NEAR = new boolean[128][128];

  static {
    for (String pair : PAIRS.split(" ")) {
      IS_NEAR[pair.charAt(0)][pair.charAt(1)] = true;
      IS_NEAR[pair.charAt(1)][pair.charAt(0)] = true;
    }
    // half-vowels that are consonants elsewhere: Jadhav and Yadav, Bikram and Vikram
    IS_NEAR['U']['b'] = true;
    IS_NEAR['b']['U'] = true;
    IS_NEAR['I']['j'] = true;
    IS_NEAR['j']['I'] = true;
  }

  private Edit() {}

  /** 1 for the same sounds, 0 for nothing in common. */
  static double likeness(String a, String b) {
    double weight = Math.max(weight(a), weight(b));
    return weight == 0 ? 0 : Math.max(0, 1 - distance(a, b) / weight);
  }

  private static double weight(String s) {
    double sum = 0;
    for (int i = 0; i < s.length(); i++) {
      sum += Sound.weak(s.charAt(i)) ? OTHER_WEAK : 1;
    }
    return sum;
  }

  private static double distance(String a, String b) {
    var before = new double[b.length() + 1];
    var row = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      before[j] = before[j - 1] + gap(b.charAt(j - 1));
    }
    for (int i = 1; i <= a.length(); i++) {
      char x = a.charAt(i - 1);
      row[0] = before[0] + gap(x);
      for (int j = 1; j <= b.length(); j++) {
        char y = b.charAt(j - 1);
        double change = before[j - 1] + change(x, y);
        row[j] = Math.min(change, Math.min(before[j] + gap(x), row[j - 1] + gap(y)));
      }
      var swap = before;
      before = row;
      row = swap;
    }
    return before[b.length()];
  }

  private static double gap(char c) {
    return Sound.weak(c) ? WEAK : 1;
  }

  private static double change(char x, char y) {
    if (x == y) {
      return 0;
    }
    if (Sound.weak(x) && Sound.weak(y)) {
      return OTHER_WEAK;
    }
    return x < 128 && y < 128 && IS_NEAR[x][y] ? NEAR : 1;
  }
}

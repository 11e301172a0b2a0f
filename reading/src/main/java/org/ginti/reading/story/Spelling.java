// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

/** When two words of names are one word spelt twice. */
final class Spelling {
  private static final int SHORT = 4;

  private Spelling() {}

  /** "Rae" and "Rai": short words that only end in another vowel. */
  static boolean alikeButLastVowel(String a, String b) {
    int last = a.length() - 1;
    return last > 1
        && b.length() == a.length()
        && a.regionMatches(0, b, 0, last)
        && "aeiou".indexOf(a.charAt(last)) >= 0
        && "aeiou".indexOf(b.charAt(last)) >= 0;
  }

  /** The same, or in longer words one letter more, less or other. */
  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter < SHORT || Math.abs(a.length() - b.length()) > 1 || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    int i = 0;
    while (i < shorter && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    int restA = i + (a.length() >= b.length() ? 1 : 0);
    int restB = i + (b.length() >= a.length() ? 1 : 0);
    return a.length() - restA == b.length() - restB
        && a.regionMatches(restA, b, restB, a.length() - restA);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.List;

/**
 * One name made ready to be compared, from any script.
 *
 * @param words its words as sounds
 * @param joined the words run together
 */
public record Spelled(List<String> words, String joined) {
  private static final double SAME = 0.9;

  public static Spelled of(String name) {
    var words = Sound.words(name);
    return new Spelled(List.copyOf(words), Sound.joined(words));
  }

  /** The consonants of the whole name: equal for most spellings of one name. */
  public String skeleton() {
    return Sound.skeleton(joined);
  }

  /**
   * How alike the vowels are of a name with the same consonants, which is then the same one spelt
   * otherwise; 0 for another name.
   */
  double spelt(Spelled other) {
    if (joined.isEmpty() || !skeleton().equals(other.skeleton())) {
      return 0;
    }
    double likeness = Edit.likeness(joined, other.joined);
    return likeness >= SAME ? likeness : 0;
  }

  /** The same consonants, enough of them to tell something. */
  public boolean sameAcrossScripts(Spelled other) {
    String bones = skeleton();
    return bones.length() >= 2 && bones.equals(other.skeleton());
  }

  /** The consonants word by word. */
  public List<String> skeletons() {
    return words.stream().map(Sound::skeleton).toList();
  }
}

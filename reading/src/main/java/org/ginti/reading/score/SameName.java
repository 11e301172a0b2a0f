// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.link.Spelled;
import org.ginti.reading.text.Folded;

/** Whether a label and a reading name the same person or place. */
final class SameName {
  private SameName() {}

  /**
   * One of two names is one of two others, as written or across scripts.
   *
   * @param parts true where a name may lack words of the other, as long as two are left
   */
  static boolean any(List<String> labelled, List<String> read, boolean parts) {
    for (String a : labelled) {
      for (String b : read) {
        if (!a.isEmpty() && !b.isEmpty() && same(a, b, parts)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(String a, String b, boolean parts) {
    if (Folded.key(a).equals(Folded.key(b))) {
      return true;
    }
    var left = Spelled.of(a);
    var right = Spelled.of(b);
    String bones = left.skeleton();
    if (bones.length() > 1 && bones.equals(right.skeleton())) {
      return true;
    }
    var words = left.skeletons();
    var others = right.skeletons();
    return parts && (within(words, others) || within(others, words));
  }

  private static boolean within(List<String> some, List<String> all) {
    var rest = new ArrayList<>(all);
    return some.size() >= 2 && some.stream().allMatch(rest::remove);
  }
}

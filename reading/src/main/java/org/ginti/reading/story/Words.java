// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.List;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Tokens;

/** The folded words of a stretch, marks left out. */
final class Words {
  private Words() {}

  static List<String> of(String text) {
    var tokens = Tokens.of(Folded.of(text));
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.shape(i).isWord() || tokens.shape(i) == Tokens.Shape.NUMBER) {
        words.add(tokens.word(i));
      }
    }
    return words;
  }

  /** All words as one key. */
  static String key(String text) {
    return String.join(" ", of(text));
  }

  /** The script of a name: that of its first letter. */
  static Character.UnicodeScript script(String name) {
    int c;
    for (int i = 0; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (Character.isLetter(c)) {
        return Character.UnicodeScript.of(c);
      }
    }
    return Character.UnicodeScript.COMMON;
  }
}

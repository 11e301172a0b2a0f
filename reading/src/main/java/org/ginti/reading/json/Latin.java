// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.json;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** A name in Latin letters, for readers of other scripts; never used to find anybody. */
final class Latin {
  /** Made when the first name of another script is written: its rules take long to load. */
  private static final class Holder {
    static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }

  private Latin() {}

  static String of(String name) {
    if (name.chars().allMatch(c -> c < 128)) {
      return name;
    }
    String latin;
    synchronized (Holder.TO_LATIN) {
      latin = Holder.TO_LATIN.transliterate(name);
    }
    var out = new StringBuilder();
    for (String word : latin.replaceAll("[^A-Za-z .-]", "").strip().split(" +")) {
      out.append(out.isEmpty() ? "" : " ")
          .append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(word.isEmpty() ? "" : word.substring(1));
    }
    return out.toString();
  }
}

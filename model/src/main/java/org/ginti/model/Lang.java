// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Locale;

/** The languages Ginti speaks. */
public enum Lang {
  EN,
  HI,
  UR;

  /** The tag of the language, as in a locale or a file suffix. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a tag such as {@code hi}, {@code ur-PK}; English where the tag is unknown. */
  public static Lang of(String tag) {
    String head = tag.toLowerCase(Locale.ROOT).split("[-_.]", 2)[0];
    for (Lang lang : values()) {
      if (lang.tag().equals(head)) {
        return lang;
      }
    }
    return EN;
  }
}

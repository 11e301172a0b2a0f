// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Locale;

/** How exactly a source speaks. "91 thousand" is rounded, "more than 91 thousand" hedged. */
public enum Precision {
  EXACT,
  ROUNDED,
  HEDGED;

  public String code() {
    return this == EXACT ? "" : name().toLowerCase(Locale.ROOT);
  }

  public static Precision of(String code) {
    return code.isEmpty() ? EXACT : valueOf(code.toUpperCase(Locale.ROOT));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.claim;

import java.util.Locale;

/** On whose word a result stands, as far as the story says. */
public enum Standing {
  OFFICIAL,
  UNOFFICIAL,
  UNKNOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

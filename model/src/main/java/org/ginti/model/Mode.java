// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Locale;

/**
 * Which votes a figure counts. 109,332 (EVM) and 109,653 (both) are both true for the same man. The
 * ordinary ballots of a Pakistani form are {@code BOTH}: what the form holds, whole.
 */
public enum Mode {
  EVM,
  POSTAL,
  BOTH;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Mode of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.util.Locale;

/** How constants are written in CSV and JSON: {@code OTHER_QUANTITY} as {@code other-quantity}. */
public final class Codes {
  private Codes() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that is written so. */
  static <E extends Enum<E>> E to(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

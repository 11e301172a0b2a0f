// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Percentages, for display only: two decimals, rounded half up, from integers. */
public final class Share {
  private Share() {}

  /** {@code part} of {@code whole} in percent; null where the whole is nothing or unknown. */
  public static @Nullable BigDecimal of(long part, long whole) {
    if (part < 0 || whole <= 0) {
      return null;
    }
    return BigDecimal.valueOf((part * 20_000 + whole) / (2 * whole), 2);
  }
}

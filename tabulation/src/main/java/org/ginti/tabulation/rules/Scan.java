// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import org.ginti.tabulation.Sheet;

/** One pass over the votes of a sheet: what several rules ask of them. Reused. */
final class Scan {
  long sum;
  long hash;
  int named;
  boolean negative;

  void of(Sheet sheet) {
    long total = 0;
    long mixed = 0;
    int known = 0;
    boolean below = false;
    for (int i = 0, n = sheet.candidates(); i < n; i++) {
      int v = sheet.votes(i);
      if (v >= 0) {
        total += v;
        known++;
      }
      below |= v < -1;
      mixed = (mixed ^ v) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    sum = total;
    hash = mixed;
    named = known;
    negative = below;
  }
}

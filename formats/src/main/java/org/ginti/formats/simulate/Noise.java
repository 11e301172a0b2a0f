// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

/** Multipliers with a long upper tail, as integers of 4096ths. */
final class Noise {
  /** One in this scale. */
  static final int ONE = 4096;

  private Noise() {}

  /**
   * 256 equally likely multipliers whose logarithms have about this standard deviation (a logistic
   * curve stands for the normal one). Strict arithmetic: the same on every machine.
   */
  static int[] table(double sigma) {
    int[] table = new int[256];
    for (int i = 0; i < 256; i++) {
      double p = (i + 0.5) / 256;
      double z = StrictMath.log(p / (1 - p)) / 1.702;
      table[i] = (int) StrictMath.round(ONE * StrictMath.exp(sigma * z));
    }
    return table;
  }
}

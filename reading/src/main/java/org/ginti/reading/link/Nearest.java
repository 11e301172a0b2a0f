// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

/** Keeps the one that is likest, if it is clearly so. */
final class Nearest {
  private static final double CLEARLY = 0.02;

  private int at = -1;
  private double likeness;
  private double second;

  /** Another likeness of one of them; 0 is none. */
  void add(int candidate, double like) {
    if (like > likeness) {
      second = candidate == at ? second : likeness;
      at = candidate;
      likeness = like;
    } else if (candidate != at) {
      second = Math.max(second, like);
    }
  }

  /** The likest; -1 where there is none or two are about as like. */
  int best() {
    return likeness > 0 && likeness >= second + CLEARLY ? at : -1;
  }
}

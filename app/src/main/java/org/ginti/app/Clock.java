// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import org.ginti.tabulation.StatementRow;

/**
 * Turns the times of statements into frames. Where statements carry times, a second of the wall is
 * {@code speed} seconds of the day; where they carry none, it is {@code speed} statements. Long
 * silences are cut short.
 */
final class Clock {
  /** Frames in a second. */
  static final int RATE = 10;

  private static final int LONGEST_SILENCE = 2 * RATE;

  private final double speed;
  private long now = StatementRow.NO_TIME;
  private double due;

  Clock(double speed) {
    this.speed = speed;
  }

  /** How many frames pass before this statement; 0 for none. */
  int frames(long time) {
    if (time == StatementRow.NO_TIME) {
      return whole(1.0);
    }
    long before = now;
    if (before == StatementRow.NO_TIME || time > before) {
      now = time;
    }
    return before == StatementRow.NO_TIME || time <= before ? 0 : whole((time - before) / 1000.0);
  }

  /** The latest time seen. */
  long now() {
    return now;
  }

  private int whole(double units) {
    due += units * RATE / speed;
    int frames = (int) Math.min(due, LONGEST_SILENCE);
    due = frames == 0 ? due : due - Math.floor(due);
    return frames;
  }
}

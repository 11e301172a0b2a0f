// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.ginti.store.intake.Pacing;
import org.ginti.tabulation.StatementRow;

/** Lets a night happen again at a speed. What tells no time comes when its turn is. */
final class Paced implements Pacing {
  /** What is said within so many milliseconds is appended together. */
  private static final long TICK = 50;

  private final double speed;
  private final Pace pace;
  private long first = StatementRow.NO_TIME;
  private long begin;
  private long shown;

  /**
   * @param speed seconds of the day in a second
   */
  Paced(double speed, Pace pace) {
    this.speed = speed;
    this.pace = pace;
  }

  @Override
  public void before(long time, Flush flush) throws IOException {
    if (time == StatementRow.NO_TIME) {
      return;
    }
    if (first == StatementRow.NO_TIME) {
      first = time;
      begin = System.nanoTime();
    }
    long due = (long) ((time - first) / speed);
    if (due - shown >= TICK) {
      flush.flush();
      shown = due;
      long wait = due - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      if (wait > 0) {
        pace.pause(wait);
      }
    }
  }
}

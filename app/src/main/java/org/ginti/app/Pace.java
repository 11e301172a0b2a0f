// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.concurrent.TimeUnit;

/** Waits, so that a replay takes as long as it should; a test does not wait. */
@FunctionalInterface
public interface Pace {
  Pace REAL =
      millis -> {
        try {
          TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      };

  Pace NONE = millis -> {};

  void pause(long millis);
}

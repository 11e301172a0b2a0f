// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.intake;

import java.io.IOException;

/** When something is appended that was said at some time: a night can happen again at a pace. */
@FunctionalInterface
public interface Pacing {
  /** All of it as fast as it goes. */
  Pacing AT_ONCE = (time, flush) -> {};

  /** Makes durable what was taken so far. */
  @FunctionalInterface
  interface Flush {
    void flush() throws IOException;
  }

  /**
   * Waits until something may be appended, having flushed what was said before.
   *
   * @param time in milliseconds since 1970, or {@link org.ginti.tabulation.StatementRow#NO_TIME}
   */
  void before(long time, Flush flush) throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ginti.model.Jurisdiction;
import org.ginti.pages.words.Words;

/** How far a long task is: one line on standard error, when that is a terminal. */
final class ProgressLine implements AutoCloseable {
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(200);

  private final Session session;
  private final Words words;
  private final String key;
  private final long begun = System.nanoTime();
  private long told = begun;
  private boolean shown;

  ProgressLine(Session session, String key) {
    this.session = session;
    this.words = session.words(Jurisdiction.IN);
    this.key = key;
  }

  /** Called as often as one likes. */
  void at(long done, long of) {
    long now = System.nanoTime();
    if (!session.console().talkTerminal() || now - told < EVERY || done <= 0) {
      return;
    }
    told = now;
    shown = true;
    double seconds = (now - begun) / 1e9;
    long left = Math.round(seconds * (of - done) / done);
    String line =
        words.say(
            key, Map.of("done", done, "of", of, "rate", Math.round(done / seconds), "left", left));
    session.console().err().print("\r\u001b[K" + CellWidth.cut(line, 78));
    session.console().err().flush();
  }

  @Override
  public void close() {
    if (shown) {
      session.console().err().print("\r\u001b[K");
      session.console().err().flush();
    }
  }
}

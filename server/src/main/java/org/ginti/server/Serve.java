// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Serves a record until the process ends or {@link #stop} is called. */
public final class Serve {
  private static final AtomicReference<@Nullable Runnable> STARTED = new AtomicReference<>();

  private Serve() {}

  /**
   * How to serve.
   *
   * @param rate requests a second of one address; 0 for no limit
   * @param behindProxy believe {@code X-Forwarded-For}
   */
  public record Settings(
      Path record, String host, int port, int rate, boolean behindProxy, boolean accessLog) {}

  /**
   * Serves; comes back when it is over.
   *
   * @param started called when the first page can be had
   * @return true where it started at all
   */
  public static boolean run(Settings settings, Runnable started) {
    System.setProperty("quarkus.http.host", settings.host());
    System.setProperty("quarkus.http.port", Integer.toString(settings.port()));
    System.setProperty("ginti.record", settings.record().toString());
    System.setProperty("ginti.rate", Integer.toString(settings.rate()));
    System.setProperty("ginti.behind-proxy", Boolean.toString(settings.behindProxy()));
    System.setProperty("ginti.access-log", Boolean.toString(settings.accessLog()));
    STARTED.set(started);
    Opened.soon(settings.record());
    boolean[] good = {true};
    Quarkus.run(Running.class, (code, failure) -> good[0] = failure == null);
    return good[0];
  }

  /** Ends {@link #run}, from another thread. */
  public static void stop() {
    Quarkus.asyncExit();
  }

  /** Runs while the application does. */
  public static class Running implements QuarkusApplication {
    @Override
    public int run(String... args) {
      Runnable started = STARTED.get();
      if (started != null) {
        started.run();
      }
      Quarkus.waitForExit();
      return 0;
    }
  }
}

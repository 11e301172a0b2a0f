// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.pack.Pack;
import org.ginti.model.Declaration;
import org.ginti.server.Serve;
import org.ginti.store.Installation;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.Signer;
import org.ginti.store.intake.EventAppender;
import org.ginti.tabulation.StatementRow;

/** The site of the demo: nights go into a record at a pace while it is served. */
final class LiveDemo implements SiteDemo.Nights {
  private final int port;
  private final RecordFolder record;
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();
  private final Thread site;
  private volatile boolean stopped;

  /**
   * Makes a record and serves it; comes back at once.
   *
   * @param port 0 for any that is free
   */
  LiveDemo(Path folder, int port) throws IOException {
    this.port = port > 0 ? port : free();
    record =
        new Installation("ginti.local/demo", Installation.SQLITE, List.of())
            .init(folder, InstantSource.system(), new SecureRandom());
    var settings = new Serve.Settings(record.path(), "127.0.0.1", this.port, 0, false, false);
    site =
        Thread.ofPlatform()
            .daemon()
            .name("demo-site")
            .start(() -> {
              boolean good = Serve.run(settings, () -> started.complete(true));
              started.complete(good);
            });
  }

  private static int free() throws IOException {
    try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  @Override
  public String url(String lang) {
    return "http://127.0.0.1:" + port + "/" + lang + "/";
  }

  /** Waits until the first page can be had; false where it will not come. */
  @Override
  public boolean awaitSite() {
    return started.join();
  }

  /**
   * Lets a night happen.
   *
   * @param speed seconds of the day in a second
   * @return done when the night is over
   */
  @Override
  public CompletableFuture<Void> night(Pack pack, double speed) {
    return CompletableFuture.runAsync(
        () -> {
          try (Log log = record.log(InstantSource.system())) {
            var playing = new Playing(new EventAppender(log, pack.register(), author(pack)), speed);
            pack.replay(playing);
            playing.appender.flush();
            new Signer(record, log).sign(log.size());
          } catch (IOException | BadInputException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> Thread.ofPlatform().daemon().name("demo-night").start(task));
  }

  private static String author(Pack pack) {
    return "demo/" + pack.register().election().id().value();
  }

  /** Seconds from the first to the last statement of the day. */
  static double span(Evidence evidence) throws IOException, BadInputException {
    long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
    evidence.forEach(row -> {
      if (row.time != StatementRow.NO_TIME) {
        range[0] = Math.min(range[0], row.time);
        range[1] = Math.max(range[1], row.time);
      }
      return true;
    });
    return Math.max(1, (range[1] - range[0]) / 1000.0);
  }

  /** Appends each event when its time has come. */
  private final class Playing implements Evidence.Play {
    private final EventAppender appender;
    private final Paced paced;

    Playing(EventAppender appender, double speed) {
      this.appender = appender;
      this.paced = new Paced(speed, Pace.REAL);
    }

    @Override
    public boolean statement(StatementRow row) {
      try {
        paced.before(row.time, appender::flush);
        appender.statement(row, "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return !stopped;
    }

    @Override
    public void declaration(Declaration declaration) {
      try {
        appender.declaration(declaration);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void recount(Evidence.Recount recount) {
      throw new IllegalStateException("a pack takes nothing back");
    }
  }

  @Override
  public void close() {
    stopped = true;
    Serve.stop();
    try {
      site.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

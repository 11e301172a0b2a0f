// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.store.Installation;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.intake.EventAppender;
import org.ginti.tabulation.StatementRow;

/**
 * From a durable append to the page that shows it, while a thousand readers look on. {@code make}
 * makes a record with half a night in it; {@code watch} appends the rest to it, one statement at a
 * time, while {@code ginti serve} serves it in another process; {@code soak} is {@link SiteSoak}.
 * Talks to 127.0.0.1 alone.
 */
public final class SiteNight {
  private static final int EVERY_MILLIS = 1000;

  private SiteNight() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> make(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      case "watch" ->
          watch(
              folder,
              Integer.parseInt(args[2]),
              Integer.parseInt(args[3]),
              Integer.parseInt(args[4]));
      case "soak" ->
          SiteSoak.run(
              folder,
              Integer.parseInt(args[2]),
              Integer.parseInt(args[3]),
              Duration.ofMinutes(Integer.parseInt(args[4])));
      default -> throw new IllegalArgumentException("make, watch or soak, not " + args[0]);
    }
  }

  private static void make(Path folder, int contests, int stations) throws Exception {
    new Simulator(new SimulationPlan(contests, stations, 1))
        .write(folder.resolve("night"), (n, of) -> {});
    RecordFolder record =
        new Installation("bench.local/site", Installation.SQLITE, List.of())
            .init(folder.resolve("record"), InstantSource.system(), new SecureRandom());
    var pack = Pack.open(folder.resolve("night"));
    long half = count(pack) / 2;
    try (Log log = record.log(InstantSource.system())) {
      var appender = new EventAppender(log, pack.register(), "night");
      pack.replay(new Playing(appender, half));
      appender.flush();
    }
  }

  /** Appends statements up to one of them. */
  private record Playing(EventAppender appender, long last) implements Evidence.Play {
    @Override
    public boolean statement(StatementRow row) {
      try {
        if (row.seq > last) {
          return false;
        }
        appender.statement(row, "");
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
    public void recount(Evidence.Recount recount) {}
  }

  private static void watch(Path folder, int port, int readers, int appends) throws Exception {
    RecordFolder record = RecordFolder.open(folder.resolve("record"));
    var pack = Pack.open(folder.resolve("night"));
    String board = "/en/" + pack.register().election().id().value() + "/";
    var asked = new LongAdder();
    var crowd = new ArrayList<Thread>();
    for (int i = 0; i < readers; i++) {
      crowd.add(Thread.ofVirtual().start(() -> look(port, board, asked)));
    }
    Thread.sleep(3 * EVERY_MILLIS);
    long before = asked.sum();
    long begin = System.nanoTime();
    long[] nanos = new long[appends];
    try (Log log = record.log(InstantSource.system());
        var one = new SiteReader(port)) {
      one.get(board, null);
      append(log, pack, appends, one, board, nanos);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    report(nanos, readers, (asked.sum() - before) / seconds);
    crowd.forEach(Thread::interrupt);
  }

  /** The other half of the night, one statement at a time. */
  private static void append(
      Log log, Pack pack, int appends, SiteReader one, String board, long[] nanos)
      throws Exception {
    var appender = EventAppender.resume(log, pack.register(), "watched");
    long half = count(pack) / 2;
    int[] n = {0};
    pack.forEach(row -> {
      if (row.seq <= half) {
        return true;
      }
      row.seq = n[0] + 1L;
      row.supersedes = 0; // what it corrects was said by another
      try {
        nanos[n[0]] = shown(appender, row, one, board);
        Thread.sleep(ThreadLocalRandom.current().nextInt(20, 120));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return ++n[0] < appends;
    });
  }

  /** Nanoseconds from durable to shown. */
  private static long shown(EventAppender appender, StatementRow row, SiteReader one, String board)
      throws IOException, InterruptedException {
    String tag = one.tag();
    appender.statement(row, "");
    appender.flush();
    long durable = System.nanoTime();
    while (one.get(board, tag) == 304) {
      Thread.sleep(1);
    }
    return System.nanoTime() - durable;
  }

  static long count(Pack pack) throws Exception {
    long[] count = new long[1];
    pack.forEach(row -> ++count[0] > 0);
    return count[0];
  }

  private static void report(long[] nanos, int readers, double rate) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%d appends, %d readers (%.0f requests/s): median %.0f ms, p90 %.0f, p99 %.0f, most %.0f%n",
        sorted.length,
        readers,
        rate,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        at(sorted, 1));
  }

  static double at(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
  }

  private static void look(int port, String board, LongAdder asked) {
    try (var mine = new SiteReader(port)) {
      while (!Thread.interrupted()) {
        mine.get(board, mine.tag());
        asked.increment();
        Thread.sleep(ThreadLocalRandom.current().nextInt(EVERY_MILLIS / 2, 3 * EVERY_MILLIS / 2));
      }
    } catch (InterruptedException e) {
      // it is over
    } catch (IOException e) {
      System.err.println("a reader lost its connection: " + e.getMessage());
    }
  }
}

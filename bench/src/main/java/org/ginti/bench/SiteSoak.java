// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.ginti.formats.pack.Pack;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.pages.Paths;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.intake.EventAppender;
import org.jspecify.annotations.Nullable;

/**
 * The second half of a night, spread over minutes, while readers go from page to page of every
 * kind. Any other status than 200 and 304 and any connection that is lost is told; it fails where
 * there was any. What the server takes in memory and files is looked at by {@code bench/site}.
 */
final class SiteSoak {
  private static final int TICK_MILLIS = 50;

  private final int port;
  private final List<String> paths;
  private final ConcurrentLinkedQueue<long[]> nanos = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  private SiteSoak(int port, Register register) {
    this.port = port;
    this.paths = paths(register);
  }

  static void run(Path folder, int port, int readers, Duration time) throws Exception {
    var pack = Pack.open(folder.resolve("night"));
    var soak = new SiteSoak(port, pack.register());
    var crowd = new ArrayList<Thread>();
    for (int i = 0; i < readers; i++) {
      crowd.add(Thread.ofVirtual().start(soak::read));
    }
    long appended = append(RecordFolder.open(folder.resolve("record")), pack, time);
    soak.over = true;
    for (Thread reader : crowd) {
      reader.join();
    }
    soak.report(readers, appended, time);
  }

  private static List<String> paths(Register register) {
    var id = register.election().id();
    var paths = new ArrayList<String>();
    for (Lang lang : Lang.values()) {
      paths.addAll(
          List.of(
              lang.tag() + "/",
              Paths.board(lang, id),
              Paths.lite(lang, id),
              Paths.list(lang, id, "disagreements"),
              Paths.list(lang, id, "corrections"),
              Paths.list(lang, id, "missing"),
              Paths.embed(lang, id, "board"),
              Paths.feed(lang, id)));
      for (int c = 0; c < 8; c++) {
        paths.add(Paths.seat(lang, id, register.contest(c).id()));
      }
    }
    String api = Paths.api(id);
    paths.addAll(
        List.of(
            api + "index.json", api + "standings.json", api + "changes.json", "v1/elections.json"));
    return paths;
  }

  /** Half a night, evenly; returns how many. */
  private static long append(RecordFolder record, Pack pack, Duration time) throws Exception {
    long half = SiteNight.count(pack) / 2;
    long begin = System.nanoTime();
    double each = (double) time.toNanos() / half;
    long[] n = {0};
    long[] shown = {0};
    try (Log log = record.log(InstantSource.system())) {
      var appender = EventAppender.resume(log, pack.register(), "soak");
      pack.forEach(row -> {
        if (row.seq <= half) {
          return true;
        }
        row.seq = ++n[0];
        row.supersedes = 0; // what it corrects was said by another
        try {
          appender.statement(row, "");
          long due = (long) (n[0] * each / 1e6);
          if (due - shown[0] >= TICK_MILLIS) {
            appender.flush();
            shown[0] = due;
            long wait = due - (System.nanoTime() - begin) / 1_000_000;
            if (wait > 0) {
              Thread.sleep(wait);
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return n[0] < half;
      });
      appender.flush();
    }
    return n[0];
  }

  private void read() {
    var tags = new HashMap<String, @Nullable String>();
    var took = new ArrayList<Long>();
    try (var mine = new SiteReader(port)) {
      while (!over) {
        String path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
        long start = System.nanoTime();
        mine.get("/" + path, tags.get(path));
        took.add(System.nanoTime() - start);
        tags.put(path, mine.tag());
        Thread.sleep(ThreadLocalRandom.current().nextInt(500, 1500));
      }
    } catch (IOException e) {
      faults.add(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    nanos.add(took.stream().mapToLong(Long::longValue).toArray());
  }

  private void report(int readers, long appended, Duration time) {
    long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d minutes, %d readers: %d appended (%d/s), %d requests (%d/s), median %.1f ms, p99 %.0f,"
            + " most %.0f; readers that failed: %d%n",
        time.toMinutes(),
        readers,
        appended,
        appended / time.toSeconds(),
        all.length,
        all.length / time.toSeconds(),
        SiteNight.at(all, 0.5),
        SiteNight.at(all, 0.99),
        SiteNight.at(all, 1),
        faults.size());
    faults.stream().distinct().forEach(System.out::println);
    if (!faults.isEmpty()) {
      System.exit(1);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TreeRange;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.Verifier;
import org.ginti.store.Installation;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.Signer;
import org.ginti.store.intake.PackIntake;
import org.ginti.store.publish.Publisher;
import org.ginti.store.publish.Recount;

/**
 * A nation into a record, published and verified; appends beside bare SQLite, verification beside a
 * bare SHA-256 loop, each pair in turn in one run. Arguments: contests, stations. Prints markdown.
 */
public final class RecordNight {
  private static final int AT = "{\"at\":\"2026-11-21T15:19:10.123Z\",".length();
  private static final int ROUNDS = 5;
  private static final int SINGLES = 4_000;
  private static final int TURN = 100;
  private static final int BULK = 300_000;
  private static final int BATCH = 16_384;

  private final Path room;

  private RecordNight(Path room) {
    this.room = room;
  }

  public static void main(String[] args) throws Exception {
    Path room = Files.createTempDirectory("ginti-bench-record");
    try {
      new RecordNight(room).run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    } finally {
      delete(room);
    }
  }

  private void run(int contests, int stations) throws Exception {
    Path pack = room.resolve("pack");
    new Simulator(new SimulationPlan(contests, stations, 1)).write(pack, (done, of) -> {});
    var folder = install("nation");
    long entries;
    try (var log = folder.log(InstantSource.system())) {
      long started = System.nanoTime();
      var opened = Pack.open(pack);
      double open = seconds(started);
      started = System.nanoTime();
      var taken = new PackIntake(log, "bench", false, n -> {}).append(opened);
      double append = seconds(started);
      entries = log.size();
      say(
          "pack opened in %.1f s; %,d events appended from it in %.1f s: %,.0f a second (checked first, then appended)",
          open, taken.events(), append, taken.events() / append);
      appends(log);
      publish(folder, log);
    }
    verify();
    say("%,d entries; heap at most %,d MB", entries, Runtime.getRuntime().maxMemory() >> 20);
  }

  private RecordFolder install(String name) throws IOException {
    return new Installation("bench.ginti.example/log", Installation.SQLITE, List.of())
        .init(room.resolve(name), InstantSource.system(), new SecureRandom());
  }

  private void publish(RecordFolder folder, Log log) throws IOException {
    var signer = new Signer(folder, log);
    var publisher =
        new Publisher(
            log,
            size -> signer.sign(size).bytes(),
            Files.readString(folder.path().resolve("policy")),
            "bench");
    long started = System.nanoTime();
    var done = publisher.publish(room.resolve("public"), n -> {});
    say("published: %,d files in %.1f s", done.files(), seconds(started));
    started = System.nanoTime();
    done = publisher.publish(room.resolve("public"), n -> {});
    say("published again with nothing new: %,d files in %.1f s", done.files(), seconds(started));
  }

  /** Bodies of one author as the log holds them, from its first. */
  private static List<byte[]> bodies(Log log) throws IOException {
    var bodies = new ArrayList<byte[]>(BULK);
    var view = new EntryView();
    log.read(
        0,
        Math.min(log.size(), BULK + 100L),
        (index, bytes, from, to) -> {
          if (bodies.size() < BULK && view.parse(bytes, from, to).text(Field.BY).equals("bench")) {
            byte[] body = Arrays.copyOfRange(bytes, from + AT - 1, to);
            body[0] = '{';
            bodies.add(body);
          }
        });
    return bodies;
  }

  private void appends(Log from) throws Exception {
    var bodies = bodies(from);
    double[][] times = new double[4][ROUNDS];
    for (int r = 0; r < ROUNDS; r++) {
      double[] singles = singles(bodies, r);
      times[0][r] = singles[0];
      times[1][r] = singles[1];
      times[2][r] = bareBulk(bodies);
      times[3][r] = bulk(bodies, r);
    }
    System.out.println("| | median | range | ratio |");
    System.out.println("|---|---|---|---|");
    row("bare SQLite, one insert a commit", times[0], SINGLES, times[0]);
    row("**Ginti, one append at a time**", times[1], SINGLES, times[0]);
    row("bare SQLite, batches of " + BATCH, times[2], bodies.size(), times[2]);
    row(
        "**Ginti, batches of " + BATCH + ": form, hashes, tree, tiles**",
        times[3],
        bodies.size(),
        times[2]);
    System.out.println();
  }

  private Connection bare(String name) throws SQLException {
    var c = DriverManager.getConnection("jdbc:sqlite:" + room.resolve(name));
    try (var s = c.createStatement()) {
      s.execute("PRAGMA journal_mode=WAL");
      s.execute("PRAGMA synchronous=FULL");
      s.execute("CREATE TABLE entries (idx INTEGER PRIMARY KEY, entry BLOB NOT NULL)");
    }
    c.setAutoCommit(false);
    return c;
  }

  /** Both peers in turn, some commits each, so that what else the machine does meets both alike. */
  private double[] singles(List<byte[]> bodies, int round) throws Exception {
    double[] times = new double[2];
    try (var c = bare("bare-single");
        var insert = c.prepareStatement("INSERT INTO entries VALUES (?, ?)");
        var log = install("single" + round).log(InstantSource.system())) {
      for (int from = 0; from < SINGLES; from += TURN) {
        long started = System.nanoTime();
        for (int i = from; i < from + TURN; i++) {
          insert.setLong(1, i);
          insert.setBytes(2, bodies.get(i));
          insert.executeUpdate();
          c.commit();
        }
        times[0] += seconds(started);
        started = System.nanoTime();
        for (int i = from; i < from + TURN; i++) {
          log.append(bodies.get(i));
        }
        times[1] += seconds(started);
      }
      return times;
    } finally {
      drop("bare-single");
    }
  }

  private double bareBulk(List<byte[]> bodies) throws Exception {
    try (var c = bare("bare-bulk");
        var insert = c.prepareStatement("INSERT INTO entries VALUES (?, ?)")) {
      long started = System.nanoTime();
      for (int i = 0; i < bodies.size(); i++) {
        insert.setLong(1, i);
        insert.setBytes(2, bodies.get(i));
        insert.addBatch();
        if ((i + 1) % BATCH == 0) {
          insert.executeBatch();
          c.commit();
        }
      }
      insert.executeBatch();
      c.commit();
      return seconds(started);
    } finally {
      drop("bare-bulk");
    }
  }

  private double bulk(List<byte[]> bodies, int round) throws Exception {
    try (var log = install("bulk" + round).log(InstantSource.system())) {
      long started = System.nanoTime();
      var flying = new ArrayDeque<CompletableFuture<long[]>>();
      for (int i = 0; i < bodies.size(); i += BATCH) {
        if (flying.size() == 3) {
          flying.remove().get();
        }
        flying.add(log.submitAll(bodies.subList(i, Math.min(bodies.size(), i + BATCH))));
      }
      while (!flying.isEmpty()) {
        flying.remove().get();
      }
      return seconds(started);
    }
  }

  private void verify() throws Exception {
    Path published = room.resolve("public");
    double[][] times = new double[3][ROUNDS];
    long size = 0;
    for (int r = 0; r < ROUNDS; r++) {
      long started = System.nanoTime();
      size = hash(published);
      times[0][r] = seconds(started);
      started = System.nanoTime();
      good(new Verifier(new FolderFiles(published)));
      times[1][r] = seconds(started);
      started = System.nanoTime();
      good(new Verifier(new FolderFiles(published)).recomputing(new Recount()));
      times[2][r] = seconds(started);
    }
    System.out.println("| | median | range | ratio |");
    System.out.println("|---|---|---|---|");
    row("bare SHA-256, one thread: leaves and tree from the bundles", times[0], size, times[0]);
    row("Ginti, `verify --log-only`, 2 threads", times[1], size, times[0]);
    row("**Ginti, `verify`, results made anew, 2 threads**", times[2], size, times[0]);
    System.out.println();
  }

  private static void good(Verifier verifier) throws IOException {
    var report = verifier.run();
    if (report.exitCode() != 0) {
      throw new IllegalStateException(report.findings().toString());
    }
  }

  /** The least a verifier must do. */
  private static long hash(Path published) throws IOException {
    var files = new FolderFiles(published);
    String note =
        new String(
            java.util.Objects.requireNonNull(files.read("checkpoint")),
            java.nio.charset.StandardCharsets.UTF_8);
    long size = Long.parseLong(note.split("\n")[1]);
    var tree = new TreeRange(0);
    for (long n = 0; n * TilePath.FULL < size; n++) {
      var path = TilePath.at(TilePath.ENTRIES, n, size);
      EntryBundle.read(
          java.util.Objects.requireNonNull(files.read(path.path())),
          path.width(),
          (i, bytes, from, to) -> tree.add(bytes, from, to));
    }
    if (!note.contains(tree.root().base64())) {
      throw new IllegalStateException("another root");
    }
    return size;
  }

  private static void row(String what, double[] times, long count, double[] peer) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    double[] other = peer.clone();
    Arrays.sort(other);
    double median = sorted[sorted.length / 2];
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %.3f s, %,.0f/s | %.3f–%.3f s | %.2f |",
            what,
            median,
            count / median,
            sorted[0],
            sorted[sorted.length - 1],
            median / other[other.length / 2]));
  }

  private void drop(String name) throws IOException {
    for (String end : new String[] {"", "-wal", "-shm"}) {
      Files.deleteIfExists(room.resolve(name + end));
    }
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  @SuppressWarnings("AnnotateFormatMethod") // called from here alone
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values) + "\n");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}

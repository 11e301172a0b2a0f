// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ginti.record.Kind;
import org.ginti.record.tlog.TreeRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log on SQLite; {@link PostgresLogTest} runs the same on PostgreSQL. */
class LogTest {
  @TempDir Path folder;
  Database database;
  long now = Instant.parse("2026-11-21T15:19:10.123Z").toEpochMilli();
  final InstantSource clock = () -> Instant.ofEpochMilli(now);

  Database fresh() throws IOException {
    return Database.sqlite(folder.resolve("record.db"));
  }

  @BeforeEach
  void freshDatabase() throws IOException {
    database = fresh();
  }

  @Test
  void anEntryGetsTheTimeOfItsAppend() throws IOException {
    try (Log log = Log.create(database, Bodies.genesis(), clock)) {
      assertThat(log.append(Bodies.statement("a", 1, 5))).isEqualTo(1);
      assertThat(Bodies.text(log.entry(1)))
          .startsWith("{\"at\":\"2026-11-21T15:19:10.123Z\",\"by\":\"a\",\"channel\":\"eci\"");
    }
    try (Log log = Log.open(database, clock)) {
      assertThat(log.size()).isEqualTo(2);
      assertThat(log.lastNumber("a")).isEqualTo(1);
    }
  }

  @Test
  void theTreeIsThatOfTheEntries() throws IOException {
    var tree = new TreeRange(0);
    try (Log log = Log.create(database, Bodies.genesis(), clock)) {
      add(tree, log, 0);
      for (int size = 1; size < 70_000; ) {
        var bodies = new ArrayList<byte[]>();
        for (int i = 0; i < 997; i++) {
          bodies.add(Bodies.statement("a", size + i, i));
        }
        assertThat(log.appendAll(bodies)[0]).isEqualTo(size);
        size += bodies.size();
      }
      log.read(1, log.size(), (i, bytes, from, to) -> tree.add(bytes, from, to));
      assertThat(log.root(log.size())).isEqualTo(tree.root());
    }
    try (Log log = Log.open(database, clock)) {
      assertThat(log.root(log.size())).isEqualTo(tree.root());
    }
  }

  private static void add(TreeRange tree, Log log, long index) throws IOException {
    byte[] entry = log.entry(index);
    tree.add(entry, 0, entry.length);
  }

  @Test
  void theSameBodyAgainGetsTheFirstIndex() throws IOException {
    try (Log log = Log.create(database, Bodies.genesis(), clock)) {
      long first = log.append(Bodies.statement("a", 1, 5));
      now += 1000;
      assertThat(log.append(Bodies.statement("a", 1, 5))).isEqualTo(first);
      assertThat(log.size()).isEqualTo(2);
      assertThat(
              log.appendAll(
                  List.of(
                      Bodies.statement("a", 1, 5),
                      Bodies.statement("a", 2, 6),
                      Bodies.statement("a", 2, 6))))
          .containsExactly(1, 2, 2);
      assertThatThrownBy(() -> log.append(Bodies.statement("a", 2, 7)))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("is entry 2")
          .hasMessageContaining("there '\"votes\":{\"1\":6}}', here '\"votes\":{\"1\":7}}'");
      assertThatThrownBy(() -> log.append(Bodies.statement("a", 4, 7)))
          .isInstanceOf(GapException.class)
          .hasMessageContaining("the next one is 3");
    }
  }

  @Test
  void ofABatchOnlyTheBadEntryIsRefused() throws Exception {
    try (Log log = Log.create(database, Bodies.genesis(), clock)) {
      var good = log.submit(Bodies.statement("a", 1, 5));
      var gap = log.submit(Bodies.statement("a", 3, 5));
      var form = log.submit(Bodies.bytes("{\"by\":\"a\", \"id\":2}"));
      var next = log.submit(Bodies.statement("a", 2, 6));
      var all = log.submitAll(List.of(Bodies.statement("a", 3, 7), Bodies.statement("a", 5, 7)));
      var last = log.submit(Bodies.statement("a", 3, 8));
      assertThat(good.get()).isEqualTo(1);
      assertThat(next.get()).isEqualTo(2);
      assertThat(last.get()).as("of the pair none was taken").isEqualTo(3);
      assertThatThrownBy(gap::get).hasRootCauseInstanceOf(GapException.class);
      assertThatThrownBy(all::get).hasRootCauseInstanceOf(GapException.class);
      assertThatThrownBy(form::get)
          .hasRootCauseInstanceOf(RefusedException.class)
          .hasMessageContaining("not well formed");
      assertThat(log.size()).isEqualTo(4);
    }
    assertWhole();
  }

  @Test
  void aGenesisStandsOnlyAtTheBeginning() throws IOException {
    assertThatThrownBy(() -> Log.create(database, Bodies.statement("a", 1, 1), clock))
        .isInstanceOf(RefusedException.class);
    try (Log log = Log.create(database, Bodies.genesis(), clock)) {
      byte[] second = Bodies.bytes(Bodies.text(Bodies.genesis()).replace("\"id\":1", "\"id\":2"));
      assertThatThrownBy(() -> log.append(second)).isInstanceOf(RefusedException.class);
      assertThat(log.append(Bodies.genesis())).as("the same again").isZero();
    }
    assertThatThrownBy(() -> Log.create(database, Bodies.genesis(), clock))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("holds a log of 1 entries already");
  }

  @Test
  void whenTheClockGoesBackTheTimeStays() throws IOException {
    try (Log log = Log.create(database, Bodies.genesis(), clock)) {
      log.append(Bodies.statement("a", 1, 5));
      now -= 3_600_000;
      log.append(Bodies.statement("a", 2, 5));
      assertThat(Bodies.text(log.entry(2))).startsWith("{\"at\":\"2026-11-21T15:19:10.123Z\"");
    }
    try (Log log = Log.open(database, clock)) {
      log.append(Bodies.statement("a", 3, 5));
      assertThat(Bodies.text(log.entry(3))).startsWith("{\"at\":\"2026-11-21T15:19:10.123Z\"");
      now += 3_600_001;
      log.append(Bodies.statement("a", 4, 5));
      assertThat(Bodies.text(log.entry(4))).startsWith("{\"at\":\"2026-11-21T15:19:10.124Z\"");
    }
    assertWhole();
  }

  @Test
  void manyWritersEachFindTheirEntryAtTheIndexTheyWereTold() throws Exception {
    var told = new ConcurrentHashMap<Long, byte[]>();
    var started = new Random(7);
    try (Log log = Log.create(database, Bodies.genesis(), InstantSource.system());
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (int w = 0; w < 40; w++) {
        String author = "w/" + w;
        long seed = started.nextLong();
        done.add(
            writers.submit(() -> {
              var random = new Random(seed);
              for (int i = 1; i <= 50; i++) {
                byte[] body = Bodies.statement(author, i, random.nextInt(1000));
                long index = log.append(body);
                assertThat(told.put(index, body)).isNull();
                assertThat(index).isLessThan(log.size());
                if (random.nextInt(4) == 0) {
                  Thread.sleep(random.nextInt(5));
                }
              }
              return null;
            }));
      }
      for (Future<?> each : done) {
        each.get();
      }
      assertThat(log.size()).isEqualTo(2001);
    }
    try (Log log = Log.open(database, clock)) {
      assertThat(log.size()).isEqualTo(2001);
      log.read(
          1,
          log.size(),
          (index, bytes, from, to) ->
              assertThat(Bodies.text(bytes).substring(Prepared.PREFIX))
                  .isEqualTo(Bodies.text(Objects.requireNonNull(told.get(index))).substring(1)));
      for (int w = 0; w < 40; w++) {
        assertThat(log.lastNumber("w/" + w)).isEqualTo(50);
      }
    }
    assertWhole();
  }

  @Test
  void twoProcessesAppendInTurnAndEachSeesTheOther() throws Exception {
    try (Log log = Log.create(database, Bodies.genesis(), InstantSource.system())) {
      Process other = OtherProcess.start(database, "other", 80);
      var mine = new ArrayList<Long>();
      for (int i = 1; other.isAlive() || i <= 300; i++) {
        mine.add(log.append(Bodies.statement("me", i, i)));
      }
      var theirs = other.inputReader().lines().map(Long::valueOf).toList();
      assertThat(other.waitFor()).isZero();
      assertThat(theirs).hasSize(80).isSorted().doesNotContainAnyElementsOf(mine);
      assertThat(log.refresh()).isEqualTo(1 + 80 + mine.size());
      assertThat(log.find("other", 7).orElseThrow()).isEqualTo(theirs.get(6));
    }
    assertWhole();
  }

  @Test
  void anotherLogOnTheSameDatabaseFollows() throws Exception {
    try (Log writer = Log.create(database, Bodies.genesis(), clock);
        Log reader = Log.open(database, clock)) {
      assertThat(reader.await(2, Duration.ofMillis(30))).isFalse();
      for (int i = 1; i <= 3000; i += 500) {
        var bodies = new ArrayList<byte[]>();
        for (int k = 0; k < 500; k++) {
          bodies.add(Bodies.statement("a", i + k, k));
        }
        writer.appendAll(bodies);
        assertThat(reader.await(i + 500, Duration.ofSeconds(10))).isTrue();
        assertThat(reader.root(reader.size())).isEqualTo(writer.root(reader.size()));
      }
      assertThat(reader.append(Bodies.statement("b", 1, 1))).isEqualTo(3001);
      assertThat(writer.append(Bodies.statement("b", 2, 1))).isEqualTo(3002);
    }
    assertWhole();
  }

  @Test
  void entriesThatAreNoStatementsAreFoundThroughTheIndex() throws IOException {
    try (Log log = Log.create(database, Bodies.genesis(), clock)) {
      log.append(Bodies.statement("a", 1, 5));
      log.append(Bodies.retract("a", 2, "e", 1));
      log.append(Bodies.retract("a", 3, "f", 1));
      log.append(Bodies.retract("b", 1, "e", 1));
      assertThat(others(log, "e", 5)).containsExactly(0L, 2L, 4L);
      assertThat(others(log, "e", 4)).containsExactly(0L, 2L);
      assertThat(others(log, "unknown", 5)).containsExactly(0L);
      assertThat(log.elections()).containsExactly("e", "f");
      assertThat(log.authors()).containsExactly("ginti", "a", "b");
      assertThat(log.last(Kind.RETRACT)).hasValue(4);
      assertThat(log.last(Kind.PUBLISH)).isEmpty();
      assertThat(log.find("a", 3)).hasValue(3);
      assertThat(log.find("a", 4)).isEmpty();
      assertThat(log.lastNumber("nobody")).isZero();
    }
  }

  private static List<Long> others(Log log, String election, long to) throws IOException {
    var found = new ArrayList<Long>();
    log.readOther(election, to, (index, bytes, from, end) -> found.add(index));
    return found;
  }

  /** Reads all again and finds nothing wrong. */
  void assertWhole() throws IOException {
    assertThat(FullCheck.of(database, done -> {}).damages()).isEmpty();
    Log.open(database, clock).close();
  }
}

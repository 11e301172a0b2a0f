// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written is not acknowledged, and nothing of it is half there. */
class FailureTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path folder;

  @Test
  void whenADiscIsFullAllThatWaitsFailsAndTheLogStaysWhole() throws Exception {
    var database = Database.sqlite(folder.resolve("record.db"));
    try (Log log = Log.create(database, Bodies.genesis(), CLOCK)) {
      log.append(Bodies.statement("a", 1, 1));
      // the next tile does not fit any more: the transaction fails in its middle
      try (Connection c = database.writer();
          Statement s = c.createStatement()) {
        s.execute(
            "CREATE TRIGGER full BEFORE INSERT ON tiles"
                + " BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
      }
      var bodies = new ArrayList<byte[]>();
      for (int i = 2; i < 400; i++) {
        bodies.add(Bodies.statement("a", i, i));
      }
      CompletableFuture<long[]> failing = log.submitAll(bodies);
      assertThatThrownBy(failing::get)
          .hasCauseInstanceOf(StoreException.class)
          .hasMessageContaining("a commit failed, and the log takes no more entries")
          .hasMessageContaining("disk is full");
      assertThatThrownBy(() -> log.append(Bodies.statement("b", 1, 1)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("takes no more entries");
      assertThat(log.size()).isEqualTo(2);
      assertThat(Bodies.text(log.entry(1))).contains("\"votes\":{\"1\":1}");
    }
    try (Connection c = database.writer();
        Statement s = c.createStatement()) {
      s.execute("DROP TRIGGER full");
    }
    assertThat(FullCheck.of(database, done -> {}).damages()).isEmpty();
    try (Log log = Log.open(database, CLOCK)) {
      assertThat(log.size()).isEqualTo(2);
      assertThat(log.append(Bodies.statement("a", 2, 2))).isEqualTo(2);
    }
  }

  @Test
  void aDatabaseThatWasReplacedUnderARunningLogIsNotWrittenTo() throws IOException {
    Path file = folder.resolve("record.db");
    var database = Database.sqlite(file);
    Path old = folder.resolve("old.db");
    try (Log log = Log.create(database, Bodies.genesis(), CLOCK)) {
      Backup.write(log, old, done -> {});
      for (int i = 1; i < 50; i++) {
        log.append(Bodies.statement("a", i, i));
      }
    }
    try (Log log = Log.open(database, CLOCK)) {
      Files.delete(file);
      Files.deleteIfExists(folder.resolve("record.db-wal"));
      Files.deleteIfExists(folder.resolve("record.db-shm"));
      Files.copy(old, file);
      assertThatThrownBy(() -> log.append(Bodies.statement("a", 1, 1)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("the database ends here, but it had 50 entries before");
    }
    try (Log log = Log.open(database, CLOCK)) {
      assertThat(log.size()).isEqualTo(1);
    }
  }

  @Test
  void afterItWasClosedALogTakesNothing() throws IOException {
    Log log = Log.create(Database.sqlite(folder.resolve("record.db")), Bodies.genesis(), CLOCK);
    log.close();
    assertThatThrownBy(() -> log.append(Bodies.statement("a", 1, 1)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void aWriterWaitsForTheLockOfAnother() throws Exception {
    var database = Database.sqlite(folder.resolve("record.db"));
    try (Log log = Log.create(database, Bodies.genesis(), CLOCK);
        Connection other = database.writer()) {
      other.setAutoCommit(false);
      CompletableFuture<Long> waiting = log.submit(Bodies.statement("a", 1, 1));
      Thread.sleep(200);
      assertThat(waiting).isNotDone();
      other.setAutoCommit(true);
      assertThat(waiting.get()).isEqualTo(1);
    }
  }

  @Test
  void aProcessThatIsStoppedWhileItWritesHoldsUpTheOthersUntilItGoesOn() throws Exception {
    assumeThat(File.separatorChar).as("signals of Unix").isEqualTo('/');
    var database = Database.sqlite(folder.resolve("record.db"));
    try (Log log = Log.create(database, Bodies.genesis(), CLOCK)) {
      Process other = OtherProcess.start(database, "other", 1_000_000);
      try {
        assertThat(other.inputReader().readLine()).isEqualTo("1");
        Thread.ofPlatform().daemon().start(() -> drain(other));
        boolean held = false;
        for (int i = 1; i <= 200 && !held; i++) {
          signal(other, "STOP");
          CompletableFuture<Long> waiting = log.submit(Bodies.statement("a", i, i));
          Thread.sleep(300);
          held = !waiting.isDone();
          signal(other, "CONT");
          long index = waiting.get(Database.LOCK_MILLIS, TimeUnit.MILLISECONDS);
          assertThat(Bodies.text(log.entry(index))).contains("\"by\":\"a\"");
        }
        assertThat(held).as("it was stopped at least once while it had the lock").isTrue();
        long then = log.size();
        assertThat(log.await(then + 20, Duration.ofSeconds(60))).as("both go on").isTrue();
      } finally {
        other.destroyForcibly().waitFor();
      }
    }
    assertThat(FullCheck.of(database, done -> {}).damages()).isEmpty();
  }

  private static void signal(Process process, String signal) throws Exception {
    var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Reads what a process says, until it is killed. */
  private static void drain(Process process) {
    try {
      process.inputReader().transferTo(java.io.Writer.nullWriter());
    } catch (IOException e) {
      assertThat(process.isAlive()).isFalse();
    }
  }

  @Test
  void aRestoreIsRefusedWhileAnotherProgramHasTheDatabaseOpen() throws Exception {
    RecordFolder record =
        new Installation("test/log", Installation.SQLITE, java.util.List.of())
            .init(folder.resolve("r"), CLOCK, new java.security.SecureRandom());
    Path backup = folder.resolve("b.db");
    try (Log log = record.log(CLOCK)) {
      Backup.write(log, backup, done -> {});
    }
    Process other = OtherProcess.start(record.database(), "other", 1_000_000);
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("1");
      assertThatThrownBy(() -> Restore.run(record, backup, java.util.Optional.empty(), done -> {}))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("another program has");
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (Log log = record.log(CLOCK)) {
      assertThat(log.size()).as("what the killed program was told is there").isGreaterThan(1);
    }
    assertThat(FullCheck.of(record.database(), done -> {}).damages()).isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
}

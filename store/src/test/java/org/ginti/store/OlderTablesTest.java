// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.ginti.record.tlog.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with the first tables there were is opened, and goes on; on SQLite. */
class OlderTablesTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int SIZE = 1000;

  @TempDir Path folder;
  private Database database;
  private Hash root;

  Database fresh() throws IOException {
    return Database.sqlite(folder.resolve("record.db"));
  }

  /** Writes a log of two authors as the first program wrote it. */
  @BeforeEach
  void makeTablesOfVersion1() throws IOException, SQLException {
    Database now = Database.sqlite(folder.resolve("now.db"));
    database = fresh();
    if (database.isSqlite()) {
      Files.createFile(database.file().orElseThrow());
    }
    Flyway.configure()
        .dataSource(new Connections(database))
        .locations("classpath:org/ginti/store/schema")
        .target("1")
        .placeholders(
            database.isSqlite()
                ? Map.of("index", "INTEGER", "bytes", "BLOB", "rowless", "")
                : Map.of("index", "BIGINT", "bytes", "BYTEA", "rowless", ""))
        .load()
        .migrate();
    try (Log log = Log.create(now, Bodies.genesis(), CLOCK)) {
      var bodies = new ArrayList<byte[]>();
      for (int i = 1; i < SIZE; i++) {
        bodies.add(Bodies.statement(i % 3 == 0 ? "b" : "a", i % 3 == 0 ? i / 3 : i - i / 3, i));
      }
      log.appendAll(bodies);
      root = log.root(SIZE);
    }
    try (Connection from = now.reader();
        Connection to = database.writer()) {
      copy(from, to, "entries", "idx, author, number, election, kind, entry");
      copy(from, to, "authors", "id, name");
      copy(from, to, "elections", "id, name");
      copy(from, to, "tiles", "level, number, hashes");
      try (Statement s = to.createStatement()) {
        s.executeUpdate("UPDATE head SET size = " + SIZE);
      }
    }
  }

  private static void copy(Connection from, Connection to, String table, String columns)
      throws SQLException {
    int width = columns.split(",").length;
    to.setAutoCommit(false);
    try (Statement s = from.createStatement();
        var rows = s.executeQuery("SELECT " + columns + " FROM " + table);
        var insert =
            to.prepareStatement(
                "INSERT INTO "
                    + table
                    + " ("
                    + columns
                    + ") VALUES (?"
                    + ", ?".repeat(width - 1)
                    + ")")) {
      while (rows.next()) {
        for (int i = 1; i <= width; i++) {
          insert.setObject(i, rows.getObject(i));
        }
        insert.executeUpdate();
      }
    }
    to.setAutoCommit(true);
  }

  @Test
  void itIsOpenedAndGoesOn() throws IOException {
    try (Log log = Log.open(database, CLOCK)) {
      assertThat(log.root(SIZE)).isEqualTo(root);
      assertThat(FullCheck.of(database, n -> {}).damages()).isEmpty();
      assertThat(log.lastNumber("a")).isEqualTo(666);
      assertThat(log.find("b", 100)).hasValue(300);
      assertThat(log.append(Bodies.statement("b", 100, 300))).as("said again").isEqualTo(300);
      assertThatThrownBy(() -> log.append(Bodies.statement("b", 100, 301)))
          .isInstanceOf(ConflictException.class);
      assertThat(log.append(Bodies.statement("b", 334, 1))).isEqualTo(SIZE);
    }
    try (Log log = Log.open(database, CLOCK)) {
      assertThat(log.size()).isEqualTo(SIZE + 1);
    }
    assertThat(FullCheck.of(database, n -> {}).damages()).isEmpty();
  }

  @Test
  void whatIsWrongWithItIsNamedAsBefore() throws IOException, SQLException {
    try (Connection c = database.writer();
        Statement s = c.createStatement()) {
      s.executeUpdate("DELETE FROM tiles WHERE number = 1");
    }
    assertThatThrownBy(() -> Log.open(database, CLOCK))
        .isInstanceOf(DamageException.class)
        .hasMessageContaining("tile 0/1 is missing");
    assertThat(Rebuild.run(database, Optional.empty(), n -> {})).isNotEmpty();
    assertThat(FullCheck.of(database, n -> {}).damages()).isEqualTo(List.of());
  }
}

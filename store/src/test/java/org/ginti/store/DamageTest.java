// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in the database behind the back of the log is named; on SQLite. */
class DamageTest {
  static final int SIZE = 1000;

  @TempDir Path folder;
  Database database;
  Hash root;

  Database fresh() throws IOException {
    return Database.sqlite(folder.resolve("record.db"));
  }

  @BeforeEach
  void makeLog() throws IOException {
    database = fresh();
    try (Log log = Log.create(database, Bodies.genesis(), InstantSource.system())) {
      var bodies = new ArrayList<byte[]>();
      for (int i = 1; i < SIZE; i++) {
        bodies.add(
            i % 100 == 0 ? Bodies.retract("a", i, "e", 1) : Bodies.statement("a", i, i % 10));
      }
      log.appendAll(bodies);
      root = log.root(SIZE);
    }
    assertThat(check()).isEmpty();
  }

  private void sql(String... statements) throws IOException, SQLException {
    try (Connection c = database.writer();
        Statement s = c.createStatement()) {
      for (String sql : statements) {
        s.executeUpdate(sql);
      }
    }
  }

  /** What the full check says. */
  private List<String> check() throws IOException {
    return FullCheck.of(database, done -> {}).damages().stream().map(Damage::toString).toList();
  }

  private void assertRefusedAtOpen(String... damages) {
    var refusal = assertThatThrownBy(() -> Log.open(database, InstantSource.system()));
    refusal.isInstanceOf(DamageException.class);
    for (String damage : damages) {
      refusal.hasMessageContaining(damage);
    }
  }

  private String replaced(long index, String from, String to) {
    return "UPDATE entries SET entry = "
        + (database.isSqlite()
            ? "CAST(replace(CAST(entry AS TEXT), '" + from + "', '" + to + "') AS BLOB)"
            : "convert_to(replace(convert_from(entry, 'UTF8'), '"
                + from
                + "', '"
                + to
                + "'), 'UTF8')")
        + " WHERE idx = "
        + index;
  }

  @Test
  void aFigureThatWasChanged() throws IOException, SQLException {
    sql(replaced(305, "\"votes\":{\"1\":5}", "\"votes\":{\"1\":9}"));
    assertThat(check()).containsExactly("entry 305: its hash is not the one kept in tile 0/1");
    assertThatThrownBy(() -> Rebuild.run(database, signed(), done -> {}))
        .isInstanceOf(DamageException.class)
        .hasMessageContaining("not those that were signed");
  }

  @Test
  void aFigureOfTheNewestEntriesWhichNoTileHoldsAndNobodySigned() throws IOException, SQLException {
    sql(replaced(995, "\"votes\":{\"1\":5}", "\"votes\":{\"1\":9}"));
    assertThat(check())
        .singleElement()
        .asString()
        .startsWith("the head keeps the root " + root + ", but the tree of the 1000 entries has ");
    assertRefusedAtOpen("the head keeps the root " + root);
  }

  @Test
  void aRootOfTheHeadThatWasChangedOrLost() throws IOException, SQLException {
    for (String other : List.of("(SELECT entry FROM entries WHERE idx = 1)", "NULL")) {
      sql("UPDATE head SET root = " + other);
      assertThat(check())
          .singleElement()
          .asString()
          .startsWith("the head keeps the root of nothing");
      assertRefusedAtOpen("the head keeps the root of nothing");
      assertThat(Rebuild.run(database, signed(), done -> {})).hasSize(1);
      assertThat(check()).isEmpty();
    }
  }

  @Test
  void placesOfNumbersThatWereChangedDeletedOrMadeUp() throws IOException, SQLException {
    sql(
        "UPDATE numbers SET tile = 2 WHERE first = 1 AND author = 2",
        "DELETE FROM numbers WHERE first = 256",
        "INSERT INTO numbers (author, first, tile) VALUES (2, 257, 1)",
        "INSERT INTO numbers (author, first, tile) VALUES (2, 800, 1)");
    assertThat(check())
        .containsExactly(
            "table numbers has tile 2 for number 1 of author 2, by the entries it is 0",
            "table numbers has no tile for number 256 of author 2, by the entries it is 1",
            "table numbers has 5 rows, expected 4");
    assertThat(Rebuild.run(database, signed(), done -> {})).hasSize(3);
    assertThat(check()).isEmpty();
  }

  @Test
  void anEntryThatIsNoEntryAnyMore() throws IOException, SQLException {
    sql(replaced(305, "\"votes\":{", "\"votes\":{ "), replaced(990, "\"votes\":{", "\"votes\":[{"));
    assertThat(check())
        .anyMatch(d -> d.startsWith("entry 305: not well formed: byte"))
        .anyMatch(d -> d.startsWith("entry 990: not well formed: byte"));
    assertRefusedAtOpen("entry 990: not well formed");
  }

  @Test
  void rowsThatWereDeleted() throws IOException, SQLException {
    sql("DELETE FROM entries WHERE idx IN (17, 300, 995)");
    assertThat(check())
        .containsExactly(
            "entry 17: missing in the database",
            "entry 300: missing in the database",
            "entry 995: missing in the database");
    assertRefusedAtOpen("entry 995: missing");
  }

  @Test
  void theFirstAndTheLastRow() throws IOException, SQLException {
    sql("DELETE FROM entries WHERE idx IN (0, 999)");
    assertRefusedAtOpen(
        "entry 0: missing; the first entry in the database is 1",
        "the log has 1000 entries by its head, but the last is 998");
    assertThat(check()).contains("entry 0: missing in the database");
  }

  @Test
  void twoRowsThatWereSwapped() throws IOException, SQLException {
    sql(
        "UPDATE entries SET idx = -1 WHERE idx = 301",
        "UPDATE entries SET idx = 301 WHERE idx = 302",
        "UPDATE entries SET idx = 302 WHERE idx = -1");
    assertThat(check())
        .contains(
            "entry 301: its hash is not the one kept in tile 0/1",
            "entry 302: its hash is not the one kept in tile 0/1")
        .anyMatch(d -> d.startsWith("entry 301: number 302 of a, expected 301"));
  }

  @Test
  void tilesThatWereChangedCutOrDeleted() throws IOException, SQLException {
    sql(
        "UPDATE tiles SET hashes = (SELECT t.hashes FROM tiles t WHERE t.number = 1) WHERE number ="
            + " 0");
    assertThat(check()).hasSize(256).contains("entry 0: its hash is not the one kept in tile 0/0");
    sql("UPDATE tiles SET hashes = substr(hashes, 1, 8191) WHERE number = 1");
    sql("DELETE FROM tiles WHERE number = 2");
    assertRefusedAtOpen("tile 0/1 has 8191 bytes, expected 8192", "tile 0/2 is missing");
    assertThat(Rebuild.run(database, signed(), done -> {})).hasSize(258);
    assertThat(check()).isEmpty();
    try (Log log = Log.open(database, InstantSource.system())) {
      assertThat(log.root(SIZE)).isEqualTo(root);
      assertThat(log.append(Bodies.statement("a", SIZE, 1))).isEqualTo(SIZE);
    }
  }

  @Test
  void aHeadThatShrankOrGrew() throws IOException, SQLException {
    sql("UPDATE head SET size = 700");
    assertRefusedAtOpen(
        "the log has 700 entries by its head, but the last is 999",
        "tile 0/2 is there, but a log of 700 entries has 2 full tiles at this level");
    assertThat(check()).containsExactly("the head says 700 entries, there are 1000");
    sql("UPDATE head SET size = 5000");
    assertRefusedAtOpen("the log has 5000 entries by its head, but the last is 999");
    sql("DELETE FROM head");
    assertRefusedAtOpen("the table head has 0 rows, expected 1");
    assertThat(Rebuild.run(database, signed(), done -> {}))
        .extracting(Damage::what)
        .containsExactly("the table head has 0 rows, expected 1");
    assertThat(check()).isEmpty();
  }

  @Test
  void columnsAndNamesThatSayOtherThanTheEntries() throws IOException, SQLException {
    sql(
        "UPDATE entries SET kind = 3 WHERE idx = 500",
        "UPDATE entries SET election = 7 WHERE idx = 501",
        "UPDATE entries SET number = 7000 WHERE idx = 502",
        "UPDATE authors SET name = 'b' WHERE id = 2",
        "INSERT INTO elections (id, name) VALUES (2, 'x')");
    assertThat(check())
        .contains(
            "entry 500: column kind is 3, by the entry 5",
            "entry 501: column election is 7, by the entry 1",
            "entry 502: column number is 7000, by the entry 502",
            "table authors has b as 2, by the entries it is 0",
            "table elections has x as 2, by the entries it is 0");
    assertThat(Rebuild.run(database, signed(), done -> {})).hasSizeGreaterThanOrEqualTo(5);
    assertThat(check()).isEmpty();
  }

  @Test
  void aRowBehindTheEnd() throws IOException, SQLException {
    sql(
        "INSERT INTO entries (idx, author, number, election, kind, entry)"
            + " SELECT 1005, author, 5000, election, kind, entry FROM entries WHERE idx = 999");
    assertThat(check())
        .contains("entry 1000: missing in the database", "entry 1004: missing in the database");
    assertRefusedAtOpen("the log has 1000 entries by its head, but the last is 1005");
  }

  @Test
  void tablesOfANewerProgramAreLeftAlone() throws IOException, SQLException {
    sql("UPDATE flyway_schema_history SET version = '4' WHERE version = '3'");
    assertThatThrownBy(() -> Log.open(database, InstantSource.system()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("the tables have version 4, this program knows 3");
    sql("UPDATE flyway_schema_history SET version = 'x' WHERE version = '4'");
    assertThatThrownBy(() -> Log.open(database, InstantSource.system()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("the version of the tables is no number");
  }

  private Optional<Checkpoint> signed() {
    return Optional.of(new Checkpoint("test/log", SIZE, root));
  }
}

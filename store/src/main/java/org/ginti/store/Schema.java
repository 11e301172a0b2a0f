// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.ginti.record.tlog.Hashes;

/** The version of the tables. Flyway starts slowly, so it is asked only where they are not new. */
final class Schema {
  /** The version that this program reads and writes. */
  static final int CURRENT = 3;

  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private Schema() {}

  /** Makes the tables, and the file of SQLite where it is missing. */
  static void create(Database database) throws IOException {
    if (database.isSqlite()) {
      Path file = database.file().orElseThrow();
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
      try (Connection c = database.writer();
          Statement s = c.createStatement()) {
        s.execute("PRAGMA journal_mode = WAL");
      } catch (SQLException e) {
        throw new StoreException("cannot make the database " + file, e);
      }
    }
    migrate(database);
  }

  /** Takes everything out of a database into which a log was begun or restored in vain. */
  static void empty(Database database) throws IOException {
    try (Connection c = database.writer();
        Statement s = c.createStatement()) {
      c.setAutoCommit(false);
      for (String table : List.of("entries", "numbers", "tiles", "authors", "elections")) {
        s.executeUpdate("DELETE FROM " + table);
      }
      Head.write(c, 0, Hashes.empty());
      c.setAutoCommit(true);
    } catch (SQLException e) {
      throw new StoreException("cannot empty the database " + database.url() + " again", e);
    }
  }

  private static void migrate(Database database) throws StoreException {
    FLYWAY.setLevel(Level.OFF); // what fails is thrown, and told once
    boolean sqlite = database.isSqlite();
    try {
      Flyway.configure()
          .dataSource(new Connections(database))
          .locations("classpath:org/ginti/store/schema")
          .javaMigrations(new RootOfTheHead())
          .placeholders(
              sqlite
                  ? Map.of("index", "INTEGER", "bytes", "BLOB", "rowless", "WITHOUT ROWID")
                  : Map.of("index", "BIGINT", "bytes", "BYTEA", "rowless", ""))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException("cannot make the tables of the database", e);
    }
  }

  /**
   * Brings older tables up to date.
   *
   * @throws StoreException where there are none, or where a newer program has made them
   */
  static void update(Database database) throws StoreException {
    int found;
    try (Connection c = database.reader()) {
      found =
          version(c)
              .orElseThrow(() ->
                  new StoreException(
                      "there is no log in the database " + database.url() + ": no tables"));
    } catch (SQLException e) {
      throw new StoreException("cannot read the database " + database.url(), e);
    }
    if (found > CURRENT) {
      throw new StoreException(
          "the tables have version "
              + found
              + ", this program knows "
              + CURRENT
              + ": use the newer program that made them");
    }
    if (found < CURRENT) {
      migrate(database);
    }
  }

  /** The version of the tables, or nothing where there are none. */
  static Optional<Integer> version(Connection c) throws SQLException, StoreException {
    try (var tables =
        c.getMetaData().getTables(null, c.getSchema(), "flyway_schema_history", null)) {
      if (!tables.next()) {
        return Optional.empty();
      }
    }
    try (Statement s = c.createStatement();
        var row =
            s.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL"
                    + " ORDER BY installed_rank DESC LIMIT 1")) {
      return row.next() ? Optional.of(Integer.parseInt(row.getString(1))) : Optional.empty();
    } catch (NumberFormatException e) {
      throw new StoreException("the version of the tables is no number: they are damaged", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/**
 * Where the tables are: a file of SQLite, or a database of PostgreSQL. What the two do differently
 * is here and nowhere else.
 *
 * @param url what JDBC calls it
 * @param file of SQLite
 */
public record Database(String url, Optional<Path> file) {
  /** How long a writer waits for the lock that another process holds, in milliseconds. */
  static final int LOCK_MILLIS = 30_000;

  /** A file of SQLite. */
  public static Database sqlite(Path file) {
    return new Database("jdbc:sqlite:" + file, Optional.of(file));
  }

  /**
   * Reads an address: {@code sqlite:FILE}, the file relative to {@code folder}, or {@code
   * jdbc:postgresql:…}.
   *
   * @throws StoreException where it is neither, or has a password in it
   */
  public static Database of(String address, Path folder) throws StoreException {
    if (address.startsWith("sqlite:")) {
      String file = address.substring("sqlite:".length());
      if (!file.isEmpty() && file.indexOf('?') < 0) {
        return sqlite(folder.resolve(file));
      }
    } else if (address.startsWith("jdbc:postgresql:")) {
      if (address.matches("(?i).*([?&](ssl)?password=|//[^/?]*:[^/?]*@).*")) {
        throw new StoreException(
            "the address of the database holds a password, and others may read the file:"
                + " put it into ~/.pgpass, or into PGPASSWORD");
      }
      return new Database(address, Optional.empty());
    }
    throw new StoreException(
        "the store is '" + address + "', expected sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
  }

  /** The address as {@link #of} reads it. */
  public String address(Path folder) {
    return file.map(f -> "sqlite:" + (f.startsWith(folder) ? folder.relativize(f) : f)).orElse(url);
  }

  boolean isSqlite() {
    return file.isPresent();
  }

  /** A connection that reads. It does not make the file. */
  Connection reader() throws SQLException, StoreException {
    return connect(false);
  }

  /** A connection that reads, in a transaction that sees one state while others append. */
  Connection snapshot() throws SQLException, StoreException {
    Connection c = reader();
    try {
      if (!isSqlite()) {
        c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      }
      c.setAutoCommit(false);
      return c;
    } catch (SQLException e) {
      c.close();
      throw e;
    }
  }

  /** A connection that writes; its commits are durable when they return. */
  Connection writer() throws SQLException, StoreException {
    return connect(true);
  }

  private Connection connect(boolean write) throws SQLException, StoreException {
    if (isSqlite()) {
      return sqlite(write);
    }
    Connection c = DriverManager.getConnection(url, postgresql());
    try (Statement s = c.createStatement()) {
      if (write) {
        s.execute("SET lock_timeout = " + LOCK_MILLIS);
        refuseOff(s, "fsync");
        refuseOff(s, "full_page_writes");
        refuseOff(s, "synchronous_commit");
      }
      return c;
    } catch (SQLException | StoreException e) {
      c.close();
      throw e;
    }
  }

  private static Properties postgresql() {
    var properties = new Properties();
    String password = System.getenv("PGPASSWORD");
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("ApplicationName", "ginti");
    return properties;
  }

  private static void refuseOff(Statement s, String setting) throws SQLException, StoreException {
    try (var found = s.executeQuery("SHOW " + setting)) {
      found.next();
      if (found.getString(1).equals("off")) {
        throw new StoreException(
            "the PostgreSQL server runs with "
                + setting
                + " = off: an entry could be lost after it was acknowledged; switch it on");
      }
    }
  }

  private Connection sqlite(boolean write) throws SQLException, StoreException {
    Path path = file.orElseThrow();
    if (!Files.exists(path)) {
      throw new StoreException("the database " + path + " is missing");
    }
    var config = new SQLiteConfig();
    config.setTransactionMode(
        write ? SQLiteConfig.TransactionMode.IMMEDIATE : SQLiteConfig.TransactionMode.DEFERRED);
    config.setBusyTimeout(LOCK_MILLIS);
    Connection c = config.createConnection(url);
    try (Statement s = c.createStatement()) {
      if (write) {
        // a commit is on the disc when it returns; the folder entry of the journal too
        s.execute("PRAGMA synchronous = FULL");
        s.execute("PRAGMA cache_size = -65536");
      } else {
        s.execute("PRAGMA query_only = ON");
        s.execute("PRAGMA cache_size = -16384");
      }
      return c;
    } catch (SQLException e) {
      c.close();
      throw e;
    }
  }

  /** Takes the lock of writers within a transaction and reads the size of the log. */
  String lockHead() {
    return isSqlite() ? "SELECT size FROM head" : "SELECT size FROM head FOR UPDATE";
  }
}

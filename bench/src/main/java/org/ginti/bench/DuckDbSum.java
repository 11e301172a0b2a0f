// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** DuckDB on the long file with its schema given, two threads. */
final class DuckDbSum implements Contender, AutoCloseable {
  private final Connection connection;
  private final String query;

  private DuckDbSum(Connection connection, Path file) throws SQLException {
    this.connection = connection;
    this.query =
        "select contest, candidate, sum(votes) from read_csv('"
            + file.toString().replace("'", "''")
            + "', header = true, auto_detect = false, delim = ',', columns = {'contest': 'INTEGER',"
            + " 'station': 'VARCHAR', 'candidate': 'INTEGER', 'votes': 'INTEGER'}) group by all";
    try (var s = connection.createStatement()) {
      s.execute("set threads = 2");
    }
  }

  /** Empty where the driver is not on the class path. */
  static Optional<DuckDbSum> open(Path file) {
    try {
      return Optional.of(new DuckDbSum(DriverManager.getConnection("jdbc:duckdb:"), file));
    } catch (SQLException e) {
      System.err.println("DuckDB is left out: " + e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return "DuckDB, 2 threads: sum only, long CSV";
  }

  @Override
  public long run() throws SQLException {
    long all = 0;
    try (var s = connection.createStatement();
        var r = s.executeQuery(query)) {
      while (r.next()) {
        all += r.getLong(3);
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

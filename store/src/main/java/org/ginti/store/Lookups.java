// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.ginti.record.EntrySource;
import org.ginti.record.Kind;

/** Entries by what the columns and indexes say of them. */
final class Lookups {
  private Lookups() {}

  static OptionalLong find(Connection c, String author, long number)
      throws SQLException, IOException {
    return Numbers.find(c, author(c, author), number);
  }

  static long lastNumber(Connection c, String author) throws SQLException, IOException {
    return Numbers.last(c, author(c, author));
  }

  private static int author(Connection c, String name) throws SQLException {
    return (int) Tables.number(c, "SELECT id FROM authors WHERE name = ?", name).orElse(0);
  }

  static OptionalLong last(Connection c, Kind kind) throws SQLException {
    if (kind.states()) {
      throw new IllegalArgumentException("no index leads to the last " + kind.code());
    }
    return Tables.number(
        c, "SELECT max(idx) FROM entries WHERE kind = ? AND " + Tables.OTHER, kind.ordinal());
  }

  /** The index of the first entry of an election that is no statement: of its register. */
  static OptionalLong first(Connection c, String election) throws SQLException {
    return Tables.number(
        c,
        "SELECT idx FROM entries WHERE election = (SELECT id FROM elections WHERE name = ?) AND "
            + Tables.OTHER
            + " ORDER BY idx LIMIT 1",
        election);
  }

  /** Entries of an election and of none before {@code to}, but for statements and corrections. */
  static void other(Connection c, String election, long to, EntrySource.Visitor visitor)
      throws SQLException, IOException {
    long id = Tables.number(c, "SELECT id FROM elections WHERE name = ?", election).orElse(-1);
    String part = "SELECT idx, entry FROM entries WHERE election = ? AND idx >= ? AND idx < ? AND ";
    String sql =
        part + Tables.OTHER + " UNION ALL " + part + Tables.OTHER + " ORDER BY idx LIMIT 512";
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (long next = 0, found = 1; found > 0; ) {
        s.setLong(1, 0);
        s.setLong(2, next);
        s.setLong(3, to);
        s.setLong(4, id);
        s.setLong(5, next);
        s.setLong(6, to);
        found = 0;
        try (ResultSet rows = s.executeQuery()) {
          while (rows.next()) {
            long index = rows.getLong(1);
            byte[] entry = rows.getBytes(2);
            if (entry == null) {
              throw new DamageException(index, "its row in the database has no bytes");
            }
            visitor.entry(index, entry, 0, entry.length);
            next = index + 1;
            found++;
          }
        }
      }
    }
  }
}

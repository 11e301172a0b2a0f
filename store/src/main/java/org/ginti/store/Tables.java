// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.ginti.record.EntrySource;
import org.ginti.record.UtcTime;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.TilePath;
import org.jspecify.annotations.Nullable;

/** The questions that are asked of the tables, each on a connection that is given. */
final class Tables {
  /** Entries that one question asks for: PostgreSQL sends them all before the first is seen. */
  private static final int CHUNK = 512;

  /** Not the kinds statement and correction, in the words of the index. */
  static final String OTHER = "kind <> 3 AND kind <> 4";

  private Tables() {}

  /** The number in the first row, or nothing where there is no row or NULL in it. */
  static OptionalLong number(Connection c, String sql, Object... arguments) throws SQLException {
    try (PreparedStatement s = prepare(c, sql, arguments);
        ResultSet row = s.executeQuery()) {
      if (!row.next()) {
        return OptionalLong.empty();
      }
      long n = row.getLong(1);
      return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(n);
    }
  }

  static PreparedStatement prepare(Connection c, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement s = c.prepareStatement(sql);
    try {
      for (int i = 0; i < arguments.length; i++) {
        s.setObject(i + 1, arguments[i]);
      }
      return s;
    } catch (SQLException e) {
      s.close();
      throw e;
    }
  }

  /**
   * Visits entries from one index up to another, exclusive.
   *
   * @throws DamageException where one is missing
   */
  static void entries(Connection c, long from, long to, EntrySource.Visitor visitor)
      throws SQLException, IOException {
    try (PreparedStatement s =
        c.prepareStatement(
            "SELECT idx, entry FROM entries WHERE idx >= ? AND idx < ? ORDER BY idx")) {
      for (long next = from; next < to; ) {
        long end = Math.min(to, next + CHUNK);
        s.setLong(1, next);
        s.setLong(2, end);
        try (ResultSet rows = s.executeQuery()) {
          for (; next < end; next++) {
            if (!rows.next() || rows.getLong(1) != next) {
              throw new DamageException(next, "the entry is missing in the database");
            }
            byte[] entry = rows.getBytes(2);
            if (entry == null) {
              throw new DamageException(next, "its row in the database has no bytes");
            }
            visitor.entry(next, entry, 0, entry.length);
          }
        }
      }
    }
  }

  /** The bytes of an entry, or null where it is missing. */
  static byte @Nullable [] entry(Connection c, long index) throws SQLException {
    return bytes(c, "SELECT entry FROM entries WHERE idx = ?", index);
  }

  /** The bytes of a full tile, or null where it is missing. */
  static byte @Nullable [] tile(Connection c, int level, long number) throws SQLException {
    return bytes(c, "SELECT hashes FROM tiles WHERE level = ? AND number = ?", level, number);
  }

  private static byte @Nullable [] bytes(Connection c, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement s = prepare(c, sql, arguments);
        ResultSet row = s.executeQuery()) {
      return row.next() ? row.getBytes(1) : null;
    }
  }

  /** Names of authors or elections by their numbers, which count from 1. */
  static List<String> names(Connection c, String table, int behind) throws SQLException {
    try (PreparedStatement s =
            prepare(c, "SELECT id, name FROM " + table + " WHERE id > ? ORDER BY id", behind);
        ResultSet rows = s.executeQuery()) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(2));
      }
      return names;
    }
  }

  /** Time of an entry that is well formed, in milliseconds since 1970. */
  static long at(byte[] entry) {
    return UtcTime.read(entry, 7, Prepared.PREFIX - 2);
  }

  /** The tree of the first entries, from full tiles and entries. */
  static RightEdge.Source tree(Connection c) {
    return new RightEdge.Source() {
      @Override
      public byte @Nullable [] read(TilePath path) throws IOException {
        try {
          return path.full() ? tile(c, path.level(), path.number()) : null;
        } catch (SQLException e) {
          throw new StoreException("cannot read tile " + path, e);
        }
      }

      @Override
      public void leaves(long from, long to, RightEdge edge) throws IOException {
        try {
          entries(c, from, to, (index, bytes, start, end) -> edge.add(bytes, start, end));
        } catch (SQLException e) {
          throw new StoreException("cannot read entries " + from + " to " + to, e);
        }
      }
    };
  }

  /** The root of the tree of the first entries, from full tiles and the entries behind them. */
  static Hash root(Connection c, long size) throws IOException {
    var edge = new RightEdge();
    edge.load(size, tree(c));
    return edge.root();
  }

  /** Brings a tree up to {@code size}: over a few entries, or anew where there are many. */
  static void advance(RightEdge edge, long size, Connection c) throws IOException {
    if (size - edge.end() > 4L * TilePath.FULL) {
      edge.load(size, tree(c));
    } else {
      tree(c).leaves(edge.end(), size, edge);
      edge.takeFull();
    }
  }

  /** Bytes of a full tile. */
  static final int TILE = TilePath.FULL * Hashes.SIZE;
}

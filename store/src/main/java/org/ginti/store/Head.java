// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * The one row of the table {@code head}: what the last commit left.
 *
 * @param size entries there are
 * @param root of their tree, or null where what is kept there is none. It is what knows the hashes
 *     of the newest entries, which are in no full tile and under no signed checkpoint yet
 */
record Head(long size, @Nullable Hash root) {
  static final String WRITE = "UPDATE head SET size = ?, root = ?";

  /** Entries there are. */
  static long size(Connection c) throws SQLException, DamageException {
    return Tables.number(c, "SELECT size FROM head").orElseThrow(Head::none);
  }

  /**
   * Reads it.
   *
   * @throws DamageException where there is no row
   */
  static Head read(Connection c) throws SQLException, DamageException {
    try (PreparedStatement s = c.prepareStatement("SELECT size, root FROM head");
        ResultSet row = s.executeQuery()) {
      if (!row.next()) {
        throw none();
      }
      byte[] root = row.getBytes(2);
      return new Head(
          row.getLong(1), root != null && root.length == Hashes.SIZE ? Hash.of(root, 0) : null);
    }
  }

  static DamageException none() {
    return new DamageException(Damage.NO_ENTRY, "the table head is empty, expected one row");
  }

  static void write(Connection c, long size, Hash root) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(WRITE)) {
      write(s, size, root);
    }
  }

  /** As above, by a statement that was prepared of {@link #WRITE}. */
  static void write(PreparedStatement s, long size, Hash root) throws SQLException {
    s.setLong(1, size);
    s.setBytes(2, root.bytes());
    s.executeUpdate();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ginti.record.EntrySource;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.TreeRange;

/** Makes the tables and columns that follow from the entries again. */
public final class Rebuild {
  private Rebuild() {}

  /**
   * Throws tiles, head, numbers, authors, elections and the columns beside the entries away and
   * makes them from the entries, in one transaction: all or nothing.
   *
   * @param signed what was signed last: the entries must have its root
   * @return what differed
   * @throws DamageException where the entries themselves are damaged; nothing is changed then
   */
  public static List<Damage> run(
      Database database, Optional<Checkpoint> signed, LongConsumer progress) throws IOException {
    Schema.update(database);
    try (Connection c = database.writer()) {
      c.setAutoCommit(false);
      try (Statement s = c.createStatement()) {
        s.executeQuery(database.lockHead()).close();
      }
      FullCheck.Result found = FullCheck.of(c, database.isSqlite(), progress);
      if (!found.entries().isEmpty()) {
        throw new DamageException(found.entries());
      }
      if (signed.isPresent()) {
        agree(c, found.size(), signed.get());
      }
      clear(c);
      refill(c, found.size());
      c.setAutoCommit(true);
      return found.derived();
    } catch (SQLException e) {
      throw new StoreException("cannot rebuild the tables of " + database.url(), e);
    }
  }

  private static void agree(Connection c, long size, Checkpoint signed)
      throws SQLException, IOException {
    var tree = new TreeRange(0);
    if (size >= signed.size()) {
      Tables.entries(c, 0, signed.size(), (i, bytes, from, to) -> tree.add(bytes, from, to));
    }
    Hash root = tree.root();
    if (size < signed.size() || !root.equals(signed.root())) {
      throw new DamageException(
          Damage.NO_ENTRY,
          "the entries are not those that were signed: "
              + signed.size()
              + " were signed with the root "
              + signed.root()
              + ", there are "
              + size
              + (size < signed.size() ? "" : " and the root is " + root)
              + "; restore a backup");
    }
  }

  private static void clear(Connection c) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.executeUpdate("DELETE FROM numbers");
      s.executeUpdate("DELETE FROM tiles");
      s.executeUpdate("DELETE FROM authors");
      s.executeUpdate("DELETE FROM elections");
      s.executeUpdate("DELETE FROM head");
      s.executeUpdate("INSERT INTO head (id, size) VALUES (0, 0)");
    }
  }

  private static void refill(Connection c, long size) throws SQLException, IOException {
    var authors = new Names("authors");
    var elections = new Names("elections");
    var numbers = new Numbers();
    var maker = new Prepared.Maker();
    var edge = new RightEdge();
    try (PreparedStatement row =
        c.prepareStatement(
            "UPDATE entries SET author = ?, number = ?, election = ?, kind = ? WHERE idx = ?"
                + " AND NOT (author = ? AND number = ? AND election = ? AND kind = ?)")) {
      EntrySource.Visitor visitor =
          (index, bytes, from, to) -> {
            Prepared p = maker.entry(bytes, from, to);
            edge.add(bytes, from, to);
            numbers.add(index, authors.id(p.by), p.number);
            long[] columns = {
              authors.id(p.by), p.number, elections.id(p.election), p.kind.ordinal()
            };
            try {
              for (int i = 0; i < columns.length; i++) {
                row.setLong(i + 1, columns[i]);
                row.setLong(i + 6, columns[i]);
              }
              row.setLong(5, index);
              row.executeUpdate();
              Writer.tiles(c, edge.takeFull());
              numbers.store(c);
            } catch (SQLException e) {
              throw new StoreException("cannot write the columns of entry " + index, e);
            }
          };
      Tables.entries(c, 0, size, visitor);
      authors.store(c);
      elections.store(c);
      Head.write(c, size, edge.root());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ginti.record.tlog.Hash;

/**
 * Puts entries, and what follows from them, into the tables. One transaction at a time over all
 * processes; for one thread. Once {@link #insert} or {@link #commit} has failed it is of no more
 * use.
 */
final class Writer implements AutoCloseable {
  private final Connection connection;
  private final RightEdge edge = new RightEdge();
  private final Names authors = new Names("authors");
  private final Names elections = new Names("elections");
  private final Numbers numbers = new Numbers();
  private final PreparedStatement entry;
  private final PreparedStatement lock;
  private final PreparedStatement head;
  private long lastAt = Long.MIN_VALUE;
  private boolean caught;

  Writer(Database database) throws SQLException, StoreException {
    connection = database.writer();
    try {
      entry =
          connection.prepareStatement(
              "INSERT INTO entries (idx, author, number, election, kind, entry)"
                  + " VALUES (?, ?, ?, ?, ?, ?)");
      lock = connection.prepareStatement(database.lockHead());
      head = connection.prepareStatement(Head.WRITE);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  /**
   * Takes the lock of writers, waiting for another process, and takes in what others appended.
   *
   * @return true where others did append, or where this is the first time
   */
  boolean begin() throws SQLException, IOException {
    connection.setAutoCommit(false); // SQLite: BEGIN IMMEDIATE
    long size = locked();
    if (size == edge.end() && caught) {
      return false;
    }
    if (size < edge.end()) {
      throw new DamageException(
          size, "the database ends here, but it had " + edge.end() + " entries before");
    }
    Tables.advance(edge, size, connection);
    authors.load(connection);
    elections.load(connection);
    numbers.load(connection, size);
    byte[] last = size == 0 ? null : Tables.entry(connection, size - 1);
    lastAt = last == null ? Long.MIN_VALUE : Tables.at(last);
    caught = true;
    return true;
  }

  private long locked() throws SQLException, IOException {
    try (ResultSet row = lock.executeQuery()) {
      if (!row.next()) {
        throw Head.none();
      }
      return row.getLong(1);
    }
  }

  /** Entries there are, with those inserted. */
  long size() {
    return edge.end();
  }

  /** Time of the last entry, in milliseconds since 1970. */
  long lastAt() {
    return lastAt;
  }

  Hash root() {
    return edge.root();
  }

  RightEdge.Snapshot snapshot() {
    return edge.snapshot();
  }

  /** The number by which the tables know an author, or 0 where they do not. */
  int author(String name) {
    return authors.find(name);
  }

  /** Inserts entries behind those that are there. */
  void insert(List<Prepared> entries) throws SQLException {
    for (Prepared p : entries) {
      int author = authors.id(p.by);
      numbers.add(edge.end(), author, p.number);
      entry.setLong(1, edge.end());
      entry.setInt(2, author);
      entry.setLong(3, p.number);
      entry.setInt(4, elections.id(p.election));
      entry.setInt(5, p.kind.ordinal());
      entry.setBytes(6, p.entry);
      entry.addBatch();
      edge.addHash(p.leaf, 0);
      lastAt = p.at;
    }
    entry.executeBatch();
    tiles(connection, edge.takeFull());
    numbers.store(connection);
  }

  /** Inserts full tiles. */
  static void tiles(Connection c, List<RightEdge.Tile> full) throws SQLException {
    if (full.isEmpty()) {
      return;
    }
    try (PreparedStatement tile =
        c.prepareStatement("INSERT INTO tiles (level, number, hashes) VALUES (?, ?, ?)")) {
      for (RightEdge.Tile t : full) {
        tile.setInt(1, t.level());
        tile.setLong(2, t.number());
        tile.setBytes(3, t.hashes());
        tile.addBatch();
      }
      tile.executeBatch();
    }
  }

  /** Makes what was inserted durable and visible to others. */
  void commit() throws SQLException {
    authors.store(connection);
    elections.store(connection);
    Head.write(head, edge.end(), edge.root());
    connection.setAutoCommit(true);
  }

  /** Gives the lock back; to be called only where nothing was inserted. */
  void release() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

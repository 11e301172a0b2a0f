// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ginti.record.tlog.TilePath;

/**
 * Where the numbers of an author are: the table {@code numbers} says of each full tile of entries
 * which authors are in it, and from which number on; the entries behind the last full tile are
 * looked through. Follows the entries while they are appended; for one thread.
 */
final class Numbers {
  private static final String OF_TILE = " WHERE idx >= ? AND idx < ? AND author = ?";

  /** A row: an author's first number in a tile. */
  record Row(int author, long first, long tile) {}

  /** First numbers by author, in the tile that is not full. */
  private final Map<Integer, Long> open = new LinkedHashMap<>();

  private final List<Row> full = new ArrayList<>();
  private int last;

  /** Takes the next entry. */
  void add(long index, int author, long number) {
    if (author != last) {
      open.putIfAbsent(author, number);
      last = author;
    }
    if ((index + 1) % TilePath.FULL == 0) {
      open.forEach((a, first) -> full.add(new Row(a, first, index / TilePath.FULL)));
      open.clear();
      last = 0;
    }
  }

  /** The rows of the tiles that filled up since this was asked last. */
  List<Row> takeFull() {
    var taken = List.copyOf(full);
    full.clear();
    return taken;
  }

  /** Goes on behind the entries that are in the tables. */
  void load(Connection c, long size) throws SQLException {
    open.clear();
    full.clear();
    last = 0;
    try (PreparedStatement s =
            Tables.prepare(
                c,
                "SELECT author, min(number) FROM entries WHERE idx >= ? GROUP BY author",
                whole(size));
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        open.put(rows.getInt(1), rows.getLong(2));
      }
    }
  }

  /** Writes the rows of the tiles that filled up. */
  void store(Connection c) throws SQLException {
    if (full.isEmpty()) {
      return;
    }
    try (PreparedStatement s =
        c.prepareStatement("INSERT INTO numbers (author, first, tile) VALUES (?, ?, ?)")) {
      for (Row row : takeFull()) {
        s.setInt(1, row.author);
        s.setLong(2, row.first);
        s.setLong(3, row.tile);
        s.addBatch();
      }
      s.executeBatch();
    }
  }

  /** The last number of an author, or 0. */
  static long last(Connection c, int author) throws SQLException, IOException {
    OptionalLong last =
        Tables.number(
            c,
            "SELECT max(number) FROM entries WHERE idx >= ? AND author = ?",
            whole(Head.size(c)),
            author);
    OptionalLong tile =
        last.isPresent()
            ? OptionalLong.empty()
            : Tables.number(
                c, "SELECT tile FROM numbers WHERE author = ? ORDER BY first DESC LIMIT 1", author);
    return tile.isEmpty()
        ? last.orElse(0)
        : inTile(c, "SELECT max(number) FROM entries" + OF_TILE, tile.getAsLong(), author)
            .orElse(0);
  }

  /** The index of an author's entry. */
  static OptionalLong find(Connection c, int author, long number) throws SQLException, IOException {
    // the size first: what fills a tile meanwhile is behind it
    long whole = whole(Head.size(c));
    OptionalLong tile =
        Tables.number(
            c,
            "SELECT tile FROM numbers WHERE author = ? AND first <= ? ORDER BY first DESC LIMIT 1",
            author,
            number);
    OptionalLong found =
        tile.isEmpty()
            ? tile
            : inTile(
                c,
                "SELECT idx FROM entries" + OF_TILE + " AND number = ?",
                tile.getAsLong(),
                author,
                number);
    return found.isPresent()
        ? found
        : Tables.number(
            c,
            "SELECT idx FROM entries WHERE idx >= ? AND author = ? AND number = ?",
            whole,
            author,
            number);
  }

  private static OptionalLong inTile(Connection c, String sql, long tile, Object... more)
      throws SQLException {
    var arguments = new ArrayList<Object>(List.of(tile * TilePath.FULL));
    arguments.add((tile + 1) * TilePath.FULL);
    arguments.addAll(List.of(more));
    return Tables.number(c, sql, arguments.toArray());
  }

  /** Entries in full tiles. */
  private static long whole(long size) {
    return size - size % TilePath.FULL;
  }
}

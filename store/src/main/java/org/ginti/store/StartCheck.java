// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.TilePath;
import org.jspecify.annotations.Nullable;

/** What can be seen at once when a log is opened, without reading all of it. */
final class StartCheck {
  private final Connection c;
  private final List<Damage> damages = new ArrayList<>();

  private StartCheck(Connection c) {
    this.c = c;
  }

  /** Everything that is wrong, or nothing. Brings the tables up to date. */
  static List<Damage> of(Database database) throws IOException {
    Schema.update(database);
    try (Connection c = database.snapshot()) {
      var check = new StartCheck(c);
      check.all();
      return check.damages;
    } catch (SQLException e) {
      throw new StoreException("cannot read the database " + database.url(), e);
    }
  }

  private void all() throws SQLException, IOException {
    long heads = Tables.number(c, "SELECT count(*) FROM head").orElse(0);
    long size = Tables.number(c, "SELECT max(size) FROM head").orElse(0);
    if (heads != 1) {
      damages.add(Damage.of("the table head has " + heads + " rows, expected 1"));
      return;
    }
    long first = Tables.number(c, "SELECT min(idx) FROM entries").orElse(0);
    long end = Tables.number(c, "SELECT max(idx) FROM entries").orElse(-1) + 1;
    if (first != 0) {
      damages.add(new Damage(0, "missing; the first entry in the database is " + first));
    }
    if (end != size) {
      damages.add(
          Damage.of("the log has " + size + " entries by its head, but the last is " + (end - 1)));
    }
    if (size == 0) {
      damages.add(new Damage(0, "missing: a log begins with its genesis"));
    }
    tiles(size);
    newest(Math.min(size, end));
    if (damages.isEmpty()) {
      head(size);
    }
  }

  /** The tree that the last commit left, from full tiles and the entries behind them. */
  private void head(long size) throws SQLException, IOException {
    Hash kept = Head.read(c).root();
    Hash found = Tables.root(c, size);
    if (!found.equals(kept)) {
      damages.add(otherRoot(kept, size, found));
    }
  }

  static Damage otherRoot(@Nullable Hash kept, long size, Hash found) {
    return Damage.of(
        "the head keeps the root "
            + (kept == null ? "of nothing" : kept)
            + ", but the tree of the "
            + size
            + " entries has "
            + found
            + ": one of the newest entries was changed, or the head");
  }

  private void tiles(long size) throws SQLException {
    for (int level = 0; TilePath.count(level, size) >> 8 > 0 || level == 0; level++) {
      long expected = TilePath.count(level, size) >> 8;
      long found =
          Tables.number(
                  c,
                  "SELECT count(*) FROM tiles WHERE level = ? AND number >= 0 AND number < ?"
                      + " AND length(hashes) = 8192",
                  level,
                  expected)
              .orElse(0);
      if (found != expected) {
        missing(level, expected);
      }
    }
    try (PreparedStatement s =
            c.prepareStatement("SELECT level, max(number) FROM tiles GROUP BY level");
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        long expected = TilePath.count(Math.clamp(rows.getInt(1), 0, 63), size) >> 8;
        if (rows.getLong(2) >= expected) {
          damages.add(
              Damage.of(
                  "tile "
                      + rows.getInt(1)
                      + "/"
                      + rows.getLong(2)
                      + " is there, but a log of "
                      + size
                      + " entries has "
                      + expected
                      + " full tiles at this level"));
        }
      }
    }
  }

  /** Names the tiles that are missing or have another length. */
  private void missing(int level, long expected) throws SQLException {
    try (PreparedStatement s =
            Tables.prepare(
                c,
                "SELECT number, length(hashes) FROM tiles"
                    + " WHERE level = ? AND number >= 0 AND number < ? ORDER BY number",
                level,
                expected);
        ResultSet rows = s.executeQuery()) {
      long next = 0;
      while (rows.next()) {
        for (; next < rows.getLong(1); next++) {
          tile(level, next, "is missing");
        }
        if (rows.getInt(2) != Tables.TILE) {
          tile(level, next, "has " + rows.getInt(2) + " bytes, expected " + Tables.TILE);
        }
        next++;
      }
      for (; next < expected; next++) {
        tile(level, next, "is missing");
      }
    }
  }

  private void tile(int level, long number, String what) {
    damages.add(Damage.of("tile " + level + "/" + number + " " + what));
  }

  /** The entries behind the last full tile must be there and be entries; and the last before it. */
  private void newest(long size) throws SQLException {
    var maker = new Prepared.Maker();
    long from = Math.max(0, (size & ~0xFFL) - 1);
    for (long i = from; i < size; i++) {
      byte[] entry = Tables.entry(c, i);
      if (entry == null) {
        damages.add(new Damage(i, "missing in the database"));
        continue;
      }
      try {
        maker.entry(entry, 0, entry.length);
      } catch (JsonException e) {
        damages.add(new Damage(i, "not well formed: " + e.getMessage()));
      }
    }
  }
}

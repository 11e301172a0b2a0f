// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.TilePath;

/**
 * Compares the tiles in the database with those that follow from the entries. Where a tile differs,
 * nothing is said of what is above it: that differs in consequence.
 */
final class TileCheck {
  private final Connection c;
  private final Consumer<Damage> damages;
  private final RightEdge edge = new RightEdge();
  private final Set<String> bad = new HashSet<>();
  private boolean whole = true;

  TileCheck(Connection c, Consumer<Damage> damages) {
    this.c = c;
    this.damages = damages;
  }

  /** Takes the next entry. */
  void add(byte[] entry) throws SQLException {
    if (whole) {
      edge.add(entry, 0, entry.length);
      compare();
    }
  }

  /** The next entry is missing: its hash is taken from the tile, if that has it. */
  void missing() throws SQLException {
    long index = edge.end();
    byte[] tile = whole ? Tables.tile(c, 0, index >> 8) : null;
    if (tile == null || tile.length != Tables.TILE) {
      whole = false;
      return;
    }
    edge.addHash(tile, (int) (index & 0xFF) * Hashes.SIZE);
    compare();
  }

  private void compare() throws SQLException {
    for (RightEdge.Tile tile : edge.takeFull()) {
      compare(tile);
    }
  }

  private void compare(RightEdge.Tile tile) throws SQLException {
    int level = tile.level();
    String name = level + "/" + tile.number();
    byte[] found = Tables.tile(c, level, tile.number());
    if (found == null || found.length != Tables.TILE) {
      damages.accept(
          Damage.of(
              "tile "
                  + name
                  + (found == null ? " is missing" : " has " + found.length + " bytes, not 8192")));
      return;
    }
    for (int i = 0; i < TilePath.FULL; i++) {
      int at = i * Hashes.SIZE;
      long below = (tile.number() << 8) + i;
      if (bad.remove(level - 1 + "/" + below)) {
        bad.add(name);
      } else if (!Arrays.equals(found, at, at + Hashes.SIZE, tile.hashes(), at, at + Hashes.SIZE)) {
        bad.add(name);
        damages.accept(
            level == 0
                ? new Damage(below, "its hash is not the one kept in tile " + name)
                : Damage.of(
                    "tile " + name + " has another hash for tile " + (level - 1) + "/" + below));
      }
    }
  }

  /** Looks for tiles there should not be. */
  void end() throws SQLException {
    if (!whole) {
      return;
    }
    try (PreparedStatement s = c.prepareStatement("SELECT level, number FROM tiles");
        ResultSet rows = s.executeQuery()) {
      while (rows.next()) {
        int level = rows.getInt(1);
        long number = rows.getLong(2);
        if (level < 0
            || level > 63
            || number < 0
            || number >= TilePath.count(level, edge.end()) >> 8) {
          damages.accept(
              Damage.of("tile " + level + "/" + number + " is there, but the log is too small"));
        }
      }
    }
  }

  Hash root() {
    return edge.root();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a tree of a given size, from its tiles. Authenticates nothing: who asks verifies
 * what comes out against a root that is signed. Keeps the tiles read last; for one thread.
 */
public final class TileNodes implements NodeSource {
  private static final int KEPT = 64;

  /** Where tiles come from. */
  @FunctionalInterface
  public interface Tiles {
    /** The bytes at the path, or null where nothing is there. */
    byte @Nullable [] read(TilePath path) throws IOException;
  }

  private final Tiles tiles;
  private final long size;
  private final Hashes hashes = new Hashes();
  private final Map<TilePath, byte[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TilePath, byte[]> eldest) {
          return size() > KEPT;
        }
      };

  public TileNodes(Tiles tiles, long size) {
    this.tiles = tiles;
    this.size = size;
  }

  @Override
  public Hash node(int level, long index) throws IOException {
    if (level < 0 || level > 62 || index < 0 || index >= size >> level) {
      throw new TlogException(
          "a tree of " + size + " leaves has no whole subtree " + index + " at level " + level);
    }
    int above = level & 7;
    long first = index << above;
    byte[] tile = tile(TilePath.at(level >> 3, first >> 8, size));
    int at = ((int) first & 0xFF) * Hashes.SIZE;
    if (above == 0) {
      return Hash.of(tile, at);
    }
    int count = 1 << above;
    byte[] folded = new byte[count / 2 * Hashes.SIZE];
    fold(tile, at, folded, count);
    while ((count >>= 1) > 1) {
      fold(folded, 0, folded, count);
    }
    return Hash.of(folded, 0);
  }

  /** Hashes the {@code count} nodes from {@code at} in pairs. */
  private void fold(byte[] from, int at, byte[] to, int count) {
    for (int i = 0; i < count / 2; i++) {
      int left = at + 2 * i * Hashes.SIZE;
      hashes.node(from, left, from, left + Hashes.SIZE, to, i * Hashes.SIZE);
    }
  }

  /** The tile; where a partial one was deleted, the full one that has its hashes first. */
  private byte[] tile(TilePath path) throws IOException {
    byte[] tile = kept.get(path);
    if (tile == null) {
      TilePath found = path;
      tile = tiles.read(path);
      if (tile == null && !path.full()) {
        found = path.toFull();
        tile = tiles.read(found);
      }
      if (tile == null) {
        throw new TlogException(path + " is missing");
      }
      if (tile.length != found.width() * Hashes.SIZE) {
        throw new TlogException(
            found + " has " + tile.length + " bytes, expected " + found.width() * Hashes.SIZE);
      }
      kept.put(path, tile);
    }
    return tile;
  }
}

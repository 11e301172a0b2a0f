// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.TileNodes;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TreeRange;

/** The tree while it grows: the hashes of tiles that are not full, and those that filled up. */
final class RightEdge extends TreeRange {
  private static final int TILE = TilePath.FULL * Hashes.SIZE;

  /** Levels of tiles that a tree of 2⁶² leaves has. */
  private static final int LEVELS = 8;

  /** A tile that is full. */
  record Tile(int level, long number, byte[] hashes) {}

  /** The tiles that are not full in a tree of this size, by level. */
  record Snapshot(long size, byte[][] partial) {
    static final Snapshot EMPTY = new Snapshot(0, new byte[LEVELS][0]);

    /** Bytes of a tile that is not full in this tree, or empty where there are fewer hashes. */
    byte[] tile(TilePath path) {
      byte[] hashes = partial[path.level()];
      int length = path.width() * Hashes.SIZE;
      return length > hashes.length ? new byte[0] : Arrays.copyOf(hashes, length);
    }
  }

  private final byte[][] partial = new byte[LEVELS][TILE];
  private final Hashes hashes = new Hashes();
  private final List<Tile> full = new ArrayList<>();

  RightEdge() {
    super(0);
  }

  @Override
  protected void node(int level, long index, byte[] hash, int at) {
    if (level % 8 == 0) {
      byte[] tile = partial[level / 8];
      int place = (int) (index & 0xFF);
      System.arraycopy(hash, at, tile, place * Hashes.SIZE, Hashes.SIZE);
      if (place == 0xFF) {
        full.add(new Tile(level / 8, index >> 8, tile.clone()));
      }
    }
  }

  /** The tiles that filled up since this was asked last. */
  List<Tile> takeFull() {
    var taken = List.copyOf(full);
    full.clear();
    return taken;
  }

  Snapshot snapshot() {
    byte[][] copy = new byte[LEVELS][];
    for (int level = 0; level < LEVELS; level++) {
      int width = (int) (TilePath.count(level, end()) & 0xFF);
      copy[level] = Arrays.copyOf(partial[level], width * Hashes.SIZE);
    }
    return new Snapshot(end(), copy);
  }

  /** Where the edge of a tree is read from: full tiles, and the entries behind them. */
  interface Source extends TileNodes.Tiles {
    /** Hands over the hash of each leaf from one index up to another. */
    void leaves(long from, long to, RightEdge edge) throws IOException;
  }

  /**
   * Goes on as the tree of {@code size} leaves: partial tiles of the upper levels from the full
   * tiles below them, of the lowest from the entries.
   */
  void load(long size, Source source) throws IOException {
    var lower = new TileNodes(source, size);
    for (int level = LEVELS - 1; level > 0; level--) {
      long count = TilePath.count(level, size);
      for (long i = count & ~0xFFL; i < count; i++) {
        // both halves of the full tile below
        Hash left = lower.node(8 * level - 1, 2 * i);
        Hash right = lower.node(8 * level - 1, 2 * i + 1);
        hashes.node(left, right).copyTo(partial[level], (int) (i & 0xFF) * Hashes.SIZE);
      }
    }
    long whole = size & ~0xFFL;
    restore(whole, new TileNodes(path -> path.full() ? source.read(path) : edge(path), whole));
    full.clear();
    source.leaves(whole, size, this);
  }

  private byte[] edge(TilePath path) {
    return Arrays.copyOf(partial[path.level()], path.width() * Hashes.SIZE);
  }
}

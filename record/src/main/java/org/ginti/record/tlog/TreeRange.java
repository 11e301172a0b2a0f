// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.io.IOException;
import java.util.Arrays;

/**
 * The tree of RFC 6962 §2.1 over a run of leaves that may begin anywhere: whole subtrees are folded
 * as they fill up, so that a run of any length is a few dozen hashes. Runs that touch are joined;
 * the one that begins at 0 has a root. Who extends the class and takes {@link #node} gets the hash
 * of each subtree when it is whole. For one thread.
 */
public class TreeRange {
  private static final int SIZE = Hashes.SIZE;

  private final Hashes hashes = new Hashes();

  /** The whole subtrees of the run, from left to right. */
  private final byte[] nodes = new byte[128 * SIZE];

  private final int[] levels = new int[128];
  private int size;
  private long begin;
  private long end;

  /** An empty run before the leaf {@code begin}, counted from 0. */
  public TreeRange(long begin) {
    clear(begin);
  }

  /** Forgets everything and begins at another leaf. */
  public final void restart(long leaf) {
    clear(leaf);
  }

  private void clear(long leaf) {
    if (leaf < 0) {
      throw new IllegalArgumentException("a run cannot begin at leaf " + leaf);
    }
    begin = leaf;
    end = leaf;
    size = 0;
  }

  /**
   * Forgets everything and goes on as the run from 0 to {@code leaves}, from the hashes of its
   * whole subtrees. Nothing is handed to {@link #node}.
   */
  public final void restore(long leaves, NodeSource from) throws IOException {
    if (leaves < 0) {
      throw new IllegalArgumentException("a tree of " + leaves + " leaves");
    }
    var found = new TreeRange(0);
    for (int level = 62; level >= 0; level--) {
      if ((leaves >> level & 1) != 0) {
        from.node(level, found.end >> level).copyTo(found.nodes, found.size * SIZE);
        found.push(level);
      }
    }
    clear(0);
    System.arraycopy(found.nodes, 0, nodes, 0, found.size * SIZE);
    System.arraycopy(found.levels, 0, levels, 0, found.size);
    size = found.size;
    end = found.end;
  }

  /** The first leaf of the run. */
  public final long begin() {
    return begin;
  }

  /** The leaf behind the run; where it begins at 0, the size of the tree. */
  public final long end() {
    return end;
  }

  public final long leaves() {
    return end - begin;
  }

  /** Adds the leaf {@code SHA-256(0x00 || bytes)}. */
  public final void add(byte[] bytes, int from, int to) {
    hashes.leaf(bytes, from, to, nodes, size * SIZE);
    push(0);
  }

  /** Adds a leaf by its hash, 32 bytes from {@code at}. */
  public final void addHash(byte[] hash, int at) {
    System.arraycopy(hash, at, nodes, size * SIZE, SIZE);
    push(0);
  }

  /**
   * Adds a run that begins where this one ends. Of the other run only the subtrees it holds now are
   * handed to {@link #node}, not what they were made from.
   */
  public final void add(TreeRange next) {
    if (next.begin != end) {
      throw new IllegalArgumentException("a run from " + next.begin + " does not follow " + end);
    }
    for (int i = 0; i < next.size; i++) {
      System.arraycopy(next.nodes, i * SIZE, nodes, size * SIZE, SIZE);
      push(next.levels[i]);
    }
  }

  /** The root over all leaves; the run must begin at 0. */
  public final Hash root() {
    if (begin != 0) {
      throw new IllegalStateException("the run begins at leaf " + begin);
    }
    if (size == 0) {
      return Hashes.empty();
    }
    byte[] root = Arrays.copyOfRange(nodes, (size - 1) * SIZE, size * SIZE);
    for (int i = size - 2; i >= 0; i--) {
      hashes.node(nodes, i * SIZE, root, 0, root, 0);
    }
    return Hash.of(root, 0);
  }

  /**
   * Called for each subtree when it is whole, the leaf itself being level 0: of a leaf first, then
   * of what it completes, upwards.
   *
   * @param index number of the subtree among those of its level, from 0
   * @param hash holds the 32 bytes of the hash from {@code at}, until the method returns
   */
  protected void node(int level, long index, byte[] hash, int at) {}

  /** Takes in the node that lies behind the last one and folds what is whole now. */
  private void push(int first) {
    int level = first;
    end += 1L << level;
    levels[size++] = level;
    node(level, (end >> level) - 1, nodes, (size - 1) * SIZE);
    while (size > 1 && levels[size - 2] == level && (end & ((2L << level) - 1)) == 0) {
      int left = (size - 2) * SIZE;
      hashes.node(nodes, left, nodes, left + SIZE, nodes, left);
      size--;
      levels[size - 1] = ++level;
      node(level, (end >> level) - 1, nodes, left);
    }
  }
}

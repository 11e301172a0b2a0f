// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The Merkle tree of RFC 6962 §2.1 (SHA-256) over a run of leaves that may begin anywhere: whole
 * subtrees are folded as they fill up, so that a run of any length is a few dozen hashes. Runs that
 * touch are joined; the one that begins at 0 has a root.
 */
final class Merkle {
  private static final int SIZE = 32;

  private final MessageDigest digest = sha256();

  /** A prefix byte, then one leaf or two children. */
  private final byte[] two = new byte[1 + 2 * SIZE];

  /** The whole subtrees of the run, from left to right. */
  private byte[] nodes = new byte[128 * SIZE];

  private final int[] levels = new int[128];
  private int size;
  private long begin;
  private long end;

  Merkle(long begin) {
    two[0] = 1;
    restart(begin);
  }

  /** Forgets everything and begins at another leaf. */
  void restart(long leaf) {
    begin = leaf;
    end = leaf;
    size = 0;
  }

  long leaves() {
    return end - begin;
  }

  /** Adds the leaf {@code SHA-256(0x00 || bytes)}. */
  void add(byte[] bytes, int from, int to) {
    digest.update((byte) 0);
    digest.update(bytes, from, to - from);
    finish(nodes, size * SIZE);
    push(0);
  }

  /** Adds a run that begins where this one ends. */
  void add(Merkle next) {
    if (next.begin != end) {
      throw new IllegalArgumentException("a run from " + next.begin + " does not follow " + end);
    }
    for (int i = 0; i < next.size; i++) {
      System.arraycopy(next.nodes, i * SIZE, nodes, size * SIZE, SIZE);
      push(next.levels[i]);
    }
  }

  /** The root over all leaves, as hex; the run must begin at 0. */
  String root() {
    if (begin != 0) {
      throw new IllegalStateException("the run begins at leaf " + begin);
    }
    if (size == 0) {
      return HexFormat.of().formatHex(digest.digest());
    }
    byte[] root = Arrays.copyOfRange(nodes, (size - 1) * SIZE, size * SIZE);
    for (int i = size - 2; i >= 0; i--) {
      System.arraycopy(nodes, i * SIZE, two, 1, SIZE);
      System.arraycopy(root, 0, two, 1 + SIZE, SIZE);
      digest.update(two, 0, two.length);
      finish(root, 0);
    }
    return HexFormat.of().formatHex(root);
  }

  /** Takes in the node that lies behind the last one and folds what is whole now. */
  private void push(int level) {
    end += 1L << level;
    levels[size++] = level;
    while (size > 1 && levels[size - 2] == level && (end & ((2L << level) - 1)) == 0) {
      System.arraycopy(nodes, (size - 2) * SIZE, two, 1, 2 * SIZE);
      digest.update(two, 0, two.length);
      size--;
      finish(nodes, (size - 1) * SIZE);
      levels[size - 1] = ++level;
    }
  }

  private void finish(byte[] to, int at) {
    try {
      digest.digest(to, at, SIZE);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

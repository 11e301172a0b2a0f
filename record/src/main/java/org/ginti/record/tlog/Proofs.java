// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Proofs that a leaf is in a tree and that a tree continues an earlier one: made after RFC 6962
 * §2.1, verified after RFC 9162 §2.1. Hashes stand from the leaves towards the root. The empty tree
 * proves nothing and nothing is proved from it: a proof from size 0 is an error.
 */
public final class Proofs {
  private Proofs() {}

  /** The root of the first {@code size} leaves. */
  public static Hash root(long size, NodeSource nodes) throws IOException {
    return size == 0 ? Hashes.empty() : hash(0, size, nodes, new Hashes());
  }

  /**
   * The proof that leaf {@code index}, from 0, is among the first {@code size}: RFC 6962 §2.1.1.
   *
   * @throws IllegalArgumentException where it is not
   */
  public static List<Hash> inclusion(long index, long size, NodeSource nodes) throws IOException {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
    }
    var hashes = new Hashes();
    var proof = new ArrayList<Hash>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        proof.add(hash(middle, to, nodes, hashes));
        to = middle;
      } else {
        proof.add(hash(from, middle, nodes, hashes));
        from = middle;
      }
    }
    return proof.reversed();
  }

  /**
   * The proof that the tree of the first {@code later} leaves continues that of the first {@code
   * earlier}: RFC 6962 §2.1.2. Empty where both are the same.
   *
   * @throws IllegalArgumentException where {@code earlier} is 0 or above {@code later}
   */
  public static List<Hash> consistency(long earlier, long later, NodeSource nodes)
      throws IOException {
    if (earlier < 1 || earlier > later) {
      throw new IllegalArgumentException(
          "no proof leads from a tree of " + earlier + " leaves to one of " + later);
    }
    var hashes = new Hashes();
    var proof = new ArrayList<Hash>();
    long from = 0;
    long to = later;
    while (to != earlier) {
      long middle = from + split(to - from);
      if (earlier <= middle) {
        proof.add(hash(middle, to, nodes, hashes));
        to = middle;
      } else {
        proof.add(hash(from, middle, nodes, hashes));
        from = middle;
      }
    }
    if (from > 0) {
      proof.add(hash(from, to, nodes, hashes));
    }
    return proof.reversed();
  }

  /**
   * Verifies that the leaf with this hash is at {@code index} of the tree of {@code size} leaves
   * with this root: RFC 9162 §2.1.3.2.
   *
   * @throws TlogException where the proof does not show it
   */
  public static void verifyInclusion(long index, long size, Hash leaf, List<Hash> proof, Hash root)
      throws TlogException {
    if (index < 0 || index >= size) {
      throw new TlogException("a tree of " + size + " leaves has no leaf " + index);
    }
    var hashes = new Hashes();
    long node = index;
    long last = size - 1;
    Hash made = leaf;
    for (Hash next : proof) {
      if (last == 0) {
        throw tooLong(proof);
      }
      if ((node & 1) == 1 || node == last) {
        made = hashes.node(next, made);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        made = hashes.node(made, next);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw tooShort(proof);
    }
    same(made, root, "of " + size + " leaves");
  }

  /**
   * Verifies that the tree of {@code later} leaves continues the one of {@code earlier}: RFC 9162
   * §2.1.4.2.
   *
   * @throws TlogException where the proof does not show it, and where {@code earlier} is 0
   */
  public static void verifyConsistency(
      long earlier, long later, List<Hash> proof, Hash earlierRoot, Hash laterRoot)
      throws TlogException {
    if (earlier < 1 || earlier > later) {
      throw new TlogException(
          "no proof leads from a tree of " + earlier + " leaves to one of " + later);
    }
    if (earlier == later) {
      if (!proof.isEmpty()) {
        throw tooLong(proof);
      }
      same(laterRoot, earlierRoot, "of the same size, " + earlier + ",");
      return;
    }
    var hashes = new Hashes();
    int whole = Long.numberOfTrailingZeros(earlier);
    long node = (earlier - 1) >> whole;
    long last = (later - 1) >> whole;
    int at = 0;
    Hash first;
    if (node == 0) {
      first = earlierRoot;
    } else if (proof.isEmpty()) {
      throw tooShort(proof);
    } else {
      first = proof.get(at++);
    }
    Hash second = first;
    for (; at < proof.size(); at++) {
      if (last == 0) {
        throw tooLong(proof);
      }
      Hash next = proof.get(at);
      if ((node & 1) == 1 || node == last) {
        first = hashes.node(next, first);
        second = hashes.node(next, second);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        second = hashes.node(second, next);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw tooShort(proof);
    }
    same(first, earlierRoot, "of " + earlier + " leaves");
    same(second, laterRoot, "of " + later + " leaves");
  }

  /** Hash of the leaves of a run that is a node of some tree: its start is a multiple of split. */
  private static Hash hash(long from, long to, NodeSource nodes, Hashes hashes) throws IOException {
    long length = to - from;
    if ((length & (length - 1)) == 0) {
      int level = Long.numberOfTrailingZeros(length);
      return nodes.node(level, from >> level);
    }
    long middle = from + split(length);
    return hashes.node(hash(from, middle, nodes, hashes), hash(middle, to, nodes, hashes));
  }

  /** The largest power of two below {@code n}, for n of 2 or more. */
  private static long split(long n) {
    return Long.highestOneBit(n - 1);
  }

  private static void same(Hash made, Hash root, String which) throws TlogException {
    if (!made.equals(root)) {
      throw new TlogException(
          "the proof leads to the root " + made + ", the tree " + which + " has " + root);
    }
  }

  private static TlogException tooLong(List<Hash> proof) {
    return new TlogException("the proof is too long: " + proof.size() + " hashes");
  }

  private static TlogException tooShort(List<Hash> proof) {
    return new TlogException("the proof is too short: " + proof.size() + " hashes");
  }
}

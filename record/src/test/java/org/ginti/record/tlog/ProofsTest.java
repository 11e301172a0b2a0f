// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ProofsTest {
  private static final int MOST = 600;
  private final NaiveTree naive = NaiveTree.random(MOST, 7);
  private final Random random = new Random(11);

  @Test
  void proofsAreThoseOfTheRecursiveDefinitionAndHold() throws IOException {
    for (int size = 0; size <= MOST; size++) {
      Hash root = naive.root(size);
      assertThat(Proofs.root(size, naive::node)).isEqualTo(root);
      for (int i = 0; i < size; i += size < 80 ? 1 : 1 + random.nextInt(20)) {
        List<Hash> proof = Proofs.inclusion(i, size, naive::node);
        assertThat(proof).isEqualTo(naive.path(i, size));
        Proofs.verifyInclusion(i, size, naive.leaf(i), proof, root);
      }
      for (int from = 1; from <= size; from += size < 80 ? 1 : 1 + random.nextInt(20)) {
        List<Hash> proof = Proofs.consistency(from, size, naive::node);
        assertThat(proof).isEqualTo(naive.proof(from, size));
        Proofs.verifyConsistency(from, size, proof, naive.root(from), root);
      }
    }
  }

  @Test
  void oneBitAnywhereInAProofOfInclusionIsNoticed() {
    for (int size = 1; size <= 70; size++) {
      int n = size;
      for (int i = 0; i < size; i++) {
        int index = i;
        List<Hash> proof = naive.path(i, size);
        Hash leaf = naive.leaf(i);
        Hash root = naive.root(size);
        for (List<Hash> bad : broken(proof)) {
          refused(() -> Proofs.verifyInclusion(index, n, leaf, bad, root));
        }
        refused(() -> Proofs.verifyInclusion(index, n, flipped(leaf), proof, root));
        refused(() -> Proofs.verifyInclusion(index, n, leaf, proof, flipped(root)));
        refused(() -> Proofs.verifyInclusion(index + n, n, leaf, proof, root));
        refused(() -> Proofs.verifyInclusion(-1, n, leaf, proof, root));
        if (size > 1) {
          refused(() -> Proofs.verifyInclusion(index ^ 1, n, leaf, proof, root));
        }
      }
    }
  }

  @Test
  void oneBitAnywhereInAProofOfConsistencyIsNoticed() {
    for (int size = 1; size <= 70; size++) {
      int n = size;
      for (int from = 1; from <= size; from++) {
        int m = from;
        List<Hash> proof = naive.proof(from, size);
        Hash first = naive.root(from);
        Hash second = naive.root(size);
        for (List<Hash> bad : broken(proof)) {
          refused(() -> Proofs.verifyConsistency(m, n, bad, first, second));
        }
        refused(() -> Proofs.verifyConsistency(m, n, proof, flipped(first), second));
        refused(() -> Proofs.verifyConsistency(m, n, proof, first, flipped(second)));
        refused(() -> Proofs.verifyConsistency(n + 1, n, proof, first, second));
        refused(() -> Proofs.verifyConsistency(0, n, proof, Hashes.empty(), second));
        refused(() -> Proofs.verifyConsistency(-m, n, proof, first, second));
      }
    }
  }

  @Test
  void sizesUpToTheLargestHaveProofs() throws IOException {
    // a tree whose leaves are all alike: one hash for each level
    var levels = new ArrayList<Hash>();
    var hashes = new Hashes();
    levels.add(hashes.leaf(new byte[] {1}));
    for (int i = 0; i < 62; i++) {
      levels.add(hashes.node(levels.getLast(), levels.getLast()));
    }
    NodeSource nodes = (level, index) -> levels.get(level);
    for (long size : new long[] {Long.MAX_VALUE, Long.MAX_VALUE - 1, (1L << 62) + 1, 1L << 62}) {
      Hash root = Proofs.root(size, nodes);
      for (long i : new long[] {0, 1, size / 3, size / 2, size - 2, size - 1}) {
        List<Hash> proof = Proofs.inclusion(i, size, nodes);
        Proofs.verifyInclusion(i, size, levels.getFirst(), proof, root);
        refused(() -> Proofs.verifyInclusion(i, size, flipped(levels.getFirst()), proof, root));
        List<Hash> since = Proofs.consistency(i + 1, size, nodes);
        Proofs.verifyConsistency(i + 1, size, since, Proofs.root(i + 1, nodes), root);
      }
    }
  }

  @Test
  void nothingIsProvedFromTheEmptyTreeNorOfALeafThatIsNotThere() {
    assertThatThrownBy(() -> Proofs.consistency(0, 5, naive::node))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no proof leads from a tree of 0 leaves to one of 5");
    assertThatThrownBy(() -> Proofs.consistency(6, 5, naive::node))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proofs.inclusion(5, 5, naive::node))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a tree of 5 leaves has no leaf 5");
    assertThatThrownBy(() -> Proofs.inclusion(-1, 5, naive::node))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Every hash with one bit flipped, left out, doubled; two changed about; one more at the end. */
  private List<List<Hash>> broken(List<Hash> proof) {
    var all = new ArrayList<List<Hash>>();
    for (int i = 0; i < proof.size(); i++) {
      var flip = new ArrayList<>(proof);
      flip.set(i, flipped(proof.get(i)));
      all.add(flip);
      var less = new ArrayList<>(proof);
      less.remove(i);
      all.add(less);
      var more = new ArrayList<>(proof);
      more.add(i, proof.get(i));
      all.add(more);
      if (i > 0) {
        var swap = new ArrayList<>(proof);
        swap.set(i, proof.get(i - 1));
        swap.set(i - 1, proof.get(i));
        all.add(swap);
      }
    }
    var more = new ArrayList<>(proof);
    more.add(naive.leaf(0));
    all.add(more);
    return all;
  }

  private Hash flipped(Hash hash) {
    byte[] bytes = hash.bytes();
    bytes[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
    return Hash.of(bytes, 0);
  }

  private interface Check {
    void run() throws TlogException;
  }

  private static void refused(Check check) {
    boolean held;
    try {
      check.run();
      held = true;
    } catch (TlogException e) {
      held = false;
    }
    assertThat(held).isFalse();
  }
}

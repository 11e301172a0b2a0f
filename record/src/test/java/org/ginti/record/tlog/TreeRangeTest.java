// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TreeRangeTest {
  private static final int MOST = 600;
  private final NaiveTree naive = NaiveTree.random(MOST, 3);

  @Test
  void theRootAtEverySizeIsThatOfTheRecursiveDefinition() {
    var tree = new TreeRange(0);
    for (int size = 0; size <= MOST; size++) {
      assertThat(tree.root()).isEqualTo(naive.root(size));
      assertThat(tree.end()).isEqualTo(size);
      if (size < MOST) {
        add(tree, size);
      }
    }
  }

  @Test
  void runsThatBeginAnywhereJoin() {
    var random = new Random(5);
    for (int round = 0; round < 300; round++) {
      int size = random.nextInt(MOST + 1);
      var all = new TreeRange(0);
      for (int at = 0; at < size; ) {
        var run = new TreeRange(at);
        int end = Math.min(size, at + random.nextInt(round % 2 == 0 ? 5 : 200));
        for (; at < end; at++) {
          add(run, at);
        }
        all.add(run);
      }
      assertThat(all.root()).isEqualTo(naive.root(size));
      assertThat(all.leaves()).isEqualTo(size);
    }
  }

  @Test
  void everyWholeSubtreeIsHandedOutOnceAndChildrenBeforeTheirParent() {
    var collect = new Collect(0);
    for (int i = 0; i < MOST; i++) {
      add(collect, i);
    }
    long expected = 0;
    for (int level = 0; MOST >> level > 0; level++) {
      expected += MOST >> level;
    }
    assertThat(collect.found).hasSize((int) expected);
    collect.found.forEach((at, hash) -> assertThat(hash).isEqualTo(at.hash(naive)));
  }

  @Test
  void joinedRunsHandOutTheirSubtreesAndWhatTheyComplete() {
    var collect = new Collect(0);
    for (int i = 0; i < 4; i++) {
      add(collect, i);
    }
    collect.found.clear();
    var next = new TreeRange(4);
    for (int i = 4; i < 8; i++) {
      add(next, i);
    }
    collect.add(next);
    assertThat(collect.found.keySet()).containsExactlyInAnyOrder(new At(2, 1), new At(3, 0));
  }

  @Test
  void aTreeRestoredAtAnySizeGoesOn() throws IOException {
    for (int size = 0; size < MOST; size++) {
      var tree = new Collect(0);
      add(tree, 0);
      tree.found.clear();
      tree.restore(size, naive::node);
      assertThat(tree.found).isEmpty();
      assertThat(tree.root()).isEqualTo(naive.root(size));
      int later = Math.min(MOST, size + 70);
      for (int i = size; i < later; i++) {
        add(tree, i);
      }
      assertThat(tree.root()).isEqualTo(naive.root(later));
      tree.found.forEach((at, hash) -> assertThat(hash).isEqualTo(at.hash(naive)));
    }
  }

  @Test
  void leavesMayBeAddedByTheirHash() {
    var tree = new TreeRange(0);
    for (int i = 0; i < 100; i++) {
      tree.addHash(naive.leaf(i).bytes(), 0);
    }
    assertThat(tree.root()).isEqualTo(naive.root(100));
  }

  @Test
  void aRunThatDoesNotFollowIsRefusedAndOneFromTheMiddleHasNoRoot() {
    var tree = new TreeRange(0);
    assertThatThrownBy(() -> tree.add(new TreeRange(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a run from 1 does not follow 0");
    assertThatThrownBy(() -> new TreeRange(1).root()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new TreeRange(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRestoreThatFailsChangesNothing() {
    var tree = new TreeRange(0);
    for (int i = 0; i < 7; i++) {
      add(tree, i);
    }
    assertThatThrownBy(() ->
            tree.restore(
                11,
                (level, index) -> {
                  if (level == 0) {
                    throw new TlogException("missing");
                  }
                  return naive.node(level, index);
                }))
        .hasMessage("missing");
    add(tree, 7);
    assertThat(tree.root()).isEqualTo(naive.root(8));
  }

  private void add(TreeRange tree, int i) {
    byte[] entry = naive.entry(i);
    byte[] within = new byte[entry.length + 9];
    System.arraycopy(entry, 0, within, 4, entry.length);
    tree.add(within, 4, 4 + entry.length);
  }

  private record At(int level, long index) {
    Hash hash(NaiveTree naive) {
      return naive.node(level, index);
    }
  }

  private static final class Collect extends TreeRange {
    final Map<At, Hash> found = new HashMap<>();

    Collect(long begin) {
      super(begin);
    }

    @Override
    protected void node(int level, long index, byte[] hash, int at) {
      assertThat(found.put(new At(level, index), Hash.of(hash, at))).isNull();
      if (level > 0 && found.containsKey(new At(0, 0))) {
        assertThat(found).containsKey(new At(level - 1, 2 * index + 1));
      }
    }
  }
}

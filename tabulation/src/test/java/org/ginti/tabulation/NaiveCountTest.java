// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.ginti.tabulation.naive.Comparison;
import org.ginti.tabulation.naive.NaiveElection;
import org.ginti.tabulation.naive.RandomElection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine against the naive count on small random elections, field by field. */
class NaiveCountTest {
  @Test
  void theEngineAgreesWithTheNaiveCount() {
    assertThat(differences(0, 4_000)).isEmpty();
  }

  @Tag("slow")
  @Test
  void theEngineAgreesWithTheNaiveCountOnManyMore() {
    assertThat(differences(4_000, 60_000)).isEmpty();
  }

  /** The first few, each with the seed that shows it. */
  private static List<String> differences(long from, long to) {
    return LongStream.range(from, to)
        .boxed()
        .flatMap(seed -> compare(seed).stream().map(d -> "seed " + seed + ": " + d))
        .limit(20)
        .toList();
  }

  private static List<String> compare(long seed) {
    var random = new RandomElection(seed);
    var naive = new NaiveElection(random.register);
    random.statements.forEach(naive::accept);
    random.declarations.forEach(naive::declare);
    return Comparison.of(random.register, Feeding.load(random), naive);
  }
}

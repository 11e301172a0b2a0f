// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.ginti.tabulation.naive.Comparison;
import org.ginti.tabulation.naive.NaiveElection;
import org.ginti.tabulation.naive.RandomElection;
import org.junit.jupiter.api.Test;

/** The engine against the naive count on small random elections. */
class NaiveCountTest {
  @Test
  void explore() {
    var kinds = new TreeMap<String, Integer>();
    var example = new TreeMap<String, String>();
    for (long seed = 0; seed < 20_000; seed++) {
      for (String d : compare(seed)) {
        String k =
            d.replaceAll("^(c\\d+ ch\\d+|c\\d+|house b\\d+( [A-Z]+)?) ", "").replaceAll(":.*", "");
        kinds.merge(k, 1, Integer::sum);
        example.merge(k, seed + " " + d, (a, b) -> a);
      }
    }
    kinds.forEach((k, n) -> System.out.println(n + "\t" + k + "\t" + example.get(k)));
    assertThat(kinds).isEmpty();
  }

  private static List<String> compare(long seed) {
    var random = new RandomElection(seed);
    var engine = new Tabulation(random.register);
    var naive = new NaiveElection(random.register);
    var row = new StatementRow();
    for (var s : random.statements) {
      row.set(s, random.register);
      engine.accept(row);
      naive.accept(s);
    }
    for (var d : random.declarations) {
      engine.declare(d);
      naive.declare(d);
    }
    return Comparison.of(random.register, engine, naive);
  }
}

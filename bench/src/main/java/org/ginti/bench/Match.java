// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Contenders in turn: some rounds to warm up, then rounds that count; median and range. */
final class Match {
  private static final int WARM = 3;

  private final List<Contender> contenders;
  private final List<List<Double>> seconds = new ArrayList<>();

  Match(List<Contender> contenders) {
    this.contenders = List.copyOf(contenders);
    contenders.forEach(c -> seconds.add(new ArrayList<>()));
  }

  /** Fails when two contenders do not find the same votes. */
  void run(int rounds) throws Exception {
    long expected = -1;
    for (int round = -WARM; round < rounds; round++) {
      for (int i = 0; i < contenders.size(); i++) {
        var c = contenders.get(i);
        boolean sitsOut = c.rounds(rounds) < rounds && (round < -1 || round >= c.rounds(rounds));
        if (sitsOut) {
          continue;
        }
        long start = System.nanoTime();
        long sum = c.run();
        double took = (System.nanoTime() - start) / 1e9;
        if (sum != Contender.UNCHECKED) {
          if (expected >= 0 && sum != expected) {
            throw new IllegalStateException(c.name() + " finds " + sum + " votes, not " + expected);
          }
          expected = sum;
        }
        if (round >= 0) {
          seconds.get(i).add(took);
        }
        System.err.printf(Locale.ROOT, "%3d %-60s %.3f s%n", round, c.name(), took);
      }
    }
  }

  double median(int contender) {
    var sorted = seconds.get(contender).stream().sorted().toList();
    int n = sorted.size();
    return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
  }

  /** A markdown table; ratios are to the contender {@code base}. */
  String table(int base, long stations) {
    var out = new StringBuilder();
    out.append("| | median | range | runs | M stations/s | ratio |\n|---|---|---|---|---|---|\n");
    for (int i = 0; i < contenders.size(); i++) {
      var sorted = seconds.get(i).stream().sorted().toList();
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f s | %.3f–%.3f | %d | %.2f | %.2f |%n",
              contenders.get(i).name(),
              median(i),
              sorted.getFirst(),
              sorted.getLast(),
              sorted.size(),
              stations / median(i) / 1e6,
              median(i) / median(base)));
    }
    return out.toString();
  }
}

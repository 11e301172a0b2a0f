// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ginti.formats.evidence.Loaded;
import org.ginti.formats.pack.Pack;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.rules.RuleBook;
import org.ginti.tabulation.rules.RuleTotals;

/**
 * The real thing: every statement of every channel parsed, checked and hashed, tallies taken, every
 * rule evaluated, standings with their disagreements and the house out. The register is open, as it
 * is for the peers.
 */
final class GintiLoad implements Contender {
  private static final int THREADS = 2;

  private final Pack pack;
  private final boolean rules;
  private Loaded loaded = new Loaded(0, 0, 0, "");
  private long outcomes;

  GintiLoad(Path folder, boolean rules) throws Exception {
    this.pack = Pack.open(folder);
    this.rules = rules;
  }

  @Override
  public String name() {
    return rules
        ? "Ginti, 2 threads: all channels, every rule, standings, house"
        : "Ginti, 2 threads: parsed, hashed and tallied only";
  }

  Loaded loaded() {
    return loaded;
  }

  long outcomes() {
    return outcomes;
  }

  @Override
  public long run() throws Exception {
    var tabulation = new Tabulation(pack.register());
    loaded = pack.load(tabulation, THREADS);
    if (rules) {
      all(tabulation);
    }
    return UNCHECKED;
  }

  private void all(Tabulation tabulation) throws Exception {
    var register = pack.register();
    var next = new AtomicInteger();
    Callable<RuleTotals> task =
        () -> {
          var book = new RuleBook();
          var totals = new RuleTotals();
          for (int c; (c = next.getAndIncrement()) < register.contestCount(); ) {
            book.evaluate(tabulation.evidence(c), totals);
            Standing standing = tabulation.standing(c);
            if (standing.contest() != c) {
              throw new IllegalStateException("standing of another contest");
            }
          }
          return totals;
        };
    var totals = new RuleTotals();
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      for (var part : pool.invokeAll(List.of(task, task))) {
        totals.add(part.get());
      }
    }
    new RuleBook().evaluateHouse(register, tabulation::evidence, totals);
    outcomes = totals.count();
    if (tabulation.houses().isEmpty()) {
      throw new IllegalStateException("no house");
    }
  }
}

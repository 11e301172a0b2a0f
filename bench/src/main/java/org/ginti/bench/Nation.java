// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;

/**
 * A whole nation from one row per station, Ginti beside its peers, all in one run and in turn.
 * Arguments: contests, stations. Prints markdown.
 */
public final class Nation {
  private static final int ROUNDS = 7;
  private static final long SEED = 1;

  private Nation() {}

  public static void main(String[] args) throws Exception {
    int contests = Integer.parseInt(args[0]);
    int stations = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("ginti-bench");
    Path pack = folder.resolve("pack");
    Path longCsv = folder.resolve("long.csv");
    try {
      long started = System.nanoTime();
      var simulator = new Simulator(new SimulationPlan(contests, stations, SEED));
      simulator.write(pack, (done, of) -> {});
      say("simulated and written in " + tenths(started) + " s");
      long rows = LongCsv.write(simulator, longCsv);
      Path statements = pack.resolve("statements.csv");
      say(contests + " contests, " + stations + " stations: statements.csv " + mb(statements));
      say("long CSV " + rows + " rows, " + mb(longCsv));
      match(pack, statements, longCsv, contests, stations);
    } finally {
      delete(folder);
    }
  }

  private static void match(Path pack, Path statements, Path longCsv, int contests, int stations)
      throws Exception {
    long started = System.nanoTime();
    var ginti = new GintiLoad(pack, true);
    say("register opened (cold) in " + tenths(started) + " s");
    var bare = new BareLoop(statements, contests);
    var contenders = new ArrayList<Contender>(List.of(bare, ginti, new GintiLoad(pack, false)));
    contenders.add(new FastCsvSum(longCsv, contests));
    var duck = DuckDbSum.open(longCsv);
    var postgres = PostgresSum.start(longCsv);
    try {
      duck.ifPresent(contenders::add);
      postgres.ifPresent(contenders::add);
      var match = new Match(contenders);
      match.run(ROUNDS);
      System.out.print(match.table(0, stations));
    } finally {
      if (duck.isPresent()) {
        duck.get().close();
      }
      if (postgres.isPresent()) {
        postgres.get().close();
      }
    }
    var loaded = ginti.loaded();
    say(
        "Ginti: "
            + loaded.statements()
            + " statements, "
            + loaded.figures()
            + " figures, "
            + ginti.outcomes()
            + " rule outcomes; Merkle roots "
            + (loaded.root().equals(bare.root()) ? "agree" : "DIFFER"));
  }

  private static String tenths(long started) {
    return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - started) / 1e9);
  }

  private static String mb(Path file) throws IOException {
    return (Files.size(file) >> 20) + " MB";
  }

  private static void say(String line) {
    System.out.println(line + "\n");
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}

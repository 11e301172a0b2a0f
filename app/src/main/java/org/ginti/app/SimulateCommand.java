// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackWriter;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.model.Jurisdiction;
import org.ginti.tabulation.StatementRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ginti simulate}: a believable counting day, wholly invented. */
@Command(
    name = "simulate",
    description = {
      "Write a pack with a believable counting day.",
      "Rounds, postal ballots, slips, corrections, a second channel, ties. All names are invented. The same seed gives the same bytes."
    },
    footer = {
      "",
      "Example: one state",
      "  ginti simulate --contests 72 --stations 14400 --seed 7 -o night"
    })
final class SimulateCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--contests",
      paramLabel = "N",
      defaultValue = "72",
      description = "Seats, 1 to " + SimulationPlan.MAX_CONTESTS + " (default: ${DEFAULT-VALUE}).")
  private int contests;

  @Option(
      names = "--stations",
      paramLabel = "M",
      description = "Polling stations of all seats together (default: 200 a seat).")
  private int stations;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Any whole number (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PACK",
      required = true,
      description = "The folder to write; must not be there yet.")
  private Path folder;

  @SuppressWarnings("NullAway.Init") // picocli sets the options
  SimulateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    SimulationPlan plan;
    try {
      plan = new SimulationPlan(contests, stations > 0 ? stations : 200 * contests, seed);
    } catch (IllegalArgumentException e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    long written = write(plan, folder, session);
    session.tell(
        session
            .words(Jurisdiction.IN)
            .say(
                "simulate.done",
                Map.of(
                    "pack",
                    folder.toString(),
                    "contests",
                    plan.contests(),
                    "stations",
                    plan.stations(),
                    "statements",
                    written)));
    return Exit.OK;
  }

  /** Writes the pack and returns how many statements it has. */
  static long write(SimulationPlan plan, Path folder, Session session) throws IOException {
    var simulator = new Simulator(plan);
    try (var writer = PackWriter.create(folder, simulator.register())) {
      var sink = new ToPack(writer);
      try (var progress = new ProgressLine(session, "progress.simulate")) {
        simulator.play(sink, progress::at);
      }
      writer.commit(new Problems());
      return sink.statements;
    }
  }

  /** Hands the events of the day to a pack. */
  private static final class ToPack implements SimulationSink {
    private final PackWriter writer;
    private long statements;

    ToPack(PackWriter writer) {
      this.writer = writer;
    }

    @Override
    public void statement(StatementRow row) throws IOException {
      writer.write(row);
      statements++;
    }

    @Override
    public void declaration(Declaration declaration) {
      writer.draft().add(declaration);
    }
  }
}

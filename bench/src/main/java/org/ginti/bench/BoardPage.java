// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.model.Lang;
import org.ginti.pages.Edition;
import org.ginti.pages.ElectionPages;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a tabulated nation to the bytes of its board: after news of one seat, when its standing and
 * the house are taken again, and of the same moment, when they are not.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class BoardPage {
  @Param("543")
  int contests;

  @Param({"EN", "UR"})
  Lang lang;

  private Tabulation tabulation;
  private Edition edition;
  private ElectionPages pages;

  /** Tabulates the night; four stations a seat, because a board does not look at stations. */
  @Setup
  public void tabulate() throws IOException {
    var simulator = new Simulator(new SimulationPlan(contests, contests * 4, 1));
    var told = new ArrayList<Edition.Told>();
    tabulation =
        new Tabulation(simulator.register(), event -> told.add(new Edition.Told(event, null, 0)));
    simulator.play(
        new SimulationSink() {
          @Override
          public void statement(StatementRow row) {
            tabulation.accept(row);
          }

          @Override
          public void declaration(Declaration declaration) {
            tabulation.declare(declaration);
          }
        },
        (done, of) -> {});
    edition = new Edition(Tabulated.now(tabulation, 1, ""), told, 1, 0);
    pages = new ElectionPages(edition);
    pages.board(lang);
  }

  /** After news. */
  @Benchmark
  public byte[] afterNews() {
    var results = Tabulated.now(tabulation, 1, "");
    return pages.at(new Edition(results, edition.told(), 1, 0), c -> c == 7).board(lang);
  }

  /** Of the same moment. */
  @Benchmark
  public byte[] again() {
    return pages.board(lang);
  }
}

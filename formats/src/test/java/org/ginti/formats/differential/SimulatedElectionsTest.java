// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.naive.Comparison;
import org.ginti.tabulation.naive.NaiveElection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine and the naive count agree on simulated counting days, followed as they go. */
class SimulatedElectionsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void onASmallState(long seed) throws IOException {
    agree(new SimulationPlan(12, 300, seed));
  }

  @Tag("slow")
  @Test
  void onALargeState() throws IOException {
    agree(new SimulationPlan(150, 15_000, 4));
  }

  private static void agree(SimulationPlan plan) throws IOException {
    var simulator = new Simulator(plan);
    var register = simulator.register();
    var following = new Tabulation(register, event -> {});
    var loaded = new Tabulation(register);
    var naive = new NaiveElection(register);
    simulator.play(
        new SimulationSink() {
          @Override
          public void statement(StatementRow row) {
            following.accept(row);
            loaded.accept(row);
            naive.accept(row.toStatement(register, ""));
          }

          @Override
          public void declaration(Declaration declaration) {
            following.declare(declaration);
            loaded.declare(declaration);
            naive.declare(declaration);
          }
        },
        (done, of) -> {});
    assertThat(Comparison.of(register, loaded, naive)).as("loaded").isEmpty();
    assertThat(Comparison.of(register, following, naive)).as("followed").isEmpty();
  }
}

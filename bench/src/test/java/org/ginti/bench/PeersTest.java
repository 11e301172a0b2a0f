// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
  @TempDir Path folder;

  @Test
  void the_peers_find_the_same_votes_and_the_bare_loop_the_same_root() throws Exception {
    var simulator = new Simulator(new SimulationPlan(12, 6000, 5));
    Path pack = folder.resolve("pack");
    Path longCsv = folder.resolve("long.csv");
    simulator.write(pack, (done, of) -> {});
    long rows = LongCsv.write(simulator, longCsv);

    var bare = new BareLoop(pack.resolve("statements.csv"), 12);
    long votes = bare.run();
    assertThat(rows).isGreaterThan(6000 * 8L);
    assertThat(new FastCsvSum(longCsv, 12).run()).isEqualTo(votes);

    var ginti = new GintiLoad(pack, true);
    ginti.run();
    assertThat(ginti.loaded().root()).isEqualTo(bare.root());
    assertThat(ginti.outcomes()).isGreaterThan(6000);
  }
}

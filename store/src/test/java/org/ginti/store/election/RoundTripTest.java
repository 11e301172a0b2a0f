// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ginti.formats.evidence.Moment;
import org.ginti.formats.exports.Level;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTripTest {
  @TempDir Path dir;

  private Pack simulated(int contests, int stations, long seed) throws Exception {
    Path folder = dir.resolve("p");
    new Simulator(new SimulationPlan(contests, stations, seed)).write(folder, (done, of) -> {});
    return Pack.open(folder);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "3,10,3", "20,600,6", "60,200,2"})
  void aSimulatedPackComesBackFromARecord(int contests, int stations, long seed) throws Exception {
    var pack = simulated(contests, stations, seed);
    var evidence = new Fed(pack).evidence();
    Same.all(pack, evidence);
    Same.moments(pack, evidence);
    assertThat(evidence.links()).hasSameElementsAs(pack.links());
    assertThat(evidence.faults()).isEmpty();
  }

  @Test
  void otherElectionsInTheLogAndASmallerSizeMakeNoDifference() throws Exception {
    var pack = simulated(6, 200, 5);
    var fed = new Fed(pack);
    long half = fed.index(100);
    // what another election says in between, with the same contests and channels
    var mixed = new MemoryLog();
    for (long i = 0; i < fed.log.size(); i++) {
      String body =
          "{" + fed.log.get(i).substring("{\"at\":\"2027-01-15T08:00:00.000Z\",".length());
      mixed.append(body);
      if (i > 0) {
        mixed.append(body.replace(fed.election + "\"", "in-other\"").replace("pack/test", "other"));
      }
    }
    var whole = RecordEvidence.open(mixed, fed.election, mixed.size());
    Same.all(pack, whole);
    assertThat(whole.indexOf(100)).isEqualTo(2 * half - 1);
    var then = RecordEvidence.open(fed.log, fed.election, half + 1);
    assertThat(then.statements()).isEqualTo(100);
    Same.results(pack, then, new Moment.Seq(100), Level.STATION);
  }
}

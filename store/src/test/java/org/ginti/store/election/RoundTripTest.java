// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ginti.formats.evidence.Moment;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.Level;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.pack.PackCheck;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.tabulation.Tabulation;
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

  @ParameterizedTest
  @CsvSource({"3,10,3", "20,600,6"})
  void whatIsSavedFromARecordIsThePackItWasFedWithToTheByte(int contests, int stations, long seed)
      throws Exception {
    var pack = simulated(contests, stations, seed);
    long statements = RecordPack.write(new Fed(pack).evidence(), dir.resolve("saved"));
    assertThat(statements).isEqualTo(pack.load(new Tabulation(pack.register()), 1).statements());
    try (var files = Files.list(dir.resolve("p"))) {
      for (Path file : files.toList()) {
        assertThat(dir.resolve("saved").resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void whatWasTakenBackIsNotSavedAndCorrectionsFindWhatTheyCorrect() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")));
    fed.retract(1, "S1", fed.index(2));
    fed.retract(2, "S1", fed.index(10));
    var evidence = fed.evidence();
    assertThat(RecordPack.write(evidence, dir.resolve("saved"))).isEqualTo(8);
    var saved = Pack.open(dir.resolve("saved"));
    assertThat(Same.rows(saved).get(4)).contains("seq=5,", "supersedes=1,");
    assertThat(saved.declarations()).extracting(Declaration::after).containsExactly(5L, 8L);
    var a = Tabulated.all(evidence);
    var b = Tabulated.all(saved);
    for (int c = 0; c < a.register().contestCount(); c++) {
      assertThat(b.standing(c).status()).isEqualTo(a.standing(c).status());
      assertThat(b.standing(c).leader()).isEqualTo(a.standing(c).leader());
      assertThat(b.standing(c).margin()).isEqualTo(a.standing(c).margin());
      assertThat(b.standing(c).holders()).isEqualTo(a.standing(c).holders());
    }
    assertThat(PackCheck.check(dir.resolve("saved")).errors()).isZero();
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
      mixed.append(moved(body, 1));
      if (i > 0) {
        mixed.append(
            moved(body, 0)
                .replace(fed.election + "\"", "in-other\"")
                .replace("pack/test", "other"));
      }
    }
    var whole = RecordEvidence.open(mixed, fed.election, mixed.size());
    Same.all(pack, whole);
    assertThat(whole.indexOf(100)).isEqualTo(2 * half - 1);
    var then = RecordEvidence.open(fed.log, fed.election, half + 1);
    assertThat(then.statements()).isEqualTo(100);
    Same.results(pack, then, new Moment.Seq(100), Level.STATION);
  }

  /** With what it supersedes where that lies now. */
  private static String moved(String body, int less) {
    return Pattern.compile("(?<=\"supersedes\":)[0-9]+")
        .matcher(body)
        .replaceAll(m -> Long.toString(2 * Long.parseLong(m.group()) - less));
  }
}

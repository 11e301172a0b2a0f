// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.pack.PackCheck;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tabulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedPackTest {
  @TempDir Path folder;

  private Path write(String name, int contests, int stations, long seed) throws IOException {
    Path pack = folder.resolve(name);
    new Simulator(new SimulationPlan(contests, stations, seed)).write(pack, (done, of) -> {});
    return pack;
  }

  private static Map<String, byte[]> bytes(Path pack) throws IOException {
    var map = new TreeMap<String, byte[]>();
    try (var files = Files.list(pack)) {
      for (Path file : files.toList()) {
        map.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return map;
  }

  @Test
  void the_same_plan_gives_the_same_bytes() throws IOException {
    var once = bytes(write("a", 20, 400, 9));
    var again = bytes(write("b", 20, 400, 9));
    assertThat(again.keySet()).isEqualTo(once.keySet());
    once.forEach((name, content) -> assertThat(again.get(name)).as(name).isEqualTo(content));
    assertThat(bytes(write("c", 20, 400, 10)).get("statements.csv"))
        .isNotEqualTo(once.get("statements.csv"));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "3,10,3", "40,2000,6", "151,600,2"})
  void a_simulated_pack_is_a_good_pack(int contests, int stations, long seed) throws Exception {
    Path pack = write("p", contests, stations, seed);
    assertThat(PackCheck.check(pack).list()).isEmpty();
    var open = Pack.open(pack);
    assertThat(open.register().contestCount()).isEqualTo(contests);
    assertThat(open.register().previous()).isNotEmpty();
  }

  @Test
  void it_is_tabulated_to_the_endings_that_were_cast() throws Exception {
    var simulator = new Simulator(new SimulationPlan(40, 2000, 3));
    Path pack = folder.resolve("p");
    simulator.write(pack, (done, of) -> {});
    var open = Pack.open(pack);
    var tabulation = new Tabulation(open.register());
    open.load(tabulation, 2);
    var odd = simulator.oddities();
    odd.forEach((oddity, contest) -> {
      Standing standing = tabulation.standing(contest);
      switch (oddity) {
        case ONE_VOTE -> assertThat(standing.margin()).isEqualTo(1);
        case UNCONTESTED -> assertThat(standing.status()).isEqualTo(Standing.Status.UNCONTESTED);
        case REPOLL -> assertThat(standing.status()).isEqualTo(Standing.Status.VOID);
        case WITHHELD -> assertThat(standing.status()).isEqualTo(Standing.Status.WITHHELD);
        default -> assertThat(standing.status()).isEqualTo(Standing.Status.DECLARED);
      }
    });
    var house = tabulation.houses().getFirst();
    assertThat(house.unknown()).isEqualTo(2);
    assertThat(house.parties())
        .anyMatch(l -> l.opened() && l.party().id().value().equals(Slate.NEWCOMER));
  }
}

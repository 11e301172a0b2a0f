// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzTest {
  /** Inputs for all targets of a kind together: about a thousand each, fifty on disc. */
  private static final int RUNS = 12_000;

  private static final int RUNS_ON_DISC = 200;

  /** Inputs for a target alone. */
  private static final int SLOW_RUNS = 20_000;

  private static final int SLOW_RUNS_ON_DISC = 500;

  @TempDir Path folder;

  private static List<Path> seeds(Target target) throws IOException {
    Path seeds = Path.of(System.getProperty("ginti.root"), "fuzz", "seeds", target.code());
    try (var files = Files.list(seeds)) {
      return files.sorted().toList();
    }
  }

  /** Names of seeds say what comes of them; what was found once stays among them. */
  @ParameterizedTest
  @EnumSource(Target.class)
  void seedsAreTakenOrRefusedAsTheirNamesSay(Target target) throws Exception {
    int taken = 0;
    for (Path seed : seeds(target)) {
      String name = String.valueOf(seed.getFileName());
      assertThat(target.takes(Files.readAllBytes(seed)))
          .as(target.code() + "/" + name)
          .isEqualTo(!name.startsWith("bad"));
      taken += name.startsWith("bad") ? 0 : 1;
    }
    assertThat(taken).as("seeds that are taken").isPositive();
  }

  /** Each seed with each of its bytes changed once, and cut at each of its bytes. */
  @ParameterizedTest
  @EnumSource(Target.class)
  void seedsWithOneChangeHold(Target target) throws Exception {
    assumeThat(target.onDisc()).as("too slow for every byte").isFalse();
    var random = new Random(target.ordinal());
    for (Path seed : seeds(target)) {
      byte[] bytes = Files.readAllBytes(seed);
      for (int i = 0; i < bytes.length; i++) {
        byte was = bytes[i];
        bytes[i] = (byte) random.nextInt(256);
        target.takes(bytes);
        bytes[i] = was;
        target.takes(Arrays.copyOf(bytes, i));
      }
    }
  }

  /** Several targets in one process: to start it takes longer than the inputs of one. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void someInputsGrownByCoverageHold(boolean onDisc) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    var targets = Arrays.stream(Target.values()).filter(t -> t.onDisc() == onDisc).toList();
    for (int i = 0; i < targets.size(); i++) {
      for (Path seed : seeds(targets.get(i))) {
        byte[] bytes = Files.readAllBytes(seed);
        byte[] chosen = new byte[1 + bytes.length];
        chosen[0] = (byte) i;
        System.arraycopy(bytes, 0, chosen, 1, bytes.length);
        Files.write(corpus.resolve(i + "-" + seed.getFileName()), chosen);
      }
    }
    int runs = onDisc ? RUNS_ON_DISC : RUNS;
    holds(new Jazzer(folder).run(targets.stream().map(Target::code).toList(), corpus, runs), runs);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(Target.class)
  void manyInputsGrownByCoverageHold(Target target) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    for (Path seed : seeds(target)) {
      Files.copy(seed, corpus.resolve(seed.getFileName()));
    }
    int runs = target.onDisc() ? SLOW_RUNS_ON_DISC : SLOW_RUNS;
    holds(new Jazzer(folder).run(List.of(target.code()), corpus, runs), runs);
  }

  /** The process ended well, did all runs, and saw its way through our classes. */
  private static void holds(Jazzer.Run run, int runs) {
    assertThat(run.exit()).as(run.finding()).isZero();
    assertThat(run.log()).contains("Done " + runs + " runs").containsPattern("cov: [0-9]{2,}");
  }
}

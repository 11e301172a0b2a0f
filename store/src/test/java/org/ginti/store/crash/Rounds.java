// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ginti.store.Installation;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;

/** Starts a {@link Load}, kills it, looks at what is there; again and again. */
final class Rounds {
  private static final InstantSource CLOCK = InstantSource.system();

  /** After so many rounds a new record is begun, since all of it is read after each. */
  private static final int OF_ONE_RECORD = 8;

  private static final int SHORTEST = 50;
  private static final int LONGEST = 1500;

  /** Half of the kills are aimed at the files of a publication, so long after they were begun. */
  private static final int LINGERING = 200;

  private final Path scratch;
  private final Random random;
  private final Map<String, Integer> phases = new TreeMap<>();
  private final Map<String, Integer> folders = new TreeMap<>();
  private long acknowledged;
  private long unasked;
  private long checkpoints;

  Rounds(Path scratch, long seed) {
    this.scratch = scratch;
    random = new Random(seed);
  }

  /** Runs rounds, and prints what was seen after each record. */
  void run(int rounds) throws Exception {
    for (int done = 0, n = 0; done < rounds; n++) {
      Path place = Files.createDirectory(scratch.resolve("r" + n));
      RecordFolder folder =
          new Installation("crash/log", Installation.SQLITE, List.of())
              .init(place.resolve("record"), CLOCK, new SecureRandom());
      try (Log log = folder.log(CLOCK)) {
        Sayings.prepare(log, place.resolve("pack"), random.nextInt(1000));
      }
      var standing = new Standing(folder, place.resolve("out"));
      for (int i = 0; i < OF_ONE_RECORD && done < rounds; i++, done++) {
        Told told = killed(folder, place, i);
        phases.merge(told.phase, 1, Integer::sum);
        acknowledged += told.entries.size();
        checkpoints += told.signed.size();
        unasked += standing.look(told);
        folders.merge(
            standing.published(told.phase.startsWith("publishing") || random.nextInt(4) == 0),
            1,
            Integer::sum);
      }
      delete(place);
      System.out.println(seen());
    }
  }

  private String seen() {
    int rounds = phases.values().stream().mapToInt(n -> n).sum();
    return rounds
        + " rounds: "
        + acknowledged
        + " entries acknowledged and "
        + checkpoints
        + " checkpoints signed, all there; "
        + unasked
        + " entries there whose acknowledgement was cut off; killed while "
        + phases
        + "; published folders "
        + folders;
  }

  private Told killed(RecordFolder folder, Path place, int round) throws Exception {
    Path output = place.resolve("told" + round);
    Process load = start(Load.class, output, folder.path(), place.resolve("out"));
    try {
      boolean aimed = round > 0 && random.nextInt(2) == 0;
      if (aimed) {
        await(load, output, random.nextInt(3) == 0 ? "publishing-tiles" : "publishing-results");
      } else if (random.nextInt(8) > 0) {
        await(load, output, "ready");
      }
      Thread.sleep(aimed ? random.nextInt(LINGERING) : random.nextInt(SHORTEST, LONGEST));
      assertThat(load.isAlive()).as("nothing but a kill ends it").isTrue();
    } finally {
      load.destroyForcibly();
    }
    assertThat(load.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Told.read(output);
  }

  /** Waits until a load has told something. */
  private static void await(Process load, Path output, String line) throws Exception {
    while (load.isAlive() && !Files.readString(output).contains(line + "\n")) {
      Thread.sleep(5);
    }
  }

  private Process start(Class<?> main, Path output, Path... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    Arrays.stream(arguments).map(Path::toString).forEach(command::add);
    command.add(Long.toString(random.nextInt()));
    Files.write(output, "".getBytes(StandardCharsets.UTF_8));
    return new ProcessBuilder(command)
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void delete(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      for (Path path : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

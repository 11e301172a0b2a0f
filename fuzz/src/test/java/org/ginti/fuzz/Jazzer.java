// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Jazzer's own main class in a process of its own: its agent wants the JVM for itself. */
final class Jazzer {
  private final Path folder;

  /** Findings and logs go to the folder. */
  Jazzer(Path folder) {
    this.folder = folder;
  }

  /** What came of a run. */
  record Run(int exit, String log) {
    /** From the exception on, else the end of what was printed. */
    String finding() {
      int from = log.indexOf("== Java Exception");
      return log.substring(from >= 0 ? from : Math.max(0, log.length() - 3000));
    }
  }

  /**
   * Gives a number of inputs to targets.
   *
   * @param runs how many, those of the corpus among them
   */
  Run run(List<String> targets, Path corpus, int runs) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + Fuzz.class.getName(),
            "--target_args=" + String.join(" ", targets),
            "--instrumentation_includes=org.ginti.**",
            "--custom_hook_includes=org.ginti.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-seed=2026",
            "-timeout=120",
            "-max_len=2000",
            "-rss_limit_mb=0",
            "-runs=" + runs,
            corpus.toString()));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .directory(folder.toFile())
            .start();
    try {
      int exit = process.waitFor();
      return new Run(exit, Files.readString(log));
    } finally {
      process.destroyForcibly();
    }
  }
}

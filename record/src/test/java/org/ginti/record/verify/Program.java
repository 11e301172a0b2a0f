// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ginti.record.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Programs that verify a published record: our own, and those of {@code verifiers/}. */
enum Program {
  JAVA,
  GO,
  NODE,
  OPENSSL;

  /** What a program said: its exit code and its words. */
  record Verdict(int code, String words) {
    boolean accepted() {
      return code == 0;
    }
  }

  /** Where Debian puts the library of {@code golang-golang-x-mod-dev}. */
  private static final Path GO_CODE = Path.of("/usr/share/gocode");

  private static final Path VERIFIERS =
      Path.of(System.getProperty("ginti.root", "..")).resolve("verifiers").toAbsolutePath();

  /** What has to be installed for it and is not; empty where all is there. */
  String lacks() throws IOException, InterruptedException {
    return switch (this) {
      case JAVA -> "";
      case GO ->
          !answers("go", "version")
              ? "go (Debian: golang-go)"
              : Files.isDirectory(GO_CODE.resolve("src/golang.org/x/mod/sumdb"))
                  ? ""
                  : "golang.org/x/mod (Debian: golang-golang-x-mod-dev)";
      case NODE -> answers("node", "--version") ? "" : "node (Debian: nodejs)";
      case OPENSSL -> {
        for (String tool : List.of("openssl version", "perl -v", "sha256sum --version")) {
          if (!answers(tool.split(" "))) {
            yield tool.split(" ")[0];
          }
        }
        yield "";
      }
    };
  }

  /** Builds what has to be built, once, into a folder. */
  void build(Path into) throws IOException, InterruptedException {
    if (this == GO) {
      var built =
          run(
              List.of(
                  "go",
                  "build",
                  "-o",
                  into.resolve("verify-go").toString(),
                  VERIFIERS.resolve("verify.go").toString()));
      if (built.code != 0) {
        throw new IllegalStateException("go build: " + built.words);
      }
    }
  }

  /**
   * Lets it verify a record.
   *
   * @param built the folder that {@link #build} was given
   * @param key the key that must have signed; null where the record's own policy is believed
   */
  Verdict verify(Path built, Path folder, @Nullable VerifierKey key)
      throws IOException, InterruptedException {
    if (this == JAVA) {
      var verifier = new Verifier(new FolderFiles(folder));
      var report = (key == null ? verifier : verifier.trusting(key)).run();
      return new Verdict(report.exitCode(), report.findings().toString());
    }
    var command =
        new ArrayList<String>(
            switch (this) {
              case GO -> List.of(built.resolve("verify-go").toString());
              case NODE -> List.of("node", VERIFIERS.resolve("verify.mjs").toString());
              default -> List.of("sh", VERIFIERS.resolve("verify.sh").toString());
            });
    command.add(folder.toString());
    if (key != null) {
      command.add(key.toString());
    }
    return run(command);
  }

  private static boolean answers(String... command) throws InterruptedException {
    try {
      return run(List.of(command)).code == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Verdict run(List<String> command) throws IOException, InterruptedException {
    Path words = Files.createTempFile("ginti-verifier", ".txt");
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(words.toFile());
      builder.environment().putAll(Map.of("GO111MODULE", "off", "GOPATH", GO_CODE.toString()));
      var process = builder.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException(command + " does not end");
      }
      return new Verdict(process.exitValue(), new String(Files.readAllBytes(words), UTF_8).strip());
    } finally {
      Files.delete(words);
    }
  }
}

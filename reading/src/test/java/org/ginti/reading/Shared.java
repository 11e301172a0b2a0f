// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that are not part of the project; tests that read them are skipped where they are not. */
public final class Shared {
  private Shared() {}

  public static Path path(String name) {
    Path path = Path.of(System.getProperty("ginti.shared", "")).resolve(name);
    assumeTrue(Files.exists(path), () -> path + " is not here");
    return path;
  }

  public static List<String> lines(String name) {
    try {
      return Files.readAllLines(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

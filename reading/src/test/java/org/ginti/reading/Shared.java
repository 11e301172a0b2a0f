// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** The cells of a line of CSV; quotes may hold commas. */
  public static String[] csv(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }
}

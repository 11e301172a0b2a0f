// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The public vectors in {@code ../shared/reference/tlog}. */
final class Vectors {
  private static final Path ROOT =
      Path.of(System.getProperty("ginti.shared", "../../shared"), "reference", "tlog");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Vectors() {}

  /** A file or folder; the test is skipped where the shared folder is not there. */
  static Path path(String name) {
    assumeThat(ROOT).as("the shared folder of public vectors").isDirectory();
    return ROOT.resolve(name);
  }

  static byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(path(name));
  }

  static JsonNode json(String name) throws IOException {
    return JSON.readTree(bytes(name));
  }

  static List<JsonNode> jsonLines(String name) throws IOException {
    var all = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(path(name))) {
      all.add(JSON.readTree(line));
    }
    return all;
  }

  /** Tiles of a folder, by their paths. */
  static TileNodes.Tiles tiles(Path folder) {
    return path -> {
      Path file = folder.resolve(path.path());
      return Files.exists(file) ? Files.readAllBytes(file) : null;
    };
  }
}

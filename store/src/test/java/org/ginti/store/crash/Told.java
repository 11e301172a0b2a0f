// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a {@link Load} had told when it was killed. */
final class Told {
  /** An acknowledged entry; {@code hash} is of its body. */
  record Entry(long index, String author, long number, String hash) {}

  /** A checkpoint that was signed. */
  record Signed(long size, String root) {}

  final List<Entry> entries = new ArrayList<>();
  final List<Signed> signed = new ArrayList<>();
  long published = -1;

  /** What was going on, besides appending. */
  String phase = "opening";

  /** Reads whole lines; the last one may have been cut. */
  static Told read(Path file) throws IOException {
    var told = new Told();
    String text = Files.readString(file);
    text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(told::line);
    return told;
  }

  private void line(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "has" ->
          entries.add(
              new Entry(Long.parseLong(words[1]), words[2], Long.parseLong(words[3]), words[4]));
      case "signed" -> {
        signed.add(new Signed(Long.parseLong(words[1]), words[2]));
        phase = "appending";
      }
      case "published" -> {
        published = Long.parseLong(words[1]);
        phase = "appending";
      }
      case "ready" -> phase = "appending";
      default -> phase = words[0];
    }
  }
}

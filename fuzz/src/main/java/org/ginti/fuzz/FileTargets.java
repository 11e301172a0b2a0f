// SPDX-License-Identifier: Apache-2.0
package org.ginti.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Importers;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Register;

/** Files of strangers. */
final class FileTargets {
  private FileTargets() {}

  /** Rows that are taken are written as CSV and read back the same. */
  static boolean csv(byte[] input) throws IOException {
    try (var scratch = Scratch.create()) {
      var problems = new Problems();
      List<List<String>> cells = rows(scratch.file("in.csv", input), problems);
      boolean sound = Checks.sound(problems);
      if (cells.isEmpty()) {
        return false;
      }
      var out = new StringBuilder();
      for (List<String> row : cells) {
        for (String cell : row) {
          out.append('"').append(cell.replace("\"", "\"\"")).append("\",");
        }
        out.append("end\n");
      }
      var none = new Problems();
      Checks.same(cells, rows(scratch.file("out.csv", Checks.bytes(out.toString())), none));
      return sound;
    }
  }

  /** The header and the rows that have its width, each as the cells of the header's columns. */
  private static List<List<String>> rows(Path file, Problems problems) throws IOException {
    var all = new ArrayList<List<String>>();
    try (var rows =
        CsvRows.open(file, problems, Set.of("seat", "votes"), Set.of("remark", "end"))) {
      if (rows.columns().isEmpty()) {
        return List.of();
      }
      List<String> known = List.of("seat", "votes", "remark").stream().filter(rows::has).toList();
      all.add(known);
      for (var row : rows) {
        row.name("remark");
        if (row.count("votes") < -1 || row.optionalCount("votes") < -1 || row.line() < 1) {
          throw new AssertionError("a count or a line below zero");
        }
        all.add(known.stream().map(row::raw).toList());
      }
    }
    return all;
  }

  /**
   * The first line names the importer, or its first byte chooses one; files follow, parted by form
   * feeds. An import without an error makes a pack that can be loaded.
   */
  static boolean imported(byte[] input) throws Exception {
    if (input.length == 0) {
      return false;
    }
    String latin = new String(input, StandardCharsets.ISO_8859_1);
    int line = latin.indexOf('\n') + 1;
    var named = Importers.find(latin.substring(0, Math.max(0, line - 1)));
    Importer importer =
        named.orElseGet(() -> Importers.all().get((input[0] & 0xFF) % Importers.all().size()));
    byte[] content = Arrays.copyOfRange(input, named.isPresent() ? line : 1, input.length);
    try (var scratch = Scratch.create()) {
      Path pack = scratch.folder().resolve("pack");
      var problems = new Problems();
      try (var writer = PackWriter.create(pack, new Register(PackTargets.election()))) {
        importer.read(files(scratch, content), options(), writer.draft(), problems);
        if (!Checks.sound(problems) || writer.draft().register().contestCount() == 0) {
          return false;
        }
        writer.commit(problems);
      }
      if (!PackTargets.loads(pack)) {
        throw new AssertionError("an import without errors made a pack that is refused");
      }
      return true;
    }
  }

  private static ImportOptions options() {
    return new ImportOptions(
        Jurisdiction.PK, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static List<Path> files(Scratch scratch, byte[] content) throws IOException {
    var files = new ArrayList<Path>();
    int from = 0;
    for (int i = 0; i <= content.length && files.size() < 4; i++) {
      if (i == content.length || content[i] == '\f') {
        byte[] part = Arrays.copyOfRange(content, from, i);
        files.add(scratch.file("NA-" + (117 + files.size()) + ".csv", part));
        from = i + 1;
      }
    }
    return files;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.ginti.formats.Problems;
import org.jspecify.annotations.Nullable;

/** Which file of a folder holds which table: {@code table.csv} or {@code table.csv.gz}. */
record PackFolder(Path folder, Map<Resource, Path> files) {
  static PackFolder of(Path folder, Problems problems) throws IOException {
    var files = new EnumMap<Resource, Path>(Resource.class);
    for (var table : Resource.values()) {
      Path plain = folder.resolve(table.table() + ".csv");
      Path zipped = folder.resolve(table.table() + ".csv.gz");
      if (Files.isRegularFile(plain)) {
        files.put(table, plain);
        if (Files.exists(zipped)) {
          problems.error(name(zipped), 0, "", "", "the table is there twice; remove one file");
        }
      } else if (Files.isRegularFile(zipped)) {
        files.put(table, zipped);
      } else if (table.required()) {
        problems.error(name(plain), 0, "", "", "the file is missing; a pack cannot do without it");
      }
    }
    return new PackFolder(folder, files);
  }

  /** The file of a table; null where the pack has none. */
  @Nullable Path file(Resource table) {
    return files.get(table);
  }

  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}

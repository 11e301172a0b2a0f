// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ginti.formats.Problems;

/** Looks a pack over as a whole. */
public final class PackCheck {
  private PackCheck() {}

  /** Every problem of a folder at once; no error among them means that it can be loaded. */
  public static Problems check(Path folder) throws IOException {
    var problems = new Problems();
    if (!Files.isDirectory(folder)) {
      problems.error(String.valueOf(folder.getFileName()), 0, "", "", "there is no such folder");
      return problems;
    }
    var pack = Pack.open(folder, problems);
    if (pack != null) {
      pack.scan(row -> {}, 2, problems);
    }
    stamps(folder, problems);
    return problems;
  }

  private static void stamps(Path folder, Problems problems) throws IOException {
    var quiet = new Problems();
    var descriptor = Descriptor.read(folder, quiet);
    if (descriptor == null) {
      return;
    }
    var files = PackFolder.of(folder, quiet);
    for (var table : Resource.values()) {
      var said = descriptor.stamps().get(table);
      Path file = files.file(table);
      if (said == null && file != null) {
        problems.warning(
            PackFolder.name(file), 0, "", "", "the file is not named in " + Descriptor.FILE);
      } else if (said != null && file == null) {
        problems.warning(Descriptor.FILE, 0, "resources", said.path(), "the file is not there");
      } else if (said != null && file != null) {
        var is = PackWriter.stamp(file);
        if (is.bytes() != said.bytes() || !is.sha256().equals(said.sha256())) {
          problems.warning(
              is.path(),
              0,
              "",
              is.bytes() + " bytes, sha256 " + is.sha256(),
              "changed after it was written: "
                  + Descriptor.FILE
                  + " says "
                  + said.bytes()
                  + " bytes, sha256 "
                  + said.sha256());
        }
      }
    }
  }
}

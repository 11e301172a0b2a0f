// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ginti.formats.InputBytes;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Layouts;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;

/** Claims of any source, each source a channel of its own; CSV or JSON, told by the content. */
public final class Statements implements Importer {
  private interface Reader {
    void read(Path file, Claims claims) throws IOException;
  }

  private static final Map<Layout, Reader> CSV =
      Map.of(
          ClaimsCsv.LAYOUT, ClaimsCsv::read,
          SheetsCsv.LAYOUT, SheetsCsv::read,
          FeedCsv.LAYOUT, FeedCsv::read,
          CaptureCsv.LAYOUT, CaptureCsv::read);

  @Override
  public String format() {
    return "statements";
  }

  @Override
  public String about() {
    return "Claims by any source, CSV or JSON: press, observers, aggregators, captures of a feed";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var claims = Claims.into(draft, options, problems);
    for (Path file : files) {
      if (isJson(file)) {
        JsonClaims.read(file, claims);
      } else {
        var layout = Layouts.of(file, List.copyOf(CSV.keySet()), problems);
        if (layout.isPresent()) {
          var reader = CSV.get(layout.get());
          if (reader != null) {
            reader.read(file, claims);
          }
        }
      }
    }
  }

  /** True where the first character is that of a JSON object or list. */
  private static boolean isJson(Path file) throws IOException {
    try (var in = InputBytes.open(file, InputBytes.FREE)) {
      for (int c = in.read(); c >= 0; c = in.read()) {
        boolean mark = c == 0xEF || c == 0xBB || c == 0xBF;
        if (!mark && !Character.isWhitespace(c)) {
          return c == '{' || c == '[';
        }
      }
    }
    return false;
  }
}

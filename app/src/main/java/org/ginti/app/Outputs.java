// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.formats.exports.JsonLinesWriter;
import org.ginti.formats.exports.JsonWriter;
import org.ginti.formats.exports.RowWriter;
import org.ginti.pages.words.Words;

/** Where flat rows go: the writer of each format. */
final class Outputs {
  private Outputs() {}

  /** Rows on standard output; for JSON as the field {@code name} behind the fields of the head. */
  static RowWriter rows(
      Session session,
      Words words,
      OutputFormat.Kind format,
      Map<String, Object> head,
      String name,
      List<Column> columns)
      throws IOException {
    var out = session.console().out();
    return switch (format) {
      case TABLE -> new TableWriter(session.console(), words, columns);
      case CSV ->
          new CsvWriter(
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), columns);
      case JSON -> new JsonWriter(out, head, name, columns);
      case JSONL -> new JsonLinesWriter(out, columns);
    };
  }
}

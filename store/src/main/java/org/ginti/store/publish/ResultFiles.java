// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.formats.exports.FileName;
import org.ginti.formats.exports.Level;
import org.ginti.formats.exports.ResultsJson;
import org.ginti.formats.exports.ResultsRows;
import org.ginti.record.verify.Recompute;

/**
 * The result files of one election, as {@code docs/output.md} describes them. They depend on the
 * entries and on the rules alone.
 */
public final class ResultFiles {
  private static final Level[] LEVELS = {Level.HOUSE, Level.CONTEST, Level.CANDIDATE};

  private ResultFiles() {}

  /** Where the files of an election lie. */
  public static String folder(String election) {
    return "results/" + FileName.of(election) + "/";
  }

  /** Hands over the files of an election. */
  static void write(Tabulated results, Recompute.Sink sink) throws IOException {
    String folder = folder(results.register().election().id().value());
    for (Level level : LEVELS) {
      String name = folder + level.name().toLowerCase(Locale.ROOT);
      var json = new ByteArrayOutputStream(1 << 16);
      new ResultsJson(results, level, c -> true).write(json);
      sink.file(name + ".json", json.toByteArray());
      var csv = new ByteArrayOutputStream(1 << 16);
      try (var rows =
          new CsvWriter(
              new OutputStreamWriter(csv, StandardCharsets.UTF_8), ResultsRows.columns(level))) {
        new ResultsRows(results, c -> true).write(level, rows);
      }
      sink.file(name + ".csv", csv.toByteArray());
    }
  }
}

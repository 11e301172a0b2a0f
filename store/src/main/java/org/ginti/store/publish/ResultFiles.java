// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.formats.exports.FileName;
import org.ginti.formats.exports.Level;
import org.ginti.formats.exports.Results;
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

  /** The files of an election. */
  public static List<String> paths(String election) {
    return Arrays.stream(LEVELS)
        .flatMap(l -> Stream.of(path(election, l) + ".json", path(election, l) + ".csv"))
        .toList();
  }

  private static String path(String election, Level level) {
    return folder(election) + level.name().toLowerCase(Locale.ROOT);
  }

  /** Hands over the files of an election. */
  public static void write(Results results, Recompute.Sink sink) throws IOException {
    for (Level level : LEVELS) {
      String name = path(results.register().election().id().value(), level);
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

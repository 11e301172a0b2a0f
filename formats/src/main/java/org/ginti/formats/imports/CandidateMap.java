// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.model.ContestId;
import org.ginti.model.PartyTable;

/**
 * Who says which candidate a label of a source means: a CSV of contest, label, candidate, source.
 * The candidate is an id of the ballot or a name on it; the source says how the link is known.
 */
public final class CandidateMap {
  private static final Set<String> COLUMNS = Set.of("contest", "label", "candidate", "source");

  /** One row, with where it stands. */
  public record Row(String candidate, String source, String file, long line) {}

  private final Map<String, Row> rows = new HashMap<>();

  private CandidateMap() {}

  /** Reads the map of the options; an empty one where they name none. */
  public static CandidateMap read(ImportOptions options, Problems problems) throws IOException {
    var map = new CandidateMap();
    if (options.candidates().isPresent()) {
      map.read(options.candidates().get(), problems);
    }
    return map;
  }

  /** The row for a label of a contest; labels are compared by their letters and digits. */
  public Optional<Row> find(ContestId contest, String label) {
    return Optional.ofNullable(rows.get(key(contest.value(), label)));
  }

  private void read(Path file, Problems problems) throws IOException {
    try (var csv = CsvRows.open(file, problems, COLUMNS, Set.of())) {
      for (var r : csv) {
        for (String column : COLUMNS) {
          if (r.blank(column)) {
            r.error(column, "every column of a candidate map must be filled");
          }
        }
        var row = new Row(r.name("candidate"), r.name("source"), csv.file(), r.line());
        Row before = rows.putIfAbsent(key(r.get("contest"), r.get("label")), row);
        if (before != null) {
          r.error("label", "this label of the contest stands on row " + before.line() + " already");
        }
      }
    }
  }

  private static String key(String contest, String label) {
    return contest + "\n" + PartyTable.key(label);
  }
}

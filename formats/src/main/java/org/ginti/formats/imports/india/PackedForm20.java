// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Scope;

/**
 * A whole state's stations in one table, the votes of a row packed into one cell in the order of
 * the sheet. Rows are said as they are read: memory holds the stations' ids only.
 */
final class PackedForm20 {
  static final Layout LAYOUT =
      new Layout(
          "Form 20, packed stations",
          Set.of("ac_no", "ps_no", "valid", "rejected", "nota", "total", "votes"),
          Set.of("sl_no", "tendered", "row_ok"));

  private final PackDraft draft;
  private final WhoseSheet whose;
  private final Stations stations;
  private final PackedColumns columns;
  private final Problems problems;
  private final Map<Integer, Integer> widths = new HashMap<>();

  PackedForm20(
      PackDraft draft,
      WhoseSheet whose,
      Stations stations,
      PackedColumns columns,
      Problems problems) {
    this.draft = draft;
    this.whose = whose;
    this.stations = stations;
    this.columns = columns;
    this.problems = problems;
  }

  void read(Path file, ChannelId channel) throws IOException {
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        int contest = whose.enter(row, "ac_no", row.get("ac_no"), "", Figures.UNKNOWN);
        var other = SheetCounts.of(row);
        int[] votes = votes(row);
        if (contest >= 0) {
          checkWidth(contest, votes.length, row);
          say(row, rows.file(), contest, channel, votes, other);
        }
      }
    }
  }

  private void say(
      CsvRows.Row row,
      String file,
      int contest,
      ChannelId channel,
      int[] votes,
      Map<Figure, Integer> other)
      throws IOException {
    if (row.get("row_ok").equals("0")) {
      row.warning("row_ok", "the reader of this row doubts it; kept as it stands");
    }
    var total = TotalRow.mode(row.get("ps_no"));
    Scope scope = new Scope.Whole();
    if (total.isPresent()) {
      SheetCounts.ofMode(total.get(), other);
    } else {
      String serial = row.get("sl_no");
      var id = stations.enter(contest, "", row.get("ps_no"), serial, "", file, row.line());
      if (id == null) {
        return;
      }
      scope = new Scope.Station(id);
    }
    SheetCounts.say(
        draft,
        contest,
        channel,
        scope,
        total.orElse(Mode.EVM),
        figures(contest, votes, other),
        file + "#" + row.line());
  }

  private Figures figures(int contest, int[] votes, Map<Figure, Integer> other) {
    var linked = new LinkedHashMap<CandidateId, Integer>();
    var unlinked = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < votes.length; i++) {
      var candidate = columns.candidate(contest, i + 1);
      if (votes[i] == Figures.UNKNOWN) {
        continue;
      }
      if (candidate.isPresent()) {
        linked.put(candidate.get(), votes[i]);
      } else {
        unlinked.put(PackedColumns.label(i + 1), votes[i]);
      }
    }
    return new Figures(linked, unlinked, other, Map.of(), Map.of());
  }

  private static int[] votes(CsvRows.Row row) {
    String cell = row.get("votes");
    if (cell.isEmpty()) {
      row.error("votes", "votes in the order of the columns, separated by blanks, are expected");
      return new int[0];
    }
    String[] parts = cell.split("\\s+");
    var votes = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      votes[i] = Counts.parse(parts[i]);
      if (votes[i] == Counts.BAD) {
        row.error("votes", "'" + parts[i] + "': " + Counts.advice(parts[i]));
        votes[i] = Figures.UNKNOWN;
      }
    }
    return votes;
  }

  private void checkWidth(int contest, int width, CsvRows.Row row) {
    int expected = widths.computeIfAbsent(contest, c -> width);
    if (width != expected) {
      row.warning("votes", width + " columns; the rows before have " + expected);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;

/**
 * An encyclopaedia's result boxes laid flat: rows of candidates, then rows whose name is that of a
 * figure. Footnote marks are taken off names. Rows that sum up the others, and the sentence who
 * gained the seat, name nobody and are left out.
 */
final class SheetsCsv {
  static final Layout LAYOUT =
      new Layout(
          "result boxes",
          Set.of("seat", "party", "candidate_or_label", "votes_raw"),
          Set.of("sheet_row", "col_a", "pct_raw", "swing_raw"));
  private static final Map<String, Figure> FIGURES =
      Map.of(
          "total valid votes", Figure.VALID,
          "valid ballots", Figure.VALID,
          "valid votes", Figure.VALID,
          "rejected ballots", Figure.REJECTED,
          "invalid or blank votes", Figure.REJECTED,
          "turnout", Figure.TOTAL,
          "majority", Figure.MARGIN,
          "registered electors", Figure.ELECTORS,
          "registered voters", Figure.ELECTORS);

  private record Box(
      int contest, long row, List<Claim.Vote> votes, EnumMap<Figure, Integer> figures) {}

  private SheetsCsv() {}

  static void read(Path path, Claims claims) throws IOException {
    var boxes = new LinkedHashMap<String, Box>();
    ChannelId channel = claims.channelOf(path, Form.TABLE);
    String file;
    try (var rows = CsvRows.open(path, claims.problems(), LAYOUT.required(), LAYOUT.optional())) {
      file = rows.file();
      var missing = new Missing();
      for (var row : rows) {
        int contest = claims.contestOfTable(row.get("seat"), "");
        if (contest < 0) {
          missing.add(row.get("seat"));
          continue;
        }
        var box =
            boxes.computeIfAbsent(
                row.get("seat"),
                k -> new Box(contest, row.line(), new ArrayList<>(), new EnumMap<>(Figure.class)));
        take(row, box);
      }
      missing.report(file, claims.problems());
    }
    for (Box box : boxes.values()) {
      claims.enter(
          new Claim(
              box.contest(),
              channel,
              new Scope.Whole(),
              Mode.BOTH,
              Optional.empty(),
              box.votes(),
              box.figures(),
              Progress.UNKNOWN,
              Precision.EXACT,
              file,
              box.row(),
              file + "#" + box.row()));
    }
  }

  private static void take(CsvRows.Row row, Box box) {
    String label = row.name("candidate_or_label").replaceAll("\\[[^\\]]{1,4}\\]", "").strip();
    String party = row.name("party");
    Figure figure = FIGURES.get(label.toLowerCase(Locale.ROOT));
    boolean sentence = label.equals(party) && figure == null;
    if (sentence || party.equalsIgnoreCase("Others") || label.isEmpty()) {
      return;
    }
    String raw = row.get("votes_raw");
    int n = Counts.parse(raw.endsWith(".0") ? raw.substring(0, raw.length() - 2) : raw);
    if (n < 0) {
      row.warning("votes_raw", "no whole number; the row is left out");
    } else if (figure != null) {
      box.figures().putIfAbsent(figure, n);
    } else {
      box.votes().add(new Claim.Vote("", label, party, false, n));
    }
  }
}

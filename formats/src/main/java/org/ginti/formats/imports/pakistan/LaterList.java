// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.FullList;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Source;
import org.ginti.model.SourceId;

/** A list of all candidates with their votes, as third parties copy it from the commission. */
final class LaterList {
  private final ImportOptions options;
  private final PackDraft draft;
  private final Roll roll;
  private final Linker linker;
  private final Problems problems;

  LaterList(ImportOptions options, PackDraft draft, Roll roll, Linker linker, Problems problems) {
    this.options = options;
    this.draft = draft;
    this.roll = roll;
    this.linker = linker;
    this.problems = problems;
  }

  void read(Path file) throws IOException {
    boolean declared = options.declaredBy().isPresent();
    SourceId source =
        declared
            ? roll.source("ecp", Source.Kind.OFFICIAL, "Election Commission of Pakistan")
            : roll.source("candidate-list", Source.Kind.AGGREGATOR, "Later list of candidates");
    var channel =
        roll.channel(
            source,
            "list",
            Form.TABLE,
            declared ? Authority.FINAL : Authority.AGGREGATOR,
            "List of candidates with votes");
    var lists = new LinkedHashMap<Integer, List<FullList.Line>>();
    var layout = PkCandidates.LIST;
    try (var rows = CsvRows.open(file, problems, layout.required(), layout.optional())) {
      var elsewhere = new Elsewhere();
      for (var row : rows) {
        var seat = Seat.of(row.get("na"));
        if (seat.isEmpty()) {
          row.error("na", "the code of a seat is expected, such as NA-117");
        } else if (!seat.get().in(draft.register().election())) {
          elsewhere.add(seat.get().letters());
        } else {
          int contest = roll.contest(seat.get().contest(draft.register(), ""));
          lists.computeIfAbsent(contest, k -> new ArrayList<>()).add(line(rows.file(), row));
        }
      }
      elsewhere.report(rows.file(), problems);
      var full = new FullList(options, draft, roll, linker, problems, source, channel, true);
      for (var e : lists.entrySet()) {
        full.enter(e.getKey(), rows.file(), e.getValue(), Map.<Figure, Integer>of());
      }
    }
  }

  private FullList.Line line(String file, CsvRows.Row row) {
    if (row.blank("candidate_name")) {
      row.error("candidate_name", "a candidate needs a name");
    }
    return new FullList.Line(
        row.line(),
        row.name("candidate_name"),
        row.name("party"),
        roll.party(row.name("party"), file, row.line(), "party"),
        row.optionalCount("votes"));
  }
}

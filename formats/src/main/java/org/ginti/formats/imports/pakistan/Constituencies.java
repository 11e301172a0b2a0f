// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.nio.file.Path;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;

/**
 * Tables of constituencies: name, province, districts, electors. The winners some of them name are
 * not read: a list of candidates says the same with its votes.
 */
record Constituencies(PackDraft draft, Roll roll, Problems problems) {
  void read(Path file, Layout layout) throws IOException {
    try (var rows = CsvRows.open(file, problems, layout.required(), layout.optional())) {
      boolean districts = layout.equals(PkCandidates.DISTRICTS);
      var others = new Elsewhere();
      for (var row : rows) {
        var seat = Seat.of(row.get("na"));
        if (seat.isEmpty()) {
          row.error("na", "the code of a seat is expected, such as NA-117");
        } else if (!seat.get().in(draft.register().election())) {
          others.add(seat.get().letters());
        } else {
          roll.contest(
              seat.get()
                  .contest(
                      draft.register(),
                      row.name("constituency_name"),
                      row.name("province"),
                      districts ? row.name("districts").replace(";", ", ") : "",
                      districts ? -1 : row.optionalCount("registered_voters")));
        }
      }
      others.report(rows.file(), problems);
    }
  }
}

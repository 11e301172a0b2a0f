// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Contest;
import org.ginti.model.Name;

/**
 * Where the seats of a pack lie and what they are called in other languages: {@code contest} or
 * {@code ac_no}, and any of {@code district, state, name_en, name_hi, name_ur}, {@code ac_name_en,
 * ac_name_hi}. Only what the pack lacks is filled in.
 */
public final class Seats implements Importer {
  private static final Set<String> FILLED =
      Set.of("district", "state", "name_en", "name_hi", "name_ur", "ac_name_en", "ac_name_hi");

  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout("seats", Set.of("contest"), FILLED),
          new Layout("seats of one state", Set.of("ac_no"), FILLED));

  @Override
  public String format() {
    return "seats";
  }

  @Override
  public String about() {
    return "districts, states and names of the seats a pack has";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var register = draft.register();
    var names = new ElectedName(register, CandidateMap.read(options, problems));
    for (Path file : files) {
      var layout = Layouts.of(file, LAYOUTS, problems);
      if (layout.isEmpty()) {
        continue;
      }
      String id = layout.get().required().iterator().next();
      try (var rows =
          CsvRows.open(file, problems, layout.get().required(), layout.get().optional())) {
        for (var row : rows) {
          int contest = names.contest(row, id);
          if (contest >= 0) {
            register.replace(contest, filled(register.contest(contest), row));
          }
        }
      }
    }
  }

  private static Contest filled(Contest c, CsvRows.Row row) {
    Name n = c.name();
    return new Contest(
        c.id(),
        c.body(),
        c.number(),
        new Name(
            n.official(),
            first(n.en(), row.name("name_en"), row.name("ac_name_en")),
            first(n.hi(), row.name("name_hi"), row.name("ac_name_hi")),
            first(n.ur(), row.name("name_ur"))),
        first(c.state(), row.name("state")),
        first(c.district(), row.name("district")),
        c.reservation(),
        c.electors());
  }

  private static String first(String... of) {
    for (String s : of) {
      if (!s.isEmpty()) {
        return s;
      }
    }
    return "";
  }
}

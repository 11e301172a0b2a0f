// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.model.Alliance;
import org.ginti.model.Name;
import org.ginti.model.PartyId;
import org.ginti.model.PartyTable;
import org.ginti.model.Register;

/** {@code --alliances}: a CSV with a row for each member of a named, dated, sourced alliance. */
final class Alliances {
  private static final Set<String> REQUIRED = Set.of("alliance", "name", "source", "party");
  private static final Set<String> OPTIONAL = Set.of("name_hi", "name_ur", "as_of");

  /** What the first row of an alliance says of it, and its members so far. */
  private record Draft(Name name, String source, Optional<LocalDate> asOf, List<PartyId> parties) {}

  private Alliances() {}

  /** Enters the alliances of a file into the register; parties by id or by printed name. */
  static void read(Path file, Register register, Problems problems) throws IOException {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    try (var rows = CsvRows.open(file, problems, REQUIRED, OPTIONAL)) {
      for (var row : rows) {
        String id = row.name("alliance");
        var party = party(row.name("party"), register);
        if (id.isEmpty()) {
          row.error("alliance", "an id of the alliance, such as MVA");
        } else if (party.isEmpty()) {
          row.error("party", "a party of this election: its id, abbreviation or printed name");
        } else {
          drafts.computeIfAbsent(id, k -> draft(row)).parties().add(party.get());
        }
      }
    }
    try {
      drafts.forEach(
          (id, d) -> register.add(new Alliance(id, d.name(), d.source(), d.asOf(), d.parties())));
    } catch (IllegalArgumentException e) {
      problems.error(String.valueOf(file.getFileName()), 0, "", "", String.valueOf(e.getMessage()));
    }
  }

  private static Draft draft(CsvRows.Row row) {
    Optional<LocalDate> asOf = Optional.empty();
    String day = row.name("as_of");
    try {
      asOf = day.isEmpty() ? asOf : Optional.of(LocalDate.parse(day));
    } catch (DateTimeException e) {
      row.error("as_of", "a day such as 2024-10-29, or nothing");
    }
    var name = new Name(row.name("name"), "", row.name("name_hi"), row.name("name_ur"));
    return new Draft(name, row.name("source"), asOf, new ArrayList<>());
  }

  private static Optional<PartyId> party(String printed, Register register) {
    for (var p : register.parties()) {
      if (p.id().value().equals(printed)
          || p.abbreviation().equals(printed)
          || p.name().official().equals(printed)) {
        return Optional.of(p.id());
      }
    }
    return PartyTable.shipped()
        .find(printed, register.election().jurisdiction())
        .map(p -> p.id())
        .filter(id -> register.party(id) != null);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Declaration;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyTable;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.jspecify.annotations.Nullable;

/** The list of elected members as gazetted, with names in English and Hindi. */
final class GazetteRows {
  private final PackDraft draft;
  private final Register register;
  private final Roll roll;
  private final ElectedName names;
  private final Problems problems;
  private final Map<Integer, Long> seen = new HashMap<>();

  GazetteRows(PackDraft draft, Roll roll, ElectedName names, Problems problems) {
    this.draft = draft;
    this.register = draft.register();
    this.roll = roll;
    this.names = names;
    this.problems = problems;
  }

  void read(Path file, List<Declaration> said) throws IOException {
    var layout = Declarations.GAZETTE;
    var gazette = roll.source("gazette", Source.Kind.OFFICIAL, "Gazette");
    try (var rows = CsvRows.open(file, problems, layout.required(), layout.optional())) {
      for (var row : rows) {
        int contest = names.contest(row, "ac_no");
        if (contest < 0) {
          continue;
        }
        Long before = seen.putIfAbsent(contest, row.line());
        if (before != null) {
          row.error("ac_no", "the contest has a member on row " + before + " already");
        }
        var printed = party(row);
        var place =
            names.place(contest, row.name("elected_en"), printed.map(Party::id), row, "elected_en");
        if (place.isPresent()) {
          enter(row, contest, place.getAsInt(), printed);
          said.add(
              new Declaration(
                  draft.seq(),
                  register.contest(contest).id(),
                  Declaration.Kind.GAZETTED,
                  gazette,
                  roll.declaredOn(),
                  List.of(register.ballot(contest).get(place.getAsInt()).id()),
                  Optional.empty(),
                  ""));
        }
      }
    }
  }

  private Optional<Party> party(CsvRows.Row row) {
    return PartyTable.shipped()
        .find(row.get("party_en"), register.election().jurisdiction())
        .or(() -> Optional.ofNullable(registered(row.get("party_en"))));
  }

  private @Nullable Party registered(String printed) {
    for (Party p : register.parties()) {
      if (PartyTable.key(p.name().official()).equals(PartyTable.key(printed))) {
        return p;
      }
    }
    return null;
  }

  /** Takes over the display names, where the pack has none yet. */
  private void enter(CsvRows.Row row, int contest, int place, Optional<Party> printed) {
    Contest c = register.contest(contest);
    register.replace(
        contest,
        new Contest(
            c.id(),
            c.body(),
            c.number(),
            filled(c.name(), row.name("ac_name_en"), row.name("ac_name_hi")),
            c.state(),
            c.district(),
            c.reservation(),
            c.electors()));
    Candidate old = register.ballot(contest).get(place);
    register.replace(
        contest,
        place,
        new Candidate(
            old.id(),
            filled(old.name(), row.name("elected_en"), row.name("elected_hi")),
            old.listed(),
            old.party(),
            old.partyPrinted(),
            old.backedBy(),
            old.person()));
    Party party = register.party(old.party());
    if (printed.isPresent() && !printed.get().id().equals(old.party())) {
      row.warning("party_en", "the pack has '" + old.partyPrinted() + "' for this candidate");
    } else if (printed.isPresent() && party != null) {
      Name name = filled(party.name(), row.name("party_en"), row.name("party_hi"));
      register.replace(new Party(party.id(), party.abbreviation(), name, party.mapped()));
    }
  }

  private static Name filled(Name name, String en, String hi) {
    return new Name(
        name.official(),
        name.en().isEmpty() ? en : name.en(),
        name.hi().isEmpty() ? hi : name.hi(),
        name.ur());
  }
}

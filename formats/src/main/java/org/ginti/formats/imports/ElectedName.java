// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.formats.CsvRows;
import org.ginti.model.Candidate;
import org.ginti.model.ContestId;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.model.Text;

/** Whom a declaration names: a ballot number, a row of the candidate map, or a name. */
final class ElectedName {
  private final Register register;
  private final CandidateMap map;

  ElectedName(Register register, CandidateMap map) {
    this.register = register;
    this.map = map;
  }

  /** The contest a cell names; -1, with an error, where the pack has none of that id. */
  int contest(CsvRows.Row row, String column) {
    try {
      int index = register.contestIndex(new ContestId(row.get(column)));
      if (index < 0) {
        row.error(column, "the pack has no such contest");
      }
      return index;
    } catch (IllegalArgumentException e) {
      row.error(column, "the id of a contest is expected");
      return -1;
    }
  }

  /** The place of the one candidate meant; empty, with an error, where nobody or several may be. */
  OptionalInt place(
      int contest, String printed, Optional<PartyId> party, CsvRows.Row row, String column) {
    var ballot = register.ballot(contest);
    var mapped = map.find(register.contest(contest).id(), printed);
    String name = mapped.map(CandidateMap.Row::candidate).orElse(printed);
    for (int i = 0; i < ballot.size(); i++) {
      if (ballot.get(i).id().value().equals(name)) {
        return OptionalInt.of(i);
      }
    }
    var same = same(ballot, name);
    if (same.size() == 1) {
      return OptionalInt.of(same.getFirst());
    }
    var match = NameMatch.match(name, party, ballot);
    if (match.isPresent()) {
      return OptionalInt.of(match.get().candidate());
    }
    row.error(
        column,
        "no one candidate of contest "
            + register.contest(contest).id()
            + " has this name; link it with --candidates. On the ballot: "
            + String.join("; ", ballot.stream().map(c -> c.name().official()).toList()));
    return OptionalInt.empty();
  }

  private static List<Integer> same(List<Candidate> ballot, String name) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < ballot.size(); i++) {
      if (folded(ballot.get(i).name().official()).equals(folded(name))) {
        found.add(i);
      }
    }
    return found;
  }

  private static String folded(String name) {
    return Text.collapse(name).toLowerCase(Locale.ROOT);
  }
}

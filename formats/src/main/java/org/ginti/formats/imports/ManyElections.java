// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.EarlierSeats.Line;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.model.Election;
import org.ginti.model.Figures;
import org.ginti.model.PartyTable;

/** One table of many elections of Pakistan, with the first three of each seat. */
final class ManyElections {
  static final Layout LAYOUT =
      new Layout(
          "many elections, Pakistan",
          Set.of(
              "election_date",
              "election_type",
              "constituency_number",
              "assembly",
              "win_votes",
              "win_party",
              "win_name",
              "second_votes",
              "second_party",
              "second_name"),
          Set.of(
              "contest_status",
              "constituency_name",
              "province",
              "voter_reg",
              "votes_cast",
              "turnout",
              "votes_disq",
              "disq_pct",
              "validated_votes",
              "MOV_votes",
              "MOV_pct",
              "win_pct",
              "second_pct",
              "third_votes",
              "third_pct",
              "third_party",
              "third_name",
              "remainder_votes",
              "remainder_pct",
              "effective_parties",
              "Cox_SF_ratio",
              "winbuckets",
              "delimit"));

  private static final List<String> PLACES = List.of("win", "second", "third");

  private ManyElections() {}

  static void read(Path file, Election election, EarlierSeats seats, Problems problems)
      throws IOException {
    int by = 0;
    int other = 0;
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        String type = row.get("election_type").toLowerCase(Locale.ROOT);
        var body = body(row, election);
        if (type.startsWith("by")) {
          by++;
        } else if (body.isEmpty()) {
          other++;
        } else if (row.blank("constituency_number")) {
          row.warning("constituency_number", "a row without a seat is left out");
        } else {
          add(row, rows.file(), body.get(), seats);
        }
      }
    }
    if (by + other > 0) {
      problems.warning(
          Layouts.name(file),
          0,
          "",
          by + " and " + other + " rows",
          "of by-elections, and of bodies that this election does not fill, are left out");
    }
  }

  private static void add(CsvRows.Row row, String file, Election.Body body, EarlierSeats seats) {
    var day = Dates.day(row.get("election_date"));
    if (day.isEmpty()) {
      row.error("election_date", "a day such as 2013-05-11 is expected");
      return;
    }
    String label = "pk-" + Roll.slug(body.id()) + "-" + day.get().getYear();
    for (int i = 0; i < PLACES.size(); i++) {
      String place = PLACES.get(i);
      String name = known(row.name(place + "_name"));
      int votes = votes(row, place + "_votes");
      if (!name.isEmpty()) {
        var at = new EarlierSeats.At(file, row.line());
        String party = known(row.name(place + "_party"));
        seats.add(
            label,
            body.id(),
            row.name("constituency_number"),
            row.name("constituency_name"),
            new Line(name, party, votes, i + 1, at));
      }
    }
  }

  /** The body a row is about: the national one, or the one whose name has the province in it. */
  private static Optional<Election.Body> body(CsvRows.Row row, Election election) {
    boolean national = row.get("assembly").equalsIgnoreCase("National");
    String province = PartyTable.key(row.get("province").split("[ (]", 2)[0]);
    return election.bodies().stream()
        .filter(b -> national == (b.tier() == Election.Tier.NATIONAL))
        .filter(b ->
            national
                || (!province.isEmpty() && PartyTable.key(b.name().official()).contains(province)))
        .findFirst();
  }

  private static int votes(CsvRows.Row row, String column) {
    String cell = known(row.get(column));
    int votes = Counts.parse(cell);
    if (votes == Counts.BAD) {
      row.error(column, Counts.advice(cell));
      return Figures.UNKNOWN;
    }
    return votes;
  }

  private static String known(String cell) {
    return cell.equals("NA") ? "" : cell;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.imports.FullList;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;

/**
 * A feed captured with a row for each candidate, the figures of the seat repeated on each. {@code
 * NA} stands for what is unknown. Postponed polls come with a candidate's row and no votes.
 */
final class CaptureCsv {
  static final Layout LAYOUT =
      new Layout(
          "captured candidates",
          Set.of("constituency_code", "candidate_name", "candidate_party", "candidate_votes"),
          Set.of(
              "election_date",
              "election_type",
              "contest_status",
              "assembly",
              "province",
              "constituency_number",
              "constituency_name",
              "voter_reg",
              "votes_polled",
              "turnout",
              "turnout_calc",
              "valid_votes",
              "valid_calc",
              "votes_disq",
              "candidate_share",
              "candidate_rank",
              "outcome"));
  private static final Map<String, Figure> FIGURES =
      Map.of(
          "voter_reg", Figure.ELECTORS,
          "votes_polled", Figure.TOTAL,
          "valid_votes", Figure.VALID,
          "votes_disq", Figure.REJECTED);

  private record Seat(CsvRows.Row first, List<FullList.Line> lines) {}

  private CaptureCsv() {}

  static void read(Path path, Claims claims) throws IOException {
    var source = claims.sourceOf(path);
    var channel = claims.channelOf(path, Form.RESULTS_SITE);
    var seats = new LinkedHashMap<Integer, Seat>();
    try (var rows = CsvRows.open(path, claims.problems(), LAYOUT.required(), LAYOUT.optional())) {
      var missing = new Missing();
      for (var row : rows) {
        int contest =
            claims.contestOfTable(row.get("constituency_code"), row.name("constituency_name"));
        if (contest < 0) {
          missing.add(row.get("constituency_code"));
          continue;
        }
        var seat = seats.computeIfAbsent(contest, k -> new Seat(row, new ArrayList<>()));
        String party = row.name("candidate_party");
        seat.lines()
            .add(
                new FullList.Line(
                    row.line(),
                    row.name("candidate_name"),
                    party,
                    claims.roll().party(party, rows.file(), row.line(), "candidate_party"),
                    count(row, "candidate_votes")));
      }
      missing.report(rows.file(), claims.problems());
      var lists =
          new FullList(
              claims.options(),
              claims.draft(),
              claims.roll(),
              claims.linker(),
              claims.problems(),
              source,
              channel,
              false);
      for (var e : seats.entrySet()) {
        var row = e.getValue().first();
        if (row.get("contest_status").equalsIgnoreCase("Postponed")) {
          ContestId id = claims.draft().register().contest(e.getKey()).id();
          claims
              .draft()
              .add(
                  new Declaration(
                      claims.draft().seq(),
                      id,
                      Declaration.Kind.POSTPONED,
                      source,
                      Optional.empty(),
                      List.of(),
                      Optional.empty(),
                      "so marked in the capture"));
        } else {
          lists.enter(e.getKey(), rows.file(), e.getValue().lines(), figures(row));
        }
      }
    }
  }

  private static Map<Figure, Integer> figures(CsvRows.Row row) {
    var figures = new EnumMap<Figure, Integer>(Figure.class);
    FIGURES.forEach((column, figure) -> {
      int n = count(row, column);
      if (n != Figures.UNKNOWN) {
        figures.put(figure, n);
      }
    });
    return figures;
  }

  private static int count(CsvRows.Row row, String column) {
    if (row.get(column).equals("NA")) {
      return Figures.UNKNOWN;
    }
    int n = row.optionalCount(column);
    return n == Counts.BAD ? Figures.UNKNOWN : n;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.imports.FullList;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Roll;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;

/**
 * A feed captured with a row for each seat, its candidates in one cell as a list in the notation of
 * Python: {@code [{'candidateParty': '…', 'candidateName': '…', 'candidateVotes': 48616}, …]}.
 */
final class FeedCsv {
  static final Layout LAYOUT =
      new Layout(
          "captured feed",
          Set.of("seat", "votingResults"),
          Set.of(
              "seatName",
              "registeredVoters",
              "validVotes",
              "rejectedVotes",
              "votesPolled",
              "numberOfCandidates"));
  private static final Map<String, Figure> FIGURES =
      Map.of(
          "registeredVoters", Figure.ELECTORS,
          "validVotes", Figure.VALID,
          "rejectedVotes", Figure.REJECTED,
          "votesPolled", Figure.TOTAL,
          "numberOfCandidates", Figure.CANDIDATES);

  private FeedCsv() {}

  static void read(Path path, Claims claims) throws IOException {
    var channel = claims.channelOf(path, Form.RESULTS_SITE);
    var lists =
        new FullList(
            claims.options(),
            claims.draft(),
            claims.roll(),
            claims.linker(),
            claims.problems(),
            claims.sourceOf(path),
            channel,
            false);
    try (var rows =
        CsvRows.openAny(path, claims.problems(), LAYOUT.required(), LAYOUT.optional())) {
      var missing = new Missing();
      var seen = new HashSet<String>();
      for (var row : rows) {
        int contest = claims.contestOfTable(row.get("seat"), row.name("seatName"));
        if (contest < 0) {
          missing.add(row.get("seat"));
        } else {
          if (!seen.add(row.get("seat"))) {
            row.warning("seat", "the seat stands twice; both are kept as a conflict");
          }
          take(row, rows.file(), contest, claims.roll(), lists);
        }
      }
      missing.report(rows.file(), claims.problems());
    }
  }

  private static void take(CsvRows.Row row, String file, int contest, Roll roll, FullList lists)
      throws IOException {
    var lines = new ArrayList<FullList.Line>();
    var entries = PyList.parse(row.get("votingResults"));
    if (entries.isEmpty()) {
      row.error("votingResults", "a list such as [{'candidateName': 'A', …}] is expected");
      return;
    }
    for (var entry : entries.get()) {
      String name = entry.getOrDefault("candidateName", "");
      String party = entry.getOrDefault("candidateParty", "");
      int votes = Counts.parse(entry.getOrDefault("candidateVotes", ""));
      if (name.isEmpty() || votes == Counts.BAD) {
        row.error("votingResults", "an entry lacks a name or has no whole number of votes");
        return;
      }
      lines.add(
          new FullList.Line(
              row.line(),
              Printed.name(name),
              Printed.name(party),
              roll.party(Printed.name(party), file, row.line(), "votingResults"),
              votes));
    }
    var figures = new EnumMap<Figure, Integer>(Figure.class);
    FIGURES.forEach((column, figure) -> {
      int n = row.optionalCount(column);
      if (n != Figures.UNKNOWN) {
        figures.put(figure, n);
      }
    });
    if (!lines.isEmpty()) {
      lists.enter(contest, file, lines, figures);
    }
  }
}

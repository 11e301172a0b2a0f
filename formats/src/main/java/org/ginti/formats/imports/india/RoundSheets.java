// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;

/** Round sheets: one row for each candidate in each round; one statement for each round. */
final class RoundSheets {
  static final Layout LAYOUT =
      new Layout(
          "round sheets",
          Set.of("ac_no", "round", "serial_no", "this_round"),
          Set.of("brought_forward", "cumulative"));

  private record Cell(
      int contest,
      int round,
      int place,
      int brought,
      int votes,
      int cumulative,
      String file,
      long row) {}

  private final Problems problems;
  private final List<Cell> cells = new ArrayList<>();

  RoundSheets(Problems problems) {
    this.problems = problems;
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  void read(Path file, Serials serials) throws IOException {
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        int contest = serials.contest(row);
        int place = serials.place(contest, row);
        int round = row.count("round");
        if (round == 0 || round > 9999) {
          row.error("round", "a round from 1 to 9999 is expected");
        }
        int votes = row.count("this_round");
        int brought = row.optionalCount("brought_forward");
        int cumulative = row.optionalCount("cumulative");
        cells.add(
            new Cell(contest, round, place, brought, votes, cumulative, rows.file(), row.line()));
      }
    }
  }

  /** Says round 1 of every contest, then round 2 of every contest, and so on. */
  void write(PackDraft draft, ChannelId channel) throws IOException {
    cells.sort(
        Comparator.comparingInt(Cell::round)
            .thenComparingInt(Cell::contest)
            .thenComparingInt(Cell::place));
    for (int from = 0; from < cells.size(); ) {
      int to = from;
      while (to < cells.size() && sameRound(cells.get(from), cells.get(to))) {
        to++;
      }
      for (var sheet : sheets(cells.subList(from, to))) {
        say(sheet, draft, channel);
      }
      from = to;
    }
  }

  /** One sheet; more where a candidate stands twice: what follows contradicts and is kept. */
  private List<List<Cell>> sheets(List<Cell> round) {
    var sheets = new ArrayList<List<Cell>>();
    int repeat = 0;
    for (int i = 0; i < round.size(); i++) {
      var cell = round.get(i);
      boolean again = i > 0 && round.get(i - 1).place() == cell.place();
      repeat = again ? repeat + 1 : 0;
      if (again) {
        var first = round.get(i - 1);
        problems.warning(
            cell.file(),
            cell.row(),
            "serial_no",
            "",
            "stands twice in round "
                + cell.round()
                + ": also line "
                + first.row()
                + " of "
                + first.file()
                + "; both are kept, neither is believed");
      }
      if (sheets.size() <= repeat) {
        sheets.add(new ArrayList<>());
      }
      sheets.get(repeat).add(cell);
    }
    return sheets;
  }

  private void say(List<Cell> sheet, PackDraft draft, ChannelId channel) throws IOException {
    var head = sheet.getFirst();
    var ballot = draft.register().ballot(head.contest());
    var votes = new LinkedHashMap<CandidateId, Integer>();
    var brought = new LinkedHashMap<CandidateId, Integer>();
    var cumulative = new LinkedHashMap<CandidateId, Integer>();
    Map<Figure, Integer> other = Map.of();
    for (var cell : sheet) {
      if (cell.place() == ballot.size()) {
        other = Map.of(Figure.NOTA, cell.votes());
        continue;
      }
      var id = ballot.get(cell.place()).id();
      votes.put(id, cell.votes());
      if (cell.brought() != Figures.UNKNOWN) {
        brought.put(id, cell.brought());
      }
      if (cell.cumulative() != Figures.UNKNOWN) {
        cumulative.put(id, cell.cumulative());
      }
    }
    draft.add(
        draft.register().contest(head.contest()).id(),
        channel,
        new Scope.Round(head.round()),
        Mode.EVM,
        Optional.empty(),
        new Figures(votes, Map.of(), other, brought, cumulative),
        Progress.UNKNOWN,
        Precision.EXACT,
        0,
        head.file() + "#" + head.row());
  }

  private static boolean sameRound(Cell a, Cell b) {
    return a.round() == b.round() && a.contest() == b.contest();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Scope;

/** The sheets as the returning officer signs them: stations, or segments (Part II), and totals. */
final class Form20Sheet {
  private static final Set<String> COUNTS = Set.of("valid", "rejected", "nota", "total");
  private static final Set<String> BESIDE =
      plus(
          WhoseSheet.COLUMNS,
          "tendered",
          "segment_no",
          "segment",
          "page",
          "sl_no",
          "island",
          "electors");

  static final Layout STATIONS = new Layout("Form 20, stations", plus(COUNTS, "ps_no"), BESIDE);
  static final Layout PART_II = new Layout("Form 20, Part II", plus(COUNTS, "segment_no"), BESIDE);

  private static final Pattern NUMBERED = Pattern.compile("c\\d{1,4}");

  private final PackDraft draft;
  private final Roll roll;
  private final WhoseSheet whose;
  private final ColumnPeople people;
  private final Linker linker;
  private final Stations stations;
  private final ChannelId channel;
  private final Problems problems;

  Form20Sheet(
      PackDraft draft,
      Roll roll,
      WhoseSheet whose,
      ColumnPeople people,
      Linker linker,
      Stations stations,
      ChannelId channel,
      Problems problems) {
    this.draft = draft;
    this.roll = roll;
    this.whose = whose;
    this.people = people;
    this.linker = linker;
    this.stations = stations;
    this.channel = channel;
    this.problems = problems;
  }

  /** Reads a sheet of one of the two layouts and says each of its rows. */
  void read(Path file, Layout layout) throws IOException {
    var labels = labels(file, layout);
    var links = new HashMap<Integer, BallotColumns>();
    boolean byStation = layout.equals(STATIONS);
    try (var rows = CsvRows.openAny(file, problems, layout.required(), layout.optional())) {
      for (var row : rows) {
        int contest = whose.contest(row);
        int[] votes = labels.stream().mapToInt(row::count).toArray();
        var other = SheetCounts.of(row);
        SheetCounts.put(other, Figure.ELECTORS, row.optionalCount("electors"));
        var total = total(row, byStation);
        Optional<Scope> scope =
            total.isPresent()
                ? Optional.of(new Scope.Whole())
                : byStation ? station(contest, row, rows.file()) : segment(row);
        if (contest >= 0 && scope.isPresent()) {
          Mode mode = total.orElse(Mode.EVM);
          SheetCounts.ofMode(mode, other);
          var link = links.computeIfAbsent(contest, c -> link(c, labels, rows.file()));
          SheetCounts.say(
              draft,
              contest,
              channel,
              scope.get(),
              mode,
              link.figures(votes, other),
              rows.file() + "#" + row.line());
        }
      }
    }
  }

  private Optional<Scope> station(int contest, CsvRows.Row row, String file) {
    if (contest < 0) {
      return Optional.empty();
    }
    var id =
        stations.enter(
            contest,
            row.get("segment_no"),
            row.get("ps_no"),
            "",
            row.name("island"),
            file,
            row.line());
    return Optional.ofNullable(id).map(Scope.Station::new);
  }

  private static Optional<Scope> segment(CsvRows.Row row) {
    try {
      return Optional.of(new Scope.Segment(row.get("segment_no")));
    } catch (IllegalArgumentException e) {
      row.error(
          "segment_no",
          "a segment number, or in segment a total such as TOTAL_EVM, TOTAL_POSTAL, TOTAL_POLLED");
      return Optional.empty();
    }
  }

  /** The mode of a printed total row: one without a number of its own and with such a label. */
  private static Optional<Mode> total(CsvRows.Row row, boolean byStation) {
    String number = byStation ? "ps_no" : "segment_no";
    if (!row.blank(number)) {
      return TotalRow.mode(row.get(number));
    }
    for (String column : List.of("segment", "segment_no", "island", "sl_no")) {
      var mode = TotalRow.mode(row.get(column));
      if (mode.isPresent()) {
        return mode;
      }
    }
    return Optional.empty();
  }

  private BallotColumns link(int contest, List<String> labels, String file) {
    var columns =
        labels.stream()
            .map(l -> people.column(contest, l, NUMBERED.matcher(l).matches() ? "" : l))
            .toList();
    return BallotColumns.of(contest, columns, channel, linker, draft, roll, problems, file);
  }

  /** The candidate columns: c01, c02, … where there are any, else all others that hold counts. */
  private List<String> labels(Path file, Layout layout) throws IOException {
    var counted = new LinkedHashMap<String, int[]>();
    try (var rows = CsvRows.openAny(file, new Problems(), layout.required(), layout.optional())) {
      for (String column : rows.columns()) {
        if (!layout.required().contains(column) && !layout.optional().contains(column)) {
          counted.put(column, new int[2]);
        }
      }
      for (var row : rows) {
        counted.forEach(
            (column, n) -> n[!column.isEmpty() && Counts.parse(row.get(column)) >= 0 ? 1 : 0]++);
      }
      boolean numbered = counted.keySet().stream().anyMatch(c -> NUMBERED.matcher(c).matches());
      var labels = new ArrayList<String>();
      counted.forEach((column, n) -> {
        if (numbered ? NUMBERED.matcher(column).matches() : n[1] > n[0]) {
          labels.add(column);
        } else if (!column.isEmpty()) {
          problems.warning(rows.file(), 1, column, "", "this column is not read");
        }
      });
      if (numbered) {
        labels.sort(Comparator.comparingInt(c -> Integer.parseInt(c.substring(1))));
      }
      return labels;
    }
  }

  private static Set<String> plus(Set<String> some, String... more) {
    var all = new HashSet<>(some);
    all.addAll(List.of(more));
    return all;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.ChannelId;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Scope;

/** The list beside a sheet that says who its columns are, and often the result as declared. */
final class ColumnPeople {
  static final Layout LAYOUT =
      new Layout(
          "Form 20, candidates",
          Set.of("col", "candidate", "party"),
          Set.of("evm", "postal", "total", "contest", "state_code", "pc_no", "ac_no"));

  private record Person(
      BallotColumns.Column column, int evm, int postal, int total, String file, long row) {}

  private final Problems problems;
  private final Map<Integer, Map<String, Person>> people = new LinkedHashMap<>();

  ColumnPeople(Problems problems) {
    this.problems = problems;
  }

  void read(Path file, WhoseSheet whose) throws IOException {
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        int contest = whose.contest(row);
        var column =
            new BallotColumns.Column(row.get("col"), row.name("candidate"), row.name("party"));
        if (column.name().isEmpty()) {
          row.error("candidate", "the name of a candidate must stand here");
        }
        var person =
            new Person(
                column,
                row.optionalCount("evm"),
                row.optionalCount("postal"),
                row.optionalCount("total"),
                rows.file(),
                row.line());
        if (contest < 0) {
          continue;
        }
        var list = people.computeIfAbsent(contest, c -> new LinkedHashMap<>());
        if (list.putIfAbsent(column.label(), person) != null) {
          row.error("col", "the column stands twice");
        }
      }
    }
  }

  /** The column of a label, with its name where one is listed. */
  BallotColumns.Column column(int contest, String label, String name) {
    var person = people.getOrDefault(contest, Map.of()).get(label);
    return person == null ? new BallotColumns.Column(label, name, "") : person.column();
  }

  /** True where a result is printed beside a name. */
  boolean hasResult() {
    return people.values().stream()
        .flatMap(p -> p.values().stream())
        .anyMatch(p -> p.evm() >= 0 || p.postal() >= 0 || p.total() >= 0);
  }

  /** Says the results printed beside the names, each mode as a statement of its own. */
  void say(ChannelId channel, PackDraft draft, Roll roll, Linker linker) throws IOException {
    for (var e : people.entrySet()) {
      var persons = List.copyOf(e.getValue().values());
      var columns = persons.stream().map(Person::column).toList();
      var linked =
          BallotColumns.of(
              e.getKey(),
              columns,
              channel,
              linker,
              draft,
              roll,
              problems,
              persons.getFirst().file());
      say(e.getKey(), persons, linked, channel, draft, Mode.EVM, Person::evm);
      say(e.getKey(), persons, linked, channel, draft, Mode.POSTAL, Person::postal);
      say(e.getKey(), persons, linked, channel, draft, Mode.BOTH, Person::total);
    }
  }

  private static void say(
      int contest,
      List<Person> persons,
      BallotColumns linked,
      ChannelId channel,
      PackDraft draft,
      Mode mode,
      ToIntFunction<Person> figure)
      throws IOException {
    int[] votes = persons.stream().mapToInt(figure).toArray();
    if (Arrays.stream(votes).allMatch(v -> v == Figures.UNKNOWN)) {
      return;
    }
    var first = persons.getFirst();
    SheetCounts.say(
        draft,
        contest,
        channel,
        new Scope.Whole(),
        mode,
        linked.figures(votes, Map.of()),
        first.file() + "#" + first.row());
  }
}

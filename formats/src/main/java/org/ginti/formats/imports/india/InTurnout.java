// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Importer;
import org.ginti.formats.imports.Layouts;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Authority;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Scope;

/**
 * Turnout at the end of the poll: {@code ac_no} (or {@code state_code, pc_no}, or {@code contest}),
 * {@code voters_total}, and electors and voters by gender. The voters are those at the machines:
 * postal voters are not among them, so the mode is EVM and the figures compare with EVM votes only.
 * A channel of turnout says nothing about who leads. Electors of a contest that had none in the
 * pack are taken over into it.
 */
public final class InTurnout implements Importer {
  private static final Map<String, Figure> FIGURES =
      Map.of(
          "electors_male", Figure.ELECTORS_MEN,
          "electors_female", Figure.ELECTORS_WOMEN,
          "electors_other", Figure.ELECTORS_OTHER,
          "electors_total", Figure.ELECTORS,
          "voters_male", Figure.POLLED_MEN,
          "voters_female", Figure.POLLED_WOMEN,
          "voters_other", Figure.POLLED_OTHER,
          "voters_total", Figure.TOTAL);

  private static final Layout LAYOUT =
      new Layout(
          "turnout at the end of poll",
          Set.of("voters_total"),
          Set.of(
              "contest",
              "state_code",
              "pc_no",
              "ac_no",
              "ac_name",
              "electors_male",
              "electors_female",
              "electors_other",
              "electors_total",
              "voters_male",
              "voters_female",
              "voters_other",
              "turnout_pct"));

  @Override
  public String format() {
    return "in-turnout";
  }

  @Override
  public String about() {
    return "India: electors and voters at the end of poll, by gender";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var roll = new Roll(draft.register(), options, problems);
    var whose = new WhoseSheet(draft.register(), roll, options.contest());
    ChannelId channel =
        roll.channel(
            InResults.source(roll), "turnout", Form.TURNOUT, Authority.NONE, "End-of-poll turnout");
    var seen = new HashMap<Integer, String>();
    for (Path file : files) {
      if (Layouts.of(file, List.of(LAYOUT), problems).isPresent()) {
        read(file, whose, channel, draft, seen, problems);
      }
    }
  }

  private static void read(
      Path file,
      WhoseSheet whose,
      ChannelId channel,
      PackDraft draft,
      Map<Integer, String> seen,
      Problems problems)
      throws IOException {
    try (var rows = CsvRows.open(file, problems, LAYOUT.required(), LAYOUT.optional())) {
      for (var row : rows) {
        var figures = new EnumMap<Figure, Integer>(Figure.class);
        for (String column : rows.columns()) {
          Figure figure = FIGURES.get(column);
          if (figure != null) {
            SheetCounts.put(figures, figure, row.count(column));
          }
        }
        int electors = figures.getOrDefault(Figure.ELECTORS, Figures.UNKNOWN);
        int contest = whose.contest(row, row.name("ac_name"), electors);
        if (contest < 0) {
          continue;
        }
        String at = rows.file() + "#" + row.line();
        String before = seen.putIfAbsent(contest, at);
        if (before != null) {
          row.warning("", "the contest has a row already: " + before + "; both are kept");
        }
        SheetCounts.say(
            draft,
            contest,
            channel,
            new Scope.Whole(),
            Mode.EVM,
            Figures.of(Map.of(), figures),
            at);
      }
    }
  }
}

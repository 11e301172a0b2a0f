// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ginti.formats.CsvRows;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;

/** The counts beside the candidates on each row of a Form 20, and how a row is said. */
final class SheetCounts {
  private SheetCounts() {}

  /** Valid, rejected, NOTA and total, which must stand, and tendered votes and electors. */
  static Map<Figure, Integer> of(CsvRows.Row row) {
    var counts = new EnumMap<Figure, Integer>(Figure.class);
    put(counts, Figure.VALID, row.count("valid"));
    put(counts, Figure.REJECTED, row.count("rejected"));
    put(counts, Figure.NOTA, row.count("nota"));
    put(counts, Figure.TOTAL, row.count("total"));
    put(counts, Figure.TENDERED, row.optionalCount("tendered"));
    return counts;
  }

  static void put(Map<Figure, Integer> counts, Figure figure, int value) {
    if (value != Figures.UNKNOWN) {
      counts.put(figure, value);
    }
  }

  /** On a row of postal votes, the rejected ones are rejected postal ballots. */
  static void ofMode(Mode mode, Map<Figure, Integer> counts) {
    if (mode == Mode.POSTAL) {
      put(counts, Figure.REJECTED_POSTAL, counts.getOrDefault(Figure.REJECTED, Figures.UNKNOWN));
    }
  }

  /** Says a row, which by the nature of the form covers its scope. */
  static void say(
      PackDraft draft,
      int contest,
      ChannelId channel,
      Scope scope,
      Mode mode,
      Figures figures,
      String evidence)
      throws IOException {
    draft.add(
        draft.register().contest(contest).id(),
        channel,
        scope,
        mode,
        Optional.empty(),
        figures,
        Progress.COMPLETE,
        Precision.EXACT,
        0,
        evidence);
  }
}

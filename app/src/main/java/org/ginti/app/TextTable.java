// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.ArrayList;
import java.util.List;

/** Rows aligned for people. Text is left, numbers are right; too wide columns are cut. */
final class TextTable {
  /** A column: its heading and whether its cells are numbers. */
  record Heading(String title, boolean number) {}

  private final List<Heading> headings;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Heading> headings) {
    this.headings = List.copyOf(headings);
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** A line across the table before the next row. */
  void rule() {
    rows.add(List.of());
  }

  /** Lines of at most this width where text columns can give way. */
  List<String> lines(int width) {
    int[] widths = widths(width);
    var lines = new ArrayList<String>();
    lines.add(line(headings.stream().map(Heading::title).toList(), widths));
    lines.add(rule(widths));
    for (var row : rows) {
      lines.add(row.isEmpty() ? rule(widths) : line(row, widths));
    }
    return lines;
  }

  private static String rule(int[] widths) {
    var rule = new StringBuilder();
    for (int w : widths) {
      rule.append(rule.isEmpty() ? "" : "  ").append("─".repeat(w));
    }
    return rule.toString();
  }

  private String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ");
      line.append(CellWidth.fit(cells.get(i), widths[i], headings.get(i).number()));
    }
    return line.toString().stripTrailing();
  }

  private int[] widths(int width) {
    int[] widths = new int[headings.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = CellWidth.of(headings.get(i).title());
      for (var row : rows.stream().filter(r -> !r.isEmpty()).toList()) {
        widths[i] = Math.max(widths[i], CellWidth.of(row.get(i)));
      }
    }
    int over = 2 * (widths.length - 1) - width;
    for (int w : widths) {
      over += w;
    }
    while (over > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean text = !headings.get(i).number();
        if (text && widths[i] > 8 && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      over--;
    }
    return widths;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.formats.exports.RowWriter;
import org.ginti.pages.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table for people: the columns that are meant for it, in the session's language. Aligned
 * page by page, so that a million rows take no memory.
 */
final class TableWriter implements RowWriter {
  private static final int PAGE = 2000;

  /** Columns whose codes have words in the message files. */
  private static final Set<String> IN_WORDS = Set.of("status", "deposit", "outcome", "material");

  private final Console console;
  private final Words words;
  private final List<Column> columns;
  private final List<List<String>> page = new ArrayList<>();
  private final List<Integer> shown = new ArrayList<>();
  private final boolean[] numbers;
  private boolean begun;

  TableWriter(Console console, Words words, List<Column> columns) {
    this.console = console;
    this.words = words;
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).inTable()) {
        shown.add(i);
      }
    }
    this.numbers = new boolean[shown.size()];
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    var row = new ArrayList<String>();
    for (int i = 0; i < shown.size(); i++) {
      Object cell = cells.get(shown.get(i));
      numbers[i] |= cell instanceof Number;
      row.add(text(columns.get(shown.get(i)).name(), cell, cells));
    }
    page.add(row);
    if (page.size() == PAGE) {
      print();
    }
  }

  private String text(String column, @Nullable Object cell, List<@Nullable Object> cells) {
    String own = inLanguage(column, cells);
    if (!own.isEmpty()) {
      return own;
    }
    return switch (cell) {
      case null -> "–";
      case BigDecimal d -> d.toPlainString();
      case Number n -> column.equals("seq") ? n.toString() : words.numbers().exact(n.longValue());
      case Boolean b -> words.say(b ? "yes" : "no");
      default -> {
        String code = CsvWriter.plain(cell);
        String key = column + "." + code;
        yield IN_WORDS.contains(column) && words.has(key) ? words.say(key) : code;
      }
    };
  }

  /** The cell of {@code name_hi} for {@code name} in Hindi; empty where there is none. */
  private String inLanguage(String column, List<@Nullable Object> cells) {
    String name = column + "_" + words.lang().tag();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return CsvWriter.plain(cells.get(i));
      }
    }
    return "";
  }

  private void print() throws IOException {
    if (page.isEmpty()) {
      return;
    }
    var headings = new ArrayList<TextTable.Heading>();
    for (int i = 0; i < shown.size(); i++) {
      headings.add(
          new TextTable.Heading(
              words.say("column." + columns.get(shown.get(i)).name()), numbers[i]));
    }
    var table = new TextTable(headings);
    page.forEach(table::row);
    int width = console.terminal() ? console.width().getAsInt() : Integer.MAX_VALUE / 2;
    var lines = table.lines(width);
    for (String line : begun ? lines.subList(2, lines.size()) : lines) {
      console.out().line(line);
    }
    begun = true;
    page.clear();
  }

  @Override
  public void close() throws IOException {
    print();
    console.out().flush();
  }
}

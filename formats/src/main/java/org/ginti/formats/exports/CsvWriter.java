// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 with a header and LF. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front; numbers stay numbers.
 */
public final class CsvWriter implements RowWriter {
  private final Writer out;
  private final de.siegmar.fastcsv.writer.CsvWriter csv;

  public CsvWriter(Writer out, List<Column> columns) {
    this.out = out;
    this.csv =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
            .build(out);
    csv.writeRecord(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    var texts = new ArrayList<String>(cells.size());
    for (Object cell : cells) {
      texts.add(cell(cell));
    }
    csv.writeRecord(texts);
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    out.flush();
  }

  /** A cell as text: blank-separated lists, {@code name=number} for maps, empty for unknown. */
  public static String plain(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining(" "));
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(" "));
      default -> cell.toString();
    };
  }

  private static String cell(@Nullable Object cell) {
    String text = plain(cell);
    return cell instanceof Number || !startsFormula(text) ? text : "'" + text;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\n|%＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }
}

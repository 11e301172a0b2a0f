// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.ZipException;
import org.ginti.model.Figures;
import org.ginti.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stranger's CSV, read row by row; memory does not grow with the file.
 *
 * <pre>{@code
 * try (var rows = CsvRows.open(file, problems, Set.of("seat", "votes"), Set.of("remark"))) {
 *   for (var row : rows) {                       // no rows where the header is unusable
 *     String seat = row.name("seat");            // Text.clean, with a warning when it changed
 *     int votes = row.count("votes");            // strict; error + UNKNOWN when bad or blank
 *     int valid = row.optionalCount("valid");    // UNKNOWN when blank or column absent
 *     String raw = row.get("remark");            // as printed, ends stripped; "" when absent
 *     row.error("votes", "what to do");          // file, line and found text filled in
 *   }
 * }
 * }</pre>
 *
 * UTF-8 only, with or without byte order mark; LF, CRLF or CR; RFC 4180 quotes; gzip told by its
 * first bytes. The header's names are trimmed. What is wrong becomes a {@link Problem} and never an
 * exception: missing and repeated columns, rows with too few or too many cells (skipped), text that
 * is not UTF-8, a quote that never closes, a truncated gzip, a file that inflates beyond reason;
 * the last four end the reading. Unknown columns are a warning. {@link IOException} (unchecked
 * within the loop) is left for files that cannot be read at all. Use it once; not thread-safe.
 */
public final class CsvRows implements Iterable<CsvRows.Row>, Closeable {
  private static final int MAX_FIELD = 1 << 18;
  private static final int MAX_RECORD = 1 << 22;
  private static final int MAX_COLUMNS = 4096;

  private final String file;
  private final Problems problems;
  private final StrictUtf8 text;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final Map<String, Integer> index = new HashMap<>();
  private final Set<String> known;
  private List<String> columns = List.of();
  private int width;
  private boolean usable;
  private long rows;

  private CsvRows(Path path, Problems problems, Set<String> known, StrictUtf8 text) {
    this.file = String.valueOf(path.getFileName());
    this.problems = problems;
    this.known = known;
    this.text = text;
    this.reader =
        CsvReader.builder()
            .maxBufferSize(MAX_RECORD)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(
                CsvRecordHandler.of(b ->
                    b.maxFields(MAX_COLUMNS).maxFieldSize(MAX_FIELD).maxRecordSize(MAX_RECORD)),
                text);
    this.records = reader.iterator();
  }

  /** Opens a file of known layout: a column in neither set is a warning. */
  public static CsvRows open(
      Path file, Problems problems, Set<String> required, Set<String> optional) throws IOException {
    var rows = openAny(file, problems, required, optional);
    for (String column : rows.columns) {
      if (!column.isEmpty() && !rows.known.contains(column)) {
        problems.warning(rows.file, 1, column, "", "this column is not read");
      }
    }
    return rows;
  }

  /** Opens a file with columns of its own making, such as one for each party; see columns(). */
  public static CsvRows openAny(
      Path file, Problems problems, Set<String> required, Set<String> optional) throws IOException {
    var known = new HashSet<>(required);
    known.addAll(optional);
    StrictUtf8 text;
    try {
      text = new StrictUtf8(InputBytes.open(file, InputBytes.LIMIT));
    } catch (ZipException | EOFException e) {
      problems.error(name(file), 0, "", "", "the gzip is damaged (" + e.getMessage() + ")");
      text = new StrictUtf8(InputStream.nullInputStream());
      return new CsvRows(file, problems, known, text);
    }
    var rows = new CsvRows(file, problems, known, text);
    rows.header(required);
    return rows;
  }

  /** The file's name without its folder. */
  public String file() {
    return file;
  }

  /** The header's names in order, trimmed; empty where the header was unusable. */
  public List<String> columns() {
    return columns;
  }

  /** True when the header has this column. */
  public boolean has(String column) {
    return index.containsKey(column);
  }

  /** False when a required column is missing or one stands twice; there are no rows then. */
  public boolean usable() {
    return usable;
  }

  @Override
  public Iterator<Row> iterator() {
    return new Iterator<>() {
      private @Nullable Row next;
      private boolean ended = !usable;

      @Override
      public boolean hasNext() {
        while (next == null && !ended) {
          var record = read();
          if (record == null) {
            ended = true;
            if (rows == 0) {
              problems.warning(file, 0, "", "", "there are no rows under the header");
            }
          } else {
            rows++;
            next = fit(record);
          }
        }
        return next != null;
      }

      @Override
      public Row next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
      }
    };
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private void header(Set<String> required) throws IOException {
    CsvRecord record;
    try {
      record = read();
    } catch (UncheckedIOException e) {
      close();
      throw e.getCause();
    }
    if (record == null) {
      if (problems.errors() == 0) {
        problems.error(file, 1, "", "", "the file is empty; a header row is expected");
      }
      return;
    }
    var names = record.getFields().stream().map(s -> Text.clean(s).strip()).toList();
    usable = true;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.isEmpty() && index.putIfAbsent(name, i) != null) {
        usable = false;
        problems.error(
            file, record.getStartingLineNumber(), name, "", "the column stands twice; rename one");
      }
    }
    for (String column : required.stream().sorted().toList()) {
      if (!index.containsKey(column)) {
        usable = false;
        problems.error(
            file,
            record.getStartingLineNumber(),
            column,
            "",
            "the column is missing; the header has " + String.join(", ", names));
      }
    }
    width = names.size();
    columns = usable ? names : List.of();
  }

  private @Nullable CsvRecord read() {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (CsvParseException | UncheckedIOException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof IOException io) {
          return stop(io);
        }
      }
      problems.error(file, text.line(), "", "", "not CSV: " + sentence(e));
      return null;
    }
  }

  private @Nullable CsvRecord stop(IOException e) {
    switch (e) {
      case StrictUtf8.NotTextException not ->
          problems.error(file, not.line, "", not.found, "not UTF-8; save the file as UTF-8");
      case InputBytes.TooLargeException large ->
          problems.error(
              file,
              0,
              "",
              String.valueOf(large.getMessage()),
              "the file is too large, or a zip bomb; split it");
      case EOFException eof ->
          problems.error(file, text.line(), "", "", "the gzip ends too early; fetch it again");
      case ZipException zip ->
          problems.error(
              file, text.line(), "", "", "the gzip is damaged (" + zip.getMessage() + ")");
      default -> throw new UncheckedIOException(e);
    }
    return null;
  }

  private static String sentence(Exception e) {
    Throwable t = e;
    while (t.getCause() != null) {
      t = t.getCause();
    }
    String m = String.valueOf(t.getMessage());
    return m.length() > 160 ? m.substring(0, 160) : m;
  }

  /** A row of the header's width; null for one that is skipped. */
  private @Nullable Row fit(CsvRecord record) {
    long line = record.getStartingLineNumber();
    int n = record.getFieldCount();
    boolean blank = true;
    for (int i = 0; i < n; i++) {
      String cell = record.getField(i);
      blank &= cell.isBlank();
      if (i >= width && !cell.isBlank()) {
        problems.error(
            file, line, "", n + " cells", width + " are expected, as in the header; quote commas");
        return null;
      }
    }
    if (blank) {
      problems.warning(file, line, "", "", "the row is blank and is skipped");
      return null;
    }
    if (n < width) {
      problems.error(
          file, line, "", n + " cells", width + " are expected, as in the header; is it cut off?");
      return null;
    }
    return new Row(this, record, line);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** One row; may be kept. */
  public static final class Row {
    private final CsvRows rows;
    private final CsvRecord record;
    private final long line;

    private Row(CsvRows rows, CsvRecord record, long line) {
      this.rows = rows;
      this.record = record;
      this.line = line;
    }

    /** The line of the file on which the row begins, from 1. */
    public long line() {
      return line;
    }

    /**
     * The cell as printed, its ends stripped of blanks; empty where the file has no such column.
     */
    public String get(String column) {
      return raw(column).strip();
    }

    /** The cell to the last blank; empty where the file has no such column. */
    public String raw(String column) {
      Integer i = rows.index.get(column);
      if (i == null && !rows.known.contains(column)) {
        throw new IllegalArgumentException("column '" + column + "' was not asked for");
      }
      return i == null ? "" : record.getField(i);
    }

    /** True when the cell is empty or the file has no such column. */
    public boolean blank(String column) {
      return get(column).isEmpty();
    }

    /** A count that must stand; an error and {@link Figures#UNKNOWN} where it does not. */
    public int count(String column) {
      return checked(column, get(column), false);
    }

    /** A count or nothing: {@link Figures#UNKNOWN}; an error where something else stands. */
    public int optionalCount(String column) {
      return checked(column, get(column), true);
    }

    /**
     * A text for people: cleaned and at most {@link Text#MAX_NAME} long, with a warning if changed.
     */
    public String name(String column) {
      String raw = get(column);
      String clean = Text.clean(raw);
      if (!clean.equals(raw)) {
        warning(column, "line ends, control and direction characters were taken out of the text");
      }
      if (clean.length() > Text.MAX_NAME) {
        warning(column, "the text was cut to " + Text.MAX_NAME + " characters");
        int end =
            Text.MAX_NAME - (Character.isHighSurrogate(clean.charAt(Text.MAX_NAME - 1)) ? 1 : 0);
        clean = clean.substring(0, end).strip();
      }
      if (!clean.isEmpty() && "=+@\t".indexOf(clean.charAt(0)) >= 0) {
        warning(column, "a spreadsheet would take this text for a formula");
      }
      return clean;
    }

    /** An error about a cell; what stands there is shown. */
    public void error(String column, String expected) {
      rows.problems.error(rows.file, line, column, shown(column), expected);
    }

    /** A warning about a cell; what stands there is shown. */
    public void warning(String column, String expected) {
      rows.problems.warning(rows.file, line, column, shown(column), expected);
    }

    private String shown(String column) {
      return column.isEmpty() ? "" : get(column);
    }

    private int checked(String column, String cell, boolean mayBeBlank) {
      int value = Counts.parse(cell);
      if (value == Counts.BAD || (value == Figures.UNKNOWN && !mayBeBlank)) {
        error(column, Counts.advice(cell));
        return Figures.UNKNOWN;
      }
      return value;
    }
  }
}

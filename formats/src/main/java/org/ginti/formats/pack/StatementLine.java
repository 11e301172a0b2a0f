// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.ginti.model.Candidate;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Text;
import org.ginti.record.tlog.TreeRange;
import org.ginti.tabulation.StatementRow;

/** Makes one statement one line of {@code statements.csv}; reused from row to row. */
final class StatementLine {
  private static final Figure[] FIGURES = Figure.values();
  private static final byte[][] MODES =
      Arrays.stream(Mode.values()).map(m -> ascii(m.code())).toArray(byte[][]::new);

  private final Register register;
  private byte[] line = new byte[512];
  private int size;
  private byte[][] contests = new byte[0][];
  private byte[][] channels = new byte[0][];
  private long minute = Long.MIN_VALUE;
  private byte[] minuteText = new byte[0];

  StatementLine(Register register) {
    this.register = register;
  }

  void write(StatementRow row, String evidence, OutputStream out) throws IOException {
    format(row, evidence);
    out.write(line, 0, size);
    out.write('\n');
  }

  /** Adds the line as a leaf. */
  void add(StatementRow row, String evidence, TreeRange tree) {
    format(row, evidence);
    tree.add(line, 0, size);
  }

  private void format(StatementRow row, String evidence) {
    check(row, evidence);
    size = 0;
    put(contest(row.contest));
    put(',');
    put(channel(row.channel));
    put(',');
    scope(row);
    put(',');
    put(MODES[row.mode.ordinal()]);
    put(',');
    time(row.time);
    put(',');
    votes(row, row.votes);
    labels(row);
    for (int i = 0; i < Figure.IN_COLUMNS; i++) {
      put(',');
      if (row.figures[i] != Figures.UNKNOWN) {
        number(row.figures[i]);
      }
    }
    put(',');
    text(row.progress.code());
    put(',');
    text(row.precision.code());
    put(',');
    if (row.hasBrought) {
      votes(row, row.brought);
    }
    put(',');
    if (row.hasCumulative) {
      votes(row, row.cumulative);
    }
    put(',');
    rare(row.figures);
    put(',');
    if (row.supersedes != 0) {
      number(row.supersedes);
    }
    put(',');
    cell(evidence);
  }

  private void check(StatementRow row, String evidence) {
    if (evidence.length() > Text.MAX_NAME || Text.hasUnsafe(evidence)) {
      throw new IllegalArgumentException("evidence '" + Text.clean(evidence) + "' is not plain");
    }
    if (row.candidates > register.ballot(row.contest).size()) {
      throw new IllegalArgumentException(
          row.candidates + " candidates in " + register.contest(row.contest).id());
    }
    for (int f : row.figures) {
      if (f < Figures.UNKNOWN) {
        throw new IllegalArgumentException("a figure is " + f);
      }
    }
  }

  private byte[] contest(int index) {
    if (index >= contests.length) {
      contests =
          register.contests().stream().map(c -> bytes(c.id().value())).toArray(byte[][]::new);
    }
    return contests[index];
  }

  private byte[] channel(int index) {
    if (index >= channels.length) {
      channels =
          register.channels().stream().map(c -> bytes(c.id().value())).toArray(byte[][]::new);
    }
    return channels[index];
  }

  private void scope(StatementRow row) {
    switch (row.scope) {
      case STATION -> {
        text("ps:");
        text(register.stations(row.contest).id(row.scopeNumber));
      }
      case ROUND -> {
        text("round:");
        number(row.scopeNumber);
      }
      case POSTAL -> text("postal");
      case SEGMENT -> {
        text("seg:");
        text(new Scope.Segment(row.segment).id());
      }
      case WHOLE -> text("whole");
    }
  }

  private void time(long millis) {
    if (millis == StatementRow.NO_TIME) {
      return;
    }
    long start = Math.floorDiv(millis, 60_000L);
    if (start != minute) {
      String text = Instant.ofEpochSecond(60 * start).toString();
      if (text.length() != 20) {
        throw new IllegalArgumentException("the year of " + text + " has not four digits");
      }
      minute = start;
      minuteText = ascii(text.substring(0, 17));
    }
    int rest = (int) (millis - 60_000L * start);
    put(minuteText);
    digits(rest / 1000, 2);
    if (rest % 1000 != 0) {
      put('.');
      digits(rest % 1000, 3);
    }
    put('Z');
  }

  /** Numbers in ballot order where all are known, else a token for each that is. */
  private void votes(StatementRow row, int[] votes) {
    int n = row.candidates;
    boolean complete = n == register.ballot(row.contest).size();
    for (int i = 0; i < n; i++) {
      complete &= votes[i] != Figures.UNKNOWN;
      if (votes[i] < Figures.UNKNOWN) {
        throw new IllegalArgumentException("candidate " + i + " has " + votes[i] + " votes");
      }
    }
    boolean first = true;
    for (int i = 0; i < n; i++) {
      if (votes[i] == Figures.UNKNOWN) {
        continue;
      }
      if (!first) {
        put(' ');
      }
      first = false;
      if (!complete) {
        Candidate candidate = register.ballot(row.contest).get(i);
        text(Label.encode(candidate.id().value()));
        put('=');
      }
      number(votes[i]);
    }
  }

  private void labels(StatementRow row) {
    if (row.unlinked == null) {
      return;
    }
    row.unlinked.forEach((label, votes) -> {
      if (label.isEmpty() || label.length() > Text.MAX_NAME || Text.hasUnsafe(label)) {
        throw new IllegalArgumentException("label '" + Text.clean(label) + "' is not plain");
      }
      if (line[size - 1] != ',') {
        put(' ');
      }
      put('~');
      text(Label.encode(label));
      put('=');
      number(votes);
    });
  }

  private void rare(int[] figures) {
    boolean first = true;
    for (int i = Figure.IN_COLUMNS; i < figures.length; i++) {
      if (figures[i] != Figures.UNKNOWN) {
        if (!first) {
          put(' ');
        }
        first = false;
        text(FIGURES[i].code());
        put('=');
        number(figures[i]);
      }
    }
  }

  /** Free text: quoted where RFC 4180 asks for it. */
  private void cell(String text) {
    if (text.indexOf(',') < 0 && text.indexOf('"') < 0) {
      text(text);
      return;
    }
    put('"');
    text(text.replace("\"", "\"\""));
    put('"');
  }

  private void number(long n) {
    int width = 1;
    for (long rest = n / 10; rest > 0; rest /= 10) {
      width++;
    }
    digits(n, width);
  }

  private void digits(long n, int width) {
    room(width);
    long rest = n;
    for (int i = size + width - 1; i >= size; i--) {
      line[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
  }

  private void text(String s) {
    room(3 * s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c > 0x7F) {
        put(bytes(s.substring(i)));
        return;
      }
      line[size++] = (byte) c;
    }
  }

  private void put(byte[] bytes) {
    room(bytes.length);
    System.arraycopy(bytes, 0, line, size, bytes.length);
    size += bytes.length;
  }

  private void put(char c) {
    room(1);
    line[size++] = (byte) c;
  }

  private void room(int more) {
    if (size + more > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, size + more));
    }
  }

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ginti.formats.Counts;
import org.ginti.formats.Problems;
import org.ginti.model.ContestId;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.model.StationTable;
import org.ginti.model.Text;

/** Fills the station tables of a register: a nation has a million stations. */
final class StationsFile {
  private static final int WIDTH = Resource.STATIONS.columns().size();

  private final Register register;
  private final Problems problems;
  private final IdIndex contestIds;
  private final String file;

  /** Where the cells of a line begin and end: id, segment, name, place. */
  private final int[] cells = new int[8];

  private final int[] commas = new int[WIDTH];

  private StationsFile(Path file, Register register, Problems problems) {
    this.file = PackFolder.name(file);
    this.register = register;
    this.problems = problems;
    this.contestIds = new IdIndex(register.contests().stream().map(c -> c.id().value()).toList());
  }

  /** Reads {@code stations.csv}. */
  static void read(Path file, Register register, Problems problems) throws IOException {
    var stations = new StationsFile(file, register, problems);
    stations.lines(file, Resource.STATIONS);
  }

  /**
   * Without {@code stations.csv}: registers the stations of {@code statements.csv} in the order of
   * their first statement. What is wrong there is told by those who read the statements.
   */
  static void collect(Path statements, Register register) throws IOException {
    new StationsFile(statements, register, new Problems()).lines(statements, Resource.STATEMENTS);
  }

  private void lines(Path path, Resource table) throws IOException {
    try (var chunks = LineChunks.open(path, StatementsFile.LIMIT)) {
      var header = new LineCells(table, file, chunks.header(), problems);
      var piece = new LineChunks.Piece();
      while (header.usable() && chunks.next(piece)) {
        int from = 0;
        for (long line = piece.line; from < piece.to; line++) {
          int end = lineEnd(piece.bytes, from);
          boolean plain = header.canonical() && plain(piece.bytes, from, end, table);
          if (!plain) {
            slow(header.read(piece.bytes, from, end, line, problems), line, table);
          } else if (table == Resource.STATIONS) {
            station(piece.bytes, from, line, header, end);
          } else {
            mention(piece.bytes, from);
          }
          from = end + 1;
        }
      }
    } catch (IOException e) {
      StatementsFile.report(e, file, problems);
    }
  }

  static int lineEnd(byte[] b, int from) {
    int at = from;
    while (b[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Notes the commas; true where the line is printable ASCII without quotes and of known width. */
  private boolean plain(byte[] b, int from, int end, Resource table) {
    int n = 0;
    int least = table == Resource.STATIONS ? WIDTH - 1 : 3;
    int most = table == Resource.STATIONS ? WIDTH - 1 : Integer.MAX_VALUE;
    for (int i = from; i < end; i++) {
      byte c = b[i];
      if (c == ',') {
        if (n < commas.length) {
          commas[n] = i;
        }
        n++;
      } else if (c < ' ' || c == '"' || c == 0x7F) {
        return false;
      }
    }
    return n >= least && n <= most && end - from <= Text.MAX_NAME;
  }

  private void station(byte[] b, int from, long line, LineCells header, int end) {
    int contest = contestIds.find(b, from, commas[0]);
    int electors = count(b, commas[3] + 1, commas[4]);
    cells[0] = commas[0] + 1;
    cells[1] = commas[1];
    cells[2] = commas[1] + 1;
    cells[3] = commas[2];
    cells[4] = commas[2] + 1;
    cells[5] = commas[3];
    cells[6] = commas[4] + 1;
    cells[7] = end;
    boolean odd = contest < 0 || electors == Counts.BAD || !isId(b, cells[0], cells[1]);
    for (int i = 0; i < 4 && !odd; i++) {
      odd = cells[2 * i] < cells[2 * i + 1] && isFormula(b[cells[2 * i]]);
    }
    if (odd || register.stations(contest).add(b, cells, electors) < 0) {
      slow(header.read(b, from, end, line, problems), line, Resource.STATIONS);
    }
  }

  private void mention(byte[] b, int from) {
    int scope = commas[1] + 1;
    int contest = contestIds.find(b, from, commas[0]);
    if (contest >= 0
        && b[scope] == 'p'
        && b[scope + 1] == 's'
        && b[scope + 2] == ':'
        && isId(b, scope + 3, commas[2])) {
      register.stations(contest).addId(b, scope + 3, commas[2]);
    }
  }

  private static boolean isId(byte[] b, int from, int to) {
    if (from >= to || to - from > 80) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (b[i] == ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isFormula(byte c) {
    return c == '=' || c == '+' || c == '-' || c == '@';
  }

  private static int count(byte[] b, int from, int to) {
    if (from == to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9 || i - from > 8) {
        return Counts.BAD;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  private void slow(String @org.jspecify.annotations.Nullable [] row, long line, Resource table) {
    if (row == null) {
      return;
    }
    try {
      int contest = register.contestIndex(new ContestId(row[0]));
      if (table == Resource.STATEMENTS) {
        if (contest >= 0 && Scope.of(row[2]) instanceof Scope.Station(StationId id)) {
          byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
          register.stations(contest).addId(bytes, 0, bytes.length);
        }
      } else if (contest < 0) {
        problems.error(
            file, line, "contest", row[0], "an id of contests.csv is expected; mend the id");
      } else {
        add(register.stations(contest), row, line);
      }
    } catch (IllegalArgumentException e) {
      problems.error(file, line, "", "", String.valueOf(e.getMessage()));
    }
  }

  private void add(StationTable stations, String[] row, long line) {
    int electors = Counts.parse(row[4]);
    if (electors == Counts.BAD) {
      problems.error(file, line, "electors", row[4], Counts.advice(row[4]));
      return;
    }
    for (int i : new int[] {1, 2, 3, 5}) {
      if (!row[i].isEmpty() && isFormula((byte) row[i].charAt(0))) {
        problems.warning(
            file,
            line,
            Resource.STATIONS.header().get(i),
            row[i],
            "a spreadsheet would take this text for a formula");
      }
    }
    var station = new Station(new StationId(row[1]), row[2], row[3], electors, row[5]);
    if (stations.add(station) < 0) {
      problems.error(
          file, line, "station", row[1], "the station stands twice in the contest; remove one row");
    }
  }
}

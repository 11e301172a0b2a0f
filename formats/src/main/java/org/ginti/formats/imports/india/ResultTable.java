// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.model.Figures;
import org.ginti.model.Text;
import org.jspecify.annotations.Nullable;

/** Rows of candidates gathered by seat: the rows of a seat may stand anywhere in the files. */
final class ResultTable {
  /**
   * One row.
   *
   * @param serial number on the ballot, or {@link Figures#UNKNOWN} where none is printed
   * @param total as printed, or {@link Figures#UNKNOWN}
   * @param result as printed: Won, Lost, Uncontested; may be empty
   */
  record Line(
      int serial,
      String candidate,
      String party,
      int evm,
      int postal,
      int total,
      String result,
      String file,
      long row) {
    /** EVM and postal votes together; unknown where either is. */
    int votes() {
      if (total != Figures.UNKNOWN) {
        return total;
      }
      return evm == Figures.UNKNOWN || postal == Figures.UNKNOWN
          ? Figures.UNKNOWN
          : (int) Math.min((long) evm + postal, Integer.MAX_VALUE);
    }
  }

  /** One seat: who stands there, in the order of the ballot or of the source, and NOTA. */
  static final class Seat {
    final String state;
    final String code;
    final String number;
    final String name;
    final List<Line> lines = new ArrayList<>();
    @Nullable Line nota;

    Seat(String state, String code, String number, String name) {
      this.state = state;
      this.code = code;
      this.number = number;
      this.name = name;
    }

    /** The row to point at when speaking of the whole seat. */
    Line first() {
      return lines.isEmpty() && nota != null ? nota : lines.getFirst();
    }
  }

  private final Problems problems;
  private final Map<String, Seat> seats = new LinkedHashMap<>();
  private final Map<Seat, Map<Integer, Line>> bySerial = new HashMap<>();

  ResultTable(Problems problems) {
    this.problems = problems;
  }

  /** The seat of a row; {@code code} is a state's code where seats are numbered by state. */
  Seat seat(String state, String code, String number, String name, CsvRows.Row row, String column) {
    String key = (code.isEmpty() ? state : code) + '\u0000' + number;
    var seat = seats.computeIfAbsent(key, k -> new Seat(state, code, number, name));
    if (!Text.collapse(seat.name).equals(Text.collapse(name))) {
      row.warning(column, "seat " + number + " is '" + seat.name + "' in the rows before");
    }
    return seat;
  }

  /** Adds a row to its seat; a ballot number or NOTA that stands twice is an error. */
  void add(Seat seat, Line line, CsvRows.Row row) {
    if (Nota.is(line.candidate(), line.party())) {
      if (seat.nota != null) {
        row.error("candidate", "NOTA stands twice in seat " + seat.number + ": " + at(seat.nota));
      }
      seat.nota = line;
      return;
    }
    if (Nota.isName(line.candidate())) {
      row.warning("candidate", "taken for a person of this name, since a party is printed");
    }
    if (line.serial() != Figures.UNKNOWN) {
      var other =
          bySerial.computeIfAbsent(seat, s -> new HashMap<>()).putIfAbsent(line.serial(), line);
      if (other != null) {
        row.error("serial_no", "the number stands twice in seat " + seat.number + ": " + at(other));
        return;
      }
    }
    seat.lines.add(line);
  }

  /** The seats by state and number, their candidates by ballot number where one is printed. */
  Collection<Seat> seats() {
    for (Seat seat : seats.values()) {
      seat.lines.sort(Comparator.comparingInt(Line::serial));
      Line nota = seat.nota;
      Map<Integer, Line> taken = bySerial.getOrDefault(seat, Map.of());
      if (nota != null && nota.serial() != Figures.UNKNOWN && taken.containsKey(nota.serial())) {
        problems.error(
            nota.file(),
            nota.row(),
            "serial_no",
            Integer.toString(nota.serial()),
            "NOTA has the number of a candidate of seat " + seat.number);
      }
    }
    return seats.values().stream()
        .sorted(
            Comparator.comparing((Seat s) -> s.code.isEmpty() ? s.state : s.code)
                .thenComparing(s -> s.number, Numbers.ORDER))
        .toList();
  }

  /** True when the seats lie in more than one state, so that a number alone names none. */
  boolean severalStates() {
    return seats.values().stream()
            .map(s -> s.state)
            .filter(state -> !state.isEmpty())
            .distinct()
            .count()
        > 1;
  }

  private static String at(Line line) {
    return "see line " + line.row() + " of " + line.file();
  }
}

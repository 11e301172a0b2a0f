// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.model.Figures;
import org.ginti.model.PartyTable;
import org.ginti.model.PreviousResult;
import org.ginti.model.Register;

/** Rows of earlier elections gathered by seat, so that it can be told who won. */
final class EarlierSeats {
  private static final Set<String> NOTA = Set.of("nota", "noneoftheabove");

  /** Where a row stands. */
  record At(String file, long row) {}

  /**
   * A candidate.
   *
   * @param rank as printed, or {@link Figures#UNKNOWN}
   */
  record Line(String name, String party, int votes, int rank, At at) {}

  private record Seat(String election, String body, String number) {}

  private final Register register;
  private final ImportOptions options;
  private final Problems problems;
  private final Roll roll;
  private final Map<Seat, List<Line>> seats = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private int notas;

  EarlierSeats(Register register, ImportOptions options, Problems problems) {
    this.register = register;
    this.options = options;
    this.problems = problems;
    this.roll = new Roll(register, options, problems);
  }

  String body() {
    return roll.body();
  }

  /** The number of a seat; empty, with an error, where none stands. */
  String number(CsvRows.Row row, String column) {
    String number = row.name(column);
    if (number.isEmpty()) {
      row.error(column, "the number of a seat must stand here");
    }
    return number;
  }

  /** What a seat was called then. */
  void named(String number, String name) {
    names.put(number, name);
  }

  /** Adds a row; {@code election} is empty where the file does not say which it was. */
  void add(String election, String body, String number, String name, Line line) {
    if (NOTA.contains(PartyTable.key(line.party())) || NOTA.contains(PartyTable.key(line.name()))) {
      notas++;
      return;
    }
    if (!name.isEmpty()) {
      names.putIfAbsent(election + number, name);
    }
    seats.computeIfAbsent(new Seat(election, body, number), s -> new ArrayList<>()).add(line);
  }

  /** Enters all rows as earlier results, seat by seat, the most votes first. */
  void write() {
    if (notas > 0) {
      problems.warning("", 0, "", notas + " rows", "of NOTA are not results of a party; left out");
    }
    String unsaid = unsaid();
    seats.forEach((seat, lines) -> {
      lines.sort(
          Comparator.comparingInt((Line l) -> l.rank() == 1 ? 0 : 1)
              .thenComparingInt(l -> -l.votes()));
      int winner = winner(seat, lines);
      for (int i = 0; i < lines.size(); i++) {
        enter(
            seat, seat.election().isEmpty() ? unsaid : seat.election(), lines.get(i), i == winner);
      }
    });
  }

  private void enter(Seat seat, String election, Line line, boolean won) {
    String name = names.getOrDefault(seat.election() + seat.number(), "");
    register.add(
        new PreviousResult(
            election,
            seat.body(),
            options.delimitation().orElse(""),
            seat.number(),
            name.isEmpty() ? names.getOrDefault(seat.number(), "") : name,
            line.name(),
            roll.party(line.party(), line.at().file(), line.at().row(), "party"),
            line.party(),
            line.votes(),
            won));
  }

  /** The place of the one in front; -1 for a tie. A printed rank decides where votes do not. */
  private int winner(Seat seat, List<Line> lines) {
    var first = lines.getFirst();
    long level = lines.stream().filter(l -> l.votes() == first.votes()).count();
    long more = lines.stream().filter(l -> l.votes() > first.votes()).count();
    if (first.rank() == 1) {
      if (more > 0 && first.votes() != Figures.UNKNOWN) {
        warn(seat, first, "first by rank, but another one has more votes");
      }
      return 0;
    }
    if (level > 1 || first.votes() == Figures.UNKNOWN) {
      warn(seat, first, "nobody is ahead, so nobody has won");
      return -1;
    }
    return 0;
  }

  /** How the election is called that the files do not name. */
  private String unsaid() {
    boolean needed = seats.keySet().stream().anyMatch(s -> s.election().isEmpty());
    if (needed && options.previous().isEmpty()) {
      problems.warning(
          "", 0, "", "", "the files do not say which election they are of; give --election ID");
    }
    return options.previous().or(options::source).orElse("previous").toLowerCase(Locale.ROOT);
  }

  private void warn(Seat seat, Line line, String text) {
    problems.warning(
        line.at().file(), line.at().row(), "", line.name(), "seat " + seat.number() + ": " + text);
  }
}

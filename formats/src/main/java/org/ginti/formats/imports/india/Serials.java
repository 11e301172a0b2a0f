// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.HashMap;
import java.util.Map;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.model.ContestId;
import org.ginti.model.Figures;
import org.ginti.model.Register;

/**
 * Which place on the ballot a printed number means. NOTA has the place behind the last candidate;
 * its number is the one its row prints, else the one that follows the last candidate's.
 */
final class Serials {
  /** No such contest or number; reported. */
  static final int NONE = -1;

  private final Register register;
  private final Map<Integer, Map<Integer, Integer>> places = new HashMap<>();

  Serials(Register register, ResultTable table) {
    this.register = register;
    for (int c = 0; c < register.contestCount(); c++) {
      places.put(c, ballot(c));
    }
    for (var seat : table.seats()) {
      int c = register.contestIndex(new ContestId(seat.number));
      var nota = seat.nota;
      if (c >= 0 && nota != null && nota.serial() != Figures.UNKNOWN) {
        var ballot = places.getOrDefault(c, Map.of());
        ballot.values().removeIf(place -> place == register.ballot(c).size());
        ballot.put(nota.serial(), register.ballot(c).size());
      }
    }
  }

  /** The contest a row names; {@link #NONE}, with an error, where it names none. */
  int contest(CsvRows.Row row) {
    var id = Numbers.contest(row, "ac_no", row.get("ac_no"));
    int c = id == null ? NONE : register.contestIndex(id);
    if (id != null && c < 0) {
      row.error("ac_no", "no such contest is known; give the candidates file, or --into a pack");
    }
    return c;
  }

  /** The place a row's number means; {@link #NONE}, with an error, where it means none. */
  int place(int contest, CsvRows.Row row) {
    int serial = row.count("serial_no");
    if (serial == Figures.UNKNOWN || contest < 0) {
      return NONE;
    }
    Integer place = places.getOrDefault(contest, Map.of()).get(serial);
    if (place == null) {
      row.error(
          "serial_no",
          "the ballot of contest " + register.contest(contest).id() + " has no such number");
      return NONE;
    }
    return place;
  }

  private Map<Integer, Integer> ballot(int contest) {
    var ballot = register.ballot(contest);
    var map = new HashMap<Integer, Integer>();
    int last = 0;
    for (int i = 0; i < ballot.size(); i++) {
      int number = Counts.parse(ballot.get(i).id().value());
      if (number > 0) {
        map.put(number, i);
        last = Math.max(last, number);
      }
    }
    if (last > 0) {
      map.put(last + 1, ballot.size());
    }
    return map;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.Problems;
import org.ginti.model.Figures;
import org.ginti.model.Register;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Enters the stations of Form 20 sheets. An id is the printed number without its blanks, with the
 * segment before it where there is one, for a number is unique only there: {@code 17/14A}.
 */
final class Stations {
  private record Printed(int contest, String station) {}

  private record Place(String file, long row) {}

  private final Register register;
  private final Problems problems;
  private final Map<Printed, List<Place>> rows = new LinkedHashMap<>();

  Stations(Register register, Problems problems) {
    this.register = register;
    this.problems = problems;
  }

  /**
   * The station of a row.
   *
   * @param printed the number as printed, the segment not in it; may be blank, then {@code serial}
   *     tells the rows apart
   * @return null, with an error, where it cannot be an id
   */
  @Nullable StationId enter(
      int contest,
      String segment,
      String printed,
      String serial,
      String place,
      String file,
      long row) {
    String clean = Text.clean(printed);
    String number = clean.replaceAll("\\s+", "");
    String prefix = segment.isEmpty() ? "" : segment + "/";
    rows.computeIfAbsent(new Printed(contest, prefix + number), k -> new ArrayList<>(1))
        .add(new Place(file, row));
    if (number.isEmpty()) {
      if (serial.isEmpty()) {
        problems.error(file, row, "ps_no", "", "a station number must stand here");
        return null;
      }
      problems.warning(
          file,
          row,
          "ps_no",
          "",
          "no station number; kept as station sl-" + serial + " of its seat");
      number = "sl-" + serial;
    }
    StationId id;
    try {
      id = new StationId(prefix + number);
    } catch (IllegalArgumentException e) {
      problems.error(
          file, row, "ps_no", printed, "a station number without commas and quotes is expected");
      return null;
    }
    String name = place.isEmpty() && !clean.equals(number) ? clean : place;
    if (register.stations(contest).find(id) < 0) {
      register.stations(contest).add(new Station(id, segment, name, Figures.UNKNOWN, ""));
    }
    return id;
  }

  /**
   * Reports each station that has more than one row: one warning for a station, naming them all.
   */
  void reportRepeated() {
    rows.forEach((printed, places) -> {
      if (places.size() > 1) {
        problems.warning(
            places.getFirst().file(),
            places.getFirst().row(),
            "ps_no",
            printed.station(),
            "station of contest "
                + register.contest(printed.contest()).id()
                + " with "
                + places.size()
                + " rows: "
                + String.join(", ", places.stream().map(p -> p.file() + ":" + p.row()).toList())
                + "; all are kept, none is believed where they differ");
      }
    });
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.imports.Roll;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Figures;
import org.ginti.model.Name;
import org.ginti.model.Register;

/**
 * The contest a sheet is of: as its columns {@code contest}, {@code state_code} and {@code pc_no},
 * or {@code ac_no} say; else the one the command names; else the only one of the pack. A pack
 * without contests takes up those it meets, another one does not.
 */
final class WhoseSheet {
  static final Set<String> COLUMNS = Set.of("contest", "state_code", "pc_no", "ac_no");

  /** Nobody knows; reported once. */
  static final int UNKNOWN = -1;

  private final Register register;
  private final Roll roll;
  private final Optional<String> named;
  private final boolean open;
  private final Set<String> reported = new HashSet<>();

  WhoseSheet(Register register, Roll roll, Optional<String> named) {
    this.register = register;
    this.roll = roll;
    this.named = named;
    this.open = register.contestCount() == 0;
  }

  /** The index of a row's contest, entered where the pack began empty. */
  int contest(CsvRows.Row row) {
    return contest(row, "", Figures.UNKNOWN);
  }

  /** As the other, with what else the row says of the contest. */
  int contest(CsvRows.Row row, String name, int electors) {
    String column = column(row);
    String id = column.isEmpty() ? named.orElse(only()) : row.get(column);
    if (column.equals("pc_no") && !row.blank("state_code")) {
      id = row.get("state_code") + "-" + id;
    }
    if (id.isEmpty()) {
      report(row, column, id, "the sheet does not say whose it is; give --contest-id");
      return UNKNOWN;
    }
    return enter(row, column, id, name, electors);
  }

  /** The index of a contest of this id, entered where the pack began empty. */
  int enter(CsvRows.Row row, String column, String id, String name, int electors) {
    try {
      int index = enter(new ContestId(id), name, electors);
      if (index == UNKNOWN) {
        report(row, column, id, "the pack has no contest '" + id + "'");
      }
      return index;
    } catch (IllegalArgumentException e) {
      report(row, column, id, "a contest id without blanks, commas and quotes is expected");
      return UNKNOWN;
    }
  }

  /** As the other, without a row to point at; {@link #UNKNOWN} where the pack has no such one. */
  int enter(ContestId id, String name, int electors) {
    int index = register.contestIndex(id);
    if (index < 0 && !open) {
      return UNKNOWN;
    }
    String number = id.value().substring(id.value().lastIndexOf('-') + 1);
    String known = name.isEmpty() ? id.value() : name;
    return roll.contest(
        new Contest(
            id, roll.body(), number, Name.of(known), "", "", Reservation.of(known), electors));
  }

  private void report(CsvRows.Row row, String column, String id, String text) {
    if (reported.add(id)) {
      row.error(column, text);
    }
  }

  private static String column(CsvRows.Row row) {
    for (String column : List.of("contest", "pc_no", "ac_no")) {
      if (!row.blank(column)) {
        return column;
      }
    }
    return "";
  }

  private String only() {
    return register.contestCount() == 1 ? register.contest(0).id().value() : "";
  }
}

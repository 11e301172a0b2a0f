// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.Comparator;
import org.ginti.formats.CsvRows;
import org.ginti.model.CandidateId;
import org.ginti.model.ContestId;
import org.jspecify.annotations.Nullable;

/** Numbers that are names: of seats, stations, ballot places. */
final class Numbers {
  /** By number where a text begins with one, then as text: 2 before 10, 14 before 14A. */
  static final Comparator<String> ORDER =
      Comparator.comparingLong(Numbers::leading).thenComparing(Comparator.naturalOrder());

  private Numbers() {}

  /** The contest a cell names; null, with an error, where it cannot be an id. */
  static @Nullable ContestId contest(CsvRows.Row row, String column, String id) {
    if (row.blank(column)) {
      row.error(column, "a seat number must stand here");
      return null;
    }
    try {
      return new ContestId(id);
    } catch (IllegalArgumentException e) {
      row.error(column, "a seat number without blanks, commas and quotes is expected");
      return null;
    }
  }

  /** The candidate of a ballot number. */
  static CandidateId candidate(int serial) {
    return new CandidateId(Integer.toString(serial));
  }

  /** A ballot number, which only NOTA may lack; {@code UNKNOWN}, with an error, for a bad one. */
  static int serial(CsvRows.Row row, String column, boolean nota) {
    int n = nota ? row.optionalCount(column) : row.count(column);
    if (n == 0) {
      row.error(column, "ballot numbers begin with 1");
    }
    return n;
  }

  private static long leading(String s) {
    long n = 0;
    int i = 0;
    while (i < s.length() && i < 15 && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
      n = 10 * n + (s.charAt(i) - '0');
      i++;
    }
    return i == 0 ? Long.MAX_VALUE : n;
  }
}

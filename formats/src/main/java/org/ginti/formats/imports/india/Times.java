// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ginti.formats.CsvRows;

/** Moments as written in files. */
final class Times {
  private Times() {}

  /**
   * {@code 2026-05-04T09:35:18+05:30}, or without offset in the zone of the election; an error and
   * empty where something else stands.
   */
  static Optional<Instant> of(CsvRows.Row row, String column, ZoneId zone) {
    var time = parse(row.get(column), zone);
    if (time.isEmpty()) {
      row.error(column, "a time such as 2026-05-04T09:35:18+05:30 is expected");
    }
    return time;
  }

  private static Optional<Instant> parse(String text, ZoneId zone) {
    String iso = text.indexOf(' ') == 10 ? text.replace(' ', 'T') : text;
    try {
      return Optional.of(OffsetDateTime.parse(iso).toInstant().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException e) {
      try {
        return Optional.of(
            LocalDateTime.parse(iso).atZone(zone).toInstant().truncatedTo(ChronoUnit.MILLIS));
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }
  }
}

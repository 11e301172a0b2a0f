// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people write them: {@code 2024-02-09}, {@code 09-02-2024}, {@code 9.2.2024}, {@code
 * 09/02/24}, {@code 09 Feb 2024}, {@code 10-Feb-24}. The day stands before the month, as in all of
 * South Asia. A statement that tells only its day is taken as said at noon there.
 */
public final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2}|[a-z]{3,9})[-/., ]+([0-9]{4}|[0-9]{2})");

  private Dates() {}

  /** The day; empty for anything that is not one whole day. */
  public static Optional<LocalDate> day(String written) {
    String s = written.strip().toLowerCase(Locale.ROOT);
    Matcher m = YEAR_FIRST.matcher(s);
    if (m.matches()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = DAY_FIRST.matcher(s);
    if (m.matches()) {
      String year = m.group(3).length() == 2 ? "20" + m.group(3) : m.group(3);
      return day(year, m.group(2), m.group(1));
    }
    return Optional.empty();
  }

  /** The instant of a time with its offset, or noon of a day in the zone of the election. */
  public static Optional<Instant> instant(String written, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(written.strip()).toInstant());
    } catch (DateTimeParseException e) {
      return day(written).map(d -> noon(d, zone));
    }
  }

  /** Noon of a day. */
  public static Instant noon(LocalDate day, ZoneId zone) {
    return day.atTime(LocalTime.NOON).atZone(zone).toInstant();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    int m = MONTHS.indexOf(month.length() >= 3 ? month.substring(0, 3) : month) + 1;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(year), m > 0 ? m : Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.ginti.tabulation.StatementRow;

/** UTC times as packs write them: {@code 2026-05-04T04:05:18Z}, with milliseconds or without. */
final class Times {
  /** What the readers give for text that is no time. */
  static final long BAD = StatementRow.NO_TIME + 1;

  private static final Pattern FORM =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z");

  private Times() {}

  /** Milliseconds since 1970, {@link StatementRow#NO_TIME} for an empty text, or {@link #BAD}. */
  static long parse(String text) {
    if (text.isEmpty()) {
      return StatementRow.NO_TIME;
    }
    if (!FORM.matcher(text).matches()) {
      return BAD;
    }
    try {
      return Instant.parse(text).toEpochMilli();
    } catch (DateTimeException e) {
      return BAD;
    }
  }

  /** What to write instead of a text that is no such time. */
  static String advice(String text) {
    try {
      long millis = OffsetDateTime.parse(text).toInstant().toEpochMilli();
      return "a time in UTC is expected; write " + Instant.ofEpochMilli(millis);
    } catch (DateTimeException e) {
      return "a time in UTC is expected, such as 2026-05-04T04:05:18Z";
    }
  }

  /** Milliseconds at the start of the minute {@code 2026-05-04T04:05} at {@code b[at]}, or BAD. */
  static long minute(byte[] b, int at) {
    int year = 100 * two(b, at) + two(b, at + 2);
    int month = two(b, at + 5);
    int day = two(b, at + 8);
    int hour = two(b, at + 11);
    int minute = two(b, at + 14);
    boolean good =
        (year | month | day | hour | minute) >= 0
            && b[at + 4] == '-'
            && b[at + 7] == '-'
            && b[at + 10] == 'T'
            && b[at + 13] == ':'
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= LocalDate.of(year, month, 1).lengthOfMonth()
            && hour < 24
            && minute < 60;
    return good
        ? 60_000L * (1440 * LocalDate.of(year, month, day).toEpochDay() + 60L * hour + minute)
        : BAD;
  }

  /** A number of two digits, or a negative one. */
  static int two(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : 10 * tens + ones;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against {@code java.time}. */
class UtcTimeTest {
  private static long read(String text) {
    byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
    return UtcTime.read(bytes, 1, bytes.length - 1);
  }

  @Test
  void everyDayOf500YearsIsTheDayOfTheCalendar() {
    var random = new Random(1900);
    var end = LocalDate.of(2401, 1, 1);
    for (var day = LocalDate.of(1900, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      long midnight = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
      assertThat(read(day + "T00:00:00Z")).isEqualTo(midnight);
      assertThat(read(day + "T23:59:59.999Z")).isEqualTo(midnight + 86_399_999);
      long at = midnight + random.nextInt(86_400_000);
      assertThat(read(UtcTime.time(at))).isEqualTo(at);
      assertThat(read(UtcTime.moment(at))).isEqualTo(at);
    }
  }

  @Test
  void everyMonthHasTheDaysOfTheCalendarAndNoMore() {
    for (int year = 0; year <= 9999; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day : new int[] {1, 28, 29, 30, 31, 32}) {
          String text = String.format("%04d-%02d-%02dT00:00:00Z", year, month, day);
          assertThat(read(text)).as(text).isEqualTo(byJavaTime(text));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "0000-02-29T00:00:00Z",
        "0000-03-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z"
      })
  void theEdgesAreWrittenAsTheyAreRead(String text) {
    assertThat(read(text)).isEqualTo(Instant.parse(text).toEpochMilli());
    assertThat(UtcTime.time(read(text))).isEqualTo(text);
  }

  @Test
  void aTextThatIsAlmostATimeIsATimeOnlyWhereJavaSaysSo() {
    var random = new Random(2400);
    int times = 0;
    for (int i = 0; i < 300_000; i++) {
      String time = UtcTime.moment(random.nextLong(16_725_225_600_000L) - 2_208_988_800_000L);
      var text = new StringBuilder(random.nextBoolean() ? time : time.substring(0, 19) + "Z");
      for (int n = random.nextInt(3); n >= 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(6)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, "0:-TZ. +é१".charAt(random.nextInt(10)));
          case 2 -> text.setCharAt(at, (char) (' ' + random.nextInt(95)));
          default -> text.setCharAt(at, (char) ('0' + random.nextInt(10)));
        }
      }
      long expected = byJavaTime(text.toString());
      assertThat(read(text.toString())).as(text.toString()).isEqualTo(expected);
      times += expected == UtcTime.BAD ? 0 : 1;
    }
    assertThat(times).isGreaterThan(30_000);
  }

  /** Java takes more ways to write a time than the record has; those are none here. */
  private static long byJavaTime(String text) {
    if (!text.matches(
        "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3])(:[0-9]{2}){2}(\\.[0-9]{3})?Z")) {
      return UtcTime.BAD;
    }
    try {
      // a second 60 that Java takes for a leap second is none: it would be read as the second
      // before
      return text.startsWith("60", 17) ? UtcTime.BAD : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException e) {
      return UtcTime.BAD;
    }
  }
}

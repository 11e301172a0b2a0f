// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.time.Instant;

/** Times of entries: {@code 2026-11-21T15:19:10Z}, with {@code .123} where milliseconds count. */
public final class UtcTime {
  /** What {@link #read} returns for what is no time. */
  public static final long BAD = Long.MIN_VALUE;

  private static final String PATTERN = "0000-00-00T00:00:00";

  private UtcTime() {}

  /** Milliseconds since 1970 of the ASCII text between two places, or {@link #BAD}. */
  public static long read(byte[] b, int start, int end) {
    int length = end - start;
    if ((length != 20 && length != 24) || b[end - 1] != 'Z') {
      return BAD;
    }
    for (int i = 0; i < PATTERN.length(); i++) {
      char p = PATTERN.charAt(i);
      if (p == '0' ? b[start + i] < '0' || b[start + i] > '9' : b[start + i] != p) {
        return BAD;
      }
    }
    int millis = 0;
    if (length == 24) {
      for (int i = start + 20; i < start + 23; i++) {
        if (b[i] < '0' || b[i] > '9') {
          return BAD;
        }
        millis = 10 * millis + b[i] - '0';
      }
      if (b[start + 19] != '.') {
        return BAD;
      }
    }
    int year = 100 * two(b, start) + two(b, start + 2);
    int month = two(b, start + 5);
    int day = two(b, start + 8);
    int hour = two(b, start + 11);
    int minute = two(b, start + 14);
    int second = two(b, start + 17);
    if (month < 1
        || month > 12
        || day < 1
        || day > days(year, month)
        || hour > 23
        || minute > 59
        || second > 59) {
      return BAD;
    }
    return ((epochDay(year, month, day) * 24 + hour) * 60 + minute) * 60_000L
        + 1000L * second
        + millis;
  }

  /** With three digits of milliseconds, always: the {@code at} of an entry. */
  public static String moment(long millis) {
    String text = Instant.ofEpochMilli(millis).toString();
    return text.length() == 24 ? text : text.substring(0, 19) + ".000Z";
  }

  /** With milliseconds only where they are not zero. */
  public static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static int two(byte[] b, int at) {
    return 10 * (b[at] - '0') + b[at + 1] - '0';
  }

  private static int days(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Days since 1 January 1970 in the proleptic Gregorian calendar. */
  private static long epochDay(int year, int month, int day) {
    // years begin in March, so that the leap day comes last; 400 more keep them above 0
    int y = 400 + (month <= 2 ? year - 1 : year);
    int m = (month + 9) % 12;
    return 365L * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 865_565;
  }
}

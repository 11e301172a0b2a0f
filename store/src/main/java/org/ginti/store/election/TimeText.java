// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.nio.charset.StandardCharsets;
import org.ginti.record.UtcTime;
import org.ginti.record.json.JsonWriter;

/** Writes times; the minute written last lies ready. */
final class TimeText {
  private static final int MINUTE = 60_000;

  /** {@code "2026-05-04T04:05:18.123Z"} with its quotes. */
  private final byte[] text = new byte[26];

  private long minute = Long.MIN_VALUE;

  void write(long millis, JsonWriter json) {
    long start = Math.floorDiv(millis, MINUTE);
    if (start != minute) {
      String whole = UtcTime.time(MINUTE * start);
      if (whole.length() != 20) {
        throw new UnfitException("time " + whole, "the year of a time has four digits");
      }
      minute = start;
      byte[] ascii = whole.getBytes(StandardCharsets.US_ASCII);
      text[0] = '"';
      System.arraycopy(ascii, 0, text, 1, 17);
    }
    int rest = (int) (millis - MINUTE * start);
    int at = digits(rest / 1000, 18, 2);
    if (rest % 1000 != 0) {
      text[at] = '.';
      at = digits(rest % 1000, at + 1, 3);
    }
    text[at] = 'Z';
    text[at + 1] = '"';
    json.raw(text, 0, at + 2);
  }

  private int digits(int n, int at, int width) {
    int rest = n;
    for (int i = at + width - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + width;
  }
}

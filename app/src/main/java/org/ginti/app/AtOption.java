// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.ginti.formats.evidence.Moment;
import org.jspecify.annotations.Nullable;

/** What stands after {@code --at}. */
final class AtOption {
  private AtOption() {}

  /**
   * A sequence number or a time; a time without offset is in the election's zone. A size of a
   * record is all of it: {@link Elections} opens no more.
   */
  static Moment of(@Nullable String text, ZoneId zone) throws Refused {
    if (text == null || text.startsWith("size:")) {
      return new Moment.End();
    }
    if (text.matches("[0-9]{1,18}")) {
      return new Moment.Seq(Long.parseLong(text));
    }
    String iso = text.strip().replaceFirst("^(\\S+) (\\S+)$", "$1T$2");
    Optional<Instant> time = time(iso, zone);
    if (time.isEmpty()) {
      throw new Refused(
          "--at '"
              + text
              + "' is neither a sequence number nor a time; write 1200, 2026-05-04T11:30 (in "
              + zone
              + "), 2026-05-04T06:00:00Z or 2026-05-04");
    }
    return new Moment.Time(time.get());
  }

  private static Optional<Instant> time(String iso, ZoneId zone) {
    try {
      if (!iso.contains("T")) {
        return Optional.of(
            LocalDate.parse(iso).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
      }
      boolean offset = iso.endsWith("Z") || iso.matches(".*[+-][0-9]{2}:?[0-9]{2}");
      return Optional.of(
          offset
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

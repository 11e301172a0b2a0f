// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * {@code --at}: how much of a pack counts. By sequence number, all up to it. By time, whatever is
 * known to have been said by then; what carries no time cannot be placed and stays out.
 */
sealed interface Moment {
  /** Everything. */
  record End() implements Moment {}

  /** Up to a sequence number, inclusive. */
  record Seq(long seq) implements Moment {}

  /** Up to a time, inclusive. */
  record Time(Instant time) implements Moment {}

  default boolean takes(StatementRow row) {
    return switch (this) {
      case End() -> true;
      case Seq(long seq) -> row.seq <= seq;
      case Time(Instant time) ->
          row.time != StatementRow.NO_TIME && row.time <= time.toEpochMilli();
    };
  }

  default boolean takes(Declaration d) {
    return switch (this) {
      case End() -> true;
      case Seq(long seq) -> d.after() <= seq;
      case Time(Instant time) -> d.on().isPresent() && !d.on().get().isAfter(time);
    };
  }

  /** True when nothing behind this statement can count any more. */
  default boolean over(StatementRow row) {
    return this instanceof Seq(long seq) && row.seq > seq;
  }

  /** Reads what stands after {@code --at}; a time without offset is in the election's zone. */
  static Moment of(@Nullable String text, ZoneId zone) throws Refused {
    if (text == null) {
      return new End();
    }
    if (text.matches("[0-9]{1,18}")) {
      return new Seq(Long.parseLong(text));
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
    return new Time(time.get());
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

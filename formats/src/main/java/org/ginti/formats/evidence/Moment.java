// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.evidence;

import java.time.Instant;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/**
 * How much of the evidence counts. By sequence number, all up to it. By time, whatever is known to
 * have been said by then; what carries no time cannot be placed and stays out.
 */
public sealed interface Moment {
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
}

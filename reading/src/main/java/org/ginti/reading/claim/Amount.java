// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.claim;

import java.util.OptionalLong;

/**
 * A number as a story gives it.
 *
 * @param value empty where what is written is cut off or no number anybody can mean
 * @param hedge how exact it claims to be
 * @param at where it stands
 */
public record Amount(OptionalLong value, Hedge hedge, Span at) {
  /** How a writer guards a number. */
  public enum Hedge {
    EXACT,
    OVER,
    ABOUT
  }

  public static Amount of(long value, Hedge hedge, Span at) {
    return new Amount(OptionalLong.of(value), hedge, at);
  }

  /** What is written is no number that can be read; {@code at} holds it as it stands. */
  public static Amount unreadable(Span at) {
    return new Amount(OptionalLong.empty(), Hedge.EXACT, at);
  }

  public boolean is(long other) {
    return value.isPresent() && value.getAsLong() == other;
  }
}

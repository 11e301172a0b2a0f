// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import org.ginti.reading.claim.Amount.Hedge;

/** Words or numbers of a sentence that mean something. */
public sealed interface Mention {
  /** First token. */
  int first();

  /** Last token, included. */
  int last();

  /**
   * A word or phrase of the lists.
   *
   * @param value what the list says beside it
   * @param doubtful true where the same word often means something else
   */
  record Word(Kind kind, String value, int first, int last, boolean doubtful) implements Mention {
    public boolean is(Kind other) {
      return kind == other;
    }

    public boolean is(Kind other, String otherValue) {
      return kind == other && value.equals(otherValue);
    }
  }

  /**
   * A number, with the hedge before or behind it and the unit behind it, all within first to last.
   *
   * @param value rounded towards zero where it has decimals; {@code -1} where it cannot be read
   * @param decimal true where decimals were written
   * @param unit as the list names it; empty where none follows
   * @param each true where it is said of each of several: 1-1, एक-एक
   * @param digitsFirst first token of the number itself, without its hedge
   * @param digitsLast last token of the number itself, without its unit
   */
  record Quantity(
      long value,
      boolean decimal,
      Hedge hedge,
      String unit,
      boolean each,
      int digitsFirst,
      int digitsLast,
      int first,
      int last)
      implements Mention {
    public boolean hasUnit(String other) {
      return unit.equals(other);
    }
  }
}

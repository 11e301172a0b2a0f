// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** Which figures of a sentence count seats, and out of how many. */
final class SeatCounts {
  private static final int LARGEST_HOUSE = 1100;
  private static final int ALL_LOCAL_SEATS = 300_000;

  private final Clauses c;
  private final LineWords words;
  private final boolean[] used;
  private int outOfAt = NONE;
  private boolean spoken;

  SeatCounts(Clauses clauses) {
    this.c = clauses;
    this.words = clauses.words();
    this.used = new boolean[clauses.size()];
    for (int i = 0; i < c.size(); i++) {
      spoken |=
          c.is(i, Kind.UNIT, "seats")
              || c.is(i, Kind.CASE, "tally")
              || (c.is(i, Kind.GOT) && words.isOneOf(c.piece(i).first(), "tally"))
              || (c.piece(i) instanceof Piece.Figure f && f.number().hasUnit("seats"));
    }
  }

  boolean isUsed(int figure) {
    return used[figure];
  }

  void use(int figure) {
    used[figure] = true;
  }

  /** The piece that says of how many; NONE where none did. */
  int outOfAt() {
    return outOfAt;
  }

  /** A number that can count seats. */
  boolean isOne(Mention.Quantity q, int i) {
    if (q.value() < 0 || q.decimal()) {
      return false;
    }
    if (q.hasUnit("seats")) {
      return q.value() <= ALL_LOCAL_SEATS;
    }
    boolean bare = q.unit().isEmpty() && q.value() <= LARGEST_HOUSE && q.digitsFirst() >= 0;
    boolean range =
        c.sign(i - 1, '-')
            && words.tokens().gluedToNext(q.first() - 1)
            && words.number(q.first() - 2) != null;
    boolean glued = range || houseOf(i);
    return bare && (spoken || wonAlone(i)) && !glued && !year(q);
  }

  /** 4 out of 12 seats, three of the four seats, 134 of 250 wards. */
  int outOf(int f) {
    int i = f + 1;
    if (!c.is(i, Kind.CASE, "of") && !c.is(i, Kind.CASE, "outof")) {
      return NONE;
    }
    i++;
    while ((c.gap(i) && c.piece(i).last() - c.piece(i).first() < 3) || c.is(i, Kind.FILLER)) {
      i++;
    }
    outOfAt = NONE;
    if (i < c.size()
        && c.piece(i) instanceof Piece.Figure g
        && (g.number().hasUnit("seats") || g.number().unit().isEmpty())
        && g.number().value() >= 0) {
      used[i] = true;
      outOfAt = i;
      return (int) g.number().value();
    }
    return NONE;
  }

  boolean outOfBefore(int f) {
    int i = f - 1;
    while (c.gap(i) || c.is(i, Kind.FILLER)) {
      i--;
    }
    return c.is(i, Kind.CASE, "outof") || (c.is(i, Kind.CASE, "of") && i > 0);
  }

  boolean more(Mention.Quantity q) {
    for (int i = q.digitsLast() + 1; i <= q.last() + 1; i++) {
      if (words.isOneOf(i, "more")) {
        return true;
      }
    }
    return false;
  }

  /** "The alliance won 234.": nothing but seats is won by number. */
  private boolean wonAlone(int i) {
    boolean end =
        i + 1 >= c.size()
            || c.sign(i + 1, '.')
            || c.sign(i + 1, ',')
            || c.is(i + 1, Kind.CASE, "including")
            || c.is(i + 1, Kind.CASE, "while");
    boolean alone = end && c.is(i - 1, Kind.WON) && !c.noun(i - 1);
    spoken |= alone;
    return alone;
  }

  /** a 90-member house; not "won six seats – A, B and C". */
  boolean houseOf(int f) {
    return c.sign(f + 1, '-') && words.tokens().gluedToNext(c.piece(f).last());
  }

  private static boolean year(Mention.Quantity q) {
    return q.value() >= 1900;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** How words tie a figure to what was said before it. */
final class Ties {
  private final Clauses c;
  private final LineWords words;

  Ties(Clauses clauses) {
    this.c = clauses;
    this.words = clauses.words();
  }

  enum Tie {
    /** by 300 votes. */
    BY,
    WITH,
    /** a margin of 300 votes, a 300-vote lead. */
    MARGIN,
    /** polled 300 votes. */
    GOT,
    /** Khan 300 votes. */
    ACTOR,
    NOTHING
  }

  Tie of(int figure) {
    Piece.Term behind = c.term(figure + 1);
    if (c.sign(figure + 1, '-')) {
      behind = c.term(figure + 2);
    }
    if (behind != null
        && (behind.is(Kind.MARGIN)
            || behind.is(Kind.LEADS, "noun")
            || (behind.is(Kind.VICTORY) && !words.isOneOf(behind.first(), "wins")))) {
      return Tie.MARGIN;
    }
    for (int i = figure - 1; i >= 0 && i >= figure - 6; i--) {
      switch (c.piece(i)) {
        case Piece.Gap g -> {
          if (g.last() - g.first() > 5) {
            return Tie.NOTHING;
          }
        }
        case Piece.Sign s -> {
          if (s.mark() == ',' || s.mark() == ')' || s.mark() == ';') {
            return s.mark() == ',' && c.actor(i - 1) != null ? Tie.ACTOR : Tie.NOTHING;
          }
        }
        case Piece.Actor a -> {
          return a.owner() && i < figure - 1 ? Tie.NOTHING : Tie.ACTOR;
        }
        case Piece.At a -> {
          return Tie.NOTHING;
        }
        case Piece.Figure f -> {
          return Tie.NOTHING;
        }
        case Piece.Term t -> {
          if (t.is(Kind.CASE, "be")) {
            return marginIs(i) ? Tie.MARGIN : Tie.NOTHING;
          }
          Tie tie = tie(t, i);
          if (tie != null) {
            return tie;
          }
        }
      }
    }
    return Tie.NOTHING;
  }

  private @Nullable Tie tie(Piece.Term t, int i) {
    if (t.is(Kind.MARGIN)
        || t.is(Kind.MAJORITY, "")
        || (t.is(Kind.VICTORY) && c.noun(i))
        || t.is(Kind.LEADS, "noun")) {
      return Tie.MARGIN;
    }
    if (t.is(Kind.CASE, "by")) {
      return Tie.BY;
    }
    if (t.is(Kind.CASE, "with")) {
      return Tie.WITH;
    }
    if (t.is(Kind.GOT) || t.is(Kind.WON)) {
      return Tie.GOT;
    }
    boolean skipped =
        t.is(Kind.CASE, "of")
            || t.is(Kind.HEDGE)
            || t.is(Kind.FILLER)
            || t.is(Kind.EACH)
            || t.is(Kind.CASE, "managed");
    return skipped ? null : Tie.NOTHING;
  }

  /** "the margin this time is". */
  private boolean marginIs(int be) {
    int i = be - 1;
    while (c.gap(i) || c.is(i, Kind.UNIT)) {
      i--;
    }
    return c.is(i, Kind.MARGIN);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import org.ginti.reading.words.Kind;

/** Not, will, to: whether a verb says nothing that happened. */
final class Denied {
  private final Clauses c;
  private final LineWords words;
  private final Roles roles;

  Denied(Clauses clauses) {
    this.c = clauses;
    this.words = clauses.words();
    this.roles = new Roles(clauses);
  }

  /** Not, will, to: the verb says nothing that happened. */
  boolean at(int verb) {
    for (int i = verb - 1; i >= 0 && i >= verb - 6; i--) {
      switch (c.piece(i)) {
        case Piece.Sign s -> {
          if (s.mark() != '"' && s.mark() != '\'' && s.mark() != '-') {
            return false;
          }
        }
        case Piece.Term t -> {
          if (t.is(Kind.CASE, "managed")) {
            return false;
          }
          if (words.isOneOf(t.first(), "could") && only(verb + 1)) {
            return false;
          }
          if (t.is(Kind.NOT) || t.is(Kind.NOT_YET) || t.is(Kind.FORECAST)) {
            return true;
          }
          if (i == verb - 1 && t.is(Kind.CASE, "to")) {
            return !votesBefore(i); // polled 300 votes to win
          }
          if (c.event(i)
              || t.is(Kind.CASE, "who")
              || t.is(Kind.CASE, "while")
              || t.is(Kind.CASE, "that")) {
            return false;
          }
        }
        case Piece.Actor a -> {
          if (!a.owner() && !roles.preposed(i)) {
            return i > 0
                && c.is(i - 1, Kind.NOT_YET)
                && words.isOneOf(c.piece(i - 1).first(), "if", "could", "should");
          }
        }
        case Piece.Figure f -> {
          return false;
        }
        case Piece.At a -> {}
        case Piece.Gap g -> {}
      }
    }
    return false;
  }

  private boolean votesBefore(int i) {
    return i > 0 && c.piece(i - 1) instanceof Piece.Figure f && f.number().hasUnit("votes");
  }

  /** "could get only 300 votes" says what was got. */
  private boolean only(int i) {
    return c.gap(i) && words.isOneOf(c.piece(i).first(), "only", "just");
  }
}

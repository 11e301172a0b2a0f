// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.List;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** The pieces of an English sentence, and what stands at each. */
final class Clauses {
  static final int NONE = -1;

  private final LineWords words;
  private final List<Piece> pieces;

  Clauses(LineWords words, List<Piece> pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  LineWords words() {
    return words;
  }

  int size() {
    return pieces.size();
  }

  Piece piece(int i) {
    return pieces.get(i);
  }

  Piece.@Nullable Term term(int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Term t ? t : null;
  }

  Piece.@Nullable Actor actor(int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Actor a ? a : null;
  }

  boolean acts(int i) {
    Piece.Actor a = actor(i);
    return a != null && !a.owner();
  }

  boolean owner(int i) {
    Piece.Actor a = actor(i);
    return a != null && a.owner();
  }

  boolean named(int i) {
    Piece.Actor a = actor(i);
    return a != null && a.named();
  }

  /** A party without a name of a person. */
  boolean party(int i) {
    Piece.Actor a = actor(i);
    return a != null && a.party();
  }

  /** Neither name nor party, and nobody whom "the" points at. */
  boolean unknown(int i) {
    Piece.Actor a = actor(i);
    return a != null && a.unknown() && !a.who().pronoun();
  }

  boolean rival(int i) {
    Piece.Actor a = actor(i);
    return a != null && a.rival();
  }

  boolean is(int i, Kind kind) {
    Piece.Term t = term(i);
    return t != null && t.is(kind);
  }

  boolean is(int i, Kind kind, String value) {
    Piece.Term t = term(i);
    return t != null && t.is(kind, value);
  }

  boolean sign(int i, char mark) {
    return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Sign s && s.mark() == mark;
  }

  boolean gap(int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Gap;
  }

  /** A verb of a result. */
  boolean event(int i) {
    Piece.Term t = term(i);
    return t != null
        && ((t.is(Kind.WON) && !noun(i))
            || t.is(Kind.BEAT)
            || (t.is(Kind.LEADS) && !t.is(Kind.LEADS, "noun") && !aheadOfTime(t, i))
            || t.is(Kind.TRAILS)
            || t.is(Kind.LOST)
            || t.is(Kind.GOT));
  }

  /** "ahead of the polls": nobody is behind. */
  private boolean aheadOfTime(Piece.Term t, int i) {
    return words.isOneOf(t.last(), "of") && nextActor(i + 1) == NONE;
  }

  /** "win" and "lead" as nouns: behind an article, an adjective, a figure or a possessive. */
  boolean noun(int i) {
    Piece.Term t = term(i);
    if (t == null || !(t.is(Kind.VICTORY) || t.is(Kind.LEADS, "noun"))) {
      return false;
    }
    if (!t.is(Kind.WON) && !t.is(Kind.LEADS)) {
      return true;
    }
    if (words.isOneOf(t.first(), "wins") && i > 0 && acts(i - 1)) {
      return false;
    }
    Piece before = i > 0 ? pieces.get(i - 1) : null;
    return switch (before) {
      case Piece.Actor a -> a.owner();
      case Piece.Figure f -> true;
      case Piece.Gap g ->
          !words.isOneOf(
              g.last(),
              "also",
              "to",
              "successfully",
              "comfortably",
              "easily",
              "finally",
              "again",
              "now",
              "narrowly");
      case Piece.Sign s -> s.mark() == '-';
      case Piece.Term x ->
          x.is(Kind.FILLER)
              || x.is(Kind.GOT)
              || x.is(Kind.FIRST)
              || x.is(Kind.CASE, "of")
              || x.is(Kind.CASE, "with")
              || x.is(Kind.CASE, "after")
              || x.is(Kind.CASE, "by");
      case Piece.At a -> false;
      case null -> false;
    };
  }

  /** An actor here, or behind an article or an adverb. */
  int nextActor(int i) {
    int at = i;
    while (gap(at) || is(at, Kind.HEDGE) || is(at, Kind.FILLER) || is(at, Kind.KIN) || her(at)) {
      at++;
    }
    return acts(at) ? at : NONE;
  }

  /** "her nephew X": whose, not whom. */
  private boolean her(int i) {
    return is(i, Kind.PRONOUN)
        && words.isOneOf(pieces.get(i).first(), "her")
        && i + 1 < pieces.size()
        && (is(i + 1, Kind.KIN) || actor(i + 1) != null);
  }

  /** The figure as votes. */
  Amount amount(Mention.Quantity q) {
    Span at = words.span(q.digitsFirst(), q.digitsLast());
    if (q.value() < 0) {
      return Amount.unreadable(at);
    }
    boolean rounded = q.decimal() && q.hedge() == Amount.Hedge.EXACT;
    return Amount.of(q.value(), rounded ? Amount.Hedge.ABOUT : q.hedge(), at);
  }

  Who who(int i) {
    Piece p = pieces.get(i);
    return p instanceof Piece.Actor a ? a.who() : Who.pronoun(words.span(p.first(), p.last()));
  }

  Span span(int firstPiece, int lastPiece) {
    return words.span(pieces.get(firstPiece).first(), pieces.get(lastPiece).last());
  }

  /** Where the words of a verb end: the next verb, or a word that begins another clause. */
  int clauseEnd(int v) {
    for (int i = v + 1; i < size(); i++) {
      if ((event(i) && !is(i - 1, Kind.CASE, "to"))
          || is(i, Kind.CASE, "while")
          || sign(i, ';')
          || is(i, Kind.RANK, "next")) {
        return i;
      }
    }
    return size();
  }

  /** A party's candidate, not the party. */
  boolean candidate(int who) {
    Piece.Actor a = actor(who);
    if (a == null) {
      return false;
    }
    for (int i = a.first(); i <= a.last(); i++) {
      if (words.word(i, Kind.ROLE) != null || words.word(i, Kind.OFFICE) != null) {
        return true;
      }
    }
    return a.who().party().map(p -> p.code().equals("IND")).orElse(false);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import java.util.OptionalLong;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention.Quantity;

/** Tells votes from a margin by the words around a number. */
final class Figures {
  enum Meaning {
    MARGIN,
    VOTES,
    /** Votes by its unit alone: what it means the verb must say. */
    OPEN,
    NONE
  }

  private final Line line;
  private final List<Piece> pieces;

  Figures(Line line, List<Piece> pieces) {
    this.line = line;
    this.pieces = pieces;
  }

  Meaning of(int i) {
    if (!(pieces.get(i) instanceof Count c)) {
      return Meaning.NONE;
    }
    boolean votes = c.is("votes");
    if (!votes && !c.number().unit().isEmpty()) {
      return Meaning.NONE;
    }
    if (marginBehind(i + 1, votes)) {
      return Meaning.MARGIN;
    }
    if (!votes) {
      return Meaning.NONE;
    }
    if (is(i + 1, "with")) {
      return Meaning.VOTES;
    }
    if (is(i + 1, "from") || adverb(i + 1)) {
      return Meaning.MARGIN;
    }
    return Meaning.OPEN;
  }

  /** के अंतर से, کے مارجن سے, की बढ़त से: what stands between is passed over. */
  private boolean marginBehind(int i, boolean votes) {
    for (int k = i; k < pieces.size() && k <= i + 4; k++) {
      Piece p = pieces.get(k);
      if (p.is(Kind.MARGIN) && (k > i || votes)) {
        return true;
      }
      if (p.is(Kind.LEADS, "noun") && k > i && is(k + 1, "from")) {
        return true;
      }
      boolean passed = p.is(Kind.CASE, "of") || p.is(Kind.STOP) || p.is(Kind.HEDGE);
      if (!passed) {
        return false;
      }
    }
    return false;
  }

  private boolean adverb(int i) {
    return i < pieces.size() && (pieces.get(i).is(Kind.LEADS) || pieces.get(i).is(Kind.TRAILS));
  }

  private boolean is(int i, String relation) {
    return i < pieces.size() && pieces.get(i).is(Kind.CASE, relation);
  }

  Amount amount(Count c) {
    Quantity q = c.number();
    Tokens tokens = line.tokens();
    var at = line.span(q.digitsFirst(), q.digitsLast());
    boolean unfinished = q.digitsLast() + 1 >= tokens.count() && q.unit().isEmpty();
    if (q.value() < 0 || unfinished) {
      return Amount.unreadable(at);
    }
    Hedge hedge = q.decimal() && q.hedge() == Hedge.EXACT ? Hedge.ABOUT : q.hedge();
    return new Amount(OptionalLong.of(q.value()), hedge, at);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import java.util.OptionalInt;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** Reads that a party has not a single seat: एक भी सीट नहीं, کوئی نشست نہ جیت سکی. */
final class Zeros {
  private final Line line;
  private final List<Piece> pieces;
  private final Scopes scopes;
  private final List<Fact> facts;

  Zeros(Line line, List<Piece> pieces, List<Fact> facts) {
    this.line = line;
    this.pieces = pieces;
    this.scopes = new Scopes(pieces);
    this.facts = facts;
  }

  void read() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece p = pieces.get(i);
      boolean account = p.is(Kind.ACCOUNT, "not");
      if (!account && !(p.is(Kind.NOT, "zero") && denied(i))) {
        continue;
      }
      Someone party = partyOf(i);
      if (party == null || party.who().party().isEmpty()) {
        continue;
      }
      int last = account ? i : deniedAt(i);
      int first = Math.min(party.first(), p.first());
      facts.add(
          new Fact.Seats(
              party.who().party().get(),
              OptionalInt.of(0),
              OptionalInt.empty(),
              OptionalInt.empty(),
              -1,
              scopes.of(i, i),
              false,
              line.span(first, Math.max(pieces.get(last).last(), party.last())),
              "no seat"));
    }
  }

  private boolean denied(int i) {
    return deniedAt(i) > 0;
  }

  /** The denial behind; -1 where there is none, or where it is still to come. */
  private int deniedAt(int i) {
    int found = -1;
    for (int k = i + 1; k < pieces.size() && k <= i + 12; k++) {
      Piece p = pieces.get(k);
      if (p.is(Kind.NOT_YET) || p.is(Kind.LEADS) || p.is(Kind.SUBSET) || p.is(Kind.GOT, "given")) {
        return -1;
      }
      boolean stop = p instanceof Mark m && m.mark() != '-';
      if (stop || (found > 0 && p instanceof Someone)) {
        break;
      }
      if (p.is(Kind.NOT) && found < 0) {
        found = k;
      } else if (found > 0
          && (p.is(Kind.DONE) || p.is(Kind.GOT) || p.is(Kind.WON) || p.is(Kind.STOP))
          && k == found + 1) {
        found = k;
      }
    }
    return found;
  }

  private @Nullable Someone partyOf(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (pieces.get(k) instanceof Someone s && s.isParty()) {
        return s;
      }
    }
    for (int k = i + 1; k < pieces.size() && k < i + 4; k++) {
      if (pieces.get(k) instanceof Someone s && s.isParty()) {
        return s;
      }
    }
    return null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.OptionalInt;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.words.Kind;

/** Parties without a seat: drew a blank, could not win a single one. */
final class Zeros {
  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final TallyOwners owners;
  private final TallyFacts facts;

  Zeros(Clauses clauses, Subjects subjects, TallyOwners owners, TallyFacts facts) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.owners = owners;
    this.facts = facts;
  }

  /** drew a blank, could not win a single seat. */
  void read(Piece.Term t, int i) {
    boolean zero = t.is(Kind.NOT, "zero");
    if (t.is(Kind.NOT, "any") || t.is(Kind.ACCOUNT)) {
      zero = negated(i);
    }
    if (!zero) {
      return;
    }
    int who = subjects.of(i);
    PartyName party = who == NONE ? null : owners.party(who);
    if (party != null) {
      var span = c.span(Math.min(who, i), Math.max(who, i));
      facts.tell(
          i, party, OptionalInt.of(0), OptionalInt.empty(), NONE, facts.scope(i), span, "no seat");
    }
  }

  boolean negated(int i) {
    boolean not = false;
    for (int at = i - 1; at >= 0 && at >= i - 5; at--) {
      Piece.Term t = c.term(at);
      if (t == null) {
        if (c.actor(at) != null) {
          break;
        }
        continue;
      }
      not |= t.is(Kind.NOT);
      if (t.is(Kind.NOT_YET) && !words.isOneOf(t.first(), "could")) {
        return false;
      }
    }
    return not;
  }
}

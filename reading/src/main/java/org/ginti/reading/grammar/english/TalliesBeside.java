// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.List;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.english.TallyFacts.Mode;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/**
 * Seats told beside their party, without a verb: in brackets, in front, compared with another's.
 */
final class TalliesBeside {
  private final Clauses c;
  private final LineWords words;
  private final Denied denied;
  private final TallyOwners owners;
  private final TallyFacts facts;

  TalliesBeside(Clauses clauses, TallyOwners owners, TallyFacts facts) {
    this.c = clauses;
    this.words = clauses.words();
    this.denied = new Denied(clauses);
    this.owners = owners;
    this.facts = facts;
  }

  /** False where a figure is told in another way. */
  boolean read(Mention.Quantity q, int f) {
    return bracketed(q, f) || inFront(q, f) || compared(q, f);
  }

  /** "Others, including the ANP (one seat) and the BNP and the BAP (two seats each), also won." */
  private boolean bracketed(Mention.Quantity q, int f) {
    int end = c.is(f + 1, Kind.EACH, "each") ? f + 2 : f + 1;
    if (!c.sign(f - 1, '(') || !c.sign(end, ')') || !q.hasUnit("seats") || !resultTold()) {
      return false;
    }
    boolean each = q.each() || end > f + 1;
    for (int who : each ? owners.group(f) : List.of(f - 2)) {
      add(who, q, f);
    }
    return true;
  }

  /** Somebody won something here, and nobody only contests. */
  private boolean resultTold() {
    boolean told = false;
    for (int i = 0; i < c.size(); i++) {
      if (c.is(i, Kind.CONTESTED)) {
        return false;
      }
      told |= (c.is(i, Kind.WON) || c.is(i, Kind.GOT)) && !denied.at(i);
    }
    return told;
  }

  /** "With 240 seats, the BJP is the largest party." */
  private boolean inFront(Mention.Quantity q, int f) {
    if (f != 1 || !c.is(0, Kind.CASE, "with") || !q.hasUnit("seats") || !c.sign(2, ',')) {
      return false;
    }
    return add(c.nextActor(3), q, f);
  }

  /** "six seats compared to four by the PTI", "against 75 of the alliance". */
  private boolean compared(Mention.Quantity q, int f) {
    boolean other =
        c.is(f - 1, Kind.CASE, "against")
            || (c.is(f - 1, Kind.CASE, "than")
                && words.isOneOf(c.piece(f - 1).first(), "compared", "as"));
    boolean tied = c.is(f + 1, Kind.CASE, "by") || c.is(f + 1, Kind.CASE, "of");
    return other && tied && facts.mode() == Mode.WON && add(c.nextActor(f + 2), q, f);
  }

  private boolean add(int who, Mention.Quantity q, int f) {
    PartyName party = who == NONE ? null : owners.party(who);
    if (party == null) {
      return false;
    }
    facts.atLeastWon();
    facts.add(party, q, NONE, who, f);
    return true;
  }
}

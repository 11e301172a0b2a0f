// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** Whose seats a figure counts. */
final class TallyOwners {
  private static final Set<String> CHANGES =
      Set.of(
          "dropped",
          "fell",
          "plunged",
          "slipped",
          "rose",
          "climbed",
          "increased",
          "grew",
          "jumped",
          "declined",
          "down",
          "reduced",
          "improved",
          "went",
          "slumped",
          "up",
          "shrank",
          "dipped");

  private final Clauses c;
  private final Subjects subjects;
  private final Denied denied;
  private final TallyFacts facts;

  TallyOwners(Clauses clauses, Subjects subjects, TallyFacts facts) {
    this.c = clauses;
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.facts = facts;
  }

  /** Whose seats a figure counts: the party right before it, or the subject of the verb before. */
  int of(int f) {
    boolean with = false;
    for (int i = f - 1; i >= 0; i--) {
      switch (c.piece(i)) {
        case Piece.Gap g -> {
          if (g.last() - g.first() > 6) {
            return NONE;
          }
        }
        case Piece.Sign s -> {
          if (s.mark() == ',' || s.mark() == ')' || s.mark() == ';') {
            return NONE;
          }
        }
        case Piece.Actor a -> {
          return a.owner() && !c.is(i + 1, Kind.CASE, "tally") ? NONE : i;
        }
        case Piece.At a -> {
          return NONE;
        }
        case Piece.Figure g -> {
          if (!c.is(i + 1, Kind.CASE, "to") || !changedFrom(i - 1)) {
            return NONE;
          }
          i--; // dropped from 303 to 240
        }
        case Piece.Term t -> {
          if (wins(t) || c.event(i)) {
            return denied.at(i) ? NONE : subjects.of(i);
          }
          if (t.is(Kind.RANK, "next")) {
            return NONE;
          }
          if (t.is(Kind.RANK) && with) {
            return denied.at(i) ? NONE : subjects.of(i); // came third with nine seats
          }
          if (t.is(Kind.MAJORITY) && with) {
            if (t.is(Kind.MAJORITY, "reach")) {
              facts.atLeastWon();
              return denied.at(i) ? NONE : subjects.of(i);
            }
            break;
          }
          with |= t.is(Kind.CASE, "with");
          if (parts(t)) {
            return NONE;
          }
        }
      }
    }
    return NONE;
  }

  private boolean changedFrom(int from) {
    return c.is(from, Kind.CASE, "from")
        && c.gap(from - 1)
        && CHANGES.contains(c.words().tokens().word(c.piece(from - 1).last()));
  }

  private static boolean wins(Piece.Term t) {
    return t.is(Kind.WON)
        || t.is(Kind.GOT)
        || (t.is(Kind.LEADS) && !t.is(Kind.LEADS, "noun"))
        || t.is(Kind.TRAILS);
  }

  /** A word between a verb and a figure that makes the figure another's. */
  private static boolean parts(Piece.Term t) {
    return t.is(Kind.CONTESTED)
        || t.is(Kind.NOT_YET)
        || t.is(Kind.NOT)
        || t.is(Kind.CASE, "than")
        || t.is(Kind.CASE, "for")
        || t.is(Kind.CASE, "from")
        || t.is(Kind.CASE, "after")
        || t.is(Kind.CASE, "by")
        || t.is(Kind.MAJORITY)
        || t.is(Kind.MARGIN);
  }

  /** The party, without a name of a person; null where a piece is none. */
  @Nullable PartyName party(int i) {
    if (i < 0) {
      return null;
    }
    if (c.piece(i) instanceof Piece.Actor a) {
      return a.named() ? null : a.who().party().orElse(null);
    }
    return null;
  }

  /** The parties that are joined before a figure, in order. */
  List<Integer> group(int f) {
    var found = new ArrayList<Integer>();
    int i = f - 1;
    while (i >= 0 && c.actor(i) == null) {
      i--;
    }
    while (i >= 0 && c.actor(i) != null && party(i) != null) {
      found.addFirst(i);
      i--;
      boolean joined = false;
      while (i >= 0
          && (c.sign(i, ',')
              || c.is(i, Kind.AND)
              || (c.gap(i) && c.piece(i).last() == c.piece(i).first()))) {
        joined |= !c.gap(i);
        i--;
      }
      if (!joined) {
        break;
      }
    }
    return found;
  }
}

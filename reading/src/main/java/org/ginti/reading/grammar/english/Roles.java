// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.List;
import org.ginti.reading.words.Kind;

/** What the words before an actor make of it: somebody who does something, or not. */
final class Roles {
  private static final List<String> PREPOSITIONS =
      List.of("by", "with", "from", "of", "to", "against", "for", "in");

  private final Clauses c;
  private final LineWords words;

  Roles(Clauses clauses) {
    this.c = clauses;
    this.words = clauses.words();
  }

  /** A preposition stands before the actor, so it does nothing. */
  boolean preposed(int i) {
    int before = i - 1;
    if (c.gap(before)
        && c.piece(before).last() - c.piece(before).first() < 3
        && words.isOneOf(c.piece(before).first(), "the", "a", "his", "her", "its", "their", "an")) {
      before--;
    }
    Piece.Term t = c.term(before);
    if (t == null) {
      return false;
    }
    if (t.is(Kind.CASE, "as") && before < i - 1) {
      Piece.Actor a = c.actor(i);
      boolean another =
          c.party(i) && words.isOneOf(t.last() + 1, "the") && a != null && !hasRole(a);
      return !another; // as an independent, but not "comes as the BJP has crossed"
    }
    if (t.is(Kind.CASE, "than") && words.isOneOf(t.first(), "from")) {
      return true; // from the BJP
    }
    if (t.is(Kind.HEDGE) && words.isOneOf(t.first(), "over", "above")) {
      return true;
    }
    for (String preposition : PREPOSITIONS) {
      if (t.is(Kind.CASE, preposition)) {
        return true;
      }
    }
    return false;
  }

  /** "with BJP's X defeating Y": a subject of its participle, in spite of the preposition. */
  boolean withSubject(int i, int verb) {
    boolean with =
        c.is(i - 1, Kind.CASE, "with") || (c.gap(i - 1) && c.is(i - 2, Kind.CASE, "with"));
    if (!with) {
      return false;
    }
    for (int at = i + 1; at < verb; at++) {
      if (c.is(at, Kind.CASE, "including")) {
        return true; // with the alliance, comprising A and B, winning
      }
      if (!(c.piece(at) instanceof Piece.Gap) && !c.is(at, Kind.AND) && c.actor(at) == null) {
        return false;
      }
    }
    return true;
  }

  /** "was the outgoing MLA": what somebody is, not who does it. */
  boolean predicate(int i) {
    int before =
        c.gap(i - 1) && words.isOneOf(c.piece(i - 1).first(), "the", "a", "an") ? i - 2 : i - 1;
    return c.is(before, Kind.CASE, "be") && !c.named(i);
  }

  /** "X, comprising A, B and C, won": the one before the list does it. */
  int listOpener(int actor) {
    for (int i = actor - 1; i >= 0; i--) {
      if (c.is(i, Kind.CASE, "including")) {
        return i;
      }
      boolean list =
          c.actor(i) != null
              || c.sign(i, ',')
              || c.is(i, Kind.AND)
              || (c.gap(i) && c.piece(i).last() - c.piece(i).first() < 2);
      if (!list) {
        return NONE;
      }
    }
    return NONE;
  }

  /** A role stands in the actor: "the SP chief", not "SP". */
  boolean hasRole(Piece.Actor a) {
    for (int i = a.first(); i <= a.last(); i++) {
      if (words.word(i, Kind.ROLE) != null || words.word(i, Kind.OFFICE) != null) {
        return true;
      }
    }
    return false;
  }

  boolean subjectPronoun(int i) {
    return words.isOneOf(c.piece(i).first(), "he", "she");
  }

  /** "NAME: The president, who …": the label is the one who is spoken of. */
  int label(int colon) {
    return c.actor(colon - 1) != null && colon == 1 ? 0 : NONE;
  }
}

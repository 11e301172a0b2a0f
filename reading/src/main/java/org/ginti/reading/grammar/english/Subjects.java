// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.Arrays;
import org.ginti.reading.words.Kind;

/** Who does what a verb of an English sentence says, and whom it is done to. */
final class Subjects {
  private final Clauses c;
  private final LineWords words;
  private final Roles roles;

  /** Per verb: the piece that is its subject. */
  private final int[] subjects;

  private final boolean[] objects;

  Subjects(Clauses clauses) {
    this.c = clauses;
    this.words = clauses.words();
    this.roles = new Roles(clauses);
    this.subjects = new int[clauses.size()];
    Arrays.fill(subjects, NONE);
    this.objects = new boolean[clauses.size()];
  }

  void object(int i) {
    objects[i] = true;
  }

  boolean isObject(int i) {
    return objects[i];
  }

  void set(int verb, int actor) {
    subjects[verb] = actor;
  }

  int known(int verb) {
    return verb < 0 ? NONE : subjects[verb];
  }

  /** The piece that does what a verb says; an actor or a pronoun. */
  int of(int verb) {
    if (subjects[verb] != NONE) {
      return subjects[verb];
    }
    int found = search(verb);
    subjects[verb] = found;
    return found;
  }

  private int search(int verb) {
    int fallback = NONE;
    int depth = 0;
    for (int i = verb - 1; i >= 0; i--) {
      switch (c.piece(i)) {
        case Piece.Sign s -> {
          if (s.mark() == ')') {
            depth++;
          } else if (s.mark() == '(') {
            depth--;
          } else if (s.mark() == '-' && spaced(i) && i >= verb - 2) {
            i = opening(i);
          } else if (s.mark() == ';') {
            return fallback;
          } else if (s.mark() == ':' && fallback == NONE) {
            return roles.label(i);
          }
        }
        case Piece.Actor a -> {
          if (depth != 0 || objects[i] || a.owner() || c.is(i - 1, Kind.CONTESTED)) {
            break;
          }
          if ((roles.preposed(i) && !roles.withSubject(i, verb))
              || roles.predicate(i)
              || (c.unknown(i) && !c.rival(i))) {
            break;
          }
          int opener = roles.listOpener(i);
          if (opener != NONE) {
            i = opener;
            break;
          }
          return apposed(i);
        }
        case Piece.Term t -> {
          if (depth != 0) {
            break;
          }
          if (t.is(Kind.PRONOUN) && roles.subjectPronoun(i)) {
            return i;
          }
          if (t.is(Kind.CASE, "who")) {
            return antecedent(i);
          }
          if (t.is(Kind.CASE, "after") && i < verb - 2) {
            return fallback; // what came before is another clause
          }
          if ((c.event(i) || t.is(Kind.RANK)) && subjects[i] != NONE) {
            return subjects[i];
          }
        }
        case Piece.At a -> {}
        case Piece.Figure f -> {}
        case Piece.Gap g -> {}
      }
    }
    return fallback;
  }

  private boolean spaced(int i) {
    int at = c.piece(i).first();
    return !words.tokens().gluedToNext(at) && !words.tokens().gluedToNext(at - 1);
  }

  /** The dash that opens what a dash closes: "X – with Y and Z – leads". */
  private int opening(int closing) {
    for (int i = closing - 1; i >= 0; i--) {
      if (c.sign(i, '-') && spaced(i)) {
        return i;
      }
    }
    return closing;
  }

  /** An apposition's person is the one before: "A, the party's president, won". */
  private int apposed(int i) {
    Piece.Actor a = c.actor(i);
    if (a != null && !a.named() && i >= 2 && c.sign(i - 1, ':') && c.named(i - 2)) {
      return i - 2;
    }
    if (a != null && !a.named() && (a.unknown() || roles.hasRole(a))) {
      int before = i - 1;
      if (c.gap(before) && words.isOneOf(c.piece(before).last(), "the", "a", "an")) {
        before--;
      }
      if (c.sign(before, ',')
          && c.named(before - 1)
          && !roles.preposed(before - 1)
          && !objects[before - 1]) {
        return before - 1;
      }
      if (c.sign(before, ':') && c.named(before - 1)) {
        return before - 1;
      }
    }
    return i;
  }

  private int antecedent(int who) {
    int i = who - 1;
    if (c.sign(i, ',')) {
      i--;
    }
    return nearestPerson(i);
  }

  /**
   * The person or party a relative clause is about, behind roles: "X, minister for Y and Z, who".
   */
  private int nearestPerson(int from) {
    int other = NONE;
    for (int i = from; i >= 0 && i > from - 10 && !c.event(i); i--) {
      int found = c.acts(i) ? apposed(i) : NONE;
      if (found != NONE && !c.unknown(found) && (c.named(found) || other == NONE)) {
        if (c.named(found)) {
          return other == NONE || !c.party(other) ? found : other;
        }
        other = found;
      } else if (other == NONE && c.acts(i) && i == from) {
        other = i;
      }
    }
    return other;
  }

  /** The actor behind "by" right behind a verb. */
  int agent(int verb) {
    int i = verb + 1;
    if (c.gap(i)) {
      i++;
    }
    if (!c.is(i, Kind.CASE, "by")) {
      return NONE;
    }
    return c.nextActor(i + 1);
  }

  int against(int from, int to) {
    for (int i = from; i < to; i++) {
      if (c.is(i, Kind.CASE, "against")
          || (c.is(i, Kind.HEDGE) && words.isOneOf(c.piece(i).first(), "over"))) {
        int other = c.nextActor(i + 1);
        if (c.named(other) || c.rival(other) || c.party(other)) {
          object(other);
          return other;
        }
      }
    }
    return NONE;
  }
}

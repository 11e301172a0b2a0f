// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in the pieces of an English sentence: the subject of a verb, what blocks it, and
 * how a figure is tied to the words before it.
 */
final class Clauses {
  static final int NONE = -1;

  private static final List<String> PREPOSITIONS =
      List.of("by", "with", "from", "of", "to", "against", "for", "in");

  /** How words tie a figure to what was said. */
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

  private final LineWords words;
  private final List<Piece> pieces;

  /** Per verb: the piece that is its subject. */
  private final int[] subjects;

  private final boolean[] objects;

  Clauses(LineWords words, List<Piece> pieces) {
    this.words = words;
    this.pieces = pieces;
    this.subjects = new int[pieces.size()];
    java.util.Arrays.fill(subjects, NONE);
    this.objects = new boolean[pieces.size()];
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

  void object(int i) {
    objects[i] = true;
  }

  boolean isObject(int i) {
    return objects[i];
  }

  void subject(int verb, int actor) {
    subjects[verb] = actor;
  }

  int knownSubject(int verb) {
    return verb < 0 ? NONE : subjects[verb];
  }

  /** The piece that does what a verb says; an actor or a pronoun. */
  int subjectOf(int verb) {
    if (subjects[verb] != NONE) {
      return subjects[verb];
    }
    int found = searchSubject(verb);
    subjects[verb] = found;
    return found;
  }

  private int searchSubject(int verb) {
    int fallback = NONE;
    int depth = 0;
    for (int i = verb - 1; i >= 0; i--) {
      switch (pieces.get(i)) {
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
            return label(i);
          }
        }
        case Piece.Actor a -> {
          if (depth != 0 || objects[i] || a.owner() || is(i - 1, Kind.CONTESTED)) {
            break;
          }
          if ((preposed(i) && !withSubject(i, verb)) || predicate(i) || (unknown(i) && !rival(i))) {
            break;
          }
          int opener = listOpener(i);
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
          if (t.is(Kind.PRONOUN) && subjectPronoun(i)) {
            return i;
          }
          if (t.is(Kind.CASE, "who")) {
            return antecedent(i);
          }
          if (t.is(Kind.CASE, "after") && i < verb - 2) {
            return fallback; // what came before is another clause
          }
          if ((event(i) || t.is(Kind.RANK)) && subjects[i] != NONE) {
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
    int at = pieces.get(i).first();
    return !words.tokens().gluedToNext(at) && !words.tokens().gluedToNext(at - 1);
  }

  /** The dash that opens what a dash closes: "X – with Y and Z – leads". */
  private int opening(int closing) {
    for (int i = closing - 1; i >= 0; i--) {
      if (sign(i, '-') && spaced(i)) {
        return i;
      }
    }
    return closing;
  }

  /** "NAME: The president, who …": the label is the one who is spoken of. */
  private int label(int colon) {
    return actor(colon - 1) != null && colon == 1 ? 0 : NONE;
  }

  /** "was the outgoing MLA": what somebody is, not who does it. */
  private boolean predicate(int i) {
    int before =
        gap(i - 1) && words.isOneOf(pieces.get(i - 1).first(), "the", "a", "an") ? i - 2 : i - 1;
    return is(before, Kind.CASE, "be") && !named(i);
  }

  /** "X, comprising A, B and C, won": the one before the list does it. */
  private int listOpener(int actor) {
    for (int i = actor - 1; i >= 0; i--) {
      if (is(i, Kind.CASE, "including")) {
        return i;
      }
      boolean list =
          actor(i) != null
              || sign(i, ',')
              || is(i, Kind.AND)
              || (gap(i) && pieces.get(i).last() - pieces.get(i).first() < 2);
      if (!list) {
        return NONE;
      }
    }
    return NONE;
  }

  /** An apposition's person is the one before: "A, the party's president, won". */
  private int apposed(int i) {
    Piece.Actor a = actor(i);
    if (a != null && !a.named() && i >= 2 && sign(i - 1, ':') && named(i - 2)) {
      return i - 2;
    }
    if (a != null && !a.named() && (a.unknown() || hasRole(a))) {
      int before = i - 1;
      if (gap(before) && words.isOneOf(pieces.get(before).last(), "the", "a", "an")) {
        before--;
      }
      if (sign(before, ',') && named(before - 1) && !preposed(before - 1) && !objects[before - 1]) {
        return before - 1;
      }
      if (sign(before, ':') && named(before - 1)) {
        return before - 1;
      }
    }
    return i;
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
    return words.isOneOf(pieces.get(i).first(), "he", "she");
  }

  private int antecedent(int who) {
    int i = who - 1;
    if (sign(i, ',')) {
      i--;
    }
    return nearestPerson(i);
  }

  /**
   * The person or party a relative clause is about, behind roles: "X, minister for Y and Z, who".
   */
  private int nearestPerson(int from) {
    int other = NONE;
    for (int i = from; i >= 0 && i > from - 10 && !event(i); i--) {
      int found = acts(i) ? apposed(i) : NONE;
      if (found != NONE && !unknown(found) && (named(found) || other == NONE)) {
        if (named(found)) {
          return other == NONE || !party(other) ? found : other;
        }
        other = found;
      } else if (other == NONE && acts(i) && i == from) {
        other = i;
      }
    }
    return other;
  }

  /** "with BJP's X defeating Y": a subject of its participle, in spite of the preposition. */
  private boolean withSubject(int i, int verb) {
    boolean with = is(i - 1, Kind.CASE, "with") || (gap(i - 1) && is(i - 2, Kind.CASE, "with"));
    if (!with) {
      return false;
    }
    for (int at = i + 1; at < verb; at++) {
      if (!(pieces.get(at) instanceof Piece.Gap) && !is(at, Kind.AND) && actor(at) == null) {
        return false;
      }
    }
    return true;
  }

  /** A preposition stands before the actor, so it does nothing. */
  boolean preposed(int i) {
    int before = i - 1;
    if (gap(before)
        && pieces.get(before).last() - pieces.get(before).first() < 3
        && words.isOneOf(
            pieces.get(before).first(), "the", "a", "his", "her", "its", "their", "an")) {
      before--;
    }
    Piece.Term t = term(before);
    if (t == null) {
      return false;
    }
    if (t.is(Kind.CASE, "as") && before < i - 1) {
      Piece.Actor a = actor(i);
      boolean another = party(i) && words.isOneOf(t.last() + 1, "the") && a != null && !hasRole(a);
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

  /** Not, will, to: the verb says nothing that happened. */
  boolean blocked(int verb) {
    for (int i = verb - 1; i >= 0 && i >= verb - 6; i--) {
      switch (pieces.get(i)) {
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
            return true;
          }
          if (event(i)
              || t.is(Kind.CASE, "who")
              || t.is(Kind.CASE, "while")
              || t.is(Kind.CASE, "that")) {
            return false;
          }
        }
        case Piece.Actor a -> {
          if (!a.owner() && !preposed(i)) {
            return i > 0
                && is(i - 1, Kind.NOT_YET)
                && words.isOneOf(pieces.get(i - 1).first(), "if", "could", "should");
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

  /** "could get only 300 votes" says what was got. */
  private boolean only(int i) {
    return gap(i) && words.isOneOf(pieces.get(i).first(), "only", "just");
  }

  /** Passive: a form of "to be" before, "by" behind. */
  boolean passive(int verb) {
    boolean by = agent(verb) != NONE;
    if (!by) {
      return false;
    }
    for (int i = verb - 1; i >= 0 && i >= verb - 2; i--) {
      if (is(i, Kind.CASE, "be")) {
        return true;
      }
      if (!gap(i)) {
        break;
      }
    }
    return false;
  }

  /** The actor behind "by" right behind a verb. */
  int agent(int verb) {
    int i = verb + 1;
    if (gap(i)) {
      i++;
    }
    if (!is(i, Kind.CASE, "by")) {
      return NONE;
    }
    return nextActor(i + 1);
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

  Tie tie(int figure) {
    Piece.Term behind = term(figure + 1);
    if (sign(figure + 1, '-')) {
      behind = term(figure + 2);
    }
    if (behind != null
        && (behind.is(Kind.MARGIN)
            || behind.is(Kind.LEADS, "noun")
            || (behind.is(Kind.VICTORY) && !words.isOneOf(behind.first(), "wins")))) {
      return Tie.MARGIN;
    }
    for (int i = figure - 1; i >= 0 && i >= figure - 6; i--) {
      switch (pieces.get(i)) {
        case Piece.Gap g -> {
          if (g.last() - g.first() > 5) {
            return Tie.NOTHING;
          }
        }
        case Piece.Sign s -> {
          if (s.mark() == ',' || s.mark() == ')' || s.mark() == ';') {
            return s.mark() == ',' && actor(i - 1) != null ? Tie.ACTOR : Tie.NOTHING;
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

  /** "the margin this time is". */
  private boolean marginIs(int be) {
    int i = be - 1;
    while (gap(i) || is(i, Kind.UNIT)) {
      i--;
    }
    return is(i, Kind.MARGIN);
  }

  private @Nullable Tie tie(Piece.Term t, int i) {
    if (t.is(Kind.MARGIN)
        || t.is(Kind.MAJORITY, "")
        || (t.is(Kind.VICTORY) && noun(i))
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

  /** The seats that stand between two pieces. */
  Optional<Seat> seatBetween(int from, int to) {
    Optional<Seat> unsure = Optional.empty();
    for (int i = from; i < to; i++) {
      if (pieces.get(i) instanceof Piece.At at) {
        if (at.sure()) {
          return Optional.of(at.seat());
        }
        unsure = unsure.isEmpty() ? Optional.of(at.seat()) : unsure;
      }
    }
    return unsure;
  }

  Span span(int firstPiece, int lastPiece) {
    return words.span(pieces.get(firstPiece).first(), pieces.get(lastPiece).last());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ginti.reading.claim.Claim.Outcome;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** Majorities and firsts in the pieces of an English sentence. */
final class News {
  private static final int NEAR = 9;

  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final List<Told> facts = new ArrayList<>();

  News(Clauses clauses, Subjects subjects) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
  }

  List<Told> read() {
    for (int i = 0; i < c.size(); i++) {
      Piece.Term t = c.term(i);
      if (t == null) {
        continue;
      }
      if (t.is(Kind.MAJORITY, "")) {
        majority(i);
      } else if (t.is(Kind.MAJORITY, "toward")) {
        toward(i);
      } else if (t.is(Kind.FIRST)) {
        first(t, i);
      } else if (t.is(Kind.ACCOUNT) && !denied.at(i)) {
        opened(i);
      }
    }
    return facts;
  }

  private void majority(int noun) {
    boolean mark = words.isOneOf(c.piece(noun).last(), "mark", "figure", "number");
    if ((c.is(noun + 1, Kind.CASE, "of") && !mark) || c.is(noun + 1, Kind.CASE, "be")) {
      return; // a majority of seats; the majority mark is 126
    }
    for (int i = noun - 1; i >= 0 && i >= noun - NEAR; i--) {
      Piece.Term t = c.term(i);
      if (t == null) {
        if (c.sign(i, ',') || c.sign(i, ';')) {
          return;
        }
        continue;
      }
      if (t.is(Kind.MAJORITY, "short")) {
        if (!denied.at(i)) {
          add(i, noun, Outcome.SHORT);
        }
        return;
      }
      if (t.is(Kind.MAJORITY, "toward")) {
        return; // read there
      }
      if (t.is(Kind.MAJORITY, "reach") || t.is(Kind.GOT) || t.is(Kind.WON)) {
        reach(i, noun);
        return;
      }
      if ((t.is(Kind.NOT_YET) && !words.isOneOf(t.first(), "needed", "required"))
          || t.is(Kind.CONTESTED)) {
        return;
      }
    }
  }

  private void reach(int verb, int noun) {
    if (failed(verb)) {
      add(verb, noun, Outcome.SHORT);
    } else if (!denied.at(verb)) {
      add(verb, noun, Outcome.REACHED);
    }
  }

  private boolean failed(int verb) {
    for (int i = verb - 1; i >= 0 && i >= verb - 2; i--) {
      if (c.is(i, Kind.NOT)) {
        return true;
      }
      if (!c.gap(i)) {
        return false;
      }
    }
    return false;
  }

  /** headed for a victory, on course for a majority. */
  private void toward(int i) {
    for (int at = i + 1; at < c.size() && at <= i + 4; at++) {
      if (c.is(at, Kind.MAJORITY, "") || c.is(at, Kind.VICTORY)) {
        if (!negated(i)) {
          add(i, at, Outcome.TRENDING);
        }
        return;
      }
      if (!c.gap(at) && !c.is(at, Kind.FILLER)) {
        return;
      }
    }
  }

  private boolean negated(int i) {
    return c.is(i - 1, Kind.NOT)
        || (c.gap(i - 1) && c.is(i - 2, Kind.NOT))
        || c.is(i - 1, Kind.NOT_YET);
  }

  private void add(int verb, int noun, Outcome outcome) {
    int who = subjects.of(verb);
    PartyName party = party(who);
    if (party != null) {
      var span = c.span(Math.min(who, verb), noun);
      facts.add(
          new Told(verb, new Fact.Majority(party, outcome, OptionalInt.empty(), span, "majority")));
    }
  }

  private @Nullable PartyName party(int i) {
    return c.party(i) ? c.who(i).party().orElse(null) : null;
  }

  private void first(Piece.Term t, int i) {
    int who =
        c.actor(i - 1) != null ? i - 1 : c.gap(i - 1) && c.actor(i - 2) != null ? i - 2 : NONE;
    if (who == NONE) {
      for (int at = i - 1; at >= 0 && at >= i - 4; at--) {
        if (c.event(at)) {
          who = denied.at(at) ? NONE : subjects.of(at);
          break;
        }
        if (!c.gap(at) && !c.is(at, Kind.FILLER)) {
          break;
        }
      }
    }
    PartyName party = party(who);
    if (party == null || denied.at(i)) {
      return;
    }
    var tokens = words.tokens();
    String what = tokens.text().text(tokens.start(t.first()), tokens.end(t.last()));
    facts.add(
        new Told(i, new Fact.First(party, what, place(i), c.span(Math.min(who, i), i), "first")));
  }

  private void opened(int i) {
    int who = subjects.of(i);
    PartyName party = party(who);
    if (party != null) {
      var span = c.span(Math.min(who, i), i);
      facts.add(
          new Told(i, new Fact.First(party, "opened account", place(i), span, "opened account")));
    }
  }

  /** "in Julana", "in Jammu and Kashmir" behind; empty for "in the state". */
  private String place(int i) {
    for (int at = i + 1; at < c.size() && at <= i + 4; at++) {
      if (c.piece(at) instanceof Piece.At seat) {
        return seat.seat().name();
      }
      Piece.Term t = c.term(at);
      Mention.Word place = t == null ? null : t.of(Kind.PLACE);
      if (place != null) {
        return place.value();
      }
      if (t == null ? !c.gap(at) : !t.is(Kind.CASE, "in")) {
        return "";
      }
    }
    return "";
  }
}

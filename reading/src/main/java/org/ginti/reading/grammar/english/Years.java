// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/**
 * Which clause of a sentence each year it names belongs to: one before all verbs, or the only one
 * of a plain sentence, to all of it; another to the verb it stands behind.
 */
final class Years {
  private static final int FIRST_YEAR = 1947;
  private static final int LAST_YEAR = 2040;

  private final Clauses c;
  private final LineWords words;
  private final Map<Integer, Integer> byVerb = new HashMap<>();
  private final Set<Integer> generals = new HashSet<>();
  private final Set<Integer> earlier = new HashSet<>();
  private boolean generalFront;
  private boolean earlierFront;
  private int front;

  Years(Clauses c, LineWords words) {
    this.c = c;
    this.words = words;
    var distinct = new TreeSet<Integer>();
    for (int i = 0; i < c.size(); i++) {
      if (c.is(i, Kind.BY_ELECTION, "no")) {
        int verb = verbBefore(i);
        generalFront |= verb == NONE;
        generals.add(verb);
      }
      if (c.is(i, Kind.EARLIER)) {
        int verb = verbBefore(i);
        earlierFront |= verb == NONE;
        earlier.add(verb);
      }
      int year = yearAt(i);
      if (year > 0) {
        distinct.add(year);
        int verb = verbBefore(i);
        verb = verb != NONE && followedByWhere(i) ? verbAfter(i) : verb;
        if (verb == NONE) {
          front = front == 0 ? year : front;
        } else {
          byVerb.putIfAbsent(verb, year);
        }
      }
    }
    if (front == 0 && distinct.size() == 1 && plain()) {
      front = distinct.first();
    }
  }

  /** The year of all that has none of its own. */
  OptionalInt all() {
    return front == 0 ? OptionalInt.empty() : OptionalInt.of(front);
  }

  /** The year of what a piece says. */
  OptionalInt of(int piece) {
    int verb = verb(piece) ? piece : verbBefore(piece);
    Integer year = byVerb.get(verb);
    if (year == null && verb != NONE && goesOn(verb)) {
      year = byVerb.get(verbBefore(verb));
    }
    return year == null ? all() : OptionalInt.of(year);
  }

  /** "had won … in 2019", "won 18 seats last time": long past. */
  boolean earlier(int piece) {
    int verb = verb(piece) ? piece : verbBefore(piece);
    return earlierFront || earlier.contains(verb) || (had(verb) && of(piece).isPresent());
  }

  boolean earlierAll() {
    return earlierFront;
  }

  private boolean had(int verb) {
    for (int i = verb - 1; i >= 0 && i >= verb - 2; i--) {
      if (c.is(i, Kind.DONE, "was")) {
        return true;
      }
      if (!c.gap(i)) {
        return false;
      }
    }
    return false;
  }

  /** True where a piece speaks of a general election, in a story of by-elections another one. */
  boolean general(int piece) {
    int verb = verb(piece) ? piece : verbBefore(piece);
    return generalFront || generals.contains(verb);
  }

  boolean generalAll() {
    return generalFront;
  }

  /** "got 300 votes in 2019 and lost": the second verb is of the same year. */
  private boolean goesOn(int verb) {
    for (int i = verb - 1; i >= 0 && i >= verb - 3; i--) {
      if (c.is(i, Kind.AND)) {
        return true;
      }
      if (c.actor(i) != null) {
        return false;
      }
    }
    return false;
  }

  private int yearAt(int i) {
    if (!(c.piece(i) instanceof Piece.Figure f)) {
      return 0;
    }
    Mention.Quantity q = f.number();
    int at = q.digitsFirst();
    boolean four = at == q.digitsLast() && words.tokens().end(at) - words.tokens().start(at) == 4;
    boolean year = four && q.value() >= FIRST_YEAR && q.value() <= LAST_YEAR && !q.hasUnit("votes");
    return year && !compared(at) && !dated(at) ? (int) q.value() : 0;
  }

  /** "less than in 2014": another's year. */
  private boolean compared(int i) {
    int before = i - 1;
    while (before > words.from()
        && before > i - 4
        && (words.isOneOf(before, "in", "the", "to", "of") || words.number(before) != null)) {
      before--;
    }
    boolean than =
        words.isOneOf(before, "than", "since", "with", "until", "till", "and")
            && !words.isOneOf(i - 1, "the");
    return than || words.isOneOf(before, "from");
  }

  /** A year within a date of the day: "December 7, 2022". */
  private boolean dated(int i) {
    Mention.Quantity day = words.number(i - 2);
    return words.isOneOf(i - 1, ",") && day != null && day.hasUnit("date");
  }

  private boolean verb(int i) {
    return c.event(i)
        || c.is(i, Kind.VICTORY)
        || c.is(i, Kind.LEADS)
        || c.is(i, Kind.CONTESTED)
        || c.is(i, Kind.ELECTED)
        || c.is(i, Kind.RESIGNED)
        || c.is(i, Kind.APPOINTED)
        || c.is(i, Kind.RANK)
        || c.is(i, Kind.ACCOUNT)
        || c.is(i, Kind.FIRST)
        || c.is(i, Kind.MARGIN)
        || c.is(i, Kind.MAJORITY)
        || c.is(i, Kind.NOT, "any")
        || c.is(i, Kind.NOT, "zero");
  }

  private int verbBefore(int i) {
    int at = i - 1;
    while (at >= 0 && !verb(at)) {
      at--;
    }
    return at;
  }

  private int verbAfter(int i) {
    for (int at = i + 1; at < c.size(); at++) {
      if (verb(at)) {
        return at;
      }
    }
    return NONE;
  }

  /** "in the 2019 elections, where he won". */
  private boolean followedByWhere(int i) {
    int from = c.piece(i).last() + 1;
    for (int at = from; at < from + 4; at++) {
      if (words.isOneOf(at, "where", "when")) {
        return true;
      }
    }
    return false;
  }

  /** No clause within a clause, no second statement. */
  private boolean plain() {
    for (int i = 0; i < c.size(); i++) {
      if (c.is(i, Kind.CASE, "who") || c.is(i, Kind.CASE, "while") || c.is(i, Kind.CASE, "that")) {
        return false;
      }
    }
    return true;
  }
}

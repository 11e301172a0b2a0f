// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** The tallies of a sentence, won or led in, with the place they are of. */
final class TallyFacts {
  /** What a figure of seats means after the words before it. */
  enum Mode {
    NONE,
    WON,
    LEADING
  }

  private final Clauses c;
  private final LineWords words;
  private final SeatCounts counts;
  private final List<Told> facts = new ArrayList<>();
  private Mode mode = Mode.NONE;

  TallyFacts(Clauses clauses, SeatCounts counts) {
    this.c = clauses;
    this.words = clauses.words();
    this.counts = counts;
  }

  List<Told> facts() {
    return facts;
  }

  Mode mode() {
    return mode;
  }

  void mode(Mode now) {
    mode = now;
  }

  /** Reached, if nothing was said of a lead. */
  void atLeastWon() {
    mode = mode == Mode.NONE ? Mode.WON : mode;
  }

  void add(PartyName party, Mention.Quantity q, int total, int first, int last) {
    var n = OptionalInt.of((int) q.value());
    boolean leading = mode == Mode.LEADING;
    int end = total >= 0 && counts.outOfAt() > last ? counts.outOfAt() : Math.max(first, last);
    var span = c.span(Math.min(first, last), end);
    int piece = Math.max(first, last);
    if (leading
        && !facts.isEmpty()
        && facts.getLast().fact() instanceof Fact.Seats s
        && s.party().equals(party)
        && s.leading().isEmpty()) {
      facts.removeLast();
      tell(piece, party, s.won(), n, s.outOf(), s.scope(), s.span().with(span), s.rule());
    } else if (leading) {
      tell(piece, party, OptionalInt.empty(), n, total, scope(piece), span, "seats led");
    } else {
      tell(piece, party, n, OptionalInt.empty(), total, scope(piece), span, "seats won");
    }
  }

  void tell(
      int piece,
      PartyName party,
      OptionalInt won,
      OptionalInt leading,
      int total,
      String scope,
      Span span,
      String rule) {
    var none = OptionalInt.empty();
    facts.add(
        new Told(
            piece, new Fact.Seats(party, won, leading, none, total, scope, false, span, rule)));
  }

  /** The place behind the figure, else the first of the sentence. */
  String scope(int figure) {
    for (int i = figure + 1; i < c.size() && i <= figure + 4; i++) {
      if (c.piece(i) instanceof Piece.At at
          && words.isOneOf(at.first() - 1, "under", "in", "the")) {
        return at.seat().name();
      }
      if (c.piece(i) instanceof Piece.Term t && t.is(Kind.PLACE) && c.is(i - 1, Kind.CASE, "in")) {
        return scope(t);
      }
      if (c.actor(i) != null || c.event(i)) {
        break;
      }
    }
    for (int i = 0; i < c.size(); i++) {
      Piece.Term t = c.term(i);
      if (t != null && t.is(Kind.PLACE) && !scope(t).isEmpty()) {
        return scope(t);
      }
    }
    return "";
  }

  private String scope(Piece.Term term) {
    Mention.Word place = term.of(Kind.PLACE);
    boolean none =
        place == null
            || place.value().equals("IN")
            || place.value().equals("PK")
            || Setting.dateline(words, place)
            || words.word(place.last() + 1, Kind.OFFICE) != null
            || words.word(place.last() + 1, Kind.ROLE) != null;
    return none || place == null ? "" : place.value();
  }
}

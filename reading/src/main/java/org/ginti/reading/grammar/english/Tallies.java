// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** Seats of parties in the pieces of an English sentence. */
final class Tallies {
  private static final int LARGEST_HOUSE = 1100;
  private static final int ALL_LOCAL_SEATS = 300_000;

  private enum Mode {
    NONE,
    WON,
    LEADING
  }

  private final Clauses c;
  private final LineWords words;
  private final List<Told> facts = new ArrayList<>();
  private final boolean[] used;
  private int outOfAt = NONE;
  private boolean seatsSpoken;
  private Mode mode = Mode.NONE;

  Tallies(Clauses clauses, LineWords words) {
    this.c = clauses;
    this.words = words;
    this.used = new boolean[clauses.size()];
  }

  List<Told> read() {
    for (int i = 0; i < c.size(); i++) {
      seatsSpoken |=
          c.is(i, Kind.UNIT, "seats")
              || c.is(i, Kind.CASE, "tally")
              || (c.piece(i) instanceof Piece.Figure f && f.number().hasUnit("seats"));
    }
    for (int i = 0; i < c.size(); i++) {
      Piece.Term t = c.term(i);
      if (t != null) {
        mode(t, i);
        nothing(t, i);
      }
      if (c.piece(i) instanceof Piece.Figure f
          && !used[i]
          && !independents(f.number(), i)
          && seats(f.number(), i)) {
        tally(f.number(), i);
      }
    }
    return facts;
  }

  private void mode(Piece.Term t, int i) {
    if (t.is(Kind.LEADS) && !c.noun(i)) {
      boolean with = c.is(i + 1, Kind.CASE, "with") || words.isOneOf(t.last(), "tally");
      mode = with ? Mode.WON : Mode.LEADING;
    } else if (t.is(Kind.WON) || t.is(Kind.GOT) || t.is(Kind.VICTORY)) {
      mode = c.blocked(i) ? Mode.NONE : Mode.WON;
    } else if (t.is(Kind.ACCOUNT)) {
      mode = negated(i) ? Mode.NONE : Mode.WON;
    } else if (mode == Mode.NONE
        && (t.is(Kind.RANK) || t.is(Kind.CASE, "stood") || t.is(Kind.CASE, "tally"))) {
      mode = Mode.WON;
    } else if (t.is(Kind.CONTESTED) || (t.is(Kind.NOT_YET) && !c.is(i, Kind.CASE, "managed"))) {
      mode = Mode.NONE;
    }
  }

  /** A number that can count seats. */
  private boolean seats(Mention.Quantity q, int i) {
    if (q.value() < 0 || q.decimal()) {
      return false;
    }
    if (q.hasUnit("seats")) {
      return q.value() <= ALL_LOCAL_SEATS;
    }
    boolean bare = q.unit().isEmpty() && q.value() <= LARGEST_HOUSE && q.digitsFirst() >= 0;
    boolean range =
        c.sign(i - 1, '-')
            && words.tokens().gluedToNext(q.first() - 1)
            && words.number(q.first() - 2) != null;
    boolean glued = range || c.sign(i + 1, '-');
    return bare && (seatsSpoken || wonAlone(i)) && !glued && !year(q);
  }

  /** "The alliance won 234.": nothing but seats is won by number. */
  private boolean wonAlone(int i) {
    boolean end =
        i + 1 >= c.size()
            || c.sign(i + 1, '.')
            || c.sign(i + 1, ',')
            || c.is(i + 1, Kind.CASE, "including")
            || c.is(i + 1, Kind.CASE, "while");
    boolean alone = end && c.is(i - 1, Kind.WON) && !c.noun(i - 1);
    seatsSpoken |= alone;
    return alone;
  }

  private static boolean year(Mention.Quantity q) {
    return q.value() >= 1900;
  }

  private void tally(Mention.Quantity q, int f) {
    if (c.sign(f + 1, '-') || outOfBefore(f)) {
      return; // a 90-member house; out of 90 seats
    }
    if (more(q)) {
      return; // so many more than before
    }
    int total = outOf(f);
    if (passive(q, f, total) || each(q, f, total) || respectively(f)) {
      return;
    }
    int who = owner(f);
    if (who == NONE || (mode == Mode.NONE && !c.is(f - 1, Kind.GOT))) {
      return;
    }
    PartyName party = party(who);
    if (party != null) {
      add(party, q, total, who, f);
    }
  }

  private boolean more(Mention.Quantity q) {
    for (int i = q.digitsLast() + 1; i <= q.last() + 1; i++) {
      if (words.isOneOf(i, "more")) {
        return true;
      }
    }
    return false;
  }

  /** "Three independents also won": people of no party, counted. */
  private boolean independents(Mention.Quantity q, int f) {
    int who = f + 1;
    PartyName party = c.party(who) ? party(who) : null;
    if (party == null || !party.code().equals("IND") || q.value() < 2 || !q.unit().isEmpty()) {
      return false;
    }
    int some = c.sign(who + 1, ',') ? who + 2 : who + 1;
    int end = who + (c.is(some, Kind.CASE, "including") ? 20 : 10);
    for (int i = who + 1; i < c.size() && i < end; i++) {
      if (c.is(i, Kind.WON) && !c.noun(i) && !c.blocked(i)) {
        mode = Mode.WON;
        add(party, q, NONE, f, i);
        return true;
      }
    }
    return false;
  }

  private boolean outOfBefore(int f) {
    int i = f - 1;
    while (c.gap(i) || c.is(i, Kind.FILLER)) {
      i--;
    }
    return c.is(i, Kind.CASE, "outof") || (c.is(i, Kind.CASE, "of") && i > 0);
  }

  /** 4 out of 12 seats, three of the four seats, 134 of 250 wards. */
  private int outOf(int f) {
    int i = f + 1;
    if (!c.is(i, Kind.CASE, "of") && !c.is(i, Kind.CASE, "outof")) {
      return NONE;
    }
    i++;
    while ((c.gap(i) && c.piece(i).last() - c.piece(i).first() < 3) || c.is(i, Kind.FILLER)) {
      i++;
    }
    outOfAt = NONE;
    if (i < c.size()
        && c.piece(i) instanceof Piece.Figure g
        && (g.number().hasUnit("seats") || g.number().unit().isEmpty())
        && g.number().value() >= 0) {
      used[i] = true;
      outOfAt = i;
      return (int) g.number().value();
    }
    return NONE;
  }

  /** two seats were won by independents; 14 seats went to X. */
  private boolean passive(Mention.Quantity q, int f, int total) {
    int i = f + 1;
    while (c.gap(i) || c.is(i, Kind.CASE, "be")) {
      i++;
    }
    if (c.is(i, Kind.WON) || c.is(i, Kind.GOT)) {
      int by = c.agent(i);
      PartyName winner = party(by);
      if (winner != null && !c.blocked(i)) {
        mode = Mode.WON;
        add(winner, q, total, f, by);
        return true;
      }
    }
    if (c.is(i, Kind.CASE, "to")
        && i > f + 1
        && words.isOneOf(c.piece(i).first() - 1, "went", "goes", "gone")) {
      int to = c.nextActor(i + 1);
      PartyName winner = party(to);
      if (winner != null) {
        mode = Mode.WON;
        add(winner, q, total, f, to);
        return true;
      }
    }
    return false;
  }

  /** PTI and PML-N won four seats each. */
  private boolean each(Mention.Quantity q, int f, int total) {
    boolean each = q.each();
    for (int i = f + 1; i < c.size() && i <= f + 3; i++) {
      each |= c.is(i, Kind.EACH, "each");
      if (c.actor(i) != null) {
        break;
      }
    }
    for (int i = f - 1; i >= 0 && c.actor(i) == null; i--) {
      each |= c.is(i, Kind.EACH, "each");
    }
    if (!each || mode == Mode.NONE) {
      return false;
    }
    var group = group(f);
    for (int who : group) {
      PartyName party = party(who);
      if (party != null) {
        add(party, q, total, who, f);
      }
    }
    return !group.isEmpty();
  }

  /** RLD and Apna Dal won two seats and one seat respectively. */
  private boolean respectively(int f) {
    var figures = new ArrayList<Integer>(List.of(f));
    int end = NONE;
    for (int i = f + 1; i < c.size(); i++) {
      if (c.is(i, Kind.EACH, "respectively")) {
        end = i;
        break;
      }
      if (c.piece(i) instanceof Piece.Figure g && seats(g.number(), i)) {
        figures.add(i);
      } else if (!c.sign(i, ',') && !c.is(i, Kind.AND) && !c.gap(i) && !c.is(i, Kind.UNIT)) {
        return false;
      }
    }
    if (end == NONE || figures.size() < 2) {
      return false;
    }
    var group = group(f);
    if (group.size() != figures.size() || mode == Mode.NONE) {
      figures.forEach(i -> used[i] = true);
      return true; // who has which is not certain
    }
    for (int n = 0; n < group.size(); n++) {
      used[figures.get(n)] = true;
      PartyName party = party(group.get(n));
      if (party != null && c.piece(figures.get(n)) instanceof Piece.Figure g) {
        add(party, g.number(), NONE, group.get(n), figures.get(n));
      }
    }
    return true;
  }

  /** The parties that are joined before a figure, in order. */
  private List<Integer> group(int f) {
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

  /** Whose seats a figure counts: the party right before it, or the subject of the verb before. */
  private int owner(int f) {
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
          if (a.owner()) {
            return NONE;
          }
          return i;
        }
        case Piece.At a -> {
          return NONE;
        }
        case Piece.Figure g -> {
          return NONE;
        }
        case Piece.Term t -> {
          if (t.is(Kind.WON)
              || t.is(Kind.GOT)
              || (t.is(Kind.LEADS) && !t.is(Kind.LEADS, "noun"))
              || t.is(Kind.TRAILS)
              || c.event(i)) {
            return c.blocked(i) ? NONE : c.subjectOf(i);
          }
          if (t.is(Kind.RANK, "next")) {
            return NONE;
          }
          if (t.is(Kind.MAJORITY) && with) {
            if (t.is(Kind.MAJORITY, "reach")) {
              mode = mode == Mode.NONE ? Mode.WON : mode;
              return c.blocked(i) ? NONE : c.subjectOf(i);
            }
            break;
          }
          with |= t.is(Kind.CASE, "with");
          if (t.is(Kind.CONTESTED)
              || t.is(Kind.NOT_YET)
              || t.is(Kind.NOT)
              || t.is(Kind.CASE, "than")
              || t.is(Kind.CASE, "for")
              || t.is(Kind.CASE, "from")
              || t.is(Kind.CASE, "after")
              || t.is(Kind.CASE, "by")
              || t.is(Kind.MAJORITY)
              || t.is(Kind.MARGIN)) {
            return NONE;
          }
        }
      }
    }
    return NONE;
  }

  private @Nullable PartyName party(int i) {
    if (i < 0) {
      return null;
    }
    if (c.piece(i) instanceof Piece.Actor a) {
      return a.named() ? null : a.who().party().orElse(null);
    }
    return null;
  }

  private void add(PartyName party, Mention.Quantity q, int total, int first, int last) {
    var n = OptionalInt.of((int) q.value());
    boolean leading = mode == Mode.LEADING;
    int end = total >= 0 && outOfAt > last ? outOfAt : Math.max(first, last);
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

  private void tell(
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
  private String scope(int figure) {
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

  /** drew a blank, could not win a single seat. */
  private void nothing(Piece.Term t, int i) {
    boolean zero = t.is(Kind.NOT, "zero");
    if (t.is(Kind.NOT, "any") || t.is(Kind.ACCOUNT)) {
      zero = negated(i);
    }
    if (!zero) {
      return;
    }
    int who = c.subjectOf(i);
    PartyName party = who == NONE ? null : party(who);
    if (party != null) {
      var span = c.span(Math.min(who, i), Math.max(who, i));
      tell(i, party, OptionalInt.of(0), OptionalInt.empty(), NONE, scope(i), span, "no seat");
    }
  }

  private boolean negated(int i) {
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

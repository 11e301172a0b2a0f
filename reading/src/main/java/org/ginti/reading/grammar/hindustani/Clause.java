// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;
import org.jspecify.annotations.Nullable;

/** The pieces of a sentence that a verb ends, and who stands among them in which case. */
final class Clause {
  /** A person or a seat of a list. */
  record Item(@Nullable Someone person, @Nullable Seat seat, int first, int last) {}

  private final Line line;
  private final List<Piece> pieces;
  private final int from;
  private final Verb verb;
  private final List<Item> items = new ArrayList<>();

  private @Nullable Spot dividedSpot;

  /** Somebody and a seat in one run of words, where the clause has nobody else. */
  private final @Nullable Division division;

  Clause(Line line, List<Piece> pieces, int from, Verb verb) {
    this.line = line;
    this.pieces = pieces;
    this.from = from;
    this.verb = verb;
    this.division = division();
    for (int i = from; i < verb.first(); i++) {
      Item item = item(i);
      if (item != null) {
        items.add(item);
      }
    }
  }

  private @Nullable Division division() {
    Piece only = null;
    for (int i = from; i < verb.first(); i++) {
      Piece p = pieces.get(i);
      boolean counts = p instanceof Spot || (p instanceof Someone s && !s.relation().equals("of"));
      if (counts && only != null) {
        return null;
      }
      only = counts ? p : only;
    }
    boolean result = !verb.is(Kind.BEAT) && !verb.is(Kind.GOT) && !verb.is(Kind.RANK);
    if (!result) {
      return null;
    }
    if (only instanceof Spot spot) {
      dividedSpot = spot;
      return Division.of(line, spot).orElse(null);
    }
    return only instanceof Someone s ? Division.of(line, s).orElse(null) : null;
  }

  /** The seat whose words were divided. */
  Optional<Spot> divided() {
    return division == null ? Optional.empty() : Optional.ofNullable(dividedSpot);
  }

  int from() {
    return from;
  }

  /** Behind the last piece before the verb. */
  int to() {
    return verb.first();
  }

  /** The last piece, with what stands between a noun and its verb. */
  int end() {
    return verb.last();
  }

  /** "Respectively": who won which of several seats is told by their order alone. */
  boolean respectively() {
    for (int i = from; i < to(); i++) {
      if (pieces.get(i).is(Kind.EACH)) {
        return true;
      }
    }
    return false;
  }

  boolean hasNota() {
    for (int i = from; i < to(); i++) {
      if (pieces.get(i).is(Kind.STOP, "nota")) {
        return true;
      }
    }
    return false;
  }

  int lastToken() {
    return pieces.get(Math.max(verb.last(), verb.first())).last();
  }

  List<Item> items() {
    return items;
  }

  private @Nullable Item item(int i) {
    Piece p = pieces.get(i);
    if (p instanceof Spot s && s.isNamed()) {
      return new Item(null, s.seat(), s.first(), s.last());
    }
    if (p instanceof Someone s && s.named()) {
      boolean subject =
          s.relation().isEmpty()
              || s.relation().equals("agent")
              || (verb.is(Kind.LOST) && s.relation().equals("object") && placeAt(i + 2));
      if (bareSeat(i)) {
        return new Item(null, seat(s), s.first(), s.last());
      }
      return subject && meant(i, s) ? new Item(s, null, s.first(), s.last()) : null;
    }
    Mention.Word place = p.as(Kind.PLACE);
    if (place != null && isCity(place) && place(i, place)) {
      return new Item(
          null, new Seat(line.tokens().original(p.first(), p.last()), "", ""), p.first(), p.last());
    }
    return null;
  }

  /**
   * A city as a seat: in India, which mostly has one of its name, from which somebody won; in a
   * list of them; and where somebody lost, "नवाज़ को मानसेहरा और बिलावल को लाहौर में हार".
   */
  private boolean place(int i, Mention.Word place) {
    int next = i + 1;
    while (next + 1 < to()
        && (pieces.get(next).is(Kind.AND) || pieces.get(next) instanceof Mark)
        && (pieces.get(next + 1).is(Kind.PLACE) || pieces.get(next + 1) instanceof Spot)) {
      next += 2;
    }
    boolean list = next > i + 1 || inList(i);
    if (next < to() && pieces.get(next).is(Kind.CASE, "from")) {
      return list || inIndia(place);
    }
    boolean behindLoser = i > from + 1 && pieces.get(i - 1).is(Kind.CASE, "object");
    boolean ends =
        next < to() && (pieces.get(next).is(Kind.CASE, "in") || pieces.get(next).is(Kind.AND));
    return verb.is(Kind.LOST) && behindLoser && ends;
  }

  private boolean placeAt(int i) {
    return i < to() && pieces.get(i).is(Kind.PLACE);
  }

  private boolean inList(int i) {
    return i > from + 1
        && (pieces.get(i - 1).is(Kind.AND) || pieces.get(i - 1) instanceof Mark)
        && pieces.get(i - 2).is(Kind.PLACE);
  }

  private static boolean isCity(Mention.Word place) {
    Places.Place p = Places.shipped().find(place.value());
    return p != null && p.level() == Places.Level.CITY;
  }

  private static boolean inIndia(Mention.Word place) {
    Places.Place p = Places.shipped().find(place.value());
    return p != null && p.country().equals("IN");
  }

  private Seat seat(Someone s) {
    return new Seat(line.tokens().original(s.first(), s.last()), "", "");
  }

  /** A name that only से/سے or में/میں behind it shows to be a seat. */
  private boolean bareSeat(int i) {
    if (!(pieces.get(i) instanceof Someone s) || !s.bare() || s.known()) {
      return false;
    }
    if (s.relation().equals("in")) {
      return begins(i) && otherSubject(i);
    }
    if (!s.relation().equals("from") || s.last() - s.first() > 2) {
      return false;
    }
    boolean nextToLost = verb.is(Kind.LOST) && i + 2 >= to();
    return otherSubject(i) && !(nextToLost && s.last() > s.first());
  }

  /** Only small words stand before. */
  private boolean begins(int i) {
    for (int k = from; k < i; k++) {
      if (!pieces.get(k).is(Kind.STOP) && !pieces.get(k).is(Kind.AND)) {
        return false;
      }
    }
    return true;
  }

  private boolean otherSubject(int except) {
    for (int i = from; i < to(); i++) {
      if (i != except && pieces.get(i) instanceof Someone s && !s.relation().equals("from")) {
        return true;
      }
    }
    return false;
  }

  /** The last one with a relation; null where there is none. */
  @Nullable Someone last(String relation) {
    for (int i = to() - 1; i >= from; i--) {
      if (pieces.get(i) instanceof Someone s && s.relation().equals(relation) && meant(i, s)) {
        return s;
      }
    }
    return null;
  }

  /** A person, not a seat, with a relation. */
  @Nullable Someone person(String relation) {
    Someone s = division == null ? last(relation) : null;
    return s == null || (!s.named() && !s.role()) ? null : s;
  }

  /** The last one without a case mark, that is not another. */
  @Nullable Someone plain(@Nullable Someone other) {
    Someone found = division == null ? null : division.somebody();
    for (int i = from; i < to(); i++) {
      if (pieces.get(i) instanceof Someone s
          && !s.equals(other)
          && s.relation().isEmpty()
          && meant(i, s)
          && !isShortPronoun(s, found)) {
        found = s;
      }
    }
    return found;
  }

  /** A pronoun does not push aside somebody named. */
  private static boolean isShortPronoun(Someone s, @Nullable Someone found) {
    return s.isPronoun() && found != null;
  }

  /** A bare word is taken for a name when it has two words or was known. */
  private boolean meant(int i, Someone s) {
    if (bareSeat(i)) {
      return false;
    }
    if (!s.bare() || s.known() || s.last() > s.first()) {
      return true;
    }
    return s.relation().equals("agent") || s.relation().equals("object");
  }

  boolean hasPerson() {
    for (int i = from; i < to(); i++) {
      if (pieces.get(i) instanceof Someone s
          && ((s.named() && !s.bare()) || s.isPronoun() || s.known() || namedAlone(s))
          && (s.relation().isEmpty() || s.relation().equals("agent"))
          && meant(i, s)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namedAlone(Someone s) {
    return s.named() && s.relation().equals("agent") && s.last() > s.first();
  }

  boolean hasSeats() {
    for (int i = from; i < to(); i++) {
      if (pieces.get(i) instanceof Count c && (c.is("seats") || c.is("wards"))) {
        return true;
      }
    }
    return false;
  }

  boolean hasVotes() {
    for (int i = from; i < to(); i++) {
      if (pieces.get(i) instanceof Count c && c.is("votes")) {
        return true;
      }
    }
    return false;
  }

  /** A seat is named or pointed at. */
  boolean hasSpot() {
    for (int i = from; i < to(); i++) {
      if (pieces.get(i) instanceof Spot) {
        return true;
      }
    }
    return false;
  }

  /** The seat the clause names; the last where it names several. */
  Optional<Seat> seat() {
    if (division != null) {
      return Optional.of(division.seat());
    }
    for (int i = items.size() - 1; i >= 0; i--) {
      Seat s = items.get(i).seat();
      if (s != null) {
        return Optional.of(s);
      }
    }
    return Optional.empty();
  }

  /** Two people joined by "and" or a comma. */
  boolean coordinated() {
    Someone before = null;
    for (int i = from; i < to(); i++) {
      Piece p = pieces.get(i);
      if (p instanceof Someone s
          && s.named()
          && (s.relation().isEmpty() || s.relation().equals("agent"))) {
        if (before != null) {
          return true;
        }
        before = s;
      } else if (!(p.is(Kind.AND) || p instanceof Mark)) {
        before = null;
      }
    }
    return false;
  }

  /** From the first of those named in it to the verb. */
  Span span(Someone one, @Nullable Someone other) {
    int first = one.first();
    if (other != null) {
      first = Math.min(first, other.first());
    }
    for (Item item : items) {
      if (item.seat() != null && item.last() < lastToken()) {
        first = Math.min(first, item.first());
      }
    }
    for (int i = from; i < to(); i++) {
      if (pieces.get(i) instanceof Count c && c.is("votes")) {
        first = Math.min(first, c.first());
      }
    }
    int last = Math.max(lastToken(), one.last());
    return line.span(first, last);
  }
}

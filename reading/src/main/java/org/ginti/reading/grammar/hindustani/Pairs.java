// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Listed;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** Puts parties and numbers of seats together that stand beside each other, in either order. */
final class Pairs {
  private static final int LARGEST_HOUSE = 700;

  /** Units of what all seats together are. */
  private static final Set<String> HOUSES = Set.of("seats", "wards", "members", "house");

  /** So many pieces may stand between a party and its number. */
  private static final int APART = 12;

  /**
   * Seats of a party.
   *
   * @param outOf -1 where not said
   * @param body that the number itself names; empty for that of the sentence
   * @param scope id of the city that the number is of, لاہور کی تین; empty for that of the sentence
   * @param first piece
   * @param last piece
   */
  record Pair(
      PartyName party, Count seats, int outOf, String body, String scope, int first, int last) {}

  private record Figure(int at, Count count, int outOf) {}

  private final List<Piece> pieces;
  private final boolean subsets;
  private final List<Pair> pairs = new ArrayList<>();

  /** Parties that wait for their number, and numbers that wait for their party. */
  private final List<Integer> group = new ArrayList<>();

  private final List<Figure> numbers = new ArrayList<>();
  private int outOf = -1;

  private Pairs(List<Piece> pieces, boolean subsets) {
    this.pieces = pieces;
    this.subsets = subsets;
  }

  /**
   * The pairs of a sentence.
   *
   * @param subsets it also counts reserved seats or women, so that numbers alone mean nothing
   */
  static List<Pair> of(List<Piece> pieces, boolean subsets) {
    var p = new Pairs(pieces, subsets);
    p.read();
    return p.pairs;
  }

  private void read() {
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Someone s when s.isParty() && s.relation().equals("in") -> clear();
        case Someone s when s.isParty() -> party(i);
        case Someone s when !s.relation().equals("of") -> clear();
        case Count c -> {
          if (isNumber(i, c)) {
            i = number(i, c);
          }
        }
        case Listed l when l.is(Kind.CONTESTED) || l.is(Kind.STOP, "that") -> clear();
        case Mark m when m.mark() == ':' || m.mark() == ';' || m.mark() == '|' -> clear();
        default -> {}
      }
    }
  }

  private void clear() {
    group.clear();
    numbers.clear();
  }

  private void party(int i) {
    boolean waiting = !numbers.isEmpty() && group.isEmpty() && near(numbers.getLast().at(), i);
    if (waiting && numbers.getLast().count().is("members")) {
      waiting = false;
      numbers.clear();
    }
    if (waiting && !told(numbers.getLast()) && numberBehind(i)) {
      numbers.clear(); // 81 … में A ने 34: the number before is another's
      waiting = false;
    }
    if (waiting) {
      group.add(i);
      if (!(numbers.getLast().count().number().each() && joinedNext(i))) {
        pairWaiting();
      }
      return;
    }
    if (!group.isEmpty() && !joined(group.getLast(), i)) {
      if (saidAgain(group.getLast(), i)) {
        return;
      }
      group.clear();
    }
    group.add(i);
    boolean last = !numbers.isEmpty() && numbers.getLast().count().number().each();
    if (last && !joinedNext(i)) {
      pairWaiting();
    }
  }

  /** "On so many seats", "so many each": surely the number of the party behind it. */
  private boolean told(Figure n) {
    return n.count().number().each()
        || (n.at() + 1 < pieces.size() && pieces.get(n.at() + 1).is(Kind.CASE, "on"));
  }

  private boolean numberBehind(int i) {
    for (int k = i + 1; k < pieces.size() && k <= i + 4; k++) {
      if (pieces.get(k) instanceof Count c) {
        return !isOutOf(k) && isTally(k, c);
      }
      boolean small = pieces.get(k).is(Kind.CASE) || pieces.get(k).is(Kind.STOP, "");
      if (!small) {
        return false;
      }
    }
    return false;
  }

  private void pairWaiting() {
    for (Figure n : numbers) {
      pair(n);
    }
    clear();
  }

  /** The same party by another name: انڈیا الائنس، یعنی نیشنل کانفرنس اور کانگریس اتحاد. */
  private boolean saidAgain(int a, int b) {
    for (int k = a + 1; k < b; k++) {
      if (pieces.get(k).is(Kind.STOP, "that is")) {
        return b - a <= 3;
      }
    }
    return false;
  }

  private boolean joinedNext(int i) {
    for (int k = i + 1; k < pieces.size() && k <= i + 3; k++) {
      if (pieces.get(k) instanceof Someone s) {
        return s.isParty() && joined(i, k);
      }
    }
    return false;
  }

  /** Only commas and "and" between two parties. */
  private boolean joined(int a, int b) {
    boolean mark = false;
    for (int k = a + 1; k < b; k++) {
      Piece p = pieces.get(k);
      boolean comma = p.is(Kind.AND) || (p instanceof Mark m && isComma(m));
      boolean small = p.is(Kind.STOP, "") && p.first() == p.last();
      if (!comma && !small) {
        return false;
      }
      mark |= comma;
    }
    return mark;
  }

  private static boolean isComma(Mark m) {
    return m.mark() == ',' || m.mark() == '،';
  }

  /** Whether it counts seats that a party has; notes the whole that others are a part of. */
  private boolean isNumber(int i, Count c) {
    Mention.Quantity q = c.number();
    if (isOutOf(i) || c.is("house")) {
      boolean house = q.unit().isEmpty() || HOUSES.contains(q.unit());
      outOf = house && q.value() <= LARGEST_HOUSE ? (int) q.value() : outOf;
      return false;
    }
    return isTally(i, c);
  }

  /** Takes a number; the last piece it needed. */
  private int number(int i, Count c) {
    var number = new Figure(i, c, outOf);
    outOf = -1;
    if (shared(number)) {
      return i;
    }
    Mention.Quantity q = c.number();
    if (!group.isEmpty() && near(group.getLast(), i)) {
      boolean twice = twice(i, c);
      if (group.size() == 1 || q.each() || twice) {
        pair(number);
        clear();
        return twice ? i + 2 : i;
      }
    }
    if (sameParty(i) || leadsToo(i)) {
      Pair before = pairs.getLast();
      pairs.add(new Pair(before.party(), c, number.outOf(), body(i), "", i, i));
      return i;
    }
    group.clear();
    if (numbers.isEmpty() || !andOfBody(numbers.getLast().at(), i)) {
      numbers.clear();
    }
    numbers.add(number);
    return i;
  }

  /** One party's seats by city: جھنگ کی دو، لاہور کی تین اور ملتان، ساہیوال سے ایک ایک نشست. */
  private boolean shared(Figure n) {
    var cities = new Cities(pieces).before(n.at());
    boolean several = cities.size() > 1;
    if (cities.isEmpty() || (several && !n.count().number().each())) {
      return false;
    }
    int owner = owner(n.at());
    if (owner < 0 || !(pieces.get(owner) instanceof Someone s)) {
      return false;
    }
    PartyName party = s.who().party().orElseThrow();
    for (String city : cities) {
      pairs.add(new Pair(party, n.count(), n.outOf(), body(n.at()), city, owner, n.at()));
    }
    clear();
    return true;
  }

  /** The party before, with nobody else between; -1 for none. */
  private int owner(int i) {
    for (int k = i - 1; k >= 0; k--) {
      Piece p = pieces.get(k);
      if (p instanceof Someone s) {
        return s.isParty() && !s.relation().equals("in") ? k : -1;
      }
      if (p instanceof Mark m && ":;|".indexOf(m.mark()) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isYear(Count c) {
    return c.number().value() > 1900 && !c.is("seats");
  }

  /** जीत चुकी है और 10 पर आगे चल रही है: the party before leads in more. */
  private boolean leadsToo(int i) {
    if (pairs.isEmpty() || !group.isEmpty()) {
      return false;
    }
    boolean told = false;
    for (int k = pairs.getLast().last() + 1; k < i; k++) {
      if (pieces.get(k) instanceof Someone || pieces.get(k) instanceof Count) {
        return false;
      }
      told |= pieces.get(k).is(Kind.WON);
    }
    if (!told) {
      return false;
    }
    int k = i + 1;
    while (k < pieces.size() && k <= i + 3 && !pieces.get(k).is(Kind.LEADS)) {
      if (!pieces.get(k).is(Kind.CASE, "on") && !pieces.get(k).is(Kind.STOP)) {
        return false;
      }
      k++;
    }
    return k < pieces.size() && pieces.get(k).is(Kind.LEADS);
  }

  /** One party's seats in a second body: قومی کی 2 اور صوبائی اسمبلی کی 10 نشستوں پر. */
  private boolean sameParty(int i) {
    return !pairs.isEmpty() && group.isEmpty() && andOfBody(pairs.getLast().last(), i);
  }

  private boolean andOfBody(int a, int b) {
    boolean and = false;
    boolean body = b + 1 < pieces.size() && pieces.get(b + 1).is(Kind.BODY);
    body |= pieces.get(b) instanceof Count c && !c.body().isEmpty();
    for (int k = a + 1; k < b; k++) {
      Piece p = pieces.get(k);
      and |= p.is(Kind.AND) || p.is(Kind.CASE, "including");
      body |= p.is(Kind.BODY);
      boolean passed =
          p.is(Kind.AND)
              || p.is(Kind.BODY)
              || p.is(Kind.CASE, "of")
              || p.is(Kind.CASE, "outof")
              || p.is(Kind.CASE, "including")
              || p.is(Kind.PLACE)
              || (p instanceof Count && isOutOf(k))
              || p.is(Kind.STOP, "");
      if (!passed) {
        return false;
      }
    }
    return and && body;
  }

  private boolean isOutOf(int i) {
    if (i + 1 >= pieces.size()) {
      return false;
    }
    Piece next = pieces.get(i + 1);
    return next.is(Kind.CASE, "outof") || next.is(Kind.STOP, "house");
  }

  /** 5،5 behind two parties. */
  private boolean twice(int i, Count c) {
    return group.size() == 2
        && i + 2 < pieces.size()
        && pieces.get(i + 1) instanceof Mark
        && pieces.get(i + 2) instanceof Count d
        && d.number().value() == c.number().value();
  }

  private boolean isTally(int i, Count c) {
    Mention.Quantity q = c.number();
    boolean people = c.is("candidates") && i + 1 < pieces.size() && pieces.get(i + 1).is(Kind.WON);
    boolean unit = people || c.is("seats") || c.is("wards") || c.is("members");
    if (q.value() <= 0 || q.value() > LARGEST_HOUSE || q.decimal()) {
      return false;
    }
    if (!unit && (!q.unit().isEmpty() || subsets || c.first() != q.digitsFirst())) {
      return false;
    }
    if (subsets && (isSubset(i - 1) || isSubset(i + 1))) {
      return false;
    }
    boolean brackets = i > 0 && pieces.get(i - 1) instanceof Mark m && m.mark() == '(';
    return !brackets && !foughtFor(i + 1);
  }

  private boolean isSubset(int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i).is(Kind.SUBSET);
  }

  /** Seats on which there was a poll, whose results came, which were fought for. */
  private boolean foughtFor(int i) {
    for (int k = i; k < pieces.size() && k <= i + 4; k++) {
      Piece p = pieces.get(k);
      if (p.is(Kind.STOP, "election") || p.is(Kind.BY_ELECTION) || p.is(Kind.CONTESTED)) {
        return true;
      }
      boolean passed = p.is(Kind.CASE) || (p.is(Kind.STOP) && !p.is(Kind.DONE)) || p.is(Kind.BODY);
      if (!passed) {
        return false;
      }
    }
    return false;
  }

  /** Nothing of weight between a party and its number. */
  private boolean near(int a, int b) {
    int last = Math.max(a, b);
    boolean which = b > a && pieces.get(b - 1).is(Kind.STOP, "which"); // X won, which has 40
    for (int k = Math.min(a, b) + 1; k < last; k++) {
      Piece p = pieces.get(k);
      boolean small =
          p.is(Kind.CASE)
              || p.is(Kind.STOP)
              || p.is(Kind.HEDGE)
              || p.is(Kind.STATUS)
              || (p.is(Kind.AND) && pieces.get(k + 1).is(Kind.STATUS))
              || p.is(Kind.PLACE)
              || p.is(Kind.BODY)
              || p.is(Kind.EACH)
              || p.is(Kind.FILLER)
              || p.is(Kind.PRONOUN)
              || (p instanceof Count c && (isOutOf(k) || isYear(c)))
              || (p instanceof Mark m && (m.mark() == '-' || (which && isComma(m))))
              || (which && (p.is(Kind.RANK) || p.is(Kind.DONE)))
              || (p instanceof Mark && pieces.get(k + 1).is(Kind.STOP, "that is"))
              || (p instanceof Someone s && s.isParty() && saidAgain(a, k));
      if (!small) {
        return false;
      }
    }
    return Math.abs(a - b) <= APART;
  }

  private void pair(Figure n) {
    int first = Math.min(n.at(), group.getFirst());
    int last = Math.max(n.at(), group.getLast());
    for (int p : group) {
      if (pieces.get(p) instanceof Someone s && s.who().party().isPresent()) {
        pairs.add(
            new Pair(s.who().party().get(), n.count(), n.outOf(), body(n.at()), "", first, last));
      }
    }
  }

  /** The body named beside a number: behind it, else nearest before. */
  private String body(int i) {
    if (pieces.get(i) instanceof Count c && !c.body().isEmpty()) {
      return c.body();
    }
    Mention.Word behind = i + 1 < pieces.size() ? pieces.get(i + 1).as(Kind.BODY) : null;
    if (behind != null) {
      return behind.value();
    }
    for (int k = i - 1; k >= 0 && k >= i - 5; k--) {
      Piece p = pieces.get(k);
      Mention.Word body = p.as(Kind.BODY);
      if (body != null) {
        return body.value();
      }
      boolean passed = p.is(Kind.CASE) || p.is(Kind.STOP) || p instanceof Count;
      if (!passed) {
        break;
      }
    }
    return "";
  }
}

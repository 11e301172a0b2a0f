// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.Fact;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Listed;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many seats parties have: parties and numbers that stand beside each other in either
 * order, and the verb behind them, which may be said once for a whole list.
 */
final class Tallies {
  private static final int LARGEST_HOUSE = 700;

  /** What a verb makes of seats. */
  private enum Outcome {
    WON,
    LEADING,
    HAS,
    /** Lost, to be won, fought for. */
    NOT
  }

  /**
   * Seats of a party.
   *
   * @param first piece
   * @param last piece
   */
  private record Pair(PartyName party, Count seats, int outOf, int first, int last) {}

  private final Line line;
  private final List<Piece> pieces;
  private final Verbs verbs;
  private final Scopes scopes;
  private final List<Fact> facts;
  private final boolean subsets;
  private final List<Pair> pairs = new ArrayList<>();

  // while going through the pieces
  private final List<Integer> group = new ArrayList<>();
  private int number = -1;
  private int outOf = -1;

  Tallies(Line line, List<Piece> pieces, List<Fact> facts) {
    this.line = line;
    this.pieces = pieces;
    this.verbs = new Verbs(pieces);
    this.scopes = new Scopes(pieces);
    this.facts = facts;
    this.subsets = pieces.stream().anyMatch(p -> p.is(Kind.SUBSET));
  }

  void read() {
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Someone s when s.isParty() && !s.who().party().isEmpty() -> party(i);
        case Someone s when !s.relation().equals("of") -> clear();
        case Count c -> number(i, c);
        case Listed l when l.is(Kind.CONTESTED) -> clear();
        case Mark m when m.mark() == ':' || m.mark() == ';' || m.mark() == '|' -> clear();
        default -> {}
      }
    }
    for (Pair pair : pairs) {
      say(pair);
    }
    zero();
  }

  private void clear() {
    group.clear();
    number = -1;
  }

  private void party(int i) {
    if (number >= 0 && group.isEmpty() && near(number, i, false)) {
      Count c = (Count) pieces.get(number);
      group.add(i);
      if (c.number().each() && i + 2 < pieces.size() && joinedNext(i)) {
        return; // more of them follow
      }
      pair(c, number);
      return;
    }
    if (!group.isEmpty() && !joined(group.getLast(), i)) {
      if (saidAgain(group.getLast(), i)) {
        return;
      }
      group.clear();
    }
    group.add(i);
    if (number >= 0 && pieces.get(number) instanceof Count c && c.number().each() && !joinedNext(i)) {
      pair(c, number);
    }
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
      if (p.is(Kind.STOP, "that is")) {
        return false;
      }
      boolean comma = p.is(Kind.AND) || (p instanceof Mark m && (m.mark() == ',' || m.mark() == '،'));
      boolean small = p.is(Kind.STOP) && p.first() == p.last();
      if (!comma && !small) {
        return false;
      }
      mark |= comma;
    }
    return mark;
  }

  private void number(int i, Count c) {
    Mention.Quantity q = c.number();
    if (c.is("seats") && isOutOf(i)) {
      outOf = (int) q.value();
      return;
    }
    if (q.unit().isEmpty() && isOutOf(i)) {
      outOf = (int) Math.min(q.value(), LARGEST_HOUSE);
      return;
    }
    if (!isTally(i, c)) {
      return;
    }
    boolean behindParty = !group.isEmpty() && near(group.getLast(), i, !c.is("seats"));
    if (behindParty && (group.size() == 1 || q.each() || twice(i, c))) {
      pair(c, i);
      return;
    }
    group.clear();
    number = i;
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
    if (group.size() != 2 || i + 2 >= pieces.size()) {
      return false;
    }
    return pieces.get(i + 1) instanceof Mark
        && pieces.get(i + 2) instanceof Count d
        && d.number().value() == c.number().value();
  }

  private boolean isTally(int i, Count c) {
    Mention.Quantity q = c.number();
    boolean unit = c.is("seats") || c.is("wards");
    if (q.value() <= 0 || q.value() > LARGEST_HOUSE || q.decimal()) {
      return false;
    }
    if (!unit && (!q.unit().isEmpty() || subsets || !isPlainNumber(c))) {
      return false;
    }
    if (subsets && (isSubset(i - 1) || isSubset(i + 1))) {
      return false;
    }
    boolean brackets = i > 0 && pieces.get(i - 1) instanceof Mark m && m.mark() == '(';
    return !brackets && !foughtFor(i + 1);
  }

  private static boolean isPlainNumber(Count c) {
    return c.first() == c.number().digitsFirst();
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
  private boolean near(int a, int b, boolean strict) {
    for (int k = Math.min(a, b) + 1; k < Math.max(a, b); k++) {
      Piece p = pieces.get(k);
      boolean small =
          p.is(Kind.CASE)
              || p.is(Kind.STOP)
              || p.is(Kind.HEDGE)
              || p.is(Kind.PLACE)
              || p.is(Kind.BODY)
              || p.is(Kind.EACH)
              || p.is(Kind.FILLER)
              || p.is(Kind.PRONOUN)
              || (p instanceof Count c && isOutOf(k) && !c.is("votes"))
              || (p instanceof Mark m && m.mark() == '-')
              || (p instanceof Mark && k + 1 < b && pieces.get(k + 1).is(Kind.STOP, "that is"))
              || (p instanceof Someone s && s.isParty() && saidAgain(a, k));
      if (!small || (strict && p.is(Kind.STOP, "election"))) {
        return false;
      }
    }
    return Math.abs(a - b) <= 9;
  }

  private void pair(Count c, int at) {
    int first = Math.min(at, group.getFirst());
    int last = Math.max(at, group.getLast());
    for (int p : group) {
      if (pieces.get(p) instanceof Someone s && s.who().party().isPresent()) {
        pairs.add(new Pair(s.who().party().get(), c, outOf, first, last));
      }
    }
    group.clear();
    number = -1;
    outOf = -1;
  }

  // --- what became of the seats

  private void say(Pair pair) {
    int at = verb(pair.last());
    Outcome outcome = at < 0 ? before(pair.first()) : outcome(at);
    if (outcome == Outcome.NOT) {
      return;
    }
    int end = at < 0 ? pair.last() : Math.max(pair.last(), end(at));
    OptionalInt n = OptionalInt.of((int) pair.seats().number().value());
    OptionalInt none = OptionalInt.empty();
    boolean members = pair.seats().is("members");
    facts.add(
        new Fact.Seats(
            pair.party(),
            outcome == Outcome.WON ? n : none,
            outcome == Outcome.LEADING ? n : none,
            outcome == Outcome.HAS ? n : none,
            pair.outOf(),
            scopes.of(pair.first(), end),
            subsets || members,
            line.span(pieces.get(pair.first()).first(), pieces.get(end).last()),
            "seats"));
  }

  /** The piece behind a pair that tells what became of the seats; -1 where none does. */
  private int verb(int i) {
    for (int k = i + 1; k < pieces.size(); k++) {
      Piece p = pieces.get(k);
      boolean person = p instanceof Someone s && s.named() && !s.relation().equals("of");
      boolean mark = p instanceof Mark m && ":;|()".indexOf(m.mark()) >= 0;
      if (person || mark) {
        return -1;
      }
      if (p.is(Kind.NOT_YET) || p.is(Kind.CONTESTED) || tells(k)) {
        return k;
      }
    }
    return -1;
  }

  private boolean tells(int k) {
    Piece p = pieces.get(k);
    boolean noun = (p.is(Kind.WON, "noun") || p.is(Kind.LEADS, "noun")) && isWith(k + 1);
    boolean has = p.is(Kind.DONE, "is") && k > 0 && pieces.get(k - 1) instanceof Count;
    return noun || has || verbs.at(k, 0) != null;
  }

  private boolean isWith(int k) {
    return k < pieces.size() && pieces.get(k).is(Kind.CASE, "with");
  }

  private Outcome outcome(int k) {
    Piece p = pieces.get(k);
    if (p.is(Kind.NOT_YET) || p.is(Kind.CONTESTED)) {
      return Outcome.NOT;
    }
    Verb verb = verbs.at(k, 0);
    if (verb == null) {
      return p.is(Kind.WON) ? Outcome.WON : p.is(Kind.LEADS) ? Outcome.LEADING : Outcome.HAS;
    }
    if (!verb.real()) {
      return Outcome.NOT;
    }
    return switch (verb.kind()) {
      case WON, GOT, RANK -> Outcome.WON;
      case LEADS -> Outcome.LEADING;
      default -> Outcome.NOT;
    };
  }

  /** The verb before, for a list whose last part leaves it out. */
  private Outcome before(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (tells(k)) {
        return pairs.stream().anyMatch(p -> p.last() < i) ? outcome(k) : Outcome.NOT;
      }
    }
    return Outcome.NOT;
  }

  private int end(int at) {
    Verb verb = verbs.at(at, 0);
    return verb == null ? at : verb.last();
  }

  /** Not a single seat: एक भी सीट नहीं, کوئی نشست نہ. */
  private void zero() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece p = pieces.get(i);
      boolean account = p.is(Kind.ACCOUNT, "not");
      if (!account && !(p.is(Kind.NOT, "zero") && denied(i))) {
        continue;
      }
      Someone party = partyOf(i);
      if (party == null || party.who().party().isEmpty()) {
        continue;
      }
      int last = account ? i : deniedAt(i);
      int first = Math.min(party.first(), p.first());
      facts.add(
          new Fact.Seats(
              party.who().party().get(),
              OptionalInt.of(0),
              OptionalInt.empty(),
              OptionalInt.empty(),
              -1,
              scopes.of(i, i),
              false,
              line.span(first, Math.max(pieces.get(last).last(), party.last())),
              "no seat"));
    }
  }

  private boolean denied(int i) {
    return deniedAt(i) > 0;
  }

  /** The denial behind; -1 where there is none, or where it is still to come. */
  private int deniedAt(int i) {
    int found = -1;
    for (int k = i + 1; k < pieces.size() && k <= i + 12; k++) {
      Piece p = pieces.get(k);
      if (p.is(Kind.NOT_YET) || p.is(Kind.LEADS) || p.is(Kind.SUBSET) || p.is(Kind.GOT, "given")) {
        return -1;
      }
      boolean stop = p instanceof Mark m && m.mark() != '-';
      if (stop || (found > 0 && p instanceof Someone)) {
        break;
      }
      if (p.is(Kind.NOT) && found < 0) {
        found = k;
      } else if (found > 0 && (p.is(Kind.DONE) || p.is(Kind.GOT) || p.is(Kind.WON) || p.is(Kind.STOP))
          && k == found + 1) {
        found = k;
      }
    }
    return found;
  }

  private @Nullable Someone partyOf(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (pieces.get(k) instanceof Someone s && s.isParty()) {
        return s;
      }
    }
    for (int k = i + 1; k < pieces.size() && k < i + 4; k++) {
      if (pieces.get(k) instanceof Someone s && s.isParty()) {
        return s;
      }
    }
    return null;
  }
}

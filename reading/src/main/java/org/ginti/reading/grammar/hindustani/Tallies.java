// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Pairs.Pair;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/**
 * Reads how many seats parties have: parties with their numbers, and the verb behind them, which
 * may be said once for a whole list.
 */
final class Tallies {
  /** What a verb makes of seats. */
  private enum Outcome {
    WON,
    LEADING,
    /** Members of the house. */
    HAS,
    /** Lost, to be won, fought for. */
    NOT
  }

  private final Line line;
  private final List<Piece> pieces;
  private final Verbs verbs;
  private final Scopes scopes;
  private final List<Fact> facts;
  private final boolean house;

  /** "Party position:" heads the sentence, whose numbers need no verb. */
  private final boolean heading;

  private final boolean shared;
  private final boolean bodies;
  private final List<Pair> pairs;

  Tallies(Line line, List<Piece> pieces, List<Fact> facts) {
    this.line = line;
    this.pieces = pieces;
    this.verbs = new Verbs(pieces);
    this.scopes = new Scopes(pieces);
    this.facts = facts;
    boolean subsets = false;
    boolean position = false;
    boolean heading = false;
    for (int i = 0; i < pieces.size(); i++) {
      subsets |= pieces.get(i).is(Kind.SUBSET);
      boolean named = pieces.get(i).is(Kind.STOP, "party position");
      boolean colon =
          i + 1 < pieces.size() && pieces.get(i + 1) instanceof Mark m && m.mark() == ':';
      heading |= named && colon;
      position |= named && !colon;
    }
    this.heading = heading;
    this.house = subsets || position;
    this.shared = sharedOut();
    this.bodies = severalBodies();
    this.pairs = Pairs.of(pieces, subsets);
  }

  void read() {
    for (Pair pair : pairs) {
      say(pair);
    }
  }

  /** Seats that allies share out before a poll: JD-U (115 सीटें). */
  private boolean sharedOut() {
    for (int i = 2; i < pieces.size(); i++) {
      boolean brackets = pieces.get(i - 1) instanceof Mark m && m.mark() == '(';
      boolean party = pieces.get(i - 2) instanceof Someone s && s.isParty();
      if (brackets && party && pieces.get(i) instanceof Count c && c.is("seats")) {
        return true;
      }
    }
    return false;
  }

  private boolean severalBodies() {
    String one = "";
    for (Piece p : pieces) {
      Mention.Word word = p.as(Kind.BODY);
      String body = p instanceof Count c ? c.body() : word == null ? "" : word.value();
      if (!body.isEmpty() && !one.isEmpty() && !body.equals(one)) {
        return true;
      }
      one = body.isEmpty() ? one : body;
    }
    return false;
  }

  private void say(Pair pair) {
    int at = verb(pair.last());
    Outcome outcome = at >= 0 ? outcome(at) : heading ? Outcome.WON : before(pair.first());
    boolean members = members(pair);
    if (outcome == Outcome.HAS && !members && !house) {
      outcome = shared ? Outcome.NOT : Outcome.WON;
    }
    if (outcome == Outcome.WON && house && at >= 0 && pieces.get(at).is(Kind.GOT)) {
      outcome = Outcome.HAS; // 68 نشستیں حاصل کر کے تیسری بڑی جماعت ہے
    }
    if (outcome == Outcome.NOT || (members && outcome != Outcome.HAS)) {
      return;
    }
    int end = at < 0 ? pair.last() : Math.max(pair.last(), end(at));
    OptionalInt n = OptionalInt.of((int) pair.seats().number().value());
    OptionalInt none = OptionalInt.empty();
    var span = line.span(pieces.get(pair.first()).first(), pieces.get(end).last());
    if (bodies && !pair.body().isEmpty()) {
      facts.add(setting(pair, span));
    }
    facts.add(
        new Fact.Seats(
            pair.party(),
            outcome == Outcome.WON ? n : none,
            outcome == Outcome.LEADING ? n : none,
            outcome == Outcome.HAS ? n : none,
            pair.outOf(),
            pair.scope().isEmpty() ? scopes.of(pair.first(), end) : pair.scope(),
            house || members,
            span,
            "seats"));
  }

  /** The body of one number, in a sentence that names several. */
  private Fact setting(Pair pair, Span span) {
    boolean by = pieces.stream().anyMatch(p -> p.is(Kind.BY_ELECTION));
    return new Fact.Setting(
        OptionalInt.empty(),
        pair.body(),
        scopes.statesOf(pieces.indexOf(pair.seats())),
        by ? Optional.of(true) : Optional.empty(),
        false,
        "",
        span,
        "body");
  }

  /** The unit of a list may stand at its end alone: ن لیگ کے 120، پیپلزپارٹی کے 71 ارکان. */
  private boolean members(Pair pair) {
    for (int n = pairs.indexOf(pair); n < pairs.size(); n++) {
      String unit = pairs.get(n).seats().number().unit();
      if (!unit.isEmpty()) {
        return unit.equals("members");
      }
    }
    return false;
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
      if (p.is(Kind.DONE) && !p.is(Kind.CASE)) {
        return -1; // the end of another clause
      }
    }
    return -1;
  }

  private boolean tells(int k) {
    Piece p = pieces.get(k);
    boolean noun =
        (p.is(Kind.WON, "noun") || p.is(Kind.LEADS, "noun")) && (isWith(k + 1) || ends(k + 1));
    boolean behindCount = k > 0 && pieces.get(k - 1) instanceof Count;
    boolean has = behindCount && (p.is(Kind.DONE, "is") || p.is(Kind.CASE, "with"));
    return noun || has || verbs.at(k, 0) != null;
  }

  private boolean ends(int k) {
    return k >= pieces.size() || (pieces.get(k) instanceof Mark m && m.mark() != '-');
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
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import java.util.OptionalInt;
import org.ginti.reading.claim.Claim.Outcome;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** Reads majorities that parties have, miss or near, and firsts. */
final class Milestones {
  private static final int REACH = 5;

  private final Line line;
  private final List<Piece> pieces;
  private final Verbs verbs;
  private final Scopes scopes;
  private final List<Fact> facts;

  Milestones(Line line, List<Piece> pieces, List<Fact> facts) {
    this.line = line;
    this.pieces = pieces;
    this.verbs = new Verbs(pieces);
    this.scopes = new Scopes(pieces);
    this.facts = facts;
  }

  void read() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece p = pieces.get(i);
      if (p.is(Kind.MAJORITY)) {
        majority(i);
      } else if (p.is(Kind.ACCOUNT, "")) {
        account(i);
      } else if (p.is(Kind.FIRST)) {
        first(i);
      }
    }
  }

  private void majority(int i) {
    Someone party = party(i);
    if (party == null || party.who().party().isEmpty()) {
      return;
    }
    int end = i;
    Outcome outcome = null;
    if (pieces.get(i).is(Kind.MAJORITY, "trending")) {
      outcome = Outcome.TRENDING;
    } else if (pieces.get(i).is(Kind.MAJORITY, "short")) {
      outcome = Outcome.SHORT;
    } else {
      boolean told = givenBefore(i);
      for (int k = i + 1; k < pieces.size() && k <= i + REACH; k++) {
        Piece p = pieces.get(k);
        if (p.is(Kind.NOT_YET) || p.is(Kind.CASE, "for") || p instanceof Count) {
          return;
        }
        if (p.is(Kind.STOP, "seems") || p.is(Kind.STOP, "toward")) {
          outcome = Outcome.TRENDING;
          end = k;
          break;
        }
        if (p.is(Kind.NOT)) {
          outcome = Outcome.SHORT;
          end = k;
          break;
        }
        boolean from = p.is(Kind.CASE, "from");
        if (p instanceof Mark || (p.is(Kind.CASE, "of") && !from)) {
          break;
        }
        if (p.is(Kind.DONE) || p.is(Kind.GOT)) {
          boolean has = !p.is(Kind.DONE, "is") || party.relation().equals("has") || told;
          outcome = outcome == null && has ? Outcome.REACHED : outcome;
          end = k;
        }
      }
      outcome = outcome == null && told ? Outcome.REACHED : outcome;
    }
    if (outcome == null) {
      return;
    }
    facts.add(
        new Fact.Majority(
            party.who().party().get(),
            outcome,
            OptionalInt.empty(),
            line.span(party.first(), pieces.get(end).last()),
            "majority"));
  }

  /** को मिला बहुमत. */
  private boolean givenBefore(int i) {
    for (int k = i - 1; k >= 0 && k >= i - 2; k--) {
      if (pieces.get(k).is(Kind.DONE, "got") || pieces.get(k).is(Kind.GOT)) {
        return true;
      }
      if (!pieces.get(k).is(Kind.STOP)) {
        return false;
      }
    }
    return false;
  }

  private void account(int i) {
    for (int k = i + 1; k < pieces.size() && k <= i + 3; k++) {
      if (pieces.get(k).is(Kind.NOT_YET) || pieces.get(k).is(Kind.NOT)) {
        return;
      }
    }
    Someone party = party(i);
    if (party != null && party.who().party().isPresent()) {
      first(party.who().party().get(), "first seat (opened its account)", party, i, i);
    }
  }

  private void first(int i) {
    for (int k = i + 1; k < pieces.size() && k <= i + 8; k++) {
      Piece p = pieces.get(k);
      if (p instanceof Mark || p.is(Kind.ACCOUNT)) {
        return;
      }
      Verb verb = verbs.at(k, 0);
      if (verb == null) {
        continue;
      }
      Someone who = subject(k);
      boolean won = (verb.is(Kind.WON) || verb.is(Kind.GOT)) && verb.real();
      if (!won || who == null || !(who.isParty() || who.isPronoun())) {
        return;
      }
      if (verb.is(Kind.GOT) && !pieces.get(i).is(Kind.FIRST, "win")) {
        return;
      }
      PartyName party =
          who.who().party().orElse(new PartyName(who.who().span().of(text()), "", false));
      first(party, "first win", who, Math.min(i, k), verb.last());
      return;
    }
  }

  private String text() {
    return line.tokens().text().original();
  }

  private void first(PartyName party, String what, Someone who, int from, int to) {
    int first = Math.min(who.first(), pieces.get(from).first());
    facts.add(
        new Fact.First(
            party, what, scopes.of(from, to), line.span(first, pieces.get(to).last()), "first"));
  }

  /** The nearest one before or between, person or party. */
  private @Nullable Someone subject(int verb) {
    for (int k = verb - 1; k >= 0; k--) {
      if (pieces.get(k) instanceof Someone s
          && !s.relation().equals("of")
          && !s.relation().equals("from")) {
        return s;
      }
    }
    return null;
  }

  /** The party nearest before. */
  private @Nullable Someone party(int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (pieces.get(k) instanceof Someone s && s.isParty()) {
        return s;
      }
    }
    return null;
  }
}

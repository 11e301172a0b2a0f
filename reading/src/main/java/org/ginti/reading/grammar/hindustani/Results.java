// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;

/**
 * Reads who won, leads or lost a seat. The verb ends a clause; case marks say who did what to whom,
 * in any order.
 */
final class Results {
  private final Line line;
  private final List<Piece> pieces;
  private final Figures figures;
  private final Said said;
  private final VoteCounts votes;
  private final Outcomes outcomes;
  private final Ranks ranks;
  private final WinnerLists lists;

  /** Seats whose words turned out to hold a name too. */
  private final Set<Spot> divided = new HashSet<>();

  /** Where the clause begins. */
  private int from;

  Results(Line line, List<Piece> pieces, List<Fact> facts) {
    this.line = line;
    this.pieces = pieces;
    this.figures = new Figures(line, pieces);
    this.said = new Said(facts);
    this.votes = new VoteCounts(line, pieces, said);
    this.lists = new WinnerLists(line, pieces, said);
    this.outcomes = new Outcomes(line, pieces, votes, lists, said);
    this.ranks = new Ranks(pieces, votes, said);
  }

  /** Whether a seat's name is a name of somebody and of a seat. */
  boolean isDivided(Spot spot) {
    return divided.contains(spot);
  }

  void read() {
    var verbs = new Verbs(pieces);
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is(Kind.STOP, "that") || pieces.get(i).is(Kind.STOP, "said")) {
        said.speakOf(null);
        clear(i + 1);
        continue;
      }
      if (pieces.get(i).is(Kind.CONTESTED)) {
        nominated(i);
        clear(i + 1);
        continue;
      }
      Verb verb = verbs.at(i, from);
      if (verb == null) {
        continue;
      }
      var clause = new Clause(line, pieces, from, verb);
      clause.divided().ifPresent(divided::add);
      if (verb.real() && clause.respectively()) {
        lists.respectively(clause, verb);
      } else if (verb.real()) {
        say(clause, verb);
      }
      i = Math.max(i, verb.last());
      if (!verb.participle()) {
        clear(verb.last() + 1);
      }
    }
  }

  /** A party put somebody up: that is whose candidate this one is. */
  private void nominated(int verb) {
    Someone party = null;
    for (int i = from; i < verb; i++) {
      if (pieces.get(i) instanceof Someone s && s.isParty() && s.relation().equals("agent")) {
        party = s;
      } else if (pieces.get(i) instanceof Someone s
          && party != null
          && s.bare()
          && (s.relation().equals("object") || s.relation().equals("on"))) {
        Who w = s.who();
        var of = new Who(w.name(), party.who().party(), w.backedBy(), false, w.span());
        said.add(new Fact.Named(of, w.span(), "nominated"));
      }
    }
  }

  /** "The margin was so many votes", in a sentence that says no more of a result. */
  void margins() {
    if (said.anyResult()) {
      return;
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (!pieces.get(i).is(Kind.MARGIN, "won")) {
        continue;
      }
      for (int k = i + 1; k < pieces.size() && k <= i + 4; k++) {
        if (pieces.get(k) instanceof Count c && c.is("votes")) {
          Span span = line.span(pieces.get(i).first(), c.last());
          said.add(new Fact.Margin(figures.amount(c), span, "margin"));
          return;
        }
      }
    }
  }

  private void clear(int next) {
    from = next;
    outcomes.clear();
    votes.clear();
  }

  private void say(Clause clause, Verb verb) {
    switch (verb.kind()) {
      case BEAT -> outcomes.beat(clause, verb);
      case WON -> outcomes.won(clause, verb, false);
      case LEADS -> outcomes.won(clause, verb, true);
      case LOST -> outcomes.lost(clause, verb);
      case TRAILS -> outcomes.trails(clause);
      case RANK -> ranks.read(clause, verb);
      case GOT -> votes.got(clause);
      default -> {}
    }
  }
}

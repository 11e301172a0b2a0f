// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** Who came first, second, third. */
final class Ranks {
  private final List<Piece> pieces;
  private final VoteCounts votes;
  private final Said said;

  Ranks(List<Piece> pieces, VoteCounts votes, Said said) {
    this.pieces = pieces;
    this.votes = votes;
    this.said = said;
  }

  void read(Clause c, Verb verb) {
    if (c.hasSeats()) {
      return;
    }
    Someone who = c.plain(null);
    who = who == null ? c.last("agent") : who;
    who = who == null ? c.last("object") : who;
    who = who == null && votes.pending() ? said.subject() : who;
    who = who == null ? behind(verb) : who;
    if (who == null || (who.isParty() && !who.role() && !c.hasVotes())) {
      return;
    }
    votes.of(c, who);
    int rank = Integer.parseInt(verb.value());
    if (rank == 1) {
      said.won(!over(verb), c, who, null, votes.margin(c), "first place");
    } else {
      said.speakOf(who);
      said.add(new Fact.Place(who.who(), rank, c.seat(), c.span(who, null), "place " + rank));
    }
  }

  /** "Came first", not "is first": the count is over. */
  private boolean over(Verb verb) {
    for (int k = verb.first(); k < pieces.size(); k++) {
      if (pieces.get(k).is(Kind.DONE, "went")) {
        return true;
      }
    }
    return false;
  }

  /** दूसरे नंबर पर कांग्रेस के A रहे. */
  private @Nullable Someone behind(Verb verb) {
    int next = verb.last() + 1;
    boolean told = next + 1 < pieces.size() && pieces.get(next + 1).is(Kind.DONE);
    return told && pieces.get(next) instanceof Someone s && s.named() ? s : null;
  }
}

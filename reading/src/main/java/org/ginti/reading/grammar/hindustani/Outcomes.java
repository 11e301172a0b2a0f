// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ginti.model.Lang;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Verbs.Verb;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** Who won, leads, beat whom or lost, by the case marks of a clause. */
final class Outcomes {
  /** Few seats of Pakistan are won by so many votes more than the second. */
  private static final long LARGE = 60_000;

  private final Line line;
  private final List<Piece> pieces;
  private final VoteCounts votes;
  private final WinnerLists lists;
  private final Said said;

  /** Beaten by "having beaten him", for the verb to come. */
  private @Nullable Someone beaten;

  Outcomes(Line line, List<Piece> pieces, VoteCounts votes, WinnerLists lists, Said said) {
    this.line = line;
    this.pieces = pieces;
    this.votes = votes;
    this.lists = lists;
    this.said = said;
  }

  void clear() {
    beaten = null;
  }

  void beat(Clause c, Verb verb) {
    Someone loser = c.last("object");
    if (verb.participle()) {
      beaten = loser;
      Someone winner = c.last("agent");
      if (winner != null) {
        said.speakOf(winner);
      }
      votes.of(c, winner);
      return;
    }
    Someone winner = c.last("agent");
    if (winner == null) {
      winner = c.plain(loser);
    }
    if (winner == null && loser != null) {
      winner = c.last("by");
    }
    winner = said.orSubject(winner, loser);
    boolean parties = winner != null && winner.isParty() && !winner.role() && !c.hasSpot();
    if (winner == null || loser == null || parties) {
      return;
    }
    votes.of(c, winner);
    said.won(false, c, winner, loser, votes.margin(c), "beat");
  }

  void won(Clause c, Verb verb, boolean leading) {
    if (verb.participle()) {
      return;
    }
    if ((c.hasSeats() && !c.hasPerson()) || c.hasNota()) {
      return; // a party's seats
    }
    if (verb.value().equals("seat") && !c.hasSpot()) {
      return; // "kept" without saying what
    }
    if (lists.read(c, verb, leading)) {
      return;
    }
    Someone winner = c.last("agent");
    boolean given = verb.how().equals("got") || leading;
    winner = winner == null && given ? c.last("object") : winner;
    winner = winner == null ? c.plain(null) : winner;
    boolean noun = verb.value().equals("noun");
    boolean happened = noun && !verb.how().equals("went") && !verb.how().equals("is");
    winner = winner == null && happened ? c.last("of") : winner;
    winner = winner == null && verb.how().equals("got") ? c.last("object") : winner;
    Someone loser = c.last("against");
    loser = loser == null && leading ? c.last("on") : loser;
    loser = loser == null && leading ? c.person("from") : loser;
    loser = loser == null ? beaten : loser;
    if (Objects.equals(winner, loser)) {
      winner = null;
    }
    winner = said.orSubject(winner, loser);
    if (winner == null || (winner.isParty() && !winner.role() && !c.hasSpot())) {
      return;
    }
    votes.of(c, winner);
    Optional<Amount> margin = votes.margin(c);
    if (loser == null && margin.isPresent() && electionWon(c, margin.get())) {
      said.add(new Fact.Votes(winner.who(), margin.get(), c.seat(), c.span(winner, null), "votes"));
      margin = Optional.empty();
    }
    said.won(leading, c, winner, loser, margin, leading ? "leads" : "won");
  }

  /** The trap "N ووٹوں سے الیکشن جیتا": so many are the votes of the winner, not a margin. */
  private boolean electionWon(Clause c, Amount amount) {
    return line.sentence().lang() == Lang.UR
        && c.to() > 0
        && pieces.get(c.to() - 1).is(Kind.STOP, "election")
        && amount.value().isPresent()
        && amount.value().getAsLong() >= LARGE;
  }

  void lost(Clause c, Verb verb) {
    if (c.hasSeats()) {
      return;
    }
    if (lists.read(c, verb, false)) {
      return;
    }
    Someone winner = c.person("from");
    winner = winner == null ? c.last("by") : winner;
    Someone loser = c.last("object");
    loser = loser == null ? c.plain(null) : loser;
    loser = loser == null ? c.last("agent") : loser;
    loser = loser == null ? c.last("of") : loser;
    if (Objects.equals(loser, winner)) {
      loser = null;
    }
    loser = said.orSubject(loser, winner);
    if (loser == null || (loser.isParty() && !loser.role() && !c.hasSpot())) {
      return;
    }
    votes.of(c, loser);
    if (winner != null) {
      said.won(false, c, winner, loser, votes.margin(c), "lost to");
      return;
    }
    said.speakOf(loser);
    said.add(
        new Fact.Lost(
            false, loser.who(), c.seat(), votes.margin(c), false, c.span(loser, null), "lost"));
  }

  void trails(Clause c) {
    if (c.hasSeats()) {
      return;
    }
    Someone ahead = c.person("from");
    Someone loser = c.plain(null);
    loser = loser == null ? c.last("object") : loser;
    loser = loser == null ? c.last("agent") : loser;
    if (loser == null
        || loser.equals(ahead)
        || (loser.isParty() && !loser.role() && !c.hasSpot())) {
      return;
    }
    if (ahead != null) {
      said.won(true, c, ahead, loser, votes.margin(c), "trails");
      return;
    }
    said.speakOf(loser);
    said.add(
        new Fact.Lost(
            true, loser.who(), c.seat(), votes.margin(c), false, c.span(loser, null), "trails"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.jspecify.annotations.Nullable;

/** What a sentence has said so far, and of whom it spoke last. */
final class Said {
  private final List<Fact> facts;

  /** Who the sentence spoke of last, for a clause that names nobody. */
  private @Nullable Someone subject;

  Said(List<Fact> facts) {
    this.facts = facts;
  }

  void add(Fact fact) {
    facts.add(fact);
  }

  /** That somebody won or lost. */
  boolean anyResult() {
    return facts.stream().anyMatch(f -> f instanceof Fact.Won || f instanceof Fact.Lost);
  }

  @Nullable Someone subject() {
    return subject;
  }

  void speakOf(@Nullable Someone who) {
    subject = who;
  }

  @Nullable Someone orSubject(@Nullable Someone who, @Nullable Someone other) {
    Someone s = subject;
    return who == null && !Objects.equals(s, other) ? s : who;
  }

  void won(
      boolean leads,
      Clause c,
      Someone winner,
      @Nullable Someone loser,
      Optional<Amount> margin,
      String rule) {
    subject = winner;
    facts.add(
        new Fact.Won(
            leads,
            winner.who(),
            Optional.ofNullable(loser).map(Someone::who),
            c.seat(),
            margin,
            c.span(winner, loser),
            rule));
  }
}

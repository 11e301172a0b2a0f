// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** Votes in a clause, and whose they are. */
final class VoteCounts {
  /** A number that is no year, rank or count of seats. */
  private static final int SURELY_VOTES = 3000;

  private final Line line;
  private final List<Piece> pieces;
  private final Figures figures;
  private final Said said;

  /** Of "having got so many", for the verb to come. */
  private @Nullable Count pending;

  VoteCounts(Line line, List<Piece> pieces, Said said) {
    this.line = line;
    this.pieces = pieces;
    this.figures = new Figures(line, pieces);
    this.said = said;
  }

  void clear() {
    pending = null;
  }

  boolean pending() {
    return pending != null;
  }

  /** Votes of several, one verb: A को 83,852 वोट और B को 53426 वोट मिले. */
  void got(Clause c) {
    if (!c.hasVotes()) {
      unitless(c);
      return;
    }
    Someone who = null;
    boolean any = false;
    for (int i = c.from(); i < c.to(); i++) {
      Piece p = pieces.get(i);
      if (p.is(Kind.STOP, "nota")) {
        who = null;
      } else if (p instanceof Someone s
          && !s.relation().equals("of")
          && !s.relation().equals("from")) {
        who = s;
      } else if (p instanceof Count n && votes(i, n, c.to()) && who != null) {
        say(c, who, n);
        who = null;
        any = true;
      } else if (p instanceof Count n && n.is("votes") && figures.of(i) == Figures.Meaning.OPEN) {
        pending = any || nota(c.from(), i) ? null : n;
      }
    }
  }

  /** Votes that stand in the clause of a result: of the one it is about. */
  void of(Clause c, @Nullable Someone who) {
    if (who == null) {
      return;
    }
    Count before = pending;
    if (before != null) {
      say(c, who, before);
      pending = null;
    }
    for (int i = c.from(); i < c.to(); i++) {
      if (pieces.get(i) instanceof Count n && figures.of(i) == Figures.Meaning.VOTES) {
        say(c, who, n);
      }
    }
  }

  Optional<Amount> margin(Clause c) {
    for (int i = c.end(); i >= c.from(); i--) {
      if (pieces.get(i) instanceof Count n && figures.of(i) == Figures.Meaning.MARGIN) {
        return Optional.of(figures.amount(n));
      }
    }
    return Optional.empty();
  }

  /** A person got so many that only votes can be meant: माधवी को 323894 मिले. */
  private void unitless(Clause c) {
    int i = c.to() - 1;
    if (i >= c.from() + 2
        && pieces.get(i) instanceof Count n
        && n.number().unit().isEmpty()
        && n.number().value() >= SURELY_VOTES
        && pieces.get(i - 1).is(Kind.CASE, "object")
        && pieces.get(i - 2) instanceof Someone s
        && s.named()) {
      say(c, s, n);
    }
  }

  private boolean nota(int first, int to) {
    for (int i = first; i < to; i++) {
      if (pieces.get(i).is(Kind.STOP, "nota")) {
        return true;
      }
    }
    return false;
  }

  /** Votes by its unit, or in a list whose last number has it. */
  private boolean votes(int i, Count n, int to) {
    Figures.Meaning meaning = figures.of(i);
    if (meaning == Figures.Meaning.OPEN || meaning == Figures.Meaning.VOTES) {
      return true;
    }
    boolean plain = n.number().unit().isEmpty() && n.number().value() >= 100;
    return plain
        && meaning == Figures.Meaning.NONE
        && i + 1 < to
        && (pieces.get(i + 1).is(Kind.AND) || pieces.get(i + 1) instanceof Piece.Mark);
  }

  void say(Clause c, Someone who, Count n) {
    if (who.isParty() && !who.role() && !who.isIndependent() && !c.hasSpot()) {
      return;
    }
    said.speakOf(who);
    Span span = line.span(Math.min(who.first(), n.first()), Math.max(who.last(), n.last()));
    said.add(new Fact.Votes(who.who(), figures.amount(n), c.seat(), span, "votes"));
  }
}

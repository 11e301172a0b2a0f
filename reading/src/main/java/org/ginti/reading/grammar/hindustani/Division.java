// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.Optional;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/**
 * Somebody and a seat between which nothing stands: कपिल मिश्रा करावल नगर से जीते. Names of people
 * mostly have two words, and some words end seats.
 */
record Division(Someone somebody, Seat seat) {
  private static final int NAME = 2;

  static Optional<Division> of(Line line, Someone s) {
    if (!s.relation().equals("from") || s.who().name().isEmpty()) {
      return Optional.empty();
    }
    Tokens tokens = line.tokens();
    Span name = s.who().name().get();
    int first = s.first();
    while (first < s.last() && tokens.span(first, first).start() < name.start()) {
      first++;
    }
    int words = s.last() + 1 - first;
    if (words <= NAME) {
      return Optional.empty();
    }
    int seat = endsSeat(line, s.last()) ? s.last() - 1 : words <= NAME + 1 ? first + NAME : s.last();
    if (seat <= first) {
      return Optional.empty();
    }
    var who =
        new Who(
            Optional.of(tokens.span(first, seat - 1)),
            s.who().party(),
            s.who().backedBy(),
            false,
            tokens.span(s.first(), seat - 1));
    var somebody =
        new Someone(who, true, s.role(), s.bare(), s.known(), "", s.first(), seat - 1);
    return Optional.of(
        new Division(somebody, new Seat(tokens.original(seat, s.last()), "", "")));
  }

  private static boolean endsSeat(Line line, int token) {
    for (Mention m : line.mentions()) {
      if (m.first() == token && m instanceof Mention.Word w && w.is(Kind.STOP, "seat end")) {
        return true;
      }
    }
    return false;
  }
}

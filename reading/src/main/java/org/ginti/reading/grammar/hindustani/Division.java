// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.Optional;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/**
 * Somebody and a seat between which nothing stands: कपिल मिश्रा करावल नगर से जीते. Names of people
 * mostly have two words, and some words end seats.
 */
record Division(Someone somebody, Seat seat) {
  private static final int NAME = 2;
  private static final int LONGEST = 5;

  static Optional<Division> of(Line line, Someone s) {
    if (!s.relation().equals("from") || s.who().name().isEmpty()) {
      return Optional.empty();
    }
    Tokens tokens = line.tokens();
    int first = s.first();
    while (first < s.last() && tokens.span(first, first).start() < s.who().name().get().start()) {
      first++;
    }
    return of(line, s, s.first(), first, s.last());
  }

  /** A seat of so many words that nobody else is named beside: तेजस्वी यादव राघोपुर सीट से पीछे. */
  static Optional<Division> of(Line line, Spot spot) {
    if (!spot.isNamed() || spot.bare() || !spot.seat().code().isEmpty()) {
      return Optional.empty();
    }
    Tokens tokens = line.tokens();
    int last = spot.first();
    int end = tokens.span(spot.first(), spot.first()).start() + spot.seat().name().length();
    while (last < spot.last() && tokens.span(last + 1, last + 1).end() <= end) {
      last++;
    }
    var nobody = Who.pronoun(tokens.span(spot.first(), last));
    var all = new Someone(nobody, true, false, true, false, "", spot.first(), last);
    return of(line, all, spot.first(), spot.first(), last);
  }

  private static Optional<Division> of(Line line, Someone s, int whole, int first, int last) {
    Tokens tokens = line.tokens();
    int words = last + 1 - first;
    if (words <= NAME || words > LONGEST) {
      return Optional.empty();
    }
    int seat = endsSeat(line, last) ? last - 1 : words <= NAME + 1 ? first + NAME : last;
    if (seat < first + NAME) {
      return Optional.empty();
    }
    var who =
        new Who(
            Optional.of(tokens.span(first, seat - 1)),
            s.who().party(),
            s.who().backedBy(),
            false,
            tokens.span(whole, seat - 1));
    var somebody = new Someone(who, true, s.role(), s.bare(), s.known(), "", whole, seat - 1);
    return Optional.of(new Division(somebody, new Seat(tokens.original(seat, last), "", "")));
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

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Claim.Status;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Mentions;
import org.ginti.reading.words.WordLists;

/** Whether a read claim is about what a labelled one is about. */
final class Keys {
  private Keys() {}

  static boolean agree(Claim labelled, Claim read) {
    return switch (labelled) {
      case Claim.SeatResult a ->
          read instanceof Claim.SeatResult b
              && seat(a.seat(), b.seat())
              && year(a.about().poll(), b.about().poll())
              && (a.status() == Status.LEADING) == (b.status() == Status.LEADING);
      case Claim.PartySeats a ->
          read instanceof Claim.PartySeats b
              && a.party().code().equals(b.party().code())
              && same(a.scope(), b.scope())
              && bodyAndTime(a, b);
      case Claim.Majority a ->
          read instanceof Claim.Majority b
              && a.party().code().equals(b.party().code())
              && bodyAndTime(a, b);
      case Claim.PartyFirst a ->
          read instanceof Claim.PartyFirst b
              && a.party().code().equals(b.party().code())
              && same(a.place(), b.place());
      case Claim.OfficeChange a ->
          read instanceof Claim.OfficeChange b
              && a.change() == b.change()
              && SameName.any(
                  List.of(a.person(), a.personEn().orElse("")),
                  List.of(b.person(), b.personEn().orElse("")),
                  true);
    };
  }

  /** By code where both have one, else by name. */
  private static boolean seat(Seat a, Seat b) {
    if (!a.code().isEmpty() && !b.code().isEmpty()) {
      return a.code().equals(b.code());
    }
    if (a.name().isEmpty() && b.name().isEmpty()) {
      return true;
    }
    return SameName.any(
        List.of(bare(a.name()), bare(a.nameEn())),
        List.of(bare(b.name()), bare(b.nameEn())),
        false);
  }

  /** A seat's name without its code, the word "seat" and what stands in brackets. */
  private static String bare(String name) {
    int bracket = name.indexOf('(');
    var tokens = Tokens.of(Folded.of(bracket > 0 ? name.substring(0, bracket) : name));
    var drop = new boolean[tokens.count()];
    for (Mention mention : Mentions.of(WordLists.shipped(), tokens)) {
      if (mention instanceof Mention.Word w && (w.is(Kind.SEAT_CODE) || w.is(Kind.SEAT_WORD))) {
        Arrays.fill(drop, w.first(), w.last() + 1, true);
      }
    }
    var rest = new StringBuilder();
    for (int i = 0; i < drop.length; i++) {
      if (!drop[i]) {
        rest.append(tokens.original(i, i)).append(' ');
      }
    }
    return rest.isEmpty() ? name : rest.toString().strip();
  }

  /** A year that the story states must be read; one that was inferred need not. */
  private static boolean year(Poll a, Poll b) {
    return a.year().isEmpty()
        || a.year().equals(b.year())
        || (b.year().isEmpty() && !a.yearStated());
  }

  private static boolean bodyAndTime(Claim a, Claim b) {
    String body = a.about().poll().body();
    String other = b.about().poll().body();
    return a.about().historical() == b.about().historical()
        && (body.isEmpty() || other.isEmpty() || same(body, other));
  }

  private static boolean same(String a, String b) {
    return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
  }
}

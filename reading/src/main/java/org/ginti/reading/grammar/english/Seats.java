// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import org.ginti.reading.claim.Seat;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** Seats in an English sentence: by code, by the word "seat" beside a name, behind "from". */
final class Seats {
  private static final int LONGEST_NAME = 5;

  /** A longer line with a name and a colon at its front is prose with its dateline. */
  private static final int LONGEST_LINE = 22;

  private final LineWords words;
  private final Tokens tokens;
  private final Names names;

  Seats(LineWords words, Names names) {
    this.words = words;
    this.tokens = words.tokens();
    this.names = names;
  }

  Piece.@Nullable At at(int i) {
    Mention.Word code = words.word(i, Kind.SEAT_CODE);
    if (code != null) {
      return coded(code);
    }
    if (sits(i - 1)) {
      int name = heldEnd(i);
      return named(i, name, name + 1, false);
    }
    Mention.Word direction = words.word(i, Kind.STOP);
    if (direction != null
        && direction.value().equals("seat")
        && nameEnd(direction.last() + 1) < 0) {
      return null; // "North" alone is no seat
    }
    int known = words.line().names().seatAt(tokens, i);
    int last = known > 0 ? i + known - 1 : nameEnd(i);
    if (last < 0) {
      return seatWordFirst(i);
    }
    if (i == words.from() && labels(i, last)) {
      return named(i, last, last, true);
    }
    int behind = words.reserved(last + 1);
    int seatWord = seatWord(behind);
    if (seatWord >= 0) {
      return stateAlone(i, last, seatWord) ? null : named(i, last, seatWord, true);
    }
    if (state(i, last)) {
      return null;
    }
    if (heading(behind)) {
      return named(i, last, last, true);
    }
    return behindPreposition(i, last, known > 0);
  }

  /** "the sitting Lalpura MLA": the seat of one who has it until now. */
  boolean sits(int i) {
    return words.isOneOf(i, "incumbent", "sitting", "outgoing") && heldEnd(i + 1) > i;
  }

  /** The last word of a seat's name before "MP" and the like; -1 where that is none. */
  private int heldEnd(int first) {
    int last = nameEnd(first);
    for (int i = first + 1; i <= last + 1; i++) {
      if (words.isOneOf(i, "mp", "mla", "mna", "mpa")) {
        return state(first, i - 1) ? -1 : i - 1;
      }
    }
    return -1;
  }

  /** "Rafiabad: Javid Dar (NC) won by 9,202 votes": a line of a list, not where it was written. */
  private boolean labels(int first, int last) {
    Mention.Word place = words.word(first, Kind.PLACE);
    boolean city = place != null && place.last() == last;
    if (!tokens.is(last + 1, ":") || city || words.to() - first > LONGEST_LINE) {
      return false;
    }
    boolean result = false;
    for (int i = last + 2; i < words.to(); i++) {
      if (words.word(i, Kind.SEAT_WORD) != null || words.word(i, Kind.SEAT_CODE) != null) {
        return false;
      }
      result |=
          words.word(i, Kind.WON) != null
              || words.word(i, Kind.BEAT) != null
              || words.word(i, Kind.LEADS) != null
              || words.word(i, Kind.TRAILS) != null;
    }
    return result && (names.end(last + 2) >= 0 || words.party(last + 2) != null);
  }

  Piece.At named(int first, int last, int lastOfAll, boolean sure) {
    String name = tokens.original(first, last);
    return new Piece.At(new Seat(name, name, ""), sure, first, lastOfAll);
  }

  /** NA-117, NA-117 Lahore, NA-131 (Lahore), NA-119 Lahore 3, PP-98 Faisalabad-I. */
  private Piece.At coded(Mention.Word code) {
    int last = code.last();
    int name = last + 1;
    boolean parenthesis = tokens.is(name, "(");
    int nameFirst = parenthesis ? name + 1 : tokens.is(name, ",") ? name + 1 : name;
    int nameLast = nameFirst < words.to() ? nameEnd(nameFirst) : -1;
    String nameEn = "";
    if (nameLast >= 0
        && (nameFirst == name || parenthesis || words.word(nameFirst, Kind.PLACE) != null)
        && placeLike(nameFirst, nameLast, parenthesis)) {
      int numbered = numbered(nameLast);
      nameEn = tokens.original(nameFirst, numbered);
      last = parenthesis && tokens.is(numbered + 1, ")") ? numbered + 1 : numbered;
    }
    int seatWord = seatWord(last + 1);
    String written = tokens.original(code.first(), last);
    return new Piece.At(
        new Seat(written, nameEn, code.value()), true, code.first(), Math.max(last, seatWord));
  }

  /** A name behind a code is a place unless somebody does something there. */
  private boolean placeLike(int first, int last, boolean parenthesis) {
    if (parenthesis) {
      return tokens.is(numbered(last) + 1, ")");
    }
    if (last - first >= 6) {
      return false;
    }
    if (words.word(first, Kind.PLACE) != null) {
      return true;
    }
    for (Mention.Word w : words.at(last + 1)) {
      switch (w.kind()) {
        case WON, BEAT, LEADS, TRAILS, LOST, GOT -> {
          return false;
        }
        default -> {}
      }
    }
    return !tokens.is(last + 1, "(");
  }

  /** Lahore 3, Faisalabad-II. */
  private int numbered(int last) {
    int next = tokens.is(last + 1, "-") ? last + 2 : last + 1;
    if (next >= words.to()) {
      return last;
    }
    boolean roman =
        tokens.shape(next).isCapital()
            && tokens.word(next).chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x');
    boolean figure =
        tokens.shape(next) == Shape.NUMBER
            && tokens.end(next) - tokens.start(next) <= 2
            && words.unitless(next);
    return roman || figure ? next : last;
  }

  /** Capital words that a seat's name may have; the last of them, or -1. */
  private int nameEnd(int i) {
    if (i >= words.to() || !tokens.shape(i).isCapital()) {
      return -1;
    }
    int last = -1;
    int at = i;
    while (at < words.to() && at - i < 2 * LONGEST_NAME) {
      Mention.Word place = words.word(at, Kind.PLACE);
      Mention.Word part = words.word(at, Kind.STOP);
      int end = place != null ? place.last() : names.end(at);
      if (end < 0 && part != null && part.value().equals("seat") && tokens.shape(at).isCapital()) {
        end = part.last();
      }
      if (end < 0) {
        break;
      }
      last = end;
      at = end + 1;
      if (tokens.is(at, "-")
          && tokens.gluedToNext(at - 1)
          && tokens.gluedToNext(at)
          && tokens.shape(at + 1).isCapital()) {
        at++;
      }
    }
    return last;
  }

  /** The word "seat" at a token, with "Assembly" and the like before it; -1 where none is. */
  private int seatWord(int i) {
    int at = i;
    for (int skipped = 0; skipped < 4; skipped++) {
      Mention.Word seat = words.word(at, Kind.SEAT_WORD);
      if (seat != null) {
        return seat.value().equals("one") ? seat.last() : -1;
      }
      Mention.Word between = words.word(at, Kind.BODY);
      between = between != null ? between : words.word(at, Kind.FILLER);
      between = between != null ? between : words.word(at, Kind.BY_ELECTION);
      if (between == null) {
        return -1;
      }
      at = between.last() + 1;
    }
    return -1;
  }

  /** A state is no seat, but a territory with one seat is. */
  private boolean stateAlone(int first, int last, int seatWord) {
    Mention.Word place = words.word(first, Kind.PLACE);
    return place != null
        && place.last() == last
        && !words.isCity(place)
        && !(words.hasNoAssembly(place) && words.word(last + 1, Kind.BODY) != null && seatWord > 0);
  }

  private boolean state(int first, int last) {
    Mention.Word place = words.word(first, Kind.PLACE);
    return place != null && place.last() == last && !words.isCity(place);
  }

  /** Malegaon Central Assembly Election Result; Jalandhar West bypoll. */
  private boolean heading(int i) {
    if (words.word(i, Kind.BY_ELECTION) != null) {
      return true;
    }
    Mention.Word body = words.word(i, Kind.BODY);
    return body != null
        && (words.word(body.last() + 1, Kind.BY_ELECTION) != null
            || words.isOneOf(body.last() + 1, "election", "result", "results", "chunav"));
  }

  private Piece.@Nullable At seatWordFirst(int i) {
    Mention.Word seat = words.word(i, Kind.SEAT_WORD);
    if (seat == null || seat.value().equals("many")) {
      return null;
    }
    int next = words.isOneOf(seat.last() + 1, "of", ",") ? seat.last() + 2 : seat.last() + 1;
    boolean own =
        words.isOneOf(i - 1, "his", "her", "their", "its")
            || words.isOneOf(i - 2, "his", "her", "their")
            || words.isOneOf(i - 4, "his", "her", "their");
    if (!tokens.is(seat.last() + 1, "of") && !own) {
      return null;
    }
    int last = nameEnd(next);
    if (last < 0 || state(next, last)) {
      return null;
    }
    return new Piece.At(
        new Seat(tokens.original(next, last), tokens.original(next, last), ""), true, i, last);
  }

  private Piece.@Nullable At behindPreposition(int i, int last, boolean known) {
    int before = i - 1;
    if (words.isOneOf(
        before, "the", "neighbouring", "nearby", "adjoining", "adjacent", "prestigious")) {
      before--;
    }
    boolean preposition =
        before >= words.from() && words.isOneOf(before, "from", "in", "at", "for");
    if (words.isOneOf(last + 1, "district", "division", "city", "region", "area", "tehsil")
        || tokens.is(last + 1, "'")) {
      return null;
    }
    if (!preposition
        || (words.word(i, Kind.PLACE) != null && !words.isOneOf(before, "from", "in"))) {
      return known ? named(i, last, last, false) : null;
    }
    return tokens.is(before, "for") && !known ? null : named(i, last, last, false);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Listed;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.grammar.hindustani.Piece.Unknown;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** Cuts a Hindi or Urdu sentence into its pieces. */
final class Pieces {
  private static final int LONGEST_NAME = 7;

  /** Words of these kinds may be names where the list doubts them: विजय, आज़ाद, امیر. */
  private static final Set<Kind> MAYBE_NAMES =
      EnumSet.of(Kind.PARTY, Kind.OFFICE, Kind.ROLE, Kind.WON, Kind.GOT, Kind.DONE);

  /** Seats of one district are counted: Lahore 3. */
  private static final int MOST_OF_A_DISTRICT = 30;

  private final Line line;
  private final Tokens tokens;
  private final int to;

  /** What begins at each token of the sentence. */
  private final List<List<Mention.Word>> words;

  private final Mention.@Nullable Quantity[] numbers;

  /** True for tokens within a mention. */
  private final boolean[] taken;

  private Pieces(Line line) {
    this.line = line;
    this.tokens = line.tokens();
    this.to = line.sentence().to();
    int n = to - line.sentence().from();
    this.words = new ArrayList<>(n);
    this.numbers = new Mention.Quantity[n];
    this.taken = new boolean[n];
    for (int i = 0; i < n; i++) {
      words.add(List.of());
    }
    for (Mention m : line.mentions()) {
      int at = m.first() - line.sentence().from();
      for (int i = at; i <= m.last() - line.sentence().from() && i < n; i++) {
        taken[i] = true;
      }
      switch (m) {
        case Mention.Quantity q -> numbers[at] = q;
        case Mention.Word w -> {
          if (words.get(at).isEmpty()) {
            words.set(at, new ArrayList<>(2));
          }
          words.get(at).add(w);
        }
      }
    }
  }

  static List<Piece> of(Line line) {
    return new Pieces(line).cut();
  }

  private List<Piece> cut() {
    var pieces = new ArrayList<Piece>();
    for (int i = line.sentence().from(); i < to; ) {
      if (tokens.is(i, "'") || tokens.is(i, "\"")) {
        i++;
        continue;
      }
      Piece piece = at(i);
      pieces.add(piece);
      i = piece.last() + 1;
    }
    return pieces;
  }

  private Piece at(int i) {
    Spot spot = spot(i);
    if (spot != null) {
      return spot;
    }
    Mention.Quantity number = number(i);
    if (number != null) {
      return new Count(number, bodyWithin(number), number.first(), number.last());
    }
    Someone someone = new Someones(this).at(i);
    if (someone != null) {
      return someone;
    }
    var here = words(i);
    if (!here.isEmpty()) {
      return Listed.of(here, i);
    }
    if (!tokens.shape(i).isWord()) {
      return new Mark(tokens.text().at(tokens.start(i)), i, i);
    }
    return new Unknown(i, i);
  }

  private String bodyWithin(Mention.Quantity number) {
    for (int i = number.digitsLast() + 1; i <= number.last(); i++) {
      Mention.Word body = word(i, Kind.BODY);
      if (body != null) {
        return body.value();
      }
    }
    return "";
  }

  Line line() {
    return line;
  }

  Tokens tokens() {
    return tokens;
  }

  int to() {
    return to;
  }

  List<Mention.Word> words(int i) {
    return i < to ? words.get(i - line.sentence().from()) : List.of();
  }

  Mention.@Nullable Quantity number(int i) {
    return i < to ? numbers[i - line.sentence().from()] : null;
  }

  Mention.@Nullable Word word(int i, Kind kind) {
    for (Mention.Word w : words(i)) {
      if (w.is(kind)) {
        return w;
      }
    }
    return null;
  }

  boolean is(int i, Kind kind, String value) {
    if (i < line.sentence().from()) {
      return false;
    }
    for (Mention.Word w : words(i)) {
      if (w.is(kind, value)) {
        return true;
      }
    }
    return false;
  }

  /** What the case mark behind a token says, a small word and brackets between them passed over. */
  String relation(int behind) {
    int i = behind;
    if (i < to && (tokens.is(i, "'") || tokens.is(i, "\""))) {
      i++;
    }
    int closed = brackets(i);
    i = closed < 0 ? i : closed;
    Mention.Word mark = word(i, Kind.CASE);
    if (mark == null && is(i, Kind.STOP, "")) {
      mark = word(i + 1, Kind.CASE);
      boolean small = i < to && tokens.end(i) - tokens.start(i) <= 3;
      mark = small ? mark : null;
    }
    return mark == null ? "" : mark.value();
  }

  /** Behind short brackets that open at a token; -1 where none do. */
  int brackets(int i) {
    if (i >= to || !tokens.is(i, "(")) {
      return -1;
    }
    for (int j = i + 1; j < to && j <= i + 8; j++) {
      if (tokens.is(j, ")")) {
        return j + 1;
      }
    }
    return -1;
  }

  /** Behind the run of name words that begins at a token; the token itself where none does. */
  int run(int i, boolean ofSeat) {
    int j = i;
    boolean certain = false;
    while (j < to && j - i < 2 * LONGEST_NAME) {
      if (nameWord(j, ofSeat)) {
        certain |= !taken(j) || (ofSeat && word(j, Kind.PLACE) != null);
        j++;
      } else if (j > i && joins(j) && j + 1 < to && nameWord(j + 1, ofSeat)) {
        j++;
      } else {
        break;
      }
    }
    boolean letter = j == i + 1 && tokens.end(i) - tokens.start(i) == 1;
    return certain && !letter && j - i <= 2 * LONGEST_NAME ? j : i;
  }

  /** A hyphen or an initial's full stop within a name. */
  private boolean joins(int j) {
    boolean hyphen = tokens.is(j, "-") && tokens.gluedToNext(j - 1) && tokens.gluedToNext(j);
    boolean initial = tokens.is(j, ".") && tokens.end(j - 1) - tokens.start(j - 1) <= 4;
    return hyphen || initial;
  }

  private boolean taken(int i) {
    return taken[i - line.sentence().from()];
  }

  private boolean nameWord(int i, boolean ofSeat) {
    Shape shape = tokens.shape(i);
    boolean letters =
        shape == Shape.DEVANAGARI
            || shape == Shape.ARABIC
            || (shape.isCapital() && tokens.end(i) - tokens.start(i) > 1);
    if (!letters) {
      return false;
    }
    if (!taken(i)) {
      return true;
    }
    var here = words(i);
    if (here.isEmpty() || here.getFirst().last() != i) {
      return false;
    }
    for (Mention.Word w : here) {
      boolean fits =
          (w.is(Kind.STOP) && w.doubtful() && (ofSeat || !w.value().equals("seat")))
              || (w.doubtful() && MAYBE_NAMES.contains(w.kind()))
              || w.is(Kind.HONORIFIC)
              || (ofSeat && w.is(Kind.PLACE));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Spot spot(int i) {
    Mention.Word coded = word(i, Kind.SEAT_CODE);
    if (coded != null) {
      return coded(coded, i);
    }
    Mention.Word here = word(i, Kind.SEAT_WORD);
    if (here != null && number(i) == null) {
      int behind = here.last() + 1;
      coded = word(behind, Kind.SEAT_CODE);
      if (coded != null) {
        return coded(coded, i);
      }
      Mention.Quantity ward = is(i, Kind.SEAT_WORD, "ward") ? number(behind) : null;
      if (ward != null && ward.unit().isEmpty() && ward.value() > 0) {
        String code = Long.toString(ward.value());
        return new Spot(
            seat(i, ward.last(), code), relation(ward.last() + 1), false, i, ward.last());
      }
      boolean urdu = tokens.shape(i) == Shape.ARABIC;
      int end = urdu && !isCaseOrMark(behind) ? run(behind, true) : behind;
      if (end > behind && isCase(end) && end - behind <= 3) {
        return new Spot(seat(behind, end - 1, ""), relation(end), false, i, end - 1);
      }
      return new Spot(Seat.UNNAMED, relation(behind), false, i, behind - 1);
    }
    return named(i);
  }

  private boolean isCase(int i) {
    return word(i, Kind.CASE) != null;
  }

  private boolean isCaseOrMark(int i) {
    return i >= to || isCase(i) || !tokens.shape(i).isWord();
  }

  /** A code, the name and number of its seat behind it. */
  private Spot coded(Mention.Word code, int first) {
    int last = code.last();
    int next = last + 1;
    boolean hyphen = next < to && tokens.is(next, "-");
    int end = run(hyphen ? next + 1 : next, true);
    if (end == next) {
      Mention.Word place = word(next, Kind.PLACE);
      end = place == null ? next : place.last() + 1;
    }
    // a name of people follows a code only behind a mark
    boolean isPlace = end > next && end - next <= 3 && !isPersonBehind(end);
    if (isPlace) {
      last = end - 1;
      Mention.Quantity ordinal = number(end);
      if (ordinal != null
          && ordinal.unit().isEmpty()
          && ordinal.value() > 0
          && ordinal.value() <= MOST_OF_A_DISTRICT) {
        last = ordinal.last();
      }
    }
    return new Spot(seat(code.first(), last, code.value()), relation(last + 1), false, first, last);
  }

  private boolean isPersonBehind(int end) {
    String relation = relation(end);
    return relation.equals("agent") || relation.equals("object");
  }

  /** A name with the word for a seat behind it: मालेगांव सेंट्रल विधानसभा सीट. */
  private @Nullable Spot named(int i) {
    int end = seatName(i);
    if (end == i || (isSeatBehind(end) && seatFrom(i, end, false) > i && !isKnownSeat(i, end))) {
      return null;
    }
    int j = end;
    int closed = brackets(j);
    j = closed < 0 ? j : closed;
    if (j < to && tokens.is(j, "-") && number(j + 1) != null) {
      return null;
    }
    Mention.Word body = word(j, Kind.BODY);
    if (word(j, Kind.SEAT_WORD) == null && body != null) {
      int behind = body.last() + 1;
      if (word(behind, Kind.SEAT_WORD) != null) {
        j = behind;
      } else if (body.value().endsWith("*")
          && body.first() == body.last()
          && isPlaceCase(behind)
          && word(i, Kind.PLACE) == null) {
        return new Spot(seat(i, end - 1, ""), relation(behind), false, i, body.last());
      }
    }
    Mention.Word seatWord = word(j, Kind.SEAT_WORD);
    if (seatWord == null || number(j) != null) {
      return null;
    }
    int last = seatWord.last();
    Mention.Word code = word(last + 1, Kind.SEAT_CODE);
    if (code != null) {
      return null; // a place, then its seat with the code
    }
    return new Spot(seat(i, end - 1, ""), relation(last + 1), false, i, last);
  }

  /** The word for a seat follows, so that the words before are its name, or end with it. */
  boolean isSeatBehind(int i) {
    Mention.Word body = word(i, Kind.BODY);
    int at = body == null || word(i, Kind.SEAT_WORD) != null ? i : body.last() + 1;
    return word(at, Kind.SEAT_WORD) != null && number(at) == null;
  }

  /**
   * Where the seat begins in words that are the name of somebody and of a seat: {@code संजीव शर्मा
   * गाजियाबाद सीट}. What is known of names decides, else the number of words.
   */
  int seatFrom(int first, int end, boolean afterRole) {
    for (int k = first + 1; k < end; k++) {
      if (line.names().seatAt(tokens, k) == end - k) {
        return k;
      }
    }
    int known = line.names().at(tokens, first);
    if (known > 0 && first + known < end) {
      return first + known;
    }
    int words = end - first;
    boolean role = afterRole || isKin(first - 1);
    boolean person = role ? words >= 3 : words >= 4;
    if (!person) {
      return first;
    }
    boolean part = endsSeat(end - 1); // North, East, City: the second part of a seat's name
    return part ? end - 2 : end - 1;
  }

  private boolean isKin(int i) {
    return i >= line.sentence().from() && word(i, Kind.KIN) != null;
  }

  /** A word that ends names of seats: नगर, सेंट्रल, ईस्ट. */
  boolean endsSeat(int i) {
    return is(i, Kind.STOP, "seat end") || is(i, Kind.STOP, "seat");
  }

  private boolean isPlaceCase(int i) {
    return is(i, Kind.CASE, "in") || is(i, Kind.CASE, "from") || is(i, Kind.CASE, "on");
  }

  private boolean isKnownSeat(int first, int end) {
    return line.names().seatAt(tokens, first) == end - first;
  }

  private int seatName(int i) {
    Mention.Word place = word(i, Kind.PLACE);
    int behind = place == null ? i : place.last() + 1;
    int end = run(behind, true);
    int longest = end > behind ? end : behind;
    while (place != null && endsSeat(longest)) {
      longest++; // नागपुर दक्षिण पश्चिम
    }
    return longest - i <= 8 ? longest : i;
  }

  Seat seat(int first, int last, String code) {
    return new Seat(tokens.original(first, last), "", code);
  }
}

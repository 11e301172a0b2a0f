// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Mark;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;

/** Reads which poll a sentence speaks of, on whose word, and how far the count was. */
final class Settings {
  private static final int FIRST_YEAR = 1947;
  private static final int LAST_YEAR = 2040;

  /** What may seem the unit of a year: 2024: as of a clock. */
  private static final Set<String> YEARS = Set.of("years", "date", "clock");

  private static final int MOST_ROUNDS = 60;

  private final Line line;
  private final List<Piece> pieces;

  Settings(Line line, List<Piece> pieces) {
    this.line = line;
    this.pieces = pieces;
  }

  /**
   * What the sentence says of the poll.
   *
   * @param tells it states something, or names a seat or a candidate: only then is a commission
   *     that it names its source
   */
  Optional<Fact> setting(boolean tells) {
    OptionalInt year = year();
    String body = "";
    var places = new ArrayList<String>();
    String status = "";
    boolean by = false;
    for (Mention m : line.mentions()) {
      if (!(m instanceof Mention.Word w)) {
        continue;
      }
      switch (w.kind()) {
        case BODY -> body = body.isEmpty() || body.endsWith("*") ? w.value() : body;
        case PLACE -> {
          if (isState(w)) {
            places.add(w.value());
          }
        }
        case STATUS -> {
          if (tells || !w.value().equals("official")) {
            status = stronger(status, w.value().equals("source") ? "official" : w.value());
          }
        }
        case BY_ELECTION -> by = true;
        default -> {}
      }
    }
    boolean earlier = earlier() || (year.isPresent() && past());
    if (year.isEmpty()
        && body.isEmpty()
        && places.isEmpty()
        && status.isEmpty()
        && !by
        && !earlier) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact.Setting(
            year,
            body,
            places,
            by ? Optional.of(true) : Optional.empty(),
            earlier,
            status,
            line.span(),
            "setting"));
  }

  private static boolean isState(Mention.Word w) {
    Places.Place p = Places.shipped().find(w.value());
    return p != null && p.level() == Places.Level.STATE;
  }

  /** "Unofficial" outweighs the commission that is named beside it. */
  private static String stronger(String a, String b) {
    List<String> order = List.of("unofficial", "official", "trend", "partial", "");
    return order.indexOf(a) <= order.indexOf(b) ? a : b;
  }

  private OptionalInt year() {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Count c && isYear(c)) {
        boolean since = i + 1 < pieces.size() && pieces.get(i + 1).is(Kind.STOP, "after");
        if (!since) {
          return OptionalInt.of((int) c.number().value());
        }
      }
    }
    return OptionalInt.empty();
  }

  private boolean isYear(Count c) {
    Mention.Quantity q = c.number();
    Tokens t = line.tokens();
    boolean fourDigits =
        q.digitsFirst() == q.digitsLast()
            && t.shape(q.digitsFirst()) == Tokens.Shape.NUMBER
            && t.end(q.digitsFirst()) - t.start(q.digitsFirst()) == 4;
    return fourDigits
        && !q.decimal()
        && q.value() >= FIRST_YEAR
        && q.value() <= LAST_YEAR
        && (q.unit().isEmpty() || YEARS.contains(q.unit()));
  }

  /** Told as long done: शिकست دی تھی, जीत गए थे. */
  private boolean past() {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).is(Kind.DONE, "was")) {
        return true;
      }
    }
    return false;
  }

  /** The last election: पिछले चुनाव, or पिछले with an election close behind. */
  private boolean earlier() {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is(Kind.EARLIER, "")) {
        return true;
      }
      if (pieces.get(i).is(Kind.EARLIER) && electionBehind(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean electionBehind(int i) {
    for (int k = i; k < pieces.size() && k <= i + 2; k++) {
      Piece p = pieces.get(k);
      if (p.is(Kind.STOP, "election") || p.is(Kind.BODY)) {
        return true;
      }
    }
    return false;
  }

  // --- how far the count was

  Optional<Fact> counted() {
    for (int i = 0; i < pieces.size(); i++) {
      if (!(pieces.get(i) instanceof Count c) || c.number().value() <= 0) {
        continue;
      }
      int n = (int) Math.min(c.number().value(), Integer.MAX_VALUE);
      if (c.is("stations") && ofResults(i)) {
        return Optional.of(stations(i, n, c));
      }
      if (c.is("rounds") && n <= MOST_ROUNDS) {
        return Optional.of(
            new Fact.Counted(-1, -1, n, -1, line.span(c.first(), c.last()), "rounds"));
      }
      if (i + 2 < pieces.size()
          && pieces.get(i + 1) instanceof Mark m
          && m.mark() == '/'
          && pieces.get(i + 2) instanceof Count d
          && c.number().unit().isEmpty()
          && d.number().unit().isEmpty()
          && n <= d.number().value()
          && d.number().value() <= MOST_ROUNDS
          && d.number().value() > 12) {
        return Optional.of(
            new Fact.Counted(
                -1, -1, n, (int) d.number().value(), line.span(c.first(), d.last()), "rounds"));
      }
    }
    return Optional.empty();
  }

  private Fact stations(int i, int n, Count c) {
    boolean all = i > 0 && pieces.get(i - 1).is(Kind.STOP, "all");
    int of = all ? n : -1;
    int first = c.first();
    if (i > 1 && pieces.get(i - 1).is(Kind.CASE, "outof") && pieces.get(i - 2) instanceof Count d) {
      of = (int) d.number().value();
      first = d.first();
    }
    return new Fact.Counted(n, of, -1, -1, line.span(first, c.last()), "stations");
  }

  private boolean ofResults(int i) {
    for (int k = i + 1; k < pieces.size() && k <= i + 5; k++) {
      if (pieces.get(k).is(Kind.STOP, "election") || pieces.get(k).is(Kind.STATUS)) {
        return true;
      }
    }
    return false;
  }

  /** The time until which a count is told: 12.50 बजे तक. */
  Optional<Fact> asOf() {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (pieces.get(i) instanceof Count c
          && c.is("clock")
          && pieces.get(i + 1).is(Kind.CASE, "until")) {
        String time = time(i, c);
        if (!time.isEmpty()) {
          return Optional.of(new Fact.AsOf(time, line.span(c.first(), c.last()), "as of"));
        }
      }
    }
    return Optional.empty();
  }

  private String time(int i, Count c) {
    String digits = line.tokens().word(c.number().digitsFirst());
    int dot = digits.indexOf('.');
    int hour;
    int minute;
    try {
      hour = Integer.parseInt(dot < 0 ? digits : digits.substring(0, dot));
      minute = dot < 0 ? 0 : Integer.parseInt(digits.substring(dot + 1));
    } catch (NumberFormatException e) {
      return "";
    }
    boolean pm = i > 0 && pieces.get(i - 1).is(Kind.STOP, "pm");
    hour = pm && hour < 12 ? hour + 12 : hour;
    return hour > 23 || minute > 59 ? "" : String.format(Locale.ROOT, "%02d:%02d", hour, minute);
  }
}

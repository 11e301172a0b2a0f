// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in figures, words and scales of three languages, with hedge and unit: {@code 1,09,653},
 * {@code 54 हजार 780}, {@code ساڑھے 10 ہزار}, {@code 3.38 लाख}, {@code twenty-one}, {@code 1-1}.
 */
final class Numbers {
  private static final long LIMIT = 100_000_000_000L;
  private static final int FILLERS = 3;

  private final Tokens tokens;
  private final Mentions words;

  /** Behind the last token read; value of what was read, in thousandths. */
  private int at;

  private long milli;
  private boolean decimal;

  Numbers(Tokens tokens, Mentions words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The number that begins at a token, with a hedge that stands there before it. */
  Mention.@Nullable Quantity at(int first) {
    Hedge hedge = Hedge.EXACT;
    int i = first;
    Mention.Word before = words.word(i, Kind.HEDGE);
    if (before != null) {
      hedge = hedge(before);
      i = before.last() + 1;
      Mention.Word more = words.word(i, Kind.HEDGE);
      if (more != null) {
        i = more.last() + 1;
      }
    }
    int digitsFirst = i;
    if (!read(i)) {
      return null;
    }
    long value = milli;
    boolean each = repeated(value);
    int digitsLast = at - 1;
    Mention.Word behind = hedgeBehind(at);
    if (behind != null && hedge == Hedge.EXACT && !startsNumber(behind.last() + 1)) {
      hedge = hedge(behind);
      at = behind.last() + 1;
    }
    int last = at - 1;
    Mention.Word unit = unit();
    if (unit != null) {
      last = unit.last();
      Mention.Word later = hedgeBehind(last + 1);
      if (later != null && hedge == Hedge.EXACT && !startsNumber(later.last() + 1)) {
        hedge = hedge(later);
        last = later.last();
      }
    }
    String unitName = unit != null ? unit.value() : dateOrClock(digitsFirst, digitsLast);
    long whole = value < 0 || suspect(digitsFirst, digitsLast, last) ? -1 : value / 1000;
    return new Mention.Quantity(
        whole, decimal, hedge, unitName, each, digitsFirst, digitsLast, first, last);
  }

  /** A hedge behind its number; in Latin letters "over" and "about" are prepositions there. */
  private Mention.@Nullable Word hedgeBehind(int i) {
    Mention.Word word = words.word(i, Kind.HEDGE);
    return word != null && tokens.shape(word.first()).isLatin() ? null : word;
  }

  /**
   * True where what a reader sees may be another number: glued to Latin letters or to a byte that
   * could not be read, digits of two scripts in one number, a direction override in the line.
   */
  private boolean suspect(int first, int last, int lastWithUnit) {
    if (first > 0 && tokens.gluedToNext(first - 1) && odd(first - 1)) {
      return true;
    }
    if (last == lastWithUnit && tokens.gluedToNext(last) && odd(last + 1)) {
      return true;
    }
    for (int i = first; i <= last; i++) {
      if (tokens.shape(i) == Shape.NUMBER
          && tokens.text().mixedDigits(tokens.start(i), tokens.end(i))) {
        return true;
      }
    }
    return tokens.text().overridden(tokens.start(first));
  }

  private boolean odd(int token) {
    return tokens.shape(token).isLatin() || tokens.is(token, "\uFFFD");
  }

  private boolean startsNumber(int i) {
    return i < tokens.count()
        && (tokens.shape(i) == Shape.NUMBER || words.word(i, Kind.NUMBER_WORD) != null);
  }

  private static Hedge hedge(Mention.Word word) {
    return word.value().equals("over") ? Hedge.OVER : Hedge.ABOUT;
  }

  /** Reads terms with falling scales: 10 crore 59 lakh 55 thousand 409. */
  private boolean read(int first) {
    at = first;
    milli = 0;
    decimal = false;
    long below = LIMIT * 1000;
    boolean any = false;
    while (true) {
      int before = at;
      long term = term();
      if (term < 0 || (any && (term >= below || below <= 1000))) {
        at = before;
        return any;
      }
      Mention.Word scale = words.word(at, Kind.SCALE);
      if (scale == null && tokens.is(at, "-") && words.word(at + 1, Kind.SCALE) != null) {
        at++;
        scale = words.word(at, Kind.SCALE);
      }
      long factor = scale == null ? 1 : Long.parseLong(scale.value());
      if (scale != null) {
        at = scale.last() + 1;
      }
      if (any && term * factor >= below) {
        at = before;
        return true;
      }
      milli += term * factor;
      any = true;
      if (milli >= LIMIT * 1000) {
        milli = -1;
        return true;
      }
      if (factor == 1) {
        return true;
      }
      below = 1000 * factor;
    }
  }

  /** One figure, number word or fraction, in thousandths; -1 where none begins here. */
  private long term() {
    Mention.Word fraction = words.word(at, Kind.FRACTION);
    if (fraction != null) {
      int before = at;
      at = fraction.last() + 1;
      if (fraction.value().startsWith("=")) {
        return 250L * Long.parseLong(fraction.value().substring(1));
      }
      // सवा लाख is one and a quarter
      long rest = words.word(at, Kind.SCALE) != null ? 1000 : plain();
      if (rest < 0) {
        at = before;
        return -1;
      }
      return rest + 250L * Long.parseLong(fraction.value());
    }
    return plain();
  }

  private long plain() {
    if (at < tokens.count() && tokens.shape(at) == Shape.NUMBER) {
      return figure(tokens.word(at++));
    }
    Mention.Word word = words.word(at, Kind.NUMBER_WORD);
    if (word == null) {
      return -1;
    }
    at = word.last() + 1;
    long value = Long.parseLong(word.value());
    int next = tokens.is(at, "-") ? at + 1 : at;
    Mention.Word ones = words.word(next, Kind.NUMBER_WORD);
    if (ones != null && value >= 20 && value % 10 == 0 && Long.parseLong(ones.value()) < 10) {
      at = ones.last() + 1;
      value += Long.parseLong(ones.value());
    }
    return 1000 * value;
  }

  /** Digits with grouping and decimals, in thousandths. */
  private long figure(String word) {
    long value = 0;
    int decimals = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '.') {
        decimals = 0;
      } else if (c >= '0' && c <= '9' && decimals < 3) {
        if (value >= LIMIT) {
          return LIMIT * 1000;
        }
        value = 10 * value + c - '0';
        decimals = decimals < 0 ? -1 : decimals + 1;
      }
    }
    decimal |= decimals > 0;
    for (int i = Math.max(decimals, 0); i < 3; i++) {
      value *= 10;
    }
    return value;
  }

  /** The same number once more, with a dash, a comma or nothing between: one each. */
  private boolean repeated(long value) {
    int behind = at;
    boolean dash = tokens.is(at, "-") || tokens.is(at, "۔");
    int i = dash || tokens.is(at, "،") || tokens.is(at, ",") ? at + 1 : at;
    if (i >= tokens.count() || value < 0 || value > 100_000) {
      return false;
    }
    boolean wasDecimal = decimal;
    boolean same = read(i) && milli == value && (dash || unitFollows());
    if (!same) {
      at = behind;
    }
    decimal = wasDecimal;
    milli = value;
    return same;
  }

  private boolean unitFollows() {
    return words.word(at, Kind.UNIT) != null;
  }

  /**
   * The unit behind the number: at once, behind a dash, or behind a few words that may be there.
   */
  private Mention.@Nullable Word unit() {
    int i = tokens.is(at, "-") ? at + 1 : at;
    for (int skipped = 0; skipped <= FILLERS; skipped++) {
      Mention.Word unit = words.word(i, Kind.UNIT);
      if (unit != null) {
        return unit;
      }
      Mention.Word filler = words.word(i, Kind.FILLER);
      if (filler == null) {
        filler = words.word(i, Kind.BODY);
      }
      if (filler == null) {
        filler = placeInEnglish(i);
      }
      if (filler == null) {
        return null;
      }
      i = filler.last() + 1;
    }
    return null;
  }

  /** two Sindh Assembly seats: in English a place may stand between. */
  private Mention.@Nullable Word placeInEnglish(int i) {
    Mention.Word place = words.word(i, Kind.PLACE);
    return place != null && tokens.shape(i).isLatin() ? place : null;
  }

  private String dateOrClock(int first, int last) {
    if (tokens.is(last + 1, "%")) {
      return "percent";
    }
    boolean clock =
        (tokens.is(last + 1, ":")
                && tokens.gluedToNext(last)
                && last + 2 < tokens.count()
                && tokens.shape(last + 2) == Shape.NUMBER)
            || (first > 1
                && tokens.is(first - 1, ":")
                && tokens.gluedToNext(first - 1)
                && tokens.shape(first - 2) == Shape.NUMBER);
    if (clock) {
      return "clock";
    }
    int next = tokens.is(last + 1, "/") ? last + 2 : last + 1;
    if (words.word(next, Kind.MONTH) != null) {
      return "date";
    }
    for (int back = 1; back <= 2; back++) {
      Mention.Word month = words.word(first - back, Kind.MONTH);
      if (month != null
          && month.last() >= first - 2
          && last == first
          && tokens.end(first) - tokens.start(first) <= 2) {
        return "date";
      }
    }
    return "";
  }
}

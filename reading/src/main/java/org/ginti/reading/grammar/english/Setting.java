// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;
import org.jspecify.annotations.Nullable;

/** Which poll an English sentence is about, how far it was counted, and on whose word. */
final class Setting {
  private final LineWords words;
  private final List<Piece> pieces;

  Setting(LineWords words, List<Piece> pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** Stations or rounds, and the time, where the sentence has them. */
  List<Fact> counts() {
    var facts = new ArrayList<Fact>();
    Fact.Counted counted = counted();
    if (counted != null) {
      facts.add(counted);
    }
    Fact.AsOf asOf = asOf();
    if (asOf != null) {
      facts.add(asOf);
    }
    return facts;
  }

  Fact.Setting setting(OptionalInt year, boolean general, boolean earlier) {
    String body = "";
    var places = new ArrayList<String>();
    boolean byElection = false;
    String status = "";
    for (int i = words.from(); i < words.to(); i++) {
      for (Mention.Word w : words.at(i)) {
        switch (w.kind()) {
          case BODY -> body = body.isEmpty() && elected(w) ? w.value() : body;
          case PLACE -> {
            if (isState(w) && !dateline(words, w) && !places.contains(w.value())) {
              places.add(w.value());
            }
          }
          case BY_ELECTION -> byElection |= w.value().isEmpty();
          case STATUS -> status = stronger(status, w.value());
          default -> {}
        }
      }
    }
    return new Fact.Setting(
        year,
        body,
        places,
        general ? Optional.of(false) : byElection ? Optional.of(true) : Optional.empty(),
        earlier,
        status,
        words.line().span(),
        "setting");
  }

  /** LAHORE: …, ISLAMABAD/KARACHI – …, Chandigarh, Nov 23 (PTI): where it was written. */
  static boolean dateline(LineWords words, Mention.Word place) {
    if (words.isOneOf(place.first() - 1, "in", "from", "of", "across")) {
      return false;
    }
    if (words.isOneOf(place.last() + 1, ":")) {
      return true;
    }
    for (int i = words.from(); i < place.first(); i++) {
      if (words.word(i, Kind.PLACE) == null
          && words.tokens().shape(i) == org.ginti.reading.text.Tokens.Shape.SMALL) {
        return false;
      }
    }
    for (int i = place.last() + 1; i < words.to() && i < place.last() + 12; i++) {
      if (words.isOneOf(i, ":", "-")) {
        return true;
      }
      if (words.tokens().shape(i) == org.ginti.reading.text.Tokens.Shape.SMALL) {
        return false;
      }
    }
    return false;
  }

  private static String stronger(String one, String other) {
    if (one.equals("unofficial") || other.isEmpty()) {
      return one;
    }
    return other.equals("trend") && !one.isEmpty() ? one : other;
  }

  /** The body is what was elected, not where somebody sits: "elected to the Lok Sabha". */
  private boolean elected(Mention.Word body) {
    int before = words.isOneOf(body.first() - 1, "the") ? body.first() - 2 : body.first() - 1;
    return !words.isOneOf(before, "to")
        && !words.isOneOf(
            body.last() + 1, "mp", "member", "mps", "members", "speaker", "after", "before");
  }

  /** A state that is spoken of, not one whose minister is. */
  private boolean isState(Mention.Word place) {
    Places.Place p = Places.shipped().find(place.value());
    boolean sure = !place.doubtful() || words.isOneOf(place.first() - 1, "in");
    return p != null
        && sure
        && p.level() == Places.Level.STATE
        && words.word(place.last() + 1, Kind.OFFICE) == null
        && words.word(place.last() + 1, Kind.ROLE) == null
        && words.partyWord(place.last() + 1) == null;
  }

  private Fact.@Nullable Counted counted() {
    for (int i = 0; i < pieces.size(); i++) {
      if (!(pieces.get(i) instanceof Piece.Figure f) || f.number().value() < 0) {
        continue;
      }
      if (f.number().hasUnit("stations")) {
        return stations(i, f.number());
      }
      if (f.number().hasUnit("rounds")) {
        int done = before(i);
        int n = (int) f.number().value();
        return new Fact.Counted(
            -1, -1, done >= 0 ? done : n, done >= 0 ? n : -1, spanOf(i), "rounds");
      }
    }
    return null;
  }

  private Fact.Counted stations(int i, Mention.Quantity q) {
    int n = (int) q.value();
    int done = before(i);
    if (done >= 0) {
      return new Fact.Counted(done, n, -1, -1, spanOf(i), "stations");
    }
    boolean all =
        words.isOneOf(q.first() - 1, "all")
            || (words.isOneOf(q.first() - 1, "the") && words.isOneOf(q.first() - 2, "all"));
    return new Fact.Counted(n, all ? n : -1, -1, -1, spanOf(i), "stations");
  }

  /** 68 in "68 out of 366"; -1 where no such number stands before. */
  private int before(int i) {
    int at = i - 1;
    while (at >= 0
        && (pieces.get(at) instanceof Piece.Gap g
            ? g.last() - g.first() < 3
            : pieces.get(at) instanceof Piece.Sign s
                ? s.mark() == '/'
                : pieces.get(at) instanceof Piece.Term t
                    && (t.is(Kind.CASE, "of") || t.is(Kind.CASE, "outof") || t.is(Kind.FILLER)))) {
      at--;
    }
    return at >= 0
            && at < i - 1
            && pieces.get(at) instanceof Piece.Figure f
            && (f.number().unit().isEmpty()
                || f.number().hasUnit("stations")
                || f.number().hasUnit("rounds"))
        ? (int) f.number().value()
        : -1;
  }

  private Span spanOf(int i) {
    int first = i;
    while (first > 0 && !(pieces.get(first - 1) instanceof Piece.Actor) && i - first < 3) {
      first--;
    }
    return words.span(pieces.get(first).first(), pieces.get(i).last());
  }

  /** "at 1:30 pm", "At 6.45 pm". */
  private Fact.@Nullable AsOf asOf() {
    var tokens = words.tokens();
    for (int i = words.from() + 2; i < words.to(); i++) {
      boolean pm = words.isOneOf(i, "pm") || (words.isOneOf(i, "p") && words.isOneOf(i + 1, "."));
      boolean am =
          words.isOneOf(i, "am")
              || (words.isOneOf(i, "a") && words.isOneOf(i + 1, ".") && words.isOneOf(i + 2, "m"));
      if (!pm && !am) {
        continue;
      }
      int last = i - 1;
      int first = words.isOneOf(last - 1, ":") ? last - 2 : last;
      if (first <= words.from()
          || tokens.shape(first) != org.ginti.reading.text.Tokens.Shape.NUMBER
          || !words.isOneOf(first - 1, "at", "till", "until", "by", "of", "around", "(")) {
        continue;
      }
      String time = time(tokens.word(first), first == last ? "" : tokens.word(last), pm);
      if (!time.isEmpty()
          && !words.isOneOf(
              first - 2, "began", "begin", "started", "start", "from", "ended", "begins")) {
        return new Fact.AsOf(time, words.span(first, i), "time");
      }
    }
    return null;
  }

  private static String time(String hour, String minute, boolean pm) {
    String h = hour;
    String m = minute;
    int dot = hour.indexOf('.');
    if (dot >= 0) {
      h = hour.substring(0, dot);
      m = hour.substring(dot + 1);
    }
    if (h.isEmpty() || h.length() > 2 || m.length() > 2 || h.contains(",")) {
      return "";
    }
    int hours = Integer.parseInt(h);
    int minutes = m.isEmpty() ? 0 : Integer.parseInt(m);
    if (hours > 12 || minutes > 59) {
      return "";
    }
    int full = pm ? hours % 12 + 12 : hours % 12;
    return String.format(java.util.Locale.ROOT, "%02d:%02d", full, minutes);
  }
}

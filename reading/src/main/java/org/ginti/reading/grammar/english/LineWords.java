// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;
import org.jspecify.annotations.Nullable;

/** The mentions of a line by the token at which they begin. */
final class LineWords {
  private final Line line;
  private final int from;
  private final int to;

  /** Per token: index of the first mention that begins there, or -1. */
  private final int[] heads;

  LineWords(Line line) {
    this.line = line;
    this.from = line.sentence().from();
    this.to = line.sentence().to();
    this.heads = new int[to - from];
    Arrays.fill(heads, -1);
    var mentions = line.mentions();
    for (int m = mentions.size() - 1; m >= 0; m--) {
      heads[mentions.get(m).first() - from] = m;
    }
  }

  Line line() {
    return line;
  }

  Tokens tokens() {
    return line.tokens();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  Span span(int first, int last) {
    return line.span(first, last);
  }

  Mention.@Nullable Quantity number(int i) {
    if (i < from || i >= to || heads[i - from] < 0) {
      return null;
    }
    return line.mentions().get(heads[i - from]) instanceof Mention.Quantity q ? q : null;
  }

  /** The meanings of the words that begin at a token; empty where none do. */
  List<Mention.Word> at(int i) {
    if (i < from || i >= to || heads[i - from] < 0) {
      return List.of();
    }
    int m = heads[i - from];
    var mentions = line.mentions();
    if (!(mentions.get(m) instanceof Mention.Word first)) {
      return List.of();
    }
    if (m + 1 >= mentions.size() || mentions.get(m + 1).first() != i) {
      return List.of(first);
    }
    int end = m + 1;
    while (end < mentions.size() && mentions.get(end).first() == i) {
      end++;
    }
    var words = new ArrayList<Mention.Word>(end - m);
    for (; m < end; m++) {
      words.add((Mention.Word) mentions.get(m));
    }
    return words;
  }

  Mention.@Nullable Word word(int i, Kind kind) {
    if (i < from || i >= to || heads[i - from] < 0) {
      return null;
    }
    var mentions = line.mentions();
    for (int m = heads[i - from]; m < mentions.size() && mentions.get(m).first() == i; m++) {
      if (mentions.get(m) instanceof Mention.Word w && w.is(kind)) {
        return w;
      }
    }
    return null;
  }

  /** Behind "(SC)", which says for whom a seat is kept; the token itself where there is none. */
  int reserved(int i) {
    boolean kept =
        tokens().is(i, "(") && isOneOf(i + 1, "sc", "st", "reserved") && tokens().is(i + 2, ")");
    return kept ? i + 3 : i;
  }

  boolean isOneOf(int i, String... folded) {
    for (String word : folded) {
      if (tokens().is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** The party or alliance that is surely meant at a token. */
  @Nullable PartyName party(int i) {
    Mention.Word w = partyWord(i);
    if (w == null || (w.doubtful() && looksLikeName(w))) {
      return null;
    }
    return new PartyName(tokens().original(w.first(), w.last()), w.value(), w.is(Kind.ALLIANCE));
  }

  Mention.@Nullable Word partyWord(int i) {
    Mention.Word w = word(i, Kind.ALLIANCE);
    return w != null ? w : word(i, Kind.PARTY);
  }

  /** The last token of the party that is named at a token; the token before where none is. */
  int partyLast(int i) {
    Mention.Word w = partyWord(i);
    return w == null ? i - 1 : w.last();
  }

  /** A role, an office or a title that begins at a token. */
  Mention.@Nullable Word role(int i) {
    Mention.Word w = word(i, Kind.ROLE);
    w = w != null ? w : word(i, Kind.OFFICE);
    return w != null ? w : word(i, Kind.HONORIFIC);
  }

  /** The words at a token may mean this party. */
  boolean means(int i, String code) {
    return at(i).stream().anyMatch(w -> w.is(Kind.PARTY, code));
  }

  /** SP in "SP Singh Baghel", NC in "Shaina NC". */
  private boolean looksLikeName(Mention.Word w) {
    int next = w.last() + 1;
    boolean nameBehind = next < to && tokens().shape(next).isCapital() && at(next).isEmpty();
    int before = w.first() - 1;
    boolean nameBefore =
        before >= from && tokens().shape(before).isCapital() && at(before).isEmpty();
    return nameBehind || nameBefore;
  }

  /** A form that is a party elsewhere and a part of a name here. */
  boolean doubtfulBeforeName(int i) {
    Mention.Word w = partyWord(i);
    return w != null && w.doubtful() && looksLikeName(w);
  }

  boolean cityInName(int i) {
    Mention.Word place = word(i, Kind.PLACE);
    return place != null && isCity(place);
  }

  boolean isCity(Piece.Term term) {
    Mention.Word place = term.of(Kind.PLACE);
    return place != null && isCity(place);
  }

  boolean isCity(Mention.Word place) {
    Places.Place p = Places.shipped().find(place.value());
    return p != null && p.level() == Places.Level.CITY;
  }

  boolean hasNoAssembly(Mention.Word place) {
    Places.Place p = Places.shipped().find(place.value());
    return p != null && p.assembly().isEmpty();
  }

  /** A number at a token that counts nothing. */
  boolean unitless(int i) {
    Mention.Quantity q = number(i);
    return q == null || q.unit().isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.Optional;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** People and parties as English names them: party, role and name in any of their orders. */
final class People {
  private final LineWords words;
  private final Tokens tokens;
  private final Names names;

  People(LineWords words, Names names) {
    this.words = words;
    this.tokens = words.tokens();
    this.names = names;
  }

  /** The person or party that begins at a token; null where none does. */
  Piece.@Nullable Actor at(int first) {
    Piece.Actor generic = generic(first);
    if (generic != null) {
      return generic;
    }
    if (!begins(first) || tallyFollows(first)) {
      return null;
    }
    var d = new ActorDraft(words, names, first);
    var parts = new ActorParts(words, names, d);
    while (d.at < words.to() && d.name == null && !d.owner && parts.next()) {
      // each part moves on
    }
    if (d.name != null && !d.owner) {
      new BehindName(words, names, d, parts).read();
    }
    int last = d.at - 1;
    boolean nobody = d.party == null && d.name == null && (!d.role || tokens.is(last, "state"));
    if (last < first || nobody) {
      return null;
    }
    return new Piece.Actor(d.who(first), d.rival, d.owner, first, last);
  }

  /** "the party", "the ruling alliance": one that was named before. */
  private Piece.@Nullable Actor generic(int i) {
    boolean alliance = words.isOneOf(i, "alliance", "coalition", "bloc", "combine");
    if (!alliance && !tokens.is(i, "party")) {
      return null;
    }
    int before = words.isOneOf(i - 1, "ruling", "opposition") ? i - 2 : i - 1;
    if (!words.isOneOf(before, "the", "his", "her", "its")
        || words.role(i + 1) != null
        || names.end(i + 1) >= 0
        || words.party(i + 1) != null) {
      return null;
    }
    var which = new PartyName(tokens.original(i, i), "", alliance);
    int of = tokens.is(i + 1, "of") ? (tokens.is(i + 2, "the") ? i + 3 : i + 2) : i;
    PartyName itself = of > i ? words.party(of) : null;
    if (itself != null) {
      int end = words.partyLast(of); // the opposition bloc of the MVA
      return new Piece.Actor(
          new Who(
              Optional.empty(), Optional.of(itself), Optional.empty(), false, words.span(i, end)),
          false,
          false,
          i,
          end);
    }
    boolean owns = tokens.is(i + 1, "'");
    int last = owns ? (tokens.is(i + 2, "s") ? i + 2 : i + 1) : i;
    var who =
        new Who(Optional.empty(), Optional.of(which), Optional.empty(), true, words.span(i, last));
    return owns && (words.role(last + 1) != null || names.end(last + 1) >= 0)
        ? null
        : new Piece.Actor(who, false, owns, i, last);
  }

  /** "Party position: PTI 116, PPP 43" heads a tally and is no office. */
  private boolean tallyFollows(int i) {
    Mention.Word w = words.word(i, Kind.CASE);
    return w != null && w.is(Kind.CASE, "tally") && tokens.is(w.last() + 1, ":");
  }

  private boolean begins(int i) {
    if (words.party(i) != null || words.role(i) != null || names.end(i) >= 0) {
      return true;
    }
    Mention.Word place = words.word(i, Kind.PLACE);
    return place != null
        && (words.party(place.last() + 1) != null || words.role(place.last() + 1) != null);
  }
}

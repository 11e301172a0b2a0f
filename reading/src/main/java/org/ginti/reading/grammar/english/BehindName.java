// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** What follows a name: (BJP), of the BJP, the party's candidate, an independent backed by PTI. */
final class BehindName {
  private final LineWords words;
  private final Tokens tokens;
  private final Names names;
  private final ActorDraft d;
  private final ActorParts parts;

  BehindName(LineWords words, Names names, ActorDraft draft, ActorParts parts) {
    this.words = words;
    this.tokens = words.tokens();
    this.names = names;
    this.d = draft;
    this.parts = parts;
  }

  /** Party and backing that follow a name: (BJP), of the BJP, an independent backed by PTI. */
  void read() {
    if (tokens.is(d.at, "(")) {
      PartyName p = words.party(d.at + 1);
      if (p != null) {
        int last = words.partyLast(d.at + 1);
        if (tokens.is(last + 1, ")")) {
          d.party = d.party == null ? p : d.party;
          d.at = last + 2;
        } else if (tokens.is(last + 1, "-") && tokens.is(last + 3, ")")) {
          d.at = last + 4;
          d.party = d.party == null ? p : d.party;
        }
      }
    }
    boolean more = true;
    for (int steps = 0; more && steps < 4; steps++) {
      more = ofParty(d.at) || comma();
    }
  }

  /** of the BJP, from the Aam Aadmi Party. */
  private boolean ofParty(int i) {
    if (d.party != null || !words.isOneOf(i, "of", "from", "representing")) {
      return false;
    }
    int next = words.isOneOf(i + 1, "the", "ruling", "opposition") ? i + 2 : i + 1;
    if (words.isOneOf(next, "ruling", "opposition") && tokens.is(next + 1, "party")) {
      d.at = next + 2;
      return true;
    }
    PartyName p = words.party(next);
    if (p == null) {
      return false;
    }
    int last = words.partyLast(next);
    if (tokens.is(last + 1, "'") && tokens.is(last + 2, "s")) {
      return false;
    }
    d.party = p;
    d.at = d.abbreviation(last + 1, p.code());
    if (tokens.is(d.at, "party")) {
      d.at++;
    }
    d.party = new PartyName(tokens.original(next, d.at - 1), p.code(), p.alliance());
    return true;
  }

  private boolean comma() {
    int i = tokens.is(d.at, ",") ? d.at + 1 : tokens.is(d.at, "and") ? d.at + 1 : d.at;
    boolean comma = tokens.is(d.at, ",");
    i = tokens.is(i, "who") && tokens.is(i + 1, "is") ? i + 2 : i;
    i = tokens.is(i, "also") ? i + 1 : i;
    if (words.isOneOf(i, "backed", "supported", "endorsed") && tokens.is(i + 1, "by")) {
      return backing(i + 2);
    }
    if (tokens.is(d.at, "and")) {
      int kinAt = words.isOneOf(i, "the", "a") ? i + 1 : i;
      Mention.Word kin = words.word(kinAt, Kind.KIN);
      return kin != null && kin.value().equals("of") && kin(kin.last() + 1);
    }
    if (!comma) {
      return false;
    }
    if (words.isOneOf(i, "from", "of", "representing")) {
      int before = d.at;
      d.at = i;
      if (ofParty(i)) {
        return true;
      }
      d.at = before;
    }
    i = words.isOneOf(i, "the", "a", "an") ? i + 1 : i;
    Mention.Word kin = words.word(i, Kind.KIN);
    if (kin != null && kin.value().equals("of")) {
      return kin(kin.last() + 1);
    }
    return apposition(i);
  }

  /** , the BJP candidate, … ; , an independent candidate backed by PTI. */
  private boolean apposition(int i) {
    int before = d.at;
    PartyName own = d.party;
    Span ownName = d.name;
    String ownBacking = d.backedBy;
    boolean ownRival = d.rival;
    d.at = i;
    d.party = null;
    d.name = null;
    boolean any = false;
    while (d.at < words.to()
        && d.name == null
        && !d.owner
        && (words.party(d.at) != null || words.role(d.at) != null)
        && parts.next()) {
      any = true;
    }
    boolean another = d.name != null || (d.at < words.to() && names.end(d.at) >= 0) || d.owner;
    PartyName found = d.party;
    boolean fits = any && !another && found != null && own == null && endsApposition(d.at);
    boolean noParty = any && !another && found == null && endsApposition(d.at);
    d.owner = false;
    d.name = ownName;
    d.party = fits ? found : own;
    d.rival = ownRival;
    if (!fits && !(noParty && tokens.is(d.at, ","))) {
      d.at = before;
      d.backedBy = ownBacking;
      return false;
    }
    return true;
  }

  private boolean endsApposition(int i) {
    return tokens.is(i, ",")
        || i >= words.to()
        || words.isOneOf(i, "backed", "supported", "and", "who", ".");
  }

  private boolean backing(int i) {
    int next = words.isOneOf(i, "the") ? i + 1 : i;
    PartyName p = words.party(next);
    if (p == null) {
      return false;
    }
    d.backedBy = p.code();
    d.at = d.abbreviation(words.partyLast(next) + 1, p.code());
    return true;
  }

  /** , wife of Punjab Congress chief X: the other is not meant. */
  private boolean kin(int i) {
    Piece.Actor other = new People(words, names).at(tokens.is(i, "the") ? i + 1 : i);
    if (other == null) {
      return false;
    }
    d.at = other.last() + 1;
    return true;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.Optional;
import java.util.Set;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Somebody being read: what is known up to a token. */
final class ActorDraft {
  private static final Set<String> BESIDE_ROLES =
      Set.of("party", "state", "unit", "the", "national");

  private final LineWords words;
  private final Tokens tokens;
  private final Names names;

  /** The token to read next. */
  int at;

  @Nullable PartyName party;
  @Nullable Span name;
  @Nullable String backedBy;
  boolean role;
  boolean rival;
  boolean owner;
  boolean office;

  ActorDraft(LineWords words, Names names, int first) {
    this.words = words;
    this.tokens = words.tokens();
    this.names = names;
    this.at = first;
  }

  /** A party, with what is tied to it; false where it is another than the one known. */
  boolean take(PartyName p, int last) {
    if (tokens.is(last + 1, "-") && words.isOneOf(last + 2, "backed", "supported", "endorsed")) {
      backedBy = p.code();
      at = last + 3;
      return true;
    }
    if (tokens.is(last + 1, "-") && tokens.is(last + 2, "led")) {
      if (!continues(last + 3)) {
        return false;
      }
      at = last + 3;
      return true;
    }
    if (party != null && !party.code().equals(p.code())) {
      if (!p.code().equals("IND")) {
        return false;
      }
      backedBy = party.code();
    }
    int first = at;
    at = abbreviation(last + 1, p.code());
    party = new PartyName(tokens.original(first, at - 1), p.code(), p.alliance());
    possessive();
    return true;
  }

  /** Istehkam-e-Pakistan Party (IPP). */
  int abbreviation(int i, String code) {
    if (tokens.is(i, "(")) {
      PartyName again = words.party(i + 1);
      if (again != null) {
        int close = words.partyLast(i + 1) + 1;
        if (tokens.is(close, ")") && (again.code().equals(code) || words.means(i + 1, code))) {
          return close + 1;
        }
      }
    }
    return i;
  }

  /** 's, and what belongs to it; without it the actor only owns. */
  void possessive() {
    if (!tokens.is(at, "'")) {
      return;
    }
    int next = tokens.is(at + 1, "s") && tokens.gluedToNext(at) ? at + 2 : at + 1;
    if (next == at + 1 && !tokens.is(at - 1, "congress") && !endsWithS(at - 1)) {
      return; // a closing quote
    }
    at = next;
    if (!continues(next)) {
      owner = true;
    }
  }

  boolean endsWithS(int i) {
    return i >= 0 && tokens.text().at(tokens.end(i) - 1) == 's';
  }

  /** A role, a party or a name begins here. */
  boolean continues(int i) {
    return i < words.to()
        && (words.role(i) != null
            || names.end(i) >= 0
            || words.party(i) != null
            || (BESIDE_ROLES.contains(tokens.word(i))
                && (words.role(i + 1) != null || names.end(i + 1) >= 0)));
  }

  /** Congress party's X. */
  boolean possessiveThenName(int i) {
    return (party != null && names.end(i) >= 0)
        || (tokens.is(i, "'") && tokens.is(i + 1, "s") && continues(i + 2));
  }

  /** A word that stands beside roles without being one. */
  boolean besideRole() {
    return BESIDE_ROLES.contains(tokens.word(at));
  }

  /** Who it is, from the first token to the last one read. */
  Who who(int first) {
    Span span = words.span(first, at - 1);
    if (party == null && backedBy != null) {
      party = new PartyName(tokens.original(first, at - 1), "IND", false);
    }
    boolean definite =
        name == null && !rival && (party == null ? tokens.is(first - 1, "the") : office);
    return new Who(
        Optional.ofNullable(name),
        Optional.ofNullable(party),
        Optional.ofNullable(backedBy),
        definite,
        span);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import org.ginti.reading.claim.PartyName;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** The parts of somebody up to the name: party, role, name in any of their orders. */
final class ActorParts {
  private final LineWords words;
  private final Tokens tokens;
  private final Names names;
  private final ActorDraft d;

  ActorParts(LineWords words, Names names, ActorDraft draft) {
    this.words = words;
    this.tokens = words.tokens();
    this.names = names;
    this.d = draft;
  }

  /** One more part before the name, or the name. */
  boolean next() {
    PartyName p = words.party(d.at);
    if (p != null) {
      return d.take(p, words.partyLast(d.at));
    }
    Mention.Word r = words.role(d.at);
    if (r != null) {
      return role(r);
    }
    Mention.Word place = words.word(d.at, Kind.PLACE);
    if (place != null) {
      int next = place.last() + 1;
      if (words.party(next) != null || words.role(next) != null) {
        d.at = next;
        return true;
      }
      return false;
    }
    int end = names.end(d.at);
    if (end >= 0) {
      return name(end);
    }
    if ((d.role || d.party != null)
        && d.at < words.to()
        && d.besideRole()
        && !tokens.is(d.at, "the")
        && (words.role(d.at + 1) != null || d.possessiveThenName(d.at + 1))) {
      d.at++;
      return true;
    }
    return false;
  }

  private boolean role(Mention.Word r) {
    d.role |= !r.is(Kind.HONORIFIC);
    d.rival |= r.is(Kind.ROLE, "rival");
    d.office |= r.is(Kind.OFFICE);
    d.at = r.last() + 1;
    if (tokens.is(d.at, ".") && r.is(Kind.HONORIFIC)) {
      d.at++;
    } else if (tokens.is(d.at, "-") && (words.role(d.at + 1) != null)) {
      d.at++;
    } else if (tokens.is(d.at, "and") && rivalGoesOn(d.at + 1)) {
      d.at++;
    } else if (tokens.is(d.at, ",")
        && (d.rival ? nameFollows(d.at + 1) : nameBetweenCommas(d.at))) {
      d.at++;
    } else if (words.isOneOf(d.at, "of") || (d.rival && tokens.is(d.at, "from"))) {
      int next = tokens.is(d.at + 1, "the") ? d.at + 2 : d.at + 1;
      PartyName p = words.party(next);
      Mention.Word place = words.word(next, Kind.PLACE);
      if (p == null && place != null && d.office) {
        d.at = place.last() + 1;
        if (tokens.is(d.at, "(") && tokens.is(d.at + 2, ")")) {
          d.at += 3;
        }
        d.at = tokens.is(d.at, ",") && nameBetweenCommas(d.at) ? d.at + 1 : d.at;
      } else if (p != null) {
        d.at = next;
        d.take(p, words.partyLast(next));
        if (tokens.is(d.at, ",") && d.rival && names.end(d.at + 1) >= 0) {
          d.at++;
        }
      }
    } else if (tokens.is(d.at, "'")) {
      d.possessive();
    }
    return true;
  }

  /** "AIMIM's candidate, X, won". */
  private boolean nameBetweenCommas(int comma) {
    if (d.party == null && !d.office) {
      return false;
    }
    int end = names.end(comma + 1);
    return end >= 0 && (tokens.is(end + 1, ",") || verbAt(end + 1));
  }

  private boolean verbAt(int i) {
    return words.word(i, Kind.WON) != null
        || words.word(i, Kind.BEAT) != null
        || words.word(i, Kind.GOT) != null
        || words.word(i, Kind.LEADS) != null
        || words.word(i, Kind.LOST) != null
        || words.word(i, Kind.RESIGNED) != null;
  }

  private boolean rivalGoesOn(int i) {
    return (d.rival || words.role(i) != null) && (words.party(i) != null || words.role(i) != null);
  }

  private boolean nameFollows(int i) {
    return words.party(i) != null || names.end(i) >= 0 || words.role(i) != null;
  }

  private boolean name(int end) {
    d.name = words.span(d.at, end);
    int first = d.at;
    d.at = end + 1;
    if (tokens.is(d.at, "-") && tokens.is(d.at + 1, "led") && words.party(d.at + 2) != null) {
      d.name = null;
      d.at = d.at + 2;
      return true;
    }
    if (tokens.is(d.at, "'")) {
      int next = tokens.is(d.at + 1, "s") && tokens.gluedToNext(d.at) ? d.at + 2 : d.at + 1;
      boolean apostrophe =
          next == d.at + 2
              || (d.endsWithS(d.at - 1)
                  && tokens.gluedToNext(d.at - 1)
                  && next < words.to()
                  && tokens.shape(next).isWord());
      if (apostrophe) {
        owned(next);
        return true;
      }
    }
    if (words.isOneOf(
        d.at, "district", "division", "city", "village", "town", "tehsil", "region", "area")) {
      d.name = null;
      d.at = first;
      return false; // a place
    }
    if (first == end && names.isAcronym(end)) {
      d.name = null;
      d.at = first;
      return false;
    }
    return true;
  }

  /** "Modi's BJP", "X's nephew Y", "X's victory": what stands behind the possessive. */
  private void owned(int next) {
    if (words.party(next) != null && !words.isOneOf(words.partyLast(next) + 1, "rival")) {
      d.name = null;
      d.at = next;
      return;
    }
    Mention.Word kin = words.word(next, Kind.KIN);
    if (kin != null && nameAfterKin(kin.last() + 1) >= 0) {
      d.name = null;
      d.party = null; // the relative's
      d.at = nameAfterKin(kin.last() + 1);
      return;
    }
    d.at = next;
    d.owner = true;
  }

  private int nameAfterKin(int i) {
    Mention.Word honorific = words.word(i, Kind.HONORIFIC);
    int next = honorific != null ? honorific.last() + 1 : i;
    return names.end(next) >= 0 ? next : -1;
  }
}

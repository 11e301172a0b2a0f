// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.Optional;
import java.util.Set;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.jspecify.annotations.Nullable;

/** People and parties as English names them: party, role and name in any of their orders. */
final class People {
  private static final Set<String> INSIDE_NAMES =
      Set.of("ul", "ur", "al", "bin", "e", "o", "i", "uz", "ud", "us", "un", "alias", "urf");
  private static final Set<String> BESIDE_ROLES =
      Set.of("party", "state", "unit", "the", "national");
  private static final int LONGEST_NAME = 12;

  private final LineWords words;
  private final Tokens tokens;

  private int at;
  private @Nullable PartyName party;
  private @Nullable Span name;
  private @Nullable String backedBy;
  private boolean role;
  private boolean rival;
  private boolean owner;
  private boolean office;

  People(LineWords words) {
    this.words = words;
    this.tokens = words.tokens();
  }

  /** The person or party that begins at a token; null where none does. */
  Piece.@Nullable Actor at(int first) {
    Piece.Actor generic = generic(first);
    if (generic != null) {
      return generic;
    }
    if (!begins(first)) {
      return null;
    }
    at = first;
    party = null;
    name = null;
    backedBy = null;
    role = false;
    rival = false;
    owner = false;
    office = false;
    while (at < words.to() && name == null && !owner && part()) {
      // each part moves on
    }
    if (name != null && !owner) {
      behindName();
    }
    int last = at - 1;
    if (last < first || (party == null && name == null && !role)) {
      return null;
    }
    Span span = words.span(first, last);
    if (party == null && backedBy != null) {
      party = new PartyName(words.tokens().original(first, last), "IND", false);
    }
    boolean definite =
        name == null && !rival && (party == null ? tokens.is(first - 1, "the") : office);
    var who =
        new Who(
            Optional.ofNullable(name),
            Optional.ofNullable(party),
            Optional.ofNullable(backedBy),
            definite,
            span);
    return new Piece.Actor(who, rival, owner, first, last);
  }

  /** "the party", "the ruling alliance": one that was named before. */
  private Piece.@Nullable Actor generic(int i) {
    boolean alliance = words.isOneOf(i, "alliance", "coalition", "bloc", "combine");
    if (!alliance && !tokens.is(i, "party")) {
      return null;
    }
    int before = words.isOneOf(i - 1, "ruling", "opposition") ? i - 2 : i - 1;
    if (!words.isOneOf(before, "the", "his", "her", "its")
        || roleAt(i + 1) != null
        || nameEnd(i + 1) >= 0
        || words.party(i + 1) != null) {
      return null;
    }
    var which = new PartyName(tokens.original(i, i), "", alliance);
    boolean owns = tokens.is(i + 1, "'");
    int last = owns ? (tokens.is(i + 2, "s") ? i + 2 : i + 1) : i;
    var who =
        new Who(Optional.empty(), Optional.of(which), Optional.empty(), true, words.span(i, last));
    return owns && (roleAt(last + 1) != null || nameEnd(last + 1) >= 0)
        ? null
        : new Piece.Actor(who, false, owns, i, last);
  }

  private boolean begins(int i) {
    if (words.party(i) != null || roleAt(i) != null || nameEnd(i) >= 0) {
      return true;
    }
    Mention.Word place = words.word(i, Kind.PLACE);
    return place != null
        && (words.party(place.last() + 1) != null || roleAt(place.last() + 1) != null);
  }

  private Mention.@Nullable Word roleAt(int i) {
    Mention.Word w = words.word(i, Kind.ROLE);
    w = w != null ? w : words.word(i, Kind.OFFICE);
    return w != null ? w : words.word(i, Kind.HONORIFIC);
  }

  /** One more part before the name, or the name. */
  private boolean part() {
    PartyName p = words.party(at);
    if (p != null) {
      return party(p, words.partyLast(at));
    }
    Mention.Word r = roleAt(at);
    if (r != null) {
      return role(r);
    }
    Mention.Word place = words.word(at, Kind.PLACE);
    if (place != null) {
      int next = place.last() + 1;
      if (words.party(next) != null || roleAt(next) != null) {
        at = next;
        return true;
      }
      return false;
    }
    int end = nameEnd(at);
    if (end >= 0) {
      return name(end);
    }
    if ((role || party != null)
        && at < words.to()
        && BESIDE_ROLES.contains(tokens.word(at))
        && !tokens.is(at, "the")
        && (roleAt(at + 1) != null || possessiveThenName(at + 1))) {
      at++;
      return true;
    }
    return false;
  }

  /** Congress party's X. */
  private boolean possessiveThenName(int i) {
    return (party != null && nameEnd(i) >= 0)
        || (tokens.is(i, "'") && tokens.is(i + 1, "s") && continues(i + 2));
  }

  private boolean party(PartyName p, int last) {
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
  private int abbreviation(int i, String code) {
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
  private void possessive() {
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

  private boolean endsWithS(int i) {
    return i >= 0 && tokens.text().at(tokens.end(i) - 1) == 's';
  }

  /** A role, a party or a name begins here. */
  private boolean continues(int i) {
    return i < words.to()
        && (roleAt(i) != null
            || nameEnd(i) >= 0
            || words.party(i) != null
            || (BESIDE_ROLES.contains(tokens.word(i))
                && (roleAt(i + 1) != null || nameEnd(i + 1) >= 0)));
  }

  private boolean role(Mention.Word r) {
    role |= !r.is(Kind.HONORIFIC);
    rival |= r.is(Kind.ROLE, "rival");
    office |= r.is(Kind.OFFICE);
    at = r.last() + 1;
    if (tokens.is(at, ".") && r.is(Kind.HONORIFIC)) {
      at++;
    } else if (tokens.is(at, "-") && (roleAt(at + 1) != null)) {
      at++;
    } else if (tokens.is(at, "and") && rivalGoesOn(at + 1)) {
      at++;
    } else if (tokens.is(at, ",") && (rival ? nameFollows(at + 1) : nameBetweenCommas(at))) {
      at++;
    } else if (words.isOneOf(at, "of") || (rival && tokens.is(at, "from"))) {
      int next = tokens.is(at + 1, "the") ? at + 2 : at + 1;
      PartyName p = words.party(next);
      Mention.Word place = words.word(next, Kind.PLACE);
      if (p == null && place != null && office) {
        at = place.last() + 1;
        if (tokens.is(at, "(") && tokens.is(at + 2, ")")) {
          at += 3;
        }
        at = tokens.is(at, ",") && nameBetweenCommas(at) ? at + 1 : at;
      } else if (p != null) {
        at = next;
        party(p, words.partyLast(next));
        if (tokens.is(at, ",") && rival && nameEnd(at + 1) >= 0) {
          at++;
        }
      }
    } else if (tokens.is(at, "'")) {
      possessive();
    }
    return true;
  }

  /** "AIMIM's candidate, X, won". */
  private boolean nameBetweenCommas(int comma) {
    if (party == null && !office) {
      return false;
    }
    int end = nameEnd(comma + 1);
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
    return (rival || roleAt(i) != null) && (words.party(i) != null || roleAt(i) != null);
  }

  private boolean nameFollows(int i) {
    return words.party(i) != null || nameEnd(i) >= 0 || roleAt(i) != null;
  }

  private boolean name(int end) {
    name = words.span(at, end);
    int first = at;
    at = end + 1;
    if (tokens.is(at, "-") && tokens.is(at + 1, "led") && continuesAsParty(at + 2)) {
      name = null;
      at = at + 2;
      return true;
    }
    if (tokens.is(at, "'")) {
      int next = tokens.is(at + 1, "s") && tokens.gluedToNext(at) ? at + 2 : at + 1;
      boolean apostrophe =
          next == at + 2
              || (endsWithS(at - 1)
                  && tokens.gluedToNext(at - 1)
                  && next < words.to()
                  && tokens.shape(next).isWord());
      if (apostrophe) {
        if (words.party(next) != null && !words.isOneOf(words.partyLast(next) + 1, "rival")) {
          name = null;
          at = next;
          return true;
        }
        Mention.Word kin = words.word(next, Kind.KIN);
        if (kin != null && nameAfterKin(kin.last() + 1) >= 0) {
          name = null;
          party = null; // the relative's
          at = nameAfterKin(kin.last() + 1);
          return true;
        }
        at = next;
        owner = true;
        return true;
      }
    }
    if (words.isOneOf(
        at, "district", "division", "city", "village", "town", "tehsil", "region", "area")) {
      name = null;
      at = first;
      return false; // a place
    }
    if (first == end && isAcronym(end)) {
      name = null;
      at = first;
      return false;
    }
    return true;
  }

  private int nameAfterKin(int i) {
    Mention.Word honorific = words.word(i, Kind.HONORIFIC);
    int next = honorific != null ? honorific.last() + 1 : i;
    return nameEnd(next) >= 0 ? next : -1;
  }

  private boolean continuesAsParty(int i) {
    return words.party(i) != null;
  }

  private boolean isAcronym(int i) {
    return tokens.shape(i) == Shape.CAPITALS
        && tokens.end(i) - tokens.start(i) <= 4
        && words.line().names().at(tokens, i) == 0;
  }

  /** Party and backing that follow a name: (BJP), of the BJP, an independent backed by PTI. */
  private void behindName() {
    if (tokens.is(at, "(")) {
      PartyName p = words.party(at + 1);
      if (p != null) {
        int last = words.partyLast(at + 1);
        if (tokens.is(last + 1, ")")) {
          party = party == null ? p : party;
          at = last + 2;
        } else if (tokens.is(last + 1, "-") && tokens.is(last + 3, ")")) {
          at = last + 4;
          party = party == null ? p : party;
        }
      }
    }
    boolean more = true;
    for (int steps = 0; more && steps < 4; steps++) {
      more = ofParty(at) || comma();
    }
  }

  /** of the BJP, from the Aam Aadmi Party. */
  private boolean ofParty(int i) {
    if (party != null || !words.isOneOf(i, "of", "from", "representing")) {
      return false;
    }
    int next = words.isOneOf(i + 1, "the", "ruling", "opposition") ? i + 2 : i + 1;
    if (words.isOneOf(next, "ruling", "opposition") && tokens.is(next + 1, "party")) {
      at = next + 2;
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
    party = p;
    at = abbreviation(last + 1, p.code());
    if (tokens.is(at, "party")) {
      at++;
    }
    party = new PartyName(tokens.original(next, at - 1), p.code(), p.alliance());
    return true;
  }

  private boolean comma() {
    int i = tokens.is(at, ",") ? at + 1 : tokens.is(at, "and") ? at + 1 : at;
    boolean comma = tokens.is(at, ",");
    i = tokens.is(i, "who") && tokens.is(i + 1, "is") ? i + 2 : i;
    i = tokens.is(i, "also") ? i + 1 : i;
    if (words.isOneOf(i, "backed", "supported", "endorsed") && tokens.is(i + 1, "by")) {
      return backing(i + 2);
    }
    if (tokens.is(at, "and")) {
      int kinAt = words.isOneOf(i, "the", "a") ? i + 1 : i;
      Mention.Word kin = words.word(kinAt, Kind.KIN);
      return kin != null && kin.value().equals("of") && kin(kin.last() + 1);
    }
    if (!comma) {
      return false;
    }
    if (words.isOneOf(i, "from", "of", "representing")) {
      int before = at;
      at = i;
      if (ofParty(i)) {
        return true;
      }
      at = before;
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
    int before = at;
    PartyName own = party;
    Span ownName = name;
    String ownBacking = backedBy;
    boolean ownRival = rival;
    at = i;
    party = null;
    name = null;
    boolean any = false;
    while (at < words.to()
        && name == null
        && !owner
        && (words.party(at) != null || roleAt(at) != null)
        && part()) {
      any = true;
    }
    boolean another = name != null || (at < words.to() && nameEnd(at) >= 0) || owner;
    PartyName found = party;
    boolean fits = any && !another && found != null && own == null && endsApposition(at);
    boolean noParty = any && !another && found == null && endsApposition(at);
    owner = false;
    name = ownName;
    party = fits ? found : own;
    rival = ownRival;
    if (!fits && !(noParty && tokens.is(at, ","))) {
      at = before;
      backedBy = ownBacking;
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
    backedBy = p.code();
    at = abbreviation(words.partyLast(next) + 1, p.code());
    return true;
  }

  /** , wife of Punjab Congress chief X: the other is not meant. */
  private boolean kin(int i) {
    Piece.Actor other = new People(words).at(tokens.is(i, "the") ? i + 1 : i);
    if (other == null) {
      return false;
    }
    at = other.last() + 1;
    return true;
  }

  /** The last token of a name that begins at a token; -1 where none does. */
  int nameEnd(int i) {
    if (i < words.from() || i >= words.to() || !startsName(i)) {
      return -1;
    }
    int known = words.line().names().at(tokens, i);
    int last = Math.max(i, i + known - 1);
    int next = last + 1;
    while (next < words.to() && next - i < LONGEST_NAME) {
      int more = more(next);
      if (more < 0) {
        break;
      }
      last = more;
      next = more + 1;
    }
    return Math.min(last, words.to() - 1);
  }

  private boolean startsName(int i) {
    if (!tokens.shape(i).isCapital()) {
      return false;
    }
    if (words.at(i).isEmpty()) {
      return true;
    }
    return words.doubtfulBeforeName(i) || initial(i) || initialAlone(i);
  }

  /** K in "K Annamalai". */
  private boolean initialAlone(int i) {
    return tokens.end(i) - tokens.start(i) == 1
        && !words.isOneOf(i, "a", "i")
        && i + 1 < words.to()
        && tokens.shape(i + 1).isCapital()
        && words.at(i + 1).isEmpty();
  }

  private boolean initial(int i) {
    return tokens.end(i) - tokens.start(i) == 1
        && tokens.is(i + 1, ".")
        && i + 2 < words.to()
        && tokens.shape(i + 2).isCapital();
  }

  /** One more word of a name, with what joins it. */
  private int more(int i) {
    if (isName(i)) {
      return i;
    }
    boolean glued = tokens.gluedToNext(i - 1) && tokens.gluedToNext(i);
    if (tokens.is(i, ".")
        && tokens.end(i - 1) - tokens.start(i - 1) <= 4
        && i + 1 < words.to()
        && isName(i + 1)) {
      return i + 1;
    }
    if ((tokens.is(i, "-") || tokens.is(i, "'")) && glued && i + 1 < words.to()) {
      if (tokens.is(i, "'") && tokens.is(i + 1, "s")) {
        return -1;
      }
      if (isName(i + 1)) {
        return i + 1;
      }
      boolean joint =
          INSIDE_NAMES.contains(tokens.word(i + 1)) && tokens.is(i + 2, "-") && i + 3 < words.to();
      return joint && tokens.shape(i + 3).isWord() ? i + 3 : -1;
    }
    boolean inside =
        tokens.shape(i).isLatin()
            && INSIDE_NAMES.contains(tokens.word(i))
            && i + 1 < words.to()
            && isName(i + 1);
    return inside ? i + 1 : -1;
  }

  private boolean isName(int i) {
    return tokens.shape(i).isCapital()
        && (words.at(i).isEmpty()
            || words.doubtfulBeforeName(i)
            || words.cityInName(i)
            || initial(i));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.Optional;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Span;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Alliances;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;
import org.jspecify.annotations.Nullable;

/**
 * Finds somebody: party, का/کے, role and name, each of which may lack. {@code सपा के अवधेश प्रसाद},
 * {@code پی ٹی آئی کے حمایت یافتہ آزاد امیدوار لطیف کھوسہ}, {@code चेयरमैन पीटीआई इमरान खान}.
 */
final class Someones {
  private static final int LONGEST_NAME = 7;
  private static final int LARGEST_PARTY = 400;

  private final Pieces pieces;
  private final Tokens tokens;
  private @Nullable PartyName party;
  private @Nullable String backedBy;
  private boolean role;
  private boolean pronoun;
  private int nameFirst = -1;
  private int nameLast;

  /** Behind the last token taken. */
  private int end;

  Someones(Pieces pieces) {
    this.pieces = pieces;
    this.tokens = pieces.tokens();
  }

  @Nullable Someone at(int first) {
    Mention.Word he = pieces.word(first, Kind.PRONOUN);
    if (he != null && !he.value().equals("of")) {
      return pronoun(he);
    }
    end = first;
    int j = first;
    while (j < pieces.to()) {
      int next = part(j);
      if (next == j) {
        next = behindOf(j, first);
      }
      if (next == j && role && tokens.is(j, ",") && pieces.run(j + 1, false) > j + 1) {
        next = j + 1; // पार्टी के उम्मीदवार, अख्तरुल ईमान
      }
      if (next == j || nameFirst >= 0) {
        break;
      }
      j = next;
    }
    if (nameFirst < 0 && party == null && !pronoun) {
      return null;
    }
    return someone(first);
  }

  private Someone pronoun(Mention.Word he) {
    String relation = he.value().isEmpty() ? pieces.relation(he.last() + 1) : he.value();
    Span span = tokens.span(he.first(), he.last());
    return new Someone(
        Who.pronoun(span), false, true, false, true, relation, he.first(), he.last());
  }

  /** Takes one part that begins here; where it ends. */
  private int part(int j) {
    Mention.Word alliance = pieces.word(j, Kind.ALLIANCE);
    Mention.Word p = alliance != null ? alliance : pieces.word(j, Kind.PARTY);
    if (p != null && (!p.doubtful() || isParty(p))) {
      boolean second = party != null && backedBy == null && j == end;
      return second ? j : party(p, alliance != null);
    }
    Mention.Word title = title(j);
    if (title != null) {
      if (title.is(Kind.ROLE, "backed") && party != null && nameFirst < 0) {
        backedBy = party.code();
      }
      if (title.is(Kind.ROLE, "party")) {
        return theParty(title, j);
      }
      if (title.is(Kind.ROLE, "alliance")) {
        return j;
      }
      role |=
          !title.is(Kind.ROLE, "ally")
              && !title.is(Kind.ROLE, "faction")
              && !title.is(Kind.ROLE, "backed");
      int behind = title.last() + 1;
      end = role ? behind : end;
      return behind;
    }
    Mention.Word place = pieces.word(j, Kind.PLACE);
    if (place != null && j > end - 1 && party != null && isTitle(place.last() + 1)) {
      return place.last() + 1;
    }
    return name(j);
  }

  /** The party spoken of, without its name. */
  private int theParty(Mention.Word word, int j) {
    boolean any = j > pieces.line().sentence().from() && pieces.is(j - 1, Kind.STOP, "any");
    if (j != end || party != null || nameFirst >= 0 || any) {
      return j;
    }
    int behind = word.last() + 1;
    if (pieces.word(behind, Kind.PARTY) != null || pieces.word(behind, Kind.ALLIANCE) != null) {
      return behind;
    }
    party = new PartyName(tokens.original(word.first(), word.last()), "", false);
    end = behind;
    return behind;
  }

  private Mention.@Nullable Word title(int j) {
    for (Mention.Word w : pieces.words(j)) {
      if (!w.doubtful() && (w.is(Kind.ROLE) || w.is(Kind.OFFICE))) {
        return w;
      }
    }
    return null;
  }

  private boolean isTitle(int j) {
    return title(j) != null;
  }

  private int party(Mention.Word p, boolean alliance) {
    int last = p.last();
    int behind = last + 1;
    // its short form in brackets
    int closed = pieces.brackets(behind);
    if (closed > 0 && closed - behind <= 8 && isShortForm(behind + 1)) {
      behind = closed;
    }
    Mention.Word country = pieces.word(behind, Kind.PLACE);
    if (country != null && country.value().length() == 2 && p.is(Kind.PARTY)) {
      last = country.last();
      behind = last + 1;
    }
    int joint = joint(behind);
    if (joint > 0) {
      return alliance(p, joint);
    }
    party = new PartyName(tokens.original(p.first(), last), p.value(), alliance);
    end = behind;
    return behind;
  }

  private boolean isShortForm(int i) {
    return pieces.word(i, Kind.PARTY) != null
        || (pieces.words(i).isEmpty() && pieces.number(i) == null);
  }

  /** Where a second party and the word for an alliance follow: the last token; else -1. */
  private int joint(int i) {
    boolean and = pieces.word(i, Kind.AND) != null || (i < pieces.to() && tokens.is(i, "-"));
    Mention.Word second = and ? pieces.word(i + 1, Kind.PARTY) : null;
    if (second == null) {
      return -1;
    }
    int j = second.last() + 1;
    j = pieces.is(j, Kind.CASE, "of") ? j + 1 : j;
    return pieces.is(j, Kind.ROLE, "alliance") ? j : -1;
  }

  private int alliance(Mention.Word p, int last) {
    String code = p.value();
    for (int i = p.last() + 1; i <= last; i++) {
      Mention.Word second = pieces.word(i, Kind.PARTY);
      code = second == null ? code : both(p.value(), second.value());
    }
    party = new PartyName(tokens.original(p.first(), last), code, true);
    end = last + 1;
    return end;
  }

  /** The code of an alliance of two, in the order in which it is known. */
  private static String both(String one, String other) {
    String turned = other + "-" + one;
    return Alliances.shipped().has(turned) ? turned : one + "-" + other;
  }

  /** A form that often means something else is a party in quotes or where one must stand. */
  private boolean isParty(Mention.Word p) {
    int i = p.last() + 1;
    if (p.first() > 0 && i < pieces.to() && quote(p.first() - 1) && quote(i)) {
      return true;
    }
    Mention.Word mark = pieces.word(i, Kind.CASE);
    if (mark != null) {
      i = mark.last() + 1;
    }
    Mention.Word role = pieces.word(i, Kind.ROLE);
    if (role != null && role.value().equals("candidate")) {
      return true;
    }
    boolean of = mark != null && mark.value().equals("of");
    int name = of ? Math.max(pieces.run(i, false), placeName(i)) : i;
    if (name > i + 1) {
      String relation = pieces.relation(name);
      return relation.equals("agent") || relation.equals("object");
    }
    Mention.Quantity number = pieces.number(i);
    return number != null && (number.hasUnit("seats") || (mark != null && isSmall(number)));
  }

  private static boolean isSmall(Mention.Quantity number) {
    return number.unit().isEmpty() && number.value() <= LARGEST_PARTY;
  }

  private boolean quote(int i) {
    return tokens.is(i, "'") || tokens.is(i, "\"");
  }

  private int name(int j) {
    int behind = pieces.run(j, false);
    if (behind == j && party != null && pieces.is(j - 1, Kind.CASE, "of")) {
      behind = placeName(j);
    }
    if (behind == j) {
      return j;
    }
    if (pieces.isSeatBehind(behind)) {
      behind = pieces.seatFrom(j, behind, role);
      if (behind == j) {
        return j;
      }
    }
    int first = j;
    while (first + 2 < behind && pieces.word(first, Kind.HONORIFIC) != null) {
      first++;
    }
    int last = behind - 1;
    while (last > first && pieces.word(last, Kind.HONORIFIC) != null) {
      last--;
    }
    int known = pieces.line().names().at(tokens, first);
    if (known > 0 && first + known <= last) {
      int whole = pieces.line().names().at(tokens, first + known);
      boolean two = whole > 0 || party == null;
      if (two && known + whole != last + 1 - first && !tokens.is(first + known, "-")) {
        last = first + known - 1;
        behind = last + 1;
      }
    }
    if (first > last || last + 1 - first > LONGEST_NAME) {
      return j;
    }
    nameFirst = first;
    nameLast = last;
    end = behind;
    int closed = pieces.brackets(behind);
    if (closed > 0 && party == null) {
      Mention.Word p = pieces.word(behind + 1, Kind.PARTY);
      if (p != null && p.last() + 2 == closed) {
        party = new PartyName(tokens.original(p.first(), p.last()), p.value(), false);
        end = closed;
      }
    }
    return end;
  }

  /** A first name that is a place's, behind का/के: अवध ओझा. Where it ends. */
  private int placeName(int j) {
    Mention.Word word = pieces.word(j, Kind.PLACE);
    Places.Place place = word == null ? null : Places.shipped().find(word.value());
    boolean small =
        place != null
            && word != null
            && word.last() == j
            && (place.level() == Places.Level.REGION || place.level() == Places.Level.CITY);
    int more = small ? pieces.run(j + 1, false) : j + 1;
    return more > j + 1 ? more : j;
  }

  /** का, के, की between two parts. */
  private int behindOf(int j, int first) {
    if (j == first || !pieces.is(j, Kind.CASE, "of")) {
      return j;
    }
    int i = j + 1;
    Mention.Word place = pieces.word(i, Kind.PLACE);
    boolean more =
        isTitle(i)
            || pieces.word(i, Kind.PARTY) != null
            || pieces.run(i, false) > i
            || placeName(i) > i
            || (place != null && isTitle(place.last() + 1));
    boolean theParty = pieces.is(i, Kind.ROLE, "party") || pieces.is(i, Kind.ROLE, "alliance");
    return more && !theParty ? i : j;
  }

  private Someone someone(int first) {
    boolean named = nameFirst >= 0;
    Optional<Span> name = named ? Optional.of(tokens.span(nameFirst, nameLast)) : Optional.empty();
    boolean known = named && pieces.line().names().at(tokens, nameFirst) > 0;
    int last = end - 1;
    PartyName p = party;
    String backer = backedBy;
    if (p != null && p.code().equals(backer)) {
      p = new PartyName(p.printed(), "IND", false); // backed by a party, so of none
    }
    var who =
        new Who(
            name,
            Optional.ofNullable(p),
            Optional.ofNullable(backedBy),
            false,
            tokens.span(first, last));
    return new Someone(
        who,
        named,
        role,
        named && party == null && !role,
        known,
        pieces.relation(end),
        first,
        last);
  }
}

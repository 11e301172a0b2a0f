// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ginti.reading.claim.Claim.Change;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;
import org.jspecify.annotations.Nullable;

/** Offices that changed hands, in the pieces of an English sentence. */
final class Offices {
  /** Offices to which no party and no people elect. */
  private static final Set<String> OF_A_HOUSE =
      Set.of(
          "mayor",
          "prime minister",
          "chief minister",
          "deputy chief minister",
          "minister",
          "leader of the opposition");

  private final Clauses c;
  private final LineWords words;
  private final Subjects subjects;
  private final Denied denied;
  private final Roles roles;
  private final List<Told> facts = new ArrayList<>();

  Offices(Clauses clauses, Subjects subjects) {
    this.c = clauses;
    this.words = clauses.words();
    this.subjects = subjects;
    this.denied = new Denied(clauses);
    this.roles = new Roles(clauses);
  }

  List<Told> read() {
    for (int i = 0; i < c.size(); i++) {
      if (c.is(i, Kind.DENIED)) {
        return List.of();
      }
    }
    for (int i = 0; i < c.size(); i++) {
      Piece.Term t = c.term(i);
      if (t == null) {
        continue;
      }
      if (t.is(Kind.RESIGNED)) {
        resigned(t, i);
      } else if (t.is(Kind.APPOINTED)) {
        given(i, Change.APPOINTED);
      } else if (t.is(Kind.REMOVED)) {
        given(i, Change.REMOVED);
      } else if (t.is(Kind.ELECTED)) {
        given(i, Change.ELECTED);
      }
    }
    return facts;
  }

  private void resigned(Piece.Term t, int i) {
    boolean noun = words.isOneOf(t.first(), "resignation");
    int who = noun ? resignationOf(t, i) : person(i);
    if (!c.named(who) || (!noun && denied.at(i)) || (wished(t) && !decided(i))) {
      return;
    }
    if (words.isOneOf(t.last() + 1, "politics") || foreign(i)) {
      return;
    }
    Mention.Word office = officeAfter(t.last() + 1, true);
    office = office != null ? office : officeWithin(c.piece(who));
    office = office != null ? office : officeBefore(c.piece(who).first());
    if (office == null) {
      return;
    }
    add(Change.RESIGNED, who, office, i);
  }

  /**
   * The named person who does it, also behind an apposition of a party: "X, chief of the P, quit".
   */
  private int person(int verb) {
    int who = subjects.of(verb);
    for (int i = who; i >= 0 && !c.named(who); i--) {
      if (c.named(i) && c.acts(i) && !roles.preposed(i) && !subjects.isObject(i)) {
        return i;
      }
      if (c.event(i) || c.is(i, Kind.CASE, "who") || c.is(i, Kind.CASE, "while")) {
        return NONE;
      }
    }
    return who;
  }

  /** "the resignation of X", "X's resignation". */
  private int resignationOf(Piece.Term t, int i) {
    if (words.isOneOf(t.last(), "of")) {
      return c.nextActor(i + 1);
    }
    if (c.is(i + 1, Kind.CASE, "of")) {
      return c.nextActor(i + 2);
    }
    return c.owner(i - 1) ? i - 1 : NONE;
  }

  /** "demanded that X resign": the bare verb says what should be. */
  private boolean wished(Piece.Term t) {
    return words.isOneOf(t.first(), "resign", "step", "relinquish", "tender", "submit");
  }

  private boolean decided(int i) {
    return c.is(i - 1, Kind.CASE, "managed") || (c.gap(i - 1) && c.is(i - 2, Kind.CASE, "managed"));
  }

  private boolean foreign(int i) {
    return c.is(i + 1, Kind.CASE, "to");
  }

  private void given(int i, Change change) {
    Piece.Term t = c.term(i);
    if (t == null || denied.at(i)) {
      return;
    }
    boolean be = c.is(i - 1, Kind.CASE, "be") || (c.gap(i - 1) && c.is(i - 2, Kind.CASE, "be"));
    int behind = c.nextActor(i + 1);
    boolean active = !be && c.named(behind);
    int who = active ? behind : subjects.of(i);
    if (!c.named(who)) {
      return;
    }
    int from = (active ? c.piece(who).last() : t.last()) + 1;
    Mention.Word office = officeAfter(from, active || change == Change.REMOVED);
    if (office == null && active && change == Change.APPOINTED) {
      return;
    }
    if (office == null
        || (change == Change.ELECTED
            && (OF_A_HOUSE.contains(office.value()) || partyOf(who, office) == null))) {
      return;
    }
    if (words.isOneOf(t.first(), "announced", "named", "picked", "picks")
        && !(active && asBefore(office))) {
      return;
    }
    add(change, who, office, i);
  }

  private boolean asBefore(Mention.Word office) {
    for (int at = office.first() - 1; at >= office.first() - 5; at--) {
      if (words.isOneOf(at, "as")) {
        return true;
      }
    }
    return false;
  }

  /** The office named behind; {@code linked}: only behind "as", "from", "post of" and the like. */
  private Mention.@Nullable Word officeAfter(int from, boolean linked) {
    boolean link = !linked;
    for (int at = from; at < words.to() && at < from + 22; at++) {
      if (words.isOneOf(at, "as", "from", "post", "position")) {
        link = true;
      }
      if (words.isOneOf(at, "after", "following", "while", "who", ";", "and") && !link) {
        return null;
      }
      Mention.Word office = words.word(at, Kind.OFFICE);
      if (office != null && link) {
        return office;
      }
      if (!linked && at > from + 8) {
        return null;
      }
    }
    return null;
  }

  /** "appointed A as president, replacing B, who had resigned": the office that changed hands. */
  private Mention.@Nullable Word officeBefore(int from) {
    if (facts.isEmpty()) {
      return null;
    }
    for (int at = from - 1; at >= words.from(); at--) {
      Mention.Word office = words.word(at, Kind.OFFICE);
      if (office != null) {
        return office;
      }
    }
    return null;
  }

  private Mention.@Nullable Word officeWithin(Piece a) {
    for (int at = a.first(); at <= a.last(); at++) {
      Mention.Word office = words.word(at, Kind.OFFICE);
      if (office != null && !words.isOneOf(at - 1, "former", "ex")) {
        return office;
      }
    }
    return null;
  }

  private void add(Change change, int who, Mention.Word office, int verb) {
    int last = Math.max(c.piece(verb).last(), Math.max(c.piece(who).last(), lastOf(office)));
    int first = Math.min(c.piece(who).first(), c.piece(verb).first());
    facts.add(
        new Told(
            verb,
            new Fact.Office(
                change,
                c.who(who),
                office.value(),
                Optional.ofNullable(partyOf(who, office)),
                place(office),
                date(),
                false,
                words.span(Math.min(first, office.first()), last),
                "office")));
  }

  private int lastOf(Mention.Word office) {
    int of = office.last() + 1;
    if (words.isOneOf(of, "of")) {
      int next = words.isOneOf(of + 1, "the") ? of + 2 : of + 1;
      Mention.Word party = words.partyWord(next);
      if (party != null) {
        return party.last();
      }
    }
    return office.last();
  }

  /** The party of an office: named behind it, with the person, or alone in the sentence. */
  private @Nullable PartyName partyOf(int who, Mention.Word office) {
    for (int at = office.last() + 1; at < words.to() && at <= office.last() + 6; at++) {
      PartyName party = words.party(at);
      if (party != null) {
        return withAbbreviation(party, at);
      }
    }
    var own = c.who(who).party();
    if (own.isPresent()) {
      return own.get();
    }
    for (int i = 0; i < c.size(); i++) {
      if (c.party(i)) {
        return c.who(i).party().orElse(null);
      }
    }
    return null;
  }

  private PartyName withAbbreviation(PartyName party, int at) {
    Mention.Word w = words.partyWord(at);
    int open = w == null ? at : w.last() + 1;
    if (words.isOneOf(open, "(") && words.means(open + 1, party.code())) {
      int close = words.partyLast(open + 1) + 1;
      return new PartyName(words.tokens().original(at, close), party.code(), party.alliance());
    }
    return party;
  }

  private String place(Mention.Word office) {
    for (int at = office.first() - 1; at >= office.first() - 4; at--) {
      Mention.Word place = words.word(at, Kind.PLACE);
      if (place != null) {
        return areaOf(place);
      }
    }
    for (int at = office.last() + 1; at <= office.last() + 6; at++) {
      Mention.Word place = words.word(at, Kind.PLACE);
      if (place != null) {
        return areaOf(place);
      }
    }
    return "";
  }

  private static String areaOf(Mention.Word place) {
    Places.Place p = place.doubtful() ? null : Places.shipped().find(place.value());
    return p == null || p.level() == Places.Level.COUNTRY ? "" : place.value();
  }

  /** "on May 2" as MM-DD. */
  private String date() {
    for (int i = 0; i < c.size(); i++) {
      Piece.Term month = c.term(i);
      Mention.Word m = month == null ? null : month.of(Kind.MONTH);
      if (m == null) {
        continue;
      }
      if (!words.isOneOf(c.piece(i).first() - 1, "on")
          && !words.isOneOf(c.piece(i).first() - 2, "on")) {
        continue;
      }
      for (int beside : new int[] {i + 1, i - 1}) {
        if (beside >= 0
            && beside < c.size()
            && c.piece(beside) instanceof Piece.Figure f
            && f.number().hasUnit("date")
            && f.number().value() <= 31) {
          return String.format(
              java.util.Locale.ROOT, "%02d-%02d", Integer.parseInt(m.value()), f.number().value());
        }
      }
    }
    return "";
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ginti.reading.claim.Claim.Change;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Count;
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Places;
import org.jspecify.annotations.Nullable;

/** Reads who resigned, was appointed, removed or chosen for an office of a party or a state. */
final class Offices {
  private static final List<Kind> CHANGES =
      List.of(Kind.RESIGNED, Kind.APPOINTED, Kind.REMOVED, Kind.ELECTED);

  /** Offices whose holders a house elects: no change told of a party. */
  private static final Set<String> CHOSEN_BY_HOUSES =
      Set.of("chief minister", "speaker", "mayor", "leader of the opposition", "governor");

  private final Line line;
  private final List<Piece> pieces;
  private final List<Fact> facts;
  private int from;

  Offices(Line line, List<Piece> pieces, List<Fact> facts) {
    this.line = line;
    this.pieces = pieces;
    this.facts = facts;
  }

  void read() {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is(Kind.STOP, "that")) {
        from = i + 1;
      }
      for (Kind kind : CHANGES) {
        if (pieces.get(i).is(kind)) {
          if (!complete(i, kind)) {
            break;
          }
          if (real(i)) {
            change(kind, i);
          }
          from = i + 1;
          break;
        }
      }
    }
  }

  /** A noun alone tells of a change at the end of a headline or with its verb. */
  private boolean complete(int i, Kind kind) {
    if (!pieces.get(i).is(kind, "noun")) {
      return true;
    }
    return i + 1 >= pieces.size()
        || pieces.get(i + 1) instanceof Piece.Mark
        || pieces.get(i + 1).is(Kind.DONE);
  }

  private boolean real(int i) {
    for (int k = Math.max(from, i - 2); k < pieces.size() && k <= i + 4; k++) {
      Piece p = pieces.get(k);
      if (p.is(Kind.NOT) || p.is(Kind.NOT_YET) || p.is(Kind.DENIED)) {
        return false;
      }
    }
    return pieces.stream().noneMatch(p -> p.is(Kind.DENIED));
  }

  private void change(Kind kind, int verb) {
    switch (kind) {
      case RESIGNED -> resigned(verb);
      case APPOINTED -> chosen(Change.APPOINTED, verb);
      case REMOVED -> chosen(Change.REMOVED, verb);
      case ELECTED -> chosen(Change.ELECTED, verb);
      default -> {}
    }
  }

  private void resigned(int verb) {
    Someone person = person(verb, "agent");
    person = person == null ? person(verb, "") : person;
    person = person == null ? person(verb, "of") : person;
    if (person == null) {
      return;
    }
    String office = officeBehind(person, verb);
    office = office.isEmpty() ? officeWithin(person) : office;
    office = office.isEmpty() && post(verb) ? "party office" : office;
    if (office.isEmpty()) {
      return;
    }
    say(Change.RESIGNED, person, office, verb);
  }

  /** "From all posts", "from membership" of a party. */
  private boolean post(int verb) {
    boolean post = false;
    boolean party = false;
    for (int k = from; k < verb; k++) {
      Piece p = pieces.get(k);
      post |= p.is(Kind.STOP, "post");
      party |= p instanceof Someone s && s.who().party().isPresent();
    }
    return post && party;
  }

  /** Each one with को/کو, and the office behind; or one without a mark. */
  private void chosen(Change change, int verb) {
    var people = new ArrayList<Someone>();
    for (int k = from; k < verb; k++) {
      if (pieces.get(k) instanceof Someone s && s.named() && s.relation().equals("object")) {
        people.add(s);
      }
    }
    if (people.isEmpty()) {
      Someone person = person(verb, "by");
      person = person == null ? person(verb, "") : person;
      person = person == null && change == Change.REMOVED ? person(verb, "of") : person;
      if (person != null) {
        people.add(person);
      }
    }
    for (int n = 0; n < people.size(); n++) {
      Someone person = people.get(n);
      int next = n + 1 < people.size() ? indexOf(people.get(n + 1)) : verb;
      String office = officeBehind(person, next);
      if (office.isEmpty() && change != Change.APPOINTED) {
        office = officeWithin(person);
      }
      if (office.isEmpty() && change == Change.REMOVED) {
        office = officeNear(verb);
      }
      if (office.isEmpty() && pieces.get(verb).is(Kind.APPOINTED, "handed")) {
        office = officeWithin(person);
      }
      boolean party =
          change != Change.ELECTED
              || (party(person, verb).isPresent() && !CHOSEN_BY_HOUSES.contains(office));
      if (!office.isEmpty() && party) {
        say(change, person, office, verb);
      }
    }
  }

  /** Named before the person, or for the one who follows: X को हटाकर Y को अध्यक्ष बनाया. */
  private String officeNear(int verb) {
    for (int k = verb - 1; k >= from; k--) {
      if (!office(pieces.get(k)).isEmpty()) {
        return office(pieces.get(k));
      }
    }
    for (int k = verb + 1; k < pieces.size() && !pieces.get(k).is(Kind.APPOINTED); k++) {
      if (!office(pieces.get(k)).isEmpty()) {
        return office(pieces.get(k));
      }
    }
    return "";
  }

  private int indexOf(Someone s) {
    return pieces.indexOf(s);
  }

  private @Nullable Someone person(int verb, String relation) {
    for (int k = verb - 1; k >= from; k--) {
      if (pieces.get(k) instanceof Someone s && s.named() && s.relation().equals(relation)) {
        return s;
      }
    }
    return null;
  }

  /** The office named between somebody and a piece, the last before it. */
  private String officeBehind(Someone person, int to) {
    for (int k = to - 1; k > indexOf(person); k--) {
      String office = office(pieces.get(k));
      if (!office.isEmpty() && !(pieces.get(k) instanceof Someone s && s.named())) {
        return office;
      }
    }
    return "";
  }

  private String officeWithin(Someone person) {
    return office(person);
  }

  private String office(Piece piece) {
    for (Mention m : line.mentions()) {
      if (m instanceof Mention.Word w
          && w.is(Kind.OFFICE)
          && w.first() >= piece.first()
          && w.last() <= piece.last()) {
        return w.value();
      }
    }
    return "";
  }

  private Optional<PartyName> party(Someone person, int verb) {
    PartyName found = null;
    for (int k = from; k < verb; k++) {
      if (pieces.get(k) instanceof Someone s && s.who().party().isPresent()) {
        PartyName p = s.who().party().get();
        boolean better = found == null || found.code().isEmpty() || s.equals(person);
        found = better && !p.code().isEmpty() ? p : found == null ? p : found;
      }
    }
    return Optional.ofNullable(found);
  }

  private void say(Change change, Someone person, String office, int verb) {
    int last = verb;
    while (last + 1 < pieces.size() && pieces.get(last + 1).is(Kind.DONE)) {
      last++;
    }
    int first = person.first();
    facts.add(
        new Fact.Office(
            change,
            person.who(),
            office,
            party(person, verb),
            place(verb),
            date(verb),
            false,
            line.span(first, pieces.get(last).last()),
            change.name().toLowerCase(Locale.ROOT)));
  }

  /** The state or city of the office: within the one named, or in the clause. */
  private String place(int verb) {
    int first = pieces.get(from).first();
    int last = pieces.get(verb).last();
    String found = "";
    for (Mention m : line.mentions()) {
      if (m instanceof Mention.Word w
          && w.is(Kind.PLACE)
          && w.first() >= first
          && w.last() < last) {
        Places.Place p = Places.shipped().find(w.value());
        boolean fits = p != null && p.level() != Places.Level.COUNTRY && ofOffice(w.last() + 1);
        found = fits ? w.value() : found;
      }
    }
    return found;
  }

  /** बिहार का, दिल्ली प्रदेश अध्यक्ष, उत्तराखंड भाजपा: not where somebody was. */
  private boolean ofOffice(int behind) {
    for (Mention m : line.mentions()) {
      if (m.first() == behind && m instanceof Mention.Word w) {
        if (w.is(Kind.CASE, "of") || w.is(Kind.OFFICE) || w.is(Kind.PARTY) || w.is(Kind.STOP, "")) {
          return true;
        }
      }
    }
    return false;
  }

  private String date(int verb) {
    for (int k = from; k < verb; k++) {
      if (pieces.get(k) instanceof Count c && c.is("date")) {
        for (int n = k - 1; n <= k + 1; n++) {
          Mention.Word month = n < 0 ? null : pieces.get(n).as(Kind.MONTH);
          if (month != null && c.number().value() <= 31) {
            return String.format(
                Locale.ROOT, "%02d-%02d", Integer.parseInt(month.value()), c.number().value());
          }
        }
      }
    }
    return "";
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.text.Tokens.Shape;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** Cuts an English sentence into pieces: people and parties, seats, figures, words of the lists. */
final class Pieces {
  private final LineWords words;
  private final Tokens tokens;
  private final People people;
  private final Seats seats;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(LineWords words) {
    this.words = words;
    this.tokens = words.tokens();
    var names = new Names(words);
    this.people = new People(words, names);
    this.seats = new Seats(words, names);
  }

  static List<Piece> of(LineWords words) {
    var p = new Pieces(words);
    for (int i = words.from(); i < words.to(); ) {
      Piece piece = p.at(i);
      p.add(piece);
      i = piece.last() + 1;
    }
    p.partiesNamedBefore();
    p.namesBecomeSeats();
    return p.pieces;
  }

  private Piece at(int i) {
    Mention.Quantity number = words.number(i);
    if (number != null) {
      return new Piece.Figure(number);
    }
    if (seats.sits(i)) {
      return new Piece.Gap(i, i);
    }
    Piece.At seat = seats.at(i);
    if (seat != null) {
      return seat;
    }
    Piece.Actor actor = people.at(i);
    if (actor != null) {
      return actor;
    }
    int reserved = words.reserved(i);
    if (reserved > i) {
      return new Piece.Gap(i, reserved - 1);
    }
    var here = words.at(i);
    if (!here.isEmpty()) {
      return here.size() == 1 && here.getFirst().is(Kind.STOP)
          ? new Piece.Gap(i, here.getFirst().last())
          : new Piece.Term(here);
    }
    return tokens.shape(i) == Shape.MARK
        ? new Piece.Sign(tokens.text().at(tokens.start(i)), i)
        : new Piece.Gap(i, i);
  }

  private void add(Piece piece) {
    if (piece instanceof Piece.Gap gap
        && !pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Gap before) {
      pieces.set(pieces.size() - 1, new Piece.Gap(before.first(), gap.last()));
    } else {
      pieces.add(piece);
    }
  }

  /** "the party" is the one the sentence has named, where it has. */
  private void partiesNamedBefore() {
    PartyName last = null;
    for (int i = 0; i < pieces.size(); i++) {
      if (!(pieces.get(i) instanceof Piece.Actor a) || a.who().party().isEmpty()) {
        continue;
      }
      PartyName party = a.who().party().get();
      if (!party.code().isEmpty()) {
        last = party;
      } else if (last != null && last.alliance() == party.alliance()) {
        var meant = new PartyName(last.printed(), last.code(), last.alliance());
        var who = a.who();
        pieces.set(
            i,
            new Piece.Actor(
                new Who(who.name(), Optional.of(meant), who.backedBy(), who.pronoun(), who.span()),
                a.rival(),
                a.owner(),
                a.first(),
                a.last()));
      }
    }
  }

  /**
   * What stands where only seats can: behind "won", in a list before "seats", in a list of seats.
   */
  private void namesBecomeSeats() {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Figure f && f.number().hasUnit("seats")) {
        listAfterSeats(i);
      }
      if (!(pieces.get(i) instanceof Piece.Term term)) {
        continue;
      }
      if (term.is(Kind.SEAT_WORD, "many")) {
        listBefore(i);
        listAfterSeats(i);
      } else if ((term.is(Kind.WON) && (!term.is(Kind.VICTORY) || doneByActor(term, i)))
          || (term.is(Kind.GOT, "win") && byFollows(i + 2))) {
        listAfter(i + 1);
        listFrom(i + 1);
      } else if (term.is(Kind.LOST)
          && i + 2 < pieces.size()
          && pieces.get(i + 2) instanceof Piece.Term to
          && (to.is(Kind.CASE, "to") || byFigure(i + 2))
          && asSeat(i + 1) != null) {
        pieces.set(i + 1, seatOf(i + 1)); // lost Coimbatore to
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.At at && at.sure()) {
        i = continued(i);
      }
    }
  }

  /** "X wins Y", where "wins" is a verb. */
  private boolean doneByActor(Piece.Term term, int i) {
    return words.isOneOf(term.first(), "wins")
        && i > 0
        && pieces.get(i - 1) instanceof Piece.Actor a
        && !a.owner();
  }

  private boolean byFigure(int i) {
    return byFollows(i) && i + 1 < pieces.size() && pieces.get(i + 1) instanceof Piece.Figure;
  }

  /** "bagged Sultanpur by 300 votes". */
  private boolean byFollows(int i) {
    return i < pieces.size() && pieces.get(i) instanceof Piece.Term t && t.is(Kind.CASE, "by");
  }

  /** Gidderbaha, Dera Baba Nanak and Chabbewal Assembly segments. */
  private void listBefore(int end) {
    int i = end - 1;
    while (i >= 0
        && pieces.get(i) instanceof Piece.Term t
        && (t.is(Kind.BODY) || t.is(Kind.FILLER))) {
      i--;
    }
    boolean list = false;
    while (i >= 0 && asSeat(i) != null) {
      int before = i - 1;
      while (before >= 0 && joins(before)) {
        before--;
      }
      list |= before < i - 1;
      if (!list) {
        return;
      }
      pieces.set(i, seatOf(i));
      if (before == i - 1) {
        return;
      }
      i = before;
    }
  }

  /** three seats – Gidderbaha, Chabbewal and Dera Baba Nanak; seats, including … */
  private void listAfterSeats(int i) {
    int next = i + 1;
    boolean opened = false;
    while (next < pieces.size() && next <= i + 3) {
      if (pieces.get(next) instanceof Piece.Sign s
          && (s.mark() == '-' || s.mark() == ':' || s.mark() == ',')) {
        opened |= s.mark() != ',';
        next++;
      } else if (pieces.get(next) instanceof Piece.Gap g
          && words.isOneOf(g.first(), "including", "namely")) {
        opened = true;
        next++;
      } else {
        break;
      }
    }
    if (opened) {
      listAfter(next);
    }
  }

  /** won from A, B and C. */
  private void listFrom(int from) {
    if (from + 1 < pieces.size()
        && pieces.get(from) instanceof Piece.Term t
        && t.is(Kind.CASE, "from")
        && pieces.get(from + 1) instanceof Piece.At) {
      Piece sure = seatOf(from + 1);
      if (continued(from + 1) > from + 1) {
        pieces.set(from + 1, sure);
      }
    }
  }

  private void listAfter(int from) {
    int i = from;
    if (i < pieces.size()
        && pieces.get(i) instanceof Piece.Gap g
        && g.first() == g.last()
        && tokens.is(g.first(), "the")) {
      i++;
    }
    if (i < pieces.size() && asSeat(i) != null && !electionFollows(i)) {
      takeDirection(i);
      pieces.set(i, seatOf(i));
      continued(i);
    }
  }

  private boolean electionFollows(int i) {
    int next = pieces.get(i).last() + 1;
    Mention.Word body = words.word(next, Kind.BODY);
    return words.isOneOf(
            next, "election", "elections", "poll", "polls", "state", "district", "race", "battle")
        || (body != null && words.word(body.last() + 1, Kind.SEAT_WORD) == null);
  }

  /** Behind a seat, names joined to it by commas and "and" are seats as well; the last of them. */
  private int continued(int seat) {
    int i = seat;
    while (true) {
      int next = i + 1;
      while (next < pieces.size() && joins(next)) {
        next++;
      }
      boolean more = next > i + 1 && next < pieces.size();
      if (more) {
        takeDirection(next);
      }
      if (more && pieces.get(next) instanceof Piece.At) {
        i = next;
      } else if (more && asSeat(next) != null && endsList(next)) {
        pieces.set(next, seatOf(next));
        i = next;
      } else {
        return i;
      }
    }
  }

  /** "Dargah East": a direction makes a name a seat's. */
  private void takeDirection(int i) {
    if (asSeat(i) == null
        || i + 1 >= pieces.size()
        || !(pieces.get(i + 1) instanceof Piece.Gap g)) {
      return;
    }
    Mention.Word direction = words.word(g.first(), Kind.STOP);
    if (g.first() == g.last()
        && tokens.shape(g.first()).isCapital()
        && direction != null
        && direction.is(Kind.STOP, "seat")) {
      pieces.set(i, seats.named(pieces.get(i).first(), g.last(), g.last(), true));
      pieces.remove(i + 1);
    }
  }

  /** Nothing that a person would do follows the name. */
  private boolean endsList(int i) {
    if (i + 1 >= pieces.size()) {
      return true;
    }
    return switch (pieces.get(i + 1)) {
      case Piece.Sign s ->
          s.mark() == ','
              ? listGoesOn(i + 1)
              : s.mark() == '.' || s.mark() == ';' || s.mark() == '-';
      case Piece.Term t ->
          t.is(Kind.AND)
              || t.is(Kind.SEAT_WORD)
              || t.is(Kind.CASE, "while")
              || t.is(Kind.CASE, "in")
              || t.is(Kind.BODY);
      case Piece.Gap g -> reservedAlone(g) && endsList(i + 1);
      case Piece.Actor a -> false;
      case Piece.At a -> false;
      case Piece.Figure f -> false;
    };
  }

  private boolean listGoesOn(int comma) {
    int next = comma + 1;
    while (next < pieces.size() && joins(next)) {
      next++;
    }
    return next >= pieces.size()
        || asSeat(next) != null
        || pieces.get(next) instanceof Piece.At
        || (pieces.get(next) instanceof Piece.Term t && t.is(Kind.CASE, "while"))
        || anotherWins(next);
  }

  /** "won A and B, the Congress won C": a party begins a clause of its own. */
  private boolean anotherWins(int i) {
    return i + 1 < pieces.size()
        && pieces.get(i) instanceof Piece.Actor a
        && a.party()
        && pieces.get(i + 1) instanceof Piece.Term t
        && (t.is(Kind.WON) || t.is(Kind.LEADS) || t.is(Kind.GOT, "win"));
  }

  /** "Lalganj (SC)": kept for a group of voters, part of no name. */
  private boolean reservedAlone(Piece.Gap g) {
    return words.reserved(g.first()) == g.last() + 1;
  }

  private boolean joins(int i) {
    return switch (pieces.get(i)) {
      case Piece.Sign s -> s.mark() == ',';
      case Piece.Term t -> t.is(Kind.AND);
      case Piece.Gap g ->
          (g.first() == g.last() && words.isOneOf(g.first(), "the", "both")) || reservedAlone(g);
      case Piece.Actor a -> false;
      case Piece.At a -> false;
      case Piece.Figure f -> false;
    };
  }

  private @org.jspecify.annotations.Nullable Piece asSeat(int i) {
    return switch (pieces.get(i)) {
      case Piece.Actor a ->
          a.named()
                  && !a.owner()
                  && a.who().party().isEmpty()
                  && a.who().span().equals(a.who().name().orElseThrow())
              ? a
              : null;
      case Piece.At a -> a;
      case Piece.Term t -> words.isCity(t) ? t : null;
      case Piece.Figure f -> null;
      case Piece.Gap g -> null;
      case Piece.Sign s -> null;
    };
  }

  private Piece seatOf(int i) {
    Piece p = pieces.get(i);
    return p instanceof Piece.At at && at.sure()
        ? at
        : seats.named(p.first(), p.last(), p.last(), true);
  }
}

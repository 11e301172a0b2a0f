// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.model.Jurisdiction;
import org.ginti.model.PartyTable;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Takes the facts of a story in order and puts those of one seat, party or office together. */
final class Assembler {
  /** So many sentences behind one about another country's or a club's poll are of it as well. */
  private static final int FOREIGN = 3;

  private final Tokens tokens;
  private final Context context;
  private final People people;
  private final Boards boards = new Boards();
  private final Parties parties = new Parties();
  private final Map<PartyName, PartyName> ofCountry = new HashMap<>();
  private Setting setting;
  private int sentence;
  private Fact.@Nullable Counted counted;
  private String asOf = "";
  private @Nullable PartyName lastParty;
  private @Nullable PartyName lastAlliance;
  private boolean settingSaid;
  private int elsewhere = -FOREIGN - 1;

  Assembler(Tokens tokens, Context context, People people) {
    this.tokens = tokens;
    this.context = context;
    this.people = people;
    this.setting = context.of(null);
  }

  /** The facts of one sentence. */
  void sentence(int number, List<Fact> facts) {
    sentence = number;
    counted = null;
    asOf = "";
    Setting before = setting;
    setting = context.of(null);
    settingSaid = false;
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.Setting s -> {
          elsewhere = s.status().equals("elsewhere") ? number : elsewhere;
          setting =
              settingSaid
                  ? setting
                  : continues(s, facts) && before.historical() ? before : context.of(s);
          settingSaid = true;
        }
        case Fact.Counted c -> counted = c;
        case Fact.AsOf a -> asOf = a.time();
        default -> {}
      }
    }
    settingSaid = false;
    if (number - elsewhere > FOREIGN || ofOurs(facts)) {
      facts.forEach(this::take);
      counted(facts);
    } else if (facts.stream().anyMatch(Fact.Won.class::isInstance)) {
      elsewhere = number; // goes on about it
    }
  }

  /** How far the count of a seat is, told apart from who won it. */
  private void counted(List<Fact> facts) {
    if (counted == null) {
      return;
    }
    Seat seat = null;
    for (Fact f : facts) {
      boolean only =
          f instanceof Fact.Setting
              || f instanceof Fact.Counted
              || f instanceof Fact.AsOf
              || f instanceof Fact.Named
              || (f instanceof Fact.AtSeat && seat == null);
      if (!only) {
        return;
      }
      seat = f instanceof Fact.AtSeat s ? s.seat() : seat;
    }
    Board board = seat == null ? null : boards.ofSeat(seat, setting);
    if (board != null) {
      state(board);
    }
  }

  /** Only tells more of a result that was told before: who else ran, and how many votes. */
  private static boolean continues(Fact.Setting said, List<Fact> facts) {
    boolean more = false;
    for (Fact f : facts) {
      boolean tells = f instanceof Fact.Lost || f instanceof Fact.Votes || f instanceof Fact.Place;
      more |= tells;
      if (!tells && !(f instanceof Fact.Setting) && !(f instanceof Fact.Margin)) {
        return false;
      }
    }
    return more && said.year().isEmpty() && !said.earlier() && said.places().isEmpty();
  }

  /** Names a party of ours and a seat, or our parties and the house they won seats of. */
  private static boolean ofOurs(List<Fact> facts) {
    boolean house = false;
    for (Fact fact : facts) {
      if (fact instanceof Fact.Setting s) {
        house |= !s.body().isEmpty();
      }
      if (house && (fact instanceof Fact.Seats || fact instanceof Fact.Majority)) {
        return true;
      }
      if (fact instanceof Fact.Office o && (o.party().isPresent() || !o.place().isEmpty())) {
        return true;
      }
      if (fact instanceof Fact.Won w
          && w.seat().isPresent()
          && w.winner().party().isPresent()
          && !w.winner().party().get().code().equals("IND")) {
        return true;
      }
    }
    return false;
  }

  private void take(Fact fact) {
    switch (fact) {
      case Fact.AtSeat s -> boards.govern(s.seat(), sentence);
      case Fact.NewTopic t -> boards.newTopic();
      case Fact.Named n -> people.find(n.who(), tokens, List.of());
      case Fact.Spoken s -> people.subject(person(s.who(), Optional.empty()));
      case Fact.Won w -> won(w);
      case Fact.Lost l -> lost(l);
      case Fact.Votes v -> votes(v);
      case Fact.Place p -> place(p);
      case Fact.Margin m -> margin(m);
      case Fact.Setting s -> {
        setting = settingSaid ? context.of(s) : setting; // a clause of its own year
        settingSaid = true;
      }
      case Fact.Counted c -> {}
      case Fact.AsOf a -> {}
      case Fact.Seats s -> seats(s);
      case Fact.Majority m -> parties.majority(m.of(meant(m.party())), setting);
      case Fact.First f -> parties.first(f.of(meant(f.party())), setting, context.storyPlace());
      case Fact.Office o -> office(o);
    }
  }

  private void seats(Fact.Seats s) {
    int most = Math.max(s.won().orElse(0), s.leading().orElse(0));
    boolean all = Parties.NATIONAL.contains(setting.poll().body());
    String otherwise = all ? context.nationalScope(most) : "";
    parties.seats(s.of(meant(s.party())), otherwise, setting.at(s.scope()), asOf);
  }

  /** "The party" is the one spoken of last. */
  private PartyName meant(PartyName said) {
    PartyName party = ofCountry(said);
    PartyName last = party.alliance() && lastAlliance != null ? lastAlliance : lastParty;
    if (!party.code().isEmpty()) {
      lastParty = party.alliance() ? lastParty : party;
      lastAlliance = party.alliance() ? party : lastAlliance;
    } else if (last != null) {
      return new PartyName(party.printed(), last.code(), last.alliance());
    }
    return party;
  }

  /** Two countries have a BAP: the one of the story's is meant. */
  private PartyName ofCountry(PartyName party) {
    if (party.alliance() || party.code().isEmpty() || context.country().isEmpty()) {
      return party;
    }
    return ofCountry.computeIfAbsent(
        party,
        said ->
            PartyTable.shipped()
                .find(said.printed(), Jurisdiction.valueOf(context.country()))
                .map(p -> new PartyName(said.printed(), p.id().value(), false))
                .orElse(said));
  }

  private Person person(Who said, Optional<Seat> seat) {
    Who who =
        new Who(
            said.name(),
            said.party().map(this::meant).filter(p -> !p.code().isEmpty()),
            said.backedBy(),
            said.pronoun(),
            said.span());
    if (who.name().isEmpty() && who.party().isEmpty() && !who.pronoun()) {
      Board board = boards.latest(setting);
      Person rival = board == null ? null : board.rival();
      if (rival != null) {
        return rival; // "his nearest rival"
      }
    }
    return people.find(who, tokens, boards.near(seat, setting));
  }

  private void office(Fact.Office o) {
    Person person = person(o.person(), Optional.empty());
    people.subject(person);
    var party = o.party().map(this::meant).filter(p -> !p.code().isEmpty());
    parties.office(o.of(party), setting, person);
  }

  private void won(Fact.Won w) {
    Person winner = person(w.winner(), w.seat());
    if (w.seat().isPresent()
        && boards.winsElsewhere(winner, w.seat().get(), setting)
        && !people.spelledSo(winner, w.winner(), tokens)) {
      winner = people.another(w.winner(), tokens); // Bijendra here and Birendra there are two
    }
    Person loser = w.loser().isPresent() ? person(w.loser().get(), w.seat()) : null;
    var both = new ArrayList<Person>(List.of(winner));
    if (loser != null && loser != winner) {
      both.add(loser);
    }
    Board board = board(w.seat(), both);
    Person first = board.first();
    if (first != null && first != winner && !winner.named() && first.mayBeOf(w.winner().party())) {
      first.learn(w.winner(), null, List.of());
      winner = first;
    }
    if (first != null && first != winner && first.sameCandidate(winner)) {
      first.learn(w.winner(), winner.name(), winner.words());
      winner = first;
    }
    if (first != null && first != winner && !first.named() && winner.mayBe(first)) {
      board.name(first, winner);
      first = winner;
    }
    if (first != null && first != winner) {
      if (w.seat().isPresent() && !board.ownSeat()) {
        board.unseat(); // it was told without its seat, and this is another's
      }
      boolean lead = w.leads() && board.leads(); // the lead changed hands
      Seat seat = lead ? board.seat() : Seat.UNNAMED;
      board = boards.open(w.seat().orElse(seat), setting);
    }
    if (loser != null && behind(board, loser, w)) {
      return;
    }
    if (w.margin().isPresent() && board.margin() != null && !board.margin(w.margin().get())) {
      board = boards.open(board.seat(), board.setting()); // another moment of the count
    }
    if (w.seat().isPresent()) {
      board.hasOwnSeat();
    }
    board.first(winner, w.leads());
    people.subject(winner);
    if (loser != null && loser != winner) {
      Board.Entry e = board.entry(loser);
      e.beaten = true;
    }
    w.margin().ifPresent(board::margin);
    state(board);
    lastParty = winner.party() == null ? lastParty : winner.party();
    board.say(w, true);
  }

  /** "leads X by 5,000 votes and was ahead of Y by 10,000": how far behind a later one is. */
  private static boolean behind(Board board, Person loser, Fact.Won w) {
    Person rival = board.rival();
    var margin = board.margin();
    if (rival == null || rival == loser || margin == null || w.margin().isEmpty()) {
      return false;
    }
    Board.Entry e = board.entry(loser);
    boolean more =
        !e.beaten && w.margin().get().value().orElse(-1) > margin.value().orElse(Long.MAX_VALUE);
    if (more) {
      e.lostBy = w.margin().get();
      board.say(w, true);
    }
    return more;
  }

  private void lost(Fact.Lost l) {
    Person loser = person(l.loser(), l.seat());
    Board board = board(l.seat(), List.of(loser));
    Board.Entry e = board.entry(loser);
    if (e.first) {
      return; // another seat's loss told without its seat
    }
    e.lost = true;
    if (l.trails()) {
      board.trails();
    }
    e.conceded |= l.conceded();
    if (l.by().isPresent()) {
      e.lostBy = l.by().get();
    }
    people.subject(loser);
    state(board);
    board.say(l, true);
  }

  private void votes(Fact.Votes v) {
    Person who = person(v.who(), v.seat());
    Board board = board(v.seat(), List.of(who));
    if (board.otherVotes(who, v.votes())) {
      board = snapshot(board);
    }
    board.votes(who, v.votes());
    people.subject(who);
    state(board);
    board.say(v, false);
  }

  private void place(Fact.Place p) {
    Person who = person(p.who(), p.seat());
    Board board = board(p.seat(), List.of(who));
    Board.Entry e = board.entry(who);
    e.rank = e.rank == 0 ? p.rank() : e.rank;
    board.say(p, false);
  }

  private void margin(Fact.Margin m) {
    Board board = board(Optional.empty(), List.of());
    if (board.margin(m.margin())) {
      board.say(m, false);
    }
  }

  private Board board(Optional<Seat> seat, List<Person> who) {
    seat.ifPresent(s -> boards.govern(s, sentence));
    return boards.of(seat, who, setting, sentence);
  }

  /** What the sentence says of the state of the count belongs to the board its results are on. */
  private void state(Board board) {
    var c = counted;
    if (c != null && board.counted(c)) {
      board.say(c, false);
    }
    if (!asOf.isEmpty()) {
      board.asOf(asOf);
    }
    board.standing(setting.official());
  }

  /** Another moment of the same count: the leader stays, the figures are its own. */
  private Board snapshot(Board before) {
    var board = boards.open(before.seat(), before.setting());
    Person first = before.first();
    if (first != null) {
      board.first(first, before.leads() && !before.hasWon());
    }
    return board;
  }

  /** All claims, in the order of their spans. */
  List<Claim> claims() {
    var claims = new ArrayList<Claim>();
    for (Board board : boards.told()) {
      SeatResults.of(board, boards.all()).ifPresent(claims::add);
    }
    claims.addAll(parties.claims(tokens));
    claims.sort(Comparator.comparing(c -> c.about().span()));
    return claims;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.claim.Standing;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.link.Spelled;
import org.jspecify.annotations.Nullable;

/** All that a story says of one seat at one moment. */
final class Board {
  /** What is said of one who ran. */
  static final class Entry {
    @Nullable Amount votes;
    @Nullable Amount lostBy;
    int rank;
    boolean first;
    boolean beaten;
    boolean lost;
    boolean conceded;

    /** What is not known yet. */
    void take(Entry other) {
      votes = votes == null ? other.votes : votes;
      lostBy = lostBy == null ? other.lostBy : lostBy;
      rank = rank == 0 ? other.rank : rank;
      first |= other.first;
      beaten |= other.beaten;
      lost |= other.lost;
      conceded |= other.conceded;
    }
  }

  /** A stretch that says something of this seat: a result, how far the count is, or else. */
  record Said(Span span, boolean result, boolean counted, String why) {}

  private Seat seat;
  private List<String> seatWords;
  private @Nullable Spelled spelled;
  private Setting setting;
  private final Map<Person, Entry> entries = new LinkedHashMap<>();
  private final List<Said> said = new ArrayList<>();
  private @Nullable Amount margin;
  private boolean ownSeat;
  private boolean leads;
  private boolean won;
  private int stations = -1;
  private int ofStations = -1;
  private int rounds = -1;
  private String asOf = "";
  private boolean doubtful;
  private String note = "";

  Board(Seat seat, Setting setting) {
    this.seat = seat;
    this.seatWords = Words.of(seat.name());
    this.setting = setting;
  }

  Seat seat() {
    return seat;
  }

  /** A board begun without a seat gets one; a name gets its code. */
  void seat(Seat named) {
    boolean fuller = seat.code().isEmpty() && named.name().length() > seat.name().length();
    if (seat.name().isEmpty() || fuller || (seat.code().isEmpty() && !named.code().isEmpty())) {
      seat = named;
      seatWords = Words.of(named.name());
      spelled = null;
    }
  }

  /** One code, or names of the same words. */
  boolean isOf(Seat other, List<String> otherWords) {
    if (!seat.code().isEmpty() && !other.code().isEmpty()) {
      return seat.code().equals(other.code());
    }
    if (!seat.name().isEmpty()
        && !other.name().isEmpty()
        && Words.script(seat.name()) != Words.script(other.name())) {
      return spelled().sameAcrossScripts(Spelled.of(other.name()));
    }
    if (seatWords.size() != otherWords.size()) {
      return false;
    }
    for (int i = 0; i < otherWords.size(); i++) {
      String one = seatWords.get(i);
      String two = otherWords.get(i);
      boolean part = otherWords.size() > 1 && Spelling.alikeButLastVowel(one, two); // Rae Bareli
      if (!part && !Spelling.alike(one, two)) {
        return false;
      }
    }
    return true;
  }

  private Spelled spelled() {
    var s = spelled;
    if (s == null) {
      s = Spelled.of(seat.name());
      spelled = s;
    }
    return s;
  }

  boolean sameSeat(Board other) {
    return isOf(other.seat, other.seatWords);
  }

  /** The words that tell who won name the seat too. */
  void hasOwnSeat() {
    ownSeat = true;
  }

  boolean ownSeat() {
    return ownSeat;
  }

  /** The seat that was thought to be meant is not. */
  void unseat() {
    seat = Seat.UNNAMED;
    seatWords = Words.of("");
  }

  Setting setting() {
    return setting;
  }

  /** A later sentence says on whose word the result stands. */
  void standing(Standing official) {
    if (setting.official() == Standing.UNKNOWN) {
      setting = new Setting(setting.poll(), official, setting.historical());
    }
  }

  /** The one other than the first who is beaten or second, where only one is. */
  @Nullable Person rival() {
    Person rival = null;
    for (var e : entries.entrySet()) {
      if (!e.getValue().first && (e.getValue().beaten || e.getValue().rank == 2)) {
        if (rival != null) {
          return null;
        }
        rival = e.getKey();
      }
    }
    return rival;
  }

  Map<Person, Entry> entries() {
    return entries;
  }

  List<Said> said() {
    return said;
  }

  @Nullable Amount margin() {
    return margin;
  }

  boolean hasWon() {
    return won;
  }

  boolean leads() {
    return leads;
  }

  int stations() {
    return stations;
  }

  int ofStations() {
    return ofStations;
  }

  int rounds() {
    return rounds;
  }

  String asOf() {
    return asOf;
  }

  boolean doubtful() {
    return doubtful;
  }

  String note() {
    return note;
  }

  void doubt(String why) {
    doubtful = true;
    note = note.isEmpty() ? why : note;
  }

  Entry entry(Person person) {
    if (person.named() && !entries.containsKey(person)) {
      Person unnamed = unnamed(person);
      if (unnamed != null) {
        name(unnamed, person);
      }
    }
    return entries.computeIfAbsent(person, p -> new Entry());
  }

  /** One told by the same party alone so far. */
  private @Nullable Person unnamed(Person person) {
    var party = person.party();
    for (Person p : entries.keySet()) {
      var other = p.party();
      if (!p.named() && party != null && other != null && party.code().equals(other.code())) {
        return p;
      }
    }
    return null;
  }

  /** One told by party alone has a name now. */
  void name(Person unnamed, Person named) {
    Entry e = entries.remove(unnamed);
    named.is(unnamed);
    if (e != null) {
      entries.computeIfAbsent(named, p -> new Entry()).take(e);
    }
  }

  /** Takes what was told of the same people without the seat. */
  void take(Board unseated) {
    for (var e : unseated.entries.entrySet()) {
      entry(e.getKey()).take(e.getValue());
    }
    margin = margin == null ? unseated.margin : margin;
    won |= unseated.won;
    leads |= unseated.leads;
    said.addAll(unseated.said);
  }

  /** The one who won or leads; null where none is told. */
  @Nullable Person first() {
    for (var e : entries.entrySet()) {
      if (e.getValue().first) {
        return e.getKey();
      }
    }
    return null;
  }

  void say(Fact fact, boolean result) {
    said.add(new Said(fact.span(), result, fact instanceof Fact.Counted, fact.rule()));
  }

  void first(Person person, boolean leading) {
    entry(person).first = true;
    if (leading) {
      leads = true;
    } else {
      won = true;
    }
  }

  /** Somebody is behind in a count that goes on. */
  void trails() {
    leads = true;
  }

  /** False where another margin is known. */
  boolean margin(Amount amount) {
    if (margin == null || better(amount, margin)) {
      margin = amount;
      return true;
    }
    return same(amount, margin);
  }

  /** False where this one has other votes. */
  boolean votes(Person person, Amount amount) {
    Entry e = entry(person);
    if (e.votes == null || better(amount, e.votes)) {
      e.votes = amount;
      return true;
    }
    return same(amount, e.votes);
  }

  boolean otherVotes(Person person, Amount amount) {
    Entry e = entries.get(person);
    return e != null && e.votes != null && !better(amount, e.votes) && !same(amount, e.votes);
  }

  /** An exact figure replaces a rounded one that it can be. */
  static boolean better(Amount now, Amount before) {
    return now.hedge() == Amount.Hedge.EXACT
        && before.hedge() != Amount.Hedge.EXACT
        && near(now, before);
  }

  private static boolean same(Amount a, Amount b) {
    return a.value().equals(b.value())
        || ((a.hedge() != Amount.Hedge.EXACT || b.hedge() != Amount.Hedge.EXACT) && near(a, b));
  }

  private static boolean near(Amount a, Amount b) {
    if (a.value().isEmpty() || b.value().isEmpty()) {
      return true;
    }
    long x = a.value().getAsLong();
    long y = b.value().getAsLong();
    return Math.abs(x - y) * 10 <= Math.max(x, y) || over(a, x, y) || over(b, y, x);
  }

  /** "over 400" can be 469, up to the next round number. */
  private static boolean over(Amount round, long from, long exact) {
    if (round.hedge() != Amount.Hedge.OVER || from <= 0) {
      return false;
    }
    long step = 1;
    while (from % (step * 10) == 0) {
      step *= 10;
    }
    return exact >= from && exact - from < Math.min(step, from / 2);
  }

  /** False where another state of the count is known: a snapshot of its own. */
  boolean counted(Fact.Counted c) {
    boolean other =
        (c.stations() >= 0 && stations >= 0 && c.stations() != stations)
            || (c.rounds() >= 0 && rounds >= 0 && c.rounds() != rounds);
    if (other) {
      return false;
    }
    stations = c.stations() >= 0 ? c.stations() : stations;
    ofStations = c.ofStations() >= 0 ? c.ofStations() : ofStations;
    rounds = c.rounds() >= 0 ? c.rounds() : rounds;
    return true;
  }

  void asOf(String time) {
    asOf = asOf.isEmpty() ? time : asOf;
  }

  static OptionalInt known(int value) {
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }
}

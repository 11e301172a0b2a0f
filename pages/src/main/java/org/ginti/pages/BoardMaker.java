// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ginti.formats.exports.DataPackage;
import org.ginti.formats.exports.FileName;
import org.ginti.model.Contest;
import org.ginti.model.Figures;
import org.ginti.pages.BoardView.Close;
import org.ginti.pages.BoardView.Group;
import org.ginti.pages.BoardView.Row;
import org.ginti.pages.BoardView.Told;
import org.ginti.pages.draw.Palette;
import org.ginti.pages.draw.TileMap;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tally;

/** Makes the board of an election. */
final class BoardMaker {
  private static final int MARGINS = 5;
  private static final int EVENTS = 12;

  /** Up to so many seats need no headings between them. */
  private static final int ONE_LIST = 40;

  /** First leads and arithmetic certainties are many and move nobody. */
  private static final Set<Event.Kind> QUIET =
      EnumSet.of(Event.Kind.FIRST_LEAD, Event.Kind.DECIDED, Event.Kind.COUNTED);

  private final Edition edition;
  private final Standings standings;
  private final Voice voice;

  BoardMaker(Edition edition, Standings standings, Voice voice) {
    this.edition = edition;
    this.standings = standings;
    this.voice = voice;
  }

  BoardView make() {
    var houses = edition.results().houses();
    var maker = new HouseMaker(voice, standings);
    var byMargin = byMargin();
    int n = Math.min(MARGINS, byMargin.size());
    return new BoardView(
        voice.election(),
        houses.stream().map((House h) -> maker.make(h, houses.size() == 1)).toList(),
        groups(),
        byMargin.subList(0, n).stream().map(this::close).toList(),
        byMargin.reversed().subList(0, n).stream().map(this::close).toList(),
        latest(),
        List.of(
            new Frame.Link(voice.say("page.disagreements"), "disagreements/"),
            new Frame.Link(voice.say("page.corrections"), "corrections/"),
            new Frame.Link(voice.say("page.missing"), "missing/"),
            new Frame.Link(voice.say("page.wall"), "wall/"),
            new Frame.Link(voice.say("page.lite"), "../../" + lite()),
            new Frame.Link(voice.say("page.stories"), "../story/"),
            new Frame.Link(voice.say("page.check"), "../check/"),
            new Frame.Link(voice.say("page.record"), "../record/")),
        data());
  }

  private String lite() {
    return Paths.lite(voice.lang(), voice.register().election().id());
  }

  private List<Frame.Link> data() {
    String folder = "../../results/" + FileName.of(voice.register().election().id().value()) + "/";
    var links = new ArrayList<Frame.Link>();
    for (String level : List.of("house", "contest", "candidate")) {
      for (String type : List.of("csv", "json")) {
        links.add(
            new Frame.Link(
                voice.say("data." + level) + " " + type.toUpperCase(java.util.Locale.ROOT),
                folder + level + "." + type));
      }
    }
    String api = "../../" + Paths.api(voice.register().election().id());
    links.add(new Frame.Link(voice.say("data.elex"), api + "results.elex.csv"));
    if (Documents.nist(edition).possible()) {
      links.add(new Frame.Link(voice.say("data.nist"), api + "nist.json"));
    }
    links.add(new Frame.Link(voice.say("data.package"), api + DataPackage.FILE));
    links.add(new Frame.Link(voice.say("data.whole"), api + Export.WHOLE));
    return links;
  }

  private List<Standing> byMargin() {
    var list = new ArrayList<Standing>();
    for (int c = 0; c < voice.register().contestCount(); c++) {
      Standing s = standings.of(c);
      if (s.margin() != Figures.UNKNOWN && s.leader() >= 0) {
        list.add(s);
      }
    }
    list.sort(Comparator.comparingLong(Standing::margin).thenComparingInt(Standing::contest));
    return list;
  }

  private Close close(Standing s) {
    Contest contest = voice.register().contest(s.contest());
    return new Close(
        HouseMaker.seat(contest),
        voice.contestName(contest),
        voice.sentences().person(s.contest(), s.leader()) + " · " + voice.state(s),
        voice.count(s.margin()),
        voice.colour(voice.candidate(s.contest(), s.leader()).party()));
  }

  /** What tells no time may be old: it is news only where nothing of the election has a time. */
  private List<Told> latest() {
    boolean timed = edition.time() != StatementRow.NO_TIME;
    var list =
        edition.told().reversed().stream()
            .filter(t -> !QUIET.contains(t.event().kind()))
            .filter(t -> !timed || t.event().time() != StatementRow.NO_TIME)
            .limit(EVENTS)
            .toList();
    boolean days = voice.days(list);
    return list.stream().map(t -> told(t, days)).toList();
  }

  private Told told(Edition.Told told, boolean days) {
    Event e = told.event();
    return new Told(
        voice.moment(e.time(), days),
        voice.sentences().of(e, told.by()),
        e.contest() < 0 ? "" : HouseMaker.seat(voice.register().contest(e.contest())));
  }

  /** Seats by district, in the order of the register; by first letter where none is named. */
  List<Group> groups() {
    var areas = voice.register().contests().stream().map(TileMap::area).distinct().count();
    boolean byLetter = areas < 2 && voice.register().contestCount() > ONE_LIST;
    var rows = new LinkedHashMap<String, List<Row>>();
    for (int c : byLetter ? byName() : order()) {
      Contest contest = voice.register().contest(c);
      String key = byLetter ? letter(voice.contestName(contest)) : TileMap.area(contest);
      rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row(c));
    }
    var groups = new ArrayList<Group>();
    for (Map.Entry<String, List<Row>> e : rows.entrySet()) {
      String name = e.getKey().isEmpty() ? voice.say("seats.noarea") : e.getKey();
      String count = voice.count(e.getValue().size());
      groups.add(new Group("d" + (groups.size() + 1), name, count, e.getValue()));
    }
    return groups;
  }

  private List<Integer> order() {
    return IntStream.range(0, voice.register().contestCount()).boxed().toList();
  }

  /** In the alphabet of the language. */
  private List<Integer> byName() {
    var collator = Collator.getInstance(ULocale.forLanguageTag(voice.lang().tag()));
    return order().stream()
        .sorted(Comparator.comparing((Integer c) -> collator.getCollationKey(voice.contest(c))))
        .toList();
  }

  private static String letter(String name) {
    int first = name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(' ');
    return Character.toString(Character.toUpperCase(first)).strip();
  }

  private Row row(int c) {
    Standing s = standings.of(c);
    Contest contest = voice.register().contest(c);
    int first = Voice.first(s);
    int second = second(s, first);
    return new Row(
        HouseMaker.seat(contest),
        voice.number(c),
        voice.contestName(contest),
        first < 0 ? "" : voice.person(c, first),
        first < 0 ? "" : voice.sentences().shortParty(voice.candidate(c, first)),
        first < 0 ? Palette.GREY : voice.colour(voice.candidate(c, first).party()),
        Voice.stateKey(s),
        voice.state(s),
        voice.margin(s),
        second < 0 ? "" : voice.sentences().person(c, second),
        standings.mark(c));
  }

  /** The other one of a tie, the leader where another one holds the seat, or the runner-up. */
  private static int second(Standing s, int first) {
    Tally tally = s.tally().orElse(null);
    if (tally != null && tally.tied()) {
      for (int place : tally.top().orElse(new int[0])) {
        if (place != first) {
          return place;
        }
      }
      return -1;
    }
    return first == s.leader() ? s.runnerUp() : s.leader();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ginti.model.Alliance;
import org.ginti.model.Contest;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.pages.BoardView.BarView;
import org.ginti.pages.BoardView.HouseView;
import org.ginti.pages.BoardView.Line;
import org.ginti.pages.BoardView.MapView;
import org.ginti.pages.BoardView.Tile;
import org.ginti.pages.draw.Palette;
import org.ginti.pages.draw.TileMap;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;

/** One body of an election: bar, tables, map. */
final class HouseMaker {
  private static final int CODE = 4;
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]");

  private final Voice voice;
  private final Standings standings;

  HouseMaker(Voice voice, Standings standings) {
    this.voice = voice;
    this.standings = standings;
  }

  HouseView make(House h, boolean alone) {
    var parties = new ArrayList<>(h.parties());
    parties.sort(
        Comparator.comparingInt(House.PartyLine::total)
            .thenComparingLong(House.PartyLine::votes)
            .reversed());
    var seated = parties.stream().filter(p -> p.total() > 0 || p.shared() > 0).toList();
    var seatless = parties.stream().filter(p -> p.total() == 0 && p.shared() == 0).toList();
    return new HouseView(
        h.body().id(),
        h.body().name().in(voice.lang()),
        alone,
        bar(h),
        voice.words().say("board.known", "known", h.known(), "of", h.contests()),
        counts(h),
        h.alliances().stream()
            .sorted(Comparator.comparingInt(House.AllianceLine::total).reversed())
            .map(a -> line(h, a))
            .toList(),
        seated.stream().map(p -> line(h, p)).toList(),
        parties.stream().anyMatch(p -> p.change().isPresent()),
        seatless.stream()
            .filter(p -> !p.party().id().equals(Party.INDEPENDENT))
            .map(p -> voice.party(p.party()))
            .filter(name -> !name.isBlank())
            .toList(),
        sum(h),
        new HandsMaker(voice, standings).make(h),
        seated.stream().filter(House.PartyLine::opened).map(this::first).toList(),
        voice.register().alliances().stream().map(this::source).toList(),
        h.nota() > 0 ? voice.words().say("board.nota", "nota", voice.count(h.nota())) : "",
        map(h));
  }

  private String first(House.PartyLine p) {
    return voice
        .words()
        .say(
            "board.first",
            Map.of(
                "party",
                voice.party(p.party()),
                "seats",
                p.total(),
                "since",
                Voice.year(p.openedSince())));
  }

  private String source(Alliance a) {
    return voice
        .words()
        .say("board.alliance", "name", a.name().in(voice.lang()), "source", a.source());
  }

  private List<String> counts(House h) {
    var list = new ArrayList<String>();
    list.add(voice.words().say("board.declared", "count", h.declared()));
    list.add(voice.words().say("board.leading", "count", h.leading()));
    if (h.tied() > 0) {
      list.add(voice.words().say("board.tied", "count", h.tied()));
    }
    if (h.shared() > 0) {
      list.add(voice.words().say("board.shared", "count", h.shared()));
    }
    if (h.unknown() > 0) {
      list.add(voice.words().say("board.unknown", "count", h.unknown()));
    }
    return list;
  }

  /** All parties together. */
  private Line sum(House h) {
    return new Line(
        voice.say("board.all"),
        "",
        "",
        Palette.GREY,
        voice.numbers().exact(h.declared()),
        voice.numbers().exact(h.leading()),
        voice.numbers().exact(h.declared() + h.leading()),
        "",
        voice.count(h.votes()),
        voice.share(h.votes(), h.votes()),
        false);
  }

  private Line line(House h, House.PartyLine p) {
    return new Line(
        voice.party(p.party()),
        voice.code(p.party().id()),
        p.party().id().equals(Party.INDEPENDENT)
            ? ""
            : "../party/" + Paths.part(p.party().id().value()) + "/",
        voice.colour(p.party().id()),
        voice.numbers().exact(p.declared()),
        voice.numbers().exact(p.leading()),
        voice.numbers().exact(p.total()),
        p.change().isPresent() ? voice.numbers().signed(p.change().getAsInt()) : "–",
        voice.count(p.votes()),
        voice.share(p.votes(), h.votes()),
        p.opened());
  }

  private Line line(House h, House.AllianceLine a) {
    return new Line(
        name(a),
        "",
        "",
        colour(h, a.id()),
        voice.numbers().exact(a.declared()),
        voice.numbers().exact(a.leading()),
        voice.numbers().exact(a.total()),
        "",
        voice.count(a.votes()),
        voice.share(a.votes(), h.votes()),
        false);
  }

  private String name(House.AllianceLine a) {
    return alliance(a.id()).name().in(voice.lang());
  }

  private Alliance alliance(String id) {
    return voice.register().alliances().stream()
        .filter(a -> a.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** An alliance has the colour of its largest member. */
  private int colour(House h, String id) {
    Set<PartyId> members = new HashSet<>(alliance(id).parties());
    return h.parties().stream()
        .filter(p -> members.contains(p.party().id()))
        .max(
            Comparator.comparingInt(House.PartyLine::total)
                .thenComparingLong(House.PartyLine::votes))
        .map(p -> voice.colour(p.party().id()))
        .orElse(Palette.GREY);
  }

  private record Seats(String label, int colour, boolean people, int declared, int leading) {
    int total() {
      return declared + leading;
    }
  }

  /** Alliances and the parties outside them, the largest first; independents, no party, last. */
  private List<Seats> blocks(House h) {
    var list = new ArrayList<Seats>();
    Set<PartyId> allied = new HashSet<>();
    for (var a : h.alliances()) {
      allied.addAll(alliance(a.id()).parties());
      list.add(new Seats(name(a), colour(h, a.id()), false, a.declared(), a.leading()));
    }
    for (var p : h.parties()) {
      if (!allied.contains(p.party().id())) {
        PartyId id = p.party().id();
        boolean people = id.equals(Party.INDEPENDENT);
        list.add(new Seats(voice.code(id), voice.colour(id), people, p.declared(), p.leading()));
      }
    }
    list.removeIf(s -> s.total() == 0);
    list.sort(
        Comparator.comparing(Seats::people)
            .thenComparing(Comparator.comparingInt(Seats::total).reversed()));
    return list;
  }

  BarView bar(House h) {
    int seats = h.body().seats();
    var blocks = new ArrayList<BarView.Block>();
    var said = new ArrayList<String>();
    int from = 0;
    for (Seats s : blocks(h)) {
      int x = from * BarView.WIDTH / seats;
      int middle = (from + s.declared()) * BarView.WIDTH / seats;
      int to = (from + s.total()) * BarView.WIDTH / seats;
      String total = voice.numbers().exact(s.total());
      String words =
          voice
              .words()
              .say(
                  "bar.block",
                  Map.of(
                      "name", s.label(),
                      "total", s.total(),
                      "declared", s.declared(),
                      "leading", s.leading()));
      blocks.add(
          new BarView.Block(s.label(), s.colour(), x, middle - x, to - middle, total, words));
      said.add(words);
      from += s.total();
    }
    String majority = voice.words().say("board.majority", "mark", h.body().majority(), "of", seats);
    return new BarView(
        blocks,
        h.body().majority() * BarView.WIDTH / seats,
        majority,
        majority + ". " + String.join("; ", said));
  }

  private MapView map(House h) {
    var places = new ArrayList<Integer>();
    var contests = new ArrayList<Contest>();
    for (int c = 0; c < voice.register().contestCount(); c++) {
      Contest contest = voice.register().contest(c);
      if (contest.body().equals(h.body().id())) {
        places.add(c);
        contests.add(contest);
      }
    }
    var layout = TileMap.of(contests);
    var tiles = new ArrayList<Tile>();
    for (int i = 0; i < places.size(); i++) {
      tiles.add(tile(places.get(i), layout.at().get(i)));
    }
    return new MapView(layout, tiles, voice.words().say("map.summary", "count", contests.size()));
  }

  private Tile tile(int c, TileMap.At at) {
    Standing s = standings.of(c);
    int first = Voice.first(s);
    Contest contest = voice.register().contest(c);
    String label = voice.contestName(contest) + ": " + voice.state(s);
    if (first < 0) {
      String sign = s.tied() ? "=" : "";
      return new Tile(at.x(), at.y(), -1, false, sign, label, seat(contest));
    }
    PartyId party = voice.candidate(c, first).party();
    String code = party.equals(Party.INDEPENDENT) ? voice.say("board.ind") : voice.code(party);
    return new Tile(
        at.x(),
        at.y(),
        voice.colour(party),
        s.known(),
        tileCode(code),
        label + " · " + code,
        seat(contest));
  }

  /** Letters and digits of a party's abbreviation, as many as fit. */
  private static String tileCode(String code) {
    String letters = SIGNS.matcher(code).replaceAll("");
    return letters.codePointCount(0, letters.length()) <= CODE
        ? letters
        : letters.substring(0, letters.offsetByCodePoints(0, CODE));
  }

  static String seat(Contest contest) {
    return Paths.part(contest.id().value()) + "/";
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.model.Contest;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;

/** Sums an election up in one language. */
final class SummaryMaker {
  private final Edition edition;
  private final Standings standings;
  private final Voice voice;

  SummaryMaker(Edition edition, Standings standings, Voice voice) {
    this.edition = edition;
    this.standings = standings;
    this.voice = voice;
  }

  Summary.Spoken make(String stamp) {
    var known = new ArrayList<String>();
    var parties = new LinkedHashMap<String, Summary.PartyLines>();
    var houses = edition.results().houses();
    for (House h : houses) {
      String text = voice.words().say("board.known", "known", h.known(), "of", h.contests());
      known.add(houses.size() == 1 ? text : h.body().name().in(voice.lang()) + ": " + text);
      var seats = seats(h);
      for (var line : h.parties()) {
        PartyId id = line.party().id();
        if (!id.equals(Party.INDEPENDENT)) {
          parties
              .computeIfAbsent(
                  id.value(),
                  i -> new Summary.PartyLines(voice.party(line.party()), new ArrayList<>()))
              .houses()
              .add(lines(h, line, seats.getOrDefault(id, List.of())));
        }
      }
    }
    var maker = new HouseMaker(voice, standings);
    return new Summary.Spoken(
        voice.election(),
        stamp,
        state(houses),
        known,
        houses.stream().map(maker::bar).toList(),
        parties);
  }

  /** Counting is what is led and not declared; a seat without a poll is open and not counting. */
  private String state(List<House> houses) {
    int undeclared = houses.stream().mapToInt(h -> h.leading() + h.tied()).sum();
    int unknown = houses.stream().mapToInt(House::unknown).sum();
    int declared = houses.stream().mapToInt(House::declared).sum();
    if (undeclared > 0) {
      return voice.say("front.live");
    }
    if (declared == 0) {
      return voice.say("front.before");
    }
    return unknown > 0 && standings.live()
        ? voice.words().say("board.unknown", "count", unknown)
        : voice.say("front.over");
  }

  private Summary.Lines lines(House h, House.PartyLine line, List<Summary.SeatLine> seats) {
    var facts = new ArrayList<Summary.Fact>();
    facts.add(fact("column.declared", voice.count(line.declared())));
    facts.add(fact("column.leading", voice.count(line.leading())));
    facts.add(fact("column.total", voice.count(line.total())));
    facts.add(fact("party.contested", voice.count(line.contested())));
    if (line.change().isPresent()) {
      facts.add(fact("column.change", voice.numbers().signed(line.change().getAsInt())));
    }
    facts.add(fact("column.votes", voice.count(line.votes())));
    facts.add(fact("column.share_of_valid", voice.share(line.votes(), h.votes())));
    String first =
        line.opened() && line.total() > 0
            ? voice
                .words()
                .say(
                    "board.first",
                    Map.of(
                        "party", voice.party(line.party()),
                        "seats", line.total(),
                        "since", Voice.year(line.openedSince())))
            : "";
    return new Summary.Lines(h.body().name().in(voice.lang()), first, facts, seats);
  }

  private Summary.Fact fact(String key, String value) {
    return new Summary.Fact(voice.say(key), value);
  }

  private Map<PartyId, List<Summary.SeatLine>> seats(House h) {
    var seats = new LinkedHashMap<PartyId, List<Summary.SeatLine>>();
    for (int c = 0; c < voice.register().contestCount(); c++) {
      Contest contest = voice.register().contest(c);
      Standing s = standings.of(c);
      int first = Voice.first(s);
      if (first >= 0 && contest.body().equals(h.body().id())) {
        seats
            .computeIfAbsent(voice.candidate(c, first).party(), p -> new ArrayList<>())
            .add(
                new Summary.SeatLine(
                    Paths.seat(voice.lang(), voice.register().election().id(), contest.id()),
                    voice.contestName(contest),
                    voice.person(c, first),
                    voice.state(s),
                    voice.margin(s)));
      }
    }
    return seats;
  }
}

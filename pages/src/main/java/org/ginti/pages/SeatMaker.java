// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ginti.formats.exports.Codes;
import org.ginti.model.Contest;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Party;
import org.ginti.model.PreviousResult;
import org.ginti.model.Progress;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** Makes the page of one seat. */
final class SeatMaker {
  private static final List<Figure> FIGURES =
      List.of(Figure.VALID, Figure.NOTA, Figure.REJECTED, Figure.TOTAL, Figure.ELECTORS);

  private final Edition edition;
  private final Voice voice;
  private final int c;
  private final Contest contest;
  private final Standing standing;
  private final @Nullable Tally tally;

  SeatMaker(Edition edition, Standings standings, Voice voice, int c) {
    this.edition = edition;
    this.voice = voice;
    this.c = c;
    this.contest = voice.register().contest(c);
    this.standing = standings.of(c);
    this.tally = standing.tally().orElse(null);
  }

  SeatView make() {
    var evidence = edition.results().evidence(c);
    var disagreements = edition.results().disagreements(c);
    int first = Voice.first(standing);
    return new SeatView(
        voice.contestName(contest),
        where(),
        voice.state(standing),
        Voice.stateKey(standing),
        first < 0 ? -1 : voice.colour(voice.candidate(c, first).party()),
        standing(first),
        people(),
        tally != null && modes(tally),
        figures(),
        source(),
        new RoundsMaker(voice, evidence).make(),
        told(),
        channels(disagreements),
        new RulesMaker(voice).make(evidence),
        new StationsMaker(voice, evidence, disagreements).make(),
        history(),
        around(),
        proof());
  }

  private String where() {
    var parts = new ArrayList<String>();
    parts.add(voice.words().say("seat.number", "number", voice.number(c)));
    for (String s : List.of(contest.district(), contest.state())) {
      if (!s.isEmpty() && !parts.contains(s)) {
        parts.add(s);
      }
    }
    if (!contest.reservation().isEmpty() && !contest.reservation().equals("GEN")) {
      parts.add(contest.reservation());
    }
    return String.join(" · ", parts);
  }

  /** Who has the seat or leads, by how much, on whose word; never one for the other. */
  private List<String> standing(int first) {
    var lines = new ArrayList<String>();
    var d = standing.declaration().orElse(null);
    if (d != null) {
      lines.add(declared(d));
    }
    if (standing.leader() >= 0) {
      String key = standing.margin() == Figures.UNKNOWN ? "seat.leads.alone" : "seat.leads";
      lines.add(
          voice
              .words()
              .say(
                  key,
                  Map.of(
                      "who", voice.sentences().person(c, standing.leader()),
                      "margin", standing.margin(),
                      "second",
                          standing.runnerUp() < 0
                              ? "–"
                              : voice.sentences().person(c, standing.runnerUp()))));
    } else if (standing.tied()) {
      lines.add(voice.say("seat.tied"));
    }
    if (!standing.known() && first >= 0) {
      lines.add(voice.say("seat.notdeclared"));
    }
    if (standing.decided() == Standing.Decided.YES && !standing.known()) {
      lines.add(voice.say("seat.decided"));
    }
    return lines;
  }

  private String declared(Declaration d) {
    var named = d.winners().stream().map(w -> voice.register().candidateIndex(c, w)).toList();
    var kind =
        d.kind().namesWinner()
            ? org.ginti.tabulation.Event.Kind.DECLARED
            : org.ginti.tabulation.Event.Kind.STATUS;
    var event =
        new org.ginti.tabulation.Event(
            d.after(), 0, kind, c, -1, d.kind().code(), named, "", List.of());
    String text = voice.sentences().of(event, d);
    return d.on().map(on -> text + " · " + voice.time(on.toEpochMilli())).orElse(text);
  }

  private static boolean modes(Tally t) {
    return IntStream.range(0, t.candidates())
        .anyMatch(i -> t.votes(Mode.POSTAL, i) != Figures.UNKNOWN);
  }

  private List<SeatView.Person> people() {
    var ballot = voice.register().ballot(c);
    long valid = tally == null ? 0 : tally.complete() ? tally.sum() : tally.figure(Figure.VALID);
    var order = IntStream.range(0, ballot.size()).boxed();
    Tally t = tally;
    if (t != null) {
      order = order.sorted(Comparator.comparingLong((Integer i) -> -t.votes(i)));
    }
    return order.map(i -> person(i, valid)).toList();
  }

  private SeatView.Person person(int i, long valid) {
    var candidate = voice.candidate(c, i);
    long votes = tally == null ? Figures.UNKNOWN : tally.votes(i);
    return new SeatView.Person(
        candidate.listed() ? "" : candidate.id().value(),
        candidate.name().in(voice.lang()),
        voice.partyOf(candidate),
        voice.colour(candidate.party()),
        tally == null ? "–" : voice.count(tally.votes(Mode.EVM, i)),
        tally == null ? "–" : voice.count(tally.votes(Mode.POSTAL, i)),
        voice.count(votes),
        voice.share(votes, valid),
        voice.say("deposit." + edition.results().deposit(c, i)),
        i == Voice.first(standing));
  }

  private List<Summary.Fact> figures() {
    var list = new ArrayList<Summary.Fact>();
    for (Figure f : FIGURES) {
      long n = tally == null ? Figures.UNKNOWN : tally.figure(f);
      if (f == Figure.VALID && tally != null && tally.complete()) {
        n = tally.sum();
      } else if (f == Figure.ELECTORS && n == Figures.UNKNOWN) {
        n = contest.electors();
      }
      if (n != Figures.UNKNOWN) {
        list.add(new Summary.Fact(voice.say("figure." + f.code()), voice.count(n)));
      }
    }
    return list;
  }

  private String source() {
    if (tally == null) {
      return voice.say("seat.nofigures");
    }
    String text =
        voice
            .words()
            .say(
                "seat.source",
                "channel",
                voice.sentences().channel(tally.channel()),
                "time",
                voice.time(tally.time()));
    String progress = progress(tally.progress());
    return progress.isEmpty() ? text : text + " " + progress;
  }

  private String progress(Progress p) {
    return switch (p.kind()) {
      case UNKNOWN -> "";
      case COMPLETE -> voice.say("progress.complete");
      case STATIONS, ROUNDS ->
          voice
              .words()
              .say(
                  "progress." + Codes.of(p.kind()) + (p.of() > 0 ? "" : ".open"),
                  "done",
                  p.done(),
                  "of",
                  p.of());
    };
  }

  private List<BoardView.Told> told() {
    var list = new ArrayList<BoardView.Told>();
    for (var told : edition.told()) {
      if (told.event().contest() == c) {
        list.add(
            new BoardView.Told(
                voice.clock(told.event().time()),
                voice.sentences().of(told.event(), told.by()),
                ""));
      }
    }
    return list;
  }

  private SeatView.ChannelsView channels(List<Disagreement> disagreements) {
    var tallies = edition.results().evidence(c).tallies();
    var heads = new ArrayList<SeatView.Head>();
    for (Tally t : tallies) {
      heads.add(
          new SeatView.Head(
              voice.sentences().channel(t.channel()), progress(t.progress()), time(t.time())));
    }
    var rows = new ArrayList<SeatView.Said>();
    for (var p : order()) {
      var candidate = voice.candidate(c, p);
      var votes = tallies.stream().map(t -> voice.count(t.votes(p))).toList();
      if (tallies.stream().anyMatch(t -> t.votes(p) != Figures.UNKNOWN)) {
        rows.add(
            new SeatView.Said(
                candidate.name().in(voice.lang()), voice.sentences().shortParty(candidate), votes));
      }
    }
    return new SeatView.ChannelsView(heads, rows, Differences.of(voice, disagreements));
  }

  private List<Integer> order() {
    var order = IntStream.range(0, voice.register().ballot(c).size()).boxed();
    Tally t = tally;
    return t == null
        ? order.toList()
        : order.sorted(Comparator.comparingLong((Integer i) -> -t.votes(i))).toList();
  }

  private String time(long millis) {
    return millis == StatementRow.NO_TIME ? "" : voice.time(millis);
  }

  /** Earlier results of the same seat, where the constituencies are the same; the latest first. */
  private List<SeatView.Past> history() {
    String delimitation = voice.register().body(contest).delimitation();
    return voice.register().previous().stream()
        .filter(r -> r.body().equals(contest.body()) && r.contest().equals(contest.number()))
        .filter(r -> !delimitation.isEmpty() && r.delimitation().equals(delimitation))
        .sorted(
            Comparator.comparing(PreviousResult::election)
                .reversed()
                .thenComparing(Comparator.comparingInt(PreviousResult::votes).reversed()))
        .map(this::past)
        .toList();
  }

  private SeatView.Past past(PreviousResult r) {
    Party party = voice.register().party(r.party());
    return new SeatView.Past(
        r.election(),
        r.candidate(),
        party == null ? r.partyPrinted() : voice.party(party),
        voice.count(r.votes()),
        r.won());
  }

  private List<Frame.Link> around() {
    var links = new ArrayList<Frame.Link>();
    var contests = voice.register().contests();
    for (int i : new int[] {c - 1, c + 1}) {
      if (i >= 0 && i < contests.size()) {
        links.add(
            new Frame.Link(
                (i < c ? voice.say("seat.before") : voice.say("seat.after"))
                    + " "
                    + voice.contest(i),
                "../" + HouseMaker.seat(contests.get(i))));
      }
    }
    return links;
  }

  private List<Frame.Link> proof() {
    String folder = "../../../" + Paths.api(voice.register().election().id(), contest.id());
    return List.of(
        new Frame.Link(voice.say("page.record"), "../../record/"),
        new Frame.Link(voice.say("data.candidate") + " CSV", folder + "candidates.csv"),
        new Frame.Link(voice.say("stations.title") + " CSV", folder + "sheets.csv"),
        new Frame.Link(voice.say("seat.told") + " CSV", folder + "history.csv"),
        new Frame.Link(voice.say("data.candidate") + " JSON", folder + "index.json"));
  }
}

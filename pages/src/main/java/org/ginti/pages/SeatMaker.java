// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ginti.formats.exports.Codes;
import org.ginti.model.Contest;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
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

  /** From so many candidates without a figure on, they have no rows. */
  private static final int SILENT = 4;

  private static final Pattern STOP = Pattern.compile("[.।۔]$");

  private static final Predicate<SeatView.RuleView> RULE_TELLS =
      r -> r.alarm() || !r.said().isEmpty();

  private final Edition edition;
  private final Voice voice;
  private final int c;
  private final Contest contest;
  private final Standing standing;
  private final @Nullable Tally tally;

  /** Candidates of whom no figure is known, where some have one. */
  private final long unknown;

  SeatMaker(Edition edition, Standings standings, Voice voice, int c) {
    this.edition = edition;
    this.voice = voice;
    this.c = c;
    this.contest = voice.register().contest(c);
    this.standing = standings.of(c);
    this.tally = standing.tally().orElse(null);
    this.unknown = unknown();
  }

  private long unknown() {
    Tally t = tally;
    long known =
        t == null
            ? 0
            : IntStream.range(0, t.candidates()).filter(i -> t.votes(i) != Figures.UNKNOWN).count();
    return known == 0 ? 0 : voice.register().ballot(c).size() - known;
  }

  SeatView make() {
    var evidence = edition.results().evidence(c);
    var disagreements = edition.results().disagreements(c);
    int first = Voice.first(standing);
    var people = people();
    var rules = new RulesMaker(voice).make(evidence);
    return new SeatView(
        voice.contestName(contest),
        where(),
        voice.state(standing),
        Voice.stateKey(standing),
        first < 0 ? -1 : voice.colour(voice.candidate(c, first).party()),
        standing(first),
        new NotesMaker(voice, standing).make(first),
        disagreements.stream().anyMatch(d -> d.material() == Disagreement.Material.YES),
        people.stream().filter(p -> !hidden(p)).toList(),
        people.stream().filter(this::hidden).map(SeatMaker::inShort).toList(),
        tally != null && modes(tally),
        figures(),
        source(),
        new RoundsMaker(voice, evidence).make(),
        told(),
        channels(disagreements),
        rules.stream().filter(RULE_TELLS).toList(),
        rules.stream().filter(RULE_TELLS.negate()).toList(),
        new StationsMaker(voice, evidence, disagreements).make(),
        new PastMaker(voice).make(contest),
        around(),
        proof());
  }

  private String where() {
    var parts = new ArrayList<String>();
    parts.add(voice.words().say("seat.number", "number", voice.number(c)));
    var states = voice.register().contests().stream().map(Contest::state).distinct().limit(2);
    for (String s : List.of(contest.district(), states.count() > 1 ? contest.state() : "")) {
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
    String text = voice.sentences().inSeat(event, d);
    return d.on().map(on -> text + " · " + voice.time(on.toEpochMilli())).orElse(text);
  }

  /** Many on a ballot of whom a source says nothing are named in one line. */
  private boolean hidden(SeatView.Person p) {
    return unknown >= SILENT && p.total().equals(voice.count(Figures.UNKNOWN));
  }

  private static String inShort(SeatView.Person p) {
    return p.name() + " (" + p.party() + ")";
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
        votes == Figures.UNKNOWN ? "–" : voice.say("deposit." + edition.results().deposit(c, i)),
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
    turnout().ifPresent(list::add);
    return list;
  }

  /** Of the first channel that counts both the votes polled and the electors. */
  private Optional<Summary.Fact> turnout() {
    for (Tally t : edition.results().evidence(c).tallies()) {
      long polled = t.figure(Figure.TOTAL);
      long electors = t.figure(Figure.ELECTORS);
      if (polled > 0 && electors > 0 && polled <= electors) {
        String label = voice.say("figure.turnout");
        if (tally == null || t.channel() != tally.channel()) {
          label = label + " · " + voice.sentences().channel(t.channel());
        }
        return Optional.of(new Summary.Fact(label, voice.share(polled, electors)));
      }
    }
    return Optional.empty();
  }

  private String source() {
    if (tally == null) {
      return voice.say("seat.nofigures");
    }
    String text =
        voice
            .words()
            .say(
                tally.time() == StatementRow.NO_TIME ? "seat.source.untimed" : "seat.source",
                "channel",
                voice.sentences().channel(tally.channel()),
                "time",
                voice.time(tally.time()));
    String progress = progress(tally.progress());
    return progress.isEmpty() ? text : text + " " + progress;
  }

  /** For the head of a column. */
  private String shortly(Progress p) {
    return p.kind() == Progress.Kind.COMPLETE
        ? voice.say("progress.whole")
        : STOP.matcher(progress(p)).replaceFirst("");
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

  private List<SeatView.Happened> told() {
    var here = edition.told().stream().filter(t -> t.event().contest() == c).toList();
    boolean days = voice.days(here);
    return here.stream()
        .map(t ->
            new SeatView.Happened(
                voice.moment(t.event().time(), days),
                voice.sentences().inSeat(t.event(), t.by()),
                entry(t.entries() - 1)))
        .toList();
  }

  private SeatView.ChannelsView channels(List<Disagreement> disagreements) {
    var tallies =
        edition.results().evidence(c).tallies().stream().filter(SeatMaker::hasVotes).toList();
    var heads = new ArrayList<SeatView.Head>();
    for (Tally t : tallies) {
      heads.add(
          new SeatView.Head(
              voice.sentences().channel(t.channel()),
              shortly(t.progress()),
              time(t.time()),
              t.seq() > 0 ? entry(edition.places().applyAsLong(t.seq())) : null));
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
    boolean told =
        tallies.stream().anyMatch(t -> voice.register().channel(t.channel()).form() == Form.STORY);
    return new SeatView.ChannelsView(heads, rows, Differences.of(voice, disagreements), told);
  }

  /** To the proof of an entry of the record. */
  private Frame.@Nullable Link entry(long index) {
    return index < 0
        ? null
        : new Frame.Link(voice.words().say("seat.entry", "index", index), "../../record/#" + index);
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

  private static boolean hasVotes(Tally t) {
    return IntStream.range(0, t.candidates()).anyMatch(i -> t.votes(i) != Figures.UNKNOWN);
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
    String api = "../../../" + Paths.api(voice.register().election().id(), contest.id());
    return List.of(
        new Frame.Link(voice.say("page.record"), "../../record/"),
        new Frame.Link(voice.say("data.candidate") + " CSV", api + "candidates.csv"),
        new Frame.Link(voice.say("data.sheets") + " CSV", api + "sheets.csv"),
        new Frame.Link(voice.say("seat.told") + " CSV", api + "history.csv"),
        new Frame.Link("JSON", api + "index.json"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.model.Alliance;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Precision;
import org.ginti.model.PreviousResult;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.model.Statement;
import org.ginti.model.Station;
import org.ginti.model.StationId;

/**
 * A small election out of a seed, with everything in it that may happen to a count: a few
 * candidates, few times and small numbers, so that ties, conflicts and corrections are common.
 */
public final class RandomElection {
  private static final List<String> PARTIES = List.of("P", "Q", "R", "IND");

  /** Small ones for ties, and some that are each other transposed or rounded. */
  private static final List<Integer> NUMBERS =
      List.of(1, 2, 3, 4, 4, 12, 21, 119, 191, 1000, 1234, 1300, 2000);

  private static final long NOON = 1_700_000_000_000L;

  public final Register register;
  public final List<Statement> statements = new ArrayList<>();
  public final List<Declaration> declarations = new ArrayList<>();
  private final SplitMix random;

  public RandomElection(long seed) {
    random = new SplitMix(seed);
    register = new Register(election());
    for (String p : PARTIES) {
      register.add(new Party(new PartyId(p), p, Name.of(p), true));
    }
    var members = List.of(new PartyId("P"), new PartyId("Q"));
    register.add(
        new Alliance("front", Name.of("Front"), "list", Optional.<LocalDate>empty(), members));
    int contests = 1 + random.below(3);
    for (int c = 0; c < contests; c++) {
      contest(c);
    }
    channels();
    previous();
    int n = random.below(5 + 8 * contests);
    for (int i = 1; i <= n; i++) {
      statements.add(statement(i));
      if (random.oneIn(8)) {
        declaration(i);
      }
    }
  }

  private Election election() {
    var bodies = new ArrayList<Election.Body>();
    int n = 1 + random.below(2);
    for (int i = 0; i < n; i++) {
      bodies.add(
          new Election.Body(
              "b" + i,
              Name.of("Body " + i),
              Election.Tier.STATE,
              1 + random.below(5),
              Election.NotaEffect.NONE,
              random.pick(List.of("", "old", "new"))));
    }
    return new Election(
        new ElectionId("in-x-2024"),
        Name.of("Random"),
        Jurisdiction.IN,
        Election.Kind.GENERAL,
        bodies,
        List.of(),
        Jurisdiction.IN.zone());
  }

  private void contest(int c) {
    int electors = random.oneIn(2) ? Figures.UNKNOWN : random.below(60);
    String body = random.pick(register.election().bodies()).id();
    var id = new ContestId("c" + c);
    register.add(new Contest(id, body, "" + c, Name.of("C" + c), "", "", "", electors));
    int candidates = random.oneIn(12) ? random.below(2) : 2 + random.below(3);
    for (int i = 1; i <= candidates; i++) {
      String party = random.pick(PARTIES);
      String person = random.oneIn(4) ? "somebody" : "";
      var name = Name.of("Candidate " + i);
      register.add(
          c,
          new Candidate(
              new CandidateId("" + i), name, false, new PartyId(party), party, "", person));
    }
    int stations = random.below(4);
    for (int s = 0; s < stations; s++) {
      int there = random.oneIn(3) ? Figures.UNKNOWN : random.below(30);
      register.stations(c).add(new Station(new StationId("s" + s), "", "", there, ""));
    }
  }

  private void channels() {
    int n = 1 + random.below(4);
    for (int i = 0; i < n; i++) {
      var source = new SourceId("source" + i);
      register.add(new Source(source, Source.Kind.OFFICIAL, "Source " + i, "", ""));
      var authority = random.pick(List.of(Authority.values()));
      register.add(new Channel(new ChannelId("ch" + i), source, Form.TABLE, authority, ""));
    }
  }

  private void previous() {
    int n = random.below(5);
    for (int i = 0; i < n; i++) {
      String party = random.pick(PARTIES);
      int year = 2014 + 5 * random.below(2);
      register.add(
          new PreviousResult(
              "in-x-" + year,
              random.pick(register.election().bodies()).id(),
              year == 2014 ? "old" : "new",
              "" + i,
              "",
              "",
              new PartyId(party),
              party,
              random.below(50),
              random.oneIn(2)));
    }
  }

  private Statement statement(long seq) {
    int c = random.below(register.contestCount());
    var ballot = register.ballot(c);
    boolean one = random.oneIn(3);
    int channel = one ? 0 : random.below(register.channels().size());
    Scope scope = scope(c);
    long supersedes = seq > 1 && random.oneIn(5) ? 1 + random.below((int) seq - 1) : 0;
    Mode mode = random.oneIn(2) ? Mode.EVM : random.pick(List.of(Mode.values()));
    int shape = random.below(6);
    var votes = shape == 0 ? Map.<CandidateId, Integer>of() : votes(ballot, shape < 3 ? 3 : 12);
    boolean round = scope instanceof Scope.Round;
    var figures =
        new Figures(
            votes,
            random.oneIn(10) ? Map.of("label " + random.below(2), random.below(4)) : Map.of(),
            figures(),
            round && random.oneIn(4) ? votes(ballot, 3) : Map.of(),
            round && random.oneIn(2) ? votes(ballot, 3) : Map.of());
    return new Statement(
        seq,
        register.contest(c).id(),
        register.channel(channel).id(),
        scope,
        mode,
        random.oneIn(4)
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(NOON + random.below(4))),
        figures,
        progress(),
        random.oneIn(12) ? random.pick(List.of(Precision.values())) : Precision.EXACT,
        supersedes,
        "");
  }

  private Scope scope(int c) {
    int stations = register.stations(c).size();
    return switch (random.below(6)) {
      case 0, 1 ->
          stations == 0
              ? new Scope.Whole()
              : new Scope.Station(new StationId("s" + random.below(stations)));
      case 2 -> new Scope.Round(1 + random.below(3));
      case 3 -> new Scope.Postal();
      case 4 -> random.oneIn(4) ? new Scope.Segment("g" + random.below(2)) : new Scope.Whole();
      default -> random.oneIn(3) ? new Scope.Whole() : new Scope.Round(1 + random.below(2));
    };
  }

  /** Votes that leave out one candidate in {@code gap}. */
  private Map<CandidateId, Integer> votes(List<Candidate> ballot, int gap) {
    var map = new LinkedHashMap<CandidateId, Integer>();
    for (Candidate x : ballot) {
      if (!random.oneIn(gap)) {
        map.put(x.id(), random.oneIn(3) ? 0 : random.pick(NUMBERS));
      }
    }
    return map;
  }

  private Map<Figure, Integer> figures() {
    var map = new LinkedHashMap<Figure, Integer>();
    int n = random.oneIn(2) ? 0 : random.below(4);
    for (int i = 0; i < n; i++) {
      int at = random.oneIn(4) ? Figure.COUNT : Figure.IN_COLUMNS;
      map.put(Figure.values()[random.below(at)], random.below(40));
    }
    return map;
  }

  private Progress progress() {
    return switch (random.below(5)) {
      case 0 -> Progress.COMPLETE;
      case 1 -> new Progress(Progress.Kind.STATIONS, random.below(3), random.oneIn(2) ? 0 : 2);
      case 2 -> new Progress(Progress.Kind.ROUNDS, random.below(3), random.oneIn(2) ? 0 : 2);
      default -> Progress.UNKNOWN;
    };
  }

  private void declaration(long after) {
    int c = random.below(register.contestCount());
    var ballot = register.ballot(c);
    var kind = random.pick(List.of(Declaration.Kind.values()));
    int need = kind == Declaration.Kind.SHARED ? 2 : kind.namesWinner() ? 1 : 0;
    if (ballot.size() < need) {
      return;
    }
    var winners = random.shuffled(ballot).stream().limit(need).map(Candidate::id).toList();
    declarations.add(
        new Declaration(
            after,
            register.contest(c).id(),
            kind,
            new SourceId("source0"),
            Optional.empty(),
            winners,
            Optional.empty(),
            ""));
  }
}

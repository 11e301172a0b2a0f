// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.model.Statement;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;

/** A small election written by hand: statements in, outcomes of one rule out. */
final class Poll {
  static final String SEAT = "1";

  final Register register;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Declaration> declarations = new ArrayList<>();
  private Progress progress = Progress.COMPLETE;
  private Precision precision = Precision.EXACT;

  private Poll(Register register) {
    this.register = register;
  }

  static Poll india(int candidates) {
    return of(Jurisdiction.IN, Election.Tier.STATE, 90, Election.NotaEffect.NONE, null)
        .seat(SEAT, "", candidates);
  }

  static Poll pakistan(int candidates) {
    return of(Jurisdiction.PK, Election.Tier.NATIONAL, 336, Election.NotaEffect.NONE, null)
        .seat(SEAT, "", candidates);
  }

  /** A null day leaves the day of the poll unstated. */
  static Poll of(
      Jurisdiction jurisdiction,
      Election.Tier tier,
      int seats,
      Election.NotaEffect nota,
      @org.jspecify.annotations.Nullable LocalDate day) {
    var body = new Election.Body("main", Name.of("Main"), tier, seats, nota, "");
    var second = new Election.Body("second", Name.of("Second"), tier, seats, nota, "");
    return new Poll(
        new Register(
            new Election(
                new ElectionId("xx-test"),
                Name.of("Test"),
                jurisdiction,
                Election.Kind.GENERAL,
                List.of(body, second),
                day == null ? List.of() : List.of(day),
                jurisdiction.zone())));
  }

  Poll seat(String id, String state, int candidates) {
    return seat(id, state, "main", 1000, candidates);
  }

  Poll seat(String id, String state, String body, int electors, int candidates) {
    int c =
        register.add(
            new Contest(
                new ContestId(id), body, id, Name.of("Seat " + id), state, "", "", electors));
    for (int i = 1; i <= candidates; i++) {
      candidate(c, i, i == candidates ? Party.INDEPENDENT.value() : "P" + i, "");
    }
    return this;
  }

  void candidate(int contest, int number, String party, String person) {
    register.add(
        contest,
        new Candidate(
            new CandidateId("" + number),
            Name.of("Candidate " + number),
            false,
            new PartyId(party),
            party,
            "",
            person));
  }

  /** A candidate of a list that prints no ballot numbers. */
  void listed(int contest, String id) {
    register.add(
        contest,
        new Candidate(new CandidateId(id), Name.of(id), true, Party.INDEPENDENT, "", "", ""));
  }

  Poll station(String seat, String id, String segment, int electors, String place) {
    register
        .stations(contest(seat))
        .add(new Station(new StationId(id), segment, "", electors, place));
    return this;
  }

  Poll stations(String... ids) {
    for (String id : ids) {
      station(SEAT, id, "", 100, "");
    }
    return this;
  }

  Poll channel(String id, Form form, Authority authority) {
    var source = new SourceId("source-" + id);
    register.add(new Source(source, Source.Kind.OFFICIAL, "Source " + id, "", ""));
    register.add(new Channel(new ChannelId(id), source, form, authority, id));
    return this;
  }

  Poll progress(Progress stated) {
    progress = stated;
    return this;
  }

  Poll precision(Precision stated) {
    precision = stated;
    return this;
  }

  Poll says(String channel, String scope, Mode mode, Map<Figure, Integer> figures, int... votes) {
    return says(SEAT, channel, scope, mode, figures, votes);
  }

  /** Votes of -1 are not stated; figures of -1 neither. */
  Poll says(
      String seat,
      String channel,
      String scope,
      Mode mode,
      Map<Figure, Integer> figures,
      int... votes) {
    var ballot = register.ballot(contest(seat));
    return add(
        seat, channel, scope, mode, Figures.of(Figures.inOrder(ballot, votes), given(figures)));
  }

  Poll round(String channel, int round, int[] votes, int[] brought, int[] cumulative) {
    var ballot = register.ballot(contest(SEAT));
    return add(
        SEAT,
        channel,
        "round:" + round,
        Mode.EVM,
        new Figures(
            Figures.inOrder(ballot, votes),
            Map.of(),
            Map.of(),
            Figures.inOrder(ballot, brought),
            Figures.inOrder(ballot, cumulative)));
  }

  Poll add(String seat, String channel, String scope, Mode mode, Figures figures) {
    statements.add(
        new Statement(
            statements.size() + 1,
            new ContestId(seat),
            new ChannelId(channel),
            Scope.of(scope),
            mode,
            Optional.empty(),
            figures,
            progress,
            precision,
            0,
            ""));
    return this;
  }

  Poll declares(Declaration.Kind kind, String channel, int... winners) {
    return declares(SEAT, kind, channel, "", winners);
  }

  Poll declares(String seat, Declaration.Kind kind, String channel, String on, int... winners) {
    var ids = new ArrayList<CandidateId>();
    for (int w : winners) {
      ids.add(new CandidateId("" + w));
    }
    register.add(new Source(new SourceId("gazette"), Source.Kind.OFFICIAL, "Gazette", "", ""));
    declarations.add(
        new Declaration(
            statements.size(),
            new ContestId(seat),
            kind,
            new SourceId("gazette"),
            on.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(on)),
            ids,
            channel.isEmpty() ? Optional.empty() : Optional.of(new ChannelId(channel)),
            ""));
    return this;
  }

  int contest(String seat) {
    return register.contestIndex(new ContestId(seat));
  }

  Tabulation tabulated() {
    var tabulation = new Tabulation(register);
    var row = new StatementRow();
    for (Statement s : statements) {
      row.set(s, register);
      tabulation.accept(row);
    }
    declarations.forEach(tabulation::declare);
    return tabulation;
  }

  List<RuleOutcome> all() {
    var found = new ArrayList<RuleOutcome>();
    var listing = new RuleListing(register, found::add);
    var tabulation = tabulated();
    var book = new RuleBook();
    for (int c = 0; c < register.contestCount(); c++) {
      book.evaluate(tabulation.evidence(c), listing);
    }
    book.evaluateHouse(register, tabulation::evidence, listing);
    return found;
  }

  List<RuleOutcome> of(Rule rule) {
    return all().stream().filter(o -> o.rule() == rule).toList();
  }

  /** The outcomes of a rule on one subject. */
  List<Outcome> of(Rule rule, String subject) {
    return of(rule).stream()
        .filter(o -> o.subject().equals(subject))
        .map(RuleOutcome::outcome)
        .toList();
  }

  static Map<Figure, Integer> figures(Object... pairs) {
    var map = new EnumMap<Figure, Integer>(Figure.class);
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((Figure) pairs[i], (Integer) pairs[i + 1]);
    }
    return map;
  }

  private static Map<Figure, Integer> given(Map<Figure, Integer> figures) {
    var map = new EnumMap<Figure, Integer>(Figure.class);
    figures.forEach((k, v) -> {
      if (v >= 0) {
        map.put(k, v);
      }
    });
    return map;
  }
}

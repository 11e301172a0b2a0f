// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
import org.jspecify.annotations.Nullable;

/** A small election told statement by statement, as a test reads best. */
final class Night {
  private static final long START = 1_700_000_000_000L;

  final Register register;
  final List<Event> events = new ArrayList<>();
  private @Nullable Tabulation engine;
  private long seq;

  private Night(List<Election.Body> bodies) {
    register =
        new Register(
            new Election(
                new ElectionId("in-x"),
                Name.of("X"),
                Jurisdiction.IN,
                Election.Kind.GENERAL,
                bodies,
                List.of(),
                Jurisdiction.IN.zone()));
  }

  /** One house of this many members. */
  static Night of(int seats) {
    return new Night(List.of(body("house", seats, "2008")));
  }

  static Night of(Election.Body... bodies) {
    return new Night(List.of(bodies));
  }

  static Election.Body body(String id, int seats, String delimitation) {
    return new Election.Body(
        id, Name.of(id), Election.Tier.STATE, seats, Election.NotaEffect.NONE, delimitation);
  }

  /** A contest of the first house; each candidate is a party, {@code IND}, or party/person. */
  Night contest(String id, String... candidates) {
    return contestOf(register.election().bodies().getFirst().id(), id, Figures.UNKNOWN, candidates);
  }

  Night contestOf(String body, String id, int electors, String... candidates) {
    var contest = new Contest(new ContestId(id), body, id, Name.of(id), "", "", "", electors);
    int c = register.add(contest);
    for (int i = 0; i < candidates.length; i++) {
      String[] parts = candidates[i].split("/", 2);
      var party = new PartyId(parts[0]);
      register.add(new Party(party, parts[0], Name.of(parts[0]), true));
      var name = Name.of("Candidate " + (i + 1));
      String person = parts.length > 1 ? parts[1] : "";
      var at = new CandidateId(String.valueOf(i + 1));
      register.add(c, new Candidate(at, name, false, party, parts[0], "", person));
    }
    return this;
  }

  Night stations(String contest, int n, int electorsEach) {
    for (int i = 1; i <= n; i++) {
      register
          .stations(index(contest))
          .add(new Station(new StationId("s" + i), "", "", electorsEach, ""));
    }
    return this;
  }

  Night channel(String id, Authority authority) {
    var source = new SourceId(id);
    register.add(new Source(source, Source.Kind.OFFICIAL, id, "", ""));
    register.add(new Channel(new ChannelId(id), source, Form.TABLE, authority, ""));
    return this;
  }

  Night alliance(String id, String... parties) {
    var members = Arrays.stream(parties).map(PartyId::new).toList();
    register.add(new Alliance(id, Name.of(id), "a list", Optional.empty(), members));
    return this;
  }

  Night earlier(String election, String body, String delimitation, String party, boolean won) {
    register.add(
        new PreviousResult(
            election, body, delimitation, "1", "", "", new PartyId(party), party, 10, won));
    return this;
  }

  int index(String contest) {
    return register.contestIndex(new ContestId(contest));
  }

  int channel(String id) {
    return register.channelIndex(new ChannelId(id));
  }

  /** Begins a statement: of the whole contest, both modes, exact, without time. */
  Said say(String contest, String channel) {
    return new Said(contest, channel);
  }

  /** Tells a sourced event. */
  Night declare(String contest, Declaration.Kind kind, int... winners) {
    var named = Arrays.stream(winners).mapToObj(w -> new CandidateId(String.valueOf(w))).toList();
    var source = new SourceId("authority");
    engine()
        .declare(
            new Declaration(
                seq,
                new ContestId(contest),
                kind,
                source,
                Optional.empty(),
                named,
                Optional.empty(),
                ""));
    return this;
  }

  Tabulation engine() {
    if (engine == null) {
      engine = new Tabulation(register, events::add);
    }
    return engine;
  }

  Standing standing(String contest) {
    return engine().standing(index(contest));
  }

  Tally tally(String contest, String channel) {
    return engine().evidence(index(contest)).tallies().stream()
        .filter(t -> t.channel() == channel(channel))
        .findFirst()
        .orElseThrow();
  }

  House house() {
    return engine().houses().getFirst();
  }

  House.PartyLine party(String id) {
    return house().parties().stream()
        .filter(l -> l.party().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  List<Event> events(Event.Kind kind) {
    return events.stream().filter(e -> e.kind() == kind).toList();
  }

  /** The one disagreement of a contest. */
  Disagreement disagreement(String contest) {
    var all = engine().disagreements(index(contest));
    if (all.size() != 1) {
      throw new AssertionError("expected one disagreement, found " + all);
    }
    return all.getFirst();
  }

  /** A statement in the making. */
  final class Said {
    private final String contest;
    private final String channel;
    private Scope scope = new Scope.Whole();
    private Mode mode = Mode.BOTH;
    private Optional<Instant> at = Optional.empty();
    private Progress progress = Progress.UNKNOWN;
    private Precision precision = Precision.EXACT;
    private long supersedes;
    private long number = seq + 1;
    private Map<CandidateId, Integer> cumulative = Map.of();
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final Map<Figure, Integer> figures = new EnumMap<>(Figure.class);

    private Said(String contest, String channel) {
      this.contest = contest;
      this.channel = channel;
    }

    Said station(int n) {
      scope = new Scope.Station(new StationId("s" + n));
      return this;
    }

    Said round(int n) {
      scope = new Scope.Round(n);
      return this;
    }

    Said segment(String id) {
      scope = new Scope.Segment(id);
      return this;
    }

    Said postal() {
      scope = new Scope.Postal();
      mode = Mode.POSTAL;
      return this;
    }

    Said mode(Mode m) {
      mode = m;
      return this;
    }

    Said at(int minute) {
      at = Optional.of(Instant.ofEpochMilli(START + 60_000L * minute));
      return this;
    }

    Said progress(String code) {
      progress = Progress.of(code);
      return this;
    }

    Said complete() {
      progress = Progress.COMPLETE;
      return this;
    }

    Said precision(Precision p) {
      precision = p;
      return this;
    }

    Said seq(long n) {
      number = n;
      return this;
    }

    Said correcting(long older) {
      supersedes = older;
      return this;
    }

    Said figure(Figure f, int n) {
      figures.put(f, n);
      return this;
    }

    Said label(String label, int n) {
      labels.put(label, n);
      return this;
    }

    Said cumulative(int... votes) {
      cumulative = Figures.inOrder(register.ballot(index(contest)), votes);
      return this;
    }

    /** Says it, votes in ballot order, -1 for those not named; returns its seq. */
    long votes(int... votes) {
      seq = Math.max(seq, number);
      var row = new StatementRow();
      var named = Figures.inOrder(register.ballot(index(contest)), votes);
      row.set(
          new Statement(
              number,
              new ContestId(contest),
              new ChannelId(channel),
              scope,
              mode,
              at,
              new Figures(named, labels, figures, Map.of(), cumulative),
              progress,
              precision,
              supersedes,
              ""),
          register);
      engine().accept(row);
      return number;
    }
  }
}

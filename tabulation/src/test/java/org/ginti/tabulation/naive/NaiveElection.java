// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.PreviousResult;
import org.ginti.model.Register;
import org.ginti.model.Statement;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tally;

/** Keeps every statement in a list, and answers each question by going through all of them. */
public final class NaiveElection {
  private final Register register;
  private final List<List<Statement>> statements = new ArrayList<>();
  private final List<List<Declaration>> declarations = new ArrayList<>();

  /** Answers given since the last statement. */
  private final Map<Integer, List<NaiveTally>> asked = new HashMap<>();

  public NaiveElection(Register register) {
    this.register = register;
    for (int c = 0; c < register.contestCount(); c++) {
      statements.add(new ArrayList<>());
      declarations.add(new ArrayList<>());
    }
  }

  public void accept(Statement s) {
    asked.clear();
    statements.get(register.contestIndex(s.contest())).add(s);
  }

  public void declare(Declaration d) {
    declarations.get(register.contestIndex(d.contest())).add(d);
  }

  /** One for each channel that has spoken, in the order of channels. */
  List<NaiveTally> tallies(int contest) {
    return asked.computeIfAbsent(contest, this::count);
  }

  private List<NaiveTally> count(int contest) {
    var by = new TreeMap<Integer, List<Statement>>();
    for (Statement s : statements.get(contest)) {
      by.computeIfAbsent(register.channelIndex(s.channel()), k -> new ArrayList<>()).add(s);
    }
    var found = new ArrayList<NaiveTally>();
    by.forEach((channel, of) ->
        found.add(
            new NaiveChannel(of, register.ballot(contest), register.stations(contest).size())
                .tally(channel)));
    return found;
  }

  /** Pairs of channels that differ, the one of greater authority first, with the kind. */
  List<String> disagreements(int contest) {
    var all =
        tallies(contest).stream()
            .filter(t -> t.basis() != Tally.Basis.NONE)
            .sorted(Comparator.comparing(this::weight).thenComparingInt(NaiveTally::channel))
            .toList();
    var found = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        var kind = new NaiveKinds(all.get(i), all.get(j)).kind();
        if (kind != Disagreement.Kind.SAME) {
          found.add(all.get(i).channel() + " " + all.get(j).channel() + " " + kind);
        }
      }
    }
    return found;
  }

  private Authority authority(NaiveTally t) {
    return register.channel(t.channel()).authority();
  }

  private Authority weight(NaiveTally t) {
    Authority own = authority(t);
    boolean consolidated = own == Authority.FINAL || own == Authority.PROVISIONAL;
    return consolidated && !t.allIn() ? Authority.RUNNING : own;
  }

  private Optional<NaiveTally> best(int contest) {
    return tallies(contest).stream()
        .filter(t -> authority(t) != Authority.NONE && t.result())
        .min(
            Comparator.comparing(this::weight)
                .thenComparingLong(t -> -t.sum())
                .thenComparingInt(NaiveTally::channel));
  }

  NaiveStanding standing(int contest) {
    var best = best(contest);
    Optional<Declaration> last = Optional.empty();
    var holders = List.<Integer>of();
    for (Declaration d : declarations.get(contest)) {
      if (d.kind() == Declaration.Kind.CONSOLIDATED || d.kind() == Declaration.Kind.RECOUNTED) {
        continue;
      }
      last = Optional.of(d);
      if (d.kind().namesWinner()) {
        holders = d.winners().stream().map(w -> register.candidateIndex(contest, w)).toList();
      } else if (d.kind() != Declaration.Kind.VACATED) {
        holders = List.of();
      }
    }
    Standing.Status status =
        last.map(d -> fixed(d.kind())).orElseGet(() -> arithmetic(contest, best));
    boolean shown =
        switch (status) {
          case POSTPONED, COUNTERMANDED, VOID, WITHHELD -> false;
          case SCHEDULED, COUNTING, COUNTED, TIED, DECLARED, UNCONTESTED, SHARED, VACATED -> true;
        };
    var figures = shown ? best : Optional.<NaiveTally>empty();
    return new NaiveStanding(
        status,
        best,
        figures.map(NaiveTally::leader).orElse(-1),
        figures.map(NaiveTally::runnerUp).orElse(-1),
        figures.map(NaiveTally::margin).orElse(-1L),
        holders.isEmpty() && figures.map(NaiveTally::tied).orElse(false),
        holders,
        last,
        shown ? decided(contest, best) : Standing.Decided.NOT_COMPUTABLE);
  }

  private static Standing.Status fixed(Declaration.Kind kind) {
    return switch (kind) {
      case DECLARED, GAZETTED, LOT -> Standing.Status.DECLARED;
      case UNCONTESTED -> Standing.Status.UNCONTESTED;
      case SHARED -> Standing.Status.SHARED;
      case POSTPONED -> Standing.Status.POSTPONED;
      case COUNTERMANDED -> Standing.Status.COUNTERMANDED;
      case VOID, REPOLL, SET_ASIDE -> Standing.Status.VOID;
      case WITHHELD, STAYED -> Standing.Status.WITHHELD;
      case VACATED -> Standing.Status.VACATED;
      case CONSOLIDATED, RECOUNTED -> throw new IllegalArgumentException(kind.code());
    };
  }

  private Standing.Status arithmetic(int contest, Optional<NaiveTally> best) {
    if (best.isPresent()) {
      var t = best.get();
      return !t.allIn()
          ? Standing.Status.COUNTING
          : t.tied() ? Standing.Status.TIED : Standing.Status.COUNTED;
    }
    var said =
        tallies(contest).stream()
            .filter(t -> authority(t) != Authority.NONE && t.basis() != Tally.Basis.NONE)
            .toList();
    if (said.isEmpty()) {
      return Standing.Status.SCHEDULED;
    }
    var allIn =
        said.stream()
            .filter(t -> authority(t).compareTo(Authority.RUNNING) < 0 && t.allIn())
            .toList();
    if (allIn.isEmpty()) {
      return Standing.Status.COUNTING;
    }
    boolean votes =
        allIn.stream()
            .anyMatch(t -> t.sum() > 0 || t.unlinked().values().stream().anyMatch(v -> v > 0));
    return votes ? Standing.Status.COUNTED : Standing.Status.VOID;
  }

  /** Yes when the lead exceeds all electors who are not among the votes counted. */
  private Standing.Decided decided(int contest, Optional<NaiveTally> best) {
    if (best.isEmpty() || (best.get().runnerUp() < 0 && !best.get().tied())) {
      return Standing.Decided.NOT_COMPUTABLE;
    }
    var t = best.get();
    if (t.tied()) {
      return Standing.Decided.NO;
    }
    if (t.allIn() && t.complete()) {
      return Standing.Decided.YES;
    }
    long electors = register.contest(contest).electors();
    if (electors < 0) {
      electors = figure(t, Figure.ELECTORS);
    }
    if (electors < 0 || t.basis() == Tally.Basis.STATIONS) {
      electors = Math.max(electors, atStations(contest));
    }
    if (electors < 0) {
      return Standing.Decided.NOT_COMPUTABLE;
    }
    long out = Math.max(0, electors - t.sum() - Math.max(0, figure(t, Figure.NOTA)));
    return t.margin() > out ? Standing.Decided.YES : Standing.Decided.NO;
  }

  private static long figure(NaiveTally t, Figure f) {
    return Objects.requireNonNull(t.figures().get(t.quantity())).getOrDefault(f, -1L);
  }

  private long atStations(int contest) {
    var table = register.stations(contest);
    if (table.size() == 0) {
      return -1;
    }
    long sum = 0;
    for (int i = 0; i < table.size(); i++) {
      if (table.electors(i) < 0) {
        return -1;
      }
      sum += table.electors(i);
    }
    return sum;
  }

  /** The house of one body, recounted seat by seat. */
  NaiveHouse house(Election.Body body) {
    var house = new NaiveHouse();
    for (int c = 0; c < register.contestCount(); c++) {
      if (register.contest(c).body().equals(body.id())) {
        seat(house, c);
      }
    }
    var earlier = register.previous().stream().filter(r -> r.body().equals(body.id())).toList();
    var elections = earlier.stream().map(PreviousResult::election).sorted().toList();
    if (!elections.isEmpty()) {
      house.since = elections.getFirst();
      var last = earlier.stream().filter(r -> r.election().equals(elections.getLast())).toList();
      house.comparable =
          !body.delimitation().isEmpty()
              && last.stream().allMatch(r -> r.delimitation().equals(body.delimitation()));
      for (var line : house.lines.entrySet()) {
        line.getValue().before =
            (int)
                last.stream()
                    .filter(r -> r.won() && r.party().value().equals(line.getKey()))
                    .count();
        line.getValue().everWon =
            earlier.stream().anyMatch(r -> r.won() && r.party().value().equals(line.getKey()));
      }
    }
    return house;
  }

  private void seat(NaiveHouse house, int c) {
    house.contests++;
    var ballot = register.ballot(c);
    var standing = standing(c);
    Set<String> standingHere = new HashSet<>();
    for (Candidate x : ballot) {
      if (standingHere.add(x.party().value())) {
        house.line(x).contested++;
      }
    }
    standing
        .tally()
        .ifPresent(t -> {
          for (int i = 0; i < ballot.size(); i++) {
            house.line(ballot.get(i)).votes += Math.max(0, t.best().get(i));
          }
          house.nota += Math.max(0, figure(t, Figure.NOTA));
        });
    if (standing.holders().size() > 1) {
      house.shared++;
      standing.holders().forEach(h -> house.line(ballot.get(h)).shared++);
    } else if (standing.holders().size() == 1) {
      house.declared++;
      Candidate x = ballot.get(standing.holders().getFirst());
      house.line(x).declared++;
      house.line(x).held += standing.status() == Standing.Status.VACATED ? 0 : 1;
      house.line(x).persons.add(x.person().isEmpty() ? c + "/" + x.id() : x.person());
    } else if (standing.tied()) {
      house.tied++;
    } else if (standing.leader() >= 0) {
      house.leading++;
      Candidate x = ballot.get(standing.leader());
      house.line(x).leading++;
      house.line(x).persons.add(x.person().isEmpty() ? c + "/" + x.id() : x.person());
    } else {
      house.unknown++;
    }
  }

  Map<String, Long> unlinked(int contest, int channel) {
    return tallies(contest).stream()
        .filter(t -> t.channel() == channel)
        .findFirst()
        .map(NaiveTally::unlinked)
        .orElse(Map.of());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ginti.model.Candidate;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Claim.Status;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.link.Link;
import org.ginti.reading.verdict.Verdict.Against;
import org.ginti.reading.verdict.Verdict.Contradiction;
import org.ginti.reading.verdict.Verdict.Missing;
import org.ginti.reading.verdict.Verdict.Pair;
import org.ginti.reading.verdict.Verdict.What;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.Tally;

/** Judges what is claimed of one seat: who has it, then the figures. */
final class SeatJudge {
  /** A claim with its people linked to the ballot of a contest. */
  private record Linked(Claim.SeatResult claim, int contest, Map<Runner, Integer> people) {}

  private final Held held;
  private final Tabulation tabulation;
  private final Register register;
  private final String outlet;

  /**
   * @param outlet whose story it is: what the record has from it is no evidence for it
   */
  SeatJudge(Held held, String outlet) {
    this.outlet = outlet;
    this.held = held;
    this.tabulation = held.tabulation();
    this.register = held.register();
  }

  Verdict judge(Claim.SeatResult claim) {
    return switch (held.linker().seat(claim.seat())) {
      case Link.Linked l -> inSeat(claim, l.at());
      case Link.Ambiguous a ->
          new Verdict.Ambiguous(
              Optional.empty(), a.candidates().stream().map(this::contestName).toList());
      case Link.Unknown u -> new Verdict.NotInRecord(Optional.empty(), Missing.SEAT);
    };
  }

  private String contestName(int contest) {
    var c = register.contest(contest);
    return c.name() + " (" + c.id() + ")";
  }

  private Verdict inSeat(Claim.SeatResult claim, int contest) {
    Standing standing = tabulation.standing(contest);
    var against = Optional.of(against(contest, standing));
    var people = new LinkedHashMap<Runner, Integer>();
    var told = new ArrayList<>(claim.others());
    claim.runnerUp().ifPresent(told::addFirst);
    claim.winner().ifPresent(told::addFirst);
    for (Runner runner : told) {
      boolean main = !claim.others().contains(runner);
      switch (held.linker().person(contest, runner)) {
        case Link.Linked l -> people.put(runner, l.at());
        case Link.Ambiguous a -> {
          if (main) {
            return new Verdict.Ambiguous(
                against, a.candidates().stream().map(p -> person(contest, p)).toList());
          }
        }
        case Link.Unknown u -> {
          if (main) {
            return new Verdict.NotInRecord(against, Missing.PERSON);
          }
        }
      }
    }
    if (!standing.known() && tally(standing).isEmpty()) {
      return new Verdict.NotInRecord(against, Missing.RESULT);
    }
    var linked = new Linked(claim, contest, people);
    var other = otherWinner(linked, standing, against);
    return other.isPresent() ? other.get() : figures(linked, standing, against);
  }

  /** A verdict where the record has somebody else in the place that is claimed. */
  private Optional<Verdict> otherWinner(
      Linked linked, Standing standing, Optional<Against> against) {
    var claim = linked.claim();
    var holders = standing.known() ? standing.holders() : leader(standing);
    if (holders.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> winner = claim.winner().map(r -> linked.people().get(r));
    Optional<Integer> loser = claim.runnerUp().map(r -> linked.people().get(r));
    boolean wrong =
        winner.filter(w -> !holders.contains(w)).isPresent()
            || loser.filter(l -> holders.contains(l) && !winner.equals(loser)).isPresent();
    if (!wrong) {
      return Optional.empty();
    }
    int who = winner.isPresent() ? winner.get() : loser.orElseThrow();
    var pair =
        Pair.names(
            What.WINNER,
            winner.isPresent() ? person(linked.contest(), who) : "",
            person(linked.contest(), holders.getFirst()));
    // a lead of somebody else earlier in the count is no contradiction
    return Optional.of(
        claim.status() == Status.LEADING
            ? new Verdict.PartialThen(against, List.of(pair), progress(claim).of() > 0)
            : new Verdict.Contradicted(
                against, List.of(pair), Contradiction.OTHER_WINNER, List.of()));
  }

  /** What the seat stands by, unless it is the outlet's own word. */
  private Optional<Tally> tally(Standing standing) {
    return standing.tally().filter(t -> !own(t.channel()));
  }

  private boolean own(int channel) {
    var source = register.source(register.channel(channel).source());
    return source != null && !outlet.isEmpty() && source.name().equals(outlet);
  }

  private static List<Integer> leader(Standing standing) {
    return standing.leader() < 0 ? List.of() : List.of(standing.leader());
  }

  private Verdict figures(Linked linked, Standing standing, Optional<Against> against) {
    var pairs = new ArrayList<Pair>();
    linked
        .claim()
        .winner()
        .map(r -> linked.people().get(r))
        .ifPresent(w ->
            pairs.add(
                Pair.names(What.WINNER, person(linked.contest(), w), person(linked.contest(), w))));
    Tally tally = tally(standing).orElse(null);
    var found = new ArrayList<Disagreement.Kind>();
    List<String> sameAs = new ArrayList<>();
    boolean belowAll = true;
    boolean missing = false;
    for (StatementRow row : rows(linked)) {
      if (tally == null) {
        missing = true;
        continue;
      }
      boolean margin = row.figures[Figure.MARGIN.ordinal()] != Figures.UNKNOWN;
      for (Disagreement d : tabulation.compare(row)) {
        if (d.a() == tally.channel()) {
          found.add(d.kind());
        } else if (d.kind() == Disagreement.Kind.SAME && !own(d.a())) {
          sameAs.add(register.channel(d.a()).title());
        }
      }
      if (margin) {
        pairs.add(
            Pair.figure(What.MARGIN, "", row.figures[Figure.MARGIN.ordinal()], tally.margin()));
      }
      for (int i = 0; i < row.candidates; i++) {
        if (row.votes[i] != Figures.UNKNOWN) {
          belowAll &= row.votes[i] < tally.votes(i);
          pairs.add(
              Pair.figure(What.VOTES, person(linked.contest(), i), row.votes[i], tally.votes(i)));
        }
      }
    }
    if (missing) {
      return new Verdict.NotInRecord(against, Missing.RESULT);
    }
    return Kinds.verdict(
        found,
        against,
        pairs,
        progress(linked.claim()),
        belowAll,
        sameAs.stream().distinct().toList());
  }

  /** Exact votes together, each hedged figure and the margin by itself. */
  private List<StatementRow> rows(Linked linked) {
    var rows = new ArrayList<StatementRow>();
    StatementRow exact = row(linked, Hedge.EXACT);
    boolean any = false;
    for (var e : linked.people().entrySet()) {
      Optional<Amount> votes = e.getKey().votes();
      OptionalInt n = number(votes);
      if (n.isPresent()) {
        StatementRow row = exact;
        if (votes.orElseThrow().hedge() != Hedge.EXACT) {
          row = row(linked, votes.orElseThrow().hedge());
          rows.add(row);
        } else {
          any = true;
        }
        row.votes[e.getValue()] = n.getAsInt();
      }
    }
    if (any) {
      rows.addFirst(exact);
    }
    OptionalInt margin = number(linked.claim().margin());
    if (margin.isPresent()) {
      StatementRow row = row(linked, linked.claim().margin().orElseThrow().hedge());
      row.figures[Figure.MARGIN.ordinal()] = margin.getAsInt();
      rows.add(row);
    }
    return rows;
  }

  private StatementRow row(Linked linked, Hedge hedge) {
    var row = new StatementRow();
    row.clear(register.ballot(linked.contest()).size());
    row.contest = linked.contest();
    row.channel = register.channels().size();
    row.progress = progress(linked.claim());
    row.precision =
        switch (hedge) {
          case EXACT -> Precision.EXACT;
          case ABOUT -> Precision.ROUNDED;
          case OVER -> Precision.HEDGED;
        };
    return row;
  }

  private static OptionalInt number(Optional<Amount> amount) {
    OptionalLong value = amount.map(Amount::value).orElse(OptionalLong.empty());
    return value.isPresent() && value.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) value.getAsLong())
        : OptionalInt.empty();
  }

  /** As far as the story says; what it does not say stays unknown. */
  static Progress progress(Claim.SeatResult claim) {
    if (claim.stationsCounted().isPresent()) {
      int done = claim.stationsCounted().getAsInt();
      int of = Math.max(done, claim.stationsTotal().orElse(0));
      return new Progress(Progress.Kind.STATIONS, done, claim.stationsTotal().isPresent() ? of : 0);
    }
    return claim.roundsCounted().isPresent()
        ? new Progress(Progress.Kind.ROUNDS, claim.roundsCounted().getAsInt(), 0)
        : Progress.UNKNOWN;
  }

  private Against against(int contest, Standing standing) {
    var c = register.contest(contest);
    var e = register.election();
    int channel = tally(standing).map(Tally::channel).orElse(-1);
    String title =
        channel >= 0
            ? register.channel(channel).title()
            : standing
                .declaration()
                .map(d -> register.source(d.source()))
                .map(s -> s.name())
                .orElse("");
    return new Against(
        e.id().value(),
        e.name().official(),
        c.id().value(),
        c.name().official(),
        channel >= 0 ? register.channel(channel).id().value() : "",
        title,
        standing.known());
  }

  private String person(int contest, int place) {
    Candidate c = register.ballot(contest).get(place);
    return c.name() + " (" + c.partyPrinted() + ")";
  }
}

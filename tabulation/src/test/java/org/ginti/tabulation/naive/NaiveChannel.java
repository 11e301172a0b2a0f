// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.Statement;
import org.ginti.tabulation.Tally;

/** Sums one channel of one contest from all its statements. */
final class NaiveChannel {
  private static final Set<Figure> OF_ELECTORS =
      Set.of(Figure.ELECTORS, Figure.ELECTORS_MEN, Figure.ELECTORS_WOMEN, Figure.ELECTORS_OTHER);

  private record Key(String scope, Mode mode) {}

  private final List<Candidate> ballot;
  private final int stations;
  private final Map<Key, NaiveSheet> sheets = new LinkedHashMap<>();
  private final Map<String, Scope> scopes = new HashMap<>();

  NaiveChannel(List<Statement> statements, List<Candidate> ballot, int stations) {
    this.ballot = ballot;
    this.stations = stations;
    var by = new LinkedHashMap<Key, List<Statement>>();
    for (Statement s : statements) {
      scopes.put(s.scope().code(), s.scope());
      Mode mode = s.scope() instanceof Scope.Postal ? Mode.POSTAL : s.mode();
      by.computeIfAbsent(new Key(s.scope().code(), mode), k -> new ArrayList<>()).add(s);
    }
    by.forEach((key, of) -> {
      var sheet = new NaiveSheet(of, ballot);
      if (sheet.saysAnything()) {
        sheets.put(key, sheet);
      }
    });
  }

  NaiveTally tally(int channel) {
    Tally.Basis basis = basis();
    var votes = new EnumMap<Mode, List<Long>>(Mode.class);
    var figures = new EnumMap<Mode, Map<Figure, Long>>(Mode.class);
    for (Mode m : Mode.values()) {
      votes.put(m, new ArrayList<>());
      for (Candidate c : ballot) {
        Objects.requireNonNull(votes.get(m)).add(votes(basis, m, c.id()));
      }
      figures.put(m, new EnumMap<>(Figure.class));
      for (Figure f : Figure.values()) {
        Objects.requireNonNull(figures.get(m)).put(f, figure(basis, m, f));
      }
    }
    Mode quantity = quantity(votes);
    return new NaiveTally(
        channel,
        basis,
        votes,
        figures,
        quantity,
        progress(basis, quantity),
        precision(basis),
        complete(basis, votes.getOrDefault(quantity, List.of())),
        (int) sheets.values().stream().filter(NaiveSheet::conflict).count(),
        labels(basis),
        withheld(basis, votes.getOrDefault(quantity, List.of())),
        sheets.values().stream().mapToLong(NaiveSheet::time).max().orElse(Long.MIN_VALUE),
        sheets.values().stream().mapToLong(NaiveSheet::seq).max().orElse(0),
        allIn(basis, quantity));
  }

  private Tally.Basis basisOf(Key key) {
    return switch (Objects.requireNonNull(scopes.get(key.scope))) {
      case Scope.Whole() -> Tally.Basis.WHOLE;
      case Scope.Segment(var id) -> Tally.Basis.SEGMENTS;
      case Scope.Station(var id) -> Tally.Basis.STATIONS;
      case Scope.Round(var n) -> Tally.Basis.ROUNDS;
      case Scope.Postal() -> Tally.Basis.POSTAL;
    };
  }

  private Tally.Basis basis() {
    for (Tally.Basis b : Tally.Basis.values()) {
      for (var e : sheets.entrySet()) {
        if (basisOf(e.getKey()) == b && e.getValue().anyVotes()) {
          return b;
        }
      }
    }
    return ofBasis(Tally.Basis.STATIONS).isEmpty() ? Tally.Basis.NONE : Tally.Basis.STATIONS;
  }

  private List<NaiveSheet> of(Tally.Basis basis, Mode mode) {
    var found = new ArrayList<NaiveSheet>();
    sheets.forEach((key, sheet) -> {
      if (basisOf(key) == basis && key.mode == mode) {
        found.add(sheet);
      }
    });
    return found;
  }

  /** As stated; both together also as the sum of the two, where each is known. */
  private long votes(Tally.Basis basis, Mode mode, CandidateId c) {
    long stated = stated(basis, mode, c);
    if (mode != Mode.BOTH) {
      return stated;
    }
    if (stated >= 0) {
      return stated + postalOnTop(basis).mapToLong(s -> Math.max(0, s.votes(c))).sum();
    }
    long evm = stated(basis, Mode.EVM, c);
    long postal = stated(basis, Mode.POSTAL, c);
    return evm >= 0 && postal >= 0 ? evm + postal : -1;
  }

  /** Sheets of parts never hold postal ballots: a postal sheet with votes comes on top. */
  private Stream<NaiveSheet> postalOnTop(Tally.Basis basis) {
    boolean parts =
        basis == Tally.Basis.SEGMENTS
            || basis == Tally.Basis.STATIONS
            || basis == Tally.Basis.ROUNDS;
    return of(Tally.Basis.POSTAL, Mode.POSTAL).stream().filter(s -> parts && s.anyVotes());
  }

  private long stated(Tally.Basis basis, Mode mode, CandidateId c) {
    long sum =
        basis == Tally.Basis.ROUNDS
            ? rounds(c, mode)
            : sum(of(basis, mode).stream().map(s -> (long) s.votes(c)).toList());
    return sum < 0 && mode == Mode.POSTAL
        ? sum(of(Tally.Basis.POSTAL, mode).stream().map(s -> (long) s.votes(c)).toList())
        : sum;
  }

  /** The sum of what is known; unknown where nothing is. */
  private static long sum(List<Long> values) {
    return values.stream().noneMatch(v -> v >= 0)
        ? -1
        : values.stream().filter(v -> v >= 0).mapToLong(v -> v).sum();
  }

  private SortedMap<Integer, NaiveSheet> roundSheets(Mode mode) {
    var found = new TreeMap<Integer, NaiveSheet>();
    sheets.forEach((key, sheet) -> {
      if (key.mode == mode && scopes.get(key.scope) instanceof Scope.Round(int n)) {
        found.put(n, sheet);
      }
    });
    return found;
  }

  /** Increments are added; a printed cumulative bridges what is missing before it. */
  private long rounds(CandidateId c, Mode mode) {
    var rounds = roundSheets(mode);
    long total = 0;
    boolean any = false;
    boolean gap = false;
    for (int r = 1; !rounds.isEmpty() && r <= rounds.lastKey(); r++) {
      NaiveSheet s = rounds.get(r);
      int votes = s == null ? -1 : s.votes(c);
      int cumulative = s == null ? -1 : s.cumulative(c);
      if (votes >= 0) {
        total += votes;
        any = true;
      } else {
        gap = true;
      }
      if (gap && cumulative >= 0) {
        total = cumulative;
        any = true;
        gap = false;
      }
    }
    return any ? total : -1;
  }

  /** Like votes; what is said of the contest is the same whatever the mode. */
  private long figure(Tally.Basis basis, Mode mode, Figure f) {
    long stated = statedFigure(basis, mode, f);
    boolean ofContest =
        OF_ELECTORS.contains(f)
            || f == Figure.STATIONS
            || f == Figure.CANDIDATES
            || f == Figure.MARGIN;
    if (stated >= 0) {
      boolean whole = of(Tally.Basis.WHOLE, mode).stream().anyMatch(s -> s.figure(f) >= 0);
      if (mode != Mode.BOTH || ofContest || whole) {
        return stated;
      }
      var postal = postalOnTop(basis).toList();
      return postal.stream().anyMatch(s -> s.figure(f) < 0)
          ? -1
          : stated + postal.stream().mapToLong(s -> s.figure(f)).sum();
    }
    long evm = statedFigure(basis, Mode.EVM, f);
    long postal = statedFigure(basis, Mode.POSTAL, f);
    if (ofContest) {
      return Math.max(Math.max(evm, postal), statedFigure(basis, Mode.BOTH, f));
    }
    return mode == Mode.BOTH && evm >= 0 && postal >= 0 ? evm + postal : -1;
  }

  /** A sheet of the whole contest first, then the sum where every sheet with votes states it. */
  private long statedFigure(Tally.Basis basis, Mode mode, Figure f) {
    for (var s : of(Tally.Basis.WHOLE, mode)) {
      if (s.figure(f) >= 0) {
        return s.figure(f);
      }
    }
    boolean added =
        f != Figure.STATIONS
            && f != Figure.CANDIDATES
            && f != Figure.MARGIN
            && !(basis == Tally.Basis.ROUNDS && OF_ELECTORS.contains(f));
    var parts = of(basis, mode);
    if (added
        && parts.stream().anyMatch(s -> s.figure(f) >= 0)
        && parts.stream().allMatch(s -> s.figure(f) >= 0 || !s.anyVotes())) {
      return parts.stream().mapToLong(s -> Math.max(0, s.figure(f))).sum();
    }
    if (mode == Mode.POSTAL) {
      return of(Tally.Basis.POSTAL, mode).stream().mapToLong(s -> s.figure(f)).max().orElse(-1);
    }
    return -1;
  }

  private static Mode quantity(Map<Mode, List<Long>> votes) {
    long both = known(votes, Mode.BOTH);
    long evm = known(votes, Mode.EVM);
    if (both > 0 && both >= evm) {
      return Mode.BOTH;
    }
    if (evm > 0) {
      return Mode.EVM;
    }
    return known(votes, Mode.POSTAL) > 0 ? Mode.POSTAL : Mode.BOTH;
  }

  private static long known(Map<Mode, List<Long>> votes, Mode mode) {
    return Objects.requireNonNull(votes.get(mode)).stream().filter(v -> v >= 0).count();
  }

  private Progress progress(Tally.Basis basis, Mode quantity) {
    return switch (basis) {
      case WHOLE -> {
        var said = of(basis, quantity).stream().filter(NaiveSheet::anyVotes).toList();
        if (said.isEmpty() && quantity == Mode.BOTH) {
          said = of(basis, Mode.EVM);
        }
        yield said.isEmpty() ? Progress.UNKNOWN : said.getFirst().progress();
      }
      case STATIONS -> {
        long in = 0;
        long of = stations;
        for (Mode m : Mode.values()) {
          in = Math.max(in, of(basis, m).stream().filter(NaiveSheet::anyVotes).count());
          of = Math.max(of, statedFigure(basis, m, Figure.STATIONS));
        }
        yield new Progress(Progress.Kind.STATIONS, (int) in, (int) Math.max(in, of));
      }
      case ROUNDS -> {
        int last = 0;
        Progress said = Progress.UNKNOWN;
        for (Mode m : Mode.values()) {
          var rounds = roundSheets(m);
          if (!rounds.isEmpty() && rounds.lastKey() > last) {
            last = rounds.lastKey();
            said = Objects.requireNonNull(rounds.get(last)).progress();
          }
        }
        yield said.kind() == Progress.Kind.UNKNOWN
            ? new Progress(Progress.Kind.ROUNDS, last, 0)
            : said;
      }
      case SEGMENTS, POSTAL, NONE -> Progress.UNKNOWN;
    };
  }

  /** Only both modes together can be all there is. */
  private boolean allIn(Tally.Basis basis, Mode quantity) {
    Progress p = progress(basis, quantity);
    return quantity == Mode.BOTH
        && switch (basis) {
          case WHOLE, ROUNDS -> p.kind() == Progress.Kind.COMPLETE;
          case STATIONS -> p.of() > 0 && p.done() == p.of();
          case SEGMENTS ->
              ofBasis(basis).stream()
                  .filter(NaiveSheet::anyVotes)
                  .allMatch(s -> s.progress().kind() == Progress.Kind.COMPLETE);
          case POSTAL, NONE -> false;
        };
  }

  private List<NaiveSheet> ofBasis(Tally.Basis basis) {
    var found = new ArrayList<NaiveSheet>();
    for (Mode m : Mode.values()) {
      found.addAll(of(basis, m));
    }
    return found;
  }

  /** The sheets that a sum is taken from, postal ballots beside it. */
  private List<NaiveSheet> used(Tally.Basis basis) {
    var found = new ArrayList<>(ofBasis(basis));
    if (basis != Tally.Basis.POSTAL) {
      found.addAll(ofBasis(Tally.Basis.POSTAL));
    }
    return found;
  }

  /** Somebody unknown while a sheet that is not a station's contradicts itself. */
  private boolean withheld(Tally.Basis basis, List<Long> votes) {
    boolean conflict = false;
    for (var e : sheets.entrySet()) {
      conflict |=
          basisOf(e.getKey()) != Tally.Basis.STATIONS
              && used(basis).contains(e.getValue())
              && e.getValue().conflict();
    }
    return conflict && votes.stream().anyMatch(v -> v < 0);
  }

  private Precision precision(Tally.Basis basis) {
    var from = basis == Tally.Basis.NONE ? sheets.values() : used(basis);
    return from.stream()
        .map(NaiveSheet::precision)
        .max(Comparator.naturalOrder())
        .orElse(Precision.EXACT);
  }

  /** Without any votes linked, labels of the best kind of sheet that has some. */
  private Map<String, Long> labels(Tally.Basis basis) {
    var labels = new TreeMap<String, Long>();
    var from = List.of(basis);
    if (basis == Tally.Basis.NONE) {
      from = List.of(Tally.Basis.values());
    }
    for (Tally.Basis b : from) {
      if (labels.isEmpty()) {
        for (NaiveSheet s : used(b)) {
          s.labels().forEach((l, n) -> labels.merge(l, (long) n, Long::sum));
        }
      }
    }
    return labels;
  }

  private boolean complete(Tally.Basis basis, List<Long> best) {
    return !ballot.isEmpty()
        && best.stream().allMatch(v -> v >= 0)
        && (basis == Tally.Basis.WHOLE
            || basis == Tally.Basis.POSTAL
            || ofBasis(basis).stream()
                .filter(NaiveSheet::anyVotes)
                .allMatch(s -> s.complete(ballot)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.jspecify.annotations.Nullable;

/** All that one channel says about one contest, and its sum. */
final class ChannelCount {
  private static final Mode[] MODES = Mode.values();

  /** Figures of the contest rather than of its ballots: EVM and postal do not add up to them. */
  private static final Set<Figure> NOT_ADDED =
      EnumSet.of(
          Figure.ELECTORS,
          Figure.ELECTORS_MEN,
          Figure.ELECTORS_WOMEN,
          Figure.ELECTORS_OTHER,
          Figure.STATIONS,
          Figure.CANDIDATES,
          Figure.MARGIN);

  final int channel;
  final Authority authority;
  private final int candidates;
  private final int expectedStations;
  private final @Nullable StationSheets[] stations = new @Nullable StationSheets[MODES.length];
  private final @Nullable MergedSheet[] whole = new @Nullable MergedSheet[MODES.length];
  private @Nullable MergedSheet postal;
  private final Map<Mode, TreeMap<Integer, MergedSheet>> rounds = new EnumMap<>(Mode.class);
  private final Map<Mode, TreeMap<String, MergedSheet>> segments = new EnumMap<>(Mode.class);

  // The summary, kept in step by refresh().
  private Tally.Basis basis = Tally.Basis.NONE;
  private Mode quantity = Mode.BOTH;
  private int leader = -1;
  private int runnerUp = -1;
  private boolean tied;
  private long sum;
  private final long[] current;

  ChannelCount(int channel, Authority authority, int candidates, int expectedStations) {
    this.channel = channel;
    this.authority = authority;
    this.candidates = candidates;
    this.expectedStations = expectedStations;
    this.current = new long[candidates];
    Arrays.fill(current, Figures.UNKNOWN);
  }

  /** What a statement changed in the sheet it is about, for events. */
  interface Changed {
    void sheet(Mode mode, int[] before, Sheet after);
  }

  void accept(StatementRow row, @Nullable Changed changed) {
    if (row.scope == StatementRow.ScopeKind.STATION) {
      var sheets = stations[row.mode.ordinal()];
      if (sheets == null) {
        sheets = new StationSheets(candidates, row.mode, expectedStations);
        stations[row.mode.ordinal()] = sheets;
      }
      int[] before = sheets.accept(row, changed != null);
      if (changed != null && before != null) {
        Sheet after = sheets.sheet(row.scopeNumber);
        if (after != null) {
          changed.sheet(row.mode, before, after);
        }
      }
      return;
    }
    MergedSheet sheet = sheetFor(row);
    int[] before = null;
    if (changed != null && !sheet.isEmpty()) {
      before = new int[candidates + Figure.IN_COLUMNS];
      sheet.copyTo(before, 0);
    }
    sheet.add(Stated.of(row));
    if (changed != null && before != null) {
      changed.sheet(row.mode, before, sheet);
    }
  }

  private MergedSheet sheetFor(StatementRow row) {
    return switch (row.scope) {
      case WHOLE -> {
        var sheet = whole[row.mode.ordinal()];
        if (sheet == null) {
          sheet = sheet(row);
          whole[row.mode.ordinal()] = sheet;
        }
        yield sheet;
      }
      case POSTAL -> {
        if (postal == null) {
          postal = new MergedSheet(row.scope, 0, "", Mode.POSTAL, candidates);
        }
        yield postal;
      }
      case ROUND ->
          rounds
              .computeIfAbsent(row.mode, m -> new TreeMap<>())
              .computeIfAbsent(row.scopeNumber, n -> sheet(row));
      case SEGMENT ->
          segments
              .computeIfAbsent(row.mode, m -> new TreeMap<>())
              .computeIfAbsent(row.segment, n -> sheet(row));
      case STATION -> throw new IllegalStateException("stations have sheets of their own");
    };
  }

  private MergedSheet sheet(StatementRow row) {
    return new MergedSheet(row.scope, row.scopeNumber, row.segment, row.mode, candidates);
  }

  /** Takes the sum anew: its basis, quantity, leader and second. */
  void refresh() {
    basis = findBasis();
    takeVotes();
    leader = -1;
    runnerUp = -1;
    sum = 0;
    long first = 0;
    long second = -1;
    for (int i = 0; i < candidates; i++) {
      long v = current[i];
      if (v < 0) {
        continue;
      }
      sum += v;
      if (v > first) {
        second = leader < 0 ? second : first;
        runnerUp = leader < 0 ? runnerUp : leader;
        first = v;
        leader = i;
      } else if (v > second) {
        second = v;
        runnerUp = i;
      }
    }
    tied = leader >= 0 && second == first;
    if (tied || leader < 0) {
      leader = -1;
      runnerUp = -1;
    }
  }

  /**
   * Chooses the quantity and takes its votes: both modes where at least as many candidates are
   * known as on the EVM, else the EVM, else the postal ballots.
   */
  private void takeVotes() {
    boolean evm = has(Mode.EVM);
    boolean post = has(Mode.POSTAL);
    int known = 0;
    quantity = Mode.BOTH;
    if (has(Mode.BOTH) || (evm && post)) {
      known = take(Mode.BOTH);
    } else {
      Arrays.fill(current, Figures.UNKNOWN);
    }
    if (evm && known < candidates && (known == 0 || known(Mode.EVM) > known)) {
      quantity = Mode.EVM;
      known = take(Mode.EVM);
    }
    if (post && known == 0) {
      quantity = take(Mode.POSTAL) > 0 ? Mode.POSTAL : Mode.BOTH;
    } else if (known == 0) {
      quantity = Mode.BOTH;
    }
  }

  private int take(Mode mode) {
    int known = 0;
    for (int i = 0; i < candidates; i++) {
      current[i] = votes(mode, i);
      known += current[i] >= 0 ? 1 : 0;
    }
    return known;
  }

  private int known(Mode mode) {
    int known = 0;
    for (int i = 0; i < candidates; i++) {
      known += votes(mode, i) >= 0 ? 1 : 0;
    }
    return known;
  }

  /** True when the basis has sheets in a mode: whether they name anybody is another matter. */
  private boolean has(Mode mode) {
    boolean sheets =
        switch (basis) {
          case WHOLE -> whole[mode.ordinal()] != null;
          case SEGMENTS -> segments.containsKey(mode);
          case STATIONS -> stations[mode.ordinal()] != null;
          case ROUNDS -> rounds.containsKey(mode);
          case POSTAL, NONE -> false;
        };
    return sheets || (mode == Mode.POSTAL && postal != null);
  }

  private Tally.Basis findBasis() {
    for (Mode m : MODES) {
      if (says(whole[m.ordinal()])) {
        return Tally.Basis.WHOLE;
      }
    }
    if (!segments.isEmpty()) {
      return Tally.Basis.SEGMENTS;
    }
    for (var s : stations) {
      if (s != null) {
        return Tally.Basis.STATIONS;
      }
    }
    if (!rounds.isEmpty()) {
      return Tally.Basis.ROUNDS;
    }
    return says(postal) ? Tally.Basis.POSTAL : Tally.Basis.NONE;
  }

  private static boolean says(@Nullable MergedSheet sheet) {
    return sheet != null && sheet.anyVotes();
  }

  /** Votes of a candidate in a mode: as stated, or for both modes the sum of the two. */
  long votes(Mode mode, int candidate) {
    long stated = stated(mode, candidate);
    if (mode != Mode.BOTH || stated >= 0) {
      return stated;
    }
    long evm = stated(Mode.EVM, candidate);
    long post = stated(Mode.POSTAL, candidate);
    return evm < 0 || post < 0 ? Figures.UNKNOWN : evm + post;
  }

  private long stated(Mode mode, int candidate) {
    var w = whole[mode.ordinal()];
    if (basis == Tally.Basis.WHOLE && w != null) {
      return w.votes(candidate);
    }
    long sheets =
        switch (basis) {
          case SEGMENTS -> sumOf(segments.get(mode), candidate);
          case STATIONS -> {
            var s = stations[mode.ordinal()];
            yield s == null ? Figures.UNKNOWN : s.votes(candidate);
          }
          case ROUNDS -> ofRounds(rounds.get(mode), candidate);
          case WHOLE, POSTAL, NONE -> Figures.UNKNOWN;
        };
    if (mode == Mode.POSTAL && sheets < 0 && postal != null) {
      return postal.votes(candidate);
    }
    return sheets;
  }

  private static long sumOf(@Nullable Map<?, MergedSheet> sheets, int candidate) {
    long total = Figures.UNKNOWN;
    if (sheets != null) {
      for (MergedSheet s : sheets.values()) {
        int v = s.votes(candidate);
        if (v >= 0) {
          total = Math.max(total, 0) + v;
        }
      }
    }
    return total;
  }

  /**
   * The increments of all rounds; where one lacks, the cumulative figure that follows it counts.
   */
  private static long ofRounds(@Nullable Map<Integer, MergedSheet> sheets, int candidate) {
    long total = Figures.UNKNOWN;
    int expected = 1;
    if (sheets != null) {
      for (var e : sheets.entrySet()) {
        int increment = e.getValue().votes(candidate);
        int cumulative = e.getValue().cumulative(candidate);
        boolean gap = e.getKey() != expected || increment < 0;
        if (gap && cumulative >= 0) {
          total = cumulative;
        } else if (increment >= 0) {
          total = Math.max(total, 0) + increment;
        }
        expected = e.getKey() + 1;
      }
    }
    return total;
  }

  /** A figure in a mode, as stated or added up like votes. */
  long figure(Mode mode, Figure figure) {
    long stated = statedFigure(mode, figure);
    if (stated >= 0) {
      return stated;
    }
    if (NOT_ADDED.contains(figure)) {
      for (Mode m : MODES) {
        stated = Math.max(stated, statedFigure(m, figure));
      }
      return stated;
    }
    if (mode != Mode.BOTH) {
      return Figures.UNKNOWN;
    }
    long evm = statedFigure(Mode.EVM, figure);
    long post = statedFigure(Mode.POSTAL, figure);
    return evm < 0 || post < 0 ? Figures.UNKNOWN : evm + post;
  }

  private long statedFigure(Mode mode, Figure figure) {
    var w = whole[mode.ordinal()];
    if (w != null && w.figure(figure) >= 0) {
      return w.figure(figure);
    }
    long sheets =
        switch (basis) {
          case SEGMENTS -> figureOf(segments.get(mode), figure);
          case STATIONS -> {
            var s = stations[mode.ordinal()];
            yield s == null ? Figures.UNKNOWN : s.figure(figure);
          }
          case ROUNDS -> figureOf(rounds.get(mode), figure);
          case WHOLE, POSTAL, NONE -> Figures.UNKNOWN;
        };
    if (mode == Mode.POSTAL && sheets < 0 && postal != null) {
      return postal.figure(figure);
    }
    return sheets;
  }

  /** The sum where every sheet states it. */
  private static long figureOf(@Nullable Map<?, MergedSheet> sheets, Figure figure) {
    if (sheets == null || sheets.isEmpty()) {
      return Figures.UNKNOWN;
    }
    long total = 0;
    for (MergedSheet s : sheets.values()) {
      int v = s.figure(figure);
      if (v < 0) {
        return Figures.UNKNOWN;
      }
      total += v;
    }
    return total;
  }

  /** Everything, sealed. */
  Tally seal() {
    long[][] votes = new long[MODES.length][candidates];
    long[][] figures = new long[MODES.length][Figure.COUNT];
    for (Mode m : MODES) {
      for (int i = 0; i < candidates; i++) {
        votes[m.ordinal()][i] = votes(m, i);
      }
      for (Figure f : Figure.values()) {
        figures[m.ordinal()][f.ordinal()] = figure(m, f);
      }
    }
    return new Tally(
        channel,
        basis,
        votes,
        figures,
        quantity,
        progress(),
        precision(),
        complete(),
        conflicts(),
        unlinked().size(),
        newest(Sheet::time, StationSheets::newest, StatementRow.NO_TIME),
        newest(Sheet::seq, StationSheets::newestSeq, 0));
  }

  Progress progress() {
    return switch (basis) {
      case WHOLE -> {
        var w = whole[quantity.ordinal()];
        Progress best = w == null ? Progress.UNKNOWN : w.progress();
        if (w == null && quantity == Mode.BOTH) {
          var evm = whole[Mode.EVM.ordinal()];
          best = evm == null ? Progress.UNKNOWN : evm.progress();
        }
        yield best;
      }
      case STATIONS -> {
        int done = 0;
        for (var s : stations) {
          done = Math.max(done, s == null ? 0 : s.reporting());
        }
        yield new Progress(Progress.Kind.STATIONS, done, Math.max(done, expectedStations()));
      }
      case ROUNDS -> {
        int last = 0;
        Progress said = Progress.UNKNOWN;
        for (var m : rounds.values()) {
          if (m.lastKey() > last) {
            last = m.lastKey();
            said = m.lastEntry().getValue().progress();
          }
        }
        yield said.kind() == Progress.Kind.UNKNOWN
            ? new Progress(Progress.Kind.ROUNDS, last, 0)
            : said;
      }
      case SEGMENTS, POSTAL, NONE -> Progress.UNKNOWN;
    };
  }

  /** Stations of the register, or what the form itself says where that is more. */
  private int expectedStations() {
    long stated = Figures.UNKNOWN;
    for (Mode m : MODES) {
      stated = Math.max(stated, statedFigure(m, Figure.STATIONS));
    }
    return (int) Math.max(stated, registered);
  }

  private int registered;

  /** Stations known to the register by now. */
  void registered(int count) {
    registered = count;
  }

  /** True when the source says this is all, or every station and the postal ballots are in. */
  boolean allIn() {
    return switch (basis) {
      case WHOLE -> progress().kind() == Progress.Kind.COMPLETE;
      case STATIONS -> {
        Progress p = progress();
        yield quantity == Mode.BOTH && p.of() > 0 && p.done() == p.of();
      }
      case ROUNDS -> quantity == Mode.BOTH && progress().kind() == Progress.Kind.COMPLETE;
      case SEGMENTS -> quantity == Mode.BOTH && segmentsComplete();
      case POSTAL, NONE -> false;
    };
  }

  private boolean segmentsComplete() {
    for (var m : segments.values()) {
      for (MergedSheet s : m.values()) {
        if (s.progress().kind() != Progress.Kind.COMPLETE) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean complete() {
    var all = new ArrayList<Sheet>();
    switch (basis) {
      case WHOLE -> {
        return !hasGap();
      }
      case STATIONS -> {
        for (var s : stations) {
          if (s != null && !s.complete()) {
            return false;
          }
        }
        return !hasGap();
      }
      case SEGMENTS -> segments.values().forEach(m -> all.addAll(m.values()));
      case ROUNDS -> rounds.values().forEach(m -> all.addAll(m.values()));
      case POSTAL, NONE -> {
        return !hasGap();
      }
    }
    return !hasGap() && all.stream().allMatch(Sheet::complete);
  }

  private boolean hasGap() {
    for (int i = 0; i < candidates; i++) {
      if (votes(quantity, i) < 0) {
        return true;
      }
    }
    return candidates == 0;
  }

  private Precision precision() {
    Precision worst = Precision.EXACT;
    for (MergedSheet s : merged()) {
      worst = s.precision().ordinal() > worst.ordinal() ? s.precision() : worst;
    }
    for (var s : stations) {
      if (s != null && s.precision().ordinal() > worst.ordinal()) {
        worst = s.precision();
      }
    }
    return worst;
  }

  private int conflicts() {
    int n = 0;
    for (MergedSheet s : merged()) {
      n += s.conflict() ? 1 : 0;
    }
    for (var s : stations) {
      n += s == null ? 0 : s.conflicts();
    }
    return n;
  }

  /** Votes by label nobody has linked to a candidate, over all sheets of the basis. */
  Map<String, Long> unlinked() {
    var labels = new TreeMap<String, Long>();
    if (basis == Tally.Basis.STATIONS || basis == Tally.Basis.NONE) {
      for (var s : stations) {
        if (s != null) {
          s.addUnlinked(labels);
        }
      }
    }
    for (MergedSheet s : merged()) {
      s.unlinked().forEach((label, v) -> labels.merge(label, (long) v, Long::sum));
    }
    return labels;
  }

  private interface OfStations {
    long get(StationSheets sheets);
  }

  private interface OfSheet {
    long get(Sheet sheet);
  }

  private long newest(OfSheet ofSheet, OfStations ofStations, long least) {
    long newest = least;
    for (MergedSheet s : merged()) {
      if (!s.isEmpty()) {
        newest = Math.max(newest, ofSheet.get(s));
      }
    }
    for (var s : stations) {
      if (s != null) {
        newest = Math.max(newest, ofStations.get(s));
      }
    }
    return newest;
  }

  long time() {
    return newest(Sheet::time, StationSheets::newest, StatementRow.NO_TIME);
  }

  /** The sheets that are not of a station. */
  private List<MergedSheet> merged() {
    var list = new ArrayList<MergedSheet>();
    rounds.values().forEach(m -> list.addAll(m.values()));
    segments.values().forEach(m -> list.addAll(m.values()));
    if (postal != null) {
      list.add(postal);
    }
    for (var w : whole) {
      if (w != null) {
        list.add(w);
      }
    }
    list.sort(Comparator.comparing((MergedSheet s) -> s.scope()).thenComparing(MergedSheet::mode));
    return list;
  }

  /** Every sheet: stations in table order, then rounds, postal, segments, whole. */
  void sheets(Consumer<Sheet> to) {
    for (var s : stations) {
      if (s != null) {
        var view = s.view();
        for (int station : s.stations()) {
          to.accept(view.at(s.slotOf(station)));
        }
      }
    }
    merged().forEach(to);
  }

  /** The sheet of a station, the mode of both first; null where there is none. */
  @Nullable Sheet station(int station) {
    for (Mode m : List.of(Mode.BOTH, Mode.EVM, Mode.POSTAL)) {
      var s = stations[m.ordinal()];
      Sheet sheet = s == null ? null : s.sheet(station);
      if (sheet != null) {
        return sheet;
      }
    }
    return null;
  }

  boolean hasStations() {
    for (var s : stations) {
      if (s != null && s.size() > 0) {
        return true;
      }
    }
    return false;
  }

  Tally.Basis basis() {
    return basis;
  }

  Mode quantity() {
    return quantity;
  }

  int leader() {
    return leader;
  }

  int runnerUp() {
    return runnerUp;
  }

  boolean tied() {
    return tied;
  }

  /** Votes of a candidate in the best quantity. */
  long current(int candidate) {
    return current[candidate];
  }

  /** Votes of all candidates known, in the best quantity. */
  long sum() {
    return sum;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.jspecify.annotations.Nullable;

/** The sheets of one channel on one contest: what was said on each scope, nothing added up. */
final class ChannelSheets {
  static final Mode[] MODES = Mode.values();

  private final int candidates;
  private final int expectedStations;

  /** By ordinal of the mode. */
  final @Nullable StationSheets[] stations = new @Nullable StationSheets[MODES.length];

  /** By ordinal of the mode. */
  final @Nullable MergedSheet[] whole = new @Nullable MergedSheet[MODES.length];

  final Map<Mode, TreeMap<Integer, MergedSheet>> rounds = new EnumMap<>(Mode.class);
  final Map<Mode, TreeMap<String, MergedSheet>> segments = new EnumMap<>(Mode.class);
  @Nullable MergedSheet postal;

  /** True once a statement had a label that nobody has linked. */
  private boolean labels;

  ChannelSheets(int candidates, int expectedStations) {
    this.candidates = candidates;
    this.expectedStations = expectedStations;
  }

  /** What a statement changed in the sheet it is about, for events. */
  interface Changed {
    void sheet(Mode mode, int[] before, Sheet after);
  }

  void accept(StatementRow row, @Nullable Changed changed) {
    labels |= row.unlinked != null;
    if (row.scope != StatementRow.ScopeKind.STATION && !row.saysAnything()) {
      return;
    }
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

  /**
   * The worst precision of the sheets of a basis and the postal ballots; of all where it is none.
   */
  Precision precision(Tally.Basis basis) {
    Precision worst = Precision.EXACT;
    for (MergedSheet s : merged()) {
      boolean used = basis == Tally.Basis.NONE || uses(basis, s.scope());
      worst = used && s.precision().compareTo(worst) > 0 ? s.precision() : worst;
    }
    for (var s : stations) {
      if (s != null && basis == Tally.Basis.STATIONS && s.precision().compareTo(worst) > 0) {
        worst = s.precision();
      }
    }
    return worst;
  }

  private static boolean uses(Tally.Basis basis, StatementRow.ScopeKind scope) {
    return switch (scope) {
      case STATION -> basis == Tally.Basis.STATIONS;
      case ROUND -> basis == Tally.Basis.ROUNDS;
      case POSTAL -> true;
      case SEGMENT -> basis == Tally.Basis.SEGMENTS;
      case WHOLE -> basis == Tally.Basis.WHOLE;
    };
  }

  /** Sheets in which two statements contradict each other. */
  int conflicts() {
    int n = 0;
    for (MergedSheet s : merged()) {
      n += s.conflict() ? 1 : 0;
    }
    for (var s : stations) {
      n += s == null ? 0 : s.conflicts();
    }
    return n;
  }

  /**
   * Votes by label nobody has linked to a candidate, over the sheets that a sum is taken from;
   * where no votes are linked at all, over those of the first scope that has labels.
   */
  Map<String, Long> unlinked(Tally.Basis basis) {
    var labels = new TreeMap<String, Long>();
    if (basis != Tally.Basis.NONE) {
      addUnlinked(basis, labels);
      return labels;
    }
    for (Tally.Basis b : Tally.Basis.values()) {
      if (labels.isEmpty()) {
        addUnlinked(b, labels);
      }
    }
    return labels;
  }

  /** True when a sheet of the basis, stations aside, contradicts itself. */
  boolean conflictIn(Tally.Basis basis) {
    for (MergedSheet s : merged()) {
      if (s.conflict() && uses(basis, s.scope())) {
        return true;
      }
    }
    return false;
  }

  /** The most votes of a label nobody has linked, or unknown where there is none. */
  long mostUnlinked(Tally.Basis basis) {
    long most = Figures.UNKNOWN;
    if (labels) {
      for (long v : unlinked(basis).values()) {
        most = Math.max(most, v);
      }
    }
    return most;
  }

  private void addUnlinked(Tally.Basis basis, Map<String, Long> to) {
    if (basis == Tally.Basis.STATIONS) {
      for (var s : stations) {
        if (s != null) {
          s.addUnlinked(to);
        }
      }
    }
    for (MergedSheet s : merged()) {
      if (uses(basis, s.scope())) {
        s.unlinked().forEach((label, v) -> to.merge(label, (long) v, Long::sum));
      }
    }
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

  long seq() {
    return newest(Sheet::seq, StationSheets::newestSeq, 0);
  }

  /** The sheets that are not of a station. */
  List<MergedSheet> merged() {
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
  void each(Consumer<Sheet> to) {
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

  /** The sheet of a station: one with votes, the mode of both first; else any; else null. */
  @Nullable Sheet station(int station) {
    Sheet other = null;
    for (Mode m : List.of(Mode.BOTH, Mode.EVM, Mode.POSTAL)) {
      var s = stations[m.ordinal()];
      Sheet sheet = s == null ? null : s.sheet(station);
      if (sheet != null && namesSomebody(sheet)) {
        return sheet;
      }
      other = other == null ? sheet : other;
    }
    return other;
  }

  private static boolean namesSomebody(Sheet sheet) {
    for (int i = 0; i < sheet.candidates(); i++) {
      if (sheet.votes(i) != Figures.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  boolean hasStations() {
    for (var s : stations) {
      if (s != null && s.size() > 0) {
        return true;
      }
    }
    return false;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The station sheets of one channel of one contest in one mode, a row of cells each: votes in
 * ballot order, then the figures with a column of their own. A station of which one plain statement
 * stands is nothing but its cells; what needs more stands in {@link #merged}, its outcome in the
 * cells.
 */
final class StationSheets {
  private final int candidates;
  private final Mode mode;
  private final int width;

  /**
   * Cells from one slot to the next: behind the figures stand the time and the seq in two cells
   * each and whether the sheet says it is complete, so that a sheet is one stretch of memory.
   */
  private final int stride;

  private int[] slotOf;
  private int[] cells;
  private int[] stationOf;
  private long newest = StatementRow.NO_TIME;
  private long newestSeq;

  /** Whether {@link #newest} may be too new. */
  private boolean stale;

  private int size;
  private final Map<Integer, MergedSheet> merged = new HashMap<>();

  /** Sum of each cell over the stations that state it, and how many do. */
  private final long[] sum;

  private final int[] known;

  /** How many stations with votes of somebody state a figure. */
  private final int[] knownReporting = new int[Figure.IN_COLUMNS];

  private int reporting;
  private int conflicts;

  StationSheets(int candidates, Mode mode, int expected) {
    this.candidates = candidates;
    this.mode = mode;
    this.width = candidates + Figure.IN_COLUMNS;
    this.stride = width + 5;
    int rows = Math.max(expected, 8);
    slotOf = new int[rows];
    cells = new int[rows * stride];
    stationOf = new int[rows];
    sum = new long[width];
    known = new int[width];
  }

  /**
   * Takes over a statement on a station. Returns the slot's cells as they were before when they
   * were known and changed, else null.
   */
  int @Nullable [] accept(StatementRow row, boolean askBefore) {
    int slot = row.scopeNumber < slotOf.length ? slotOf[row.scopeNumber] - 1 : -1;
    if (slot < 0) {
      if (row.saysAnything()) {
        first(row);
      }
      return null;
    }
    MergedSheet sheet = merged.isEmpty() ? null : merged.get(slot);
    if (sheet == null && plain(row) && row.time != timeOf(slot)) {
      if (row.time > timeOf(slot) && row.complete()) {
        return overwrite(slot, row, askBefore);
      }
      if (row.time < timeOf(slot) && coversBallot(slot)) {
        return null;
      }
    }
    if (sheet == null) {
      sheet =
          new MergedSheet(StatementRow.ScopeKind.STATION, row.scopeNumber, "", mode, candidates);
      sheet.add(
          Stated.ofCells(
              seqOf(slot), timeOf(slot), completeOf(slot), cells, slot * stride, candidates));
      merged.put(slot, sheet);
    }
    int[] before = Arrays.copyOfRange(cells, slot * stride, slot * stride + width);
    boolean conflictBefore = sheet.conflict();
    count(slot, -1);
    sheet.add(Stated.of(row));
    settle(slot, sheet);
    conflicts += (sheet.conflict() ? 1 : 0) - (conflictBefore ? 1 : 0);
    for (int i = 0; i < width; i++) {
      if (before[i] != cells[slot * stride + i]) {
        return before;
      }
    }
    return null;
  }

  /**
   * A newer sheet of the whole ballot supersedes a plain one; nothing of the older one is needed.
   */
  private int @Nullable [] overwrite(int slot, StatementRow row, boolean askBefore) {
    int at = slot * stride;
    boolean changed = false;
    for (int i = 0; i < width; i++) {
      int v = i < candidates ? row.votes[i] : row.figures[i - candidates];
      if (v != cells[at + i]) {
        changed = true;
        break;
      }
    }
    int[] before = changed && askBefore ? Arrays.copyOfRange(cells, at, at + width) : null;
    if (changed) {
      count(slot, -1);
    }
    System.arraycopy(row.votes, 0, cells, at, candidates);
    System.arraycopy(row.figures, 0, cells, at + candidates, Figure.IN_COLUMNS);
    mark(slot, row.time, row.seq, row.progress);
    if (changed) {
      count(slot, 1);
    }
    return before;
  }

  private void mark(int slot, long time, long seq, Progress progress) {
    stale |= time < newest && timeOf(slot) == newest;
    stale |= seq < newestSeq && seqOf(slot) == newestSeq;
    newest = Math.max(newest, time);
    newestSeq = Math.max(newestSeq, seq);
    int at = slot * stride + width;
    cells[at] = (int) (time >>> 32);
    cells[at + 1] = (int) time;
    cells[at + 2] = (int) (seq >>> 32);
    cells[at + 3] = (int) seq;
    cells[at + 4] = progress.kind() == Progress.Kind.COMPLETE ? 1 : 0;
  }

  /** Looks for the newest sheet again where the one that was the newest has become older. */
  private void refresh() {
    if (!stale) {
      return;
    }
    stale = false;
    newest = StatementRow.NO_TIME;
    newestSeq = 0;
    for (int slot = 0; slot < size; slot++) {
      newest = Math.max(newest, timeOf(slot));
      newestSeq = Math.max(newestSeq, seqOf(slot));
    }
  }

  private long timeOf(int slot) {
    int at = slot * stride + width;
    return ((long) cells[at] << 32) | (cells[at + 1] & 0xFFFFFFFFL);
  }

  private long seqOf(int slot) {
    int at = slot * stride + width + 2;
    return ((long) cells[at] << 32) | (cells[at + 1] & 0xFFFFFFFFL);
  }

  private boolean completeOf(int slot) {
    return cells[slot * stride + width + 4] != 0;
  }

  private boolean coversBallot(int slot) {
    for (int i = 0; i < candidates; i++) {
      if (cells[slot * stride + i] == Figures.UNKNOWN) {
        return false;
      }
    }
    return candidates > 0;
  }

  private void first(StatementRow row) {
    int slot = slot(row.scopeNumber);
    if (plain(row)) {
      System.arraycopy(row.votes, 0, cells, slot * stride, candidates);
      System.arraycopy(row.figures, 0, cells, slot * stride + candidates, Figure.IN_COLUMNS);
      mark(slot, row.time, row.seq, row.progress);
      count(slot, 1);
    } else {
      var sheet =
          new MergedSheet(StatementRow.ScopeKind.STATION, row.scopeNumber, "", mode, candidates);
      sheet.add(Stated.of(row));
      merged.put(slot, sheet);
      settle(slot, sheet);
    }
  }

  private static boolean plain(StatementRow row) {
    if (row.supersedes != 0
        || row.hasBrought
        || row.hasCumulative
        || row.unlinked != null
        || !MergedSheet.isPlain(Map.of(), row.progress, row.precision)) {
      return false;
    }
    for (int i = Figure.IN_COLUMNS; i < Figure.COUNT; i++) {
      if (row.figures[i] != Figures.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  private void settle(int slot, MergedSheet sheet) {
    sheet.copyTo(cells, slot * stride);
    mark(slot, sheet.time(), sheet.seq(), sheet.progress());
    count(slot, 1);
    if (sheet.plain()) {
      merged.remove(slot);
    }
  }

  private void count(int slot, int sign) {
    int at = slot * stride;
    int votesKnown = 0;
    for (int i = 0; i < width; i++) {
      int v = cells[at + i];
      if (v >= 0) {
        sum[i] += (long) sign * v;
        known[i] += sign;
        if (i < candidates) {
          votesKnown++;
        }
      }
    }
    if (votesKnown > 0) {
      reporting += sign;
      for (int f = 0; f < Figure.IN_COLUMNS; f++) {
        knownReporting[f] += cells[at + candidates + f] >= 0 ? sign : 0;
      }
    }
  }

  private int slot(int station) {
    if (station >= slotOf.length) {
      slotOf = Arrays.copyOf(slotOf, Math.max(2 * slotOf.length, station + 1));
    }
    if (size == stationOf.length) {
      int more = 2 * size;
      cells = Arrays.copyOf(cells, more * stride);
      stationOf = Arrays.copyOf(stationOf, more);
    }
    slotOf[station] = size + 1;
    stationOf[size] = station;
    return size++;
  }

  /** Stations of which at least one candidate's votes are known. */
  int reporting() {
    return reporting;
  }

  int conflicts() {
    return conflicts;
  }

  /** Time of the newest statement in force. */
  long newest() {
    refresh();
    return newest;
  }

  /** The highest seq of a statement in force. */
  long newestSeq() {
    refresh();
    return newestSeq;
  }

  /** Sum over the stations that state it, or unknown when none does. */
  long votes(int candidate) {
    return known[candidate] == 0 ? Figures.UNKNOWN : sum[candidate];
  }

  /** True when every reporting station states every candidate. */
  boolean complete() {
    for (int i = 0; i < candidates; i++) {
      if (known[i] != reporting) {
        return false;
      }
    }
    return true;
  }

  /** Sum of a figure; unknown unless every reporting station states it. */
  long figure(Figure figure) {
    if (figure.ordinal() < Figure.IN_COLUMNS) {
      int i = candidates + figure.ordinal();
      boolean all = knownReporting[figure.ordinal()] == reporting;
      return known[i] > 0 && all ? sum[i] : Figures.UNKNOWN;
    }
    long total = 0;
    int stated = 0;
    int reportingStated = 0;
    for (MergedSheet sheet : merged.values()) {
      int v = sheet.figure(figure);
      if (v != Figures.UNKNOWN) {
        total += v;
        stated++;
        reportingStated += sheet.anyVotes() ? 1 : 0;
      }
    }
    return stated > 0 && reportingStated == reporting ? total : Figures.UNKNOWN;
  }

  void addUnlinked(Map<String, Long> to) {
    for (MergedSheet sheet : merged.values()) {
      sheet.unlinked().forEach((label, v) -> to.merge(label, (long) v, Long::sum));
    }
  }

  /** The worst precision among the stations. */
  Precision precision() {
    var worst = Precision.EXACT;
    for (MergedSheet sheet : merged.values()) {
      if (sheet.precision().ordinal() > worst.ordinal()) {
        worst = sheet.precision();
      }
    }
    return worst;
  }

  /** Station numbers that have a sheet, in table order. */
  int[] stations() {
    int[] list = Arrays.copyOf(stationOf, size);
    Arrays.sort(list);
    return list;
  }

  /** The sheet of a station, or null. The same view is never handed out twice. */
  @Nullable Sheet sheet(int station) {
    int slot = station < slotOf.length ? slotOf[station] - 1 : -1;
    if (slot < 0) {
      return null;
    }
    MergedSheet sheet = merged.get(slot);
    return sheet != null ? sheet : new Cells().at(slot);
  }

  /** A view over the cells of one slot that can be moved on. */
  Cells view() {
    return new Cells();
  }

  int size() {
    return size;
  }

  int slotOf(int station) {
    return station < slotOf.length ? slotOf[station] - 1 : -1;
  }

  /** A station's cells as a sheet. */
  final class Cells implements Sheet {
    private int slot;

    /** The sheet in this slot: this view, or the merged sheet where there is one. */
    Sheet at(int newSlot) {
      slot = newSlot;
      if (!merged.isEmpty()) {
        MergedSheet sheet = merged.get(newSlot);
        if (sheet != null) {
          return sheet;
        }
      }
      return this;
    }

    @Override
    public StatementRow.ScopeKind scope() {
      return StatementRow.ScopeKind.STATION;
    }

    @Override
    public int scopeNumber() {
      return stationOf[slot];
    }

    @Override
    public String segment() {
      return "";
    }

    @Override
    public Mode mode() {
      return mode;
    }

    @Override
    public int candidates() {
      return candidates;
    }

    @Override
    public int votes(int candidate) {
      return cells[slot * stride + candidate];
    }

    @Override
    public int figure(Figure figure) {
      return figure.ordinal() < Figure.IN_COLUMNS
          ? cells[slot * stride + candidates + figure.ordinal()]
          : Figures.UNKNOWN;
    }

    @Override
    public int brought(int candidate) {
      return Figures.UNKNOWN;
    }

    @Override
    public int cumulative(int candidate) {
      return Figures.UNKNOWN;
    }

    @Override
    public Progress progress() {
      return completeOf(slot) ? Progress.COMPLETE : Progress.UNKNOWN;
    }

    @Override
    public boolean conflict() {
      return false;
    }

    @Override
    public long time() {
      return timeOf(slot);
    }

    @Override
    public long seq() {
      return seqOf(slot);
    }
  }
}

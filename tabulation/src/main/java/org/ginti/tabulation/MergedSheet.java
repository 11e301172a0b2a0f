// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;

/**
 * What stands for one (scope, mode) when several statements speak of it. The result is a function
 * of the set of statements, so their order of arrival does not matter.
 *
 * <p>Statements are ranked by time; one that names another as superseded ranks above it. Figure by
 * figure the highest rank that names it wins; two different values of one rank are a conflict and
 * neither is chosen. A rank whose statements together name every candidate supersedes all below it.
 */
final class MergedSheet implements Sheet {
  private final StatementRow.ScopeKind scope;
  private final int scopeNumber;
  private final String segment;
  private final Mode mode;
  private final int candidates;
  private final int[] numbers;
  private List<Stated> kept = new ArrayList<>(2);
  private Map<String, Integer> unlinked = Map.of();
  private Progress progress = Progress.UNKNOWN;
  private Precision precision = Precision.EXACT;
  private boolean conflict;
  private long time;
  private long seq;

  /** A statement with its rank: time first, then how many it supersedes at that time. */
  private record Ranked(Stated stated, long time, int depth, boolean settled) {
    boolean sameRank(Ranked other) {
      return time == other.time && depth == other.depth;
    }
  }

  private static final Comparator<Ranked> HIGHEST_FIRST =
      Comparator.comparingLong(Ranked::time).thenComparingInt(Ranked::depth).reversed();

  MergedSheet(
      StatementRow.ScopeKind scope, int scopeNumber, String segment, Mode mode, int candidates) {
    this.scope = scope;
    this.scopeNumber = scopeNumber;
    this.segment = segment;
    this.mode = mode;
    this.candidates = candidates;
    this.numbers = new int[Stated.width(candidates)];
    Arrays.fill(numbers, Figures.UNKNOWN);
  }

  /** Takes a statement over, unless it says nothing. */
  void add(Stated stated) {
    if (addsTo(new boolean[numbers.length], stated)) {
      kept.add(stated);
      resolve();
    }
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  /** True when one statement is left and nothing about it needs more than plain cells. */
  boolean plain() {
    if (kept.size() != 1 || conflict) {
      return false;
    }
    Stated s = kept.getFirst();
    return s.supersedes == 0 && isPlain(s.unlinked, s.progress, s.precision) && onlyColumns(s);
  }

  static boolean isPlain(Map<String, Integer> unlinked, Progress progress, Precision precision) {
    return unlinked.isEmpty()
        && precision == Precision.EXACT
        && (progress.kind() == Progress.Kind.COMPLETE || progress.kind() == Progress.Kind.UNKNOWN);
  }

  private boolean onlyColumns(Stated s) {
    for (int i = candidates; i < 3 * candidates; i++) {
      if (s.numbers[i] != Figures.UNKNOWN) {
        return false;
      }
    }
    for (int i = 3 * candidates + Figure.IN_COLUMNS; i < s.numbers.length; i++) {
      if (s.numbers[i] != Figures.UNKNOWN) {
        return false;
      }
    }
    return true;
  }

  private void resolve() {
    if (kept.size() == 1) {
      takeOnly(kept.getFirst());
      return;
    }
    List<Ranked> ranked = rank();
    Arrays.fill(numbers, Figures.UNKNOWN);
    boolean[] named = new boolean[numbers.length];
    unlinked = Map.of();
    progress = Progress.UNKNOWN;
    precision = Precision.EXACT;
    conflict = false;
    time = ranked.getFirst().time;
    seq = 0;
    var still = new ArrayList<Stated>(kept.size());
    boolean covered = false;
    for (int from = 0; from < ranked.size(); ) {
      int to = from + 1;
      while (to < ranked.size() && ranked.get(to).sameRank(ranked.get(from))) {
        to++;
      }
      var group = ranked.subList(from, to);
      var needed = new ArrayList<Ranked>(group.size());
      for (Ranked r : group) {
        boolean adds = !covered && addsTo(named, r.stated);
        if (adds) {
          needed.add(r);
        }
        if (adds || !r.settled) {
          still.add(r.stated);
        }
      }
      takeGroup(needed, named);
      covered = covered || coversBallot(named);
      from = to;
    }
    kept = still;
  }

  private void takeOnly(Stated s) {
    System.arraycopy(s.numbers, 0, numbers, 0, numbers.length);
    unlinked = s.unlinked;
    progress = s.progress;
    precision = s.precision;
    conflict = false;
    time = s.time;
    seq = s.seq;
  }

  /** Ranks: those a statement names as superseded, if held and earlier in seq, stand below it. */
  private List<Ranked> rank() {
    var bySeq = new ArrayList<>(kept);
    bySeq.sort(Comparator.comparingLong((Stated s) -> s.seq));
    var ranks = new HashMap<Long, Ranked>();
    var all = new ArrayList<Ranked>(bySeq.size());
    for (Stated s : bySeq) {
      Ranked below = s.supersedes == 0 ? null : ranks.get(s.supersedes);
      Ranked r;
      if (below == null || below.time < s.time) {
        r = new Ranked(s, s.time, 0, s.supersedes == 0 || below != null);
      } else {
        r = new Ranked(s, below.time, below.depth + 1, true);
      }
      ranks.put(s.seq, r);
      all.add(r);
    }
    all.sort(HIGHEST_FIRST);
    return all;
  }

  private void takeGroup(List<Ranked> group, boolean[] named) {
    boolean[] mine = new boolean[numbers.length];
    for (Ranked r : group) {
      Stated s = r.stated;
      for (int i = 0; i < numbers.length; i++) {
        int v = s.numbers[i];
        if (v == Figures.UNKNOWN || (named[i] && !mine[i])) {
          continue;
        }
        if (!mine[i]) {
          mine[i] = true;
          named[i] = true;
          numbers[i] = v;
        } else if (numbers[i] != v) {
          numbers[i] = Figures.UNKNOWN;
          conflict = true;
        }
      }
      takeWords(s, r.time == time);
    }
  }

  private void takeWords(Stated s, boolean newest) {
    if (unlinked.isEmpty()) {
      unlinked = s.unlinked;
    } else if (!s.unlinked.isEmpty()) {
      var both = new HashMap<>(s.unlinked);
      both.putAll(unlinked);
      unlinked = both;
    }
    if (newest && further(s.progress, progress)) {
      progress = s.progress;
    }
    if (s.precision.ordinal() > precision.ordinal()) {
      precision = s.precision;
    }
    if (newest) {
      seq = Math.max(seq, s.seq);
    }
  }

  private static boolean further(Progress a, Progress b) {
    return a.kind().ordinal() > b.kind().ordinal()
        || (a.kind() == b.kind()
            && (a.done() > b.done() || (a.done() == b.done() && a.of() > b.of())));
  }

  private boolean addsTo(boolean[] before, Stated s) {
    for (int i = 0; i < numbers.length; i++) {
      if (!before[i] && s.numbers[i] != Figures.UNKNOWN) {
        return true;
      }
    }
    return !s.unlinked.isEmpty();
  }

  private boolean coversBallot(boolean[] named) {
    for (int i = 0; i < candidates; i++) {
      if (!named[i]) {
        return false;
      }
    }
    return candidates > 0;
  }

  /** The votes and the figures with a column, into cells. */
  void copyTo(int[] cells, int at) {
    System.arraycopy(numbers, 0, cells, at, candidates);
    System.arraycopy(numbers, 3 * candidates, cells, at + candidates, Figure.IN_COLUMNS);
  }

  Map<String, Integer> unlinked() {
    return unlinked;
  }

  Precision precision() {
    return precision;
  }

  boolean anyVotes() {
    for (int i = 0; i < candidates; i++) {
      if (numbers[i] != Figures.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  @Override
  public StatementRow.ScopeKind scope() {
    return scope;
  }

  @Override
  public int scopeNumber() {
    return scopeNumber;
  }

  @Override
  public String segment() {
    return segment;
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
    return numbers[candidate];
  }

  @Override
  public int figure(Figure figure) {
    return numbers[3 * candidates + figure.ordinal()];
  }

  @Override
  public int brought(int candidate) {
    return numbers[candidates + candidate];
  }

  @Override
  public int cumulative(int candidate) {
    return numbers[2 * candidates + candidate];
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public boolean conflict() {
    return conflict;
  }

  @Override
  public long time() {
    return time;
  }

  @Override
  public long seq() {
    return seq;
  }
}

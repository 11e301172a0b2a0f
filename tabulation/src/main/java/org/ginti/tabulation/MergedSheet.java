// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.tabulation.Ranking.Ranked;

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
  private final Ranking ranking = new Ranking();
  private List<Stated> kept = new ArrayList<>(2);
  private Map<String, Integer> unlinked = Map.of();
  private Progress progress = Progress.UNKNOWN;
  private Precision precision = Precision.EXACT;

  /** Some statement kept corrects another, which may be yet to come. */
  private boolean corrections;

  private boolean conflict;
  private long time;
  private long seq;

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
    if (!stated.saysAnything()) {
      return;
    }
    if (simplyNewer(stated)) {
      layOver(stated);
    } else {
      kept.add(stated);
      corrections |= stated.supersedes != 0;
      resolve();
    }
  }

  /** True when nothing needs weighing: it is above all there is, and nothing is in dispute. */
  private boolean simplyNewer(Stated s) {
    return !kept.isEmpty()
        && s.time > time
        && s.supersedes == 0
        && !corrections
        && !conflict
        && precision == Precision.EXACT
        && s.precision == Precision.EXACT
        && (!s.complete(candidates) || kept.size() == 1);
  }

  private void layOver(Stated s) {
    if (s.complete(candidates)) {
      ranking.drop(kept.getFirst());
      kept.set(0, s);
      takeOnly(s);
      return;
    }
    kept.add(s);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = s.numbers[i] == Figures.UNKNOWN ? numbers[i] : s.numbers[i];
    }
    if (!s.unlinked.isEmpty()) {
      var both = new HashMap<>(unlinked);
      both.putAll(s.unlinked);
      unlinked = both;
    }
    progress = s.progress.kind() == Progress.Kind.UNKNOWN ? progress : s.progress;
    time = s.time;
    seq = s.seq;
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
    List<Ranked> ranked = ranking.of(kept);
    clear(ranked.getFirst().place().time());
    var named = new Named(numbers.length);
    int at = 0;
    boolean covered = false;
    while (at < ranked.size() && !covered) {
      int to = at + 1;
      while (to < ranked.size() && ranked.get(to).place().equalTo(ranked.get(at).place())) {
        to++;
      }
      var group = ranked.subList(at, to);
      take(group, named);
      covered = coversBallot(group, false);
      if (covered && coversBallot(group, true)) {
        forgetFrom(to, ranked);
      }
      at = to;
    }
  }

  private void clear(long newest) {
    Arrays.fill(numbers, Figures.UNKNOWN);
    unlinked = Map.of();
    progress = Progress.UNKNOWN;
    precision = Precision.EXACT;
    conflict = false;
    time = newest;
    seq = 0;
  }

  /** Drops what nothing that may still come can bring back. */
  private void forgetFrom(int below, List<Ranked> ranked) {
    var still = new ArrayList<Stated>(kept.size());
    for (int i = 0; i < ranked.size(); i++) {
      Ranked r = ranked.get(i);
      if (i >= below && r.place().settled()) {
        ranking.drop(r);
      } else {
        still.add(r.stated());
      }
    }
    kept = still;
    corrections = still.stream().anyMatch(s -> s.supersedes != 0);
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

  /** What statements of higher rank have named: numbers by place, labels by name. */
  private static final class Named {
    final boolean[] numbers;
    final Set<String> labels = new HashSet<>();

    Named(int width) {
      numbers = new boolean[width];
    }
  }

  /** Statements of one rank: each figure that nothing above names, unless they contradict. */
  private void take(List<Ranked> group, Named named) {
    boolean[] mine = new boolean[numbers.length];
    var labels = new HashMap<String, Integer>();
    Progress said = Progress.UNKNOWN;
    for (Ranked r : group) {
      Stated s = r.stated();
      if (s.names(named.numbers, named.labels)) {
        precision = s.precision.compareTo(precision) > 0 ? s.precision : precision;
        seq = r.place().time() == time ? Math.max(seq, s.seq) : seq;
      }
      said = further(s.progress, said) ? s.progress : said;
      takeNumbers(s, named.numbers, mine);
      takeLabels(s, named.labels, labels);
    }
    for (int i = 0; i < mine.length; i++) {
      named.numbers[i] |= mine[i];
    }
    if (!labels.isEmpty()) {
      named.labels.addAll(labels.keySet());
      labels.putAll(unlinked);
      labels.values().removeIf(v -> v == Figures.UNKNOWN);
      unlinked = labels;
    }
    if (progress.kind() == Progress.Kind.UNKNOWN) {
      progress = said;
    }
  }

  private void takeNumbers(Stated s, boolean[] above, boolean[] mine) {
    for (int i = 0; i < numbers.length; i++) {
      int v = s.numbers[i];
      if (v == Figures.UNKNOWN || above[i]) {
        continue;
      }
      if (!mine[i]) {
        mine[i] = true;
        numbers[i] = v;
      } else if (numbers[i] != v) {
        numbers[i] = Figures.UNKNOWN;
        conflict = true;
      }
    }
  }

  private void takeLabels(Stated s, Set<String> above, Map<String, Integer> mine) {
    s.unlinked.forEach((label, v) -> {
      Integer other = above.contains(label) ? v : mine.putIfAbsent(label, v);
      if (other != null && !other.equals(v)) {
        mine.put(label, Figures.UNKNOWN);
        conflict = true;
      }
    });
  }

  private static boolean further(Progress a, Progress b) {
    return a.kind().ordinal() > b.kind().ordinal()
        || (a.kind() == b.kind()
            && (a.done() > b.done() || (a.done() == b.done() && a.of() > b.of())));
  }

  /** True when these statements together name every candidate. */
  private boolean coversBallot(List<Ranked> group, boolean settledOnly) {
    for (int i = 0; i < candidates; i++) {
      boolean found = false;
      for (Ranked r : group) {
        found |= r.stated().numbers[i] != Figures.UNKNOWN && (r.place().settled() || !settledOnly);
      }
      if (!found) {
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

  @Override
  public Map<String, Integer> unlinked() {
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

  /** True when votes of some candidate are known, printed for the round or up to it. */
  boolean anyVotesOrCumulative() {
    for (int i = 0; i < candidates; i++) {
      if (numbers[2 * candidates + i] != Figures.UNKNOWN) {
        return true;
      }
    }
    return anyVotes();
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

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Figure;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Statement;

/**
 * What stands for one (scope, mode) of a channel: every statement about it, ranked by time, read
 * figure by figure from the top.
 */
final class NaiveSheet {
  /** A place in the order: by time, and among equal times corrections above what they correct. */
  private record Rank(long time, int corrections) implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      return time != other.time
          ? Long.compare(time, other.time)
          : Integer.compare(corrections, other.corrections);
    }
  }

  private final Map<String, Integer> stands = new HashMap<>();
  private final Set<String> disputed = new HashSet<>();
  private final IdentityHashMap<Statement, Map<String, Integer>> named = new IdentityHashMap<>();
  private Progress progress = Progress.UNKNOWN;
  private Precision precision = Precision.EXACT;
  private long time = Long.MIN_VALUE;
  private long seq;

  NaiveSheet(List<Statement> statements, List<Candidate> ballot) {
    var said = statements.stream().filter(s -> !names(s).isEmpty()).toList();
    var byRank = new TreeMap<Rank, List<Statement>>();
    for (Statement s : said) {
      byRank.computeIfAbsent(rank(s, said), r -> new ArrayList<>()).add(s);
    }
    if (byRank.isEmpty()) {
      return;
    }
    time = byRank.lastKey().time;
    for (var rank : byRank.descendingMap().entrySet()) {
      take(rank.getKey(), rank.getValue());
      if (namesAll(rank.getValue(), ballot)) {
        break;
      }
    }
  }

  private static Rank rank(Statement s, List<Statement> all) {
    long own = s.statedAt().map(t -> t.toEpochMilli()).orElse(Long.MIN_VALUE);
    for (Statement older : all) {
      if (older.seq() == s.supersedes() && older.seq() < s.seq()) {
        Rank below = rank(older, all);
        if (own <= below.time) {
          return new Rank(below.time, below.corrections + 1);
        }
      }
    }
    return new Rank(own, 0);
  }

  private void take(Rank rank, List<Statement> equals) {
    var here = new LinkedHashMap<String, Set<Integer>>();
    for (Statement s : equals) {
      var news = new LinkedHashMap<>(names(s));
      news.keySet().removeAll(stands.keySet());
      news.keySet().removeAll(disputed);
      news.forEach((name, n) -> here.computeIfAbsent(name, x -> new HashSet<>()).add(n));
      if (!news.isEmpty() && s.precision().compareTo(precision) > 0) {
        precision = s.precision();
      }
      if (!news.isEmpty() && rank.time == time) {
        seq = Math.max(seq, s.seq());
      }
    }
    if (progress.kind() == Progress.Kind.UNKNOWN) {
      progress =
          equals.stream()
              .map(Statement::progress)
              .max(
                  Comparator.comparing(Progress::kind)
                      .thenComparingInt(Progress::done)
                      .thenComparingInt(Progress::of))
              .orElse(Progress.UNKNOWN);
    }
    here.forEach((name, values) -> {
      if (values.size() > 1) {
        disputed.add(name);
      } else {
        stands.put(name, values.iterator().next());
      }
    });
  }

  private static boolean namesAll(List<Statement> equals, List<Candidate> ballot) {
    return !ballot.isEmpty()
        && ballot.stream()
            .allMatch(c -> equals.stream().anyMatch(s -> s.figures().votes().containsKey(c.id())));
  }

  /** Everything a statement says, by a name of its own. */
  private Map<String, Integer> names(Statement s) {
    return named.computeIfAbsent(s, NaiveSheet::list);
  }

  private static Map<String, Integer> list(Statement s) {
    var all = new LinkedHashMap<String, Integer>();
    s.figures().votes().forEach((c, n) -> all.put("votes " + c, n));
    s.figures().brought().forEach((c, n) -> all.put("brought " + c, n));
    s.figures().cumulative().forEach((c, n) -> all.put("cumulative " + c, n));
    s.figures().other().forEach((f, n) -> all.put("figure " + f, n));
    s.figures().unlinked().forEach((l, n) -> all.put("label " + l, n));
    return all;
  }

  int votes(CandidateId c) {
    return stands.getOrDefault("votes " + c, -1);
  }

  int cumulative(CandidateId c) {
    return stands.getOrDefault("cumulative " + c, -1);
  }

  int brought(CandidateId c) {
    return stands.getOrDefault("brought " + c, -1);
  }

  int figure(Figure f) {
    return stands.getOrDefault("figure " + f, -1);
  }

  Map<String, Integer> labels() {
    var found = new TreeMap<String, Integer>();
    stands.forEach((name, n) -> {
      if (name.startsWith("label ")) {
        found.put(name.substring(6), n);
      }
    });
    return found;
  }

  boolean anyVotes() {
    return stands.keySet().stream()
        .anyMatch(n -> n.startsWith("votes ") || n.startsWith("cumulative "));
  }

  boolean saysAnything() {
    return !stands.isEmpty() || !disputed.isEmpty();
  }

  boolean complete(List<Candidate> ballot) {
    return ballot.stream().allMatch(c -> votes(c.id()) >= 0);
  }

  boolean conflict() {
    return !disputed.isEmpty();
  }

  Progress progress() {
    return progress;
  }

  Precision precision() {
    return precision;
  }

  long time() {
    return time;
  }

  long seq() {
    return seq;
  }
}

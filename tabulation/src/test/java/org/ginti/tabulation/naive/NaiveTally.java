// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.List;
import java.util.Map;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.tabulation.Tally;

/** The sum of one channel on one contest, with -1 for unknown. */
record NaiveTally(
    int channel,
    Tally.Basis basis,
    Map<Mode, List<Long>> votes,
    Map<Mode, Map<Figure, Long>> figures,
    Mode quantity,
    Progress progress,
    Precision precision,
    boolean complete,
    int conflicts,
    Map<String, Long> unlinked,
    boolean withheld,
    long time,
    long seq,
    boolean allIn) {

  List<Long> best() {
    return votes.getOrDefault(quantity, List.of());
  }

  long sum() {
    return best().stream().filter(v -> v > 0).mapToLong(v -> v).sum();
  }

  private long most() {
    return best().stream().mapToLong(v -> v).max().orElse(-1);
  }

  /** The most votes of somebody nobody has linked: with as many there is no leader to name. */
  private long nameless() {
    return unlinked.values().stream().mapToLong(v -> v).max().orElse(-1);
  }

  List<Integer> top() {
    long most = most();
    return java.util.stream.IntStream.range(0, best().size())
        .filter(i -> !withheld && most > nameless() && most > 0 && best().get(i) == most)
        .boxed()
        .toList();
  }

  boolean tied() {
    return top().size() > 1;
  }

  int leader() {
    return top().size() == 1 ? top().getFirst() : -1;
  }

  int runnerUp() {
    int found = -1;
    for (int i = 0; leader() >= 0 && i < best().size(); i++) {
      if (i != leader() && best().get(i) >= 0 && (found < 0 || best().get(i) > best().get(found))) {
        found = i;
      }
    }
    return found >= 0 && best().get(found) >= nameless() ? found : -1;
  }

  long margin() {
    if (tied()) {
      return 0;
    }
    return runnerUp() < 0 ? -1 : best().get(leader()) - best().get(runnerUp());
  }

  boolean result() {
    return !top().isEmpty();
  }
}

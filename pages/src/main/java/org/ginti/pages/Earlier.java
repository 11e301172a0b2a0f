// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ginti.model.Contest;
import org.ginti.model.PreviousResult;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;

/** Earlier results of seats, where the constituencies are still the same. */
final class Earlier {
  private final Register register;

  /** By body and number of the seat. */
  private final Map<String, Map<String, List<PreviousResult>>> byContest = new HashMap<>();

  Earlier(Register register) {
    this.register = register;
    for (PreviousResult r : register.previous()) {
      byContest
          .computeIfAbsent(r.body() + " " + r.contest(), k -> new TreeMap<>(NEWEST))
          .computeIfAbsent(r.election(), e -> new java.util.ArrayList<>())
          .add(r);
    }
    for (var elections : byContest.values()) {
      elections.values().forEach(list -> list.sort(MOST_VOTES));
    }
  }

  private static final Comparator<String> NEWEST = Comparator.reverseOrder();
  private static final Comparator<PreviousResult> MOST_VOTES =
      Comparator.comparing(PreviousResult::won).thenComparingInt(PreviousResult::votes).reversed();

  /** By election, the latest first; who won stands first. */
  Map<String, List<PreviousResult>> of(Contest contest) {
    String delimitation = register.body(contest).delimitation();
    var found = byContest.get(contest.body() + " " + contest.number());
    if (delimitation.isEmpty() || found == null) {
      return Map.of();
    }
    var same = new TreeMap<String, List<PreviousResult>>(NEWEST);
    found.forEach((election, results) -> {
      if (results.getFirst().delimitation().equals(delimitation)) {
        same.put(election, results);
      }
    });
    return same;
  }

  /** Who won the seat the last time; null where that is not known. */
  @Nullable PreviousResult holder(Contest contest) {
    return of(contest).values().stream()
        .limit(1)
        .map(List::getFirst)
        .filter(PreviousResult::won)
        .findFirst()
        .orElse(null);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.Map;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Progress;

/**
 * What stands now in one channel for one (scope, mode): the statement in force, or the figures of
 * several partial ones together. A view that may be reused from call to call; do not keep it. All
 * figures are non-negative or {@link Figures#UNKNOWN}.
 */
public interface Sheet {
  StatementRow.ScopeKind scope();

  /** Index of the station or number of the round; 0 for the other scopes. */
  int scopeNumber();

  /** The segment's id; empty for the other scopes. */
  String segment();

  Mode mode();

  /** Candidates on the ballot. */
  int candidates();

  /** Votes of the candidate at this place on the ballot. */
  int votes(int candidate);

  int figure(Figure figure);

  /** Of a round: votes brought forward; unknown where not printed. */
  int brought(int candidate);

  /** Of a round: votes up to and with it; unknown where not printed. */
  int cumulative(int candidate);

  Progress progress();

  /** True when two statements of equal standing differ in a figure; that figure is unknown. */
  boolean conflict();

  /** Milliseconds since 1970 UTC of the newest statement in it, or {@link StatementRow#NO_TIME}. */
  long time();

  /** Seq of the newest statement in it. */
  long seq();

  /** Votes by label as printed, where nobody has linked the label to a candidate. */
  default Map<String, Integer> unlinked() {
    return Map.of();
  }

  /** True when every candidate has a figure. */
  default boolean complete() {
    for (int i = 0; i < candidates(); i++) {
      if (votes(i) == Figures.UNKNOWN) {
        return false;
      }
    }
    return candidates() > 0;
  }
}

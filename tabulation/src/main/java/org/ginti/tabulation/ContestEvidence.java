// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.jspecify.annotations.Nullable;

/** All that is held on one contest, sealed: what rules and disagreements are computed from. */
public interface ContestEvidence {
  Register register();

  /** Index of the contest. */
  int contest();

  /** One for each channel that has said something, best authority first. */
  List<Tally> tallies();

  /** Events in order. */
  List<Declaration> declarations();

  /** Every sheet of a channel: stations in table order, then rounds, segments, postal, whole. */
  void sheets(int channel, Consumer<Sheet> to);

  /** The sheet of a channel for one station, one with votes before others; null where none is. */
  @Nullable Sheet station(int channel, int station);

  /** Votes of a channel by label as printed, where nobody has linked the label to a candidate. */
  Map<String, Long> unlinked(int channel);

  Standing standing();
}

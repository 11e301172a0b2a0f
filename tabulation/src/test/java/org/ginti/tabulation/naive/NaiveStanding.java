// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.List;
import java.util.Optional;
import org.ginti.model.Declaration;
import org.ginti.tabulation.Standing;

/** Where a contest stands: the best channel, and what the sourced events make of the seat. */
record NaiveStanding(
    Standing.Status status,
    Optional<NaiveTally> tally,
    int leader,
    int runnerUp,
    long margin,
    boolean tied,
    List<Integer> holders,
    Optional<Declaration> declaration,
    Standing.Decided decided) {}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import java.util.Optional;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Declaration;

/**
 * What the sourced events of a seat add up to. A later one supersedes an earlier one; all stay on
 * record. Being taken in order of the pack, the outcome does not depend on when figures arrive.
 *
 * @param status what the events fix; empty where they leave it to the figures
 * @param holders places of those who hold the seat, or held it until it was vacated
 * @param inForce the event that fixes the status; empty for none
 */
record SeatEvents(
    Optional<Standing.Status> status, List<Integer> holders, Optional<Declaration> inForce) {

  static final SeatEvents NONE = new SeatEvents(Optional.empty(), List.of(), Optional.empty());

  static SeatEvents of(List<Declaration> events, List<Candidate> ballot) {
    SeatEvents now = NONE;
    for (Declaration d : events) {
      now = now.then(d, ballot);
    }
    return now;
  }

  private SeatEvents then(Declaration d, List<Candidate> ballot) {
    return switch (d.kind()) {
      case DECLARED, GAZETTED, LOT -> named(Standing.Status.DECLARED, d, ballot);
      case UNCONTESTED -> named(Standing.Status.UNCONTESTED, d, ballot);
      case SHARED -> named(Standing.Status.SHARED, d, ballot);
      case POSTPONED -> emptied(Standing.Status.POSTPONED, d);
      case COUNTERMANDED -> emptied(Standing.Status.COUNTERMANDED, d);
      case VOID, REPOLL, SET_ASIDE -> emptied(Standing.Status.VOID, d);
      case WITHHELD, STAYED -> emptied(Standing.Status.WITHHELD, d);
      case VACATED -> new SeatEvents(Optional.of(Standing.Status.VACATED), holders, Optional.of(d));
      case CONSOLIDATED, RECOUNTED -> this;
    };
  }

  private static SeatEvents named(Standing.Status status, Declaration d, List<Candidate> ballot) {
    return new SeatEvents(
        Optional.of(status),
        d.winners().stream().map(w -> place(w, ballot)).toList(),
        Optional.of(d));
  }

  private static SeatEvents emptied(Standing.Status status, Declaration d) {
    return new SeatEvents(Optional.of(status), List.of(), Optional.of(d));
  }

  private static int place(CandidateId id, List<Candidate> ballot) {
    for (int i = 0; i < ballot.size(); i++) {
      if (ballot.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("declared winner " + id + " is not on the ballot");
  }

  /** True where no leader is shown, whatever the figures say: there is no valid result. */
  boolean noResult() {
    return status
        .map(s ->
            switch (s) {
              case POSTPONED, COUNTERMANDED, VOID, WITHHELD -> true;
              case SCHEDULED, COUNTING, COUNTED, TIED, DECLARED, UNCONTESTED, SHARED, VACATED ->
                  false;
            })
        .orElse(false);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A sourced event that fixes or unfixes what happens to a seat. Arithmetic never makes one.
 *
 * @param after the seq of the last statement before it; it takes its place behind that one
 * @param on when it was said; empty where only the order is known
 * @param winners candidates named: one, two for a shared seat, none where the kind names nobody
 * @param channel the channel that carries the figures declared; empty where it carries none
 */
public record Declaration(
    long after,
    ContestId contest,
    Kind kind,
    SourceId source,
    Optional<Instant> on,
    List<CandidateId> winners,
    Optional<ChannelId> channel,
    String note) {

  /** What is said about the seat. */
  public enum Kind {
    /** The authority names the winner. */
    DECLARED,
    /** The winner stands in the gazette. */
    GAZETTED,
    /** One candidate only: a seat won, no votes. */
    UNCONTESTED,
    /** India, s.65: a tie decided by lot; names the winner. */
    LOT,
    /** Pakistan, s.97: both returned, half a term each. */
    SHARED,
    POSTPONED,
    /** India s.52, Pakistan s.73: proceedings ended by the death of a candidate. */
    COUNTERMANDED,
    /** The poll is void, wholly. */
    VOID,
    /** A fresh poll of the whole seat is ordered. */
    REPOLL,
    WITHHELD,
    /** A court or tribunal stays the declaration. */
    STAYED,
    /** A court or tribunal sets the declaration aside. */
    SET_ASIDE,
    /** The member has left the seat. */
    VACATED,
    /** Consolidation is concluded or the result sheet signed: no recount after it. */
    CONSOLIDATED,
    /** A recount was held. */
    RECOUNTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True for the kinds that name who holds the seat. */
    public boolean namesWinner() {
      return this == DECLARED
          || this == GAZETTED
          || this == UNCONTESTED
          || this == LOT
          || this == SHARED;
    }
  }

  public Declaration {
    winners = List.copyOf(winners);
    Text.requireName(note, "note");
    int need = kind == Kind.SHARED ? 2 : kind.namesWinner() ? 1 : 0;
    if (winners.size() < need
        || (kind.namesWinner() && kind != Kind.SHARED && winners.size() > 1)) {
      throw new IllegalArgumentException(
          kind.code() + " of " + contest + " names " + winners.size() + " winners, not " + need);
    }
  }
}

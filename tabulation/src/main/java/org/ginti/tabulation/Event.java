// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;

/**
 * A change worth telling.
 *
 * @param seq of the statement, or of the last statement before the declaration, that made it
 * @param time milliseconds since 1970 UTC, or {@link StatementRow#NO_TIME}
 * @param contest index in the register, or -1 for the house
 * @param channel index in the register, or -1
 * @param scope code of the scope a statement is about, or of the kind of a declaration; may be
 *     empty
 * @param candidates places on the ballot that it is about, in the order of the kind's description
 * @param party id of the party that it is about; empty for none
 * @param figures numbers of the kind's description
 */
public record Event(
    long seq,
    long time,
    Kind kind,
    int contest,
    int channel,
    String scope,
    List<Integer> candidates,
    String party,
    List<Long> figures) {

  /** What happened. */
  public enum Kind {
    /** Candidates: the new leader. Figures: its lead, or -1. */
    FIRST_LEAD,
    /** Candidates: the new leader, the old one. Figures: the lead. */
    LEAD_CHANGE,
    /** Candidates: those who share the first place. Figures: their votes. */
    TIE,
    /** All in. Candidates: the leader. Figures: the margin. */
    COUNTED,
    /** Candidates: those named by a declaration. */
    DECLARED,
    /** A sourced event that names no winner: postponed, void, withheld, vacated and the like. */
    STATUS,
    /** First seat of a party in the body in the results held. */
    OPENED_ACCOUNT,
    /** Figures: seats declared and leading, the mark. */
    MAJORITY_REACHED,
    /** Figures: seats declared and leading, the mark. */
    MAJORITY_LOST,
    /**
     * The standing is taken from a better channel. Candidates: the leader there, the one before.
     */
    STANDING_MOVED,
    /**
     * A cumulative total fell: candidate, or none for a figure; figures: before, after, ordinal of
     * the mode, ordinal of the figure or -1. Or a station or round changed: candidates whose votes
     * did; figures: sum before, sum after, ordinal of the mode, -1.
     */
    CORRECTION,
    /** Two statements of equal standing contradict each other. */
    CONFLICT,
    /** Channel: the one that came later. Figures: index of the other channel. */
    MATERIAL_DISAGREEMENT,
    /** The lead exceeds what is out. Candidates: the leader. */
    DECIDED,
    /** Something said of the contest was taken back, and the contest counted again. */
    RETRACTED
  }

  public Event {
    candidates = List.copyOf(candidates);
    figures = List.copyOf(figures);
  }
}

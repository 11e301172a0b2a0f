// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

/** What a rule was applied to; says what the index beside it means. */
public enum Subject {
  /** Index of the station in the contest's table. */
  STATION,
  /** Number of the round. */
  ROUND,
  /** No index; the label is the segment's id. */
  SEGMENT,
  /** No index: the postal ballots of the contest. */
  POSTAL,
  /** No index: the whole contest. */
  CONTEST,
  /** Place on the ballot. */
  CANDIDATE,
  /** Ordinal of a {@link org.ginti.model.Figure}. */
  FIGURE,
  /** No index; the label is the party, and the state where there is one. */
  PARTY,
  /** No index; the label is the person. */
  PERSON
}

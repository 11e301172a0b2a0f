// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * One candidate's result in an earlier election for the same body.
 *
 * @param contest number of the seat then; comparable only where the delimitation is the same
 * @param votes or {@link Figures#UNKNOWN}
 */
public record PreviousResult(
    String election,
    String body,
    String delimitation,
    String contest,
    String contestName,
    String candidate,
    PartyId party,
    String partyPrinted,
    int votes,
    boolean won) {
  public PreviousResult {
    Text.requireName(contestName, "contest");
    Text.requireName(candidate, "candidate");
    Figures.requireCount(votes, "votes");
  }
}

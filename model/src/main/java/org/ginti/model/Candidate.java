// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * One person on one ballot.
 *
 * @param listed true where the source prints no ballot number and the id is only the place in its
 *     list
 * @param party the party of the table, or a slug of the printed name
 * @param partyPrinted the party as the source prints it
 * @param backedBy who is said to back an independent, with source; empty where nobody says
 * @param person links the seats of one person across contests; empty unless a source says so
 */
public record Candidate(
    CandidateId id,
    Name name,
    boolean listed,
    PartyId party,
    String partyPrinted,
    String backedBy,
    String person) {
  public Candidate {
    Text.requireName(partyPrinted, "party");
    Text.requireName(backedBy, "backing");
    Text.requireName(person, "person");
  }

  /** Independents are people, not a party. */
  public boolean independent() {
    return party.equals(Party.INDEPENDENT);
  }
}

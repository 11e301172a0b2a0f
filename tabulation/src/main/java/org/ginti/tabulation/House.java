// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import java.util.OptionalInt;
import org.ginti.model.Election;
import org.ginti.model.Party;

/**
 * One body: seats by party. {@code Σ (declared + leading) + tied + shared + unknown = contests}.
 *
 * @param contests seats of the body that are contested here
 * @param known seats with a leader, a holder, a tie or a share
 * @param unknown seats without a result
 * @param votes all votes for candidates in the tallies standings are taken from
 * @param nota all NOTA votes there
 */
public record House(
    Election.Body body,
    int contests,
    int known,
    int declared,
    int leading,
    int tied,
    int shared,
    int unknown,
    long votes,
    long nota,
    List<PartyLine> parties,
    List<AllianceLine> alliances) {

  /**
   * One party. Independents are one line for display, never one party.
   *
   * @param declared seats held by a sourced event, uncontested ones among them
   * @param leading seats led by arithmetic, counted ones among them
   * @param shared seats of which a member holds a half term; in no other number
   * @param contested seats in which it stands
   * @param votes in the tallies standings are taken from
   * @param held seats of {@code declared} that have not been vacated since
   * @param persons people behind {@code declared} and {@code leading}: fewer where one holds two
   * @param change seats against the previous election; empty where not comparable
   * @param opened true when the results held show no earlier seat of it in this body
   * @param openedSince earliest election among the results held, with {@code opened}
   */
  public record PartyLine(
      Party party,
      int declared,
      int leading,
      int shared,
      int held,
      int persons,
      int contested,
      long votes,
      OptionalInt change,
      boolean opened,
      String openedSince) {
    /** Declared and leading. */
    public int total() {
      return declared + leading;
    }
  }

  /** One alliance: the sum of its members' lines, under a list that names its source. */
  public record AllianceLine(
      String id, String name, String source, int declared, int leading, long votes) {
    public int total() {
      return declared + leading;
    }
  }

  public House {
    parties = List.copyOf(parties);
    alliances = List.copyOf(alliances);
  }
}

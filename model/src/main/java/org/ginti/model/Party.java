// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * A party as one election knows it.
 *
 * @param mapped false where the printed name is in no party table: reported, never guessed
 */
public record Party(PartyId id, String abbreviation, Name name, boolean mapped) {
  /** The label of candidates of no party. Counted together for display, never one party. */
  public static final PartyId INDEPENDENT = new PartyId("IND");

  public Party {
    Text.requireName(abbreviation, "abbreviation");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * The race for one constituency or ward. A seat is what its winner holds.
 *
 * @param body the body of the election it fills a seat of
 * @param number as printed, text; may be empty
 * @param state state or province; may be empty
 * @param district may be empty
 * @param reservation as printed (GEN, SC, ST, …); may be empty
 * @param electors registered electors, or {@link Figures#UNKNOWN}
 */
public record Contest(
    ContestId id,
    String body,
    String number,
    Name name,
    String state,
    String district,
    String reservation,
    int electors) {
  public Contest {
    Text.requireName(number, "contest number");
    Text.requireName(state, "state");
    Text.requireName(district, "district");
    Text.requireName(reservation, "reservation");
    Figures.requireCount(electors, "electors");
  }
}

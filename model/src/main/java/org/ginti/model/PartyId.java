// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * A party: a code of the party table, or a slug of the name as printed where the table has none.
 */
public record PartyId(String value) implements Comparable<PartyId> {
  public PartyId {
    Text.requireId(value, "party");
  }

  @Override
  public int compareTo(PartyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

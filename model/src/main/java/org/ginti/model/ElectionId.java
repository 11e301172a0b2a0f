// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/** An election: one poll for one body, such as {@code in-mh-2024-ac} or {@code pk-na-2024}. */
public record ElectionId(String value) implements Comparable<ElectionId> {
  public ElectionId {
    Text.requireId(value, "election");
  }

  @Override
  public int compareTo(ElectionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

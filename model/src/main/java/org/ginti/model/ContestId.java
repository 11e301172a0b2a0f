// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * A contest within its election: {@code 114}, {@code S13-27}, {@code NA-117}. Text, never a number.
 */
public record ContestId(String value) implements Comparable<ContestId> {
  public ContestId {
    Text.requireId(value, "contest");
  }

  @Override
  public int compareTo(ContestId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

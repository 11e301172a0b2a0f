// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * A polling station within a contest: {@code 14A}, or {@code 17/14A} where segments have stations
 * of their own.
 */
public record StationId(String value) implements Comparable<StationId> {
  public StationId {
    Text.requireId(value, "station");
  }

  @Override
  public int compareTo(StationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

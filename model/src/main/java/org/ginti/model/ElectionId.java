// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Arrays;

/**
 * An election: one poll for one body, such as {@code in-mh-2024-ac} or {@code pk-na-2024}. One
 * whose id has the part {@code sim} or {@code test}, as {@code in-sim-72-14400-7} does, never took
 * place: its address says so wherever it goes.
 */
public record ElectionId(String value) implements Comparable<ElectionId> {
  public ElectionId {
    Text.requireId(value, "election");
  }

  /** True for what is simulated or made up to try things out. */
  public boolean test() {
    var parts = Arrays.asList(value.split("-", -1));
    return parts.contains("sim") || parts.contains("test");
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

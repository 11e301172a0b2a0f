// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/** Who says something: a commission, a collector, a newspaper. */
public record SourceId(String value) implements Comparable<SourceId> {
  public SourceId {
    Text.requireId(value, "source");
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

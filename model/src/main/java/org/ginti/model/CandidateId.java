// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * A candidate within a contest: the ballot number, or {@code L1}… where the source prints none.
 * Never a name.
 */
public record CandidateId(String value) implements Comparable<CandidateId> {
  public CandidateId {
    Text.requireId(value, "candidate");
  }

  @Override
  public int compareTo(CandidateId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

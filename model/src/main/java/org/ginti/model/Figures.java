// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one statement. Unknown is not zero: what is not named here was not said.
 *
 * @param votes by candidate, those named only
 * @param unlinked by label as printed, where nobody has said which candidate a label means
 * @param other figures that are not one candidate's votes
 * @param brought for a round: cumulative votes brought forward; empty where not printed
 * @param cumulative for a round: votes up to and with it; empty where not printed
 */
public record Figures(
    Map<CandidateId, Integer> votes,
    Map<String, Integer> unlinked,
    Map<Figure, Integer> other,
    Map<CandidateId, Integer> brought,
    Map<CandidateId, Integer> cumulative) {
  /** Stands for a number that nobody has stated, in every primitive array of Ginti. */
  public static final int UNKNOWN = -1;

  public Figures {
    votes = checked(votes);
    unlinked = checked(unlinked);
    other = other.isEmpty() ? Map.of() : checked(new EnumMap<>(other));
    brought = checked(brought);
    cumulative = checked(cumulative);
  }

  public static Figures votes(Map<CandidateId, Integer> votes) {
    return new Figures(votes, Map.of(), Map.of(), Map.of(), Map.of());
  }

  public static Figures of(Map<CandidateId, Integer> votes, Map<Figure, Integer> other) {
    return new Figures(votes, Map.of(), other, Map.of(), Map.of());
  }

  /** Votes for the candidates of a contest in ballot order; a shorter array names fewer. */
  public static Map<CandidateId, Integer> inOrder(List<Candidate> ballot, int... votes) {
    var map = new LinkedHashMap<CandidateId, Integer>();
    for (int i = 0; i < votes.length; i++) {
      if (votes[i] != UNKNOWN) {
        map.put(ballot.get(i).id(), votes[i]);
      }
    }
    return map;
  }

  private static <K> Map<K, Integer> checked(Map<K, Integer> map) {
    for (var e : map.entrySet()) {
      if (e.getValue() < 0) {
        throw new IllegalArgumentException(e.getKey() + " has " + e.getValue() + " votes");
      }
    }
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static void requireCount(int value, String what) {
    if (value < UNKNOWN) {
      throw new IllegalArgumentException(what + " " + value + " is negative");
    }
  }
}

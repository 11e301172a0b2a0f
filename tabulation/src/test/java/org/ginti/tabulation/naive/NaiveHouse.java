// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ginti.model.Candidate;

/** Seats by party. */
final class NaiveHouse {
  int contests;
  int declared;
  int leading;
  int tied;
  int shared;
  int unknown;
  long nota;
  String since = "";
  boolean comparable;
  final TreeMap<String, Line> lines = new TreeMap<>();

  /** One party. */
  static final class Line {
    int declared;
    int leading;
    int shared;
    int held;
    int contested;
    int before;
    boolean everWon;
    long votes;
    final Set<String> persons = new TreeSet<>();

    int total() {
      return declared + leading;
    }
  }

  Line line(Candidate x) {
    return lines.computeIfAbsent(x.party().value(), p -> new Line());
  }
}

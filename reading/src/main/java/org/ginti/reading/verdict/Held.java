// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ginti.model.Election;
import org.ginti.model.Register;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.link.Linker;
import org.ginti.reading.words.Places;
import org.ginti.reading.words.WordLists;
import org.ginti.tabulation.Tabulation;

/** One election of the record: its results, the names in it, and which polls it is. */
final class Held {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final Map<String, String> BODIES = new HashMap<>();

  static {
    WordLists.rows("bodies.tsv", 2).forEach(row -> BODIES.put(row[0], row[1]));
  }

  private final Tabulation tabulation;
  private final Linker linker;
  private final int year;
  private final Map<String, Election.Body> bodies = new HashMap<>();

  Held(Tabulation tabulation) {
    this.tabulation = tabulation;
    this.linker = new Linker(tabulation.register());
    Election election = tabulation.register().election();
    year = year(election);
    for (Election.Body body : election.bodies()) {
      for (String name : names(election, body)) {
        bodies.putIfAbsent(name, body);
      }
    }
  }

  Tabulation tabulation() {
    return tabulation;
  }

  Register register() {
    return tabulation.register();
  }

  Linker linker() {
    return linker;
  }

  /** Year of the poll; 0 where nothing tells. */
  int year() {
    return year;
  }

  /** Names of its bodies as claims write them. */
  Set<String> bodies() {
    return bodies.keySet();
  }

  /** The body of a name; the main one where no body is named. */
  Election.Body body(String name) {
    return bodies.getOrDefault(name, register().election().bodies().getFirst());
  }

  /** True where a poll, as far as the story tells, may be this election. */
  boolean fits(Poll poll) {
    Election e = register().election();
    return (poll.country().isEmpty() || poll.country().equals(e.jurisdiction().name()))
        && (poll.year().isEmpty() || year == 0 || poll.year().getAsInt() == year)
        && (poll.body().isEmpty() || bodies.isEmpty() || bodies.containsKey(poll.body()))
        && poll.byElection() == (e.kind() == Election.Kind.BY_ELECTION);
  }

  private static int year(Election election) {
    if (!election.pollDays().isEmpty()) {
      return election.pollDays().getLast().getYear();
    }
    Matcher m = YEAR.matcher(election.id().value());
    return m.find() ? Integer.parseInt(m.group()) : 0;
  }

  private static Set<String> names(Election election, Election.Body body) {
    var names = new HashSet<String>();
    if (BODIES.containsKey(body.id().toLowerCase(Locale.ROOT))) {
      names.add(BODIES.get(body.id().toLowerCase(Locale.ROOT)));
      return names;
    }
    String country = election.jurisdiction().name();
    String[] parts = election.id().value().toUpperCase(Locale.ROOT).split("-");
    for (int i = 1; i < parts.length; i++) {
      var place = Places.shipped().find(country + "-" + parts[i]);
      if (place != null && !place.assembly().isEmpty()) {
        names.add(place.assembly());
      }
    }
    return names;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ginti.model.Name;

/** Who stands in one contest, and how strong. */
final class Slate {
  static final String FRONT = "JDP";
  static final String RIVAL = "KSD";
  static final String NEWCOMER = "NGP";
  static final String INDEPENDENT = "IND";
  private static final List<String> RECOGNISED = List.of(FRONT, RIVAL, "SVM", "ACP", "SHP");

  /** One line of the ballot; strength in no unit, a main party has about 350. */
  record Entry(String party, Name name, int strength) {}

  /** Strengths of the main parties in one state. */
  record Climate(int front, int rival, int labour, int forest, boolean hasForest) {
    static Climate of(SimulationPlan plan, int state) {
      var random = new SplitMix64(SplitMix64.derive(plan.seed(), 100 + state));
      int front = plan.oneState() ? 366 : random.between(250, 470);
      return new Climate(
          front,
          plan.oneState() ? 358 : 740 - front,
          random.between(40, 90),
          random.between(60, 120),
          plan.oneState() || random.permille(350));
    }
  }

  private final Lexicon lexicon;
  private final SplitMix64 random;
  private final List<Entry> entries = new ArrayList<>();

  private Slate(Lexicon lexicon, long seed) {
    this.lexicon = lexicon;
    this.random = new SplitMix64(seed);
  }

  /** The ballot in order: recognised parties, other parties, independents, each by name. */
  static List<Entry> of(Lexicon lexicon, Climate climate, Set<Oddity> oddities, long seed) {
    var slate = new Slate(lexicon, seed);
    if (oddities.contains(Oddity.UNCONTESTED)) {
      slate.add(FRONT, 1);
      return slate.entries;
    }
    slate.fronts(climate);
    slate.smaller(climate, oddities);
    slate.independents(oddities);
    slate.entries.sort(Comparator.comparingInt(Slate::rank).thenComparing(e -> e.name().en()));
    return slate.entries;
  }

  private static int rank(Entry entry) {
    return RECOGNISED.contains(entry.party()) ? 0 : entry.party().equals(INDEPENDENT) ? 2 : 1;
  }

  private void fronts(Climate climate) {
    boolean front = random.permille(920);
    add(front ? FRONT : "SVM", front ? climate.front() : climate.front() * 8 / 10);
    boolean rival = random.permille(840);
    add(rival ? RIVAL : "ACP", rival ? climate.rival() : climate.rival() * 8 / 10);
    if (random.permille(30)) {
      // a friendly fight: two members of one alliance in one seat
      add(rival ? "ACP" : RIVAL, climate.rival() / 5);
    }
  }

  private void smaller(Climate climate, Set<Oddity> oddities) {
    if (random.permille(600)) {
      add("SHP", random.permille(80) ? climate.labour() * 5 : climate.labour());
    }
    if (climate.hasForest() && random.permille(700)) {
      add("JJZ", random.permille(150) ? climate.forest() * 4 : climate.forest());
    }
    if (oddities.contains(Oddity.OPENED_ACCOUNT)) {
      add(NEWCOMER, climate.front());
    } else if (random.permille(500)) {
      add(NEWCOMER, random.between(12, 40));
    }
    for (String party : List.of("UJM", "GRP", "SSS")) {
      if (random.permille(500)) {
        add(party, random.between(3, 12));
      }
    }
  }

  private void independents(Set<Oddity> oddities) {
    int wanted = Math.max(entries.size() + 1, random.between(8, 20));
    if (oddities.contains(Oddity.NAMESAKES)) {
      Name famous = entries.getFirst().name();
      entries.add(new Entry(INDEPENDENT, famous, random.between(5, 14)));
      entries.add(new Entry(INDEPENDENT, famous, random.between(2, 6)));
    }
    while (entries.size() < wanted) {
      boolean rebel = random.permille(6);
      add(INDEPENDENT, rebel ? random.between(150, 260) : random.between(1, 14));
    }
  }

  private void add(String party, int strength) {
    Name name = lexicon.person(random);
    for (int tries = 0; tries < 20 && taken(name); tries++) {
      name = lexicon.person(random);
    }
    entries.add(new Entry(party, name, strength));
  }

  private boolean taken(Name name) {
    return entries.stream().anyMatch(e -> e.name().equals(name));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.tabulation.StatementRow;

/**
 * A believable Indian counting day of any size, wholly invented: states, seats, people and parties.
 * Station sheets come in round by round (channel {@code form-20}), the results site shows running
 * totals, observers keep copies of their own, an agency and a daily quote figures, returning
 * officers declare. The same plan gives the same events, on every machine.
 */
public final class Simulator {
  /** Is told how far the work has come. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * Called now and then.
     *
     * @param done events played
     * @param of events of the day
     */
    void at(long done, long of);
  }

  /** How many moods of a state's day are tried for a good story. */
  private static final int VARIANTS = 200;

  private static final int LARGEST_STORY = 40_000;

  private final SimulationPlan plan;
  private final Country country;
  private final List<Agenda.Item> agenda;

  public Simulator(SimulationPlan plan) {
    this.plan = plan;
    this.country = new Country(plan);
    this.agenda = prepare();
  }

  /** The election before the first statement; to be shared with whoever takes the events. */
  public Register register() {
    return country.register();
  }

  /** Contests in which something does not go smoothly, by index; those that fit this size. */
  public Map<Oddity, Integer> oddities() {
    var map = new EnumMap<Oddity, Integer>(Oddity.class);
    for (Seat seat : country.seats()) {
      for (Oddity oddity : seat.oddities) {
        map.put(oddity, seat.index);
      }
    }
    return map;
  }

  /** Plays the day from its beginning; may be called again, with the same events. */
  public void play(SimulationSink sink, Watcher watcher) throws IOException {
    var day = new CountingDay(country, plan.oneState(), sink);
    for (int i = 0; i < agenda.size(); i++) {
      day.play(agenda.get(i));
      if ((i & 63) == 63) {
        watcher.at(i + 1, agenda.size());
      }
    }
    watcher.at(agenda.size(), agenda.size());
  }

  /**
   * Writes the day as a pack; the folder must not be there yet. Memory does not grow with the
   * number of statements.
   */
  public void write(Path folder, Watcher watcher) throws IOException {
    try (var writer = PackWriter.create(folder, country.register())) {
      play(
          new SimulationSink() {
            @Override
            public void statement(StatementRow row) throws IOException {
              writer.write(row);
            }

            @Override
            public void declaration(Declaration declaration) {
              writer.draft().add(declaration);
            }
          },
          watcher);
      writer.commit(new Problems());
    }
  }

  /** How good the story is by the measure of {@link MajorityWatch}. */
  int storyScore() {
    return new MajorityWatch(country, agenda).score();
  }

  private List<Agenda.Item> prepare() {
    boolean story = plan.oneState() && plan.contests() >= 20;
    if (!story || plan.stations() > LARGEST_STORY) {
      return mood(0, story);
    }
    int best = 0;
    int bestScore = -1;
    for (int v = 0; v < VARIANTS && bestScore < MajorityWatch.GOOD; v++) {
      int score = new MajorityWatch(country, mood(v, true)).score();
      if (score > bestScore) {
        best = v;
        bestScore = score;
      }
    }
    return mood(best, true);
  }

  private List<Agenda.Item> mood(int variant, boolean house) {
    for (Seat seat : country.seats()) {
      Mood.set(seat, plan.seed(), variant);
    }
    Casting.cast(country.seats(), house, plan.seed());
    return Agenda.of(plan, country.seats());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.reading.verdict.Checker;
import org.ginti.record.Story;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;

/** Simulated elections as editions, and whole sites as files in memory. */
public final class Nights {
  private Nights() {}

  /** The whole night. */
  public static Edition whole(int contests, int stations, long seed) throws IOException {
    return until(Integer.MAX_VALUE, new Simulator(new SimulationPlan(contests, stations, seed)));
  }

  /** The night up to so many statements, with the names its simulator now has. */
  public static Edition until(int statements, Simulator simulator) throws IOException {
    var told = new ArrayList<Edition.Told>();
    Register register = simulator.register();
    var by = new @Nullable Declaration[1];
    var tabulation = new Tabulation(register, event -> told.add(new Edition.Told(event, by[0], 0)));
    long[] last = {0, StatementRow.NO_TIME};
    simulator.play(
        new SimulationSink() {
          @Override
          public void statement(StatementRow row) {
            if (last[0] < statements) {
              last[0]++;
              last[1] = Math.max(last[1], row.time);
              tabulation.accept(row);
            }
          }

          @Override
          public void declaration(Declaration declaration) {
            if (last[0] < statements) {
              by[0] = declaration;
              tabulation.declare(declaration);
              by[0] = null;
            }
          }
        },
        (done, of) -> {});
    return new Edition(Tabulated.now(tabulation, last[0], "0f".repeat(32)), told, last[0], last[1]);
  }

  /** Every file of a site with these elections. */
  public static SortedMap<String, byte[]> site(Edition... editions) throws IOException {
    var files = new TreeMap<String, byte[]>();
    var site = new Site();
    for (Edition edition : editions) {
      site.election(edition, files::put);
    }
    site.finish(1, press(editions), files::put);
    return files;
  }

  /** A story in each language about the first seat of the first election. */
  static Press press(Edition... editions) {
    var stories = new ArrayList<Story.At>();
    for (Lang lang : Lang.values()) {
      stories.add(
          new Story.At(
              7 + stories.size(),
              new Story(
                  "The Paper",
                  "0a".repeat(32),
                  "https://paper.example.org/" + lang.tag(),
                  lang.tag(),
                  "2031-05-05",
                  List.of(story(editions[0], lang)))));
    }
    return new Press(stories, () -> checker(editions));
  }

  /** Holds stories against these elections. */
  public static Checker checker(Edition... editions) {
    return new Checker(
        Arrays.stream(editions).map(e -> ((Tabulated) e.results()).tabulation()).toList());
  }

  /** What a paper may write of the first seat of an election. */
  public static String story(Edition edition, Lang lang) {
    var register = edition.results().register();
    String seat = register.contest(0).name().in(lang);
    String first = register.ballot(0).get(0).name().in(lang);
    String second = register.ballot(0).get(1).name().in(lang);
    return switch (lang) {
      case EN ->
          first
              + " won the "
              + seat
              + " seat in the 2031 assembly election, defeating "
              + second
              + " by 9,000 votes.";
      case HI ->
          "2031 के विधानसभा चुनाव में "
              + seat
              + " सीट से "
              + first
              + " ने "
              + second
              + " को 9,000 वोटों से हराया।";
      case UR ->
          "2031 کے اسمبلی انتخابات میں "
              + seat
              + " نشست سے "
              + first
              + " نے "
              + second
              + " کو 9,000 ووٹوں سے شکست دی۔";
    };
  }
}

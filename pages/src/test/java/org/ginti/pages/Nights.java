// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
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
    site.finish(1, files::put);
    return files;
  }
}

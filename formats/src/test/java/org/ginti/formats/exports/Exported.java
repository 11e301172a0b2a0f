// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.imports.Drafted;
import org.ginti.formats.imports.india.InResults;
import org.ginti.formats.imports.india.InRounds;
import org.ginti.formats.imports.pakistan.PkCandidates;
import org.ginti.formats.imports.pakistan.PkForm45;
import org.ginti.formats.imports.pakistan.PkForm47;
import org.ginti.formats.imports.statements.Statements;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.Statement;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;

/** Elections to be exported: invented ones, and those of the shared data. */
enum Exported {
  HALF_A_NIGHT,
  WHOLE_NIGHT,
  MAHARASHTRA,
  TAMIL_NADU_HALF_COUNTED,
  NA_117;

  private static final String TN = "india/tamilnadu-2026-live/";
  private static final String PK = "pakistan/";

  Results results() throws IOException {
    return switch (this) {
      case HALF_A_NIGHT -> night(200);
      case WHOLE_NIGHT -> night(Integer.MAX_VALUE);
      case MAHARASHTRA -> {
        var d = Drafted.of("in-mh-2024-ac");
        polled(d, LocalDate.of(2024, 11, 20));
        d.read(
            new InResults(),
            Drafted.declaredBy("Returning officers"),
            Drafted.shared("india/assembly-candidates/2024Assembly-MH.csv"));
        yield of(d, d.statements.size());
      }
      case TAMIL_NADU_HALF_COUNTED -> {
        var d = Drafted.of("in-tn-2026-ac");
        d.read(
            new InRounds(),
            Drafted.plain(),
            Drafted.shared(TN + "candidates.csv"),
            Drafted.shared(TN + "rounds.csv.gz"),
            Drafted.shared(TN + "candidate_changes.csv.gz"));
        yield of(d, d.statements.size() / 2);
      }
      case NA_117 -> {
        var d = na117();
        yield of(d, d.statements.size());
      }
    };
  }

  private static Drafted na117() throws IOException {
    var d = Drafted.of("pk-na-2024");
    polled(d, LocalDate.of(2024, 2, 8));
    d.read(
        new PkCandidates(),
        Drafted.plain(),
        pk("ge2024-form33-candidates/form33_candidates.csv.gz"));
    d.read(new PkForm47(), Drafted.plain(), pk("ge2024-na-form47/na_2024_form47_official.csv"));
    d.read(
        new PkForm45(),
        Drafted.map(
            Path.of(System.getProperty("ginti.root", ".."), "data", "pk-na-2024-form45-map.csv")),
        pk("ge2024-form45-stations/stations/NA-117.csv"));
    d.read(new Statements(), Drafted.plain(), pk("news-claims/claims.json"));
    return d;
  }

  /** The same as one channel alone tells it. */
  static Results na117(String channel) throws IOException {
    var d = na117();
    d.statements.removeIf(s -> !s.channel().value().equals(channel));
    return of(d, d.statements.size());
  }

  private static Path pk(String file) {
    return Drafted.shared(PK + file);
  }

  private static void polled(Drafted d, LocalDate day) {
    var e = d.register.election();
    d.register.replace(
        new Election(
            e.id(), e.name(), e.jurisdiction(), e.kind(), e.bodies(), List.of(day), e.zone()));
  }

  private static Results of(Drafted d, int statements) {
    var tabulation = new Tabulation(d.register);
    var row = new StatementRow();
    for (Statement s : d.statements.subList(0, statements)) {
      row.set(s, d.register);
      tabulation.accept(row);
    }
    if (statements == d.statements.size()) {
      d.declarations.forEach(tabulation::declare);
    }
    return Tabulated.now(tabulation, statements, "");
  }

  private static Results night(int until) throws IOException {
    var simulator = new Simulator(new SimulationPlan(14, 280, 3));
    var tabulation = new Tabulation(simulator.register());
    int[] taken = {0};
    simulator.play(
        new SimulationSink() {
          @Override
          public void statement(StatementRow row) {
            if (taken[0] < until) {
              taken[0]++;
              tabulation.accept(row);
            }
          }

          @Override
          public void declaration(Declaration declaration) {
            if (taken[0] < until) {
              tabulation.declare(declaration);
            }
          }
        },
        (done, of) -> {});
    return Tabulated.now(tabulation, taken[0], "0f".repeat(32));
  }
}

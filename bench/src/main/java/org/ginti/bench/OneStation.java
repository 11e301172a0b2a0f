// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Progress;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One station's sheet changes, anywhere in the nation, and its contest and the house are brought up
 * to date. Every sheet is in and nothing is consolidated yet, so that standings hang on stations.
 * The whole election is in a heap of 512 MB.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class OneStation {
  private static final int CHANGES = 1 << 15;

  @Param("543")
  public int contests = 1;

  @Param("1050000")
  public int stations = 1;

  /** A sheet of the official channel and one candidate's other figure. */
  private record Change(int contest, int station, int[] votes, int place, int delta) {}

  private Election election = new Election(1, 1);
  private final StatementRow row = new StatementRow();
  private int next;
  private boolean other;
  private long time;
  private long seq;

  /** The simulated sheets, followed; and a sample of them to be changed. */
  private static final class Election implements SimulationSink {
    final Simulator simulator;
    final Tabulation tabulation;
    final List<Change> changes = new ArrayList<>();
    final long every;
    long events;
    long sheets;

    Election(int contests, int stations) {
      simulator = new Simulator(new SimulationPlan(contests, stations, 1));
      tabulation = new Tabulation(simulator.register(), event -> events++);
      every = Math.max(1, stations / CHANGES);
    }

    @Override
    public void statement(StatementRow r) {
      if (r.channel != 0 || r.scope != StatementRow.ScopeKind.STATION || r.supersedes != 0) {
        return;
      }
      tabulation.accept(r);
      if (sheets++ % every == 0 && r.candidates > 1) {
        int[] votes = new int[r.candidates];
        System.arraycopy(r.votes, 0, votes, 0, votes.length);
        int place = (int) (sheets % votes.length);
        changes.add(new Change(r.contest, r.scopeNumber, votes, place, 1 + (int) (sheets % 9)));
      }
    }

    @Override
    public void declaration(Declaration declaration) {}
  }

  /** Counts the whole nation and says how much of the heap it takes. */
  @Setup
  public void count() throws IOException {
    election = new Election(contests, stations);
    election.simulator.play(election, (done, of) -> {});
    time = System.currentTimeMillis() * 2;
    Collections.shuffle(election.changes, new Random(1));
    System.gc();
    var runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    System.out.println(
        election.sheets + " sheets held; heap in use " + (used >> 20) + " MB, with the register");
  }

  /** Followed: events told, the leader of the contest and the seats known in its house read. */
  @Benchmark
  public int changeAndFollow() {
    int contest = change();
    return 1000 * election.tabulation.leader(contest) + election.tabulation.seatsKnown(contest);
  }

  /** The same, and the full standing of the contest as a value. */
  @Benchmark
  public Standing changeAndStanding() {
    return election.tabulation.standing(change());
  }

  /** The same, and the house with all its party lines as a value. */
  @Benchmark
  public List<House> changeAndHouse() {
    change();
    return election.tabulation.houses();
  }

  private int change() {
    var c = election.changes.get(next);
    row.clear(c.votes().length);
    row.contest = c.contest();
    row.channel = 0;
    row.scope = StatementRow.ScopeKind.STATION;
    row.scopeNumber = c.station();
    row.mode = org.ginti.model.Mode.EVM;
    row.progress = Progress.COMPLETE;
    row.time = ++time;
    row.seq = ++seq;
    System.arraycopy(c.votes(), 0, row.votes, 0, c.votes().length);
    row.votes[c.place()] += other ? 0 : c.delta();
    int sum = 0;
    for (int i = 0; i < c.votes().length; i++) {
      sum += row.votes[i];
    }
    row.figures[Figure.VALID.ordinal()] = sum;
    row.figures[Figure.REJECTED.ordinal()] = 0;
    row.figures[Figure.NOTA.ordinal()] = 9;
    row.figures[Figure.TOTAL.ordinal()] = sum + 9;
    row.figures[Figure.TENDERED.ordinal()] = 0;
    election.tabulation.accept(row);
    if (++next == election.changes.size()) {
      next = 0;
      other = !other;
    }
    return c.contest();
  }
}

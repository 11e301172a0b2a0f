// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Whether events are told too: corrections, leads, majorities. */
  @Param({"false", "true"})
  public boolean events;

  /**
   * A change: contest, station, candidates, the place on the ballot whose figure goes up and down,
   * by how much; then the votes.
   */
  private static final int STRIDE = 32;

  private Election election = new Election(1, 1, false);
  private final StatementRow row = new StatementRow();
  private int[] pool = new int[0];
  private int next;
  private boolean other;
  private long time;
  private long seq;

  /** The simulated sheets, followed; and a sample of them to be changed. */
  private static final class Election implements SimulationSink {
    final Simulator simulator;
    final Tabulation tabulation;
    final List<int[]> changes = new ArrayList<>();
    final long every;
    long told;
    long sheets;

    Election(int contests, int stations, boolean events) {
      simulator = new Simulator(new SimulationPlan(contests, stations, 1));
      tabulation =
          events
              ? new Tabulation(simulator.register(), event -> told++)
              : new Tabulation(simulator.register());
      every = Math.max(1, stations / CHANGES);
    }

    @Override
    public void statement(StatementRow r) {
      if (r.channel != 0 || r.scope != StatementRow.ScopeKind.STATION || r.supersedes != 0) {
        return;
      }
      tabulation.accept(r);
      if (sheets++ % every == 0 && r.candidates > 1) {
        int[] change = new int[STRIDE];
        change[0] = r.contest;
        change[1] = r.scopeNumber;
        change[2] = r.candidates;
        change[3] = (int) (sheets % r.candidates);
        change[4] = 1 + (int) (sheets % 9);
        System.arraycopy(r.votes, 0, change, 5, r.candidates);
        changes.add(change);
      }
    }

    @Override
    public void declaration(Declaration declaration) {}
  }

  /** Counts the whole nation and says how much of the heap it takes. */
  @Setup
  public void count() throws IOException {
    election = new Election(contests, stations, events);
    election.simulator.play(election, (done, of) -> {});
    time = System.currentTimeMillis() * 2;
    Collections.shuffle(election.changes, new Random(1));
    pool = election.changes.stream().flatMapToInt(Arrays::stream).toArray();
    election.changes.clear();
    System.gc();
    var runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    System.out.println(
        election.sheets + " sheets held; heap in use " + (used >> 20) + " MB, with the register");
  }

  /** The contest's leader and the seats of its house are read. */
  @Benchmark
  public int changeAndLeader() {
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
    int at = next;
    int n = pool[at + 2];
    row.clear(n);
    row.contest = pool[at];
    row.channel = 0;
    row.scope = StatementRow.ScopeKind.STATION;
    row.scopeNumber = pool[at + 1];
    row.mode = org.ginti.model.Mode.EVM;
    row.progress = Progress.COMPLETE;
    row.time = ++time;
    row.seq = ++seq;
    System.arraycopy(pool, at + 5, row.votes, 0, n);
    row.votes[pool[at + 3]] += other ? 0 : pool[at + 4];
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += row.votes[i];
    }
    row.figures[Figure.VALID.ordinal()] = sum;
    row.figures[Figure.REJECTED.ordinal()] = 0;
    row.figures[Figure.NOTA.ordinal()] = 9;
    row.figures[Figure.TOTAL.ordinal()] = sum + 9;
    row.figures[Figure.TENDERED.ordinal()] = 0;
    election.tabulation.accept(row);
    next = at + STRIDE;
    if (next == pool.length) {
      next = 0;
      other = !other;
    }
    return row.contest;
  }
}

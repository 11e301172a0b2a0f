// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;

/**
 * The sealed sum of one channel on one contest. Votes are kept by mode; {@link #votes(int)} is the
 * best quantity there is. A sum is over what is known: {@link #complete()} says whether that is all
 * candidates of every sheet.
 */
public final class Tally {
  /** What the sum was taken from. */
  public enum Basis {
    WHOLE,
    SEGMENTS,
    STATIONS,
    ROUNDS,
    /** Postal ballots only. */
    POSTAL,
    NONE
  }

  private final int channel;
  private final Basis basis;
  private final long[][] votes;
  private final long[][] figures;
  private final Mode quantity;
  private final Progress progress;
  private final Precision precision;
  private final boolean complete;
  private final int conflicts;
  private final Map<String, Long> unlinked;
  private final long time;
  private final long seq;
  private final int leader;
  private final int runnerUp;
  private final boolean tied;

  /** Takes over the arrays: by ordinal of {@link Mode}, then by candidate or by {@link Figure}. */
  Tally(
      int channel,
      Basis basis,
      long[][] votes,
      long[][] figures,
      Mode quantity,
      Progress progress,
      Precision precision,
      boolean complete,
      int conflicts,
      Map<String, Long> unlinked,
      boolean withheld,
      long time,
      long seq) {
    this.channel = channel;
    this.basis = basis;
    this.votes = votes;
    this.figures = figures;
    this.quantity = quantity;
    this.progress = progress;
    this.precision = precision;
    this.complete = complete;
    this.conflicts = conflicts;
    this.unlinked = unlinked;
    this.time = time;
    this.seq = seq;
    int first = -1;
    int second = -1;
    long[] v = votes[quantity.ordinal()];
    for (int i = 0; i < v.length; i++) {
      if (v[i] == Figures.UNKNOWN) {
        continue;
      }
      if (first < 0 || v[i] > v[first]) {
        second = first;
        first = i;
      } else if (second < 0 || v[i] > v[second]) {
        second = i;
      }
    }
    long nameless = unlinked.values().stream().mapToLong(u -> u).max().orElse(Figures.UNKNOWN);
    boolean any = first >= 0 && v[first] > 0 && v[first] > nameless && !withheld;
    boolean followed = second >= 0 && v[second] >= nameless;
    this.tied = any && second >= 0 && v[first] == v[second];
    this.leader = any && !tied ? first : -1;
    this.runnerUp = any && !tied && followed ? second : -1;
  }

  /** Index of the channel in the register. */
  public int channel() {
    return channel;
  }

  public Basis basis() {
    return basis;
  }

  /** The quantity that {@link #votes(int)} gives: BOTH where known, else EVM, else POSTAL. */
  public Mode quantity() {
    return quantity;
  }

  public int candidates() {
    return votes[0].length;
  }

  /** Votes in the best quantity, or {@link Figures#UNKNOWN}. */
  public long votes(int candidate) {
    return votes[quantity.ordinal()][candidate];
  }

  /** Votes in one mode, or {@link Figures#UNKNOWN}. */
  public long votes(Mode mode, int candidate) {
    return votes[mode.ordinal()][candidate];
  }

  /** All votes in the best quantity; a copy. */
  public long[] votes() {
    return Arrays.copyOf(votes[quantity.ordinal()], votes[0].length);
  }

  /** A figure in the best quantity, or {@link Figures#UNKNOWN}. */
  public long figure(Figure figure) {
    return figures[quantity.ordinal()][figure.ordinal()];
  }

  /** A figure in one mode, or {@link Figures#UNKNOWN}. */
  public long figure(Mode mode, Figure figure) {
    return figures[mode.ordinal()][figure.ordinal()];
  }

  /** Sum of the candidates known in the best quantity: valid votes when {@link #complete()}. */
  public long sum() {
    long sum = 0;
    for (long v : votes[quantity.ordinal()]) {
      sum += Math.max(v, 0);
    }
    return sum;
  }

  /** As stated by the source; for stations, the number in over the number expected. */
  public Progress progress() {
    return progress;
  }

  public Precision precision() {
    return precision;
  }

  /** True when every candidate is known in every sheet that was summed. */
  public boolean complete() {
    return complete;
  }

  /** Sheets in which two statements contradict each other. */
  public int conflicts() {
    return conflicts;
  }

  /** Labels with votes that nobody has linked to a candidate. */
  public int unlinked() {
    return unlinked.size();
  }

  /** Milliseconds since 1970 UTC of the newest statement, or {@link StatementRow#NO_TIME}. */
  public long time() {
    return time;
  }

  /** Seq of the newest statement. */
  public long seq() {
    return seq;
  }

  /**
   * Place of the candidate with most votes, or -1 when nobody has a vote or the first place is
   * tied.
   */
  public int leader() {
    return leader;
  }

  /** Place of the second, or -1. */
  public int runnerUp() {
    return runnerUp;
  }

  /** True when two or more share the first place with at least one vote. */
  public boolean tied() {
    return tied;
  }

  /** True when every figure is zero or unknown: no result, not a tie. */
  public boolean noResult() {
    return leader < 0 && !tied;
  }

  /** First minus second; 0 when tied, {@link Figures#UNKNOWN} without a second. */
  public long margin() {
    if (tied) {
      return 0;
    }
    return leader < 0 || runnerUp < 0 ? Figures.UNKNOWN : votes(leader) - votes(runnerUp);
  }

  /** The candidates sharing the first place, or the leader alone; empty without a result. */
  public Optional<int[]> top() {
    if (noResult()) {
      return Optional.empty();
    }
    long[] v = votes[quantity.ordinal()];
    long max = Arrays.stream(v).max().orElse(0);
    return Optional.of(IntStream.range(0, v.length).filter(i -> v[i] == max).toArray());
  }
}

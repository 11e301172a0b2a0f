// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.List;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.tabulation.Disagreement.Material;

/**
 * Whether something could change who leads (rules M1 and M2). Pure integer arithmetic on votes in
 * ballot order; {@link Figures#UNKNOWN} is what nobody has stated, and never counts as zero.
 */
public final class Materiality {
  private Materiality() {}

  /**
   * A verdict with what it rests on.
   *
   * @param why key of a message: {@code same}, {@code reaches}, {@code below}, {@code partial},
   *     {@code rounded}, {@code one-sided}, {@code other-quantity}, {@code no-result}
   * @param rival place of the rival that decides it, the nearest one where nothing is material; -1
   *     for none
   * @param lead of the leader over that rival on the better side; 0 without a rival
   * @param shift what stands against that lead; 0 without a rival
   */
  public record Verdict(Material material, String why, int rival, long lead, long shift) {
    static Verdict notEvaluable(String why) {
      return new Verdict(Material.NOT_EVALUABLE, why, -1, 0, 0);
    }
  }

  /**
   * M1: statements held out of the tally, their figures believed. Material iff for some rival j
   * {@code lead over j ≤ Σ max(0, j − leader)}, summed over the statements.
   */
  public static Verdict heldOut(long[] tally, List<long[]> held) {
    return m1(tally, held, false);
  }

  /**
   * M1: statements in the tally that are disputed. Material iff for some rival j {@code lead over j
   * ≤ Σ max(0, leader − j)}, summed over the statements.
   */
  public static Verdict disputed(long[] tally, List<long[]> disputed) {
    return m1(tally, disputed, true);
  }

  /**
   * M1 for figures that nobody has: decided iff {@code lead over j > out} for every rival j.
   *
   * @param out electors where nothing is in, plus postal votes out; {@link Figures#UNKNOWN} when
   *     one of them is
   */
  public static Standing.Decided decided(long[] tally, long out) {
    if (out == Figures.UNKNOWN || !known(tally)) {
      return Standing.Decided.NOT_COMPUTABLE;
    }
    int leader = leader(tally);
    if (leader < 0 || tally[leader] == 0) {
      return Standing.Decided.NO;
    }
    for (int j = 0; j < tally.length; j++) {
      if (j != leader && tally[leader] - tally[j] <= out) {
        return Standing.Decided.NO;
      }
    }
    return Standing.Decided.YES;
  }

  /**
   * M2: two channels on one contest, the first of greater authority. Material iff they name
   * different leaders or for some rival j {@code abs(Δleader − Δj) ≥ lead over j} on the better
   * one. The shift is taken between equal quantities, EVM with EVM. A pair known on both sides is
   * enough for yes; no needs every candidate on both sides.
   */
  public static Verdict m2(Tally better, Tally other) {
    if (better.precision() != Precision.EXACT || other.precision() != Precision.EXACT) {
      return Verdict.notEvaluable("rounded");
    }
    if (better.noResult() || other.noResult()) {
      return Verdict.notEvaluable("no-result");
    }
    if (!full(better.progress()) || !full(other.progress())) {
      return Verdict.notEvaluable("partial");
    }
    Mode mode = better.quantity() == other.quantity() ? better.quantity() : common(better, other);
    long[] a = votes(better, mode);
    long[] b = votes(other, mode);
    if (!anyPair(a, b)) {
      return Verdict.notEvaluable(
          better.quantity() == other.quantity() ? "one-sided" : "other-quantity");
    }
    return m2(better.votes(), a, b, better.complete() && other.complete());
  }

  /** True when the source says that nothing is missing: complete, or all stations or rounds in. */
  public static boolean full(Progress progress) {
    return switch (progress.kind()) {
      case COMPLETE -> true;
      case STATIONS, ROUNDS -> progress.of() > 0 && progress.done() == progress.of();
      case UNKNOWN -> false;
    };
  }

  /** M2 on bare votes: {@code best} holds the leads, {@code a} and {@code b} what is compared. */
  static Verdict m2(long[] best, long[] a, long[] b, boolean complete) {
    long top = best[Math.max(leader(best), 0)];
    boolean sided = !complete;
    boolean same = true;
    int rival = -1;
    long lead = 0;
    long shift = 0;
    for (int leader = 0; leader < best.length; leader++) {
      if (best[leader] != top) {
        continue;
      }
      for (int j = 0; j < best.length; j++) {
        if (j == leader) {
          continue;
        }
        if (best[j] < 0 || a[leader] < 0 || b[leader] < 0 || a[j] < 0 || b[j] < 0) {
          sided = true;
          continue;
        }
        long s = Math.abs((b[leader] - a[leader]) - (b[j] - a[j]));
        long l = top - best[j];
        same &= s == 0;
        if (s > 0 && s >= l) {
          return new Verdict(Material.YES, "reaches", j, l, s);
        }
        if (rival < 0 || l - s < lead - shift) {
          rival = j;
          lead = l;
          shift = s;
        }
      }
    }
    if (sided) {
      return new Verdict(Material.NOT_EVALUABLE, "one-sided", rival, lead, shift);
    }
    return new Verdict(Material.NO, same ? "same" : "below", rival, lead, shift);
  }

  private static Verdict m1(long[] tally, List<long[]> statements, boolean inTally) {
    int first = leader(tally);
    if (first < 0 || tally[first] == 0) {
      return Verdict.notEvaluable("no-result");
    }
    Verdict worst = Verdict.notEvaluable("one-sided");
    boolean sided = false;
    for (int leader = first; leader < tally.length; leader++) {
      if (tally[leader] != tally[first]) {
        continue;
      }
      for (int j = 0; j < tally.length; j++) {
        if (j == leader) {
          continue;
        }
        boolean gap = tally[j] < 0 || gap(statements, leader, j);
        long shift = shift(statements, leader, j, inTally);
        long lead = tally[leader] - tally[j];
        if (tally[j] >= 0 && shift > 0 && lead <= shift) {
          return new Verdict(Material.YES, "reaches", j, lead, shift);
        }
        sided |= gap;
        if (!gap && (worst.rival() < 0 || lead - shift < worst.lead() - worst.shift())) {
          worst = new Verdict(Material.NO, shift == 0 ? "same" : "below", j, lead, shift);
        }
      }
    }
    if (sided) {
      return new Verdict(
          Material.NOT_EVALUABLE, "one-sided", worst.rival(), worst.lead(), worst.shift());
    }
    return worst.rival() < 0 ? new Verdict(Material.NO, "same", -1, 0, 0) : worst;
  }

  private static boolean gap(List<long[]> statements, int leader, int rival) {
    for (long[] v : statements) {
      if (v[leader] < 0 || v[rival] < 0) {
        return true;
      }
    }
    return false;
  }

  /** What the statements that name both can move against the leader; each counts for itself. */
  private static long shift(List<long[]> statements, int leader, int rival, boolean inTally) {
    long shift = 0;
    for (long[] v : statements) {
      if (v[leader] >= 0 && v[rival] >= 0) {
        shift += Math.max(0, inTally ? v[leader] - v[rival] : v[rival] - v[leader]);
      }
    }
    return shift;
  }

  /** The first of those with most votes, or -1 where nobody has a figure. */
  private static int leader(long[] tally) {
    int at = -1;
    for (int i = 0; i < tally.length; i++) {
      if (tally[i] >= 0 && (at < 0 || tally[i] > tally[at])) {
        at = i;
      }
    }
    return at;
  }

  private static boolean known(long[] tally) {
    for (long v : tally) {
      if (v < 0) {
        return false;
      }
    }
    return tally.length > 0;
  }

  private static Mode common(Tally a, Tally b) {
    return hasAny(a, b.quantity()) ? b.quantity() : a.quantity();
  }

  private static boolean hasAny(Tally t, Mode mode) {
    for (int i = 0; i < t.candidates(); i++) {
      if (t.votes(mode, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static long[] votes(Tally t, Mode mode) {
    long[] v = new long[t.candidates()];
    for (int i = 0; i < v.length; i++) {
      v[i] = t.votes(mode, i);
    }
    return v;
  }

  private static boolean anyPair(long[] a, long[] b) {
    int both = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] >= 0 && b[i] >= 0) {
        both++;
      }
    }
    return both >= 2 || (both == 1 && a.length == 1);
  }
}

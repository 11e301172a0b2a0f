// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;

/** Compares channels two by two: what differs, of what kind, and whether it matters. */
final class Disagreements {
  private static final Mode[] MODES = Mode.values();

  /** Figures compared beside the votes, where both sides state them. */
  private static final List<Figure> FIGURES =
      List.of(Figure.VALID, Figure.REJECTED, Figure.NOTA, Figure.TOTAL, Figure.MARGIN);

  private Disagreements() {}

  /** One side of a comparison: votes by mode, with how far and how exactly it speaks. */
  private record Side(
      long[][] votes,
      Mode quantity,
      Progress progress,
      Precision precision,
      boolean complete,
      long time) {
    long votes(Mode mode, int candidate) {
      return votes[mode.ordinal()][candidate];
    }

    int candidates() {
      return votes[0].length;
    }

    /** True when the source itself says that stations or rounds are still out. */
    boolean saysPartial() {
      return progress.of() > 0 && progress.done() < progress.of();
    }

    boolean saysAll() {
      return progress.kind() == Progress.Kind.COMPLETE
          || (progress.of() > 0 && progress.done() == progress.of());
    }

    static Side of(Tally t) {
      long[][] v = new long[MODES.length][t.candidates()];
      for (Mode m : MODES) {
        for (int i = 0; i < t.candidates(); i++) {
          v[m.ordinal()][i] = t.votes(m, i);
        }
      }
      return new Side(v, t.quantity(), t.progress(), t.precision(), t.complete(), t.time());
    }

    static Side of(Sheet s) {
      long[][] v = new long[MODES.length][s.candidates()];
      for (long[] row : v) {
        Arrays.fill(row, Figures.UNKNOWN);
      }
      for (int i = 0; i < s.candidates(); i++) {
        v[s.mode().ordinal()][i] = s.votes(i);
      }
      return new Side(v, s.mode(), s.progress(), Precision.EXACT, s.complete(), s.time());
    }
  }

  /** The channel a standing is taken from against every other one that has figures. */
  static List<Disagreement> ofContest(ContestCount contest, Tally better) {
    var found = new ArrayList<Disagreement>();
    for (Tally other : contest.tallies()) {
      if (other.channel() != better.channel()) {
        add(contest, better, other, found);
      }
    }
    found.removeIf(d -> d.kind() == Disagreement.Kind.SAME);
    return found;
  }

  /**
   * Every pair of channels, the same ones too, and the stations that differ where both have some.
   */
  static List<Disagreement> all(ContestCount contest) {
    var found = new ArrayList<Disagreement>();
    List<Tally> tallies = contest.tallies();
    for (int i = 0; i < tallies.size(); i++) {
      for (int j = i + 1; j < tallies.size(); j++) {
        add(contest, tallies.get(i), tallies.get(j), found);
        stations(contest, tallies.get(i), tallies.get(j), found);
      }
    }
    return found;
  }

  /** Every channel that has figures against a statement that is not taken over. */
  static List<Disagreement> with(ContestCount contest, StatementRow row) {
    var register = contest.register();
    var apart =
        new ChannelCount(
            register.channels().size(),
            Authority.PRESS,
            row.candidates,
            register.stations(contest.contest()).size());
    apart.accept(row, null);
    apart.refresh();
    Tally said = apart.seal();
    var found = new ArrayList<Disagreement>();
    for (Tally held : contest.tallies()) {
      add(contest, held, said, found);
    }
    return found;
  }

  private static void add(ContestCount contest, Tally a, Tally b, List<Disagreement> to) {
    Disagreement d;
    if (a.basis() != Tally.Basis.NONE && b.basis() != Tally.Basis.NONE) {
      d = compare(contest, a, b);
    } else if (MarginClaims.isOne(b) && !a.noResult()) {
      d = MarginClaims.compare(contest.contest(), a, b);
    } else if (MarginClaims.isOne(a) && !b.noResult()) {
      d = MarginClaims.compare(contest.contest(), b, a);
    } else {
      return;
    }
    to.add(d);
  }

  private static void stations(ContestCount contest, Tally a, Tally b, List<Disagreement> to) {
    if (!contest.hasStations(a.channel()) || !contest.hasStations(b.channel())) {
      return;
    }
    int n = contest.register().stations(contest.contest()).size();
    for (int s = 0; s < n; s++) {
      Sheet x = contest.station(a.channel(), s);
      Sheet y = contest.station(b.channel(), s);
      if (x == null || y == null) {
        continue;
      }
      Side p = Side.of(x);
      Side q = Side.of(y);
      Disagreement.Kind kind = kind(p, q);
      if (kind != Disagreement.Kind.SAME && kind != Disagreement.Kind.NOT_COMPARABLE) {
        Mode m = common(p, q);
        var differences = differences(p, q, m, m);
        to.add(
            new Disagreement(
                contest.contest(),
                a.channel(),
                b.channel(),
                s,
                kind,
                stationMatters(a, p, q, m),
                differences));
      }
    }
  }

  static Disagreement compare(ContestCount contest, Tally better, Tally other) {
    Side a = Side.of(better);
    Side b = Side.of(other);
    Disagreement.Kind kind = kind(a, b);
    Mode m = common(a, b);
    Mode ma = modeOf(a, m);
    Mode mb = modeOf(b, m);
    var differences = new ArrayList<>(differences(a, b, ma, mb));
    for (Figure f : FIGURES) {
      long x = better.figure(ma, f);
      long y = other.figure(mb, f);
      if (x >= 0 && y >= 0 && x != y) {
        differences.add(new Disagreement.Difference(-1, f.code(), ma, x, mb, y));
      }
    }
    if (kind == Disagreement.Kind.SAME && !differences.isEmpty()) {
      kind = Disagreement.Kind.DIFFERS;
    }
    return new Disagreement(
        contest.contest(),
        better.channel(),
        other.channel(),
        -1,
        kind,
        matters(better, other, kind),
        differences);
  }

  /** The mode in which both sides know somebody, or BOTH when there is none. */
  private static Mode common(Side a, Side b) {
    for (Mode m : List.of(Mode.BOTH, Mode.EVM, Mode.POSTAL)) {
      for (int i = 0; i < a.candidates(); i++) {
        if (a.votes(m, i) >= 0 && b.votes(m, i) >= 0) {
          return m;
        }
      }
    }
    return Mode.BOTH;
  }

  private static Mode modeOf(Side side, Mode common) {
    for (int i = 0; i < side.candidates(); i++) {
      if (side.votes(common, i) >= 0) {
        return common;
      }
    }
    return side.quantity();
  }

  private static List<Disagreement.Difference> differences(Side a, Side b, Mode ma, Mode mb) {
    var list = new ArrayList<Disagreement.Difference>();
    for (int i = 0; i < a.candidates(); i++) {
      long x = a.votes(ma, i);
      long y = b.votes(mb, i);
      if (x >= 0 && y >= 0 && x != y) {
        list.add(new Disagreement.Difference(i, "votes", ma, x, mb, y));
      }
    }
    return list;
  }

  /**
   * The kind of a difference, tried in the order of the design, with one refinement: a count whose
   * source does not say how far it had come is called partial only after the exact explanations
   * (the EVM column, rounding, digits) have failed.
   */
  private static Disagreement.Kind kind(Side a, Side b) {
    Mode m = common(a, b);
    Mode ma = modeOf(a, m);
    Mode mb = modeOf(b, m);
    long[] x = a.votes[ma.ordinal()];
    long[] y = b.votes[mb.ordinal()];
    int[] both = inBoth(x, y);
    if (both.length == 0) {
      return Disagreement.Kind.NOT_COMPARABLE;
    }
    int[] differ = Arrays.stream(both).filter(i -> x[i] != y[i]).toArray();
    if (ma != mb) {
      return Disagreement.Kind.OTHER_QUANTITY;
    }
    if (differ.length == 0) {
      return Disagreement.Kind.SAME;
    }
    if ((b.saysPartial() && noneAbove(y, x, both) && !a.saysPartial())
        || (a.saysPartial() && noneAbove(x, y, both) && !b.saysPartial())
        || (a.saysPartial()
            && b.saysPartial()
            && (noneAbove(y, x, both) || noneAbove(x, y, both)))) {
      return Disagreement.Kind.PARTIAL_COUNT;
    }
    if (m == Mode.BOTH && (equalsOther(a, y, both) || equalsOther(b, x, both))) {
      return Disagreement.Kind.OTHER_QUANTITY;
    }
    if (rounded(x, y, differ, b.precision) || rounded(y, x, differ, a.precision)) {
      return Disagreement.Kind.ROUNDED;
    }
    if (Arrays.stream(differ).allMatch(i -> transposed(x[i], y[i]))) {
      return Disagreement.Kind.DIGITS_TRANSPOSED;
    }
    if (swapped(x, y, differ)) {
      return Disagreement.Kind.COLUMNS_SWAPPED;
    }
    if ((!b.saysAll() && allBelow(y, x, both)) || (!a.saysAll() && allBelow(x, y, both))) {
      return Disagreement.Kind.PARTIAL_COUNT;
    }
    return Disagreement.Kind.DIFFERS;
  }

  private static int[] inBoth(long[] x, long[] y) {
    int[] found = new int[x.length];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] >= 0 && y[i] >= 0) {
        found[n++] = i;
      }
    }
    return Arrays.copyOf(found, n);
  }

  private static boolean noneAbove(long[] low, long[] high, int[] at) {
    return Arrays.stream(at).allMatch(i -> low[i] <= high[i]);
  }

  private static boolean allBelow(long[] low, long[] high, int[] at) {
    return Arrays.stream(at).allMatch(i -> low[i] < high[i] || high[i] == 0);
  }

  /** True when {@code claimed} is exactly the EVM, or the postal, column of the other side. */
  private static boolean equalsOther(Side side, long[] claimed, int[] at) {
    for (Mode m : List.of(Mode.EVM, Mode.POSTAL)) {
      if (Arrays.stream(at).allMatch(i -> side.votes(m, i) == claimed[i])) {
        return true;
      }
    }
    return false;
  }

  /**
   * True when every differing figure of {@code r} is the exact one cut or rounded to hundreds or
   * more; upwards too where the source says that it rounds.
   */
  private static boolean rounded(long[] exact, long[] r, int[] differ, Precision said) {
    return Arrays.stream(differ).allMatch(i -> roundedTo(exact[i], r[i], said));
  }

  static boolean roundedTo(long exact, long r, Precision said) {
    if (r == 0) {
      return false;
    }
    long off = Math.abs(exact - r);
    for (long unit = said == Precision.EXACT ? 1000 : 100; unit <= 10_000_000; unit *= 10) {
      boolean anyWay = exact >= r || said != Precision.EXACT;
      boolean near = anyWay ? off < unit : 2 * off <= unit;
      if (r % unit == 0 && near) {
        return true;
      }
    }
    return false;
  }

  /** True when two digits have changed places. */
  static boolean transposed(long a, long b) {
    String x = Long.toString(a);
    String y = Long.toString(b);
    if (x.length() != y.length()) {
      return false;
    }
    int first = -1;
    int second = -1;
    for (int i = 0; i < x.length(); i++) {
      if (x.charAt(i) != y.charAt(i)) {
        if (second >= 0) {
          return false;
        }
        if (first < 0) {
          first = i;
        } else {
          second = i;
        }
      }
    }
    return second >= 0
        && x.charAt(first) == y.charAt(second)
        && x.charAt(second) == y.charAt(first);
  }

  private static boolean swapped(long[] x, long[] y, int[] differ) {
    if (differ.length < 2) {
      return false;
    }
    long[] p = Arrays.stream(differ).mapToLong(i -> x[i]).sorted().toArray();
    long[] q = Arrays.stream(differ).mapToLong(i -> y[i]).sorted().toArray();
    return Arrays.equals(p, q);
  }

  /** Figures that are partial, rounded or of another quantity cannot say whether they matter. */
  private static Materiality.Verdict matters(Tally better, Tally other, Disagreement.Kind kind) {
    return switch (kind) {
      case PARTIAL_COUNT -> Materiality.Verdict.notEvaluable("partial");
      case OTHER_QUANTITY -> Materiality.Verdict.notEvaluable("other-quantity");
      case ROUNDED -> Materiality.Verdict.notEvaluable("rounded");
      case NOT_COMPARABLE -> Materiality.Verdict.notEvaluable("one-sided");
      case SAME, DIGITS_TRANSPOSED, COLUMNS_SWAPPED, DIFFERS -> Materiality.m2(better, other);
    };
  }

  /** Whether taking the other sheet of this one station could change the leader of the contest. */
  private static Materiality.Verdict stationMatters(Tally better, Side x, Side y, Mode m) {
    if (better.noResult()) {
      return Materiality.Verdict.notEvaluable("no-result");
    }
    return Materiality.m2(
        better.votes(), x.votes[m.ordinal()], y.votes[m.ordinal()], x.complete && y.complete);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.tabulation.Disagreement.Kind;

/** Of what kind the difference of two tallies is, question by question. */
final class NaiveKinds {
  private final NaiveTally a;
  private final NaiveTally b;
  private final Mode modeA;
  private final Mode modeB;

  /** Votes of those known on both sides, by place on the ballot: first side, second side. */
  private final Map<Integer, Long> x = new TreeMap<>();

  private final Map<Integer, Long> y = new TreeMap<>();
  private final List<Integer> differing = new ArrayList<>();

  NaiveKinds(NaiveTally a, NaiveTally b) {
    this.a = a;
    this.b = b;
    Mode shared = null;
    for (Mode m : List.of(Mode.POSTAL, Mode.EVM, Mode.BOTH)) {
      if (!onBothSides(m, m).isEmpty()) {
        shared = m;
      }
    }
    modeA = shared != null ? shared : own(a);
    modeB = shared != null ? shared : own(b);
    for (int i : onBothSides(modeA, modeB)) {
      x.put(i, votes(a, modeA).get(i));
      y.put(i, votes(b, modeB).get(i));
      if (!Objects.equals(x.get(i), y.get(i))) {
        differing.add(i);
      }
    }
  }

  private static Mode own(NaiveTally t) {
    return votes(t, Mode.BOTH).stream().anyMatch(v -> v >= 0) ? Mode.BOTH : t.quantity();
  }

  private static List<Long> votes(NaiveTally t, Mode m) {
    return Objects.requireNonNull(t.votes().get(m));
  }

  private List<Integer> onBothSides(Mode ma, Mode mb) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < votes(a, ma).size(); i++) {
      if (votes(a, ma).get(i) >= 0 && votes(b, mb).get(i) >= 0) {
        found.add(i);
      }
    }
    return found;
  }

  Kind kind() {
    Kind of = ofVotes();
    return of == Kind.SAME && figuresDiffer() ? Kind.DIFFERS : of;
  }

  private boolean figuresDiffer() {
    for (Figure f :
        List.of(Figure.VALID, Figure.REJECTED, Figure.NOTA, Figure.TOTAL, Figure.MARGIN)) {
      long p = Objects.requireNonNull(a.figures().get(modeA)).getOrDefault(f, -1L);
      long q = Objects.requireNonNull(b.figures().get(modeB)).getOrDefault(f, -1L);
      if (p >= 0 && q >= 0 && p != q) {
        return true;
      }
    }
    return false;
  }

  private Kind ofVotes() {
    if (x.isEmpty()) {
      return Kind.NOT_COMPARABLE;
    }
    if (modeA != modeB) {
      return Kind.OTHER_QUANTITY;
    }
    if (differing.isEmpty()) {
      return Kind.SAME;
    }
    if (statedPartial()) {
      return Kind.PARTIAL_COUNT;
    }
    if (modeA == Mode.BOTH && (isColumnOf(a, y) || isColumnOf(b, x))) {
      return Kind.OTHER_QUANTITY;
    }
    if (isRoundOf(y, x, b.precision()) || isRoundOf(x, y, a.precision())) {
      return Kind.ROUNDED;
    }
    if (differing.stream()
        .allMatch(i -> transposed(String.valueOf(x.get(i)), String.valueOf(y.get(i))))) {
      return Kind.DIGITS_TRANSPOSED;
    }
    if (differing.size() > 1
        && differing.stream()
            .map(x::get)
            .sorted()
            .toList()
            .equals(differing.stream().map(y::get).sorted().toList())) {
      return Kind.COLUMNS_SWAPPED;
    }
    return unstatedPartial(b, y, x) || unstatedPartial(a, x, y) ? Kind.PARTIAL_COUNT : Kind.DIFFERS;
  }

  private static boolean saysPartial(NaiveTally t) {
    return t.progress().of() > t.progress().done();
  }

  /** The side that says it is not through has no more of anybody. */
  private boolean statedPartial() {
    boolean yBelow = x.keySet().stream().allMatch(i -> get(y, i) <= get(x, i));
    boolean xBelow = x.keySet().stream().allMatch(i -> get(x, i) <= get(y, i));
    if (saysPartial(a) && saysPartial(b)) {
      return yBelow || xBelow;
    }
    return (saysPartial(a) && xBelow) || (saysPartial(b) && yBelow);
  }

  private static boolean unstatedPartial(
      NaiveTally low, Map<Integer, Long> less, Map<Integer, Long> more) {
    Progress p = low.progress();
    boolean saysAll = p.kind() == Progress.Kind.COMPLETE || (p.of() > 0 && p.done() == p.of());
    return !saysAll
        && less.keySet().stream().allMatch(i -> get(less, i) < get(more, i) || get(more, i) == 0);
  }

  private static long get(Map<Integer, Long> map, int i) {
    return map.getOrDefault(i, -1L);
  }

  private static boolean isColumnOf(NaiveTally t, Map<Integer, Long> claimed) {
    return List.of(Mode.EVM, Mode.POSTAL).stream()
        .anyMatch(m ->
            claimed.entrySet().stream()
                .allMatch(e -> votes(t, m).get(e.getKey()).equals(e.getValue())));
  }

  private boolean isRoundOf(Map<Integer, Long> r, Map<Integer, Long> exact, Precision said) {
    return differing.stream().allMatch(i -> isRound(get(r, i), get(exact, i), said));
  }

  /** Some power of ten to which the exact number was cut, or rounded as the source says. */
  private static boolean isRound(long r, long exact, Precision said) {
    var units = new TreeSet<Long>();
    for (long u = said == Precision.EXACT ? 1000 : 100; u <= 10_000_000; u *= 10) {
      if (r > 0 && r % u == 0) {
        units.add(u);
      }
    }
    return units.stream()
        .anyMatch(u ->
            exact / u * u == r
                || (exact >= r ? exact - r < u : said != Precision.EXACT && r - exact < u)
                || Math.abs(exact - r) <= u / 2);
  }

  private static boolean transposed(String p, String q) {
    for (int i = 0; i < p.length(); i++) {
      for (int j = i + 1; j < p.length(); j++) {
        var swapped = new StringBuilder(p);
        swapped.setCharAt(i, p.charAt(j));
        swapped.setCharAt(j, p.charAt(i));
        if (swapped.toString().equals(q)) {
          return true;
        }
      }
    }
    return false;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.tabulation.Disagreement.Material.NO;
import static org.ginti.tabulation.Disagreement.Material.NOT_EVALUABLE;
import static org.ginti.tabulation.Disagreement.Material.YES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.tabulation.Disagreement.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialityTest {
  private static Tally tally(Progress progress, Precision precision, long... both) {
    return tally(Mode.BOTH, progress, precision, unknown(both.length), both);
  }

  private static Tally tally(
      Mode quantity, Progress progress, Precision precision, long[] evm, long[] both) {
    long[][] votes = new long[3][];
    votes[Mode.EVM.ordinal()] = evm;
    votes[Mode.POSTAL.ordinal()] = unknown(evm.length);
    votes[Mode.BOTH.ordinal()] = both;
    long[][] figures = new long[3][Figure.COUNT];
    for (long[] f : figures) {
      Arrays.fill(f, Figures.UNKNOWN);
    }
    boolean complete = Arrays.stream(votes[quantity.ordinal()]).allMatch(v -> v >= 0);
    return new Tally(
        0,
        Tally.Basis.WHOLE,
        votes,
        figures,
        quantity,
        progress,
        precision,
        complete,
        0,
        Map.of(),
        false,
        StatementRow.NO_TIME,
        1);
  }

  private static long[] unknown(int n) {
    long[] v = new long[n];
    Arrays.fill(v, Figures.UNKNOWN);
    return v;
  }

  private static Tally exact(long... votes) {
    return tally(Progress.COMPLETE, Precision.EXACT, votes);
  }

  @ParameterizedTest
  @CsvSource({"9, NO", "10, YES", "11, YES"})
  void held_out_statements_matter_when_they_reach_the_lead(long gain, Material expected) {
    var verdict =
        Materiality.heldOut(
            new long[] {100, 90, 5}, List.of(new long[] {3, 3 + gain, 0}, new long[] {50, 1, 0}));
    assertThat(verdict.material()).isEqualTo(expected);
    assertThat(verdict.rival()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"9, NO", "10, YES"})
  void disputed_statements_matter_when_the_lead_rests_on_them(long carried, Material expected) {
    var verdict =
        Materiality.disputed(new long[] {100, 90, 5}, List.of(new long[] {carried, 0, 0}));
    assertThat(verdict.material()).isEqualTo(expected);
  }

  @Test
  void an_unknown_figure_of_a_rival_never_settles_it() {
    assertThat(Materiality.heldOut(new long[] {100, 90}, List.of(new long[] {3, -1})).material())
        .isEqualTo(NOT_EVALUABLE);
    assertThat(Materiality.heldOut(new long[] {-1, -1}, List.of()).material())
        .isEqualTo(NOT_EVALUABLE);
  }

  @ParameterizedTest
  @CsvSource({"9, YES", "10, NO", "-1, NOT_COMPUTABLE"})
  void decided_when_the_lead_exceeds_what_is_out(long out, Standing.Decided expected) {
    assertThat(Materiality.decided(new long[] {100, 90, 0}, out)).isEqualTo(expected);
  }

  @Test
  void a_tie_is_not_decided_and_an_unknown_rival_is_not_computable() {
    assertThat(Materiality.decided(new long[] {90, 90}, 0)).isEqualTo(Standing.Decided.NO);
    assertThat(Materiality.decided(new long[] {90, -1}, 0))
        .isEqualTo(Standing.Decided.NOT_COMPUTABLE);
    assertThat(Materiality.decided(new long[] {Long.MAX_VALUE / 4, 0}, 1L << 40))
        .isEqualTo(Standing.Decided.YES);
  }

  @ParameterizedTest
  @CsvSource({
    "95, 86, NO",
    "95, 95, YES",
    "105, 105, YES",
    "100, 81, NO",
    "100, 80, YES",
    "90, 100, YES"
  })
  void channels_are_material_when_their_shift_reaches_the_lead(long a, long b, Material expected) {
    // the shift counts in both directions: abs(Δleader − Δj) ≥ lead over j
    assertThat(Materiality.m2(exact(100, 90), exact(a, b)).material()).isEqualTo(expected);
  }

  @Test
  void a_pair_on_both_sides_is_enough_for_yes_and_not_for_no() {
    var better = tally(Progress.COMPLETE, Precision.EXACT, 100, 90, -1);
    assertThat(Materiality.m2(better, exact(90, 100, 1)).material()).isEqualTo(YES);
    assertThat(Materiality.m2(better, exact(100, 90, 1)).material()).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void equal_quantities_are_compared_and_the_lead_is_that_of_all_votes() {
    // Doda: 4,770 on the machines, 4,538 with postal ballots
    var official =
        tally(
            Mode.BOTH,
            Progress.COMPLETE,
            Precision.EXACT,
            new long[] {22944, 18174},
            new long[] {23228, 18690});
    var machines =
        tally(Mode.EVM, Progress.COMPLETE, Precision.EXACT, new long[] {22944, 18174}, unknown(2));
    var verdict = Materiality.m2(official, machines);
    assertThat(verdict.material()).isEqualTo(NO);
    assertThat(verdict.why()).isEqualTo("same");
    assertThat(verdict.lead()).isEqualTo(4538);
  }

  @Test
  void figures_of_different_quantities_are_not_comparable() {
    var machines =
        tally(Mode.EVM, Progress.COMPLETE, Precision.EXACT, new long[] {10, 20}, unknown(2));
    var verdict = Materiality.m2(exact(100, 90), machines);
    assertThat(verdict.material()).isEqualTo(NOT_EVALUABLE);
    assertThat(verdict.why()).isEqualTo("other-quantity");
  }

  @Test
  void partial_rounded_and_empty_figures_are_not_evaluable() {
    assertThat(Materiality.m2(exact(9, 1), tally(Progress.UNKNOWN, Precision.EXACT, 1, 9)).why())
        .isEqualTo("partial");
    assertThat(
            Materiality.m2(exact(9, 1), tally(Progress.of("stations 3/4"), Precision.EXACT, 1, 9))
                .why())
        .isEqualTo("partial");
    assertThat(Materiality.m2(exact(9, 1), tally(Progress.COMPLETE, Precision.HEDGED, 1, 9)).why())
        .isEqualTo("rounded");
    assertThat(Materiality.m2(exact(9, 1), exact(0, 0)).why()).isEqualTo("no-result");
  }

  @Test
  void two_equal_ties_do_not_differ_and_two_different_ones_do() {
    assertThat(Materiality.m2(exact(9, 9, 1), exact(9, 9, 2)).material()).isEqualTo(NO);
    assertThat(Materiality.m2(exact(9, 9, 1), exact(9, 8, 1)).material()).isEqualTo(YES);
  }

  @Test
  void m1_agrees_with_trying_every_subset_of_the_statements() {
    var random = new Random(20261121);
    for (int run = 0; run < 4000; run++) {
      int n = 2 + random.nextInt(3);
      long[] tally = random.longs(n, 0, 40).toArray();
      var held = new ArrayList<long[]>();
      for (int i = random.nextInt(4); i > 0; i--) {
        held.add(random.longs(n, 0, 20).toArray());
      }
      int leader = unique(tally);
      if (leader < 0) {
        continue;
      }
      var expected = someSubsetReachesTheLead(tally, leader, held) ? YES : NO;
      assertThat(Materiality.heldOut(tally, held).material())
          .as(Arrays.toString(tally) + " " + held.stream().map(Arrays::toString).toList())
          .isEqualTo(expected);
    }
  }

  /** A single leader with votes, or -1. */
  private static int unique(long[] tally) {
    long max = Arrays.stream(tally).max().orElse(0);
    int leader = -1;
    for (int i = 0; i < tally.length; i++) {
      if (tally[i] == max) {
        if (leader >= 0 || max == 0) {
          return -1;
        }
        leader = i;
      }
    }
    return leader;
  }

  private static boolean someSubsetReachesTheLead(long[] tally, int leader, List<long[]> held) {
    for (int subset = 0; subset < 1 << held.size(); subset++) {
      long[] sum = tally.clone();
      for (int s = 0; s < held.size(); s++) {
        for (int i = 0; i < sum.length && (subset >> s & 1) == 1; i++) {
          sum[i] += held.get(s)[i];
        }
      }
      for (int j = 0; j < sum.length; j++) {
        if (j != leader && sum[j] >= sum[leader]) {
          return true;
        }
      }
    }
    return false;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.tabulation.rules.Poll.figures;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The formulas written a second time, as they stand in the design and with numbers of any size,
 * agree on thousands of random sheets; some figures are unknown, some are the largest there are.
 */
class NaiveRulesTest {
  private final Random random = new Random(117);

  /** Small numbers meet thresholds often; now and then the largest, and now and then none. */
  private int figure(int around) {
    return switch (random.nextInt(12)) {
      case 0 -> -1;
      case 1 -> Integer.MAX_VALUE - random.nextInt(3);
      default -> random.nextInt(around);
    };
  }

  private static BigInteger big(long v) {
    return BigInteger.valueOf(v);
  }

  private static Outcome check(boolean pass) {
    return pass ? Outcome.PASS : Outcome.FAIL;
  }

  private static Outcome finding(boolean holds) {
    return holds ? Outcome.HOLDS : Outcome.DOES_NOT_HOLD;
  }

  /** Parts against a whole; parts that are unknown count for nothing, and forbid a pass. */
  private static Outcome parts(int whole, int... parts) {
    BigInteger sum = BigInteger.ZERO;
    boolean gap = whole < 0;
    for (int p : parts) {
      gap |= p < 0;
      sum = sum.add(big(Math.max(p, 0)));
    }
    if (whole >= 0 && sum.compareTo(big(whole)) > 0) {
      return Outcome.FAIL;
    }
    return gap ? Outcome.NOT_EVALUABLE : check(sum.equals(big(whole)));
  }

  @Test
  void sums_of_a_sheet_agree() {
    var poll = Poll.india(2).channel("f20", Form.FORM_20, Authority.FINAL);
    int n = 3000;
    var s1 = new ArrayList<Outcome>();
    var s2 = new ArrayList<Outcome>();
    var s3 = new ArrayList<Outcome>();
    for (int i = 0; i < n; i++) {
      int electors = random.nextInt(10) == 0 ? -1 : random.nextInt(12);
      poll.station(Poll.SEAT, "" + i, "", electors, "");
      int a = figure(4);
      int b = figure(4);
      int valid = figure(7);
      int rejected = figure(3);
      int nota = figure(3);
      int total = figure(12);
      var f =
          figures(
              Figure.VALID,
              valid,
              Figure.REJECTED,
              rejected,
              Figure.NOTA,
              nota,
              Figure.TOTAL,
              total);
      poll.says("f20", "ps:" + i, Mode.EVM, f, a, b);
      boolean nothing = a < 0 && b < 0 && valid < 0 && rejected < 0 && nota < 0 && total < 0;
      if (nothing) {
        continue;
      }
      s1.add(parts(valid, a, b));
      s2.add(parts(total, valid, rejected, nota));
      s3.add(
          total < 0 || electors < 0
              ? Outcome.NOT_EVALUABLE
              : check(big(total).compareTo(big(electors)) <= 0));
    }
    assertThat(outcomes(poll, Rule.S1)).isEqualTo(s1);
    assertThat(outcomes(poll, Rule.S2)).isEqualTo(s2);
    assertThat(outcomes(poll, Rule.S3)).isEqualTo(s3);
  }

  @Test
  void twins_agree_with_comparing_every_pair() {
    for (int run = 0; run < 200; run++) {
      int n = 1 + random.nextInt(40);
      var poll = Poll.india(3).channel("f20", Form.FORM_20, Authority.FINAL);
      var votes = new ArrayList<int[]>();
      for (int i = 0; i < n; i++) {
        poll.station(Poll.SEAT, "" + i, "", -1, "");
        int[] v = {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
        votes.add(v);
        poll.says("f20", "ps:" + i, Mode.EVM, figures(), v);
      }
      var expected = new ArrayList<Outcome>();
      for (int i = 0; i < n; i++) {
        boolean flagged = Arrays.equals(votes.get(i), new int[3]);
        for (int j = 0; j < n; j++) {
          flagged |= i != j && Arrays.equals(votes.get(i), votes.get(j));
        }
        expected.add(check(!flagged));
      }
      assertThat(outcomes(poll, Rule.S9)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deposits_agree(boolean india) {
    for (int run = 0; run < 400; run++) {
      int n = 2 + random.nextInt(4);
      var poll = india ? Poll.india(n) : Poll.pakistan(n);
      poll.channel("f", india ? Form.FORM_20 : Form.FORM_47, Authority.FINAL);
      int[] v = random.ints(n, 0, 30).toArray();
      int polled = india ? -1 : random.nextInt(3) == 0 ? -1 : random.nextInt(100);
      poll.says("f", "whole", Mode.BOTH, figures(Figure.TOTAL, polled, Figure.NOTA, 5), v);
      int max = Arrays.stream(v).max().orElse(0);
      boolean single = max > 0 && Arrays.stream(v).filter(x -> x == max).count() == 1;
      BigInteger valid = big(Arrays.stream(v).asLongStream().sum());
      var expected = new ArrayList<Outcome>();
      for (int x : v) {
        if (!single) {
          expected.add(Outcome.NOT_EVALUABLE);
        } else if (x == max) {
          expected.add(Outcome.DOES_NOT_HOLD);
        } else if (india) {
          expected.add(finding(big(6).multiply(big(x)).compareTo(valid) <= 0));
        } else if (polled >= 0) {
          expected.add(finding(big(4).multiply(big(x)).compareTo(big(polled)) < 0));
        } else {
          boolean below = big(4).multiply(big(x)).compareTo(valid) < 0;
          expected.add(below ? Outcome.HOLDS : Outcome.NOT_EVALUABLE);
        }
      }
      assertThat(outcomes(poll, Rule.D3)).as(Arrays.toString(v)).isEqualTo(expected);
    }
  }

  @Test
  void recount_grounds_agree() {
    for (int run = 0; run < 2000; run++) {
      int second = random.nextInt(120_000);
      int margin = 1 + random.nextInt(9_000);
      int polled = random.nextInt(5) == 0 ? -1 : random.nextInt(260_000);
      int rejected = random.nextInt(5) == 0 ? -1 : random.nextInt(9_000);
      var f = figures(Figure.TOTAL, polled, Figure.REJECTED, rejected);
      var poll =
          Poll.pakistan(2)
              .channel("f47", Form.FORM_47, Authority.PROVISIONAL)
              .says("f47", "whole", Mode.BOTH, f, second + margin, second);
      BigInteger known = big(polled >= 0 ? polled : 2L * second + margin + Math.max(rejected, 0));
      boolean share = big(margin).multiply(big(100)).compareTo(known.multiply(big(5))) < 0;
      // 1 yes, 0 no, -1 unknown
      int a = margin >= 8000 ? 0 : share ? 1 : polled >= 0 ? 0 : -1;
      int b = rejected < 0 ? -1 : rejected >= margin ? 1 : 0;
      Outcome expected =
          a == 1 || b == 1
              ? Outcome.HOLDS
              : a == 0 && b == 0 ? Outcome.DOES_NOT_HOLD : Outcome.NOT_EVALUABLE;
      assertThat(outcomes(poll, Rule.D4)).containsExactly(expected);
    }
  }

  @Test
  void women_and_nota_agree() {
    for (int run = 0; run < 1000; run++) {
      int women = figure(30);
      int total = figure(250);
      var f = figures(Figure.POLLED_WOMEN, women, Figure.TOTAL, total);
      var pakistan =
          Poll.pakistan(2)
              .channel("f47", Form.FORM_47, Authority.PROVISIONAL)
              .says("f47", "whole", Mode.BOTH, f, 2, 1);
      assertThat(outcomes(pakistan, Rule.D6))
          .containsExactly(
              women < 0 || total < 0
                  ? Outcome.NOT_EVALUABLE
                  : finding(big(10).multiply(big(women)).compareTo(big(total)) < 0));
      int nota = figure(10);
      int margin = random.nextInt(10);
      var india =
          Poll.india(2)
              .channel("f20", Form.FORM_20, Authority.FINAL)
              .says("f20", "whole", Mode.BOTH, figures(Figure.NOTA, nota), 9 + margin, 9);
      assertThat(outcomes(india, Rule.D7))
          .containsExactly(nota < 0 ? Outcome.NOT_EVALUABLE : finding(nota > margin));
    }
  }

  @Test
  void the_order_of_statements_changes_no_outcome() {
    for (int run = 0; run < 50; run++) {
      var order = new ArrayList<Integer>();
      for (int i = 0; i < 12; i++) {
        order.add(i);
      }
      List<RuleOutcome> plain = shuffled(order, run).all();
      Collections.shuffle(order, random);
      List<RuleOutcome> mixed = shuffled(order, run).all();
      assertThat(mixed).containsExactlyInAnyOrderElementsOf(plain);
    }
  }

  private static Poll shuffled(List<Integer> order, int run) {
    var values = new Random(run);
    var poll = Poll.pakistan(2).channel("f45", Form.FORM_45, Authority.SUM);
    int[][] votes = new int[order.size()][];
    for (int i = 0; i < votes.length; i++) {
      poll.station(Poll.SEAT, "" + i, "", 60, "");
      votes[i] = new int[] {values.nextInt(30), values.nextInt(30)};
    }
    for (int i : order) {
      poll.says("f45", "ps:" + i, Mode.BOTH, figures(Figure.VALID, 30, Figure.TOTAL, 31), votes[i]);
    }
    return poll;
  }

  private static List<Outcome> outcomes(Poll poll, Rule rule) {
    return poll.of(rule).stream().map(RuleOutcome::outcome).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.model.Figure.BALLOTS_CANCELLED;
import static org.ginti.model.Figure.BALLOTS_MISSING;
import static org.ginti.model.Figure.BALLOTS_RECEIVED;
import static org.ginti.model.Figure.BALLOTS_SPOILT;
import static org.ginti.model.Figure.BALLOTS_TAKEN_OUT;
import static org.ginti.model.Figure.BALLOTS_UNISSUED;
import static org.ginti.model.Figure.CANDIDATES;
import static org.ginti.model.Figure.ELECTORS;
import static org.ginti.model.Figure.ELECTORS_MEN;
import static org.ginti.model.Figure.ELECTORS_WOMEN;
import static org.ginti.model.Figure.NOTA;
import static org.ginti.model.Figure.POLLED_MEN;
import static org.ginti.model.Figure.POLLED_OTHER;
import static org.ginti.model.Figure.POLLED_WOMEN;
import static org.ginti.model.Figure.REJECTED;
import static org.ginti.model.Figure.TOTAL;
import static org.ginti.model.Figure.VALID;
import static org.ginti.tabulation.rules.Outcome.FAIL;
import static org.ginti.tabulation.rules.Outcome.NOT_EVALUABLE;
import static org.ginti.tabulation.rules.Outcome.PASS;
import static org.ginti.tabulation.rules.Poll.figures;

import java.util.Map;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1 to S9: what a sheet, a round and the stations of a contest must obey by themselves. */
class SheetRulesTest {
  private static final int[] NONE = {-1, -1};

  private static Poll form20() {
    return Poll.india(2).stations("1", "2", "3").channel("f20", Form.FORM_20, Authority.FINAL);
  }

  private static Poll form45() {
    return Poll.pakistan(2).stations("1", "2").channel("f45", Form.FORM_45, Authority.SUM);
  }

  private static Outcome station(Poll poll, Rule rule) {
    return poll.of(rule, "ps:1").getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "30, 20, 50, PASS",
    "30, 20, 49, FAIL",
    "30, 20, 51, FAIL",
    "30, 20, -1, NOT_EVALUABLE",
    "30, -1, 50, NOT_EVALUABLE",
    "30, -1, 29, FAIL"
  })
  void candidates_add_up_to_valid_votes(int a, int b, int valid, Outcome expected) {
    var poll = form20().says("f20", "ps:1", Mode.EVM, figures(VALID, valid), a, b);
    assertThat(station(poll, Rule.S1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 2, 1, 53, PASS",
    "50, 2, 1, 52, FAIL",
    "50, 2, 1, 54, FAIL",
    "-1, 2, 1, 53, NOT_EVALUABLE",
    "50, -1, 1, 53, NOT_EVALUABLE",
    "50, 2, -1, 53, NOT_EVALUABLE",
    "50, 2, 1, -1, NOT_EVALUABLE",
    "50, -1, 1, 50, FAIL"
  })
  void india_adds_nota_to_the_total(
      int valid, int rejected, int nota, int total, Outcome expected) {
    var f = figures(VALID, valid, REJECTED, rejected, NOTA, nota, TOTAL, total);
    var poll = form20().says("f20", "ps:1", Mode.EVM, f, 30, 20);
    assertThat(station(poll, Rule.S2)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "50, 2, 52, PASS",
    "50, 2, 51, FAIL",
    "50, 2, 53, FAIL",
    "-1, 2, 52, NOT_EVALUABLE",
    "50, -1, 52, NOT_EVALUABLE",
    "50, 2, -1, NOT_EVALUABLE"
  })
  void pakistan_adds_excluded_votes_to_the_total(
      int valid, int rejected, int total, Outcome expected) {
    var f = figures(VALID, valid, REJECTED, rejected, TOTAL, total);
    var poll = form45().says("f45", "ps:1", Mode.BOTH, f, 30, 20);
    assertThat(station(poll, Rule.S2)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "99, 100, PASS, ''",
    "100, 100, PASS, equal",
    "101, 100, FAIL, ''",
    "-1, 100, NOT_EVALUABLE, missing polled"
  })
  void polled_is_within_electors_and_equal_is_noted(
      int polled, int electors, Outcome expected, String detail) {
    var f = figures(TOTAL, polled, ELECTORS, electors);
    var found = form45().says("f45", "ps:1", Mode.BOTH, f, 30, 20).of(Rule.S3).getFirst();
    assertThat(found.outcome()).isEqualTo(expected);
    assertThat(found.detail()).isEqualTo(detail);
  }

  @Test
  void electors_of_the_register_stand_in_and_without_them_nothing_is_said() {
    var poll = form45().says("f45", "ps:1", Mode.BOTH, figures(TOTAL, 101), 30, 20);
    assertThat(station(poll, Rule.S3)).isEqualTo(FAIL);
    var bare =
        Poll.pakistan(2)
            .station(Poll.SEAT, "1", "", -1, "")
            .channel("f45", Form.FORM_45, Authority.SUM)
            .says("f45", "ps:1", Mode.BOTH, figures(TOTAL, 101), 30, 20);
    assertThat(station(bare, Rule.S3)).isEqualTo(NOT_EVALUABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 22, -1, 52, PASS",
    "30, 22, -1, 51, FAIL",
    "30, 22, -1, 53, FAIL",
    "30, 22, 1, 53, PASS",
    "30, 22, 1, 52, FAIL",
    "-1, 22, -1, 52, NOT_EVALUABLE",
    "30, -1, -1, 52, NOT_EVALUABLE",
    "30, 22, -1, -1, NOT_EVALUABLE",
    "60, -1, -1, 52, FAIL"
  })
  void men_and_women_add_up(int men, int women, int other, int total, Outcome expected) {
    var f = figures(POLLED_MEN, men, POLLED_WOMEN, women, POLLED_OTHER, other, TOTAL, total);
    var polled = form45().says("f45", "ps:1", Mode.BOTH, f, 30, 20).of(Rule.S4);
    assertThat(polled.getFirst().outcome()).isEqualTo(expected);
    assertThat(polled.getFirst().detail()).startsWith("polled");
    var g = figures(ELECTORS_MEN, men, ELECTORS_WOMEN, women, ELECTORS, total);
    if (other < 0) {
      var registered = form45().says("f45", "ps:1", Mode.BOTH, g, 30, 20).of(Rule.S4);
      assertThat(registered.get(1).outcome()).isEqualTo(total < 0 ? NOT_EVALUABLE : expected);
      assertThat(registered.get(1).detail()).startsWith("registered");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "52, 50, 2, PASS",
    "51, 50, 2, FAIL",
    "53, 50, 2, FAIL",
    "-1, 50, 2, NOT_EVALUABLE",
    "52, -1, 2, NOT_EVALUABLE",
    "52, 50, -1, NOT_EVALUABLE"
  })
  void papers_taken_out_are_the_votes_counted(
      int takenOut, int valid, int rejected, Outcome expected) {
    var poll =
        form45()
            .channel("f46", Form.FORM_46, Authority.NONE)
            .says("f45", "ps:1", Mode.BOTH, figures(VALID, valid, REJECTED, rejected), 30, 20)
            .says(
                "f46", "ps:1", Mode.BOTH, figures(BALLOTS_TAKEN_OUT, takenOut, BALLOTS_SPOILT, 0));
    var found = poll.of(Rule.S5).stream().filter(o -> o.detail().startsWith("taken-out")).toList();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().outcome()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 40, 52, 3, 4, 1, PASS",
    "99, 40, 52, 3, 4, 1, FAIL",
    "101, 40, 52, 3, 4, 1, FAIL",
    "-1, 40, 52, 3, 4, 1, NOT_EVALUABLE",
    "100, -1, 52, 3, 4, 1, NOT_EVALUABLE",
    "100, 40, -1, 3, 4, 1, NOT_EVALUABLE",
    "100, 40, 52, -1, 4, 1, NOT_EVALUABLE",
    "100, 40, 52, 3, -1, 1, NOT_EVALUABLE",
    "100, 40, 52, 3, 4, -1, NOT_EVALUABLE"
  })
  void every_paper_received_is_accounted_for(
      int received, int unissued, int out, int spoilt, int cancelled, int lost, Outcome expected) {
    var f =
        figures(
            BALLOTS_RECEIVED, received,
            BALLOTS_UNISSUED, unissued,
            BALLOTS_TAKEN_OUT, out,
            BALLOTS_SPOILT, spoilt,
            BALLOTS_CANCELLED, cancelled,
            BALLOTS_MISSING, lost);
    var poll =
        form45().channel("f46", Form.FORM_46, Authority.NONE).says("f46", "ps:1", Mode.BOTH, f);
    var found = poll.of(Rule.S5).stream().filter(o -> o.detail().startsWith("received")).toList();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().outcome()).isEqualTo(expected);
  }

  @Test
  void without_a_ballot_account_nothing_passes() {
    var poll = form45().says("f45", "ps:1", Mode.BOTH, figures(VALID, 50), 30, 20);
    assertThat(poll.of(Rule.S5)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "20, -1, PASS",
    "20, 2, PASS",
    "20, 3, FAIL",
    "-1, 2, PASS",
    "-1, 1, FAIL",
    "-1, -1, NOT_EVALUABLE"
  })
  void a_form_has_the_candidates_of_the_ballot(int second, int stated, Outcome expected) {
    var poll = form45().says("f45", "ps:1", Mode.BOTH, figures(CANDIDATES, stated), 30, second);
    assertThat(station(poll, Rule.S6)).isEqualTo(expected);
  }

  @Test
  void a_label_without_a_candidate_is_noted_and_never_passes() {
    var poll =
        form45()
            .add(
                Poll.SEAT,
                "f45",
                "ps:1",
                Mode.BOTH,
                new Figures(Map.of(), Map.of("PTI", 7), Map.of(), Map.of(), Map.of()));
    assertThat(poll.of(Rule.S6)).allMatch(o -> o.outcome() == NOT_EVALUABLE);
    assertThat(poll.of(Rule.S6)).anyMatch(o -> o.detail().startsWith("unlinked"));
  }

  private static Poll rounds() {
    return Poll.india(2).channel("r", Form.ROUND_SHEET, Authority.RUNNING);
  }

  @Test
  void rounds_that_follow_pass() {
    var poll =
        rounds()
            .round("r", 1, new int[] {5, 4}, NONE, new int[] {5, 4})
            .round("r", 2, new int[] {1, 2}, new int[] {5, 4}, new int[] {6, 6})
            .round("r", 3, new int[] {1, 0}, NONE, new int[] {7, 6});
    assertThat(poll.of(Rule.S7)).extracting(RuleOutcome::outcome).containsOnly(PASS).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"2, 6, 6, PASS", "2, 6, 7, FAIL", "3, 6, 6, FAIL"})
  void a_round_off_by_one_fails(int round, int first, int second, Outcome expected) {
    var poll =
        rounds()
            .round("r", 1, new int[] {5, 4}, NONE, new int[] {5, 4})
            .round("r", round, new int[] {1, 2}, NONE, new int[] {first, second});
    assertThat(poll.of(Rule.S7).get(1).outcome()).isEqualTo(expected);
  }

  @Test
  void what_is_brought_forward_is_what_the_round_before_ended_with() {
    var poll =
        rounds()
            .round("r", 1, new int[] {5, 4}, NONE, new int[] {5, 4})
            .round("r", 2, new int[] {1, 2}, new int[] {5, 5}, new int[] {6, 7});
    var found = poll.of(Rule.S7).get(1);
    assertThat(found.outcome()).isEqualTo(FAIL);
    assertThat(found.detail()).startsWith("brought");
    assertThat(found.inputs()).containsEntry("candidate", 2L).containsEntry("brought", 5L);
  }

  @Test
  void a_round_without_running_totals_is_not_evaluable() {
    var poll = rounds().round("r", 1, new int[] {5, 4}, NONE, NONE);
    assertThat(poll.of(Rule.S7)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 5, 35, PASS",
    "30, 5, 34, FAIL",
    "30, 5, 36, FAIL",
    "-1, 5, 35, NOT_EVALUABLE",
    "30, -1, 35, NOT_EVALUABLE",
    "30, 5, -1, NOT_EVALUABLE"
  })
  void evm_and_postal_make_both(int evm, int postal, int both, Outcome expected) {
    var poll =
        Poll.india(2)
            .channel("site", Form.RESULTS_SITE, Authority.FINAL)
            .says("site", "whole", Mode.EVM, figures(NOTA, evm), evm, 1)
            .says("site", "whole", Mode.POSTAL, figures(NOTA, postal), postal, 1)
            .says("site", "whole", Mode.BOTH, figures(NOTA, both), both, 2);
    assertThat(poll.of(Rule.S8, "candidate 1")).containsExactly(expected);
    assertThat(poll.of(Rule.S8, "candidate 2")).containsExactly(PASS);
    assertThat(poll.of(Rule.S8, "nota")).containsExactly(expected);
  }

  @Test
  void one_mode_missing_is_not_evaluable() {
    var poll =
        Poll.india(2)
            .channel("site", Form.RESULTS_SITE, Authority.FINAL)
            .says("site", "whole", Mode.EVM, figures(), 30, 1);
    assertThat(poll.of(Rule.S8, "contest")).containsExactly(NOT_EVALUABLE);
  }

  @Test
  void twin_stations_and_zero_stations_are_flagged() {
    var poll =
        Poll.india(2)
            .stations("1", "2", "3", "4", "5", "6")
            .channel("f20", Form.FORM_20, Authority.FINAL)
            .says("f20", "ps:1", Mode.EVM, figures(), 30, 20)
            .says("f20", "ps:2", Mode.EVM, figures(), 30, 20)
            .says("f20", "ps:3", Mode.EVM, figures(), 20, 30)
            .says("f20", "ps:4", Mode.EVM, figures(), 0, 0)
            .says("f20", "ps:5", Mode.EVM, figures(), 0, 0)
            .says("f20", "ps:6", Mode.EVM, figures(), 30, -1);
    var found = poll.of(Rule.S9);
    assertThat(found)
        .extracting(RuleOutcome::outcome)
        .containsExactly(FAIL, FAIL, PASS, FAIL, FAIL, NOT_EVALUABLE);
    assertThat(found.get(0).detail()).isEqualTo("twin; against 2");
    assertThat(found.get(3).detail()).isEqualTo("all-zero");
  }

  @Test
  void sums_of_the_largest_figures_do_not_overflow() {
    int max = Integer.MAX_VALUE;
    var poll = form45().says("f45", "ps:1", Mode.BOTH, Map.of(Figure.VALID, max), max, max);
    assertThat(station(poll, Rule.S1)).isEqualTo(FAIL);
  }
}

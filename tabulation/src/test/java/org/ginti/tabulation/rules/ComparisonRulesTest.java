// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.model.Figure.NOTA;
import static org.ginti.model.Figure.REJECTED;
import static org.ginti.model.Figure.STATIONS;
import static org.ginti.model.Figure.TOTAL;
import static org.ginti.model.Figure.VALID;
import static org.ginti.tabulation.rules.Outcome.DOES_NOT_HOLD;
import static org.ginti.tabulation.rules.Outcome.FAIL;
import static org.ginti.tabulation.rules.Outcome.HOLDS;
import static org.ginti.tabulation.rules.Outcome.NOT_EVALUABLE;
import static org.ginti.tabulation.rules.Outcome.PASS;
import static org.ginti.tabulation.rules.Poll.figures;

import org.ginti.model.Authority;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C1 to C5, M1 and M2: figures against figures. */
class ComparisonRulesTest {
  private static Poll forms() {
    return Poll.pakistan(2)
        .stations("1", "2")
        .channel("f47", Form.FORM_47, Authority.PROVISIONAL)
        .channel("f45", Form.FORM_45, Authority.SUM);
  }

  @ParameterizedTest
  @CsvSource({"50, PASS", "49, FAIL", "51, FAIL", "-1, NOT_EVALUABLE"})
  void stations_of_form_45_add_up_to_form_47(int consolidated, Outcome expected) {
    var poll =
        forms()
            .says("f47", "whole", Mode.BOTH, figures(STATIONS, 2), consolidated, 40)
            .says("f45", "ps:1", Mode.BOTH, figures(), 30, 20)
            .says("f45", "ps:2", Mode.BOTH, figures(), 20, 20);
    assertThat(poll.of(Rule.C1, "candidate 1")).containsExactly(expected);
    assertThat(poll.of(Rule.C1, "candidate 2")).containsExactly(PASS);
    assertThat(poll.of(Rule.C1, "contest")).containsExactly(PASS);
  }

  @ParameterizedTest
  @CsvSource({"31, NOT_EVALUABLE", "30, NOT_EVALUABLE", "29, FAIL"})
  void with_a_station_missing_the_sum_is_a_floor(int consolidated, Outcome expected) {
    var poll =
        forms()
            .says("f47", "whole", Mode.BOTH, figures(STATIONS, 2), consolidated, 40)
            .says("f45", "ps:1", Mode.BOTH, figures(), 30, 20);
    assertThat(poll.of(Rule.C1, "candidate 1")).containsExactly(expected);
    assertThat(poll.of(Rule.C1, "contest")).containsExactly(FAIL);
  }

  @Test
  void figures_are_compared_like_votes() {
    var poll =
        forms()
            .says("f47", "whole", Mode.BOTH, figures(REJECTED, 3, VALID, 90, TOTAL, 93), 50, 40)
            .says("f45", "ps:1", Mode.BOTH, figures(REJECTED, 1, VALID, 50), 30, 20)
            .says("f45", "ps:2", Mode.BOTH, figures(REJECTED, 1, VALID, 40), 20, 20);
    assertThat(poll.of(Rule.C1, "rejected")).containsExactly(FAIL);
    assertThat(poll.of(Rule.C1, "valid")).containsExactly(PASS);
    assertThat(poll.of(Rule.C1, "total")).isEmpty();
  }

  @Test
  void without_a_consolidated_form_stations_are_not_evaluable() {
    var poll = forms().says("f45", "ps:1", Mode.BOTH, figures(), 30, 20);
    assertThat(poll.of(Rule.C1)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
  }

  private static Poll form20() {
    return Poll.india(2)
        .station(Poll.SEAT, "a/1", "a", 100, "")
        .station(Poll.SEAT, "a/2", "a", 100, "")
        .channel("f20", Form.FORM_20, Authority.FINAL)
        .says("f20", "ps:a/1", Mode.EVM, figures(), 30, 20)
        .says("f20", "ps:a/2", Mode.EVM, figures(), 20, 20);
  }

  @ParameterizedTest
  @CsvSource({"5, 55, PASS", "5, 54, FAIL", "5, 56, FAIL", "-1, 55, NOT_EVALUABLE"})
  void stations_and_postal_make_the_whole(int postal, int both, Outcome expected) {
    var poll =
        form20()
            .says("f20", "postal", Mode.POSTAL, figures(), postal, 1)
            .says("f20", "whole", Mode.BOTH, figures(), both, 41);
    assertThat(poll.of(Rule.C1, "candidate 1")).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"50, PASS", "49, FAIL", "51, FAIL"})
  void stations_of_a_segment_make_its_row(int row, Outcome expected) {
    var poll = form20().says("f20", "seg:a", Mode.EVM, figures(), row, 40);
    assertThat(poll.of(Rule.C1, "seg:a")).containsExactly(expected);
  }

  @Test
  void segments_make_the_evm_total() {
    var poll =
        form20()
            .says("f20", "seg:a", Mode.EVM, figures(), 50, 40)
            .says("f20", "whole", Mode.EVM, figures(), 50, 41);
    assertThat(poll.of(Rule.C1, "candidate 1")).containsExactly(PASS, PASS);
    assertThat(poll.of(Rule.C1, "candidate 2")).containsExactly(FAIL, FAIL);
  }

  @ParameterizedTest
  @CsvSource({"50, PASS", "49, FAIL", "51, PASS", "-1, NOT_EVALUABLE"})
  void the_final_count_is_not_below_the_provisional_one(int last, Outcome expected) {
    var poll =
        forms()
            .channel("f49", Form.FORM_49, Authority.FINAL)
            .says("f47", "whole", Mode.BOTH, figures(), 50, 40)
            .says("f49", "whole", Mode.BOTH, figures(), last, 40);
    assertThat(poll.of(Rule.C2, "candidate 1")).containsExactly(expected);
  }

  @Test
  void form_47_alone_says_nothing_of_drift() {
    var poll = forms().says("f47", "whole", Mode.BOTH, figures(), 50, 40);
    assertThat(poll.of(Rule.C2, "contest")).containsExactly(NOT_EVALUABLE);
  }

  @Test
  void copies_are_compared_station_by_station_and_swapped_columns_are_seen() {
    var poll =
        Poll.pakistan(3)
            .stations("1", "2", "3", "4", "5")
            .channel("a", Form.FORM_45, Authority.SUM)
            .channel("b", Form.FORM_45, Authority.SUM);
    for (int s = 1; s <= 4; s++) {
      poll.says("a", "ps:" + s, Mode.BOTH, figures(), 30, 20, 10);
    }
    poll.says("b", "ps:1", Mode.BOTH, figures(), 30, 20, 10)
        .says("b", "ps:2", Mode.BOTH, figures(), 20, 30, 10)
        .says("b", "ps:3", Mode.BOTH, figures(), 30, 20, 11)
        .says("b", "ps:4", Mode.BOTH, figures(), 30, 20, -1);
    var found = poll.of(Rule.C3);
    assertThat(found)
        .extracting(RuleOutcome::outcome)
        .containsExactly(PASS, FAIL, FAIL, NOT_EVALUABLE);
    assertThat(found.get(1).detail()).isEqualTo("columns-swapped; against b");
    assertThat(found.get(1).inputs()).containsEntry("swapped_a", 1L).containsEntry("swapped_b", 2L);
    assertThat(found.get(2).inputs()).containsEntry("first", 10L).containsEntry("second", 11L);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 90, PASS",
    "100, 89, FAIL",
    "90, 100, PASS",
    "89, 100, FAIL",
    "100, -1, NOT_EVALUABLE"
  })
  void two_polls_in_one_room_are_close(int here, int there, Outcome expected) {
    var poll =
        forms()
            .seat("PP-1", "", "second", 1000, 2)
            .station(Poll.SEAT, "9", "", 200, "School")
            .station("PP-1", "4", "", 200, "School")
            .says("f45", "ps:9", Mode.BOTH, figures(TOTAL, here), 30, 20)
            .says("PP-1", "f45", "ps:4", Mode.BOTH, figures(TOTAL, there), 30, 20);
    assertThat(poll.of(Rule.C4)).extracting(RuleOutcome::outcome).containsExactly(expected);
    assertThat(poll.of(Rule.C4).getFirst().detail()).startsWith("against PP-1/ps:4");
  }

  private static Poll turnout() {
    return Poll.india(2)
        .channel("site", Form.RESULTS_SITE, Authority.FINAL)
        .channel("poll", Form.TURNOUT, Authority.NONE);
  }

  @ParameterizedTest
  @CsvSource({"52, PASS, 0", "51, FAIL, 1", "53, FAIL, -1"})
  void evm_votes_counted_are_evm_votes_polled(int polled, Outcome expected, long difference) {
    var poll =
        turnout()
            .says("poll", "whole", Mode.EVM, figures(TOTAL, polled))
            .says("site", "whole", Mode.EVM, figures(NOTA, 2), 30, 20);
    var found = poll.of(Rule.C5);
    assertThat(found).extracting(RuleOutcome::outcome).containsExactly(expected);
    assertThat(found.getFirst().inputs()).containsEntry("difference", difference);
  }

  @Test
  void all_votes_are_never_compared_with_evm_votes() {
    var poll =
        turnout()
            .says("poll", "whole", Mode.EVM, figures(TOTAL, 52))
            .says("site", "whole", Mode.BOTH, figures(NOTA, 2, TOTAL, 60), 33, 25);
    assertThat(poll.of(Rule.C5)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
    assertThat(poll.of(Rule.C5).getFirst().detail()).startsWith("other-quantity");
  }

  @Test
  void turnout_alone_is_not_evaluable() {
    var poll = turnout().says("poll", "whole", Mode.EVM, figures(TOTAL, 52));
    assertThat(poll.of(Rule.C5)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
  }

  @ParameterizedTest
  @CsvSource({"99, DOES_NOT_HOLD", "100, HOLDS", "-1, NOT_EVALUABLE"})
  void a_station_that_is_out_matters_when_its_electors_reach_the_lead(
      int electors, Outcome expected) {
    var poll =
        forms()
            .station(Poll.SEAT, "3", "", electors, "")
            .says("f45", "ps:1", Mode.BOTH, figures(), 100, 0)
            .says("f45", "ps:2", Mode.BOTH, figures(), 20, 20);
    assertThat(poll.of(Rule.M1)).extracting(RuleOutcome::outcome).containsExactly(expected);
  }

  @Test
  void a_station_that_fails_a_check_matters_when_it_carries_the_lead() {
    var poll =
        forms()
            .says("f45", "ps:1", Mode.BOTH, figures(VALID, 49), 30, 20)
            .says("f45", "ps:2", Mode.BOTH, figures(VALID, 40), 20, 20);
    var found = poll.of(Rule.M1);
    assertThat(found).extracting(RuleOutcome::outcome).containsExactly(DOES_NOT_HOLD, HOLDS);
    assertThat(found.get(1).inputs()).containsEntry("lead", 10L).containsEntry("shift", 10L);
    assertThat(found.get(1).detail()).isEqualTo("disputed");
  }

  @Test
  void a_station_that_only_another_copy_has_is_believed_for_once() {
    var poll =
        Poll.pakistan(2)
            .stations("1", "2")
            .channel("a", Form.FORM_45, Authority.SUM)
            .channel("b", Form.FORM_45, Authority.SUM)
            .says("a", "ps:1", Mode.BOTH, figures(), 30, 20)
            .says("b", "ps:1", Mode.BOTH, figures(), 30, 20)
            .says("b", "ps:2", Mode.BOTH, figures(), 20, 30);
    assertThat(poll.of(Rule.M1))
        .filteredOn(o -> o.detail().equals("held-out"))
        .extracting(RuleOutcome::outcome)
        .containsExactly(HOLDS);
  }

  @ParameterizedTest
  @CsvSource({"46, 44, DOES_NOT_HOLD", "45, 45, HOLDS", "40, 50, HOLDS", "50, -1, NOT_EVALUABLE"})
  void channels_matter_when_they_are_as_far_apart_as_the_lead(int a, int b, Outcome expected) {
    var poll =
        Poll.pakistan(2)
            .channel("f47", Form.FORM_47, Authority.PROVISIONAL)
            .channel("list", Form.TABLE, Authority.AGGREGATOR)
            .says("f47", "whole", Mode.BOTH, figures(), 50, 40)
            .says("list", "whole", Mode.BOTH, figures(), a, b);
    assertThat(poll.of(Rule.M2)).extracting(RuleOutcome::outcome).containsExactly(expected);
  }

  @Test
  void partial_and_rounded_figures_never_settle_whether_a_difference_matters() {
    var poll =
        Poll.pakistan(2)
            .channel("f47", Form.FORM_47, Authority.PROVISIONAL)
            .channel("story", Form.STORY, Authority.PRESS)
            .channel("other", Form.STORY, Authority.PRESS)
            .says("f47", "whole", Mode.BOTH, figures(), 50, 40)
            .progress(Progress.UNKNOWN)
            .says("story", "whole", Mode.BOTH, figures(), 40, 50)
            .progress(Progress.COMPLETE)
            .precision(Precision.ROUNDED)
            .says("other", "whole", Mode.BOTH, figures(), 40, 50);
    assertThat(poll.of(Rule.M2)).allMatch(o -> o.outcome() == NOT_EVALUABLE);
    assertThat(poll.of(Rule.M2))
        .extracting(RuleOutcome::detail)
        .contains("partial; against f47", "rounded; against f47");
  }
}

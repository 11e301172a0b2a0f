// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.junit.jupiter.api.Test;

/** Several statements on one scope: which of their figures stand. */
class SheetsTest {
  private final Night night =
      Night.of(3).contest("c", "P", "Q", "R").stations("c", 3, 100).channel("t", Authority.RUNNING);

  private long[] votes() {
    return night.tally("c", "t").votes();
  }

  @Test
  void a_later_statement_supersedes_an_earlier_one() {
    night.say("c", "t").at(2).votes(20, 10, 5);
    night.say("c", "t").at(1).votes(12, 6, 3);
    assertThat(votes()).containsExactly(20, 10, 5);
  }

  @Test
  void a_partial_statement_supersedes_only_the_figures_it_names() {
    night.say("c", "t").at(1).figure(Figure.NOTA, 7).votes(12, 6, 3);
    night.say("c", "t").at(2).votes(20, -1, -1);
    assertThat(votes()).containsExactly(20, 6, 3);
    assertThat(night.tally("c", "t").figure(Figure.NOTA)).isEqualTo(7);
  }

  @Test
  void a_complete_statement_supersedes_figures_it_does_not_name_too() {
    night.say("c", "t").at(1).figure(Figure.NOTA, 7).votes(12, 6, 3);
    night.say("c", "t").at(2).votes(20, 10, 5);
    assertThat(night.tally("c", "t").figure(Figure.NOTA)).isEqualTo(-1);
  }

  @Test
  void statements_of_one_time_that_together_name_everybody_are_a_complete_one() {
    night.say("c", "t").at(1).figure(Figure.NOTA, 7).votes(12, 6, 3);
    night.say("c", "t").at(2).votes(20, 10, -1);
    night.say("c", "t").at(2).votes(-1, -1, 5);
    assertThat(night.tally("c", "t").figure(Figure.NOTA)).isEqualTo(-1);
  }

  @Test
  void partial_statements_of_different_times_are_not_together_a_complete_one() {
    night.say("c", "t").at(1).figure(Figure.NOTA, 7).votes(12, 6, 3);
    night.say("c", "t").at(2).votes(20, 10, -1);
    night.say("c", "t").at(3).votes(-1, -1, 5);
    assertThat(votes()).containsExactly(20, 10, 5);
    assertThat(night.tally("c", "t").figure(Figure.NOTA)).isEqualTo(7);
  }

  @Test
  void two_figures_said_at_one_time_are_a_conflict_and_neither_is_chosen() {
    night.say("c", "t").at(1).votes(12, 6, 3);
    night.say("c", "t").at(1).votes(12, 9, 3);
    assertThat(votes()).containsExactly(12, -1, 3);
    assertThat(night.tally("c", "t").conflicts()).isEqualTo(1);
    assertThat(night.events(Event.Kind.CONFLICT)).hasSize(1);
  }

  @Test
  void two_statements_without_a_time_that_differ_are_a_conflict() {
    night.say("c", "t").station(1).votes(12, 6, 3);
    night.say("c", "t").station(1).votes(12, 6, 4);
    assertThat(votes()).containsExactly(12, 6, -1);
  }

  @Test
  void an_older_figure_does_not_show_through_a_conflict() {
    night.say("c", "t").at(1).votes(12, 5, 3);
    night.say("c", "t").at(2).votes(-1, 6, -1);
    night.say("c", "t").at(2).votes(-1, 9, -1);
    assertThat(votes()).containsExactly(12, -1, 3);
  }

  @Test
  void a_conflict_ends_when_something_newer_is_said() {
    night.say("c", "t").at(1).votes(12, 6, 3);
    night.say("c", "t").at(1).votes(12, 9, 3);
    night.say("c", "t").at(2).votes(-1, 8, -1);
    assertThat(votes()).containsExactly(12, 8, 3);
    assertThat(night.tally("c", "t").conflicts()).isZero();
  }

  @Test
  void the_same_figures_said_twice_are_no_conflict() {
    night.say("c", "t").at(1).votes(12, 6, 3);
    night.say("c", "t").at(1).votes(12, 6, 3);
    assertThat(night.tally("c", "t").conflicts()).isZero();
    assertThat(night.events(Event.Kind.CONFLICT)).isEmpty();
  }

  @Test
  void a_correction_that_names_what_it_corrects_wins_at_the_same_time() {
    long wrong = night.say("c", "t").at(1).votes(12, 96, 3);
    night.say("c", "t").at(1).correcting(wrong).votes(12, 69, 3);
    assertThat(votes()).containsExactly(12, 69, 3);
    assertThat(night.tally("c", "t").conflicts()).isZero();
  }

  @Test
  void a_correction_that_names_what_it_corrects_wins_even_without_a_time() {
    long wrong = night.say("c", "t").at(5).votes(12, 96, 3);
    night.say("c", "t").correcting(wrong).votes(12, 69, 3);
    assertThat(votes()).containsExactly(12, 69, 3);
  }

  @Test
  void a_correction_of_a_correction_wins_over_both() {
    long first = night.say("c", "t").at(1).votes(1, 1, 1);
    long second = night.say("c", "t").at(1).correcting(first).votes(2, 2, 2);
    night.say("c", "t").at(1).correcting(second).votes(3, 3, 4);
    night.say("c", "t").at(1).votes(9, 9, 9);
    assertThat(votes()).containsExactly(3, 3, 4);
  }

  @Test
  void a_correction_that_arrives_before_what_it_corrects_still_wins() {
    night.say("c", "t").seq(10).correcting(9).votes(12, 69, -1);
    night.say("c", "t").seq(9).at(5).votes(12, 96, 3);
    assertThat(votes()).containsExactly(12, 69, 3);
  }

  @Test
  void a_long_chain_of_corrections_at_one_time_ends_at_its_last() {
    long last = night.say("c", "t").at(1).votes(1, 1, 1);
    for (int i = 2; i <= 50; i++) {
      last = night.say("c", "t").at(1).correcting(last).votes(i, i, i + 1);
      night.say("c", "t").at(1).votes(1, 1, 1);
    }
    assertThat(votes()).containsExactly(50, 50, 51);
  }

  @Test
  void a_statement_without_a_time_stands_below_one_that_has_one() {
    night.say("c", "t").at(1).votes(12, 6, 3);
    night.say("c", "t").votes(20, 10, 5);
    assertThat(votes()).containsExactly(12, 6, 3);
  }

  @Test
  void a_statement_without_figures_changes_nothing() {
    night.say("c", "t").at(1).progress("stations 3/9").votes(12, 6, 3);
    night.say("c", "t").at(2).complete().votes();
    night.say("c", "t").segment("g").votes();
    night.say("c", "t").station(1).votes();
    assertThat(votes()).containsExactly(12, 6, 3);
    assertThat(night.tally("c", "t").basis()).isEqualTo(Tally.Basis.WHOLE);
    assertThat(night.tally("c", "t").progress())
        .isEqualTo(new Progress(Progress.Kind.STATIONS, 3, 9));
  }

  @Test
  void a_partial_correction_keeps_how_far_the_count_is() {
    night.say("c", "t").at(1).complete().votes(12, 6, 3);
    night.say("c", "t").at(2).votes(13, -1, -1);
    assertThat(night.tally("c", "t").progress()).isEqualTo(Progress.COMPLETE);
  }

  @Test
  void a_sheet_speaks_as_exactly_as_the_vaguest_statement_in_force() {
    night.say("c", "t").at(1).precision(Precision.HEDGED).votes(12, 6, 3);
    assertThat(night.tally("c", "t").precision()).isEqualTo(Precision.HEDGED);
    night.say("c", "t").at(2).votes(13, 6, -1);
    assertThat(night.tally("c", "t").precision()).isEqualTo(Precision.HEDGED);
    night.say("c", "t").at(3).votes(13, 6, 3);
    assertThat(night.tally("c", "t").precision()).isEqualTo(Precision.EXACT);
  }

  @Test
  void modes_are_sheets_of_their_own() {
    night.say("c", "t").at(2).mode(Mode.EVM).votes(12, 6, 3);
    night.say("c", "t").at(1).votes(20, 10, 5);
    Tally t = night.tally("c", "t");
    assertThat(t.votes(Mode.EVM, 0)).isEqualTo(12);
    assertThat(t.votes(Mode.BOTH, 0)).isEqualTo(20);
  }

  @Test
  void a_label_contradicted_at_one_time_is_a_conflict_too() {
    night.say("c", "t").at(1).label("lamp", 5).votes();
    night.say("c", "t").at(1).label("lamp", 6).votes();
    assertThat(night.tally("c", "t").conflicts()).isEqualTo(1);
    assertThat(night.engine().evidence(0).unlinked(0)).isEmpty();
  }
}

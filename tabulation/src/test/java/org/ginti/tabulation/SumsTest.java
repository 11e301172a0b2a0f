// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Progress;
import org.junit.jupiter.api.Test;

/** What the sheets of one channel add up to. */
class SumsTest {
  private final Night night =
      Night.of(3).contest("c", "P", "Q", "R").stations("c", 3, 100).channel("t", Authority.FINAL);

  private Tally tally() {
    return night.tally("c", "t");
  }

  @Test
  void evm_and_postal_make_both_where_each_is_known() {
    night.say("c", "t").mode(Mode.EVM).votes(100, 90, 5);
    night.say("c", "t").mode(Mode.POSTAL).votes(1, 20, -1);
    assertThat(tally().votes(Mode.BOTH, 1)).isEqualTo(110);
    assertThat(tally().votes(Mode.BOTH, 2)).isEqualTo(-1);
  }

  @Test
  void the_evm_is_the_quantity_while_it_knows_more_people() {
    night.say("c", "t").mode(Mode.EVM).votes(100, 90, 5);
    night.say("c", "t").mode(Mode.POSTAL).votes(1, 20, -1);
    assertThat(tally().quantity()).isEqualTo(Mode.EVM);
    assertThat(tally().leader()).isZero();
    night.say("c", "t").mode(Mode.POSTAL).votes(-1, -1, 0);
    assertThat(tally().quantity()).isEqualTo(Mode.BOTH);
    assertThat(tally().leader()).isEqualTo(1);
  }

  @Test
  void both_as_stated_outranks_the_sum_of_its_parts() {
    night.say("c", "t").mode(Mode.EVM).votes(100, 90, 5);
    night.say("c", "t").mode(Mode.POSTAL).votes(1, 20, 0);
    night.say("c", "t").votes(102, 110, 5);
    assertThat(tally().votes()).containsExactly(102, 110, 5);
  }

  @Test
  void the_evm_alone_is_never_all_in() {
    night.say("c", "t").mode(Mode.EVM).complete().votes(100, 90, 5);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.COUNTING);
    assertThat(night.standing("c").decided()).isNotEqualTo(Standing.Decided.YES);
    night.say("c", "t").mode(Mode.POSTAL).complete().votes(1, 20, 0);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.COUNTED);
  }

  @Test
  void stations_are_added_and_postal_ballots_with_them() {
    night.say("c", "t").station(1).mode(Mode.EVM).votes(10, 5, 1);
    night.say("c", "t").station(2).mode(Mode.EVM).votes(3, 4, 1);
    night.say("c", "t").postal().votes(1, 7, 0);
    assertThat(tally().basis()).isEqualTo(Tally.Basis.STATIONS);
    assertThat(tally().votes()).containsExactly(14, 16, 2);
    assertThat(tally().progress()).isEqualTo(new Progress(Progress.Kind.STATIONS, 2, 3));
  }

  @Test
  void a_station_that_reports_again_counts_once() {
    night.say("c", "t").station(1).at(1).votes(10, 5, 1);
    night.say("c", "t").station(1).at(2).votes(11, 5, 1);
    assertThat(tally().votes()).containsExactly(11, 5, 1);
    assertThat(tally().progress().done()).isEqualTo(1);
  }

  @Test
  void a_station_with_nothing_but_its_electors_is_not_in() {
    night.say("c", "t").station(1).figure(Figure.NOTA, 2).votes(10, 5, 1);
    night.say("c", "t").station(2).figure(Figure.ELECTORS, 90).votes();
    assertThat(tally().progress().done()).isEqualTo(1);
    assertThat(tally().figure(Figure.NOTA)).isEqualTo(2);
  }

  @Test
  void a_figure_of_stations_is_known_only_when_every_one_that_reports_states_it() {
    night.say("c", "t").station(1).votes(10, 5, 1);
    night.say("c", "t").station(2).figure(Figure.NOTA, 2).votes();
    assertThat(tally().figure(Figure.NOTA)).isEqualTo(-1);
    night.say("c", "t").station(1).figure(Figure.NOTA, 3).votes();
    assertThat(tally().figure(Figure.NOTA)).isEqualTo(5);
  }

  @Test
  void the_stations_and_the_margin_a_form_prints_are_not_added_up() {
    for (int i = 1; i <= 2; i++) {
      night
          .say("c", "t")
          .station(i)
          .figure(Figure.STATIONS, 3)
          .figure(Figure.MARGIN, 5)
          .figure(Figure.CANDIDATES, 3)
          .votes(10, 5, 1);
    }
    assertThat(tally().figure(Figure.STATIONS)).isEqualTo(-1);
    assertThat(tally().figure(Figure.MARGIN)).isEqualTo(-1);
    assertThat(tally().progress()).isEqualTo(new Progress(Progress.Kind.STATIONS, 2, 3));
  }

  @Test
  void electors_are_the_same_people_in_every_mode() {
    night.say("c", "t").mode(Mode.EVM).figure(Figure.ELECTORS, 500).votes(100, 90, 5);
    night.say("c", "t").mode(Mode.POSTAL).figure(Figure.ELECTORS, 500).votes(1, 20, 0);
    assertThat(tally().figure(Figure.ELECTORS)).isEqualTo(500);
  }

  @Test
  void rounds_add_their_increments_in_any_order_of_arrival() {
    night.say("c", "t").round(2).votes(4, 9, 0);
    night.say("c", "t").round(1).votes(10, 5, 1);
    assertThat(tally().votes()).containsExactly(14, 14, 1);
    assertThat(tally().tied()).isTrue();
  }

  @Test
  void a_cumulative_figure_takes_over_where_a_round_is_missing() {
    night.say("c", "t").round(1).votes(10, 5, 1);
    night.say("c", "t").round(3).cumulative(40, 30, 3).votes(10, 10, 1);
    assertThat(tally().votes()).containsExactly(40, 30, 3);
  }

  @Test
  void a_cumulative_figure_takes_over_also_some_rounds_after_the_missing_one() {
    night.say("c", "t").round(1).votes(10, 5, 1);
    night.say("c", "t").round(3).votes(10, 10, 1);
    assertThat(tally().votes()).containsExactly(20, 15, 2);
    night.say("c", "t").round(4).cumulative(55, 41, 4).votes(5, 6, 0);
    assertThat(tally().votes()).containsExactly(55, 41, 4);
  }

  @Test
  void a_round_of_cumulative_figures_only_is_a_result() {
    night.say("c", "t").round(1).cumulative(10, 5, 1).votes();
    assertThat(tally().basis()).isEqualTo(Tally.Basis.ROUNDS);
    assertThat(tally().leader()).isZero();
  }

  @Test
  void increments_outrank_a_cumulative_figure_that_contradicts_them() {
    night.say("c", "t").round(1).cumulative(10, 5, 1).votes(10, 5, 1);
    night.say("c", "t").round(2).cumulative(99, 9, 1).votes(1, 2, 0);
    assertThat(tally().votes()).containsExactly(11, 7, 1);
  }

  @Test
  void segments_are_added_and_all_in_when_each_says_so() {
    night.say("c", "t").segment("a").mode(Mode.EVM).complete().votes(10, 5, 1);
    night.say("c", "t").segment("b").mode(Mode.EVM).votes(1, 9, 1);
    night.say("c", "t").postal().votes(0, 1, 0);
    assertThat(tally().votes()).containsExactly(11, 15, 2);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.COUNTING);
    night.say("c", "t").segment("b").mode(Mode.EVM).at(1).complete().votes(1, 9, 1);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.COUNTED);
  }

  @Test
  void the_whole_is_not_added_to_its_parts() {
    night.say("c", "t").round(1).votes(10, 5, 1);
    night.say("c", "t").station(1).votes(3, 3, 3);
    night.say("c", "t").votes(20, 10, 2);
    assertThat(tally().votes()).containsExactly(20, 10, 2);
  }

  @Test
  void labels_are_not_counted_twice_either() {
    night.say("c", "t").round(1).label("lamp", 40).votes(10, 5, 1);
    night.say("c", "t").label("lamp", 50).votes(20, 10, 2);
    assertThat(night.engine().evidence(0).unlinked(0)).isEqualTo(Map.of("lamp", 50L));
    assertThat(tally().unlinked()).isEqualTo(1);
  }

  @Test
  void unknown_is_not_zero() {
    night.say("c", "t").votes(20, -1, 0);
    assertThat(tally().votes()).containsExactly(20, -1, 0);
    assertThat(tally().complete()).isFalse();
    assertThat(tally().margin()).isEqualTo(20);
  }

  @Test
  void all_zeros_are_no_result_and_no_tie() {
    night.say("c", "t").complete().votes(0, 0, 0);
    assertThat(tally().tied()).isFalse();
    assertThat(tally().noResult()).isTrue();
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.VOID);
  }
}

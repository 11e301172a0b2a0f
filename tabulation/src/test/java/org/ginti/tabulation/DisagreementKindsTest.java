// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.tabulation.Disagreement.Kind;
import org.ginti.tabulation.Disagreement.Material;
import org.junit.jupiter.api.Test;

/** Each kind of difference between two channels, and one that is nearly of that kind. */
class DisagreementKindsTest {
  private final Night night =
      Night.of(3)
          .contest("c", "P", "Q", "R")
          .stations("c", 3, 2000)
          .channel("final", Authority.FINAL)
          .channel("press", Authority.PRESS);

  private void official(int... votes) {
    night.say("c", "final").complete().votes(votes);
  }

  private Kind kind() {
    return night.disagreement("c").kind();
  }

  @Test
  void figures_that_agree_are_no_disagreement() {
    official(119_574, 90_000, 12);
    night.say("c", "press").votes(119_574, 90_000, -1);
    assertThat(night.engine().disagreements(0)).isEmpty();
    assertThat(night.engine().comparisons(0))
        .singleElement()
        .satisfies(d -> assertThat(d.kind()).isEqualTo(Kind.SAME));
  }

  @Test
  void agreeing_votes_with_another_nota_differ() {
    night.say("c", "final").complete().figure(Figure.NOTA, 5).votes(10, 9, 1);
    night.say("c", "press").complete().figure(Figure.NOTA, 6).votes(10, 9, 1);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.NO);
    assertThat(night.disagreement("c").differences())
        .singleElement()
        .satisfies(d -> assertThat(d.what()).isEqualTo("nota"));
  }

  @Test
  void fewer_stations_by_its_own_account_are_a_partial_count() {
    official(1000, 900, 50);
    night.say("c", "press").progress("stations 82/210").votes(400, 420, 20);
    assertThat(kind()).isEqualTo(Kind.PARTIAL_COUNT);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.NOT_EVALUABLE);
  }

  @Test
  void fewer_stations_with_more_votes_are_no_partial_count() {
    official(1000, 900, 50);
    night.say("c", "press").progress("stations 82/210").votes(400, 920, 20);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void less_for_everybody_without_saying_how_far_is_a_partial_count() {
    official(91_489, 80_838, 50);
    night.say("c", "press").votes(72_519, 31_586, -1);
    assertThat(kind()).isEqualTo(Kind.PARTIAL_COUNT);
  }

  @Test
  void less_for_one_and_the_same_for_another_is_no_partial_count() {
    official(91_489, 80_838, 50);
    night.say("c", "press").votes(91_489, 31_586, -1);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void less_for_everybody_from_a_source_that_says_it_is_all_differs() {
    official(91_489, 80_838, 50);
    night.say("c", "press").complete().votes(72_519, 31_586, 40);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void the_evm_column_taken_for_all_votes_is_another_quantity() {
    night.say("c", "final").mode(Mode.EVM).complete().votes(109_332, 109_257, 40);
    night.say("c", "final").mode(Mode.POSTAL).complete().votes(321, 234, 2);
    night.say("c", "press").votes(109_332, 109_257, -1);
    assertThat(kind()).isEqualTo(Kind.OTHER_QUANTITY);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.NOT_EVALUABLE);
  }

  @Test
  void one_vote_off_the_evm_column_is_not_the_evm_column() {
    night.say("c", "final").mode(Mode.EVM).complete().votes(109_332, 109_257, 40);
    night.say("c", "final").mode(Mode.POSTAL).complete().votes(321, 234, 2);
    night.say("c", "press").complete().votes(109_333, 109_257, 40);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void evm_is_compared_with_evm_where_both_have_it() {
    night.say("c", "final").mode(Mode.EVM).complete().votes(100, 90, 5);
    night.say("c", "final").mode(Mode.POSTAL).complete().votes(5, 5, 5);
    night.say("c", "press").mode(Mode.EVM).votes(100, 91, 5);
    var only = night.disagreement("c");
    assertThat(only.differences())
        .singleElement()
        .satisfies(d -> assertThat(d.modeA()).isEqualTo(Mode.EVM))
        .satisfies(d -> assertThat(d.a()).isEqualTo(90))
        .satisfies(d -> assertThat(d.delta()).isEqualTo(1));
  }

  @Test
  void nota_on_the_evm_is_not_compared_with_nota_of_both() {
    night.say("c", "final").mode(Mode.EVM).figure(Figure.NOTA, 5).votes(100, 90, 5);
    night.say("c", "final").mode(Mode.POSTAL).figure(Figure.NOTA, 1).votes(5, 5, 5);
    night.say("c", "press").mode(Mode.EVM).figure(Figure.NOTA, 5).votes(100, 90, 5);
    assertThat(night.engine().disagreements(0)).isEmpty();
  }

  @Test
  void a_number_to_the_thousand_is_rounded() {
    official(91_489, 80_838, 50);
    night.say("c", "press").precision(Precision.ROUNDED).votes(91_000, 81_000, -1);
    assertThat(kind()).isEqualTo(Kind.ROUNDED);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.NOT_EVALUABLE);
  }

  @Test
  void more_than_91_thousand_is_hedged() {
    official(91_489, 80_838, 50);
    night.say("c", "press").precision(Precision.HEDGED).votes(91_000, -1, -1);
    assertThat(kind()).isEqualTo(Kind.ROUNDED);
  }

  @Test
  void a_round_number_too_far_off_is_not_rounded() {
    official(91_489, 80_838, 50);
    night.say("c", "press").complete().votes(93_000, 81_000, 50);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void a_thousand_is_not_five_made_round() {
    official(91_489, 80_838, 5);
    night.say("c", "press").complete().votes(91_489, 80_838, 1000);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void nearly_92_thousand_is_rounded_up_where_the_source_hedges() {
    official(91_389, 80_838, 50);
    night.say("c", "press").precision(Precision.HEDGED).votes(92_000, -1, -1);
    assertThat(kind()).isEqualTo(Kind.ROUNDED);
  }

  @Test
  void two_digits_that_changed_places_are_transposed() {
    official(119_574, 90_000, 12);
    night.say("c", "press").votes(115_974, -1, -1);
    assertThat(kind()).isEqualTo(Kind.DIGITS_TRANSPOSED);
  }

  @Test
  void two_digits_of_which_one_also_changed_are_not_transposed() {
    official(119_574, 90_000, 12);
    night.say("c", "press").complete().votes(115_973, 90_000, 12);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void two_candidates_with_each_others_votes_are_columns_swapped() {
    official(1234, 5678, 12);
    night.say("c", "press").complete().votes(5678, 1234, 12);
    assertThat(kind()).isEqualTo(Kind.COLUMNS_SWAPPED);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.YES);
  }

  @Test
  void votes_swapped_but_for_one_vote_are_not_columns_swapped() {
    official(1234, 5678, 12);
    night.say("c", "press").complete().votes(5678, 1235, 12);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }

  @Test
  void labels_nobody_linked_are_not_compared_as_people() {
    official(1234, 5678, 12);
    night.say("c", "press").label("Lantern", 9000).votes();
    assertThat(night.engine().disagreements(0)).isEmpty();
    night.say("c", "press").at(1).votes(-1, -1, -1);
    assertThat(night.engine().disagreements(0)).isEmpty();
  }

  @Test
  void a_channel_that_knows_nobody_the_other_knows_is_not_comparable() {
    night.say("c", "final").complete().votes(1234, 5678, -1);
    night.say("c", "press").votes(-1, -1, 12);
    assertThat(kind()).isEqualTo(Kind.NOT_COMPARABLE);
  }

  @Test
  void an_equal_shift_for_both_leaders_is_not_material() {
    official(1234, 1221, 10);
    night.say("c", "press").complete().votes(1534, 1521, 10);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.NO);
  }

  @Test
  void a_shift_that_equals_the_lead_is_material_and_one_less_is_not() {
    official(1234, 1221, 10);
    night.say("c", "press").complete().votes(1234, 1234, 10);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.YES);
    night.say("c", "press").at(1).complete().votes(1234, 1233, 10);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.NO);
  }

  @Test
  void stations_are_compared_one_by_one() {
    var n =
        Night.of(1)
            .contest("k", "P", "Q")
            .stations("k", 2, 900)
            .channel("one", Authority.SUM)
            .channel("two", Authority.SUM);
    n.say("k", "one").station(1).votes(200, 50);
    n.say("k", "one").station(2).votes(40, 60);
    n.say("k", "two").station(1).votes(200, 50);
    n.say("k", "two").station(2).votes(60, 40);
    assertThat(n.engine().disagreements(0))
        .filteredOn(d -> d.station() >= 0)
        .singleElement()
        .satisfies(d -> assertThat(d.station()).isEqualTo(1))
        .satisfies(d -> assertThat(d.kind()).isEqualTo(Kind.COLUMNS_SWAPPED))
        .satisfies(d -> assertThat(d.material()).isEqualTo(Material.NO));
  }

  @Test
  void one_station_alone_can_matter() {
    var n =
        Night.of(1)
            .contest("k", "P", "Q")
            .stations("k", 2, 900)
            .channel("one", Authority.SUM)
            .channel("two", Authority.SUM);
    n.say("k", "one").station(1).votes(100, 90);
    n.say("k", "one").station(2).votes(40, 40);
    n.say("k", "two").station(2).votes(40, 50);
    assertThat(n.engine().disagreements(0))
        .filteredOn(d -> d.station() == 1)
        .singleElement()
        .satisfies(d -> assertThat(d.material()).isEqualTo(Material.YES));
  }

  /** Doda 2024: 4,538 in all, 4,770 on the machines alone. */
  private void doda(int margin, Precision precision) {
    night.say("c", "final").mode(Mode.EVM).complete().votes(22_944, 18_174, 800);
    night.say("c", "final").mode(Mode.POSTAL).complete().votes(284, 516, 22);
    night.say("c", "press").precision(precision).figure(Figure.MARGIN, margin).votes(-1, -1, -1);
  }

  @Test
  void a_margin_on_the_machines_alone_is_another_quantity() {
    doda(4770, Precision.EXACT);
    assertThat(kind()).isEqualTo(Kind.OTHER_QUANTITY);
    assertThat(night.disagreement("c").material()).isEqualTo(Material.NOT_EVALUABLE);
  }

  @Test
  void a_margin_that_fits_the_votes_is_no_disagreement() {
    doda(4538, Precision.EXACT);
    assertThat(night.engine().disagreements(0)).isEmpty();
  }

  @Test
  void about_4500_is_a_rounded_margin() {
    doda(4500, Precision.ROUNDED);
    assertThat(kind()).isEqualTo(Kind.ROUNDED);
  }

  @Test
  void a_margin_with_a_wrong_digit_differs() {
    doda(4470, Precision.EXACT);
    assertThat(kind()).isEqualTo(Kind.DIFFERS);
  }
}

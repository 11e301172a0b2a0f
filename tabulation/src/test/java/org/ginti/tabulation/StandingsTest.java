// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a contest stands: leading is arithmetic, declared is a sourced event. */
class StandingsTest {
  private final Night night =
      Night.of(3)
          .contest("c", "P", "Q", "R")
          .channel("press", Authority.PRESS)
          .channel("trend", Authority.RUNNING)
          .channel("final", Authority.FINAL)
          .channel("turnout", Authority.NONE);

  @Test
  void a_contest_of_which_nothing_is_said_is_scheduled() {
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.SCHEDULED);
    night.say("c", "turnout").figure(Figure.TOTAL, 100).votes();
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.SCHEDULED);
  }

  @Test
  void a_lead_is_never_turned_into_a_declaration() {
    night.say("c", "final").complete().votes(100, 1, 0);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.COUNTED);
    assertThat(night.standing("c").holders()).isEmpty();
    assertThat(night.standing("c").decided()).isEqualTo(Standing.Decided.YES);
    assertThat(night.house().declared()).isZero();
    assertThat(night.house().leading()).isEqualTo(1);
  }

  @Test
  void a_first_place_shared_when_all_is_in_is_tied_and_nobody_leads() {
    night.say("c", "final").complete().votes(50, 50, 9);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.TIED);
    assertThat(night.standing("c").leader()).isEqualTo(-1);
    assertThat(night.standing("c").margin()).isZero();
    assertThat(night.house().tied()).isEqualTo(1);
    assertThat(night.house().leading()).isZero();
  }

  @Test
  void a_lot_decides_a_tie_as_a_sourced_event() {
    night.say("c", "final").complete().votes(50, 50, 9);
    night.declare("c", Declaration.Kind.LOT, 2);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.DECLARED);
    assertThat(night.standing("c").tied()).isFalse();
    assertThat(night.standing("c").holders()).containsExactly(1);
    assertThat(night.party("Q").declared()).isEqualTo(1);
  }

  @Test
  void nota_never_leads() {
    night.say("c", "final").complete().figure(Figure.NOTA, 500).votes(100, 90, 5);
    assertThat(night.standing("c").leader()).isZero();
    assertThat(night.standing("c").margin()).isEqualTo(10);
    assertThat(night.house().nota()).isEqualTo(500);
    assertThat(night.house().votes()).isEqualTo(195);
  }

  @Test
  void the_best_authority_with_a_result_is_the_standing() {
    night.say("c", "press").votes(10, 20, 0);
    assertThat(night.standing("c").leader()).isEqualTo(1);
    night.say("c", "trend").votes(9, 8, 0);
    assertThat(night.standing("c").leader()).isZero();
    night.say("c", "final").complete().votes(0, 0, 0);
    assertThat(night.standing("c").tally().orElseThrow().channel())
        .isEqualTo(night.channel("trend"));
  }

  @Test
  void a_final_form_that_is_not_all_in_is_a_running_count() {
    night.say("c", "trend").votes(90, 80, 0);
    night.say("c", "final").votes(10, 20, 0);
    assertThat(night.standing("c").tally().orElseThrow().channel())
        .isEqualTo(night.channel("trend"));
    night.say("c", "final").complete().at(1).votes(10, 20, 0);
    assertThat(night.standing("c").tally().orElseThrow().channel())
        .isEqualTo(night.channel("final"));
  }

  @Test
  void a_later_declaration_supersedes_an_earlier_one_and_both_stay_on_record() {
    night.declare("c", Declaration.Kind.DECLARED, 1);
    night.declare("c", Declaration.Kind.DECLARED, 2);
    assertThat(night.standing("c").holders()).containsExactly(1);
    assertThat(night.engine().evidence(0).declarations()).hasSize(2);
  }

  @Test
  void a_seat_without_a_contest_is_won_without_votes() {
    night.declare("c", Declaration.Kind.UNCONTESTED, 3);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.UNCONTESTED);
    assertThat(night.party("R").declared()).isEqualTo(1);
    assertThat(night.house().votes()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "POSTPONED, POSTPONED",
    "COUNTERMANDED, COUNTERMANDED",
    "VOID, VOID",
    "REPOLL, VOID",
    "SET_ASIDE, VOID",
    "WITHHELD, WITHHELD",
    "STAYED, WITHHELD"
  })
  void an_event_that_says_there_is_no_result_leaves_no_leader(
      Declaration.Kind kind, Standing.Status status) {
    night.say("c", "final").complete().votes(100, 90, 5);
    night.declare("c", Declaration.Kind.DECLARED, 1);
    night.declare("c", kind);
    Standing s = night.standing("c");
    assertThat(s.status()).isEqualTo(status);
    assertThat(s.leader()).isEqualTo(-1);
    assertThat(s.known()).isFalse();
    assertThat(s.decided()).isEqualTo(Standing.Decided.NOT_COMPUTABLE);
    assertThat(night.house().unknown()).isEqualTo(1);
    assertThat(night.party("P").total()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"CONSOLIDATED", "RECOUNTED"})
  void an_event_about_the_procedure_leaves_the_seat_alone(Declaration.Kind kind) {
    night.declare("c", Declaration.Kind.DECLARED, 1);
    night.declare("c", kind);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.DECLARED);
  }

  @Test
  void a_seat_declared_again_after_a_repoll_is_held_again() {
    night.declare("c", Declaration.Kind.DECLARED, 1);
    night.declare("c", Declaration.Kind.REPOLL);
    night.declare("c", Declaration.Kind.DECLARED, 2);
    assertThat(night.standing("c").holders()).containsExactly(1);
    assertThat(night.party("P").total()).isZero();
  }

  @Test
  void a_seat_shared_by_two_counts_once_and_for_neither() {
    night.say("c", "final").complete().votes(50, 50, 9);
    night.declare("c", Declaration.Kind.SHARED, 1, 2);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.SHARED);
    assertThat(night.house().shared()).isEqualTo(1);
    assertThat(night.house().declared()).isZero();
    assertThat(night.party("P").shared()).isEqualTo(1);
    assertThat(night.party("Q").shared()).isEqualTo(1);
    assertThat(night.party("P").total()).isZero();
  }

  @Test
  void a_lead_is_decided_when_it_exceeds_what_can_still_be_out() {
    var n = Night.of(1).contestOf("house", "k", 200, "P", "Q").channel("t", Authority.RUNNING);
    n.say("k", "t").at(1).votes(100, 50);
    assertThat(n.standing("k").decided()).isEqualTo(Standing.Decided.NO);
    n.say("k", "t").at(2).votes(101, 50);
    assertThat(n.standing("k").decided()).isEqualTo(Standing.Decided.YES);
  }

  @Test
  void nothing_is_decided_where_nobody_knows_what_is_out() {
    night.say("c", "trend").votes(1000, 1, 1);
    assertThat(night.standing("c").decided()).isEqualTo(Standing.Decided.NOT_COMPUTABLE);
  }

  @Test
  void nothing_is_decided_by_a_form_that_leaves_a_candidate_out() {
    night.say("c", "final").complete().votes(100, 90, -1);
    assertThat(night.standing("c").decided()).isEqualTo(Standing.Decided.NOT_COMPUTABLE);
  }

  @Test
  void a_station_in_dispute_keeps_the_seat_undecided() {
    var n = Night.of(1).contest("k", "P", "Q").channel("t", Authority.SUM);
    n.stations("k", 2, 500);
    n.say("k", "t").station(1).votes(100, 50);
    n.say("k", "t").station(2).at(1).votes(10, 20);
    assertThat(n.standing("k").decided()).isEqualTo(Standing.Decided.YES);
    n.say("k", "t").station(2).at(1).votes(10, 200);
    assertThat(n.standing("k").decided()).isEqualTo(Standing.Decided.NO);
  }

  @Test
  void a_seat_can_turn_on_the_postal_ballots() {
    night.say("c", "final").mode(Mode.EVM).votes(99, 100, 5);
    night.say("c", "final").mode(Mode.POSTAL).votes(60, 11, 0);
    assertThat(night.standing("c").leader()).isZero();
    assertThat(night.standing("c").margin()).isEqualTo(48);
  }

  @Test
  void a_figure_withheld_by_a_contradiction_leaves_no_leader_to_name() {
    night.say("c", "final").complete().votes(100, 90, 1);
    night.say("c", "final").complete().votes(101, 90, 1);
    assertThat(night.standing("c").leader()).isEqualTo(-1);
    assertThat(night.house().leading()).isZero();
    assertThat(night.house().unknown()).isEqualTo(1);
  }

  @Test
  void a_contradiction_about_nota_alone_leaves_the_leader() {
    night.say("c", "final").complete().figure(Figure.NOTA, 5).votes(100, 90, 1);
    night.say("c", "final").complete().figure(Figure.NOTA, 6).votes(100, 90, 1);
    assertThat(night.standing("c").leader()).isZero();
  }

  @Test
  void a_label_nobody_linked_with_more_votes_leaves_no_leader_to_name() {
    night.say("c", "final").complete().label("PTI-IND", 101).votes(100, 90, 1);
    assertThat(night.standing("c").leader()).isEqualTo(-1);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.COUNTED);
  }

  @Test
  void a_label_nobody_linked_with_fewer_votes_takes_the_second_place_from_nobody_named() {
    night.say("c", "final").complete().label("PTI-IND", 95).votes(100, 90, 1);
    assertThat(night.standing("c").leader()).isZero();
    assertThat(night.standing("c").runnerUp()).isEqualTo(-1);
    assertThat(night.standing("c").decided()).isEqualTo(Standing.Decided.NOT_COMPUTABLE);
  }
}

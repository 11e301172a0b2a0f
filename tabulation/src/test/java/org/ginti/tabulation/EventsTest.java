// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.junit.jupiter.api.Test;

/** What is told while a count goes on. */
class EventsTest {
  private final Night night =
      Night.of(2)
          .contestOf("house", "c", 1000, "P", "Q", "R")
          .contest("d", "P", "Q")
          .stations("c", 3, 300)
          .alliance("front", "Q", "R")
          .earlier("in-x-2019", "house", "2008", "Q", true)
          .channel("trend", Authority.RUNNING)
          .channel("final", Authority.FINAL)
          .channel("press", Authority.PRESS)
          .channel("turnout", Authority.NONE);

  private List<Event.Kind> kinds() {
    return night.events.stream().map(Event::kind).toList();
  }

  @Test
  void the_first_lead_is_told_once() {
    night.say("c", "trend").at(1).votes(10, 5, 1);
    night.say("c", "trend").at(2).votes(20, 8, 2);
    assertThat(night.events(Event.Kind.FIRST_LEAD))
        .singleElement()
        .satisfies(e -> assertThat(e.candidates()).containsExactly(0))
        .satisfies(e -> assertThat(e.figures()).containsExactly(5L));
  }

  @Test
  void a_change_of_lead_names_the_new_and_the_old_leader() {
    night.say("c", "trend").at(1).votes(10, 5, 1);
    night.say("c", "trend").at(2).votes(10, 12, 1);
    assertThat(night.events(Event.Kind.LEAD_CHANGE))
        .singleElement()
        .satisfies(e -> assertThat(e.candidates()).containsExactly(1, 0))
        .satisfies(e -> assertThat(e.figures()).containsExactly(2L));
  }

  @Test
  void what_a_retraction_undoes_is_told_and_told_again_when_it_comes_about() {
    night.say("c", "trend").at(1).votes(5, 10, 1);
    night.say("c", "final").at(2).complete().votes(50, 10, 1);
    assertThat(night.events(Event.Kind.COUNTED)).hasSize(1);
    var again = night.engine().recount(0);
    var row = new StatementRow();
    row.clear(3);
    row.seq = 1;
    row.channel = night.channel("trend");
    row.votes[0] = 5;
    row.votes[1] = 10;
    row.votes[2] = 1;
    again.accept(row);
    assertThat(night.standing("c").leader()).isZero();
    again.settle(2, 99);
    assertThat(night.standing("c").leader()).isEqualTo(1);
    assertThat(night.standing("c").status()).isEqualTo(Standing.Status.COUNTING);
    assertThat(night.events(Event.Kind.RETRACTED))
        .singleElement()
        .satisfies(e -> assertThat(e.contest()).isZero());
    assertThat(night.events.getLast())
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Event.Kind.STANDING_MOVED))
        .satisfies(e -> assertThat(e.candidates()).containsExactly(1, 0))
        .satisfies(e -> assertThat(e.seq()).isEqualTo(2))
        .satisfies(e -> assertThat(e.time()).isEqualTo(99));
    night.say("c", "final").at(3).complete().votes(51, 10, 1);
    assertThat(night.events(Event.Kind.COUNTED)).hasSize(2);
    row.contest = 7;
    assertThatThrownBy(() -> again.accept(row)).hasMessageContaining("in the recount of 0");
  }

  @Test
  void a_tie_between_is_told_and_the_lead_changes_only_when_another_leads() {
    night.say("c", "trend").at(1).votes(10, 5, 1);
    night.say("c", "trend").at(2).votes(10, 10, 1);
    assertThat(night.events(Event.Kind.LEAD_CHANGE)).isEmpty();
    assertThat(night.events(Event.Kind.TIE))
        .singleElement()
        .satisfies(e -> assertThat(e.candidates()).containsExactly(0, 1))
        .satisfies(e -> assertThat(e.figures()).containsExactly(10L));
    night.say("c", "trend").at(3).votes(10, 11, 1);
    assertThat(night.events(Event.Kind.LEAD_CHANGE)).hasSize(1);
  }

  @Test
  void a_lead_regained_after_a_tie_is_no_change() {
    night.say("c", "trend").at(1).votes(10, 5, 1);
    night.say("c", "trend").at(2).votes(10, 10, 1);
    night.say("c", "trend").at(3).votes(11, 10, 1);
    assertThat(night.events(Event.Kind.LEAD_CHANGE)).isEmpty();
  }

  @Test
  void a_channel_that_says_nothing_about_who_leads_tells_nothing() {
    night.say("c", "turnout").votes(10, 5, 1);
    assertThat(night.events).isEmpty();
  }

  @Test
  void a_cumulative_total_that_falls_is_a_correction_for_each_candidate_and_mode() {
    night.say("c", "trend").at(1).mode(Mode.EVM).figure(Figure.NOTA, 9).votes(100, 50, 10);
    night.say("c", "trend").at(2).mode(Mode.EVM).figure(Figure.NOTA, 8).votes(90, 50, 9);
    long evm = Mode.EVM.ordinal();
    assertThat(night.events(Event.Kind.CORRECTION))
        .extracting(Event::candidates, Event::figures)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(List.of(0), List.of(100L, 90L, evm, -1L)),
            org.assertj.core.groups.Tuple.tuple(List.of(2), List.of(10L, 9L, evm, -1L)),
            org.assertj.core.groups.Tuple.tuple(
                List.of(), List.of(9L, 8L, evm, (long) Figure.NOTA.ordinal())));
  }

  @Test
  void a_cumulative_total_that_grows_is_no_correction() {
    night.say("c", "trend").at(1).votes(100, 50, 10);
    night.say("c", "trend").at(2).votes(100, 51, 20);
    assertThat(night.events(Event.Kind.CORRECTION)).isEmpty();
  }

  @Test
  void a_total_of_an_earlier_hour_that_arrives_late_is_no_fall() {
    night.say("c", "trend").at(2).votes(100, 50, 10);
    night.say("c", "trend").at(1).votes(90, 40, 9);
    assertThat(night.events(Event.Kind.CORRECTION)).isEmpty();
  }

  @Test
  void a_station_that_changes_at_all_is_a_correction_up_or_down() {
    night.say("c", "trend").station(1).at(1).votes(100, 50, 10);
    night.say("c", "trend").station(1).at(2).votes(100, 60, 9);
    assertThat(night.events(Event.Kind.CORRECTION))
        .singleElement()
        .satisfies(e -> assertThat(e.scope()).isEqualTo("ps:s1"))
        .satisfies(e -> assertThat(e.candidates()).containsExactly(1, 2))
        .satisfies(e ->
            assertThat(e.figures()).containsExactly(160L, 169L, (long) Mode.BOTH.ordinal(), -1L));
  }

  @Test
  void a_station_said_again_is_no_correction() {
    night.say("c", "trend").station(1).at(1).votes(100, 50, 10);
    night.say("c", "trend").station(1).at(2).votes(100, 50, 10);
    assertThat(night.events(Event.Kind.CORRECTION)).isEmpty();
  }

  @Test
  void a_round_that_changes_is_a_correction() {
    night.say("c", "trend").round(1).at(1).votes(100, 50, 10);
    night.say("c", "trend").round(1).at(2).votes(101, 50, 10);
    assertThat(night.events(Event.Kind.CORRECTION))
        .singleElement()
        .satisfies(e -> assertThat(e.scope()).isEqualTo("round:1"));
  }

  @Test
  void a_conflict_is_told_once() {
    night.say("c", "trend").station(1).at(1).votes(100, 50, 10);
    night.say("c", "trend").station(1).at(1).votes(100, 51, 10);
    night.say("c", "trend").station(1).at(1).votes(100, 52, 10);
    assertThat(night.events(Event.Kind.CONFLICT)).hasSize(1);
    assertThat(night.events(Event.Kind.CORRECTION)).isEmpty();
  }

  @Test
  void the_standing_moves_when_a_better_channel_names_another_leader() {
    night.say("c", "press").votes(10, 20, 1);
    night.say("c", "trend").votes(15, 5, 1);
    assertThat(night.events(Event.Kind.STANDING_MOVED))
        .singleElement()
        .satisfies(e -> assertThat(e.candidates()).containsExactly(0, 1))
        .satisfies(e -> assertThat(e.channel()).isEqualTo(night.channel("trend")));
  }

  @Test
  void a_better_channel_that_names_the_same_leader_moves_nothing_worth_telling() {
    night.say("c", "press").votes(10, 20, 1);
    night.say("c", "trend").votes(5, 15, 1);
    assertThat(night.events(Event.Kind.STANDING_MOVED)).isEmpty();
  }

  @Test
  void a_count_that_is_all_in_is_counted_not_declared() {
    night.say("c", "final").complete().votes(500, 300, 100);
    assertThat(kinds()).contains(Event.Kind.COUNTED).doesNotContain(Event.Kind.DECLARED);
    assertThat(night.events(Event.Kind.COUNTED).getFirst().figures()).containsExactly(200L);
  }

  @Test
  void a_lead_beyond_reach_is_decided_once() {
    night.say("c", "trend").at(1).votes(400, 200, 0);
    assertThat(night.events(Event.Kind.DECIDED)).isEmpty();
    night.say("c", "trend").at(2).votes(550, 210, 0);
    night.say("c", "trend").at(3).votes(600, 220, 0);
    assertThat(night.events(Event.Kind.DECIDED)).hasSize(1);
  }

  @Test
  void a_declaration_is_told_with_its_winner_and_other_events_as_status() {
    night.declare("c", Declaration.Kind.DECLARED, 2);
    night.declare("d", Declaration.Kind.POSTPONED);
    assertThat(night.events(Event.Kind.DECLARED).getFirst().candidates()).containsExactly(1);
    assertThat(night.events(Event.Kind.STATUS).getFirst().scope()).isEqualTo("postponed");
  }

  @Test
  void a_majority_is_told_when_reached_and_when_lost() {
    night.say("c", "trend").at(1).votes(10, 5, 1);
    night.say("d", "trend").at(1).votes(10, 5);
    night.say("d", "trend").at(2).votes(10, 12);
    assertThat(night.events)
        .filteredOn(e -> e.kind().name().startsWith("MAJORITY"))
        .extracting(Event::kind, Event::party, Event::figures)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Event.Kind.MAJORITY_REACHED, "P", List.of(2L, 2L)),
            org.assertj.core.groups.Tuple.tuple(Event.Kind.MAJORITY_LOST, "P", List.of(1L, 2L)));
  }

  @Test
  void an_alliance_reaches_a_majority_that_no_member_has() {
    night.say("c", "trend").votes(1, 5, 10);
    night.say("d", "trend").votes(1, 5);
    assertThat(night.events(Event.Kind.MAJORITY_REACHED))
        .singleElement()
        .satisfies(e -> assertThat(e.party()).isEqualTo("front"));
  }

  @Test
  void a_first_seat_opens_an_account_when_it_is_declared() {
    night.say("c", "trend").votes(10, 5, 1);
    assertThat(night.events(Event.Kind.OPENED_ACCOUNT)).isEmpty();
    night.declare("c", Declaration.Kind.DECLARED, 1);
    night.declare("d", Declaration.Kind.DECLARED, 1);
    assertThat(night.events(Event.Kind.OPENED_ACCOUNT))
        .singleElement()
        .satisfies(e -> assertThat(e.party()).isEqualTo("P"));
  }

  @Test
  void a_party_with_an_earlier_seat_opens_nothing() {
    night.declare("c", Declaration.Kind.DECLARED, 2);
    assertThat(night.events(Event.Kind.OPENED_ACCOUNT)).isEmpty();
  }

  @Test
  void a_disagreement_that_could_change_the_leader_is_told_once() {
    night.say("c", "final").complete().votes(500, 490, 10);
    night.say("c", "press").at(1).complete().votes(490, 501, 10);
    night.say("c", "press").at(2).complete().votes(490, 502, 10);
    assertThat(night.events(Event.Kind.MATERIAL_DISAGREEMENT))
        .singleElement()
        .satisfies(e -> assertThat(e.channel()).isEqualTo(night.channel("press")));
  }

  @Test
  void a_disagreement_that_could_not_is_not_told() {
    night.say("c", "final").complete().votes(500, 300, 10);
    night.say("c", "press").complete().votes(499, 301, 10);
    assertThat(night.events(Event.Kind.MATERIAL_DISAGREEMENT)).isEmpty();
    assertThat(night.disagreement("c").material()).isEqualTo(Disagreement.Material.NO);
  }
}

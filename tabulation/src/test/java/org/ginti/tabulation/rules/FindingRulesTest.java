// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.model.Figure.CANDIDATES;
import static org.ginti.model.Figure.NOTA;
import static org.ginti.model.Figure.POLLED_WOMEN;
import static org.ginti.model.Figure.REJECTED;
import static org.ginti.model.Figure.REJECTED_POSTAL;
import static org.ginti.model.Figure.TOTAL;
import static org.ginti.model.Figure.VALID;
import static org.ginti.tabulation.rules.Outcome.DOES_NOT_HOLD;
import static org.ginti.tabulation.rules.Outcome.FAIL;
import static org.ginti.tabulation.rules.Outcome.HOLDS;
import static org.ginti.tabulation.rules.Outcome.NOT_EVALUABLE;
import static org.ginti.tabulation.rules.Outcome.PASS;
import static org.ginti.tabulation.rules.Poll.figures;

import java.time.LocalDate;
import java.util.Map;
import org.ginti.model.Authority;
import org.ginti.model.CandidateId;
import org.ginti.model.Declaration.Kind;
import org.ginti.model.Election;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D1 to D9: what follows from the figures of a contest. */
class FindingRulesTest {
  private static Poll site(int candidates) {
    return Poll.india(candidates).channel("site", Form.RESULTS_SITE, Authority.FINAL);
  }

  private static Poll form47(int candidates) {
    return Poll.pakistan(candidates).channel("f47", Form.FORM_47, Authority.PROVISIONAL);
  }

  @ParameterizedTest
  @CsvSource({"51, 50, PASS", "50, 50, FAIL", "49, 50, FAIL", "51, -1, NOT_EVALUABLE"})
  void the_one_declared_has_the_most_votes(int votes, int other, Outcome expected) {
    var poll =
        site(2)
            .says("site", "whole", Mode.BOTH, figures(NOTA, 99), votes, other)
            .declares(Kind.DECLARED, "site", 1);
    assertThat(poll.of(Rule.D1)).extracting(RuleOutcome::outcome).containsExactly(expected);
  }

  @Test
  void a_lot_makes_a_tie_a_proper_declaration() {
    var poll =
        site(2)
            .says("site", "whole", Mode.BOTH, figures(), 50, 50)
            .declares(Kind.LOT, "site", 2)
            .declares(Kind.DECLARED, "site", 2);
    assertThat(poll.of(Rule.D1)).extracting(RuleOutcome::outcome).containsExactly(PASS, PASS);
  }

  @Test
  void a_gazette_without_figures_is_checked_on_the_final_channel_and_nowhere_else() {
    var poll = site(2).says("site", "whole", Mode.BOTH, figures(), 51, 50);
    assertThat(poll.declares(Kind.GAZETTED, "", 2).of(Rule.D1))
        .extracting(RuleOutcome::outcome)
        .containsExactly(FAIL);
    var provisional =
        form47(2).says("f47", "whole", Mode.BOTH, figures(), 51, 50).declares(Kind.GAZETTED, "", 1);
    assertThat(provisional.of(Rule.D1))
        .extracting(RuleOutcome::outcome)
        .containsExactly(NOT_EVALUABLE);
  }

  @ParameterizedTest
  @CsvSource({"140, PASS", "141, NOT_EVALUABLE", "-1, NOT_EVALUABLE"})
  void valid_votes_bound_the_candidates_that_are_not_named(int valid, Outcome expected) {
    var poll =
        form47(4)
            .says("f47", "whole", Mode.BOTH, figures(VALID, valid), 51, 39, -1, -1)
            .declares(Kind.DECLARED, "f47", 1);
    assertThat(poll.of(Rule.D1)).extracting(RuleOutcome::outcome).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"50, 50, HOLDS", "51, 50, DOES_NOT_HOLD", "50, -1, NOT_EVALUABLE"})
  void a_tie_is_found_when_all_votes_are_in(int a, int b, Outcome expected) {
    var poll = site(2).says("site", "whole", Mode.BOTH, figures(), a, b);
    assertThat(poll.of(Rule.D2)).extracting(RuleOutcome::outcome).containsExactly(expected);
  }

  @Test
  void equal_votes_during_a_count_are_no_tie_yet() {
    var poll =
        site(2)
            .progress(Progress.of("rounds 3/9"))
            .says("site", "whole", Mode.BOTH, figures(), 50, 50);
    assertThat(poll.of(Rule.D2)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
  }

  @Test
  void a_tie_in_pakistan_waits_for_consolidation_and_is_shared() {
    var poll = form47(2).says("f47", "whole", Mode.BOTH, figures(), 50, 50);
    assertThat(poll.of(Rule.D2).getFirst().detail()).isEqualTo("before-consolidation");
    poll.declares(Kind.SHARED, "f47", 1, 2);
    assertThat(poll.of(Rule.D2).getFirst().detail()).isEqualTo("shared");
    assertThat(poll.of(Rule.D1)).extracting(RuleOutcome::outcome).containsExactly(PASS);
  }

  @ParameterizedTest
  @CsvSource({"100, HOLDS", "101, DOES_NOT_HOLD", "-1, NOT_EVALUABLE"})
  void india_forfeits_at_one_sixth_of_valid_votes_without_nota(int votes, Outcome expected) {
    int rest = 600 - Math.max(votes, 0);
    var poll = site(2).says("site", "whole", Mode.BOTH, figures(NOTA, 50, VALID, 600), votes, rest);
    assertThat(poll.of(Rule.D3, "candidate 1")).containsExactly(expected);
    assertThat(poll.of(Rule.D3, "candidate 2")).containsExactly(DOES_NOT_HOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "99, 400, HOLDS, ''",
    "100, 400, DOES_NOT_HOLD, ''",
    "99, -1, NOT_EVALUABLE, lower-bound",
    "-1, 400, NOT_EVALUABLE, ''"
  })
  void pakistan_forfeits_below_one_quarter_of_votes_polled(
      int votes, int polled, Outcome expected, String note) {
    int rest = 396 - Math.max(votes, 0);
    var poll = form47(2).says("f47", "whole", Mode.BOTH, figures(TOTAL, polled), votes, rest);
    var found = poll.of(Rule.D3).stream().filter(o -> o.subject().equals("candidate 1")).toList();
    assertThat(found).extracting(RuleOutcome::outcome).containsExactly(expected);
    assertThat(found.getFirst().detail()).startsWith(note);
  }

  @Test
  void valid_votes_give_a_lower_bound_of_deposits_lost() {
    var poll = form47(2).says("f47", "whole", Mode.BOTH, figures(), 98, 298);
    var found = poll.of(Rule.D3).getFirst();
    assertThat(found.outcome()).isEqualTo(HOLDS);
    assertThat(found.detail()).isEqualTo("lower-bound");
  }

  @ParameterizedTest
  @CsvSource({"2013-05-11, 49, HOLDS", "2013-05-11, 50, DOES_NOT_HOLD", "2018-07-25, 50, HOLDS"})
  void before_the_act_of_2017_the_share_is_one_eighth(LocalDate day, int votes, Outcome expected) {
    var poll =
        Poll.of(Jurisdiction.PK, Election.Tier.NATIONAL, 336, Election.NotaEffect.NONE, day)
            .seat(Poll.SEAT, "", 2)
            .channel("f47", Form.FORM_47, Authority.PROVISIONAL)
            .says("f47", "whole", Mode.BOTH, figures(TOTAL, 400), votes, 400 - votes);
    assertThat(poll.of(Rule.D3, "candidate 1")).containsExactly(expected);
  }

  @Test
  void no_deposit_is_settled_by_a_tie_or_a_running_count() {
    var tie = site(3).says("site", "whole", Mode.BOTH, figures(), 50, 50, 1);
    assertThat(tie.of(Rule.D3)).allMatch(o -> o.outcome() == NOT_EVALUABLE).hasSize(3);
    var running =
        site(3)
            .progress(Progress.of("rounds 3/9"))
            .says("site", "whole", Mode.BOTH, figures(), 50, 40, 1);
    assertThat(running.of(Rule.D3)).allMatch(o -> o.outcome() == NOT_EVALUABLE);
  }

  @Test
  void a_gazette_does_not_make_a_running_count_final() {
    var poll =
        site(3)
            .progress(Progress.of("rounds 3/9"))
            .says("site", "whole", Mode.BOTH, figures(NOTA, 60), 50, 40, 1)
            .declares(Kind.GAZETTED, "", 1);
    assertThat(poll.of(Rule.D3, "candidate 3")).containsExactly(NOT_EVALUABLE);
    assertThat(poll.of(Rule.D7)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
    assertThat(poll.of(Rule.D2)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
  }

  @Test
  void consolidated_figures_of_a_declared_seat_are_final_unless_they_say_otherwise() {
    var poll =
        site(3)
            .progress(Progress.UNKNOWN)
            .says("site", "whole", Mode.BOTH, figures(), 50, 40, 1)
            .declares(Kind.GAZETTED, "", 1);
    assertThat(poll.of(Rule.D3, "candidate 3")).containsExactly(HOLDS);
  }

  @ParameterizedTest
  @CsvSource({"4, 90, NOT_EVALUABLE", "4, 89, FAIL", "2, 90, PASS", "2, 91, FAIL"})
  void a_list_of_two_of_four_candidates_is_no_ballot(int stated, int valid, Outcome expected) {
    var poll = Poll.pakistan(0).channel("f47", Form.FORM_47, Authority.PROVISIONAL);
    poll.listed(0, "L1");
    poll.listed(0, "L2");
    poll.says("f47", "whole", Mode.BOTH, figures(CANDIDATES, stated, VALID, valid), 50, 40);
    assertThat(poll.of(Rule.S1)).extracting(RuleOutcome::outcome).containsExactly(expected);
    assertThat(poll.of(Rule.S6))
        .extracting(RuleOutcome::outcome)
        .containsExactly(stated == 2 ? PASS : NOT_EVALUABLE);
  }

  @Test
  void a_margin_can_be_read_before_the_names_are_linked() {
    var votes =
        new Figures(
            Map.of(new CandidateId("1"), 49), Map.of("B", 50), Map.of(), Map.of(), Map.of());
    var poll = form47(2).add(Poll.SEAT, "f47", "whole", Mode.BOTH, votes);
    assertThat(recount(poll).inputs()).containsEntry("margin", 1L).containsEntry("ground_a", 1L);
    assertThat(recount(poll).outcome()).isEqualTo(HOLDS);
  }

  @Test
  void deposits_are_read_off_the_channel_that_names_everyone() {
    var poll =
        form47(3)
            .channel("list", Form.TABLE, Authority.AGGREGATOR)
            .says("f47", "whole", Mode.BOTH, figures(TOTAL, 100), 50, 40, -1)
            .says("list", "whole", Mode.BOTH, figures(), 51, 40, 3);
    var found = poll.of(Rule.D3).get(2);
    assertThat(found.outcome()).isEqualTo(HOLDS);
    assertThat(poll.register.channel(found.channel()).id().value()).isEqualTo("list");
  }

  private static RuleOutcome recount(Poll poll) {
    return poll.of(Rule.D4).getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    // margin, polled, rejected
    "4999, 100000, 0, HOLDS, 1, 0",
    "5000, 100000, 0, DOES_NOT_HOLD, 0, 0",
    "7999, 200000, 0, HOLDS, 1, 0",
    "8000, 200000, 0, DOES_NOT_HOLD, 0, 0",
    "8000, 200000, 8000, HOLDS, 0, 1",
    "8000, 200000, 7999, DOES_NOT_HOLD, 0, 0",
    "8000, -1, 7999, DOES_NOT_HOLD, 0, 0",
    "5001, -1, 0, NOT_EVALUABLE, -1, 0",
    "4999, -1, 0, HOLDS, 1, 0",
    "8000, 200000, -1, NOT_EVALUABLE, 0, -1",
    "4999, 100000, -1, HOLDS, 1, -1"
  })
  void recount_grounds_of_the_national_assembly(
      int margin, int polled, int rejected, Outcome expected, long a, long b) {
    int second = (100_000 - margin) / 2;
    var f = figures(TOTAL, polled, REJECTED, rejected);
    var found = recount(form47(2).says("f47", "whole", Mode.BOTH, f, second + margin, second));
    assertThat(found.outcome()).isEqualTo(expected);
    assertThat(found.inputs().getOrDefault("ground_a", -1L)).isEqualTo(a);
    assertThat(found.inputs().getOrDefault("ground_b", -1L)).isEqualTo(b);
  }

  @ParameterizedTest
  @CsvSource({
    "STATE, 2024-02-08, 3999, HOLDS",
    "STATE, 2024-02-08, 4000, DOES_NOT_HOLD",
    "NATIONAL, 2018-07-25, 9999, HOLDS",
    "NATIONAL, 2018-07-25, 10000, DOES_NOT_HOLD",
    "STATE, 2018-07-25, 9999, HOLDS",
    "LOCAL, 2024-02-08, 10, NOT_EVALUABLE"
  })
  void recount_caps_follow_the_body_and_the_day(
      Election.Tier tier, LocalDate day, int margin, Outcome expected) {
    var poll =
        Poll.of(Jurisdiction.PK, tier, 371, Election.NotaEffect.NONE, day)
            .seat(Poll.SEAT, "", 2)
            .channel("f47", Form.FORM_47, Authority.PROVISIONAL)
            .says(
                "f47",
                "whole",
                Mode.BOTH,
                figures(TOTAL, 400_000, REJECTED, 0),
                200_000 + margin,
                200_000);
    assertThat(recount(poll).outcome()).isEqualTo(expected);
  }

  @Test
  void no_recount_after_consolidation_or_a_recount() {
    for (Kind kind : new Kind[] {Kind.CONSOLIDATED, Kind.RECOUNTED}) {
      var poll =
          form47(2)
              .says("f47", "whole", Mode.BOTH, figures(TOTAL, 100, REJECTED, 9), 50, 49)
              .declares(kind, "");
      assertThat(recount(poll).outcome()).isEqualTo(DOES_NOT_HOLD);
      assertThat(recount(poll).inputs()).containsEntry("ground_a", 1L);
    }
  }

  @Test
  void the_press_can_show_a_ground_where_no_form_is_held() {
    var poll =
        Poll.of(Jurisdiction.PK, Election.Tier.STATE, 371, Election.NotaEffect.NONE, null)
            .seat("PP-149", "", 2)
            .channel("press", Form.STORY, Authority.PRESS)
            .says("PP-149", "press", "whole", Mode.BOTH, figures(), 51_756, 47_998);
    assertThat(recount(poll).outcome()).isEqualTo(HOLDS);
    assertThat(recount(poll).detail()).isEqualTo("reported");
  }

  @Test
  void a_recount_in_india_is_an_application_and_none_after_signing() {
    var poll = site(2).says("site", "whole", Mode.BOTH, figures(), 51, 50);
    assertThat(recount(poll).outcome()).isEqualTo(NOT_EVALUABLE);
    assertThat(recount(poll).detail()).startsWith("application");
    assertThat(recount(poll.declares(Kind.CONSOLIDATED, "")).outcome()).isEqualTo(DOES_NOT_HOLD);
  }

  @ParameterizedTest
  @CsvSource({"11, HOLDS", "10, DOES_NOT_HOLD", "-1, NOT_EVALUABLE"})
  void rejected_postal_ballots_above_the_margin(int rejected, Outcome expected) {
    var poll = site(2).says("site", "whole", Mode.BOTH, figures(REJECTED_POSTAL, rejected), 60, 50);
    assertThat(poll.of(Rule.D5)).extracting(RuleOutcome::outcome).containsExactly(expected);
    var scoped =
        site(2)
            .says("site", "whole", Mode.BOTH, figures(), 60, 50)
            .says("site", "postal", Mode.POSTAL, figures(REJECTED, rejected), 1, 1);
    assertThat(scoped.of(Rule.D5)).extracting(RuleOutcome::outcome).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "9, 100, HOLDS",
    "10, 100, DOES_NOT_HOLD",
    "-1, 100, NOT_EVALUABLE",
    "9, -1, NOT_EVALUABLE"
  })
  void women_below_one_tenth_of_votes_polled(int women, int total, Outcome expected) {
    var f = figures(POLLED_WOMEN, women, TOTAL, total);
    var poll = form47(2).says("f47", "whole", Mode.BOTH, f, 60, 40);
    assertThat(poll.of(Rule.D6)).extracting(RuleOutcome::outcome).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "11, HOLDS, ''",
    "10, DOES_NOT_HOLD, ''",
    "-1, NOT_EVALUABLE, missing nota",
    "60, HOLDS, ''",
    "61, HOLDS, nota-first"
  })
  void nota_above_the_margin_and_first(int nota, Outcome expected, String detail) {
    var poll = site(2).says("site", "whole", Mode.BOTH, figures(NOTA, nota), 60, 50);
    var found = poll.of(Rule.D7).getFirst();
    assertThat(found.outcome()).isEqualTo(expected);
    assertThat(found.detail()).isEqualTo(detail);
  }

  @Test
  void nota_first_orders_a_fresh_poll_where_the_body_says_so() {
    var poll =
        Poll.of(Jurisdiction.IN, Election.Tier.LOCAL, 250, Election.NotaEffect.FRESH_POLL, null)
            .seat(Poll.SEAT, "", 2)
            .channel("site", Form.RESULTS_SITE, Authority.FINAL)
            .says("site", "whole", Mode.BOTH, figures(NOTA, 61), 60, 50);
    assertThat(poll.of(Rule.D7).getFirst().detail()).isEqualTo("fresh-poll");
  }

  @Test
  void an_uncontested_seat_has_no_votes_in_any_sum() {
    var poll = site(1).declares(Kind.UNCONTESTED, "", 1);
    assertThat(poll.of(Rule.D9)).extracting(RuleOutcome::outcome).containsExactly(HOLDS);
    assertThat(poll.of(Rule.D3)).extracting(RuleOutcome::outcome).containsExactly(DOES_NOT_HOLD);
    assertThat(site(2).of(Rule.D9)).extracting(RuleOutcome::outcome).containsExactly(DOES_NOT_HOLD);
    assertThat(site(1).of(Rule.D9)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
  }

  private static Poll twoSeats(Jurisdiction jurisdiction) {
    var poll =
        Poll.of(jurisdiction, Election.Tier.STATE, 90, Election.NotaEffect.NONE, null)
            .seat("18", "", 1)
            .seat("27", "", 1)
            .channel("site", Form.RESULTS_SITE, Authority.FINAL);
    poll.candidate(0, 2, "NC", "omar");
    poll.candidate(1, 2, "NC", "omar");
    return poll;
  }

  @ParameterizedTest
  @CsvSource({"IN, 20241022", "PK, 20241107"})
  void one_person_with_two_seats_has_a_last_day(Jurisdiction jurisdiction, long deadline) {
    var poll =
        twoSeats(jurisdiction)
            .declares("18", Kind.DECLARED, "", "2024-10-07T10:00:00Z", 2)
            .declares("27", Kind.DECLARED, "", "2024-10-08T10:00:00Z", 2);
    var found = poll.of(Rule.D8).getFirst();
    assertThat(found.outcome()).isEqualTo(HOLDS);
    assertThat(found.subject()).isEqualTo("person omar");
    long expected = jurisdiction == Jurisdiction.IN ? 20241022L : deadline;
    assertThat(found.inputs())
        .containsEntry("seats", 2L)
        .containsEntry("last_declared_date", 20241008L)
        .containsEntry("deadline_date", expected);
  }

  @Test
  void one_seat_of_two_is_no_double_and_an_open_one_is_not_evaluable() {
    var open = twoSeats(Jurisdiction.IN).declares("18", Kind.DECLARED, "", "", 2);
    assertThat(open.of(Rule.D8)).extracting(RuleOutcome::outcome).containsExactly(NOT_EVALUABLE);
    open.declares("27", Kind.DECLARED, "", "", 1);
    assertThat(open.of(Rule.D8)).extracting(RuleOutcome::outcome).containsExactly(DOES_NOT_HOLD);
  }

  @Test
  void a_double_winner_who_leaves_one_seat_holds_one() {
    var poll =
        twoSeats(Jurisdiction.IN)
            .declares("18", Kind.DECLARED, "", "", 2)
            .declares("27", Kind.DECLARED, "", "", 2);
    assertThat(poll.of(Rule.D8)).extracting(RuleOutcome::outcome).containsExactly(HOLDS);
    poll.declares("27", Kind.VACATED, "", "");
    assertThat(poll.of(Rule.D8)).extracting(RuleOutcome::outcome).containsExactly(DOES_NOT_HOLD);
  }
}

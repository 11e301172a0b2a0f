// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ginti.tabulation.rules.Outcome.DOES_NOT_HOLD;
import static org.ginti.tabulation.rules.Outcome.HOLDS;
import static org.ginti.tabulation.rules.Outcome.NOT_EVALUABLE;
import static org.ginti.tabulation.rules.Poll.figures;

import org.ginti.model.Authority;
import org.ginti.model.Election;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P1: each criterion of paragraphs 6A and 6B on both sides of its numbers. */
class RecognitionTest {
  private static Poll election(Election.Tier tier, int seats) {
    return Poll.of(Jurisdiction.IN, tier, seats, Election.NotaEffect.NONE, null)
        .channel("site", Form.RESULTS_SITE, Authority.FINAL);
  }

  /** A seat of three candidates, of P1, P2 and an independent. */
  private static void seat(Poll poll, String id, String state, int one, int two, int none) {
    poll.seat(id, state, 3).says(id, "site", "whole", Mode.BOTH, figures(), one, two, none);
  }

  private static Outcome of(Poll poll, String party, String criterion) {
    return poll.of(Rule.P1).stream()
        .filter(o -> o.subject().equals("party " + party))
        .filter(o -> o.detail().split(";")[0].equals("criterion-" + criterion))
        .map(RuleOutcome::outcome)
        .findFirst()
        .orElseThrow();
  }

  /** P1 wins so many seats of an assembly of {@code of}; its other votes make the share. */
  private static Poll assembly(int of, int won, int extra, int valid) {
    var poll = election(Election.Tier.STATE, of);
    int votes = won + extra;
    for (int s = 1; s <= won; s++) {
      seat(poll, "" + s, "Kerala", 1, 0, 0);
    }
    seat(poll, "99", "Kerala", extra, valid - votes, 0);
    return poll;
  }

  @ParameterizedTest
  @CsvSource({"2, 58, HOLDS", "2, 57, DOES_NOT_HOLD", "1, 59, DOES_NOT_HOLD"})
  void six_per_cent_and_two_seats_in_an_assembly(int won, int extra, Outcome expected) {
    assertThat(of(assembly(140, won, extra, 1000), "P1 in Kerala", "6a-i")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 60, HOLDS",
    "2, 60, DOES_NOT_HOLD",
    "3, 101, DOES_NOT_HOLD",
    "4, 133, HOLDS",
    "4, 134, DOES_NOT_HOLD"
  })
  void three_per_cent_of_seats_and_at_least_three(int won, int of, Outcome expected) {
    assertThat(of(assembly(of, won, 0, 1000), "P1 in Kerala", "6a-iii")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"80, HOLDS", "79, DOES_NOT_HOLD"})
  void eight_per_cent_alone(int extra, Outcome expected) {
    assertThat(of(assembly(140, 0, extra, 1000), "P1 in Kerala", "6a-v")).isEqualTo(expected);
  }

  @Test
  void criteria_of_the_other_house_are_listed_and_not_evaluable() {
    var poll = assembly(140, 3, 100, 1000);
    for (String criterion : new String[] {"6a-ii", "6a-iv"}) {
      assertThat(of(poll, "P1 in Kerala", criterion)).isEqualTo(NOT_EVALUABLE);
    }
    for (String criterion : new String[] {"6b-i", "6b-ii", "6b-iii"}) {
      assertThat(of(poll, "P1", criterion)).isEqualTo(NOT_EVALUABLE);
    }
  }

  @ParameterizedTest
  @CsvSource({"25, 1, HOLDS", "26, 1, DOES_NOT_HOLD", "26, 2, HOLDS"})
  void one_member_for_every_twenty_five_seats_or_part(int seats, int won, Outcome expected) {
    var poll = election(Election.Tier.NATIONAL, 543);
    for (int s = 1; s <= seats; s++) {
      seat(poll, "" + s, "Gujarat", s <= won ? 9 : 1, s <= won ? 1 : 9, 0);
    }
    assertThat(of(poll, "P1 in Gujarat", "6a-iv")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"6, HOLDS", "5, DOES_NOT_HOLD"})
  void six_per_cent_of_a_state_and_one_member_from_it(int votes, Outcome expected) {
    var poll = election(Election.Tier.NATIONAL, 543);
    seat(poll, "1", "Goa", votes, 0, 0);
    seat(poll, "2", "Goa", 0, 100 - votes, 0);
    assertThat(of(poll, "P1 in Goa", "6a-ii")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"4, 4, HOLDS", "3, 4, NOT_EVALUABLE", "4, 3, DOES_NOT_HOLD"})
  void six_per_cent_in_four_states_and_four_members(int states, int members, Outcome expected) {
    var poll = election(Election.Tier.NATIONAL, 543);
    for (int s = 1; s <= 5; s++) {
      boolean share = s <= states;
      seat(poll, "" + s, "State" + s, share ? 60 : 50, 940, 0);
    }
    for (int m = 1; m <= members; m++) {
      seat(poll, "m" + m, "State" + (m % 2 + 1), 1, 0, 0);
    }
    assertThat(of(poll, "P1", "6b-i")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"11, 3, HOLDS", "10, 3, DOES_NOT_HOLD", "11, 2, DOES_NOT_HOLD"})
  void two_per_cent_of_seats_from_three_states(int won, int states, Outcome expected) {
    var poll = election(Election.Tier.NATIONAL, 543);
    for (int s = 0; s < won; s++) {
      seat(poll, "" + s, "State" + s % states, 5, 1, 0);
    }
    assertThat(of(poll, "P1", "6b-ii")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"4, HOLDS", "3, NOT_EVALUABLE"})
  void a_state_party_in_four_states_is_national(int states, Outcome expected) {
    var poll = election(Election.Tier.NATIONAL, 543);
    for (int s = 0; s < 5; s++) {
      seat(poll, "" + s, "State" + s, s < states ? 80 : 79, 920, 0);
    }
    assertThat(of(poll, "P1", "6b-iii")).isEqualTo(expected);
  }

  @Test
  void a_seat_still_being_counted_leaves_its_state_open() {
    var poll = assembly(140, 3, 100, 1000);
    poll.seat("100", "Kerala", 3)
        .progress(Progress.of("rounds 1/9"))
        .says("100", "site", "whole", Mode.BOTH, figures(), 1, 2, 3);
    assertThat(of(poll, "P1 in Kerala", "6a-iii")).isEqualTo(NOT_EVALUABLE);
  }

  @Test
  void independents_are_no_party() {
    var poll = assembly(140, 3, 100, 1000);
    assertThat(poll.of(Rule.P1)).noneMatch(o -> o.subject().contains("IND"));
    assertThat(of(poll, "P1 in Kerala", "6a-iii")).isIn(HOLDS, DOES_NOT_HOLD);
  }
}

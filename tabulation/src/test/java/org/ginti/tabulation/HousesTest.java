// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.junit.jupiter.api.Test;

/** Seats by party, alliance and body. */
class HousesTest {
  private static Night threeSeats() {
    return Night.of(4)
        .contest("a", "P", "Q", "IND")
        .contest("b", "P", "Q", "IND")
        .contest("c", "P", "Q", "IND")
        .channel("t", Authority.RUNNING);
  }

  @Test
  void two_independents_are_two_people_on_one_line() {
    var night = threeSeats();
    night.say("a", "t").votes(1, 2, 9);
    night.say("b", "t").votes(1, 2, 9);
    assertThat(night.party("IND").total()).isEqualTo(2);
    assertThat(night.party("IND").persons()).isEqualTo(2);
  }

  @Test
  void independents_never_reach_a_majority_together() {
    var night = threeSeats();
    for (String c : new String[] {"a", "b", "c"}) {
      night.say(c, "t").votes(1, 2, 9);
    }
    assertThat(night.party("IND").total()).isEqualTo(3);
    assertThat(night.events(Event.Kind.MAJORITY_REACHED)).isEmpty();
  }

  @Test
  void a_double_winner_holds_two_seats_and_is_one_person() {
    var night =
        Night.of(3)
            .contest("a", "P/asha", "Q")
            .contest("b", "P/asha", "Q")
            .channel("t", Authority.RUNNING);
    night.declare("a", Declaration.Kind.DECLARED, 1).declare("b", Declaration.Kind.DECLARED, 1);
    assertThat(night.party("P").declared()).isEqualTo(2);
    assertThat(night.party("P").held()).isEqualTo(2);
    assertThat(night.party("P").persons()).isEqualTo(1);
    night.declare("b", Declaration.Kind.VACATED);
    assertThat(night.party("P").declared()).isEqualTo(2);
    assertThat(night.party("P").held()).isEqualTo(1);
    assertThat(night.standing("b").status()).isEqualTo(Standing.Status.VACATED);
    assertThat(night.standing("b").holders()).containsExactly(0);
  }

  @Test
  void a_party_that_stands_and_wins_nothing_is_listed() {
    var night = threeSeats();
    assertThat(night.party("Q").total()).isZero();
    assertThat(night.party("Q").contested()).isEqualTo(3);
  }

  @Test
  void two_members_of_an_alliance_may_stand_against_each_other() {
    var night = threeSeats().alliance("front", "P", "Q");
    night.say("a", "t").votes(5, 4, 1);
    night.say("b", "t").votes(3, 4, 1);
    var front = night.house().alliances().getFirst();
    assertThat(front.leading()).isEqualTo(2);
    assertThat(front.votes()).isEqualTo(16);
  }

  @Test
  void the_majority_is_of_the_house_not_of_its_contests() {
    var night = Night.of(95).channel("t", Authority.RUNNING);
    for (int i = 0; i < 90; i++) {
      night.contest("c" + i, "P", "Q");
    }
    for (int i = 0; i < 47; i++) {
      night.say("c" + i, "t").votes(2, 1);
    }
    assertThat(night.house().contests()).isEqualTo(90);
    assertThat(night.house().body().majority()).isEqualTo(48);
    assertThat(night.events(Event.Kind.MAJORITY_REACHED)).isEmpty();
    night.say("c47", "t").votes(2, 1);
    assertThat(night.events(Event.Kind.MAJORITY_REACHED))
        .singleElement()
        .satisfies(e -> assertThat(e.figures()).containsExactly(48L, 48L))
        .satisfies(e -> assertThat(e.party()).isEqualTo("P"));
  }

  @Test
  void bodies_polled_on_one_day_have_houses_of_their_own() {
    var night =
        Night.of(Night.body("na", 3, ""), Night.body("pa", 3, ""))
            .contestOf("na", "n1", 10, "P", "Q")
            .contestOf("pa", "p1", 10, "P", "Q")
            .contestOf("pa", "p2", 10, "P", "Q")
            .channel("t", Authority.RUNNING);
    night.say("n1", "t").votes(2, 1);
    night.say("p1", "t").votes(1, 2);
    night.say("p2", "t").votes(1, 3);
    var houses = night.engine().houses();
    assertThat(houses).extracting(House::contests).containsExactly(1, 2);
    assertThat(houses.get(1).parties().getFirst().party().id().value()).isEqualTo("Q");
    assertThat(night.events(Event.Kind.MAJORITY_REACHED))
        .singleElement()
        .satisfies(e -> assertThat(e.party()).isEqualTo("Q"));
  }

  @Test
  void seats_and_what_is_in_no_partys_number_make_up_the_contests() {
    var night = threeSeats().contest("d", "P", "Q").contest("e", "P", "Q");
    night.say("a", "t").votes(5, 4, 1);
    night.say("b", "t").votes(4, 4, 1);
    night.declare("c", Declaration.Kind.SHARED, 1, 2);
    night.declare("d", Declaration.Kind.DECLARED, 2);
    House h = night.house();
    int parties = h.parties().stream().mapToInt(House.PartyLine::total).sum();
    assertThat(parties + h.tied() + h.shared() + h.unknown()).isEqualTo(5);
    assertThat(h.known()).isEqualTo(4);
  }

  @Test
  void a_change_is_told_only_on_the_same_constituencies() {
    var night = threeSeats().earlier("in-x-2019", "house", "2008", "Q", true);
    night.say("a", "t").votes(5, 4, 1);
    assertThat(night.party("P").change()).isEqualTo(OptionalInt.of(1));
    assertThat(night.party("Q").change()).isEqualTo(OptionalInt.of(-1));
    var redrawn = threeSeats().earlier("in-x-2014", "house", "1995", "Q", true);
    assertThat(redrawn.party("Q").change()).isEmpty();
  }

  @Test
  void a_change_is_against_the_last_election_and_firsts_are_against_all() {
    var night =
        threeSeats()
            .earlier("in-x-2014", "house", "2008", "P", true)
            .earlier("in-x-2019", "house", "2008", "Q", true);
    night.say("a", "t").votes(5, 4, 1);
    assertThat(night.party("P").change()).isEqualTo(OptionalInt.of(1));
    assertThat(night.party("P").opened()).isFalse();
    assertThat(night.party("P").openedSince()).isEqualTo("in-x-2014");
  }

  @Test
  void nobody_opens_an_account_where_no_earlier_result_is_held() {
    var night = threeSeats();
    night.declare("a", Declaration.Kind.DECLARED, 1);
    assertThat(night.party("P").opened()).isFalse();
    assertThat(night.events(Event.Kind.OPENED_ACCOUNT)).isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.ginti.reading.grammar.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {
  @Test
  void byMeansTheMarginAndWithMeansTheVotes() {
    assertThat(Facts.english("Ravi Pathan of the BJP won the Lalpura seat by 4,321 votes."))
        .containsExactly("won Ravi Pathan(BJP) at Lalpura by 4321");
    assertThat(Facts.english("Ravi Pathan of the BJP won the Lalpura seat with 54,321 votes."))
        .containsExactly("won Ravi Pathan(BJP) at Lalpura", "votes Ravi Pathan(BJP) 54321");
  }

  @Test
  void theOneWhoDefeatedBySecuringVotesHasThemAsVotes() {
    assertThat(Facts.english("Sana Bhat defeated him by securing 90,145 votes."))
        .containsExactly("won Sana Bhat over <him>", "votes Sana Bhat 90145");
  }

  @Test
  void theVoiceTellsWhoWon() {
    assertThat(Facts.english("The Dargah East seat was won by Congress's Amina Sheikh."))
        .containsExactly("won Amina Sheikh(INC) at Dargah East");
    assertThat(
            Facts.english(
                "Amina Sheikh was defeated by Congress candidate Vikas Naik in Dargah East."))
        .containsExactly("won Vikas Naik(INC) over Amina Sheikh at Dargah East");
  }

  @Test
  void lostByNamesTheWinnerAndThenTheMargin() {
    assertThat(Facts.english("Vikas Naik lost by BJP's Ravi Pathan by 20968 votes in Lalpura."))
        .containsExactly("won Ravi Pathan(BJP) over Vikas Naik at Lalpura by 20968");
  }

  @Test
  void theGapOfOneWhoLostIsNotTheWinnersMargin() {
    assertThat(
            Facts.english(
                "Former minister Vikas Naik lost from the Lalpura constituency by nearly 40,000"
                    + " votes."))
        .containsExactly("lost Vikas Naik at Lalpura by about 40000");
  }

  @Test
  void aLeadInVotesIsAMarginAndALeadWithVotesIsATotal() {
    assertThat(Facts.english("Sana Bhat had a nearly 5,000-vote lead over BJP's Ravi Pathan."))
        .containsExactly("leads Sana Bhat over Ravi Pathan(BJP) by about 5000");
    assertThat(Facts.english("Sana Bhat is leading with 13,354 votes in Lalpura."))
        .containsExactlyInAnyOrder("leads Sana Bhat at Lalpura", "votes Sana Bhat 13354");
  }

  @Test
  void votesToVotesAreNoMargin() {
    assertThat(
            Facts.english(
                "In NA-330 Lahore-XIV, PML-N's Ravi Pathan defeated Sana Bhat by 171,024 votes to"
                    + " 115,043."))
        .containsExactly(
            "won Ravi Pathan(PMLN) over Sana Bhat at NA-330 Lahore-XIV",
            "votes Ravi Pathan(PMLN) 171024",
            "votes Sana Bhat 115043");
  }

  @Test
  void winsIsAVerbBetweenSomebodyAndASeat() {
    assertThat(Facts.english("Sana Bhat wins Lalpura, beats BJP's Ravi Pathan by 6,015 votes"))
        .containsExactlyInAnyOrder(
            "won Sana Bhat at Lalpura", "won Sana Bhat over Ravi Pathan(BJP) at Lalpura by 6015");
  }

  @Test
  void allSeatsBehindFromAreWon() {
    assertThat(Facts.english("Sana Bhat won from Lalpura, Barkhan and Nurpur."))
        .containsExactly(
            "won Sana Bhat at Lalpura", "won Sana Bhat at Barkhan", "won Sana Bhat at Nurpur");
  }

  @Test
  void aDirectionBelongsToTheSeat() {
    assertThat(Facts.english("Sana Bhat retained Lalpura West, defeating BJP's Ravi Pathan."))
        .contains("won Sana Bhat at Lalpura West");
  }

  @Test
  void aLineWithItsSeatTellsWhoBeatWhom() {
    assertThat(Facts.english("Lalpura: Sana Bhat (BJP) defeated Ravi Pathan (AAP) by 675 votes"))
        .containsExactly("won Sana Bhat(BJP) over Ravi Pathan(AAP) at Lalpura by 675");
  }

  @Test
  void votesToWinWon() {
    assertThat(Facts.english("Sana Bhat secured 105,960 votes to win PP-347."))
        .containsExactlyInAnyOrder("votes Sana Bhat 105960", "won Sana Bhat at PP-347");
    assertThat(Facts.english("Sana Bhat hopes to win PP-347.")).isEmpty();
  }

  @Test
  void aMajorityOfVotesIsAMargin() {
    assertThat(Facts.english("Sana Bhat won from Lalpura with a majority of 32,532 votes."))
        .containsExactly("won Sana Bhat at Lalpura by 32532");
  }

  @Test
  void ranksFollowEachOther() {
    assertThat(
            Facts.english(
                "Sana Bhat is ahead with 1,752 votes, followed by Vikas Naik of the PPP with 379"
                    + " votes."))
        .contains("rank Vikas Naik(PPP) 2", "votes Vikas Naik(PPP) 379");
    assertThat(
            Facts.english("In second, with more than 42,027 votes, was AIMIM candidate Sana Bhat."))
        .containsExactlyInAnyOrder("votes Sana Bhat(AIMIM) over 42027", "rank Sana Bhat(AIMIM) 2");
    assertThat(Facts.english("BJP's Ravi Pathan finished a poor third with only 6,505 votes."))
        .containsExactly("rank Ravi Pathan(BJP) 3", "votes Ravi Pathan(BJP) 6505");
  }

  @Test
  void aVerbThatIsLeftOutIsUnderstood() {
    assertThat(
            Facts.english(
                "While Ravi Pathan got 71,644 votes, Sana 49,675 votes, Vikas could get only 12,227"
                    + " votes."))
        .containsExactly("votes Ravi Pathan 71644", "votes Sana 49675", "votes Vikas 12227");
  }

  @Test
  void backersOfIndependentsAreNamed() {
    assertThat(
            Facts.english(
                "PTI-backed independent candidate Sana Bhat won NA-310 Buner with 110,023 votes."))
        .contains("won Sana Bhat(IND/PTI) at NA-310 Buner");
    assertThat(Facts.english("He defeated Sana Bhat, an independent candidate backed by PTI."))
        .containsExactly("won <He> over Sana Bhat(IND/PTI)");
  }

  @Test
  void aPartysLeaderOrTicketIsFoundOnAnySide() {
    assertThat(Facts.english("Sana Bhat won the Lalpura seat on a Congress ticket."))
        .containsExactly("won Sana Bhat(INC) at Lalpura");
    assertThat(Facts.english("AIMIM's candidate, Mufti Sana Bhat, won the Lalpura seat."))
        .containsExactly("won Mufti Sana Bhat(AIMIM) at Lalpura");
    assertThat(
            Facts.english(
                "Sana Bhat, the Ajit Pawar-led NCP's candidate and son of former minister"
                    + " Vikas Naik, lost by 11,365 votes."))
        .containsExactly("lost Sana Bhat(NCP) by 11365");
  }

  @Test
  void kinIsNeverTheName() {
    assertThat(
            Facts.english(
                "In Lalpura, AAP's Ravi Pathan trounced Congress' Amina Sheikh, wife of Punjab"
                    + " Congress chief Vikas Naik, by 21,969 votes."))
        .containsExactly("won Ravi Pathan(AAP) over Amina Sheikh(INC) at Lalpura by 21969");
    assertThat(Facts.english("PDP chief Amina Sheikh's daughter Sana Bhat lost from Lalpura."))
        .containsExactly("lost Sana Bhat at Lalpura");
  }

  @Test
  void aListOfSeatsGivesOneResultEach() {
    assertThat(
            Facts.english(
                "AAP wrested Lalpura, Dera Bagh and Chakwali Assembly segments while the Congress"
                    + " won the Barkhan seat."))
        .containsExactly(
            "won (AAP) at Lalpura",
            "won (AAP) at Dera Bagh",
            "won (AAP) at Chakwali",
            "won (INC) at Barkhan");
  }

  @Test
  void aRelativeClauseBelongsToThePersonBeforeIt() {
    assertThat(
            Facts.english(
                "Sana Bhat, Union Minister for Women and Child Development, who defeated Vikas Naik"
                    + " in 2019, lost in the Lalpura constituency to Congress' Ravi Pathan by 1,67,196"
                    + " votes."))
        .contains("won Ravi Pathan(INC) over Sana Bhat at Lalpura by 167196");
  }

  @Test
  void stationsAndRoundsTellHowFarTheCountIs() {
    assertThat(
            Facts.english(
                "NA-308 Bajaur: According to the unofficial results of 68 out of 366 polling"
                    + " stations, independent candidate Ravi Pathan is leading with 13,354 votes."))
        .contains("stations 68/366");
    assertThat(
            Facts.english("According to results from all 303 polling stations, Ravi Pathan won."))
        .contains("stations 303/303");
    assertThat(Facts.english("BJP's Ravi Pathan leads by 1,200 votes after 10 of 27 rounds."))
        .contains("rounds 10/27");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ravi Pathan will win the Lalpura seat by a huge margin.",
        "Ravi Pathan hopes to retain the Lalpura seat.",
        "The PTI could not retain NA-331.",
        "Exit polls predicted that Ravi Pathan would win Lalpura by 5,000 votes.",
        "The BCCI elected Roger Binny president; he defeated Ravi Pathan by 12 votes.",
        "Sana Bhat to contest from Lalpura, Ravi Pathan from Barkhan.",
        "Ravi Pathan cast his vote in NA-363 Taxila.",
        "Sana Bhat joined the Congress ahead of the Haryana Assembly elections in Lalpura.",
        "Moonis Shah and Sana Bhat won on seats vacated by Vikas Naik.",
        "Murad Wahab was elected Karachi mayor with 173 votes, defeating JI's Hafiz Naeem.",
        "Voter turnout in Lalpura stood at 65.1 per cent, against 54,321 votes for NOTA.",
      })
  void whatDidNotHappenIsNoResult(String sentence) {
    assertThat(Facts.english(sentence)).isEmpty();
  }

  @Test
  void aLongListOfSeatsGoesOnBehindSeatsThatAreReserved() {
    assertThat(
            Facts.english(
                "The Congress won Lalpura, Dargah East, Nayagaon (SC), Kotpur, (SC) Belgaon and"
                    + " Soraon, the BJP won Hatta and Rampa."))
        .containsExactly(
            "won (INC) at Lalpura",
            "won (INC) at Dargah East",
            "won (INC) at Nayagaon",
            "won (INC) at Kotpur",
            "won (INC) at Belgaon",
            "won (INC) at Soraon",
            "won (BJP) at Hatta",
            "won (BJP) at Rampa");
  }

  @Test
  void whoConcedesDefeatToSomebodyTellsWhoWon() {
    assertThat(
            Facts.english(
                "Vikas Naik, the incumbent Lalpura MP from the BJP, conceded defeat to the SP"
                    + " candidate Sana Bhat."))
        .containsExactlyInAnyOrder(
            "won Sana Bhat(SP) over Vikas Naik at Lalpura", "conceded Vikas Naik at Lalpura");
  }

  @Test
  void independentsThatAreNamedAmongOthersWonTheirSeats() {
    assertThat(
            Facts.english(
                "Three Independent candidates, including Sana Bhat from Lalpura in the north, have"
                    + " also won."))
        .containsExactlyInAnyOrder("seats IND won 3", "won Sana Bhat(IND) at Lalpura");
  }

  @Test
  void eachLeadHasItsOwnDistance() {
    assertThat(
            Facts.english(
                "Bhat had a nearly 5,000-vote lead over the BJP's Ravi Pathan and was ahead of the"
                    + " SP's Vikas Naik by almost 10,000 votes."))
        .containsExactlyInAnyOrder(
            "leads Bhat over Ravi Pathan(BJP) by about 5000",
            "leads Bhat over Vikas Naik(SP) by about 10000");
  }

  @Test
  void assemblyPollsAreNotWhatSomebodyPolls() {
    assertThat(
            Facts.english("Sana Bhat leads the Lalpura seat in the assembly polls by 4,770 votes."))
        .containsExactly("leads Sana Bhat at Lalpura by 4770");
  }

  @Test
  void aMarginThatIsToldWithAVerbIsRead() {
    assertThat(Facts.english("The winning margin this time is 1,52,513, less than before."))
        .containsExactly("margin 152513");
  }
}

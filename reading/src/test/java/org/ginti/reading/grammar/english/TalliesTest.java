// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.ginti.reading.grammar.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalliesTest {
  @Test
  void wonAndLeadingOfOnePartyAreOneTally() {
    assertThat(Facts.english("The Congress won 10 seats and was ahead in five."))
        .containsExactly("seats INC won 10 leads 5");
  }

  @Test
  void aVerbThatIsLeftOutIsUnderstood() {
    assertThat(
            Facts.english(
                "Of the 250 wards, AAP won 134 seats, BJP 104, Congress 9 and Independent 3."))
        .containsExactly(
            "seats AAP won 134", "seats BJP won 104", "seats INC won 9", "seats IND won 3");
    assertThat(Facts.english("The NDA is leading in 40 seats (the BJP in 38 and the RLD in two)."))
        .containsExactly("seats NDA leads 40", "seats BJP leads 38", "seats RLD leads 2");
  }

  @Test
  void leadingWithSeatsIsDeclaredSeatsAndAheadInSeatsIsNot() {
    assertThat(Facts.english("The PML-N leads with 71 seats, followed by the PPP with 52 seats."))
        .containsExactly("seats PMLN won 71", "seats PPP won 52");
  }

  @Test
  void outOfIsTheHouseOrTheSeatsAtStake() {
    assertThat(Facts.english("The SP bagged 37 out of 80 seats."))
        .containsExactly("seats SP won 37 of 80");
    assertThat(Facts.english("AAP won three of the four assembly seats."))
        .containsExactly("seats AAP won 3 of 4");
  }

  @Test
  void eachAndRespectivelyAreSharedOut() {
    assertThat(Facts.english("The PTI and the PML-N won four seats each."))
        .containsExactlyInAnyOrder("seats PTI won 4", "seats PMLN won 4");
    assertThat(
            Facts.english(
                "The RLD and the Apna Dal (Sonelal) won two seats and one seat respectively."))
        .containsExactly("seats RLD won 2", "seats ADS won 1");
  }

  @Test
  void aHyphenOfAPartyMakesNoDatelineOfThePlaceBefore() {
    assertThat(Facts.english("In Khyber-Pakhtunkhwa, Pakistan Tehreek-e-Insaf won five seats."))
        .containsExactly("seats PTI won 5 in PK-KP");
  }

  @Test
  void seatsInBracketsStandBesideTheirParty() {
    assertThat(
            Facts.english(
                "Others, including the PML-Q (5 seats) and the ANP and the IPP (2 seats each), have"
                    + " also won."))
        .containsExactly("seats PMLQ won 5", "seats ANP won 2", "seats IPP won 2");
    assertThat(Facts.english("The JD-U (115 seats) and the BJP (110 seats) contest together."))
        .isEmpty();
  }

  @Test
  void whatIsComparedIsTheOthers() {
    assertThat(Facts.english("The PML-N took home six seats compared to four by the PTI."))
        .containsExactly("seats PMLN won 6", "seats PTI won 4");
    assertThat(Facts.english("The NDA won 159 seats against 75 of the Congress."))
        .containsExactly("seats NDA won 159", "seats INC won 75");
  }

  @Test
  void aTallyBelongsToItsPartyWhateverItWasBefore() {
    assertThat(Facts.english("The BJP's tally dropped from 303 to 240 seats."))
        .containsExactly("seats BJP won 240");
    assertThat(Facts.english("The PTI-P have won varied numbers of seats from 1 to 7.")).isEmpty();
    assertThat(Facts.english("With 240 seats, the BJP is the largest party."))
        .containsExactly("seats BJP won 240");
    assertThat(Facts.english("Party position: PTI 116, PML-N 64, PPP 43."))
        .containsExactly("seats PTI won 116", "seats PMLN won 64", "seats PPP won 43");
  }

  @Test
  void anAsideDoesNotPartAPartyFromItsRank() {
    assertThat(Facts.english("The Congress, as expected, came a distant third with nine seats."))
        .containsExactly("seats INC won 9");
  }

  @Test
  void theOneWhoComprisesOthersWins() {
    assertThat(
            Facts.english(
                "The poll ended with the Mahayuti comprising the Bharatiya Janata Party and the"
                    + " Shiv Sena winning 235 of the 288 seats."))
        .containsExactly("seats Mahayuti won 235 of 288");
    assertThat(
            Facts.english(
                "The opposition bloc of the MVA, which includes the Congress, was reduced to 49"
                    + " seats."))
        .containsExactly("seats MVA won 49");
  }

  @Test
  void seatsAreListedBehindTheirNumber() {
    assertThat(Facts.english("The SP won two seats: Lalpura and Barkhan."))
        .containsExactlyInAnyOrder("seats SP won 2", "won (SP) at Lalpura", "won (SP) at Barkhan");
  }

  @Test
  void nothingIsANumber() {
    assertThat(Facts.english("The BJP drew a blank in the bypolls."))
        .containsExactly("seats BJP won 0");
    assertThat(Facts.english("The Aam Aadmi Party could not win a single seat."))
        .containsExactly("seats AAP won 0");
    assertThat(Facts.english("The Jannayak Janta Party failed to open its account."))
        .containsExactly("seats JJP won 0");
  }

  @Test
  void seatsMayBeTheSubject() {
    assertThat(Facts.english("Two seats were won by independents, and 14 seats went to the PPP."))
        .containsExactly("seats IND won 2", "seats PPP won 14");
  }

  @Test
  void theOneBeforeAListOfAlliesHasTheSeats() {
    assertThat(
            Facts.english(
                "The Mahayuti comprising the BJP, Eknath Shinde's Shiv Sena and Ajit Pawar's NCP"
                    + " cumulatively winning 235 out of 288 seats was unprecedented."))
        .containsExactly("seats Mahayuti won 235 of 288");
  }

  @Test
  void majoritiesAreReachedMissedOrNeared() {
    assertThat(Facts.english("The BJP has crossed the majority mark in the Haryana assembly."))
        .containsExactly("majority BJP REACHED");
    assertThat(Facts.english("The Congress fell short of a majority."))
        .containsExactly("majority INC SHORT");
    assertThat(
            Facts.english(
                "The ruling Mahayuti alliance – with the BJP and the NCP – is headed for an overwhelming victory."))
        .containsExactly("majority Mahayuti TRENDING");
  }

  @Test
  void firstsAreOfAPartyAndAPlace() {
    assertThat(Facts.english("The AAP opened its account in Jammu and Kashmir."))
        .containsExactly("first AAP: opened account in IN-JK");
    assertThat(Facts.english("Sana Bhat gives Congress first win in Lalpura in 15 years."))
        .contains("first INC: first win in Lalpura");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The BJP will contest 148 seats, the Shiv Sena 80 and the NCP 53.",
        "The NDA is likely to win 361 seats.",
        "A party needs 172 seats to form the government.",
        "The majority mark in the 90-member House is 46 seats.",
        "The PTI number of seats in the Assembly has increased by four.",
        "Maharashtra, which has 288 seats, will vote on November 20.",
        "According to the survey, the BJP would have won 276 of the 543 seats.",
        "The Labour Party won 412 seats in the UK general election.",
        "The BJP won four of the 10 seats in the Rajya Sabha polls.",
        "The MQM-P was leading the race for a majority of NA seats in Karachi.",
      })
  void whatIsNoResultGivesNoTally(String sentence) {
    assertThat(Facts.english(sentence)).isEmpty();
  }

  @Test
  void whatATallyIncludesIsTalliedToo() {
    assertThat(Facts.english("The NDA won 36 which includes BJP 33, Rashtriya Lok Dal 3."))
        .containsExactly("seats NDA won 36", "seats BJP won 33", "seats RLD won 3");
  }

  @Test
  void aPartyThatCrossedTheMarkMayStillLead() {
    assertThat(
            Facts.english(
                "Her victory comes as the ruling BJP has crossed the majority mark in the"
                    + " assembly, leading in 50 seats, while the Congress is ahead in 35."))
        .containsExactly("majority BJP REACHED", "seats BJP leads 50", "seats INC leads 35");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ginti.reading.claim.Claim;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final String LEAD = "Counting for the Lok Sabha elections goes on.\n";

  @Test
  void aRowALineGivesAClaimARowAndEmptyCellsShiftNothing() {
    assertThat(
            read(
                LEAD
                    + "| No | Constituency | Leading candidate |\n"
                    + "| 1 | Lalpura | Dr. Sana Bhat (BJP) |\n"
                    + "| 2 | Kotpur | |\n"
                    + "| 3 | Belgaon | SP Vikas Naik |\n"))
        .containsExactly("LEADING Lalpura Sana Bhat BJP", "LEADING Belgaon SP Vikas Naik");
  }

  @Test
  void aCellALineIsToldApartByTheOrderOfTheSeats() {
    assertThat(
            read(
                LEAD
                    + "|Constituencies\n|Winners\n|Amlapur\n|Sana Bhat\n|Belgaon\n|Vikas Naik\n"
                    + "|Dargah\n|Kotpur\n|Amina Sheikh\n|Lalpura\n|Bina Rao\n"))
        .containsExactly(
            "WON Amlapur Sana Bhat",
            "WON Belgaon Vikas Naik",
            "WON Kotpur Amina Sheikh",
            "WON Lalpura Bina Rao");
  }

  @Test
  void cellsThatCanBeTakenInMoreThanOneWaySayNothing() {
    assertThat(
            read(
                LEAD
                    + "|Constituencies\n|Winners\n|Lalpura\n|Sana Bhat\n|Belgaon\n"
                    + "|Vikas Naik\n|Amlapur\n|Bina Rao\n"))
        .isEmpty();
  }

  @Test
  void headsThatDoNotSayWhoWonOrLeadsGiveNoClaim() {
    assertThat(
            read(
                LEAD
                    + "| Constituency | Candidate |\n| Lalpura | Sana Bhat |\n"
                    + "| Kotpur | Bina Rao |\n"))
        .isEmpty();
  }

  @Test
  void namesThatDifferInALetterAreTwoPeopleInTwoSeats() {
    assertThat(
            read(
                LEAD
                    + "| Seat | Winner |\n| Lalpura | Bijendra Singh |\n"
                    + "| Kotpur | Birendra Singh |\n"))
        .containsExactly("WON Lalpura Bijendra Singh", "WON Kotpur Birendra Singh");
  }

  private static List<String> read(String text) {
    return Reader.withoutRegister().read(Story.of("t", text)).claims().stream()
        .map(c -> c instanceof Claim.SeatResult r ? brief(r) : c.toString())
        .toList();
  }

  private static String brief(Claim.SeatResult r) {
    var winner = r.winner().orElseThrow();
    return r.status()
        + " "
        + r.seat().name()
        + " "
        + winner.name().orElse("")
        + winner.party().map(p -> " " + p.code()).orElse("");
  }
}

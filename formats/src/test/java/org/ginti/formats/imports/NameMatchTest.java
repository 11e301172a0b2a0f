// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ginti.formats.imports.NameMatch.How;
import org.ginti.formats.imports.NameMatch.Match;
import org.ginti.formats.imports.NameMatch.Printed;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Name;
import org.ginti.model.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
  @ParameterizedTest
  @CsvSource({
    "Khuram Munawar Manj, Khurram Munawar Manj",
    "Touqeer Ahmad, Tauqeer Ahmed",
    "Mehmood Khan, Mahmood Khan",
    "Mohammad Saleem, Muhammad Salim",
    "Dr. Nikhat Shakeel, Nikhat Shakil",
    "T.J.GOVINDARAJAN, GOVINDARAJAN T.J",
    "Saif-ur-Rehman, Saif Ur Rahman",
    "Abdul Rehman, Abdur-Rahman",
    "Devendra Gangadhar Fadnavis, FADNAVIS DEVENDRA GANGADHAR",
    "Chaudhry Salik Hussain, Ch. Salik Hussain",
    "Mohammed Yousaf Tarigami, MOHAMED YOUSUF TARIGAMI",
  })
  void spellingsOfOneNameAreLinked(String printed, String onBallot) {
    assertThat(one(printed, candidate(onBallot, "IND"), candidate("Someone Else", "IND")))
        .contains(new Match(0, How.OTHER_SPELLING));
  }

  @Test
  void theSameNameIsTheSameNameWhateverTheCaseAndTheBlanks() {
    assertThat(one("  ABDUL  Aleem khan", candidate("Abdul Aleem Khan", "IPP")))
        .contains(new Match(0, How.SAME_NAME));
  }

  @Test
  void threeIsmailsStayThreePeople() {
    var ballot =
        List.of(
            candidate("MUFTI MOHAMMAD ISMAIL ABDUL KHALIQUE", "AIMIM"),
            candidate("ASIF SHAIKH RASHEED", "ISLAM"),
            candidate("MOHAMMAD ISMAIL JUMMAN", "IND"),
            candidate("ISMAIL ABDUL KHALIK SHAIKH", "IND"));
    assertThat(match(ballot, "Mohammad Ismail")).containsExactly(Optional.empty());
    assertThat(match(ballot, "Ismail")).containsExactly(Optional.empty());
    assertThat(match(ballot, "Mufti Ismail Abdul Khalique")).containsExactly(Optional.empty());
    assertThat(match(ballot, "Mufti Mohammad Ismail Abdul Khalique"))
        .containsExactly(Optional.of(new Match(0, How.SAME_NAME)));
  }

  @Test
  void twoCandidatesOfOneNameAreToldApartByPartyOrNotAtAll() {
    var ballot = List.of(candidate("Muhammad Asif", "PMLN"), candidate("Muhammad Asif", "IND"));
    assertThat(NameMatch.match("Muhammad Asif", Optional.empty(), ballot)).isEmpty();
    assertThat(NameMatch.match("Muhammad Asif", Optional.of(new PartyId("PMLN")), ballot))
        .contains(new Match(0, How.SAME_NAME));
    assertThat(NameMatch.match("Muhammad Asif", Optional.of(new PartyId("PPP")), ballot)).isEmpty();
  }

  @Test
  void twoPrintedNamesNeverMeanOneCandidate() {
    var ballot = List.of(candidate("Imran Khan", "IND"), candidate("Zahid Ali", "PPP"));
    assertThat(match(ballot, "Imraan Khan", "Emran Khan"))
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void aNearerSpellingWinsOverAFartherOne() {
    var ballot = List.of(candidate("Muhammad Akram", "IND"), candidate("Muhammad Ikram", "IND"));
    assertThat(match(ballot, "Mohammad Ikram"))
        .containsExactly(Optional.of(new Match(1, How.OTHER_SPELLING)));
  }

  @Test
  void partOfANameNeedsARareWordAndNoOtherParty() {
    var ballot = List.of(candidate("Abdul Aleem Khan", "IPP"), candidate("Ali Ijaz", "IND"));
    assertThat(match(ballot, "Aleem Khan"))
        .containsExactly(Optional.of(new Match(0, How.PART_OF_NAME)));
    assertThat(match(ballot, "Khan")).containsExactly(Optional.empty());
    assertThat(match(ballot, "Ali Ejaz Buttar"))
        .containsExactly(Optional.of(new Match(1, How.PART_OF_NAME)));
    assertThat(NameMatch.match("Aleem Khan", Optional.of(new PartyId("PPP")), ballot)).isEmpty();
  }

  @Test
  void namesInUrduAndHindiAreComparedInTheirOwnLetters() {
    var c =
        new Candidate(
            new CandidateId("1"),
            new Name("Ali Ijaz", "", "अली इजाज़", "علی اعجاز"),
            false,
            new PartyId("IND"),
            "",
            "",
            "");
    assertThat(one("علي اعجاز", c)).contains(new Match(0, How.OTHER_SPELLING));
    assertThat(one("अली इजाज", c)).contains(new Match(0, How.OTHER_SPELLING));
    assertThat(one("علی", c)).isEmpty();
  }

  @Test
  void theOrderOfTheBallotDoesNotMatter() {
    var ballot =
        List.of(
            candidate("Muhammad Akram", "IND"),
            candidate("Muhammad Ikram", "IND"),
            candidate("Rana Akram Khan", "PPP"),
            candidate("Ali Ijaz", "IND"));
    var turned = new ArrayList<>(ballot);
    Collections.reverse(turned);
    String[] names = {"M Akram Khan", "Ali Ejaz", "Mohd. Ikram"};
    var a = match(ballot, names);
    var b = match(turned, names);
    for (int i = 0; i < names.length; i++) {
      assertThat(a.get(i).map(m -> ballot.get(m.candidate())))
          .isEqualTo(b.get(i).map(m -> turned.get(m.candidate())));
    }
  }

  private static Optional<Match> one(String printed, Candidate... ballot) {
    return NameMatch.match(printed, Optional.empty(), Arrays.asList(ballot));
  }

  private static List<Optional<Match>> match(List<Candidate> ballot, String... names) {
    return NameMatch.match(
        Arrays.stream(names).map(n -> new Printed(n, Optional.empty())).toList(), ballot);
  }

  private static Candidate candidate(String name, String party) {
    return new Candidate(
        new CandidateId("C" + name.replace(' ', '_') + party),
        Name.of(name),
        true,
        new PartyId(party),
        party,
        "",
        "");
  }
}

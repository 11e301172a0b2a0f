// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figures;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Name;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.link.Link.Ambiguous;
import org.ginti.reading.link.Link.How;
import org.ginti.reading.link.Link.Linked;
import org.ginti.reading.link.Link.Why;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Tokens;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private final Register register = register();

  private static Register register() {
    var body =
        new Election.Body(
            "NA", Name.of("Assembly"), Election.Tier.NATIONAL, 9, Election.NotaEffect.NONE, "");
    var r =
        new Register(
            new Election(
                new ElectionId("pk-na-2030"),
                Name.of("test"),
                Jurisdiction.PK,
                Election.Kind.GENERAL,
                List.of(body),
                List.of(),
                ZoneId.of("Asia/Karachi")));
    seat(r, "NA-117", "117", "Lahore-I");
    seat(r, "NA-118", "118", "Lahore-II");
    seat(r, "NA-120", "120", "Kasur");
    seat(r, "NA-121", "121", "Malegaon Central");
    seat(r, "NA-122", "122", "Malegaon Outer (SC)");
    people(r, 0, "Abdul Aleem Khan/IPP", "Ali Ijaz/IND", "Imran Khan/IND", "Imran Khan/PPP");
    people(r, 1, "Mehraj Malik/AAP", "Gajay Singh Rana/BJP", "Khalid Suhrawardy/IND");
    return r;
  }

  private static void seat(Register r, String id, String number, String name) {
    r.add(new Contest(new ContestId(id), "NA", number, Name.of(name), "", "", "", Figures.UNKNOWN));
  }

  private static void people(Register r, int contest, String... people) {
    for (int i = 0; i < people.length; i++) {
      String[] p = people[i].split("/");
      r.add(
          contest,
          new Candidate(
              new CandidateId("L" + (i + 1)),
              Name.of(p[0]),
              true,
              new PartyId(p[1]),
              p[1],
              "",
              ""));
    }
  }

  private Link seat(String name, String code) {
    return new Linker(register).seat(new Seat(name, "", code));
  }

  private Link person(int contest, String name, String party) {
    return new Linker(register)
        .person(
            contest,
            new Runner(
                Optional.of(name).filter(n -> !n.isEmpty()),
                Optional.empty(),
                Optional.of(party).filter(p -> !p.isEmpty()).map(p -> new PartyName(p, p, false)),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                false));
  }

  @Test
  void aCodeIsASeatHoweverItIsWritten() {
    assertThat(seat("NA-117 Lahore", "NA-117")).isEqualTo(new Linked(0, How.CODE));
    assertThat(seat("این اے 117", "NA-117")).isEqualTo(new Linked(0, How.CODE));
    assertThat(seat("", "NA-0117")).isEqualTo(new Linked(0, How.CODE));
    assertThat(seat("", "121")).isEqualTo(new Linked(3, How.CODE));
    assertThat(seat("PP-117", "PP-117")).isEqualTo(Link.UNKNOWN);
  }

  @Test
  void aCodeAgainstTheNameBesideItStaysOpen() {
    assertThat(seat("NA-117 Malegaon Central", "NA-117"))
        .isEqualTo(new Ambiguous(List.of(0, 3), Why.CODE_AGAINST_NAME));
  }

  @Test
  void anOrdinalTellsSeatsOfOneCityApart() {
    assertThat(seat("Lahore-II", "")).isEqualTo(new Linked(1, How.SAME_NAME));
    assertThat(seat("لاہور 2", "")).isEqualTo(new Linked(1, How.SPELLING));
    assertThat(seat("लाहौर", "")).isInstanceOf(Ambiguous.class);
    assertThat(seat("Lahore-III", "")).isEqualTo(Link.UNKNOWN);
  }

  @Test
  void aSeatIsFoundInThreeScriptsAndOtherPartsOfTheCityAreOtherSeats() {
    assertThat(seat("Malegaon Central", "")).isEqualTo(new Linked(3, How.SAME_NAME));
    assertThat(seat("मालेगांव सेंट्रल", "")).isEqualTo(new Linked(3, How.SPELLING));
    assertThat(seat("مالیگاؤں وسطی", "")).isEqualTo(new Linked(3, How.SPELLING));
    assertThat(seat("मालेगांव बाह्य (अ.जा.)", "")).isEqualTo(new Linked(4, How.SPELLING));
    assertThat(seat("Malegaon", "")).isInstanceOf(Ambiguous.class);
    assertThat(seat("Malegaon East", "")).isEqualTo(Link.UNKNOWN);
    assertThat(seat("Nowhere", "")).isEqualTo(Link.UNKNOWN);
  }

  @Test
  void aPersonIsFoundInThreeScriptsAndByPartOfTheName() {
    assertThat(person(0, "عبدالعلیم خان", "")).isEqualTo(new Linked(0, How.SPELLING));
    assertThat(person(0, "अब्दुल अलीम खान", "")).isEqualTo(new Linked(0, How.SPELLING));
    assertThat(person(0, "Aleem Khan", "IPP")).isInstanceOf(Linked.class);
    assertThat(person(1, "मेहराज मलिक", "AAP")).isEqualTo(new Linked(0, How.SPELLING));
    assertThat(person(1, "Suhrawardy", "")).isEqualTo(new Linked(2, How.PART_OF_NAME));
    assertThat(person(0, "Somebody Else", "")).isEqualTo(Link.UNKNOWN);
  }

  @Test
  void namesakesStayOpenUnlessThePartyTellsThemApart() {
    assertThat(person(0, "Imran Khan", "")).isEqualTo(new Ambiguous(List.of(2, 3), Why.NAMESAKES));
    assertThat(person(0, "عمران خان", "")).isInstanceOf(Ambiguous.class);
    assertThat(person(0, "Imran Khan", "PPP")).isEqualTo(new Linked(3, How.NAME_AND_PARTY));
  }

  @Test
  void aDummyWithTheNameIsNotTheCandidateOfTheParty() {
    people(register, 2, "Zeeshan Siddique/IND", "Zeeshan Baba Siddique/NCP");
    assertThat(person(2, "Zeeshan Siddique", "NCP")).isEqualTo(new Linked(1, How.NAME_AND_PARTY));
    assertThat(person(2, "Zeeshan Siddique", "IND")).isEqualTo(new Linked(0, How.SAME_NAME));
  }

  @Test
  void aSeatHasTheNamesOfThePressBesides() {
    seat(register, "NA-123", "123", "Vandre East");
    seat(register, "NA-124", "124", "Bhandara");
    assertThat(seat("Bandra East", "")).isEqualTo(new Linked(5, How.SAME_NAME));
    assertThat(seat("Bandara West", "")).isEqualTo(Link.UNKNOWN);
  }

  @Test
  void withoutANameThePartysOnlyCandidateIsMeantAndNeverAnIndependent() {
    assertThat(person(1, "", "BJP")).isEqualTo(new Linked(1, How.ONLY_OF_PARTY));
    assertThat(person(1, "", "IND")).isInstanceOf(Ambiguous.class);
    assertThat(person(1, "", "INC")).isEqualTo(Link.UNKNOWN);
  }

  @Test
  void namesOfTheRegisterAreKnownInAText() {
    var names = new RegisterNames(List.of(register));
    var english = Tokens.of(Folded.of("Yesterday Aleem Khan of Malegaon Central spoke of khan"));
    assertThat(names.at(english, 1)).isEqualTo(2);
    assertThat(names.at(english, 2)).isZero();
    assertThat(names.seatAt(english, 4)).isEqualTo(1);
    var urdu = Tokens.of(Folded.of("مہراج ملک نے کہا"));
    assertThat(names.at(urdu, 0)).isEqualTo(2);
    assertThat(names.at(urdu, 2)).isZero();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTableTest {
  private final PartyTable table = PartyTable.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IN | Shiv Sena | SHS
          IN | Shiv Sena (Uddhav Balasaheb Thackeray) | SHSUBT
          IN | Shiv Sena (Uddhav Balasaheb Thackrey) | SHSUBT
          IN | शिवसेना (उद्धव बालासाहेब ठाकरे) | SHSUBT
          IN | Nationalist Congress Party | NCP
          IN | NCP | NCP
          IN | Nationalist Congress Party – Sharadchandra Pawar | NCPSP
          IN | NCP – Sharadchandra Pawar | NCPSP
          IN | Communist Party of India  (Marxist) | CPIM
          IN | CPI(M) | CPIM
          IN | CPM | CPIM
          IN | Communist Party of India | CPI
          IN | Communist Party of India  (Marxist-Leninist)  (Liberation) | CPIML
          IN | AAAP | AAP
          IN | JKN | JKN
          IN | JKPDP | JKPDP
          IN | Jammu and Kashmir People's Democratic Party | JKPDP
          IN | Lok Janshakti Party(Ram Vilas) | LJPRV
          IN | United People’s Party, Liberal | UPPL
          IN | Independent | IND
          IN | निर्दलीय | IND
          IN | इंडियन नेशनल काँग्रेस | INC
          IN | کانگریس | INC
          IN | PDP | JKPDP
          PK | PPPP | PPP
          PK | PPP | PPP
          PK | JUI | JUIF
          PK | JUI-F | JUIF
          PK | PML | PMLQ
          PK | PML-Q | PMLQ
          PK | PML-N | PMLN
          PK | PkNAP | PKNAP
          PK | PNAP | PKNAP
          PK | PkMAP | PKMAP
          PK | PKMAP | PKMAP
          PK | MQM | MQMP
          PK | MQM-P | MQMP
          PK | Mohajir Qaumi Movement Pakistan | MQMH
          PK | PTI-P | PTIP
          PK | PTI | PTI
          PK | JI | JIP
          PK | JIP | JIP
          PK | Independant | IND
          PK | INDEPENDENT | IND
          PK | آزاد | IND
          PK | آزاد امیدوار | IND
          PK | BNP-Awami | BNPA
          PK | BNP | BNP
          PK | جماعت اسلامي پاكستان | JIP
          PK | مسلم لیگ (ن) | PMLN
          """)
  void aPrintedNameMapsToItsParty(Jurisdiction where, String printed, String code) {
    assertThat(table.find(printed, where)).map(p -> p.id().value()).contains(code);
  }

  @Test
  void blanksCaseQuotesAndDashesDoNotMatter() {
    assertThat(table.find("  jamaat – e – ISLAMI  ‘Pakistan’ ", Jurisdiction.PK))
        .map(Party::id)
        .contains(new PartyId("JIP"));
  }

  @Test
  void aNameThatIsNoAliasIsNotGuessed() {
    assertThat(table.find("Shiv Senaa", Jurisdiction.IN)).isEmpty();
    assertThat(table.find("Jamaat", Jurisdiction.PK)).isEmpty();
    assertThat(table.find("", Jurisdiction.PK)).isEmpty();
    assertThat(table.find("–", Jurisdiction.IN)).isEmpty();
  }

  @Test
  void theSameLettersMayMeanAnotherPartyInTheOtherCountry() {
    assertThat(table.find("BAP", Jurisdiction.IN))
        .map(Party::id)
        .contains(new PartyId("BHRTADVSIP"));
    assertThat(table.find("BAP", Jurisdiction.PK)).map(Party::id).contains(new PartyId("BAP"));
    assertThat(table.find("BJP", Jurisdiction.PK)).isEmpty();
  }

  @Test
  void codesAreUniqueAndEveryPartyIsMapped() {
    var seen = new HashSet<String>();
    for (var e : table.all()) {
      for (var j : e.jurisdictions()) {
        assertThat(seen.add(j + " " + e.party().id())).as("%s", e.party().id()).isTrue();
      }
      assertThat(e.party().mapped()).isTrue();
      assertThat(e.party().name().en()).isNotEmpty();
    }
  }

  @Test
  void noAliasIsRepeated() {
    for (var e : table.all()) {
      var keys = new HashSet<String>();
      for (String alias : e.aliases()) {
        assertThat(keys.add(PartyTable.key(alias))).as("%s: %s", e.party().id(), alias).isTrue();
      }
    }
  }

  @Test
  void independentsOfBothCountriesHaveTheReservedCode() {
    for (var j : Jurisdiction.values()) {
      assertThat(table.find("Independent", j)).map(Party::id).contains(Party.INDEPENDENT);
    }
  }
}

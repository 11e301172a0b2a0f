// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ginti.formats.imports.Drafted;
import org.ginti.model.Authority;
import org.ginti.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkCandidatesTest {
  private static final String FORM_33 =
      """
      source_file,seat_key,constituency_no,constituency_name,serial_no,name_en,name_ur,party_raw,symbol_raw,page_files
      NA/punjab.json,NA-117,NA-117,LAHORE-I,2,Abdul Aleem Khan,عبدالعلیم خان,Istehkam-e-Pakistan Party,EAGLE,p1
      NA/punjab.json,NA-117,NA-117,LAHORE-I,1,Ali Ijaz,علی اعجاز,آزاد,BOWL,p1
      NA/punjab.json,NA-117,NA-117,LAHORE-I,1,Yousaf Ali,یوسف علی,Independent,CHARPAI,p1
      NA/kpk.json,NA-4,NA-4,Swat-III,1,,کل حاتم خان,Independent,BAT,p2
      PA/punjab.json,NA-117,NA-117,LAHORE-I,7,Somebody,کوئی,Independent,X,p3
      PA/punjab.json,PP 209,PP 209,Khanewal,1,Zafar,ظفر,Independent,X,p3
      PA/punjab.json,PP-149,PP-149,Lahore-V,1,Zeeshan,ذیشان,Independent,X,p3
      """;

  @TempDir Path folder;

  @Test
  void form33GivesBallotNumbersAndUrduNames() throws Exception {
    var d = form33();
    assertThat(d.errors()).isEmpty();
    assertThat(d.ballot("NA-117"))
        .extracting(c -> c.id() + " " + c.name().in(Lang.UR) + " " + c.party() + " " + c.listed())
        .containsExactly(
            "2 عبدالعلیم خان IPP false", "1 علی اعجاز IND false", "L3 یوسف علی IND true");
    assertThat(d.ballot("NA-4").getFirst().name().official()).isEqualTo("کل حاتم خان");
    assertThat(d.register.contestCount()).isEqualTo(2);
  }

  @Test
  void misreadKeysAndOtherAssembliesAreReportedOnceEach() throws Exception {
    assertThat(form33().warnings())
        .hasSize(4)
        .anyMatch(w -> w.contains("NA-117 in PA/punjab.json") && w.contains("1 rows"))
        .anyMatch(w -> w.contains("PP 209"))
        .anyMatch(w -> w.contains("{PP=1}"))
        .anyMatch(w -> w.contains("ballot number is taken"));
  }

  @Test
  void aLaterListIsTheBallotWhereThereIsNone() throws Exception {
    var d = Drafted.of("pk-na-2024").read(new PkCandidates(), Drafted.plain(), list());
    assertThat(d.ballot("NA-117"))
        .extracting(c -> c.id().value())
        .containsExactly("L1", "L2", "L3");
    assertThat(Drafted.votes(d.statements.getFirst(), "L2")).isEqualTo(80_854);
    assertThat(d.register.channel(0).authority()).isEqualTo(Authority.AGGREGATOR);
    assertThat(d.declarations).isEmpty();
  }

  @Test
  void aLaterListIsLinkedToForm33WhateverTheOrderOfTheFiles() throws Exception {
    Path form33 = Drafted.write(folder, "form33.csv", FORM_33);
    var d = Drafted.of("pk-na-2024").read(new PkCandidates(), Drafted.plain(), list(), form33);
    assertThat(d.ballot("NA-117"))
        .extracting(c -> c.id().value())
        .containsExactly("2", "1", "L3", "L4");
    var s = d.statements.getFirst();
    assertThat(Drafted.votes(s, "2")).isEqualTo(91_490);
    assertThat(Drafted.votes(s, "1")).isEqualTo(80_854);
    assertThat(Drafted.votes(s, "L4")).isEqualTo(38_649);
    assertThat(s.figures().unlinked()).isEmpty();
  }

  @Test
  void declaredByMakesTheListFinal() throws Exception {
    var d = Drafted.of("pk-na-2024").read(new PkCandidates(), Drafted.declaredBy("ECP"), list());
    assertThat(d.register.channel(0).authority()).isEqualTo(Authority.FINAL);
    assertThat(d.declarations.getFirst().winners().getFirst().value()).isEqualTo("L1");
  }

  @Test
  void tablesOfConstituenciesFillWhatIsUnknown() throws Exception {
    Path districts =
        Drafted.write(
            folder,
            "districts.csv",
            "na,constituency_name,province,districts\nNA-1,Chitral,Khyber Pakhtunkhwa,Upper Chitral;Lower Chitral\n");
    var d = Drafted.of("pk-na-2024").read(new PkCandidates(), Drafted.plain(), districts);
    var contest = d.register.contest(0);
    assertThat(contest.state()).isEqualTo("Khyber Pakhtunkhwa");
    assertThat(contest.district()).isEqualTo("Upper Chitral, Lower Chitral");
  }

  @Test
  void form33AfterAListGivesItsCandidatesTheirUrduNames() throws Exception {
    Path form33 = Drafted.write(folder, "form33.csv", FORM_33);
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), list())
            .read(new PkCandidates(), Drafted.plain(), form33);
    assertThat(d.ballot("NA-117").getFirst().id().value()).isEqualTo("L1");
    assertThat(d.ballot("NA-117").getFirst().name().ur()).isEqualTo("عبدالعلیم خان");
    assertThat(d.errors()).isEmpty();
  }

  @Test
  void anUnknownLayoutIsAnErrorThatNamesWhatIsMissing() throws Exception {
    Path file = Drafted.write(folder, "x.csv", "na,candidate_name,party\nNA-1,a,b\n");
    var d = Drafted.of("pk-na-2024").read(new PkCandidates(), Drafted.plain(), file);
    assertThat(d.errors()).singleElement().asString().contains("votes");
  }

  private Drafted form33() throws Exception {
    return Drafted.of("pk-na-2024")
        .read(new PkCandidates(), Drafted.plain(), Drafted.write(folder, "form33.csv", FORM_33));
  }

  private Path list() throws Exception {
    return Drafted.write(
        folder,
        "list.csv",
        """
        na,candidate_name,party,votes,rank
        NA-117,Abdul Aleem Khan,IPP,91490,1
        NA-117,Ali Ijaz,Independent,80854,2
        NA-117,Saif ur Rehman,TLP,38649,3
        """);
  }
}

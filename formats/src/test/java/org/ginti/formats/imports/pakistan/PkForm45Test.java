// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.ginti.formats.imports.Drafted;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkForm45Test {
  private static final String STATIONS =
      String.join(
          "\r\n",
          "\uFEFFNo,Name,PTI-IND,IPP,TLP,Total Votes,Filename",
          "1,\"School",
          "for Girls\",373,275,126,,",
          "2,2,258,164,63,,",
          "3,,0,0,0,,",
          "");

  @TempDir Path folder;

  @Test
  void eachRowIsAStatementOnItsStationByLabel() throws Exception {
    var d = read("NA-117.csv", STATIONS);
    assertThat(d.errors()).isEmpty();
    assertThat(d.statements).hasSize(3);
    var s = d.statements.getFirst();
    assertThat(s.scope().code()).isEqualTo("ps:1");
    assertThat(s.figures().unlinked()).isEqualTo(Map.of("PTI-IND", 373, "IPP", 275, "TLP", 126));
    assertThat(s.progress()).isEqualTo(Progress.COMPLETE);
    assertThat(d.register.stations(0).name(0)).isEqualTo("School for Girls");
    assertThat(d.warnings()).anyMatch(w -> w.contains("1 rows of zeros"));
  }

  @Test
  void aMapLinksLabelsByIdOrName() throws Exception {
    Path form33 =
        Drafted.write(
            folder,
            "form33.csv",
            """
            seat_key,serial_no,name_en,name_ur,party_raw
            NA-117,1,Abdul Aleem Khan,,Istehkam-e-Pakistan Party
            NA-117,2,Ali Ijaz,,Independent
            """);
    Path map =
        Drafted.write(
            folder,
            "map.csv",
            """
            contest,label,candidate,source
            NA-117,PTI-IND,Ali Ejaz,Form 47
            NA-117,IPP,1,Form 33
            """);
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), form33)
            .read(new PkForm45(), Drafted.map(map), Drafted.write(folder, "NA-117.csv", STATIONS));
    var s = d.statements.getFirst();
    assertThat(Drafted.votes(s, "2")).isEqualTo(373);
    assertThat(Drafted.votes(s, "1")).isEqualTo(275);
    assertThat(s.figures().unlinked()).isEqualTo(Map.of("TLP", 126));
    assertThat(d.links)
        .extracting(l -> l.label() + " = " + l.candidate() + ", " + l.how())
        .containsExactly("PTI-IND = 2, Form 47", "IPP = 1, Form 33");
  }

  @Test
  void aMapThatNamesNobodyIsAnError() throws Exception {
    Path form33 =
        Drafted.write(
            folder, "form33.csv", "seat_key,serial_no,name_en,party_raw\nNA-117,1,Zahid,IPP\n");
    Path map = Drafted.write(folder, "map.csv", "contest,label,candidate,source\nNA-117,IPP,9,x\n");
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), form33)
            .read(new PkForm45(), Drafted.map(map), Drafted.write(folder, "NA-117.csv", STATIONS));
    assertThat(d.errors()).singleElement().asString().startsWith("map.csv:2 [candidate]");
  }

  @Test
  void theSeatMayStandInAColumnOfAFileOfAnyName() throws Exception {
    var d = read("copies of may.csv", "seat,No,Name,JI\nNA-250,1,a,5\nNA-251,1,b,6\n");
    assertThat(d.statements)
        .extracting(s -> s.contest().value())
        .containsExactly("NA-250", "NA-251");
  }

  @Test
  void aFileWithoutASeatIsRefused() throws Exception {
    var d = read("stations.csv", STATIONS);
    assertThat(d.errors()).hasSize(3).first().asString().contains("NA-117.csv");
    assertThat(d.statements).isEmpty();
  }

  @Test
  void aSumOfStationsIsAStatementOnTheContest() throws Exception {
    for (String line :
        new String[] {
          "All,Overall polling stations combined,80895,101933,,",
          "1,344 - Polling Stations Overall (1-344),103052,111196,,",
          "1,328 - Polling Stations 1 to 328,40154,45084,,",
          "1,356 - Polling Stations  1-356 (out of 386),62135,105283,,",
          "1,256 - Total 256/358 Polling Stations,98200,69704,,",
          "Some,Some polling stations,155070,129312,,"
        }) {
      var d =
          read("NA-130@9e77-deleted.csv", "No,Name,PML-N,PTI-IND,Total Votes,Filename\n" + line);
      assertThat(d.statements.getFirst().scope()).as(line).isEqualTo(new Scope.Whole());
      assertThat(d.statements.getFirst().progress()).isEqualTo(Progress.UNKNOWN);
      assertThat(d.errors()).isEmpty();
    }
  }

  @Test
  void stationsWithoutANumberStayApartAndDoubledNumbersAreAConflict() throws Exception {
    var d =
        read(
            "PP-145.csv",
            "No,Name,PTI-IND\nN/A,a,1\nN/A,b,2\n12,c,3\n12,d,4\nPS No,Name of Polling Station,0\n");
    assertThat(d.statements)
        .extracting(s -> s.scope().code())
        .containsExactly("ps:row-2", "ps:row-3", "ps:12", "ps:12");
    assertThat(d.warnings()).hasSize(3);
  }

  private Drafted read(String name, String text) throws Exception {
    return Drafted.of("pk-2024")
        .read(new PkForm45(), Drafted.plain(), Drafted.write(folder, name, text));
  }
}

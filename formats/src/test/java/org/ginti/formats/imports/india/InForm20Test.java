// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Scope;
import org.ginti.model.Source;
import org.ginti.model.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InForm20Test {
  private static final String STATIONS =
      """
      segment_no,segment,page,sl_no,ps_no,c01,c02,valid,rejected,nota,total,tendered
      17,HILL(ST),2,1,14,5,6,11,0,1,12,0
      17,HILL(ST),2,2,14A,1,2,3,0,0,3,1
      18,DALE,3,1,14,7,8,15,0,0,15,0
      91,SPS_1 HILL,3,1,10101,0,1,1,0,0,1,0
      """;

  private static final String PEOPLE =
      """
      col,candidate,party,evm,postal,total
      c01,A ONE,Independent,13,1,14
      c02,B TWO,Bharatiya Janata Party,17,2,19
      """;

  private static final String PART_TWO =
      """
      segment_no,segment,electors,c01,c02,valid,rejected,nota,total,tendered
      17,HILL(ST),40,6,8,14,0,1,15,1
      ,TOTAL_EVM,,13,17,30,0,1,31,1
      ,TOTAL_POSTAL,,1,2,3,4,0,7,0
      ,TOTAL_POLLED,,14,19,33,4,1,38,1
      """;

  private static final String PACKED =
      """
      ac_no,sl_no,ps_no,valid,rejected,nota,total,tendered,row_ok,votes
      1,1,1,9,0,1,10,,1,5 4 0
      1,2,"2
      A(W)",8,0,0,8,0,0,5 4 0
      1,3,1,9,0,1,10,,1,5 4 0
      1,4,,9,0,1,10,,1,5 4 0
      1,5,"No.of Votes
      Recorded on
      Postal Ballot",3,7,0,10,,1,1 2 0
      """;

  private static final String COLUMNS =
      """
      ac_no,ac_name,col,station_sum,candidate_by_rank,party,declared_total,implied_postal,match
      1,Hill (SC),2,16,B TWO,DMK,18,2,unique
      1,Hill (SC),1,20,A ONE,IND,21,1,ambiguous
      1,Hill (SC),3,0,C THREE,IND,0,0,unique
      """;

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Imported.write(folder, name, text);
  }

  private Imported read(String contest, Path... files) throws IOException {
    var options = contest.isEmpty() ? Imported.plain() : Imported.forContest(contest);
    return Imported.empty().read(new InForm20(), options, files);
  }

  @Test
  void stationNumbersAreTextAndUniqueOnlyInTheirSegment() throws IOException {
    var in = read("X1-2", file("s", STATIONS), file("p", PEOPLE)).hasNoErrors();

    assertThat(in.statements)
        .filteredOn(s -> s.scope() instanceof Scope.Station)
        .extracting(s -> s.scope().code() + " " + s.mode().code())
        .containsExactly("ps:17/14 evm", "ps:17/14A evm", "ps:18/14 evm", "ps:91/10101 evm");
    var first = in.only("ro/form-20 X1-2 ps:17/14 evm");
    assertThat(Imported.votes(first, "L2")).isEqualTo(6);
    assertThat(first.figures().other())
        .containsEntry(Figure.VALID, 11)
        .containsEntry(Figure.REJECTED, 0)
        .containsEntry(Figure.NOTA, 1)
        .containsEntry(Figure.TOTAL, 12)
        .containsEntry(Figure.TENDERED, 0);
    assertThat(in.register.stations(0).get(1).segment()).isEqualTo("17");
    assertThat(in.ballot("X1-2")).extracting(c -> c.party().value()).containsExactly("IND", "BJP");
    assertThat(Imported.votes(in.only("ro/declared X1-2 whole postal"), "L2")).isEqualTo(2);
    assertThat(in.links).isNotEmpty();
  }

  @Test
  void partTwoIsSaidBySegmentAndItsTotalsForTheWholeContest() throws IOException {
    var in = read("X1-2", file("2", PART_TWO), file("p", PEOPLE)).hasNoErrors();

    assertThat(in.only("ro/form-20 X1-2 seg:17 evm").figures().other())
        .containsEntry(Figure.ELECTORS, 40);
    assertThat(Imported.votes(in.only("ro/form-20 X1-2 whole evm"), "L1")).isEqualTo(13);
    assertThat(in.only("ro/form-20 X1-2 whole postal").figures().other())
        .containsEntry(Figure.REJECTED_POSTAL, 4);
    assertThat(Imported.votes(in.only("ro/form-20 X1-2 whole both"), "L2")).isEqualTo(19);
  }

  @Test
  void columnsMayBeNamedAfterTheirCandidatesAndMeetThePacksBallotByName() throws IOException {
    var in = read("X1-2", file("2", PART_TWO), file("p", PEOPLE)).hasNoErrors();
    in.read(
            new InForm20(),
            Imported.plain(),
            file(
                "named",
                """
                ps_no,tendered,B  Two,remark,A One,total,nota,rejected,valid,island
                1,0,5,ok,4,10,1,0,9,Here
                ,0,5,,4,10,1,0,9,TOTAL_EVM_PRINTED
                """))
        .hasNoErrors();

    var station = in.only("ro/form-20 X1-2 ps:1 evm");
    assertThat(Imported.votes(station, "L2")).isEqualTo(5);
    assertThat(Imported.votes(station, "L1")).isEqualTo(4);
    assertThat(in.warnings()).anyMatch(w -> w.contains("[remark]"));
    assertThat(in.register.stations(0).get(0).name()).isEqualTo("Here");
  }

  @Test
  void columnsWithoutNamesStayUnlinkedOnABallotWithoutNumbers() throws IOException {
    var in = read("X1-2", file("s", STATIONS)).hasNoErrors();

    var first = in.only("ro/form-20 X1-2 ps:17/14 evm");
    assertThat(first.figures().votes()).isEmpty();
    assertThat(first.figures().unlinked()).containsEntry("c01", 5).containsEntry("c02", 6);
    assertThat(in.warnings()).anyMatch(w -> w.contains("unlinked"));
  }

  @Test
  void aSheetThatNamesNoContestAsksForOne() throws IOException {
    var in = read("", file("s", STATIONS));

    assertThat(in.errors()).singleElement().asString().contains("--contest-id");
    assertThat(in.statements).isEmpty();
  }

  @Test
  void badCellsAreReportedWithTheirRowsAndRepeatedStationsAreKept() throws IOException {
    var in =
        read(
            "1",
            file(
                "s.csv",
                "ps_no,c01,valid,rejected,nota,total\n1,x,,0,0,5\n,1,1,0,0,1\n1,1,1,0,0,1\n"));

    assertThat(in.errors())
        .anyMatch(e -> e.startsWith("s.csv:2 [c01]"))
        .anyMatch(e -> e.startsWith("s.csv:2 [valid]"))
        .anyMatch(e -> e.startsWith("s.csv:3 [ps_no]"));
    assertThat(in.warnings()).anyMatch(w -> w.contains("s.csv:2, s.csv:4"));
  }

  @Test
  void packedColumnsAreLinkedOnlyWhereTheListIsSure() throws IOException {
    var in = read("", Imported.gzip(folder, "s", PACKED), file("c", COLUMNS)).hasNoErrors();

    var doubted = in.only("form20-collector/form-20 1 ps:2A(W) evm");
    assertThat(Imported.votes(doubted, "L1")).isEqualTo(4);
    assertThat(doubted.figures().unlinked()).containsExactly(Map.entry("col 1", 5));
    assertThat(in.contest("1").name().official()).isEqualTo("Hill (SC)");
    assertThat(in.said("form20-collector/form-20 1 ps:1 evm")).hasSize(2);
    assertThat(in.said("form20-collector/form-20 1 ps:sl-4 evm")).hasSize(1);
    assertThat(in.only("form20-collector/form-20 1 whole postal").figures().other())
        .containsEntry(Figure.REJECTED_POSTAL, 7);
    assertThat(Imported.votes(in.only("form20-collector/declared 1 whole both"), "L2"))
        .isEqualTo(21);
    assertThat(in.warnings())
        .anyMatch(w -> w.contains("[row_ok]"))
        .anyMatch(w -> w.contains("with 2 rows: s:2, s:5"));
  }

  @Test
  void aMachineReadingIsFlaggedAndLinkedByPlaceOnlyOnABallotOfThatLength() throws IOException {
    String json =
        """
        {"Constituency Number": 2, "constituency_name": "Hill", "Total Number of Electors": null,
         "serial_no_wise_details": [
          {"Serial No. Of Polling Station": "1-A", "Total Number of valid votes": 9,
           "Number of Rejected votes": 0, "NOTA": 1, "Total": 10, "candidate_votes": [5, 4]},
          {"Serial No. Of Polling Station": 2, "Total Number of valid votes": "9?",
           "Number of Rejected votes": 0, "NOTA": 1, "Total": 10, "candidate_votes": [9]}
         ], "candidate_names": ["a", "b"]}
        """;
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.plain(),
                file(
                    "r",
                    """
                    ac_no,constituency,serial_no,candidate,party,evm_votes,postal_votes
                    2,HILL,1,A,Independent,5,0
                    2,HILL,2,B,Independent,4,0
                    """))
            .read(new InForm20(), Imported.plain(), file("j", json))
            .hasNoErrors();

    assertThat(Imported.votes(in.only("form20-machine/form-20 2 ps:1-A evm"), "2")).isEqualTo(4);
    var odd = in.only("form20-machine/form-20 2 ps:2 evm");
    assertThat(odd.figures().unlinked()).containsEntry("col 1", 9);
    assertThat(odd.figures().other()).doesNotContainKey(Figure.VALID);
    assertThat(in.warnings())
        .anyMatch(w -> w.contains("9?"))
        .anyMatch(w -> w.contains("not to be believed"))
        .anyMatch(w -> w.contains("1 of 2 rows"));
    assertThat(in.register.sources().getLast().kind()).isEqualTo(Source.Kind.AGGREGATOR);
  }

  @Test
  void brokenJsonIsReportedWithItsLine() throws IOException {
    assertThat(read("", file("j", "{\"Constituency Number\": 1,\n oops")).errors())
        .anyMatch(e -> e.startsWith("j:2"));
  }

  @Test
  void srinagarAddsUpFromStationsToTheDeclaredResult() throws IOException {
    String at = "india/form20-official/srinagar_ls2024_";
    var in =
        read(
                "U08-2",
                Imported.shared(at + "stations.csv"),
                Imported.shared(at + "part2.csv"),
                Imported.shared(at + "candidates.csv"))
            .hasNoErrors();

    var stations = in.statements.stream().filter(InForm20Test::isStation).toList();
    assertThat(stations).hasSize(2161);
    assertThat(Imported.sum(stations)).isEqualTo(666_046);
    assertThat(Imported.sum(stations, Figure.NOTA)).isEqualTo(5887);
    assertThat(Imported.votes(in.only("ro/form-20 U08-2 whole both"), "L1")).isEqualTo(356_866);
    assertThat(Imported.votes(in.only("ro/declared U08-2 whole both"), "L1")).isEqualTo(356_866);
    assertThat(in.statements).filteredOn(s -> s.scope() instanceof Scope.Segment).hasSize(21);
    assertThat(in.register.stations(0).size()).isEqualTo(2161);
    assertThat(in.warnings()).noneMatch(w -> w.contains("rows:"));
  }

  @Test
  void lakshadweepKeepsItsOfficialSlip() throws IOException {
    var in =
        read("U06-1", Imported.shared("india/form20-official/lakshadweep_ls2024_stations.csv"))
            .hasNoErrors();

    assertThat(in.statements).filteredOn(InForm20Test::isStation).hasSize(55);
    var postal = in.only("ro/form-20 U06-1 whole postal");
    assertThat(postal.figures().other()).containsEntry(Figure.VALID, 59);
    assertThat(Imported.sum(List.of(postal))).isEqualTo(569);
    assertThat(in.ballot("U06-1").getFirst().name().official())
        .isEqualTo("MUHAMMED HAMDULLAH SAYEED");
  }

  @Test
  void vavHasItsStationsWithColumnsNobodyNames() throws IOException {
    var in =
        read(
                "S06-2",
                Imported.shared(
                    "india/form20-official/vav_segment_banaskantha_ls2024_stations.csv"))
            .hasNoErrors();

    assertThat(in.statements).hasSize(321);
    assertThat(in.statements.getFirst().figures().unlinked()).hasSize(12);
  }

  @Test
  void tamilNadu2021HasItsStationsDoubtsAndRepetitions() throws IOException {
    var in =
        read(
                "",
                Imported.shared("india/form20-tamilnadu-2021/stations.csv.gz"),
                Imported.shared("india/form20-tamilnadu-2021/columns.csv.gz"))
            .hasNoErrors();

    assertThat(in.register.contestCount()).isEqualTo(151);
    var sheets =
        in.statements.stream().filter(s -> s.channel().value().endsWith("form-20")).toList();
    assertThat(sheets).hasSize(55_578);
    assertThat(sheets.stream().filter(s -> s.mode() == Mode.POSTAL)).hasSize(8);
    assertThat(in.warnings()).filteredOn(w -> w.contains("[row_ok]")).hasSize(12);
    assertThat(in.warnings()).filteredOn(w -> w.contains("rows: stations.csv.gz:")).hasSize(17);
    assertThat(in.links).hasSize(1359);
    assertThat(in.candidates()).isEqualTo(2605);
  }

  @Test
  void theMachineReadingOfMalegaonDoesNotBecomeTruth() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.plain(),
                Imported.shared("india/assembly-candidates/2024Assembly-MH.csv"))
            .read(
                new InForm20(),
                Imported.plain(),
                Imported.shared("india/form20-maharashtra-2024-llm-ocr/AC_114.json"),
                Imported.shared("india/form20-maharashtra-2024-llm-ocr/AC_144.json"),
                Imported.shared("india/form20-maharashtra-2024-llm-ocr/AC_145.json"),
                Imported.shared("india/form20-maharashtra-2024-llm-ocr/AC_169.json"))
            .hasNoErrors();

    var read = in.statements.stream().filter(InForm20Test::isStation).toList();
    assertThat(read).hasSize(320 + 466 + 535 + 292);
    assertThat(in.register.channels().getLast().authority()).isEqualTo(Authority.AGGREGATOR);
    assertThat(in.warnings())
        .anyMatch(w -> w.startsWith("AC_114.json [candidate_votes]") && w.contains("28 of 320"));
    var malegaon = read.stream().filter(s -> s.contest().value().equals("114")).toList();
    assertThat(Imported.sum(malegaon)).isNotEqualTo(239_503L);
  }

  private static boolean isStation(Statement s) {
    return s.scope() instanceof Scope.Station;
  }
}

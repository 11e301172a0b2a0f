// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.ginti.model.Authority;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InResultsTest {
  private static final String ASSEMBLY =
      """
      election_year,election_type,election_state,constituency,constituency_no,serial_no,candidate,party,evm_votes,postal_votes
      2024,Assembly,XX,HILL (ST),2,1,A ONE,Bharatiya Janata Party,10,1
      2024,Assembly,XX,HILL (ST),2,2,B TWO,Independent,9,3
      2024,Assembly,XX,HILL (ST),2,3,NOTA,None of the Above,4,0
      2024,Assembly,XX,DALE,10,1,C THREE,Party of Nobody Else,5,0
      2024,Assembly,XX,DALE,10,2,D FOUR,Independent,5,0
      2024,Assembly,XX,DALE,10,3,NOTA,None of the Above,0,0
      """;

  @TempDir Path folder;

  private Imported read(String text) throws IOException {
    return Imported.empty()
        .read(new InResults(), Imported.plain(), Imported.write(folder, "any name", text));
  }

  @Test
  void evmAndPostalVotesAreTwoStatementsAndNotaIsAFigureOfEach() throws IOException {
    var in = read(ASSEMBLY).hasNoErrors();

    assertThat(in.statements).hasSize(4);
    var evm = in.only("eci/results-site 2 whole evm");
    assertThat(Imported.votes(evm, "1")).isEqualTo(10);
    assertThat(evm.figures().other()).containsEntry(Figure.NOTA, 4);
    assertThat(evm.progress()).isEqualTo(Progress.COMPLETE);
    assertThat(evm.evidence()).isEqualTo("any name#2");
    assertThat(Imported.votes(in.only("eci/results-site 2 whole postal"), "2")).isEqualTo(3);
    assertThat(in.ballot("2")).hasSize(2).noneMatch(c -> c.listed());
    assertThat(in.contest("2").reservation()).isEqualTo("ST");
    assertThat(in.register.channel(0).authority()).isEqualTo(Authority.FINAL);
    assertThat(in.declarations).isEmpty();
  }

  @Test
  void aPartyOfNoTableIsKeptUnderItsOwnNameAndReportedOnce() throws IOException {
    var in = read(ASSEMBLY);

    assertThat(in.ballot("10").getFirst().party().value()).isEqualTo("party-of-nobody-else");
    assertThat(in.warnings()).filteredOn(w -> w.contains("party table")).hasSize(1);
  }

  @Test
  void theWinnerIsDeclaredByTheNamedAuthorityAndATieIsNot() throws IOException {
    var file = Imported.write(folder, "f.csv", ASSEMBLY);
    var in = Imported.empty().read(new InResults(), Imported.declaredBy("The Commission"), file);

    assertThat(in.declarations).hasSize(1);
    var d = in.declarations.getFirst();
    assertThat(d.kind()).isEqualTo(Declaration.Kind.DECLARED);
    assertThat(d.contest().value()).isEqualTo("2");
    assertThat(d.winners()).extracting(Object::toString).containsExactly("2");
    assertThat(d.source().value()).isEqualTo("the-commission");
    assertThat(in.warnings()).anyMatch(w -> w.contains("seat 10") && w.contains("tied"));
  }

  @Test
  void orderOfRowsAndColumnsLineEndsAndMarksOfTheFileDoNotMatter() throws IOException {
    String shuffled =
        """
        \uFEFFpostal_votes,party,evm_votes,extra,candidate,serial_no,constituency_no,constituency,election_state,election_type,election_year
        3,Independent,9,x,B TWO,2,2,HILL (ST),XX,Assembly,2024
        0,None of the Above,4,x,NOTA,3,2,HILL (ST),XX,Assembly,2024
        1,Bharatiya Janata Party,10,x,A ONE,1,2,HILL (ST),XX,Assembly,2024
        """
            .replace("\n", "\r\n");
    var in =
        Imported.empty()
            .read(new InResults(), Imported.plain(), Imported.gzip(folder, "x.gz", shuffled))
            .hasNoErrors();

    assertThat(in.ballot("2")).extracting(c -> c.id().value()).containsExactly("1", "2");
    assertThat(in.only("eci/results-site 2 whole evm").figures())
        .isEqualTo(read(ASSEMBLY).only("eci/results-site 2 whole evm").figures());
    assertThat(in.warnings()).anyMatch(w -> w.contains("[extra]"));
  }

  @Test
  void everyProblemIsReportedAtOnceWithItsRowAndColumnAndNothingIsSaid() throws IOException {
    var in =
        read(
            """
            election_year,election_type,election_state,constituency,constituency_no,serial_no,candidate,party,evm_votes,postal_votes
            2024,Assembly,XX,HILL,2,1,A ONE,Independent,"1,23,456",-1
            2024,Assembly,XX,HILL,2,1,B TWO,Independent,१२३,
            2024,Assembly,XX,HILL,,0,,Independent,99999999999,1.0
            2019,Assembly,XX,HILL,2,3,NOTA,None of the Above,1,1
            2024,Assembly,XX,HILL,2,4,NOTA,None of the Above,1,1
            """);

    assertThat(in.errors())
        .anyMatch(e -> e.contains(":2 [evm_votes]") && e.contains("write 123456"))
        .anyMatch(e -> e.contains(":2 [postal_votes]"))
        .anyMatch(e -> e.contains(":3 [evm_votes]") && e.contains("write 123"))
        .anyMatch(e -> e.contains(":3 [postal_votes]"))
        .anyMatch(e -> e.contains(":3 [serial_no]") && e.contains("twice"))
        .anyMatch(e -> e.contains(":4 [constituency_no]"))
        .anyMatch(e -> e.contains(":4 [serial_no]"))
        .anyMatch(e -> e.contains(":4 [candidate]"))
        .anyMatch(e -> e.contains(":4 [evm_votes]"))
        .anyMatch(e -> e.contains(":4 [postal_votes]"))
        .anyMatch(e -> e.contains("NOTA stands twice"))
        .anyMatch(e -> e.contains("several elections"));
    assertThat(in.statements).isEmpty();
  }

  @Test
  void aHeaderOfNoLayoutNamesWhatIsMissing() throws IOException {
    var in =
        read("state_code,pc_no,constituency,candidate,party,evm_votes,postal\n1,2,3,4,5,6,7\n");

    assertThat(in.errors()).singleElement().asString().contains("Lok Sabha", "postal_votes");
  }

  @Test
  void lokSabhaCandidatesAreListedAndAnUncontestedSeatHasADeclarationAndNoVotes()
      throws IOException {
    var in =
        read(
            """
            state_code,state,pc_no,constituency,candidate,party,evm_votes,postal_votes,total_votes,vote_pct,result
            S99,Some State,7,Somewhere (SC),A ONE,Indian National Congress,10,1,11,40,Lost
            S99,Some State,7,Somewhere (SC),B TWO,Independent,9,3,12,44,Won
            S99,Some State,7,Somewhere (SC),NOTA,None of the Above,4,0,4,15,Lost
            S99,Some State,8,Elsewhere,C THREE,Independent,,,,,UNCONTESTED
            S98,Other State,7,Here,D FOUR,Independent,1,1,2,50,Won
            S98,Other State,7,Here,E FIVE,Independent,2,0,2,50,Lost
            """);

    in.hasNoErrors();
    assertThat(in.ballot("S99-7")).extracting(c -> c.id().value()).containsExactly("L1", "L2");
    assertThat(in.ballot("S99-7")).allMatch(c -> c.listed());
    assertThat(in.only("eci/results-site S99-7 whole both").figures().other())
        .containsEntry(Figure.NOTA, 4);
    assertThat(in.declarations)
        .singleElement()
        .satisfies(d -> {
          assertThat(d.kind()).isEqualTo(Declaration.Kind.UNCONTESTED);
          assertThat(d.contest().value()).isEqualTo("S99-8");
        });
    assertThat(in.statements).noneMatch(s -> s.contest().value().equals("S99-8"));
    assertThat(in.warnings()).anyMatch(w -> w.contains("seat 7") && w.contains("without a lead"));
  }

  @Test
  void seatsOfSeveralStatesInOneFileCarryTheirState() throws IOException {
    var in = read(ASSEMBLY + "2024,Assembly,YY,LAKE,2,1,Z,Independent,1,1\n").hasNoErrors();

    assertThat(in.contest("yy-2").name().official()).isEqualTo("LAKE");
    assertThat(in.contest("xx-2").name().official()).isEqualTo("HILL (ST)");
  }

  @Test
  void aSeatOfZerosHasNoResultAndKeepsItsZeros() throws IOException {
    var text =
        """
        election_year,election_type,election_state,constituency,constituency_no,serial_no,candidate,party,evm_votes,postal_votes
        2026,Assembly,WB,FALTA,144,1,A,Independent,0,0
        2026,Assembly,WB,FALTA,144,2,B,Independent,0,0
        """;
    var in =
        Imported.empty()
            .read(
                new InResults(), Imported.declaredBy("ECI"), Imported.write(folder, "z.csv", text))
            .hasNoErrors();

    assertThat(in.statements).hasSize(2);
    assertThat(in.declarations).isEmpty();
    assertThat(in.warnings()).anyMatch(w -> w.contains("no result"));
  }

  @Test
  void aBallotThatStoodBeforeTakesNobodyMore() throws IOException {
    var in = read(ASSEMBLY).hasNoErrors();
    in.read(
        new InResults(),
        Imported.plain(),
        Imported.write(
            folder, "second.csv", ASSEMBLY + "2024,Assembly,XX,DALE,10,4,E NEW,Independent,1,1\n"));

    assertThat(in.errors()).singleElement().asString().contains("has no candidate 4");
  }

  @Test
  void maharashtraHasItsCandidatesAndSums() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.declaredBy("Returning officers"),
                Imported.shared("india/assembly-candidates/2024Assembly-MH.csv"))
            .hasNoErrors();

    assertThat(in.register.contestCount()).isEqualTo(288);
    assertThat(in.candidates()).isEqualTo(4136);
    var evm = in.statements.stream().filter(s -> s.mode() == Mode.EVM).toList();
    var postal = in.statements.stream().filter(s -> s.mode() == Mode.POSTAL).toList();
    assertThat(Imported.sum(evm) + Imported.sum(evm, Figure.NOTA)).isEqualTo(64_054_283);
    assertThat(Imported.sum(postal) + Imported.sum(postal, Figure.NOTA)).isEqualTo(538_225);
    assertThat(Imported.sum(in.statements)).isEqualTo(64_130_622);
    assertThat(Imported.sum(in.statements, Figure.NOTA)).isEqualTo(461_886);
    assertThat(in.declarations).hasSize(288);
    var malegaon = in.only("eci/results-site 114 whole evm");
    assertThat(malegaon.figures().votes().values()).contains(109_332, 109_257);
  }

  @Test
  void lokSabhaHasItsCandidatesAndSumsAndSuratIsUncontested() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.plain(),
                Imported.shared("india/loksabha-2024-candidates/loksabha_2024_candidates.csv"))
            .hasNoErrors();

    assertThat(in.register.contestCount()).isEqualTo(543);
    assertThat(in.candidates()).isEqualTo(8360);
    var both = in.statements.stream().filter(s -> s.mode() == Mode.BOTH).toList();
    assertThat(both).hasSize(542);
    assertThat(Imported.sum(both)).isEqualTo(638_991_225);
    assertThat(Imported.sum(both, Figure.NOTA)).isEqualTo(6_372_220);
    assertThat(in.declarations)
        .singleElement()
        .satisfies(d -> assertThat(d.contest().value()).isEqualTo("S06-24"));
    assertThat(in.contest("S13-27").state()).isEqualTo("Maharashtra");
    assertThat(in.warnings()).noneMatch(w -> w.contains("Won"));
  }
}

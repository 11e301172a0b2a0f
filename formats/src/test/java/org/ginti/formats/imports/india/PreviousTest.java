// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.formats.imports.Previous;
import org.ginti.model.Jurisdiction;
import org.ginti.model.PreviousResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviousTest {
  @TempDir Path folder;

  private static ImportOptions of(Jurisdiction where, String election, String delimitation) {
    return new ImportOptions(
        where,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(election),
        Optional.of(delimitation));
  }

  @Test
  void theCandidateWithMostVotesHasWonAndNotaIsNoParty() throws IOException {
    var file =
        Imported.write(
            folder,
            "p",
            """
            ac_no,constituency,type,electors,valid_votes,candidate,party,votes
            1,HILL,GEN,100,30,B,IND,12
            1,HILL,GEN,100,30,A,BJP,15
            1,HILL,GEN,100,30,None of the Above,NOTA,40
            2,DALE,GEN,100,30,C,INC,7
            2,DALE,GEN,100,30,D,BJP,7
            """);
    var in =
        Imported.empty()
            .read(new Previous(), of(Jurisdiction.IN, "in-x-2019-ac", "2008"), file)
            .hasNoErrors();

    assertThat(in.register.previous())
        .extracting(p -> p.contest() + " " + p.candidate() + " " + p.party() + " " + p.won())
        .containsExactly("1 A BJP true", "1 B IND false", "2 C INC false", "2 D BJP false");
    assertThat(in.register.previous())
        .allMatch(p -> p.election().equals("in-x-2019-ac") && p.delimitation().equals("2008"));
    assertThat(in.warnings()).anyMatch(w -> w.contains("nobody is ahead"));
  }

  @Test
  void badCellsAreErrorsAndAMissingElectionIsAskedFor() throws IOException {
    var file =
        Imported.write(
            folder, "p", "ac_no,constituency,candidate,party,votes\n,X,,BJP,1\n2,Y,B,BJP,12a\n");
    var in = Imported.empty().read(new Previous(), Imported.plain(), file);

    assertThat(in.errors())
        .hasSize(3)
        .anyMatch(e -> e.startsWith("p:2 [ac_no]"))
        .anyMatch(e -> e.startsWith("p:2 [candidate]"))
        .anyMatch(e -> e.startsWith("p:3 [votes]"));
    assertThat(in.warnings()).anyMatch(w -> w.contains("--election"));
  }

  @Test
  void maharashtra2019IsThere() throws IOException {
    var in =
        Imported.empty()
            .read(
                new Previous(),
                of(Jurisdiction.IN, "in-mh-2019-ac", "2008"),
                Imported.shared("india/previous-elections/MH-2019.csv"))
            .hasNoErrors();

    assertThat(in.register.previous()).hasSize(3237);
    assertThat(in.register.previous().stream().filter(PreviousResult::won)).hasSize(288);
    assertThat(in.register.previous())
        .filteredOn(p -> p.contestName().equals("MALEGAON CENTRAL"))
        .extracting(PreviousResult::votes)
        .contains(117_242, 78_723);
    var unmapped = in.warnings().stream().filter(w -> w.contains("party table")).toList();
    assertThat(unmapped).noneMatch(w -> w.contains("'BJP'") || w.contains("'AAAP'"));
  }

  @Test
  void jammuAndKashmir2014KeepsItsNotaOut() throws IOException {
    var in =
        Imported.empty()
            .read(
                new Previous(),
                of(Jurisdiction.IN, "in-jk-2014-ac", ""),
                Imported.shared("india/previous-elections/JK-2014.csv"))
            .hasNoErrors();

    assertThat(in.register.previous().stream().filter(PreviousResult::won)).hasSize(87);
    assertThat(in.register.previous()).noneMatch(p -> p.party().value().equalsIgnoreCase("nota"));
  }

  @Test
  void pakistan1988HasItsCandidatesAndSeatsWonWithoutAPoll() throws IOException {
    var in =
        Imported.empty()
            .read(
                new Previous(),
                of(Jurisdiction.PK, "pk-na-1988", ""),
                Imported.shared("pakistan/results-1977-1997/na_1988_candidates.csv"),
                Imported.shared("pakistan/results-1977-1997/na_1988_constituency.csv"))
            .hasNoErrors();

    assertThat(in.register.previous()).hasSize(1186);
    assertThat(in.register.previous().stream().filter(PreviousResult::won)).hasSize(207);
    assertThat(in.register.previous())
        .filteredOn(p -> p.contest().equals("NA-166") && p.won())
        .singleElement()
        .satisfies(p -> assertThat(p.candidate()).isEqualTo("Mohtarma Benazir Bhutto"));
    assertThat(in.register.previous().getFirst().contestName()).isEqualTo("Peshawar I");
  }
}

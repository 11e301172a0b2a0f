// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ginti.formats.imports.Declarations;
import org.ginti.formats.imports.ImportOptions;
import org.ginti.model.CandidateId;
import org.ginti.model.Declaration;
import org.ginti.model.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsTest {
  private static final String RESULTS =
      """
      ac_no,constituency,serial_no,candidate,party,evm_votes,postal_votes
      1,HILL,1,DR. VIJAYKUMAR K. GAVIT,Bharatiya Janata Party,5,0
      1,HILL,2,VIJAY GAVIT,Independent,4,0
      2,DALE,1,ADV K C PADAVI,Indian National Congress,5,0
      2,DALE,2,SOMEBODY ELSE,Independent,5,0
      """;

  @TempDir Path folder;

  private Imported results() throws IOException {
    return Imported.empty()
        .read(new InResults(), Imported.plain(), Imported.write(folder, "r", RESULTS))
        .hasNoErrors();
  }

  private Imported with(String text) throws IOException {
    return results()
        .read(new Declarations(), Imported.plain(), Imported.write(folder, "d.csv", text));
  }

  @Test
  void aGazetteNamesTheWinnerInOtherLettersAndBringsHindiNames() throws IOException {
    var in =
        with("""
        ac_no,ac_name_en,ac_name_hi,elected_en,elected_hi,party_en,party_hi
        1,Hill,पहाड़,Dr.Vijaykumar K. Gavit,विजयकुमार गावीत,Bharatiya Janata Party,भारतीय जनता पार्टी
        2,Dale,घाटी,K. C. Padavi,पाडवी,Indian National Congress,
        """)
            .hasNoErrors();

    assertThat(in.declarations)
        .extracting(d -> d.kind() + " " + d.contest() + " " + d.winners().getFirst())
        .containsExactly("GAZETTED 1 1", "GAZETTED 2 1");
    assertThat(in.contest("1").name().hi()).isEqualTo("पहाड़");
    assertThat(in.contest("1").name().official()).isEqualTo("HILL");
    assertThat(in.ballot("1").getFirst().name().hi()).isEqualTo("विजयकुमार गावीत");
    assertThat(in.ballot("1").getFirst().name().official()).isEqualTo("DR. VIJAYKUMAR K. GAVIT");
  }

  @Test
  void aNameThatIsNobodysIsAnErrorThatTheMapSettles() throws IOException {
    String text = "ac_no,elected_en\n1,Entirely Other\n9,Nobody\n";
    assertThat(with(text).errors())
        .hasSize(2)
        .anyMatch(e -> e.startsWith("d.csv:2 [elected_en]") && e.contains("--candidates"))
        .anyMatch(e -> e.startsWith("d.csv:3 [ac_no]"));

    var map =
        Imported.write(folder, "m", "contest,label,candidate,source\n1,Entirely Other,2,me\n");
    var options =
        new ImportOptions(
            Jurisdiction.IN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(map));
    var in =
        results()
            .read(
                new Declarations(),
                options,
                Imported.write(folder, "one", "ac_no,elected_en\n1,Entirely Other\n"))
            .hasNoErrors();
    assertThat(in.declarations.getFirst().winners()).containsExactly(new CandidateId("2"));
  }

  @Test
  void everyKindOfEventCanBeSaid() throws IOException {
    var text = new StringBuilder("contest,kind,winner,source,on,note\n");
    for (var kind : Declaration.Kind.values()) {
      String winner =
          kind == Declaration.Kind.SHARED ? "1;2" : kind.namesWinner() ? "SOMEBODY ELSE" : "";
      text.append("2,%s,%s,The Court,2024-11-23,so it is\n".formatted(kind.code(), winner));
    }
    var in = with(text.toString()).hasNoErrors();

    assertThat(in.declarations)
        .extracting(Declaration::kind)
        .containsExactly(Declaration.Kind.values());
    assertThat(in.declarations).allMatch(d -> d.source().value().equals("the-court"));
    assertThat(in.declarations.getFirst().on()).contains(Instant.parse("2024-11-23T06:30:00Z"));
    assertThat(in.declarations.getFirst().after()).isEqualTo(in.statements.size());
  }

  @Test
  void eventsTakeTheirOrderFromTheirDays() throws IOException {
    var in =
        with("""
        contest,kind,candidate,on
        2,vacated,,2024-12-01
        2,declared,1,2024-11-23
        """)
            .hasNoErrors();

    assertThat(in.declarations)
        .extracting(Declaration::kind)
        .containsExactly(Declaration.Kind.DECLARED, Declaration.Kind.VACATED);
  }

  @Test
  void allThatIsWrongWithEventsIsSaidAtOnce() throws IOException {
    var in =
        with(
            """
            contest,kind,candidate,on,channel
            2,won,1,2024-11-23,
            2,declared,,soon,
            2,shared,1,,nowhere
            """);

    assertThat(in.errors())
        .anyMatch(e -> e.startsWith("d.csv:2 [kind]") && e.contains("set-aside"))
        .anyMatch(e -> e.startsWith("d.csv:3 [candidate]"))
        .anyMatch(e -> e.startsWith("d.csv:3 [on]"))
        .anyMatch(e -> e.startsWith("d.csv:4 [candidate]"))
        .anyMatch(e -> e.startsWith("d.csv:4 [channel]"));
  }

  @Test
  void allGazettedMembersOfMaharashtraAreTheCandidatesWithMostVotes() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.declaredBy("Returning officers"),
                Imported.shared("india/assembly-candidates/2024Assembly-MH.csv"))
            .read(
                new Declarations(),
                Imported.plain(),
                Imported.shared(
                    "india/maharashtra-2024-official/gazette_elected_members_en_hi.csv"))
            .hasNoErrors();

    assertThat(in.declarations).hasSize(576);
    for (int i = 0; i < 288; i++) {
      var declared = in.declarations.get(i);
      assertThat(in.declarations.subList(288, 576))
          .filteredOn(g -> g.contest().equals(declared.contest()))
          .singleElement()
          .satisfies(g -> assertThat(g.winners()).isEqualTo(declared.winners()));
    }
    assertThat(in.warnings()).noneMatch(w -> w.contains("[party_en]"));
    assertThat(in.register.contests()).noneMatch(c -> c.name().hi().isEmpty());
  }
}

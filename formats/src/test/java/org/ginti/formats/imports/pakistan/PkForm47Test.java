// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ginti.formats.imports.Drafted;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.PartyId;
import org.ginti.model.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PkForm47Test {
  private static final String HEADER =
      "na,constituency_name,ps_total,reg_male,reg_female,reg_total,polled_male,polled_female,"
          + "polled_total,valid_votes,rejected_votes,turnout_pct,winner_name,winner_party,"
          + "winner_votes,runnerup_name,runnerup_party,runnerup_votes,n_candidates,form_date,flags\n";
  private static final String ROW =
      "NA-117,Lahore-I,329,287000,233453,520453,140000,94042,234042,228400,5642,44.97%,"
          + "Abdul Aleem Khan,IPP,91489,Ali Ijaz,Independent,80838,20,09 Feb 2024,\n";

  @TempDir Path folder;

  @Test
  void aRowIsOneStatementNamingTwoCandidates() throws Exception {
    var d = Drafted.of("pk-na-2024").read(new PkForm47(), Drafted.plain(), file(HEADER + ROW));
    assertThat(d.problems.list()).isEmpty();
    var s = d.statements.getFirst();
    assertThat(Drafted.votes(s, "L1")).isEqualTo(91_489);
    assertThat(Drafted.votes(s, "L2")).isEqualTo(80_838);
    assertThat(Drafted.figure(s, Figure.STATIONS)).isEqualTo(329);
    assertThat(Drafted.figure(s, Figure.ELECTORS_WOMEN)).isEqualTo(233_453);
    assertThat(Drafted.figure(s, Figure.POLLED_MEN)).isEqualTo(140_000);
    assertThat(Drafted.figure(s, Figure.TOTAL)).isEqualTo(234_042);
    assertThat(Drafted.figure(s, Figure.CANDIDATES)).isEqualTo(20);
    assertThat(s.progress()).isEqualTo(Progress.COMPLETE);
    assertThat(s.statedAt()).contains(Instant.parse("2024-02-09T07:00:00Z"));
    assertThat(s.evidence()).isEqualTo("form47.csv#2");
    assertThat(d.register.channel(0).authority()).isEqualTo(Authority.PROVISIONAL);
    assertThat(d.ballot("NA-117").getFirst().party()).isEqualTo(new PartyId("IPP"));
    assertThat(d.ballot("NA-117").getFirst().listed()).isTrue();
    assertThat(d.register.contest(0).electors()).isEqualTo(520_453);
    assertThat(d.declarations).isEmpty();
  }

  @Test
  void whatIsNotLegibleIsUnknownAndNeverZero() throws Exception {
    String row =
        "NA-241,Karachi South-III,,,,424882,,,,,0,,Mirza Ikhtiar Baig,PPPP,52456,,Independent,48610,,,"
            + "illegible:valid_votes\n";
    var d = Drafted.of("pk-na-2024").read(new PkForm47(), Drafted.plain(), file(HEADER + row));
    var s = d.statements.getFirst();
    assertThat(s.figures().other())
        .containsOnlyKeys(Figure.ELECTORS, Figure.REJECTED)
        .containsEntry(Figure.REJECTED, 0);
    assertThat(s.statedAt()).isEqualTo(Optional.empty());
    assertThat(d.warnings()).hasSize(2).anyMatch(w -> w.contains("name is not legible"));
    assertThat(d.errors()).isEmpty();
  }

  @Test
  void namesAreLinkedToABallotThatStands() throws Exception {
    Path form33 =
        Drafted.write(
            folder,
            "form33.csv",
            """
            seat_key,serial_no,name_en,name_ur,party_raw
            NA-117,1,Abdul Aleem Khan,عبدالعلیم خان,Istehkam-e-Pakistan Party
            NA-117,2,Ali Ejaz,علی اعجاز,Independent
            NA-117,3,Saif Ur Rehman,,Tehreek Labbaik Pakistan
            """);
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), form33)
            .read(new PkForm47(), Drafted.plain(), file(HEADER + ROW));
    assertThat(d.ballot("NA-117")).hasSize(3);
    assertThat(Drafted.votes(d.statements.getFirst(), "2")).isEqualTo(80_838);
    assertThat(d.links)
        .extracting(l -> l.label() + " = " + l.candidate() + ", " + l.how())
        .containsExactly(
            "Abdul Aleem Khan = 1, same name", "Ali Ijaz = 2, same name, other spelling");
  }

  @Test
  void aNameThatIsNobodysStaysUnlinked() throws Exception {
    Path form33 =
        Drafted.write(
            folder,
            "form33.csv",
            """
            seat_key,serial_no,name_en,name_ur,party_raw
            NA-117,1,Zahid Iqbal,,Independent
            NA-117,2,Somebody Else,,IPP
            """);
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), form33)
            .read(new PkForm47(), Drafted.declaredBy("ECP"), file(HEADER + ROW));
    var s = d.statements.getFirst();
    assertThat(s.figures().unlinked()).containsOnlyKeys("Ali Ijaz");
    assertThat(Drafted.votes(s, "2")).as("only candidate of its party").isEqualTo(91_489);
    assertThat(d.declarations.getFirst().winners().getFirst().value()).isEqualTo("2");
  }

  @Test
  void declaredByMakesADeclarationOfTheWinnerAndNeverAGazette() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkForm47(), Drafted.declaredBy("Returning Officer"), file(HEADER + ROW));
    var declaration = d.declarations.getFirst();
    assertThat(declaration.kind().code()).isEqualTo("declared");
    assertThat(declaration.winners().getFirst().value()).isEqualTo("L1");
    assertThat(declaration.source().value()).isEqualTo("returning-officer");
  }

  @Test
  void aSeatOnTwoRowsIsAConflictAndBothAreKept() throws Exception {
    var d =
        Drafted.of("pk-na-2024").read(new PkForm47(), Drafted.plain(), file(HEADER + ROW + ROW));
    assertThat(d.statements).hasSize(2);
    assertThat(d.warnings()).singleElement().asString().contains("form47.csv#2");
  }

  @Test
  void aTurnoutThatItsOwnFiguresDenyIsAWarning() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(
                new PkForm47(),
                Drafted.plain(),
                file(
                    HEADER
                        + ROW.replace("44.97%", "49.97")
                        + ROW.replace("117", "118").replace("44.97%", "45")));
    assertThat(d.warnings()).singleElement().asString().contains("44.96");
  }

  @Test
  void allErrorsComeAtOnceWithTheirPlaces() throws Exception {
    String bad = ROW.replace("91489", "91,489".replace(",", " ")).replace("NA-117", "NA 117");
    String worse = ROW.replace("5642", "-1").replace("234042", "۲۳۴");
    var d =
        Drafted.of("pk-na-2024").read(new PkForm47(), Drafted.plain(), file(HEADER + bad + worse));
    assertThat(d.errors()).hasSize(3);
    assertThat(d.errors().getFirst()).contains("form47.csv:2 [na]");
  }

  private Path file(String text) throws Exception {
    return Drafted.write(folder, "form47.csv", text);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InTurnoutTest {
  private static final String TURNOUT =
      """
      ac_no,ac_name,electors_male,electors_female,electors_other,electors_total,voters_male,voters_female,voters_other,voters_total,turnout_pct
      1,HILL,10,9,1,20,5,4,0,9,45.00
      2,DALE,10,9,1,21,5,4,0,9,42.86
      """;

  @TempDir Path folder;

  @Test
  void turnoutIsOfTheMachinesAndSaysNothingAboutWhoLeads() throws IOException {
    var file = Imported.write(folder, "t", TURNOUT.replace("\n", "\r\n"));
    var in = Imported.empty().read(new InTurnout(), Imported.plain(), file).hasNoErrors();

    var s = in.only("eci/turnout 1 whole evm");
    assertThat(s.figures().other())
        .containsEntry(Figure.ELECTORS, 20)
        .containsEntry(Figure.ELECTORS_OTHER, 1)
        .containsEntry(Figure.POLLED_WOMEN, 4)
        .containsEntry(Figure.TOTAL, 9);
    assertThat(s.figures().votes()).isEmpty();
    assertThat(in.register.channel(0).authority()).isEqualTo(Authority.NONE);
    assertThat(in.contest("2").electors()).isEqualTo(21);
    assertThat(in.contest("2").name().official()).isEqualTo("DALE");
  }

  @Test
  void badCellsAndUnknownContestsAreReportedTogether() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.plain(),
                Imported.write(
                    folder,
                    "r",
                    """
                    ac_no,constituency,serial_no,candidate,party,evm_votes,postal_votes
                    1,HILL,1,A,Independent,5,0
                    """))
            .read(
                new InTurnout(),
                Imported.plain(),
                Imported.write(folder, "t", TURNOUT.replace("1,20,", "1,\"2,000\",")));

    assertThat(in.errors())
        .hasSize(2)
        .anyMatch(e -> e.startsWith("t:2 [electors_total]") && e.contains("write 2000"))
        .anyMatch(e -> e.startsWith("t:3 [ac_no]"));
  }

  @Test
  void maharashtraHadItsElectorsAndVoters() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InTurnout(),
                Imported.plain(),
                Imported.shared("india/maharashtra-2024-official/end_of_poll_turnout.csv"))
            .hasNoErrors();

    assertThat(in.statements).hasSize(288).allMatch(s -> s.mode() == Mode.EVM);
    assertThat(Imported.sum(in.statements, Figure.ELECTORS)).isEqualTo(97_025_119);
    assertThat(Imported.sum(in.statements, Figure.TOTAL)).isEqualTo(64_088_195);
    assertThat(in.register.contests()).noneMatch(c -> c.electors() == Figures.UNKNOWN);
  }
}

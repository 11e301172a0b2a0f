// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.ginti.formats.imports.Seats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatsTest {
  private static final String RESULTS =
      """
      ac_no,constituency,serial_no,candidate,party,evm_votes,postal_votes
      1,HILL,1,A,Independent,5,0
      2,DALE,1,B,Independent,5,0
      """;

  @TempDir Path folder;

  @Test
  void whatThePackLacksIsFilledIn() throws IOException {
    var in =
        results()
            .read(new Seats(), Imported.plain(), file("ac_no,district\n1,North\n2,South\n"))
            .read(
                new Seats(),
                Imported.plain(),
                file("contest,district,name_hi,name_ur\n1,East,पहाड़ी,پہاڑی\n"))
            .hasNoErrors();

    assertThat(in.contest("1").district()).as("the first said stays").isEqualTo("North");
    assertThat(in.contest("1").name().hi()).isEqualTo("पहाड़ी");
    assertThat(in.contest("1").name().ur()).isEqualTo("پہاڑی");
    assertThat(in.contest("1").name().official()).isEqualTo("HILL");
    assertThat(in.contest("2").district()).isEqualTo("South");
  }

  @Test
  void aSeatThatThePackDoesNotHaveIsAnError() throws IOException {
    var in = results().read(new Seats(), Imported.plain(), file("ac_no,district\n3,North\n"));

    assertThat(in.problems.errors()).isEqualTo(1);
    assertThat(in.problems.list().getLast().expected()).isEqualTo("the pack has no such contest");
  }

  private Imported results() throws IOException {
    return Imported.empty()
        .read(new InResults(), Imported.plain(), Imported.write(folder, "r", RESULTS));
  }

  private Path file(String text) throws IOException {
    return Imported.write(folder, "s" + text.hashCode(), text);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class StationTableTest {
  private static Station station(int i, String name) {
    return new Station(new StationId("स" + i), i % 2 == 0 ? "" : "17", name, i - 1, "p" + i);
  }

  @Test
  void aStationThatIsReplacedKeepsItsPlaceAndTheOthersTheirs() {
    var table = new StationTable();
    var wanted = new ArrayList<Station>();
    for (int i = 0; i < 40; i++) {
      wanted.add(station(i, "Hall " + i));
      table.add(wanted.getLast());
    }
    for (int i : new int[] {0, 17, 39}) {
      wanted.set(i, station(i, "A far longer name than before " + i));
      table.replace(i, wanted.get(i));
    }
    for (int i = 0; i < 40; i++) {
      assertThat(table.get(i)).isEqualTo(wanted.get(i));
      assertThat(table.find(wanted.get(i).id())).isEqualTo(i);
    }
    assertThat(table.add(station(40, ""))).isEqualTo(40);
    assertThatThrownBy(() -> table.replace(1, station(2, "")))
        .hasMessageContaining("station स2 is not at 1");
  }

  @Test
  void anIdIsCopiedAsItsBytes() {
    var table = new StationTable();
    table.add(station(1, "Hall"));
    table.add(station(2, "Hall"));
    byte[] to = new byte[20];
    to[0] = ':';
    int end = table.copyId(1, to, 1);
    assertThat(new String(to, 0, end, StandardCharsets.UTF_8)).isEqualTo(":स2");
  }
}

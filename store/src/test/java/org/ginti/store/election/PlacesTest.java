// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
  @Test
  void indexAndSeqAgreeWithAList() {
    var random = new Random(7);
    for (int round = 0; round < 50; round++) {
      var places = new Places();
      var list = new ArrayList<Long>();
      for (long i = 0; i < 200; i++) {
        if (random.nextInt(10) < round % 11) {
          places.add(i);
          list.add(i);
        }
      }
      assertThat(places.count()).isEqualTo(list.size());
      for (long i = 0; i <= 200; i++) {
        long at = i;
        assertThat(places.before(i)).isEqualTo(list.stream().filter(x -> x < at).count());
        assertThat(places.seq(i)).isEqualTo(list.indexOf(i) + 1);
      }
      for (int seq = 1; seq <= list.size(); seq++) {
        assertThat(places.index(seq)).isEqualTo(list.get(seq - 1));
      }
      assertThat(places.index(0)).isEqualTo(Long.MAX_VALUE);
      assertThat(places.index(list.size() + 1)).isEqualTo(Long.MAX_VALUE);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Following;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.model.Declaration;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingEvidenceTest {
  @TempDir Path dir;

  /** What was told, each with its place. */
  private static final class Heard implements Following.Audience {
    final List<String> told = new ArrayList<>();
    private long place = -1;

    @Override
    public void place(long entry) {
      place = entry;
    }

    @Override
    public void event(Event event, @Nullable Declaration by) {
      told.add(place + " " + event + " " + by);
    }

    @Override
    public boolean statement(long seq, long time) {
      told.add(place + " statement " + seq);
      return true;
    }
  }

  @Test
  void whereverItBeginsToGrowItTellsTheSame() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")));
    long size = fed.log.size();
    List<String> all = null;
    for (long from = fed.index(1); from <= size; from++) {
      var growing = GrowingEvidence.open(fed.log, fed.election, from);
      var heard = new Heard();
      var following = new Following(growing.opened(), heard);
      growing.play(following);
      for (long to = from + 1; to <= size; to++) {
        assertThat(growing.advance(to, following)).isTrue();
      }
      all = all == null ? heard.told : all;
      assertThat(heard.told).as("grown from " + from).isEqualTo(all);
      var whole = RecordEvidence.open(fed.log, fed.election, size);
      assertThat(growing.root()).isEqualTo(Tabulated.all(whole).root());
      assertThat(growing.statements()).isEqualTo(10);
      assertThat(growing.size()).isEqualTo(size);
    }
    assertThat(all).hasSizeGreaterThan(20).noneMatch(line -> line.startsWith("-1 "));
  }

  @Test
  void aRetractionOrAnItemOfTheRegisterEndsIt() throws Exception {
    var fed = new Fed(Small.pack(dir.resolve("p")));
    var growing = GrowingEvidence.open(fed.log, fed.election, fed.log.size());
    growing.play(new Silent());
    fed.retract(1, "S0", fed.index(6));
    assertThat(growing.advance(fed.log.size(), new Silent())).isFalse();
    var again = GrowingEvidence.open(fed.log, fed.election, fed.log.size());
    again.play(new Silent());
    assertThat(again.statements()).isEqualTo(9);
    assertThat(again.root())
        .isEqualTo(again.opened().load(new Tabulation(again.opened().register()), 1).root());
  }

  private static final class Silent implements Evidence.Play {
    @Override
    public boolean statement(StatementRow row) {
      return true;
    }

    @Override
    public void declaration(Declaration declaration) {}

    @Override
    public void recount(Evidence.Recount recount) {}
  }
}

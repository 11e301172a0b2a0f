// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Loaded;
import org.ginti.formats.evidence.Moment;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.Level;
import org.ginti.formats.exports.ResultsJson;
import org.ginti.model.Declaration;
import org.ginti.model.Register;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;

/** Compares two ways to hold the same evidence. */
final class Same {
  private Same() {}

  static void registers(Register a, Register b) {
    assertThat(b.election()).isEqualTo(a.election());
    assertThat(b.contests()).isEqualTo(a.contests());
    assertThat(b.sources()).isEqualTo(a.sources());
    assertThat(b.channels()).isEqualTo(a.channels());
    assertThat(b.parties()).isEqualTo(a.parties());
    assertThat(b.alliances()).isEqualTo(a.alliances());
    assertThat(b.previous()).isEqualTo(a.previous());
    for (int c = 0; c < a.contestCount(); c++) {
      assertThat(b.ballot(c)).isEqualTo(a.ballot(c));
      assertThat(b.stations(c).size()).isEqualTo(a.stations(c).size());
      for (int s = 0; s < a.stations(c).size(); s++) {
        assertThat(b.stations(c).get(s)).isEqualTo(a.stations(c).get(s));
      }
    }
  }

  /** Register, rows, declarations, what is loaded, and results at the end. */
  static void all(Evidence a, Evidence b) throws IOException, BadInputException {
    registers(a.register(), b.register());
    assertThat(rows(b)).isEqualTo(rows(a));
    assertThat(b.declarations()).isEqualTo(a.declarations());
    assertThat(told(b)).isEqualTo(told(a));
    var loaded = load(a, 2);
    assertThat(load(b, 1)).isEqualTo(loaded);
    assertThat(load(b, 3)).isEqualTo(loaded);
    results(a, b, new Moment.End(), Level.values());
  }

  static void results(Evidence a, Evidence b, Moment at, Level... levels)
      throws IOException, BadInputException {
    var ta = Tabulated.of(a, at, -1);
    var tb = Tabulated.of(b, at, -1);
    assertThat(tb.leftOut()).isEqualTo(ta.leftOut());
    for (Level level : levels) {
      assertThat(json(tb, level)).as("%s at %s", level, at).isEqualTo(json(ta, level));
    }
  }

  /** At a tenth, a half and all of the statements, and at times between the first and the last. */
  static void moments(Evidence a, Evidence b) throws IOException, BadInputException {
    long[] range = {Long.MAX_VALUE, Long.MIN_VALUE, 0};
    a.forEach(row -> {
      if (row.time != StatementRow.NO_TIME) {
        range[0] = Math.min(range[0], row.time);
        range[1] = Math.max(range[1], row.time);
      }
      range[2]++;
      return true;
    });
    for (long seq : new long[] {0, range[2] / 10, range[2] / 2, range[2]}) {
      results(a, b, new Moment.Seq(seq), Level.STATION);
    }
    if (range[1] > Long.MIN_VALUE) {
      for (int i = 0; i <= 2; i++) {
        long time = range[0] + i * (range[1] - range[0]) / 2;
        results(a, b, new Moment.Time(Instant.ofEpochMilli(time)), Level.STATION);
      }
    }
  }

  static String json(Tabulated results, Level level) throws IOException {
    var out = new ByteArrayOutputStream();
    new ResultsJson(results, level, c -> true).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static Loaded load(Evidence e, int threads) throws IOException, BadInputException {
    return e.load(new Tabulation(e.register()), threads);
  }

  static List<String> rows(Evidence e) throws IOException, BadInputException {
    var all = new ArrayList<String>();
    e.forEachCited((row, evidence) -> {
      all.add(row.toStatement(e.register(), evidence).toString());
      return true;
    });
    return all;
  }

  /** Everything in its order, by seq and kind. */
  static List<String> told(Evidence e) throws IOException, BadInputException {
    var all = new ArrayList<String>();
    e.replay(new Listener(all));
    return all;
  }

  private record Listener(List<String> all) implements Evidence.Play {
    @Override
    public boolean statement(StatementRow row) {
      return all.add("s" + row.seq);
    }

    @Override
    public void declaration(Declaration d) {
      all.add(d.kind().code() + " " + d.contest());
    }

    @Override
    public void recount(Evidence.Recount r) throws IOException, BadInputException {
      var rows = new ArrayList<String>();
      Consumer<StatementRow> row = s -> rows.add("s" + s.seq);
      r.tell(row, d -> rows.add(d.kind().code()));
      all.add("recount " + r.contest() + " " + r.seq() + " " + rows);
    }
  }
}

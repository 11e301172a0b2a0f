// SPDX-License-Identifier: Apache-2.0
package org.ginti.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.tabulation.StatementRow;

/** The same figures for the peers: one row for each candidate on each official station sheet. */
final class LongCsv {
  private LongCsv() {}

  /** Writes the file; returns its rows. */
  static long write(Simulator simulator, Path file) throws IOException {
    var register = simulator.register();
    long[] rows = {0};
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write("contest,station,candidate,votes\n".getBytes(StandardCharsets.US_ASCII));
      simulator.play(
          new SimulationSink() {
            private final StringBuilder line = new StringBuilder();

            @Override
            public void statement(StatementRow row) throws IOException {
              if (row.channel != 0 || row.scope != StatementRow.ScopeKind.STATION) {
                return;
              }
              line.setLength(0);
              String station = register.stations(row.contest).id(row.scopeNumber);
              for (int i = 0; i < row.candidates; i++) {
                line.append(row.contest + 1).append(',').append(station).append(',');
                line.append(i + 1).append(',').append(row.votes[i]).append('\n');
              }
              rows[0] += row.candidates;
              out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
            }

            @Override
            public void declaration(Declaration declaration) {}
          },
          (done, of) -> {});
    }
    return rows[0];
  }
}

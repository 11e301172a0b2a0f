// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.SimulationSink;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Declaration;
import org.ginti.model.ElectionId;
import org.ginti.model.Register;
import org.ginti.store.Installation;
import org.ginti.store.Log;
import org.ginti.store.RecordFolder;
import org.ginti.store.Signer;
import org.ginti.store.election.Author;
import org.ginti.store.election.DeclarationEntries;
import org.ginti.store.election.RegisterEntries;
import org.ginti.store.election.StatementEntries;
import org.ginti.tabulation.StatementRow;

/** A record with a small simulated election, whose night is appended bit by bit. */
final class Night implements AutoCloseable {
  final RecordFolder folder;
  final Log log;
  final ElectionId election;
  private final List<byte[]> events = new ArrayList<>();
  private int next;

  Night(Path path, int contests, int stations) throws IOException {
    folder =
        new Installation("example.org/night", Installation.SQLITE, List.of())
            .init(path, InstantSource.system(), new SecureRandom());
    log = folder.log(InstantSource.system());
    var simulator = new Simulator(new SimulationPlan(contests, stations, 7));
    election = simulator.register().election().id();
    var register = simulator.register();
    var author = new Author("night", 0);
    var begin = new ArrayList<byte[]>();
    RegisterEntries.all(author, register, List.of(), body -> begin.add(body.toBytes()));
    log.appendAll(begin);
    simulator.play(new Bodies(register, author, log.size()), (n, of) -> {});
  }

  /** Makes the entries of the night, which will stand side by side behind the register. */
  private final class Bodies implements SimulationSink {
    private final StatementEntries statements;
    private final DeclarationEntries declarations;
    private final Map<Long, Long> indexes = new HashMap<>();
    private final long first;

    Bodies(Register register, Author author, long first) {
      this.statements = new StatementEntries(register, author);
      this.declarations = new DeclarationEntries(election, author);
      this.first = first;
    }

    @Override
    public void statement(StatementRow row) {
      indexes.put(row.seq, first + events.size());
      var body =
          row.supersedes == 0
              ? statements.statement(row, "")
              : statements.correction(
                  row, "", Objects.requireNonNull(indexes.get(row.supersedes)), "");
      events.add(body.toBytes());
    }

    @Override
    public void declaration(Declaration declaration) {
      events.add(declarations.body(declaration).toBytes());
    }
  }

  int events() {
    return events.size();
  }

  /** Appends the next events and returns how many entries there are then. */
  long append(int count) throws IOException {
    int end = Math.min(events.size(), next + count);
    if (end > next) {
      log.appendAll(events.subList(next, end));
    }
    next = end;
    return log.size();
  }

  void sign() throws IOException {
    new Signer(folder, log).sign(log.size());
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}

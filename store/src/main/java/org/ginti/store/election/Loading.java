// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.util.TreeMap;
import java.util.function.Consumer;
import org.ginti.formats.pack.StatementRoot;
import org.ginti.model.Register;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/** What the threads that load a record share: rows go out, their root is put together. */
final class Loading {
  private final Register register;
  private final Since since;
  private final Faults faults;
  private final Consumer<StatementRow> accept;
  private final StatementRoot root;
  private final TreeMap<Integer, StatementRoot> waiting = new TreeMap<>();
  private int joined;
  private long statements;
  private long figures;
  private boolean gap;

  Loading(Register register, Since since, Faults faults, Consumer<StatementRow> accept) {
    this.register = register;
    this.since = since;
    this.faults = faults;
    this.accept = accept;
    this.root = new StatementRoot(register, 0);
  }

  long statements() {
    return statements;
  }

  long figures() {
    return figures;
  }

  /** Null where entries with a fault stand between the others: they are no leaves. */
  @Nullable String root() {
    return gap ? null : root.root();
  }

  private synchronized void join(int piece, @Nullable StatementRoot run, int rows, long numbers) {
    statements += rows;
    figures += numbers;
    gap |= run == null;
    if (run != null) {
      waiting.put(piece, run);
    }
    while (!gap && !waiting.isEmpty() && waiting.firstKey() == joined) {
      root.add(waiting.pollFirstEntry().getValue());
      joined++;
    }
  }

  /** For one thread. */
  ElectionLog.Work work(Places places) {
    return new One(new RowReader(register, since, places, faults));
  }

  private final class One implements ElectionLog.Work {
    private final RowReader reader;
    private final StatementRoot first = new StatementRoot(register, 0);
    private @Nullable StatementRoot run;
    private int rows;
    private long numbers;

    One(RowReader reader) {
      this.reader = reader;
    }

    @Override
    public void begin(int piece, long before) {
      run = first.another(before);
      rows = 0;
      numbers = 0;
    }

    @Override
    public boolean statement(long index, long seq, byte[] bytes, int from, int to) {
      if (!reader.read(index, seq, bytes, from, to)) {
        run = null;
        return true;
      }
      accept.accept(reader.row);
      rows++;
      numbers += reader.numbers();
      if (run != null) {
        run.add(reader.row, reader.evidence());
      }
      return true;
    }

    @Override
    public void end(int piece) {
      join(piece, run, rows, numbers);
    }
  }
}

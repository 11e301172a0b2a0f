// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.ginti.record.EntrySource;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.Hash;

/** Puts entries that exist, with their times, into a database that is to hold the same log. */
final class Copy implements AutoCloseable {
  private static final int BATCH = 8192;

  private final Writer writer;
  private final Prepared.Maker maker = new Prepared.Maker();
  private final List<Prepared> batch = new ArrayList<>();
  private final LongConsumer progress;

  /** Makes the tables where there are none. */
  Copy(Database to, LongConsumer progress) throws IOException {
    this.progress = progress;
    Schema.create(to);
    try {
      writer = new Writer(to);
    } catch (SQLException e) {
      throw new StoreException("cannot write the database " + to.url(), e);
    }
  }

  /** Entries that are there. */
  long size() throws IOException {
    return step(writer::size);
  }

  /** Copies the entries from the end of what is there up to {@code end}. */
  void upTo(long end, EntrySource from) throws IOException {
    from.read(
        size(),
        end,
        (index, bytes, start, stop) -> {
          try {
            batch.add(maker.entry(bytes, start, stop));
          } catch (JsonException e) {
            throw new DamageException(index, "not well formed: " + e.getMessage());
          }
          if (batch.size() == BATCH) {
            flush();
            progress.accept(index + 1);
          }
        });
    flush();
    progress.accept(end);
  }

  Hash root() throws IOException {
    return step(writer::root);
  }

  private void flush() throws IOException {
    step(() -> {
      writer.insert(batch);
      return 0;
    });
    batch.clear();
  }

  private interface Step<T> {
    T run() throws SQLException;
  }

  /** Runs a step within a transaction of its own. */
  private <T> T step(Step<T> step) throws IOException {
    try {
      writer.begin();
      T result = step.run();
      writer.commit();
      return result;
    } catch (SQLException e) {
      throw new StoreException("cannot write the copy", e);
    }
  }

  /** Lets a copy in SQLite be one file, without a journal beside it. */
  static void oneFile(Database database) throws IOException {
    journal(database, "DELETE");
  }

  /** Gives a file of SQLite the journal that appending needs. */
  static void journaled(Database database) throws IOException {
    journal(database, "WAL");
  }

  private static void journal(Database database, String mode) throws IOException {
    try (Connection c = database.writer();
        Statement s = c.createStatement();
        var found = s.executeQuery("PRAGMA journal_mode = " + mode)) {
      if (!found.next() || !found.getString(1).equalsIgnoreCase(mode)) {
        throw new StoreException("another program has the database open: " + database.url());
      }
    } catch (SQLException e) {
      throw new StoreException("cannot change the journal of " + database.url(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } catch (SQLException e) {
      throw new StoreException("cannot close the copy", e);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Connections that read, one for each thread that reads at the same time; kept for the next. */
final class Readers implements AutoCloseable {
  /** Something that is read. */
  interface Question<T extends @Nullable Object> {
    T ask(Connection c) throws SQLException, IOException;
  }

  private final Database database;
  private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Readers(Database database) {
    this.database = database;
  }

  <T extends @Nullable Object> T ask(Question<T> question) throws IOException {
    Connection c = idle.poll();
    try {
      if (c == null) {
        c = database.reader();
      }
      T answer = question.ask(c);
      idle.add(c);
      c = null;
      if (closed) {
        close();
      }
      return answer;
    } catch (SQLException e) {
      throw new StoreException("cannot read the database", e);
    } finally {
      discard(c);
    }
  }

  private static void discard(@Nullable Connection c) throws IOException {
    if (c != null) {
      try {
        c.close();
      } catch (SQLException e) {
        throw new StoreException("cannot close the database", e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (Connection c = idle.poll(); c != null; c = idle.poll()) {
      discard(c);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Group commit: one thread takes whatever waits, writes it in one transaction with one fsync, and
 * only then answers. Who waits for the answer anyway writes on its own thread where nothing else is
 * on its way: handing over and back costs as much as the rest. When a transaction fails it is never
 * tried again, because nobody knows what the disc holds: all that waits fails, and so does all that
 * comes later.
 */
final class Committer implements AutoCloseable {
  /** After this many entries a transaction is full. */
  private static final int BATCH = 8192;

  /** This many entries may wait; who brings more is held up. */
  private static final int ROOM = 65_536;

  /** Entries that belong together, and who waits for their indices. */
  private record Submission(List<Prepared> entries, CompletableFuture<long[]> answer) {
    int room() {
      return Math.min(entries.size(), ROOM);
    }

    /** True for what {@link #close} puts behind all others. */
    boolean isLast() {
      return entries.isEmpty();
    }
  }

  private static final Submission LAST = new Submission(List.of(), new CompletableFuture<>());

  private final Database database;
  private final Consumer<RightEdge.Snapshot> committed;
  private final BlockingQueue<Submission> queue = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(ROOM);

  /** Held by who writes. */
  private final Lock turn = new ReentrantLock();

  /** Why nothing more may be written; guarded by the turn. */
  private @Nullable StoreException over;

  /** Submissions that were not answered yet. */
  private final AtomicInteger underway = new AtomicInteger();

  private @Nullable Thread thread;
  private @Nullable StoreException refusal;
  private @Nullable Writer writer;
  private @Nullable Numbering numbering;

  /** Entries that the database had at least. */
  private long known;

  /**
   * @param known entries that the database has at least
   * @param committed is told of each tree that is durable, before those who wait are answered
   */
  Committer(Database database, long known, Consumer<RightEdge.Snapshot> committed) {
    this.database = database;
    this.known = known;
    this.committed = committed;
  }

  /**
   * Hands entries over, waiting while there is no room. The answer comes when they are durable.
   *
   * @param waits true where the caller will wait for it
   */
  CompletableFuture<long[]> submit(List<Prepared> entries, boolean waits)
      throws InterruptedIOException {
    var submission = new Submission(entries, new CompletableFuture<>());
    try {
      room.acquire(submission.room());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before the entry was handed over");
    }
    boolean here;
    synchronized (this) {
      // a server would be asked over a socket, which an interrupt of this thread would close
      here = underway.incrementAndGet() == 1 && waits && refusal == null && database.isSqlite();
      if (refusal != null) {
        answer(submission, refusal);
      } else if (!here) {
        queue.add(submission);
        if (thread == null) {
          thread = Thread.ofPlatform().daemon().name("ginti-log").start(this::run);
        }
      }
    }
    if (here) {
      writeOrFail(List.of(submission));
    }
    return submission.answer;
  }

  private void run() {
    var batch = new ArrayList<Submission>();
    try {
      while (take(batch) && writeOrFail(batch)) {
        batch.clear();
      }
    } catch (InterruptedException e) {
      fail(batch, new StoreException("the log was interrupted and takes no more entries"));
    }
  }

  /** False where that failed, and all that waits with it. */
  private boolean writeOrFail(List<Submission> batch) {
    List<Object> outcomes;
    turn.lock();
    try {
      StoreException before = over;
      if (before != null) {
        fail(batch, before);
        return false;
      }
      outcomes = write(batch);
    } catch (SQLException | IOException | RuntimeException | Error e) {
      fail(
          batch,
          new StoreException(
              "a commit failed, and the log takes no more entries; what was not acknowledged may or"
                  + " may not be there: end this program, see to the cause, start again",
              e));
      return false;
    } finally {
      turn.unlock();
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof long[] indices) {
        leave(batch.get(i));
        batch.get(i).answer.complete(indices);
      } else {
        answer(batch.get(i), (IOException) outcomes.get(i));
      }
    }
    return true;
  }

  /** Waits for entries and takes all there are; false behind the last. */
  private boolean take(List<Submission> batch) throws InterruptedException {
    Submission next = queue.take();
    int size = 0;
    while (!next.isLast()) {
      batch.add(next);
      size += next.entries.size();
      if (size >= BATCH) {
        return true;
      }
      next = queue.poll();
      if (next == null) {
        return true;
      }
    }
    if (!batch.isEmpty()) {
      queue.add(LAST);
    }
    return !batch.isEmpty();
  }

  /** The indices of each submission, or why there are none. */
  private List<Object> write(List<Submission> batch) throws SQLException, IOException {
    Numbering numbers;
    try {
      numbers = begin();
    } catch (DamageException e) {
      throw e;
    } catch (SQLException | IOException e) {
      discard(); // nothing was written: the next batch begins anew
      var failure = new StoreException("the entries were not appended, the database says", e);
      return Collections.nCopies(batch.size(), failure);
    }
    var outcomes = new ArrayList<Object>();
    for (Submission s : batch) {
      try {
        outcomes.add(numbers.accept(s.entries));
      } catch (RefusedException e) {
        outcomes.add(e);
      }
    }
    Writer w = writer();
    if (numbers.accepted().isEmpty()) {
      w.release();
    } else {
      w.insert(numbers.accepted());
      w.commit();
      known = w.size();
      committed.accept(w.snapshot());
    }
    return outcomes;
  }

  private Numbering begin() throws SQLException, IOException {
    Writer w = writer();
    boolean others = w.begin();
    if (w.size() < known) {
      throw new DamageException(
          w.size(), "the database ends here, but it had " + known + " entries before");
    }
    if (numbering == null) {
      numbering = new Numbering(w);
    }
    numbering.begin(others);
    return numbering;
  }

  private Writer writer() throws SQLException, IOException {
    if (writer == null) {
      writer = new Writer(database);
    }
    return writer;
  }

  private void discard() {
    Writer given = writer;
    numbering = null;
    writer = null;
    try {
      if (given != null) {
        given.close();
      }
    } catch (SQLException e) {
      // closing gives up a transaction that was not committed: there is nothing to lose
    }
  }

  private void fail(List<Submission> batch, StoreException failure) {
    var waiting = new ArrayList<>(batch);
    turn.lock();
    try {
      over = failure;
      discard();
    } finally {
      turn.unlock();
    }
    synchronized (this) {
      refusal = failure;
      queue.drainTo(waiting);
      queue.add(LAST);
    }
    waiting.forEach(s -> answer(s, failure));
  }

  private void leave(Submission s) {
    room.release(s.room());
    underway.decrementAndGet();
  }

  private void answer(Submission s, Exception failure) {
    leave(s);
    s.answer.completeExceptionally(failure);
  }

  /** Writes what waits, then takes no more. */
  @Override
  public void close() {
    var closed = new StoreException("the log was closed");
    Thread running;
    synchronized (this) {
      running = thread;
      if (refusal == null) {
        refusal = closed;
        queue.add(LAST);
      }
    }
    boolean interrupted = false;
    while (running != null && running.isAlive()) {
      try {
        running.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    turn.lock();
    try {
      over = over == null ? closed : over;
      discard();
    } finally {
      turn.unlock();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

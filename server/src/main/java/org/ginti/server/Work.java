// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ginti.formats.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * One thread that does what it is asked, in turn, and now and then something of its own. What it
 * owns needs no lock. Only so much may wait: more is refused at once, so that many who ask for what
 * is slow cannot hold up the rest.
 */
final class Work implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** Something to be done. */
  interface Task<T extends @Nullable Object> {
    T done() throws IOException, BadInputException;
  }

  /** More waits than may. */
  static final class Busy extends Exception {
    private static final long serialVersionUID = 1L;

    Busy() {
      super("too many wait", null, false, false);
    }
  }

  private record Asked(Runnable task) {}

  private final BlockingQueue<Asked> queue;
  private final Thread thread;
  private final BooleanSupplier own;
  private final long everyNanos;
  private volatile boolean closed;

  /**
   * @param waiting how much may wait
   * @param everyMillis how often {@code own} is done, at most
   * @param own done between tasks; false where it failed and should be left alone for a second
   */
  Work(String name, int waiting, long everyMillis, BooleanSupplier own) {
    this.queue = new ArrayBlockingQueue<>(waiting);
    this.own = own;
    this.everyNanos = TimeUnit.MILLISECONDS.toNanos(everyMillis);
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  <T extends @Nullable Object> CompletableFuture<T> ask(Task<T> task) {
    var answer = new CompletableFuture<T>();
    boolean taken =
        !closed
            && queue.offer(
                new Asked(() -> {
                  try {
                    answer.complete(task.done());
                  } catch (IOException | BadInputException | RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                  }
                }));
    if (!taken) {
      answer.completeExceptionally(new Busy());
    }
    return answer;
  }

  int waiting() {
    return queue.size();
  }

  private void run() {
    long next = System.nanoTime();
    while (!closed) {
      try {
        long left = next - System.nanoTime();
        Asked asked = left <= 0 ? null : queue.poll(left, TimeUnit.NANOSECONDS);
        if (asked != null) {
          asked.task().run();
        } else {
          next = System.nanoTime() + REST_NANOS; // where it fails beyond what it can say
          next = own.getAsBoolean() ? System.nanoTime() + everyNanos : next;
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        LOG.log(System.Logger.Level.ERROR, "a task failed", e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(5000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Asked a = queue.poll(); a != null; a = queue.poll()) {
      a.task().run();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.ginti.store.Log;

/** Appends bodies in large transactions, the next being made while the last is written. */
final class Batches {
  private static final int SIZE = 16_384;
  private static final int IN_FLIGHT = 2;

  /** A batch that is being written, and the seq of each statement in it; 0 for what is none. */
  private record Sent(CompletableFuture<long[]> indexes, long[] seqs) {}

  private final Log log;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private List<byte[]> bodies = new ArrayList<>(SIZE);
  private long[] seqs = new long[SIZE];

  /** By seq: index in the log, -1 where it is not known yet. */
  private long[] indexes = new long[1024];

  Batches(Log log) {
    this.log = log;
    Arrays.fill(indexes, -1);
  }

  void add(byte[] body) throws IOException {
    add(body, 0);
  }

  /** Adds the body of a statement of the pack. */
  void add(byte[] body, long seq) throws IOException {
    seqs[bodies.size()] = seq;
    bodies.add(body);
    if (bodies.size() == SIZE) {
      send();
    }
  }

  /** Notes where a statement stands that was appended before. */
  void known(long seq, long index) {
    int at = Math.toIntExact(seq);
    if (at >= indexes.length) {
      int before = indexes.length;
      indexes = Arrays.copyOf(indexes, Math.max(2 * before, at + 1));
      Arrays.fill(indexes, before, indexes.length, -1);
    }
    indexes[at] = index;
  }

  /** Index of a statement that was added or is known; waits for its batch where it must. */
  long index(long seq) throws IOException {
    if (seq >= indexes.length || indexes[(int) seq] < 0) {
      finish();
    }
    if (seq >= indexes.length || indexes[(int) seq] < 0) {
      throw new IllegalArgumentException("no statement " + seq + " comes before");
    }
    return indexes[(int) seq];
  }

  /** Waits until everything is durable. */
  void finish() throws IOException {
    if (!bodies.isEmpty()) {
      send();
    }
    while (!sent.isEmpty()) {
      receive();
    }
  }

  private void send() throws IOException {
    if (sent.size() == IN_FLIGHT) {
      receive();
    }
    sent.add(new Sent(log.submitAll(bodies), Arrays.copyOf(seqs, bodies.size())));
    bodies = new ArrayList<>(SIZE);
  }

  private void receive() throws IOException {
    var batch = sent.remove();
    long[] at;
    try {
      at = batch.indexes().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while appending", e);
    }
    for (int i = 0; i < at.length; i++) {
      if (batch.seqs()[i] != 0) {
        known(batch.seqs()[i], at[i]);
      }
    }
  }
}

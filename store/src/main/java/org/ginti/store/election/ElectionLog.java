// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.ginti.record.EntrySource;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * The statements and corrections of one election in a log up to a size, in pieces that threads take
 * one by one. Whose an entry is, is seen without reading it all: within a string every quote has a
 * backslash before it, so what looks like a field is one.
 */
final class ElectionLog {
  private static final int PIECE = 4096;
  private static final byte[] STATEMENT = ascii(",\"kind\":\"statement\",");
  private static final byte[] CORRECT = ascii(",\"kind\":\"correct\",");

  private final EntrySource source;
  private final byte[] election;
  private final long size;
  private @Nullable Places places;

  /** Which statements are wanted. */
  interface Filter {
    boolean counts(long index, Kind kind);
  }

  /** Does something with the wanted statements of a piece, which come in order. */
  interface Work {
    /** Begins a piece behind so many wanted statements. */
    void begin(int piece, long before);

    /** False stops it all. */
    boolean statement(long index, long seq, byte[] bytes, int from, int to) throws IOException;

    void end(int piece);
  }

  /** Of a log up to a size. */
  ElectionLog(EntrySource source, String election, long size) {
    this.source = source;
    this.size = size;
    var json = new JsonWriter().key("election").string(election);
    this.election =
        (new String(json.toBytes(), StandardCharsets.UTF_8) + ",").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String s) {
    return s.getBytes(StandardCharsets.US_ASCII);
  }

  /** What a statement or correction of the election is; null for anything else. */
  @Nullable Kind kind(byte[] b, int from, int to) {
    int at = find(election, b, from, to);
    if (at < 0) {
      return null;
    }
    return find(STATEMENT, b, at, to) >= 0
        ? Kind.STATEMENT
        : find(CORRECT, b, at, to) >= 0 ? Kind.CORRECT : null;
  }

  /** The last place of the bytes looked for, or -1. */
  private static int find(byte[] what, byte[] b, int from, int to) {
    byte last = what[what.length - 1];
    byte mark = what[what.length - 3];
    for (int i = from + what.length - 1; i < to; i++) {
      if (b[i] == last
          && b[i - 2] == mark
          && Arrays.equals(b, i - what.length + 1, i + 1, what, 0, what.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Where all its statements lie; read once. */
  synchronized Places places() throws IOException {
    if (places == null) {
      var found = new Places();
      source.read(
          0,
          size,
          (index, bytes, from, end) -> {
            if (kind(bytes, from, end) != null) {
              found.add(index);
            }
          });
      places = found;
    }
    return places;
  }

  private synchronized void places(Places found) {
    places = found;
  }

  /**
   * From one index to another in order, by the thread that asks; false where the work stopped it.
   */
  boolean each(long from, long to, Filter filter, Work work) throws IOException {
    long seq = places().before(from);
    long wanted = 0;
    var piece = new Piece();
    long at = from;
    for (int number = 0; at < to; number++, at += PIECE) {
      piece.read(at, Math.min(to, at + PIECE), filter);
      work.begin(number, wanted);
      for (int i = 0; i < piece.count; i++) {
        if (!piece.give(i, seq, work)) {
          return false;
        }
      }
      work.end(number);
      seq += piece.statements;
      wanted += piece.count;
    }
    return true;
  }

  /** All up to an index, by several threads, each with its own work. */
  void all(long to, Filter filter, Function<Places, ? extends Work> works, int threads)
      throws IOException {
    var run = new Run(to, filter);
    if (threads <= 1) {
      run.some(works.apply(run.found));
    } else {
      together(run, works, threads);
    }
    if (to >= size) {
      places(run.found);
    }
  }

  private static void together(Run run, Function<Places, ? extends Work> works, int threads)
      throws IOException {
    List<Callable<@Nullable Void>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      tasks.add(() -> {
        run.some(works.apply(run.found));
        return null;
      });
    }
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var task : pool.invokeAll(tasks)) {
        task.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading the record", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case RuntimeException r -> throw r;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** What the threads share: pieces are taken and numbered in order. */
  private final class Run {
    private final long to;
    private final Filter filter;
    private final Places found = new Places();
    private long next;
    private int taken;
    private int joined;
    private long wanted;
    private boolean over;

    Run(long to, Filter filter) {
      this.to = to;
      this.filter = filter;
    }

    void some(Work work) throws IOException {
      var piece = new Piece();
      boolean good = false;
      try {
        for (int number = take(piece); number >= 0; number = take(piece)) {
          piece.read(piece.from, Math.min(to, piece.from + PIECE), filter);
          if (!join(number, piece)) {
            break;
          }
          work.begin(number, piece.wantedBefore);
          for (int i = 0; i < piece.count; i++) {
            if (!piece.give(i, piece.seqBefore, work)) {
              return;
            }
          }
          work.end(number);
        }
        good = true;
      } finally {
        if (!good) {
          stop();
        }
      }
    }

    private synchronized int take(Piece piece) {
      if (over || next >= to) {
        return -1;
      }
      piece.from = next;
      next += PIECE;
      return taken++;
    }

    /** Waits for the pieces before, behind which it then stands; false when it is over. */
    private synchronized boolean join(int number, Piece piece) throws IOException {
      while (joined < number && !over) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted while reading the record", e);
        }
      }
      if (over) {
        return false;
      }
      piece.seqBefore = found.count();
      piece.wantedBefore = wanted;
      for (int i = 0; i < piece.statements; i++) {
        found.add(piece.all[i]);
      }
      wanted += piece.count;
      joined++;
      notifyAll();
      return true;
    }

    private synchronized void stop() {
      over = true;
      notifyAll();
    }
  }

  /** The statements among some entries, those wanted copied out. */
  private final class Piece {
    private byte[] bytes = new byte[PIECE * 256];
    private final int[] starts = new int[PIECE + 1];

    /** Index of each statement. */
    private final long[] all = new long[PIECE];

    /** Of those wanted: place among all. */
    private final int[] places = new int[PIECE];

    private int statements;
    private int count;
    private long from;
    private long seqBefore;
    private long wantedBefore;

    void read(long first, long end, Filter filter) throws IOException {
      statements = 0;
      count = 0;
      source.read(
          first,
          end,
          (index, b, start, stop) -> {
            Kind kind = kind(b, start, stop);
            if (kind != null) {
              if (filter.counts(index, kind)) {
                copy(b, start, stop);
              }
              all[statements++] = index;
            }
          });
    }

    private void copy(byte[] b, int start, int stop) {
      int at = starts[count];
      int length = stop - start;
      if (at + length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + length));
      }
      System.arraycopy(b, start, bytes, at, length);
      places[count++] = statements;
      starts[count] = at + length;
    }

    boolean give(int i, long before, Work work) throws IOException {
      int place = places[i];
      return work.statement(all[place], before + place + 1, bytes, starts[i], starts[i + 1]);
    }
  }
}

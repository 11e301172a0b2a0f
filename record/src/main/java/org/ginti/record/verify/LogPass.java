// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TreeRange;
import org.jspecify.annotations.Nullable;

/** Goes once through all entries: bundles on all processors, what hangs together in order. */
final class LogPass {
  private final RecordFiles files;
  private final Report report;
  private final long size;
  private final List<Bundle.Other> others = new ArrayList<>();
  private final Map<String, Count> authors = new HashMap<>();
  private final Map<Integer, byte[]> tiles = new HashMap<>();
  private long lastAt = Long.MIN_VALUE;
  private boolean whole = true;
  private boolean allRead = true;
  private int holes;
  private long firstHole = Long.MAX_VALUE;
  private long lastHole = -1;

  /** The last number of an author, and how many holes there were before it. */
  private record Count(long last, int holes) {}

  private final TreeRange tree =
      new TreeRange(0) {
        @Override
        protected void node(int level, long index, byte[] hash, int at) {
          if (level > 0 && level % 8 == 0) {
            upper(level / 8, index, hash, at);
          }
        }
      };

  LogPass(RecordFiles files, Report report, long size) {
    this.files = files;
    this.report = report;
    this.size = size;
  }

  /** Entries that are neither statements nor corrections, in order. */
  List<Bundle.Other> others() {
    return others;
  }

  /** True where entries are missing, or cannot be told apart. */
  boolean hasHole() {
    return holes > 0;
  }

  /** True where all others are known, none being missing or damaged. */
  boolean knowsOthers() {
    return allRead;
  }

  /** The first of them, or {@link Long#MAX_VALUE}. */
  long firstHole() {
    return firstHole;
  }

  /** Where the last of them begins, or -1. */
  long lastHole() {
    return lastHole;
  }

  /** Entries there should be. */
  long size() {
    return size;
  }

  /** The root over all entries, or null where parts of the tree are missing. */
  @Nullable Hash root() {
    return whole ? tree.root() : null;
  }

  /** Tells {@code progress} how many entries were read. */
  void run(LongConsumer progress) throws IOException {
    int threads = Runtime.getRuntime().availableProcessors();
    long bundles = TilePath.count(0, size) / TilePath.FULL + (size % TilePath.FULL == 0 ? 0 : 1);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var ahead = new ArrayDeque<Future<Bundle>>();
      for (long n = 0; n < bundles || !ahead.isEmpty(); ) {
        while (n < bundles && ahead.size() < 8 * threads) {
          ahead.add(pool.submit(new Bundle(files, report, n++, size)));
        }
        Bundle next = result(ahead.remove());
        take(next);
        progress.accept(next.first() + next.width());
      }
    }
    for (int level = 1; TilePath.count(level, size) > 0; level++) {
      long count = TilePath.count(level, size);
      if (count % TilePath.FULL != 0) {
        compare(level, count / TilePath.FULL, (int) (count % TilePath.FULL));
      }
    }
    if (hasHole()) {
      report.missing(Check.V07, firstHole, "entries that are missing were not checked");
      report.missing(Check.V08, firstHole, "numbers and times of missing entries are unknown");
    }
    report.done(Check.V03, size + " entries");
    report.done(Check.V07, size + " entries");
    report.done(Check.V08, authors.size() + " authors");
    if (whole) {
      report.done(Check.V04, "");
    }
  }

  private static Bundle result(Future<Bundle> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private void take(Bundle bundle) {
    if (bundle.lost()) {
      if (whole) {
        report.missing(Check.V05, bundle.first(), "without these entries and their tile no root");
      }
      whole = false;
    }
    allRead &= bundle.whole();
    if (!bundle.read()) {
      holes++;
      firstHole = Math.min(firstHole, bundle.first());
      lastHole = bundle.first();
    }
    for (int i = 0; whole && i < bundle.width(); i++) {
      tree.addHash(bundle.hashes, i * Hashes.SIZE);
    }
    if (bundle.firstAt < lastAt && bundle.firstAt != Long.MIN_VALUE) {
      report.failed(
          Check.V08, bundle.first(), "its time is earlier than that of the entry before it");
    }
    lastAt = Math.max(lastAt, bundle.lastAt);
    for (var run : bundle.runs) {
      Count before = authors.getOrDefault(run.author(), new Count(0, 0));
      long expected = before.last() + 1;
      boolean exact = before.holes() == holes; // behind a hole a number may be higher
      if (exact ? run.first() != expected : run.first() < expected) {
        report.failed(
            Check.V08,
            run.index(),
            "number " + run.first() + " of " + run.author() + ", expected " + expected);
      }
      authors.put(run.author(), new Count(run.last(), holes));
    }
    others.addAll(bundle.others);
  }

  /** Keeps a hash of an upper tile and compares the tile when it is full. */
  private void upper(int level, long index, byte[] hash, int at) {
    byte[] tile = tiles.computeIfAbsent(level, l -> new byte[TilePath.FULL * Hashes.SIZE]);
    int place = (int) (index % TilePath.FULL);
    System.arraycopy(hash, at, tile, place * Hashes.SIZE, Hashes.SIZE);
    if (place == TilePath.FULL - 1) {
      try {
        compare(level, index / TilePath.FULL, TilePath.FULL);
      } catch (IOException e) {
        report.missing(Check.V04, -1, String.valueOf(e.getMessage()));
      }
    }
  }

  private void compare(int level, long number, int width) throws IOException {
    if (!whole) {
      return;
    }
    var path = new TilePath(level, number, width).path();
    byte[] published = files.read(path);
    byte[] computed =
        Arrays.copyOf(
            tiles.getOrDefault(level, new byte[TilePath.FULL * Hashes.SIZE]), width * Hashes.SIZE);
    if (published == null) {
      report.missing(Check.V04, -1, path + " is missing");
    } else if (!Arrays.equals(published, computed)) {
      report.failed(Check.V04, -1, path + " does not hold the hashes of the tiles below it");
    }
  }
}

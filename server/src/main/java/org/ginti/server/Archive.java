// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.ginti.formats.BadInputException;
import org.ginti.record.EntryView;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.verify.ProvenEntry;
import org.ginti.record.verify.RecordFiles;
import org.ginti.store.Log;
import org.jspecify.annotations.Nullable;

/**
 * What does not change: the site as it was at a size of the record, entries with their proofs,
 * tiles of the log. Made by a thread of its own, so that the present does not wait for the past;
 * the moments and the pages asked for last are kept.
 */
final class Archive implements AutoCloseable {
  private static final int WAITING = 64;
  private static final int MOMENTS = 4;
  private static final long BYTES = 64 << 20;

  private final Log log;
  private final RecordFiles files;
  private final Work work;
  private final Kept<Long, Shown> moments = new Kept<>(MOMENTS, m -> 1);
  private final Kept<String, Page> pages = new Kept<>(BYTES, p -> p.weight());

  Archive(Log log, RecordFiles files) {
    this.log = log;
    this.files = files;
    work = new Work("ginti-archive", WAITING, 1000, () -> true);
    work.start();
  }

  /** A page of a moment that was made lately; null where it is not here. */
  @Nullable Page ready(long size, String path) {
    return pages.get(size + "/" + path);
  }

  /** A page as it was when the record had so many entries; null where there was none. */
  CompletableFuture<@Nullable Page> page(long size, String path) {
    return work.ask(() -> at(size, path));
  }

  private @Nullable Page at(long size, String path) throws IOException, BadInputException {
    if (size < 1 || size > log.size()) {
      return null;
    }
    Shown then = moments.get(size);
    if (then == null) {
      then = Live.open(log, size);
      moments.put(size, then);
    }
    if (then.has(path) && pages.get(size + "/" + path) == null) {
      then.make(path, (p, bytes) -> pages.put(size + "/" + p, Page.of(p, bytes, false)));
    }
    return pages.get(size + "/" + path);
  }

  /** Entries there were at a time, in milliseconds since 1970; 0 where there were none. */
  CompletableFuture<Long> sizeAt(long time) {
    return work.ask(() -> {
      var view = new EntryView();
      long from = 0;
      long to = log.size();
      while (from < to) { // entries are appended in the order of their times
        long middle = (from + to) >>> 1;
        byte[] entry = log.entry(middle);
        if (view.parse(entry, 0, entry.length).at() <= time) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    });
  }

  /** An entry, or the proof that it is under the signed checkpoint; null where it is not. */
  CompletableFuture<@Nullable Page> entry(long index, boolean proof, String path) {
    return work.ask(() -> {
      try {
        return ProvenEntry.of(files, index)
            .map(e -> Page.of(path, proof ? e.proof().bytes() : e.entry(), !proof))
            .orElse(null);
      } catch (TlogException e) {
        throw new IOException(e);
      }
    });
  }

  /** A file of the log, such as its checkpoint or a tile; null where there is none. */
  CompletableFuture<@Nullable Page> file(String path) {
    return work.ask(() -> {
      byte[] bytes = files.read(path);
      boolean fixed = path.startsWith("tile/");
      return bytes == null ? null : Page.of(path, bytes, fixed);
    });
  }

  /** Does something else that takes a while. */
  <T extends @Nullable Object> CompletableFuture<T> ask(Work.Task<T> task) {
    return work.ask(task);
  }

  @Override
  public void close() {
    work.close();
  }
}

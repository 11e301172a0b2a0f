// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.TilePath;
import org.ginti.store.Log;

/** Writes the tiles and bundles of a log that a folder lacks. */
final class TileWriter {
  private final Log log;
  private final OutFolder out;

  TileWriter(Log log, OutFolder out) {
    this.log = log;
    this.out = out;
  }

  /** Those of the first {@code size} entries; tells {@code progress} entries written. */
  void write(long size, LongConsumer progress) throws IOException {
    entries(size, progress);
    for (int level = 0; TilePath.count(level, size) > 0; level++) {
      long count = TilePath.count(level, size);
      for (long n = 0; n * TilePath.FULL < count; n++) {
        var path = TilePath.at(level, n, size);
        if (!out.has(path, (long) path.width() * Hashes.SIZE)) {
          out.write(path.path(), Objects.requireNonNull(log.tile(path)));
        }
      }
    }
  }

  /** Bundles behind the last one that is there, in one read; holes before it one by one. */
  private void entries(long size, LongConsumer progress) throws IOException {
    long full = size / TilePath.FULL;
    long first = full;
    while (first > 0 && !out.has(TilePath.at(TilePath.ENTRIES, first - 1, size), -1)) {
      first--;
    }
    for (long n = 0; n < first; n++) {
      var path = TilePath.at(TilePath.ENTRIES, n, size);
      if (!out.has(path, -1)) {
        out.write(path.path(), LogFiles.bundle(log, path));
      }
    }
    var bundle = new ByteArrayOutputStream(1 << 17);
    log.read(
        first * TilePath.FULL,
        size,
        (index, bytes, from, to) -> {
          EntryBundle.write(bundle, bytes, from, to);
          if ((index + 1) % TilePath.FULL == 0 || index + 1 == size) {
            var path = TilePath.at(TilePath.ENTRIES, index / TilePath.FULL, size);
            out.write(path.path(), bundle.toByteArray());
            bundle.reset();
            progress.accept(index + 1);
          }
        });
  }

  /** Deletes partial tiles whose full one is there; a reader of an older checkpoint takes that. */
  void prune(long size) throws IOException {
    prune(TilePath.ENTRIES, size);
    for (int level = 0; TilePath.count(level, size) > 0; level++) {
      prune(level, size);
    }
  }

  private void prune(int level, long size) throws IOException {
    for (long n = 0; n < TilePath.count(level, size) / TilePath.FULL; n++) {
      String full = new TilePath(level, n, TilePath.FULL).path();
      Path partial = out.path().resolve(full + ".p");
      if (Files.isDirectory(partial)) {
        try (var widths = Files.list(partial)) {
          for (Path old : widths.toList()) {
            out.delete(full + ".p/" + old.getFileName());
          }
        }
      }
    }
  }
}

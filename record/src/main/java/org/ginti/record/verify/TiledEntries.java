// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import org.ginti.record.EntrySource;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.TilePath;

/** The entries of a published record, read from its bundles. */
public final class TiledEntries implements EntrySource {
  private final RecordFiles files;
  private final long size;

  /** Of a tree of {@code size} entries. */
  public TiledEntries(RecordFiles files, long size) {
    this.files = files;
    this.size = size;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void read(long from, long to, Visitor visitor) throws IOException {
    for (long n = from / TilePath.FULL; n * TilePath.FULL < to; n++) {
      var path = TilePath.at(TilePath.ENTRIES, n, size);
      byte[] bundle = files.read(path.path());
      if (bundle == null) {
        throw new MissingFileException(path.path());
      }
      long first = n * TilePath.FULL;
      EntryBundle.read(
          bundle,
          path.width(),
          (i, bytes, start, end) -> {
            if (first + i >= from && first + i < to) {
              visitor.entry(first + i, bytes, start, end);
            }
          });
    }
  }
}

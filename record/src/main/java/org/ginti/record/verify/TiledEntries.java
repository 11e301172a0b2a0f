// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ginti.record.EntrySource;
import org.ginti.record.Kind;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.TilePath;
import org.jspecify.annotations.Nullable;

/** The entries of a published record, read from its bundles. */
public final class TiledEntries implements EntrySource {
  private final RecordFiles files;
  private final long size;
  private final @Nullable List<Bundle.Other> others;

  /** Of a tree of {@code size} entries. */
  public TiledEntries(RecordFiles files, long size) {
    this.files = files;
    this.size = size;
    this.others = null;
  }

  /** The same where those that are no statements are known already. */
  TiledEntries(RecordFiles files, long size, List<Bundle.Other> others) {
    this.files = files;
    this.size = size;
    this.others = others;
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

  @Override
  public void readOther(String election, long to, Visitor visitor) throws IOException {
    if (others == null) {
      EntrySource.super.readOther(election, to, visitor);
      return;
    }
    for (var other : others) {
      boolean here = other.election().isEmpty() || other.election().equals(election);
      if (other.index() < to && here) {
        visitor.entry(other.index(), other.entry(), 0, other.entry().length);
      }
    }
  }

  @Override
  public Set<String> elections(long to) throws IOException {
    if (others == null) {
      return EntrySource.super.elections(to);
    }
    var elections = new LinkedHashSet<String>();
    for (var other : others) {
      if (other.index() < to && other.kind() == Kind.REGISTER) {
        elections.add(other.election());
      }
    }
    return elections;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Proofs;
import org.ginti.record.tlog.TileNodes;
import org.jspecify.annotations.Nullable;

/** Compares roots that somebody named with those of the published tiles. */
final class Roots {
  private final TileNodes tiles;
  private final Report report;

  Roots(TileNodes tiles, Report report) {
    this.tiles = tiles;
    this.report = report;
  }

  /**
   * Reports {@code fault} where the first {@code size} entries have another root. Where tiles are
   * missing or do not hold themselves, nothing can be said, and that is reported.
   *
   * @param index of the entry that names the root, or -1
   */
  void compare(Check check, long index, long size, String named, String fault) {
    Hash root = at(check, index, size);
    if (root == null || root.base64().equals(named)) {
      return;
    }
    if (report.status(Check.V03) == Report.Status.FAILED
        || report.status(Check.V04) == Report.Status.FAILED) {
      report.missing(check, index, fault + ", or seems to, because tiles do not hold");
    } else {
      report.failed(check, index, fault);
    }
  }

  private @Nullable Hash at(Check check, long index, long size) {
    try {
      return Proofs.root(size, tiles);
    } catch (IOException e) {
      report.missing(check, index, "no root at size " + size + ": " + e.getMessage());
      return null;
    }
  }
}

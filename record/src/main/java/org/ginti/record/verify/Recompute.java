// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import org.ginti.record.EntrySource;

/** Makes results from entries: what the record itself knows nothing of. */
public interface Recompute {
  /** Takes a file that follows from the record: path below the published folder, and its bytes. */
  interface Sink {
    void file(String path, byte[] bytes) throws IOException;

    /** Wants no file: only what the run reports. */
    Sink NOTHING = (path, bytes) -> {};
  }

  /**
   * Reads the first {@code size} entries, reports what they refer to in vain ({@link Check#V09})
   * and what is expected and not there ({@link Check#V14}), and hands over every file that follows
   * from them, unless the sink is {@link Sink#NOTHING}.
   */
  void run(EntrySource entries, long size, Report report, Sink sink) throws IOException;

  /** Hash of the rule table these results are made by, in hex. */
  String rules();

  /**
   * True when the file at a path, published by this software, must be what {@link #run} makes to
   * the byte: results always, pages where the same software made them.
   */
  default boolean follows(String path, String software) {
    return path.startsWith("results/");
  }
}

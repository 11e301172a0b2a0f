// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published record by path: a folder, an address, or a database that answers like one. */
public interface RecordFiles {
  /** The file at a path such as {@code tile/0/000}, or null where there is none. */
  byte @Nullable [] read(String path) throws IOException;

  /** False where only the log lies, without what was published: a database. */
  default boolean published() {
    return true;
  }

  /** Names in a folder, sorted; empty where they cannot be listed. */
  default List<String> list(String folder) throws IOException {
    return List.of();
  }
}

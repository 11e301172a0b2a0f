// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.ginti.record.tlog.Hash;

/** Copies a log, while others append to it, into one file of SQLite that is a log of its own. */
public final class Backup {
  private Backup() {}

  /**
   * Writes a backup of the entries there are now. It gets its name once every leaf and the root
   * were computed again from the file and are those of the log.
   *
   * @param target file that does not exist
   * @param progress is told how many entries were copied
   * @return entries in the backup
   * @throws StoreException where the file exists or cannot be written
   * @throws DamageException where the log or the copy is damaged; then there is no file
   */
  public static long write(Log log, Path target, LongConsumer progress) throws IOException {
    if (Files.exists(target)) {
      throw new StoreException(target + " exists: a backup does not replace another");
    }
    Path temporary = target.resolveSibling(target.getFileName() + Durable.TEMPORARY);
    discard(temporary);
    Database database = Database.sqlite(temporary);
    try {
      long size = log.refresh();
      try (Copy copy = new Copy(database, progress)) {
        copy.upTo(size, log);
      }
      Copy.oneFile(database);
      verify(database, size, log.root(size));
      Durable.force(temporary);
      Durable.rename(temporary, target);
      return size;
    } finally {
      discard(temporary);
    }
  }

  /** Computes everything again from the entries in the file. */
  static void verify(Database database, long size, Hash root) throws IOException {
    FullCheck.Result found = FullCheck.of(database, done -> {});
    if (!found.damages().isEmpty()) {
      throw new DamageException(found.damages());
    }
    if (found.size() != size || !found.root().equals(root)) {
      throw new DamageException(
          Damage.NO_ENTRY,
          "the entries, read and hashed again, have the root "
              + found.root()
              + " at size "
              + found.size()
              + ", but the tree of the log has "
              + root
              + " at size "
              + size
              + ": an entry or a tile was changed; check the whole record");
    }
  }

  /** Removes what an earlier copy left unfinished. */
  static void discard(Path temporary) throws IOException {
    for (String part : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(temporary.resolveSibling(temporary.getFileName() + part));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ginti.record.EntrySource;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Hash;

/**
 * Puts a backup in the place of a database that is missing or damaged. What was signed last is not
 * touched, and the restored log has to go on from it: a restore cannot fork the log.
 */
public final class Restore {
  private Restore() {}

  /**
   * Restores. No other program may have the database open. A damaged file of SQLite is kept beside
   * the new one as {@code record.db.damaged-N}; a database of PostgreSQL must be empty.
   *
   * @param backup file that {@link Backup} wrote
   * @param published entries that were published, for those between the backup and the last signed
   *     checkpoint
   * @param progress is told how many entries are there
   * @return entries in the log now
   * @throws StoreException where the backup is of another log, or where entries that were signed
   *     are neither in the backup nor published; nothing is changed then
   * @throws DamageException where the backup or what was published is not what was signed; nothing
   *     is changed then
   */
  public static long run(
      RecordFolder folder, Path backup, Optional<EntrySource> published, LongConsumer progress)
      throws IOException {
    Checkpoint signed = folder.signed();
    Database target = folder.database();
    if (!target.isSqlite()) {
      refuseUsed(target);
      return fillOrEmpty(folder, target, signed, backup, published, progress);
    }
    Path file = target.file().orElseThrow();
    Path temporary = file.resolveSibling(file.getFileName() + ".restore" + Durable.TEMPORARY);
    Backup.discard(temporary);
    refuseOpen(file);
    try {
      Database restored = Database.sqlite(temporary);
      long size = fill(folder, restored, signed, backup, published, progress);
      Copy.oneFile(restored);
      Durable.force(temporary);
      setAside(file);
      Durable.rename(temporary, file);
      Copy.journaled(target);
      return size;
    } finally {
      Backup.discard(temporary);
    }
  }

  private static void refuseUsed(Database target) throws IOException {
    Schema.create(target);
    try (var c = target.reader()) {
      if (Tables.number(c, "SELECT count(*) FROM entries").orElse(0) > 0) {
        throw new StoreException(
            "the database holds entries: keep it to see what happened, and name an empty one in"
                + " ginti.properties");
      }
    } catch (SQLException e) {
      throw new StoreException("cannot read the database " + target.url(), e);
    }
  }

  private static long fillOrEmpty(
      RecordFolder folder,
      Database target,
      Checkpoint signed,
      Path backup,
      Optional<EntrySource> published,
      LongConsumer progress)
      throws IOException {
    boolean done = false;
    try {
      long size = fill(folder, target, signed, backup, published, progress);
      done = true;
      return size;
    } finally {
      if (!done) {
        Schema.empty(target);
      }
    }
  }

  /** Where SQLite keeps the locks of those who have a file open. */
  private static final long SHARED_FIRST = 0x40000002L;

  private static final int SHARED_SIZE = 510;

  /** A program that has the file open would go on writing to the one that is set aside. */
  private static void refuseOpen(Path file) throws IOException {
    if (Files.exists(file)) {
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock(SHARED_FIRST, SHARED_SIZE, false)) {
        if (lock == null) {
          throw new StoreException("another program has " + file + " open: end it first");
        }
      }
    }
  }

  private static long fill(
      RecordFolder folder,
      Database target,
      Checkpoint signed,
      Path backup,
      Optional<EntrySource> published,
      LongConsumer progress)
      throws IOException {
    long size;
    Hash root;
    try (Log source = Log.open(Database.sqlite(backup), InstantSource.system());
        Copy copy = new Copy(target, progress)) {
      sameLog(folder, source.entry(0));
      size = Math.max(source.size(), signed.size());
      if (source.size() < signed.size() && published.isEmpty()) {
        throw new StoreException(
            "the backup has "
                + source.size()
                + " entries, but "
                + signed.size()
                + " were signed: name the folder they were published in");
      }
      copy.upTo(source.size(), source);
      if (source.size() < size) {
        copy.upTo(size, published.orElseThrow());
      }
      root = copy.root();
    }
    Backup.verify(target, size, root);
    try (Log restored = Log.open(target, InstantSource.system())) {
      var damage = RecordFolder.agree(restored, signed);
      if (damage.isPresent()) {
        throw new DamageException(List.of(damage.get()));
      }
    }
    return size;
  }

  private static void sameLog(RecordFolder folder, byte[] genesis) throws IOException {
    var view = new EntryView().parse(genesis, 0, genesis.length);
    if (!view.text(Field.ORIGIN).equals(folder.origin())
        || !view.text(Field.KEY).equals(folder.key().toString())) {
      throw new StoreException(
          "the backup is of the log "
              + view.text(Field.ORIGIN)
              + " with the key "
              + view.text(Field.KEY)
              + ", not of "
              + folder.key());
    }
  }

  /** Renames a damaged file and its journal, which belong together. */
  private static void setAside(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    int n = 1;
    while (Files.exists(aside(file, n))) {
      n++;
    }
    for (String part : new String[] {"-wal", "-shm", ""}) {
      Path from = file.resolveSibling(file.getFileName() + part);
      if (Files.exists(from)) {
        Durable.rename(from, Path.of(aside(file, n) + part));
      }
    }
  }

  private static Path aside(Path file, int n) {
    return file.resolveSibling(file.getFileName() + ".damaged-" + n);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.SigningKey;

/**
 * Signs checkpoints, each a continuation of the one before. What was signed last is kept outside
 * the database, in the file {@code signed}, and is on the disc before a signature is handed out:
 * putting an old backup back cannot fork the log.
 */
public final class Signer {
  /** Locks of files are between processes; this is between the threads of one. */
  private static final ReentrantLock TURN = new ReentrantLock();

  private final RecordFolder folder;
  private final Log log;
  private final SigningKey key;

  /**
   * @throws StoreException where the key is missing, where others may read it, or where it is not
   *     the one that {@code policy} names
   */
  public Signer(RecordFolder folder, Log log) throws IOException {
    this.folder = folder;
    this.log = log;
    key = folder.signingKey();
  }

  /** Signs the log as it is now; as {@link #sign(long)}. */
  public Note sign() throws IOException {
    return inTurn(() -> signed(log.refresh()));
  }

  /**
   * Signs the tree of the first {@code size} entries.
   *
   * @return the note; for the size that was signed last the same note as then
   * @throws DamageException where the log does not go on from what was signed last: it is smaller,
   *     or its first entries are others. Nothing is signed then
   * @throws StoreException where {@code size} is smaller than what was signed last, or where {@code
   *     signed} cannot be read or written
   */
  public Note sign(long size) throws IOException {
    return inTurn(() -> signed(size));
  }

  private Note signed(long size) throws IOException {
    Checkpoint last = folder.signed();
    Optional<Damage> damage = RecordFolder.agree(log, last);
    if (damage.isPresent()) {
      throw new DamageException(List.of(damage.get()));
    }
    if (size < last.size()) {
      throw new StoreException(
          "size "
              + size
              + " is not signed: "
              + last.size()
              + " was signed last, and nothing smaller is signed after it");
    }
    if (size == last.size()) {
      return Note.parse(Files.readAllBytes(folder.signedFile()));
    }
    Note note = Note.sign(new Checkpoint(folder.origin(), size, log.root(size)).text(), key);
    Durable.write(folder.signedFile(), note.bytes());
    return note;
  }

  private interface Act<T> {
    T run() throws IOException;
  }

  private <T> T inTurn(Act<T> act) throws IOException {
    TURN.lock();
    try (FileChannel channel =
            FileChannel.open(
                folder.path().resolve("signed.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new StoreException("the lock of " + folder.signedFile() + " was lost");
      }
      return act.run();
    } finally {
      TURN.unlock();
    }
  }
}

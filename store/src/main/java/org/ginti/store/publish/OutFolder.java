// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.ginti.record.tlog.TilePath;
import org.jspecify.annotations.Nullable;

/**
 * The folder that is served. A file is written under another name and renamed: none is ever half,
 * and what a program that was killed leaves lies where no reader looks and the next file goes.
 */
final class OutFolder implements AutoCloseable {
  private static final String LOCK = ".ginti-publish";
  private static final String UNFINISHED = ".ginti-publish.new";

  private final Path folder;
  private final FileChannel lock;
  private long written;

  private OutFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Makes the folder where it is not there; throws where somebody else is publishing into it. */
  static OutFolder open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new OutFolder(folder, channel);
      }
    } catch (OverlappingFileLockException e) {
      // told below
    }
    channel.close();
    throw new IOException("another process is publishing into " + folder + "; wait for it");
  }

  Path path() {
    return folder;
  }

  /** Files written since it was opened. */
  long written() {
    return written;
  }

  byte @Nullable [] read(String path) throws IOException {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** True when a tile is there with its length; a full one never changes. */
  boolean has(TilePath path, long length) throws IOException {
    Path file = folder.resolve(path.path());
    return Files.isRegularFile(file) && (length < 0 || Files.size(file) == length);
  }

  /** Writes a file unless these bytes are there already. */
  void write(String path, byte[] bytes) throws IOException {
    if (Arrays.equals(read(path), bytes)) {
      return;
    }
    Path target = folder.resolve(path);
    Files.createDirectories(target.getParent());
    Files.deleteIfExists(folder.resolve(UNFINISHED));
    Path beside = folder.resolve(UNFINISHED);
    try {
      try (var file =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
          file.write(rest);
        }
        file.force(true);
      }
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    written++;
  }

  /** Deletes a file, and its folder when it was the last in it. */
  void delete(String path) throws IOException {
    Path file = folder.resolve(path);
    if (Files.deleteIfExists(file)) {
      try {
        Files.delete(file.getParent());
      } catch (DirectoryNotEmptyException e) {
        // others are in it
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}

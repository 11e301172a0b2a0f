// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.verify.RecordFiles;
import org.ginti.store.Log;
import org.jspecify.annotations.Nullable;

/** A log in a database, answering like a published one: tiles and bundles are made when asked. */
public final class LogFiles implements RecordFiles {
  private final Log log;
  private final Path checkpoint;
  private final Path policy;

  /**
   * Of a log whose last signed checkpoint and whose policy lie in files.
   *
   * @param checkpoint need not be there
   */
  public LogFiles(Log log, Path checkpoint, Path policy) {
    this.log = log;
    this.checkpoint = checkpoint;
    this.policy = policy;
  }

  @Override
  public byte @Nullable [] read(String path) throws IOException {
    if (path.equals("checkpoint")) {
      return file(checkpoint);
    }
    if (path.equals("policy")) {
      return file(policy);
    }
    TilePath tile;
    try {
      tile = TilePath.parse(path);
    } catch (TlogException e) {
      return null;
    }
    return tile.level() == TilePath.ENTRIES ? bundle(log, tile) : log.tile(tile);
  }

  @Override
  public boolean published() {
    return false;
  }

  private static byte @Nullable [] file(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** The bytes of a bundle of entries. */
  static byte[] bundle(Log log, TilePath path) throws IOException {
    var out = new ByteArrayOutputStream(1 << 16);
    long first = path.number() * TilePath.FULL;
    log.read(
        first,
        first + path.width(),
        (index, bytes, from, to) -> EntryBundle.write(out, bytes, from, to));
    return out.toByteArray();
  }
}

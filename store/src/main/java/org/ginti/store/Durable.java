// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that are on the disc, whole, under their name, or not at all. */
final class Durable {
  /** Ends the name of what is not finished. */
  static final String TEMPORARY = ".tmp";

  private Durable() {}

  /** Puts a file in the place of the one with this name. */
  static void write(Path path, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
    Path temporary = path.resolveSibling(path.getFileName() + TEMPORARY);
    Files.deleteIfExists(temporary);
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes)) {
      for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    rename(temporary, path);
  }

  /** Gives a file or folder, which is on the disc, its final name. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(to.toAbsolutePath().getParent());
  }

  /** Forces a file or a folder to the disc. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void forceFolder(@Nullable Path folder) throws IOException {
    if (folder != null) {
      force(folder);
    }
  }
}

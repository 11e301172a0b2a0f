// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.ginti.formats.BadInputException;
import org.ginti.formats.pack.Pack;

/** Opens the pack a command names. */
final class Packs {
  private Packs() {}

  static Pack open(Path folder) throws IOException, BadInputException {
    return Pack.open(existing(folder));
  }

  /** The folder itself; told apart where it is not there or is a file. */
  static Path existing(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return folder;
  }
}

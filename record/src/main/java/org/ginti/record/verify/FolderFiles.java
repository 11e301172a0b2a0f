// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record in a folder. */
public final class FolderFiles implements RecordFiles {
  private final Path folder;

  public FolderFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public byte @Nullable [] read(String path) throws IOException {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IOException("'" + path + "' leads out of " + folder);
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  @Override
  public List<String> list(String path) throws IOException {
    Path inner = folder.resolve(path);
    if (!Files.isDirectory(inner)) {
      return List.of();
    }
    try (var names = Files.list(inner)) {
      return names
          .map(p -> p.getFileName().toString())
          .filter(name -> !name.startsWith(".")) // a file that is being written
          .sorted()
          .toList();
    }
  }
}

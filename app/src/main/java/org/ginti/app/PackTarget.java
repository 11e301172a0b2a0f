// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a pack is to be written. A folder that is there already is never overwritten: what would be
 * written is compared with it, and is either the same or refused.
 *
 * @param wanted the folder the user named
 * @param folder the folder that is written: {@code wanted} itself where nothing stands there
 */
record PackTarget(Path wanted, Path folder) {
  static PackTarget of(Path wanted, @Nullable Path into) throws IOException {
    boolean same = into != null && Files.exists(wanted) && Files.isSameFile(wanted, into);
    if (same || !Files.exists(wanted)) {
      return new PackTarget(wanted, wanted);
    }
    if (!Files.exists(wanted.resolve("datapackage.json"))) {
      throw new FileAlreadyExistsException(wanted.toString());
    }
    Path parent = wanted.toAbsolutePath().getParent();
    Path beside = Files.createTempDirectory(parent == null ? Path.of(".") : parent, ".ginti-");
    return new PackTarget(wanted, beside.resolve("pack"));
  }

  /** After writing: true when something new stands there, false when it was there already. */
  boolean settle() throws IOException {
    if (folder.equals(wanted)) {
      return true;
    }
    if (!alike(wanted, folder)) {
      throw new FileAlreadyExistsException(wanted.toString());
    }
    return false;
  }

  /** Removes what was written only to be compared. */
  void discard() throws IOException {
    Path beside = folder.getParent();
    if (folder.equals(wanted) || beside == null) {
      return;
    }
    List<Path> all;
    try (var tree = Files.walk(beside)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  private static boolean alike(Path a, Path b) throws IOException {
    var names = names(a);
    if (!names.equals(names(b))) {
      return false;
    }
    for (String name : names) {
      if (Files.mismatch(a.resolve(name), b.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static TreeSet<String> names(Path folder) throws IOException {
    try (var list = Files.list(folder)) {
      return new TreeSet<>(list.map(p -> p.getFileName().toString()).toList());
    }
  }
}

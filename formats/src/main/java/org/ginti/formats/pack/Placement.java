// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A folder that is made beside its place and moved there when it is whole. */
final class Placement {
  private final Path target;
  private final Path made;

  private Placement(Path target, Path made) {
    this.target = target;
    this.made = made;
  }

  /** Refuses a target that holds anything but a pack. */
  static Placement beside(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    refuseOthers(target);
    Path parent = target.getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException(folder + " is no place for a pack");
    }
    Files.createDirectories(parent);
    return new Placement(target, Files.createDirectory(fresh(target)));
  }

  /** The folder in the making. */
  Path made() {
    return made;
  }

  /** Puts the folder in its place; a pack that was there is gone afterwards. */
  void commit() throws IOException {
    refuseOthers(target);
    if (!Files.exists(target)) {
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = fresh(target);
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  void discard() throws IOException {
    if (Files.exists(made)) {
      delete(made);
    }
  }

  private static Path fresh(Path target) {
    String mark =
        Long.toString(ProcessHandle.current().pid(), 36) + Long.toString(System.nanoTime(), 36);
    return target.resolveSibling("." + target.getFileName() + "." + mark + ".tmp");
  }

  private static void refuseOthers(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target + " is a file; a pack is a folder");
    }
    Set<String> ours = new HashSet<>(List.of(Descriptor.FILE));
    Arrays.stream(Resource.values())
        .forEach(t -> ours.addAll(List.of(t.table() + ".csv", t.table() + ".csv.gz")));
    for (Path file : list(target)) {
      if (!ours.contains(PackFolder.name(file))) {
        throw new FileAlreadyExistsException(
            target
                + " holds "
                + file.getFileName()
                + ", which is no part of a pack; choose another");
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}

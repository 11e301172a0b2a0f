// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.ginti.record.tlog.SigningKey;
import org.ginti.record.tlog.TlogException;

/** The file of the secret key, which only its owner may read. */
final class KeyFile {
  private static final Set<PosixFilePermission> OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private KeyFile() {}

  static Path path(Path folder) {
    return folder.resolve("keys").resolve("log.key");
  }

  /** Writes the key, mode 0600, into a folder of mode 0700 that it makes. */
  static void write(Path folder, SigningKey key) throws IOException {
    Path file = path(folder);
    byte[] text = (key.secretText() + "\n").getBytes(StandardCharsets.UTF_8);
    Path keys = file.resolveSibling(".").normalize();
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
      Files.createDirectory(keys);
      Durable.write(file, text);
      return;
    }
    Files.createDirectory(
        keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Durable.write(
        file,
        text,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Reads the key; no message shows any of it. */
  static SigningKey read(Path folder) throws IOException {
    Path file = path(folder);
    if (!Files.exists(file)) {
      throw new StoreException("the key " + file + " is missing");
    }
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      Set<PosixFilePermission> modes = view.readAttributes().permissions();
      if (!OWNER.containsAll(modes)) {
        throw new StoreException(
            "others than its owner may use the key "
                + file
                + " ("
                + PosixFilePermissions.toString(modes)
                + "): chmod 600 it, and think about who may have read it");
      }
    }
    try {
      return SigningKey.parse(Files.readString(file).strip());
    } catch (TlogException e) {
      throw new StoreException(file + " is no key", e);
    }
  }
}

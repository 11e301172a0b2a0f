// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disc that can be filled and made larger: a tmpfs, for which the system must allow it. */
final class SmallDisc implements AutoCloseable {
  private final Path folder;

  private SmallDisc(Path folder) {
    this.folder = folder;
  }

  /** Mounts a disc over a folder; skips the test where that is not permitted. */
  static SmallDisc mount(Path folder, int kilobytes) throws IOException {
    Files.createDirectories(folder);
    String refusal =
        "Linux".equals(System.getProperty("os.name"))
            ? run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "none", folder + "")
            : "this is not Linux";
    assumeThat(refusal)
        .as("a small disc can be mounted: run as root, or in 'unshare -rm', to have this tested")
        .isEmpty();
    return new SmallDisc(folder);
  }

  Path folder() {
    return folder;
  }

  /** Gives it another size. */
  void resize(int kilobytes) throws IOException {
    String refusal = run("mount", "-o", "remount,size=" + kilobytes + "k", folder.toString());
    if (!refusal.isEmpty()) {
      throw new IOException(refusal);
    }
  }

  /** What the command complains of; nothing where it was done. */
  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      return code == 0 ? "" : command[0] + " ended with " + code + ": " + said;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  @Override
  public void close() throws IOException {
    String refusal = run("umount", folder.toString());
    if (!refusal.isEmpty()) {
      throw new IOException(refusal);
    }
  }
}

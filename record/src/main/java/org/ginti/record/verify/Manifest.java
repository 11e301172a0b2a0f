// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.TlogException;

/**
 * {@code SHA256SUMS}: a line for each published file, its hash, two blanks and its path, sorted by
 * path, as {@code sha256sum -c} reads it. The hash of the whole stands in a {@code publish} entry.
 */
public final class Manifest {
  /** Where it lies. */
  public static final String FILE = "SHA256SUMS";

  private final SortedMap<String, Hash> files = new TreeMap<>();

  /** Adds a file by its bytes. */
  public void add(String path, byte[] bytes) {
    add(path, hash(bytes));
  }

  public void add(String path, Hash hash) {
    if (!isPath(path)) {
      throw new IllegalArgumentException("'" + path + "' is no path of a published file");
    }
    files.put(path, hash);
  }

  /** By path. */
  public Map<String, Hash> files() {
    return java.util.Collections.unmodifiableSortedMap(files);
  }

  public byte[] bytes() {
    var text = new StringBuilder();
    files.forEach((path, hash) -> text.append(hash.hex()).append("  ").append(path).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads {@link #bytes} back, in the one way they are written. */
  public static Manifest parse(byte[] bytes) throws TlogException {
    var manifest = new Manifest();
    String text = new String(bytes, StandardCharsets.UTF_8);
    String last = "";
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isEmpty() && number == text.chars().filter(c -> c == '\n').count() + 1) {
        return manifest;
      }
      String path = line.length() > 66 ? line.substring(66) : "";
      if (!line.startsWith("  ", 64) || !isPath(path) || path.compareTo(last) <= 0) {
        throw new TlogException(
            FILE
                + " line "
                + number
                + ": expected a hash, two blanks and a path behind '"
                + last
                + "'; found '"
                + line
                + "'");
      }
      manifest.files.put(path, Hash.hex(line.substring(0, 64)));
      last = path;
    }
    throw new TlogException(FILE + ": the last line does not end");
  }

  public static Hash hash(byte[] bytes) {
    return Hash.of(Hashes.sha256().digest(bytes), 0);
  }

  /** Printable ASCII parts that lead nowhere but down. */
  private static boolean isPath(String path) {
    if (!path.matches("[!-~]{1,255}") || path.contains("\\")) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}

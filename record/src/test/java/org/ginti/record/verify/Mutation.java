// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One change to the files of a record, of which the verifiers shall notice every one.
 *
 * @param what the change, for people
 * @param files all files by path, after the change
 */
record Mutation(String what, SortedMap<String, byte[]> files) {
  /** Writes the files; what is in the folder is deleted first. */
  void write(Path folder) throws IOException {
    delete(folder);
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Reads the files of a record. */
  static SortedMap<String, byte[]> read(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return files;
  }

  /** Blind damage: what discs, networks and hands do to any file. */
  enum Damage {
    FLIPPED_BIT,
    CHANGED_BYTE,
    CUT_OFF,
    INSERTED,
    LEFT_OUT,
    SWAPPED,
    GROWN,
    GONE;

    /** The file after damage at a place. */
    byte[] to(byte[] file, int at, Random random) {
      byte[] changed = file.clone();
      return switch (this) {
        case FLIPPED_BIT -> {
          changed[at] ^= (byte) (1 << random.nextInt(8));
          yield changed;
        }
        case CHANGED_BYTE -> {
          changed[at] += (byte) (1 + random.nextInt(255));
          yield changed;
        }
        case CUT_OFF -> Arrays.copyOf(file, at);
        case INSERTED -> splice(file, at, at, new byte[] {(byte) random.nextInt(256)});
        case LEFT_OUT -> splice(file, at, Math.min(file.length, at + 1 + random.nextInt(40)));
        case SWAPPED -> {
          int with = at;
          while (file[with] == file[at]) { // no file is one byte over and over
            with = random.nextInt(file.length);
          }
          changed[at] = file[with];
          changed[with] = file[at];
          yield changed;
        }
        case GROWN -> splice(file, file.length, file.length, new byte[] {'\n'});
        case GONE -> throw new IllegalStateException("a file that is gone has no bytes");
      };
    }
  }

  /** Replaces the bytes between two places. */
  static byte[] splice(byte[] file, int from, int to, byte... by) {
    byte[] out = Arrays.copyOf(file, file.length - (to - from) + by.length);
    System.arraycopy(by, 0, out, from, by.length);
    System.arraycopy(file, to, out, from + by.length, file.length - to);
    return out;
  }

  /** All damage to all files. */
  static List<Mutation> blind(SortedMap<String, byte[]> files, Random random) {
    var all = new ArrayList<Mutation>();
    for (Damage damage : Damage.values()) {
      for (var entry : files.entrySet()) {
        var changed = new TreeMap<>(files);
        String path = entry.getKey();
        byte[] file = entry.getValue();
        if (damage != Damage.GONE) {
          int at = random.nextInt(file.length);
          changed.put(path, damage.to(file, at, random));
          all.add(new Mutation(damage + " " + path + " at byte " + at, changed));
        } else if (!path.startsWith("checkpoints/")) {
          // nothing says which checkpoints were kept: of these, only who holds one can miss it
          changed.remove(path);
          all.add(new Mutation(damage + " " + path, changed));
        }
      }
    }
    return all;
  }

  /** A file as text in which every byte is a character. */
  static String text(byte[] file) {
    return new String(file, ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}

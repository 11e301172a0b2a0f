// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.Proofs;
import org.ginti.record.tlog.SigningKey;
import org.ginti.record.tlog.TileNodes;
import org.ginti.record.tlog.TilePath;

/** A log of made-up entries as the files that are published of it, at any size. */
final class SmallLog {
  static final String ORIGIN = "test.example/log";

  private final SigningKey key = SigningKey.generate(ORIGIN, new SecureRandom());
  private final Hash[] leaves;

  SmallLog(int entries) {
    leaves = new Hash[entries];
    for (int i = 0; i < entries; i++) {
      leaves[i] = new Hashes().leaf(entry(i));
    }
  }

  SigningKey key() {
    return key;
  }

  static byte[] entry(long i) {
    String text = "{\"at\":\"2026-11-27T00:00:00.000Z\",\"name\":\"نام नाम %d\"}".formatted(i);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All files at a size, by path. */
  Map<String, byte[]> files(int size) throws IOException {
    var files = new HashMap<String, byte[]>();
    for (int n = 0; n * TilePath.FULL < size; n++) {
      var path = TilePath.at(TilePath.ENTRIES, n, size);
      var bundle = new ByteArrayOutputStream();
      for (int i = 0; i < path.width(); i++) {
        byte[] entry = entry(n * TilePath.FULL + i);
        EntryBundle.write(bundle, entry, 0, entry.length);
      }
      files.put(path.path(), bundle.toByteArray());
      files.put(TilePath.at(0, n, size).path(), hashes(n * TilePath.FULL, path.width()));
    }
    var below = new TileNodes(path -> files.get(path.path()), size);
    for (int level = 1; TilePath.count(level, size) > 0; level++) {
      for (long n = 0; n * TilePath.FULL < TilePath.count(level, size); n++) {
        var path = TilePath.at(level, n, size);
        files.put(path.path(), above(below, path));
      }
    }
    Hash root = Proofs.root(size, new TileNodes(path -> files.get(path.path()), size));
    files.put("policy", Policy.of(key.verifier()).toString().getBytes(StandardCharsets.UTF_8));
    files.put("checkpoint", Note.sign(new Checkpoint(ORIGIN, size, root).text(), key).bytes());
    return files;
  }

  /** A node that stands in a tile is made of two that are one level down, in the tiles below. */
  private static byte[] above(TileNodes below, TilePath path) throws IOException {
    var tile = new ByteArrayOutputStream();
    int level = 8 * path.level() - 1;
    for (long i = path.number() * TilePath.FULL; tile.size() < path.width() * Hashes.SIZE; i++) {
      Hash node = new Hashes().node(below.node(level, 2 * i), below.node(level, 2 * i + 1));
      tile.writeBytes(node.bytes());
    }
    return tile.toByteArray();
  }

  private byte[] hashes(int from, int count) {
    var tile = new ByteArrayOutputStream();
    for (int i = from; i < from + count; i++) {
      tile.writeBytes(leaves[i].bytes());
    }
    return tile.toByteArray();
  }
}

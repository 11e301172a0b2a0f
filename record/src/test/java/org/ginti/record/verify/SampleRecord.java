// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.ginti.record.EntrySource;
import org.ginti.record.UtcTime;
import org.ginti.record.json.JsonWriter;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.EntryBundle;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.SigningKey;
import org.ginti.record.tlog.TilePath;
import org.ginti.record.tlog.TreeRange;
import org.ginti.record.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A record made entry by entry and published into a folder, with the classes that real ones are
 * made with. The same calls give the same bytes. What {@link #add} and {@link #raw} take is not
 * checked, so that records can be made, and signed, that should not be.
 */
public final class SampleRecord implements EntrySource {
  public static final String ORIGIN = "ginti.example/sample";

  /** The time of the genesis; each entry is 137 ms later than the one before. */
  private static final long BEGIN = 1_795_248_000_000L;

  /** Sizes at which a checkpoint is kept without being asked for: around the edges of tiles. */
  private static final Set<Long> KEPT = Set.of(1L, 5L, 255L, 256L, 257L);

  private final SigningKey log = key(ORIGIN, 1);
  private final List<byte[]> entries = new ArrayList<>();
  private final List<Hash> leaves = new ArrayList<>();
  private final Map<String, Long> ids = new HashMap<>();
  private final NavigableMap<Long, Hash> kept = new TreeMap<>();
  private final NavigableMap<String, byte[]> other = new TreeMap<>();
  private NavigableMap<String, byte[]> published = new TreeMap<>();
  private @Nullable Hash signed;

  public SampleRecord() {
    other.put("policy", Policy.of(log.verifier()).toString().getBytes(UTF_8));
  }

  /** A key of its own for each seed, the same every time. */
  public static SigningKey key(String name, long seed) {
    return SigningKey.generate(
        name,
        new SecureRandom() {
          private static final long serialVersionUID = 1L;

          @Override
          public void nextBytes(byte[] bytes) {
            new Random(seed).nextBytes(bytes);
          }
        });
  }

  /** The key the log signs with. */
  public VerifierKey key() {
    return log.verifier();
  }

  /**
   * Appends an entry.
   *
   * @param fields without the envelope; texts, whole numbers, {@code true}, maps and lists of these
   * @return its index
   */
  public long add(String by, String kind, Map<String, ?> fields) {
    var all = new TreeMap<String, Object>(fields);
    all.putIfAbsent("at", UtcTime.moment(BEGIN + 137 * size()));
    all.put("by", by);
    all.putIfAbsent("id", ids.getOrDefault(by, 0L) + 1);
    all.put("kind", kind);
    all.put("type", "ginti/entry/1");
    ids.put(by, ((Number) all.get("id")).longValue());
    var json = new JsonWriter();
    write(json, all);
    return raw(json.toBytes());
  }

  /** Appends bytes as an entry, whatever they are; returns the index. */
  public long raw(byte[] entry) {
    entries.add(entry);
    leaves.add(new Hashes().leaf(entry));
    if (KEPT.contains(size())) {
      keep();
    }
    return size() - 1;
  }

  private static void write(JsonWriter json, @Nullable Object value) {
    switch (value) {
      case String text -> json.string(text);
      case Number number -> json.number(number.longValue());
      case Boolean flag when flag -> json.isTrue();
      case List<?> list -> {
        json.array();
        list.forEach(item -> write(json, item));
        json.endArray();
      }
      case Map<?, ?> map -> {
        json.object();
        new TreeMap<>(map)
            .forEach((key, item) -> {
              json.key((String) key);
              write(json, item);
            });
        json.endObject();
      }
      case null, default -> throw new IllegalArgumentException("no entry holds " + value);
    }
  }

  /** Entry 0. */
  public SampleRecord genesis(String... fourEyes) {
    var fields = new HashMap<String, Object>(Map.of("origin", ORIGIN, "key", key().toString()));
    if (fourEyes.length > 0) {
      fields.put("four_eyes", List.of(fourEyes));
    }
    add("log", "genesis", fields);
    return this;
  }

  /** Appends an approval that holds where holder and key are entitled to it; returns its index. */
  public long approve(String holder, SigningKey key, long... indexes) {
    var approved = new Hash[indexes.length];
    var list = new ArrayList<Long>();
    for (int i = 0; i < indexes.length; i++) {
      approved[i] = leaf(indexes[i]);
      list.add(indexes[i]);
    }
    String signature = key.sign(Approvals.text(ORIGIN, indexes, approved)).base64();
    return approve(holder, key.verifier(), signature, list);
  }

  /** Appends an approval with any signature. */
  public long approve(String holder, VerifierKey key, String signature, List<Long> indexes) {
    return add(
        holder,
        "approve",
        Map.of("entries", indexes, "key", key.toString(), "signature", signature));
  }

  /** Puts a file in the folder that the next manifest lists, instead of one of the same path. */
  public SampleRecord file(String path, String text) {
    other.put(path, text.getBytes(UTF_8));
    return this;
  }

  /**
   * Publishes what follows from the entries so far; returns the index of the entry that says so.
   */
  public long publish() {
    return publish(root(size()));
  }

  /** The same, naming any root. */
  public long publish(Hash root) {
    published = new TreeMap<>();
    try {
      new SampleResults().run(this, size(), new Report(), published::put);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    published.putAll(other);
    return add(
        "log",
        "publish",
        Map.of(
            "size",
            size(),
            "root",
            root.base64(),
            "rules",
            new SampleResults().rules(),
            "manifest",
            Manifest.hash(manifest()).hex(),
            "software",
            "sample"));
  }

  private byte[] manifest() {
    var manifest = new Manifest();
    published.forEach(manifest::add);
    return manifest.bytes();
  }

  /** Keeps a checkpoint of the entries so far. */
  public SampleRecord keep() {
    return keep(size(), root(size()));
  }

  /** Keeps a checkpoint of any tree. */
  public SampleRecord keep(long size, Hash root) {
    kept.put(size, root);
    return this;
  }

  /** Signs any root in the newest checkpoint. */
  public SampleRecord signing(Hash root) {
    signed = root;
    return this;
  }

  public Hash leaf(long index) {
    return leaves.get((int) index);
  }

  /** The root of the first {@code size} entries. */
  public Hash root(long size) {
    var tree = new TreeRange(0);
    leaves.subList(0, (int) size).forEach(leaf -> tree.addHash(leaf.bytes(), 0));
    return tree.root();
  }

  /** A signed checkpoint. */
  public byte[] checkpoint(long size, Hash root) {
    return Note.sign(new Checkpoint(ORIGIN, size, root).text(), log).bytes();
  }

  /** Writes all files; the checkpoint of all entries is kept too, unless one of their size is. */
  public void write(Path folder) throws IOException {
    write(folder, "checkpoint", checkpoint(size(), signed == null ? root(size()) : signed));
    kept.putIfAbsent(size(), root(size()));
    for (var checkpoint : kept.entrySet()) {
      write(
          folder,
          "checkpoints/" + checkpoint.getKey(),
          checkpoint(checkpoint.getKey(), checkpoint.getValue()));
    }
    for (var file : (published.isEmpty() ? other : published).entrySet()) {
      write(folder, file.getKey(), file.getValue());
    }
    if (!published.isEmpty()) {
      write(folder, Manifest.FILE, manifest());
    }
    var levels = new TreeMap<Integer, ByteArrayOutputStream>();
    var tree =
        new TreeRange(0) {
          @Override
          protected void node(int level, long index, byte[] hash, int at) {
            if (level % 8 == 0) {
              levels
                  .computeIfAbsent(level / 8, l -> new ByteArrayOutputStream())
                  .write(hash, at, Hashes.SIZE);
            }
          }
        };
    leaves.forEach(leaf -> tree.addHash(leaf.bytes(), 0));
    for (var level : levels.entrySet()) {
      tiles(folder, level.getKey(), level.getValue().toByteArray());
    }
    for (long n = 0; n * TilePath.FULL < size(); n++) {
      var path = TilePath.at(TilePath.ENTRIES, n, size());
      var bundle = new ByteArrayOutputStream();
      for (int i = 0; i < path.width(); i++) {
        byte[] entry = entries.get((int) n * TilePath.FULL + i);
        EntryBundle.write(bundle, entry, 0, entry.length);
      }
      write(folder, path.path(), bundle.toByteArray());
    }
  }

  private void tiles(Path folder, int level, byte[] hashes) throws IOException {
    int full = TilePath.FULL * Hashes.SIZE;
    for (int at = 0; at < hashes.length; at += full) {
      var path = TilePath.at(level, at / full, size());
      var tile = new ByteArrayOutputStream();
      tile.write(hashes, at, path.width() * Hashes.SIZE);
      write(folder, path.path(), tile.toByteArray());
    }
  }

  private static void write(Path folder, String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public void read(long from, long to, Visitor visitor) throws IOException {
    for (long i = from; i < to; i++) {
      byte[] entry = entries.get((int) i);
      visitor.entry(i, entry, 0, entry.length);
    }
  }

  public byte[] entry(long index) {
    return entries.get((int) index).clone();
  }
}

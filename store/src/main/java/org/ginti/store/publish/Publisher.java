// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonWriter;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.verify.Manifest;
import org.ginti.record.verify.Report;
import org.ginti.store.ConflictException;
import org.ginti.store.GapException;
import org.ginti.store.Log;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record and its results as files for any web server. Each file is whole at all times and
 * {@code checkpoint} comes after all it signs; a publication that was cut short is finished by the
 * next one.
 */
public final class Publisher {
  /** The author of {@code publish} entries. */
  public static final String AUTHOR = "publisher";

  /** Signs the tree of the first {@code size} entries and returns the checkpoint, a signed note. */
  public interface Signing {
    byte[] sign(long size) throws IOException;
  }

  /**
   * What was published.
   *
   * @param size entries in the signed tree
   * @param entry index of the {@code publish} entry
   * @param appended true where that entry is new
   * @param files files written or replaced
   */
  public record Outcome(long size, long entry, boolean appended, long files) {}

  private final Log log;
  private final Signing signer;
  private final String policy;
  private final String software;
  private final Recount recount;

  /**
   * @param policy the file {@code policy}
   * @param software name and version, for the {@code publish} entry
   */
  public Publisher(Log log, Signing signer, String policy, String software) {
    this(log, signer, policy, software, new Recount());
  }

  /** With what follows from the record made in another way: with pages. */
  public Publisher(Log log, Signing signer, String policy, String software, Recount recount) {
    this.recount = recount;
    this.log = log;
    this.signer = signer;
    this.policy = policy;
    this.software = software;
  }

  /** Publishes all there is; tells {@code progress} how many entries have been written. */
  public Outcome publish(Path folder, LongConsumer progress) throws IOException {
    try (var out = OutFolder.open(folder)) {
      byte[] shown = out.read("checkpoint");
      if (shown != null) {
        keep(out, shown); // unless the publication before was cut short just there
      }
      long last = standing();
      SortedMap<String, byte[]> files = last < 0 ? new TreeMap<>() : thereOrMade(out, last);
      boolean append = last < 0 || !sameManifest(last, files);
      long entry = last;
      while (append) {
        long size = log.refresh();
        files = files(size);
        try {
          entry = log.append(body(size, manifest(files)));
          append = false;
        } catch (ConflictException | GapException e) {
          // another process has published meanwhile: its entry counts, ours is made anew
        }
      }
      long size = entry + 1;
      var tiles = new TileWriter(log, out);
      tiles.write(size, progress);
      byte[] manifest = manifest(files);
      remove(out, files);
      for (var file : files.entrySet()) {
        out.write(file.getKey(), file.getValue());
      }
      out.write(Manifest.FILE, manifest);
      byte[] checkpoint = signer.sign(size);
      out.write("checkpoint", checkpoint);
      keep(out, checkpoint);
      tiles.prune(size);
      return new Outcome(size, entry, last != entry, out.written());
    }
  }

  /**
   * Keeps a checkpoint that is shown; not before it is, since no kept one may be newer than the one
   * that is shown.
   */
  private static void keep(OutFolder out, byte[] checkpoint) throws IOException {
    try {
      long size = Checkpoint.parse(Note.parse(checkpoint).text()).size();
      out.write("checkpoints/" + size, checkpoint);
    } catch (TlogException e) {
      // what lay there under this name is none, and gives way to the next one
    }
  }

  /** Index of a {@code publish} entry that nothing came after, or -1. */
  private long standing() throws IOException {
    long size = log.refresh();
    var last = log.last(Kind.PUBLISH);
    return last.isPresent() && last.getAsLong() == size - 1 ? size - 1 : -1;
  }

  private SortedMap<String, byte[]> thereOrMade(OutFolder out, long entry) throws IOException {
    var there = there(out, entry);
    return there == null ? files(published(entry)) : there;
  }

  /**
   * The files of a {@code publish} entry as they lie in the folder, or null where one is missing or
   * another, or where this program might make others.
   */
  private @Nullable SortedMap<String, byte[]> there(OutFolder out, long entry) throws IOException {
    var said = view(entry);
    byte[] manifest = out.read(Manifest.FILE);
    if (manifest == null
        || !said.text(Field.MANIFEST).equals(Manifest.hash(manifest).hex())
        || !said.text(Field.RULES).equals(recount.rules())
        || !said.text(Field.SOFTWARE).equals(software)) {
      return null;
    }
    var files = new TreeMap<String, byte[]>();
    for (var listed : Manifest.parse(manifest).files().entrySet()) {
      byte[] file = out.read(listed.getKey());
      if (file == null || !Manifest.hash(file).equals(listed.getValue())) {
        return null;
      }
      files.put(listed.getKey(), file);
    }
    var settled = new TreeMap<>(recount.settled());
    settled.put("policy", policy.getBytes(StandardCharsets.UTF_8));
    for (var set : settled.entrySet()) {
      if (!Arrays.equals(files.get(set.getKey()), set.getValue())) {
        return null;
      }
    }
    return files;
  }

  private long published(long entry) throws IOException {
    return view(entry).number(Field.SIZE);
  }

  private EntryView view(long entry) throws IOException {
    byte[] bytes = log.entry(entry);
    return new EntryView().parse(bytes, 0, bytes.length);
  }

  private boolean sameManifest(long entry, SortedMap<String, byte[]> files) throws IOException {
    return view(entry).text(Field.MANIFEST).equals(Manifest.hash(manifest(files)).hex());
  }

  private SortedMap<String, byte[]> files(long size) throws IOException {
    var files = new TreeMap<String, byte[]>();
    files.put("policy", policy.getBytes(StandardCharsets.UTF_8));
    recount.run(log, size, new Report(), files::put);
    return files;
  }

  private static byte[] manifest(SortedMap<String, byte[]> files) {
    var manifest = new Manifest();
    files.forEach(manifest::add);
    return manifest.bytes();
  }

  private byte[] body(long size, byte[] manifest) throws IOException {
    return new JsonWriter()
        .object()
        .key("by")
        .string(AUTHOR)
        .key("id")
        .number(log.lastNumber(AUTHOR) + 1)
        .key("kind")
        .string(Kind.PUBLISH.code())
        .key("manifest")
        .string(Manifest.hash(manifest).hex())
        .key("root")
        .string(log.root(size).base64())
        .key("rules")
        .string(recount.rules())
        .key("size")
        .number(size)
        .key("software")
        .string(software)
        .key("type")
        .string("ginti/entry/1")
        .endObject()
        .toBytes();
  }

  /** Files of an earlier publication that are not in this one. */
  private static void remove(OutFolder out, SortedMap<String, byte[]> files) throws IOException {
    byte[] before = out.read(Manifest.FILE);
    if (before == null) {
      return;
    }
    try {
      for (String path : Manifest.parse(before).files().keySet()) {
        if (!files.containsKey(path) && !path.startsWith(SitePages.KEPT)) {
          out.delete(path);
        }
      }
    } catch (TlogException e) {
      // it is written anew; what an unreadable list named stays
    }
  }
}

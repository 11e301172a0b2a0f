// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.TilePath;

/**
 * Changes by somebody who knows the format and mends what he can, with or without the log's key.
 */
enum Forgery {
  SIGNATURE_OF_ANOTHER_CHECKPOINT,
  SIGNATURE_BIT,
  SIGNATURE_STRAY_BITS,
  SIGNATURE_KEY_ID,
  SIGNATURE_CUT,
  CHECKPOINT_SIZE,
  CHECKPOINT_ROOT,
  CHECKPOINT_ORIGIN,
  CHECKPOINT_OLDER,
  CHECKPOINT_OF_ANOTHER_TREE,
  KEPT_SWAPPED,
  KEPT_RENAMED,
  KEPT_FORKED,
  KEPT_LARGER,
  ENTRIES_SWAPPED,
  ENTRY_BOUNDARY_MOVED,
  ENTRY_LEFT_OUT,
  ENTRY_TWICE,
  ENTRY_CHANGED_WITH_ITS_LEAF,
  HASHES_SWAPPED,
  HASH_REPLACED,
  UPPER_HASH_REPLACED,
  TILES_SWAPPED,
  RESULT_CHANGED_WITH_ITS_SUM,
  RESULT_GONE_WITH_ITS_SUM,
  RESULTS_SWAPPED,
  SUMS_SWAPPED,
  SUMS_EMPTY,
  POLICY_OF_ANOTHER_KEY,
  POLICY_KEY_BYTE;

  private static final String POLICY = "policy";

  /** Makes the change; the seed says where. */
  Mutation of(SampleRecord record, SortedMap<String, byte[]> files, Random random) {
    var changed = new TreeMap<>(files);
    make(record, changed, random);
    return new Mutation(this + " " + difference(files, changed), changed);
  }

  private static String difference(
      SortedMap<String, byte[]> files, SortedMap<String, byte[]> changed) {
    var paths = new ArrayList<String>();
    for (String path : files.keySet()) {
      if (!Arrays.equals(files.get(path), changed.getOrDefault(path, new byte[0]))) {
        paths.add(path);
      }
    }
    if (paths.isEmpty()) {
      throw new IllegalStateException("nothing is changed");
    }
    return paths.toString();
  }

  private void make(SampleRecord record, SortedMap<String, byte[]> files, Random random) {
    String note = random.nextBoolean() ? "checkpoint" : pick(files, "checkpoints/", random);
    String bundle = pick(files, "tile/entries/", random);
    String tile = pick(files, "tile/0/", random);
    String result = pick(files, "results/", random);
    String last = "checkpoints/" + record.size();
    switch (this) {
      case SIGNATURE_OF_ANOTHER_CHECKPOINT -> {
        String of = note.endsWith("/255") ? "checkpoints/256" : "checkpoints/255";
        sign(files, note, signature(files, of));
      }
      case SIGNATURE_BIT -> {
        byte[] raw = signature(files, note);
        raw[4 + random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
        sign(files, note, raw);
      }
      case SIGNATURE_STRAY_BITS -> {
        // the 68 bytes leave two bits of the last digit to whoever writes it
        String text = text(files, note);
        int digit = text.lastIndexOf('=') - 1;
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char stray = digits.charAt(digits.indexOf(text.charAt(digit)) + 1 + random.nextInt(3));
        put(files, note, text.substring(0, digit) + stray + text.substring(digit + 1));
      }
      case SIGNATURE_KEY_ID -> {
        byte[] raw = signature(files, note);
        raw[random.nextInt(4)] ^= (byte) (1 << random.nextInt(8));
        sign(files, note, raw);
      }
      case SIGNATURE_CUT -> sign(files, note, Arrays.copyOf(signature(files, note), 67));
      case CHECKPOINT_SIZE -> line(files, note, 1, "" + (1 + random.nextInt(400)) + "0");
      case CHECKPOINT_ROOT -> line(files, note, 2, record.leaf(random.nextInt(60)).base64());
      case CHECKPOINT_ORIGIN -> line(files, note, 0, SampleRecord.ORIGIN + "/2");
      case CHECKPOINT_OLDER ->
          files.put("checkpoint", at(files, "checkpoints/" + (255 + random.nextInt(3))));
      case CHECKPOINT_OF_ANOTHER_TREE ->
          files.put(
              "checkpoint", record.checkpoint(record.size(), record.leaf(random.nextInt(60))));
      case KEPT_SWAPPED -> swap(files, "checkpoints/255", "checkpoints/256");
      case KEPT_RENAMED -> {
        files.put("checkpoints/254", at(files, "checkpoints/255"));
        files.remove("checkpoints/255");
      }
      case KEPT_FORKED -> {
        long size = 255L + random.nextInt(3);
        files.put("checkpoints/" + size, record.checkpoint(size, record.root(size - 1)));
      }
      case KEPT_LARGER -> {
        long size = record.size() + 1L + random.nextInt(9);
        files.put(last, record.checkpoint(size, record.root(record.size())));
      }
      case ENTRIES_SWAPPED -> {
        var entries = entries(at(files, bundle));
        int i = random.nextInt(entries.size() - 1);
        entries.add(i, entries.remove(i + 1));
        files.put(bundle, join(entries));
      }
      case ENTRY_BOUNDARY_MOVED -> {
        byte[] all = at(files, bundle).clone();
        int length = (all[0] & 0xFF) << 8 | (all[1] & 0xFF);
        int moved = length + (random.nextBoolean() ? 1 : -1);
        all[0] = (byte) (moved >> 8);
        all[1] = (byte) moved;
        files.put(bundle, all);
      }
      case ENTRY_LEFT_OUT -> {
        var entries = entries(at(files, bundle));
        entries.remove(random.nextInt(entries.size()));
        files.put(bundle, join(entries));
      }
      case ENTRY_TWICE -> {
        var entries = entries(at(files, bundle));
        int i = random.nextInt(entries.size());
        entries.add(i, entries.get(i));
        files.put(bundle, join(entries));
      }
      case ENTRY_CHANGED_WITH_ITS_LEAF -> {
        var entries = entries(at(files, bundle));
        int i = random.nextInt(entries.size());
        entries.set(
            i, Mutation.bytes(Mutation.text(entries.get(i)).replace("\"at\":\"2", "\"at\":\"3")));
        files.put(bundle, join(entries));
        String leaves = bundle.replace("entries", "0");
        new Hashes().leaf(entries.get(i)).copyTo(copy(files, leaves), 32 * i);
      }
      case HASHES_SWAPPED -> {
        byte[] hashes = copy(files, tile);
        int at = 32 * random.nextInt(hashes.length / 32 - 1);
        byte[] one = Arrays.copyOfRange(hashes, at, at + 32);
        System.arraycopy(hashes, at + 32, hashes, at, 32);
        System.arraycopy(one, 0, hashes, at + 32, 32);
      }
      case HASH_REPLACED -> {
        byte[] hashes = copy(files, tile);
        Hashes.empty().copyTo(hashes, 32 * random.nextInt(hashes.length / 32));
      }
      case UPPER_HASH_REPLACED ->
          record.leaf(random.nextInt(60)).copyTo(copy(files, pick(files, "tile/1/", random)), 0);
      case TILES_SWAPPED ->
          swap(
              files,
              random.nextBoolean() ? bundle : tile,
              random.nextBoolean() ? "tile/1/000.p/1" : result);
      case RESULT_CHANGED_WITH_ITS_SUM -> {
        byte[] before = at(files, result);
        byte[] figures = before.clone();
        figures[figures.length - 3] ^= 1; // the last or last but one digit, or a bracket
        files.put(result, figures);
        sum(files, Manifest.hash(before), Manifest.hash(figures));
      }
      case RESULT_GONE_WITH_ITS_SUM -> {
        String line = Manifest.hash(at(files, result)).hex() + "  " + result + "\n";
        files.remove(result);
        put(files, Manifest.FILE, text(files, Manifest.FILE).replace(line, ""));
      }
      case RESULTS_SWAPPED ->
          swap(
              files,
              "results/" + SampleElection.ELECTION + "/candidate.csv",
              "results/" + SampleElection.ELECTION + "/house.json");
      case SUMS_SWAPPED -> {
        var lines = new ArrayList<>(List.of(text(files, Manifest.FILE).split("\n")));
        lines.add(random.nextInt(lines.size() - 1), lines.removeLast());
        put(files, Manifest.FILE, String.join("\n", lines) + "\n");
      }
      case SUMS_EMPTY -> put(files, Manifest.FILE, "");
      case POLICY_OF_ANOTHER_KEY -> {
        byte[] before = at(files, POLICY);
        var other = SampleRecord.key(SampleRecord.ORIGIN, random.nextLong()).verifier();
        files.put(POLICY, Policy.of(other).toString().getBytes(UTF_8));
        sum(files, Manifest.hash(before), Manifest.hash(at(files, POLICY)));
      }
      case POLICY_KEY_BYTE -> {
        byte[] policy = copy(files, POLICY);
        policy[4 + SampleRecord.ORIGIN.length() + random.nextInt(50)] ^= 1;
      }
    }
  }

  private static String pick(SortedMap<String, byte[]> files, String folder, Random random) {
    var paths = files.keySet().stream().filter(p -> p.startsWith(folder)).toList();
    return paths.get(random.nextInt(paths.size()));
  }

  private static byte[] at(SortedMap<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return Mutation.text(at(files, path));
  }

  /** Takes a copy into the record, to be changed in place. */
  private static byte[] copy(SortedMap<String, byte[]> files, String path) {
    byte[] copy = at(files, path).clone();
    files.put(path, copy);
    return copy;
  }

  private static void put(SortedMap<String, byte[]> files, String path, String text) {
    files.put(path, Mutation.bytes(text));
  }

  private static void swap(SortedMap<String, byte[]> files, String a, String b) {
    byte[] was = at(files, a);
    files.put(a, at(files, b));
    files.put(b, was);
  }

  private static byte[] signature(SortedMap<String, byte[]> files, String note) {
    String text = text(files, note);
    return Base64.getDecoder().decode(text.substring(text.lastIndexOf(' ') + 1).strip());
  }

  private static void sign(SortedMap<String, byte[]> files, String note, byte[] raw) {
    String text = text(files, note);
    String signature = Base64.getEncoder().encodeToString(raw);
    put(files, note, text.substring(0, text.lastIndexOf(' ') + 1) + signature + "\n");
  }

  private static void line(SortedMap<String, byte[]> files, String note, int number, String by) {
    String[] lines = text(files, note).split("\n", -1);
    lines[number] = by;
    put(files, note, String.join("\n", lines));
  }

  private static void sum(SortedMap<String, byte[]> files, Hash before, Hash after) {
    String sums = text(files, Manifest.FILE);
    put(files, Manifest.FILE, sums.replace(before.hex(), after.hex()));
  }

  private static List<byte[]> entries(byte[] bundle) {
    var entries = new ArrayList<byte[]>();
    for (int at = 0; at < bundle.length && entries.size() < TilePath.FULL; ) {
      int end = at + 2 + ((bundle[at] & 0xFF) << 8 | (bundle[at + 1] & 0xFF));
      entries.add(Arrays.copyOfRange(bundle, at + 2, end));
      at = end;
    }
    return entries;
  }

  private static byte[] join(List<byte[]> entries) {
    var bundle = new java.io.ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bundle.write(entry.length >> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return bundle.toByteArray();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ginti.record.EntrySource;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.NoteSignature;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.tlog.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Who may approve, and whether an approval is one: signed with a key its author held at that index,
 * over entries that are earlier and somebody else's. Takes entries in the order of the log.
 */
public final class Approvals {
  private final EntrySource entries;
  private final String origin;
  private final Map<String, Set<String>> keys = new HashMap<>();

  public Approvals(EntrySource entries, String origin) {
    this.entries = entries;
    this.origin = origin;
  }

  /** The text that an approval signs. */
  public static String text(String origin, long[] indexes, Hash[] leaves) {
    var text = new StringBuilder("ginti/approve/1\n").append(origin).append('\n');
    for (int i = 0; i < indexes.length; i++) {
      text.append(indexes[i]).append(' ').append(leaves[i].base64()).append('\n');
    }
    return text.toString();
  }

  /** Takes a {@code key} entry; returns what is wrong with it, or null. */
  public @Nullable String key(EntryView entry) {
    var held = keys.computeIfAbsent(entry.text(Field.HOLDER), h -> new HashSet<>());
    String key = entry.text(Field.KEY);
    try {
      if (VerifierKey.parse(key).type() != VerifierKey.ED25519) {
        return "the key " + key + " is not of the kind that signs texts";
      }
    } catch (TlogException e) {
      return e.getMessage();
    }
    boolean changed = entry.text(Field.CHANGE).equals("add") ? held.add(key) : held.remove(key);
    return changed ? null : "the key is " + (held.contains(key) ? "already" : "not") + " held";
  }

  /** Checks an {@code approve} entry; returns what is wrong with it, or null. */
  public @Nullable String approve(long index, EntryView entry) throws IOException {
    String by = entry.text(Field.BY);
    String key = entry.text(Field.KEY);
    if (!keys.getOrDefault(by, Set.of()).contains(key)) {
      return by + " does not hold the key " + key;
    }
    long[] indexes = indexes(entry);
    if (indexes[indexes.length - 1] >= index) {
      return "it approves entry " + indexes[indexes.length - 1] + ", which is not earlier";
    }
    var leaves = new Hash[indexes.length];
    var hashes = new Hashes();
    var view = new EntryView();
    String[] fault = new String[1];
    for (int i = 0; i < indexes.length; i++) {
      int at = i;
      entries.read(
          indexes[i],
          indexes[i] + 1,
          (n, bytes, from, to) -> {
            byte[] leaf = new byte[Hashes.SIZE];
            hashes.leaf(bytes, from, to, leaf, 0);
            leaves[at] = Hash.of(leaf, 0);
            try {
              view.parse(bytes, from, to);
            } catch (JsonException e) {
              fault[0] = "entry " + n + " is none: " + e.getMessage();
              return;
            }
            if (view.text(Field.BY).equals(by)) {
              fault[0] = "entry " + n + " is of the same author, " + by;
            } else if (!view.kind().approvable()) {
              fault[0] = "entry " + n + " is a " + view.kind().code() + ", which nobody approves";
            }
          });
    }
    if (fault[0] != null) {
      return fault[0];
    }
    try {
      var holder = VerifierKey.parse(key);
      var signature = NoteSignature.parse(holder.name(), entry.text(Field.SIGNATURE));
      boolean good = holder.verifies(text(origin, indexes, leaves), signature);
      return good ? null : "the signature is not that of " + key + " over these entries";
    } catch (TlogException e) {
      return e.getMessage();
    }
  }

  /** The indices that an approval names. */
  public static long[] indexes(EntryView entry) {
    var list = entry.open(Field.ENTRIES);
    var indexes = new java.util.ArrayList<Long>();
    list.beginArray();
    while (list.nextElement()) {
      indexes.add(list.number());
    }
    return indexes.stream().mapToLong(Long::longValue).toArray();
  }
}

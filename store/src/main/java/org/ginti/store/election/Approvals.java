// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.jspecify.annotations.Nullable;

/**
 * From where on an entry counts: its own place, or that of the first approval where its kind needs
 * a second pair of eyes. That approvals are signed by who may is for the verifier to say.
 */
final class Approvals {
  /** A place in the log, and when it was written there. */
  record Place(long index, long at) {}

  private final Set<Kind> fourEyes = EnumSet.noneOf(Kind.class);
  private final Map<Long, Place> approved = new HashMap<>();
  private final Map<Long, List<Long>> approvals = new HashMap<>();

  void genesis(EntryView v) {
    if (v.has(Field.FOUR_EYES)) {
      var json = v.open(Field.FOUR_EYES);
      json.beginArray();
      while (json.nextElement()) {
        json.string();
        fourEyes.add(Kind.of(json.text()));
      }
    }
  }

  void approve(EntryView v, long index) {
    var json = v.open(Field.ENTRIES);
    json.beginArray();
    while (json.nextElement()) {
      long entry = json.number();
      if (entry < index && approved.putIfAbsent(entry, new Place(index, v.at())) == null) {
        approvals.computeIfAbsent(index, i -> new ArrayList<>()).add(entry);
      }
    }
  }

  boolean needed(Kind kind) {
    return fourEyes.contains(kind);
  }

  boolean any() {
    return !fourEyes.isEmpty();
  }

  /** True where some statement or correction waits for an approval. */
  boolean ofStatements() {
    return needed(Kind.STATEMENT) || needed(Kind.CORRECT);
  }

  /** From where on the entry counts; null where it does not. */
  @Nullable Place from(Kind kind, Place own) {
    return needed(kind) ? approved.get(own.index()) : own;
  }

  /** What the approvals were the first to approve, by their index. */
  Map<Long, List<Long>> all() {
    return approvals;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ginti.record.EntrySource;
import org.ginti.record.EntryView;
import org.ginti.record.UtcTime;
import org.ginti.record.json.JsonWriter;

/** A log in memory, a second from entry to entry. Refuses what is no entry. */
final class MemoryLog implements EntrySource {
  static final long BEGIN = 1_800_000_000_000L;

  private final List<byte[]> entries = new ArrayList<>();
  private final EntryView view = new EntryView();

  /** Appends a body and returns its index. */
  long append(JsonWriter body) {
    return append(new String(body.buffer(), 0, body.size(), StandardCharsets.UTF_8));
  }

  long append(String body) {
    String at = UtcTime.moment(BEGIN + 1000L * entries.size());
    byte[] entry = ("{\"at\":\"" + at + "\"," + body.substring(1)).getBytes(StandardCharsets.UTF_8);
    view.parse(entry, 0, entry.length);
    entries.add(entry);
    return entries.size() - 1L;
  }

  String get(long index) {
    return new String(entries.get((int) index), StandardCharsets.UTF_8);
  }

  /** Milliseconds at which an entry was appended. */
  static long at(long index) {
    return BEGIN + 1000L * index;
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public void read(long from, long to, Visitor visitor) throws IOException {
    for (long i = from; i < to; i++) {
      byte[] e = entries.get((int) i);
      visitor.entry(i, e, 0, e.length);
    }
  }
}

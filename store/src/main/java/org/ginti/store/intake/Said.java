// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.tlog.Hashes;
import org.ginti.store.Log;

/** Statements, corrections and declarations of an author on an election, in order, in brief. */
final class Said {
  private static final int AT = "{\"at\":\"2026-11-21T15:19:10.123Z\",".length();

  private final MessageDigest digest = Hashes.sha256();
  private long[] indexes = new long[64];
  private long[] numbers = new long[64];
  private long[] bodies = new long[64];
  private int events;
  private long last;

  private Said() {}

  /** Reads the first {@code size} entries of a log, where the author has any. */
  static Said by(Log log, String author, String election, long size) throws IOException {
    var said = new Said();
    said.last = log.lastNumber(author);
    if (said.last == 0) {
      return said;
    }
    var view = new EntryView();
    log.read(
        0,
        size,
        (index, bytes, from, to) -> {
          view.parse(bytes, from, to);
          boolean event = view.kind().states() || view.kind() == Kind.DECLARE;
          if (event
              && view.text(Field.BY).equals(author)
              && view.text(Field.ELECTION).equals(election)) {
            said.add(index, view.id(), said.brief(bytes, from + AT, to));
          }
        });
    return said;
  }

  private void add(long index, long number, long body) {
    if (events == indexes.length) {
      indexes = Arrays.copyOf(indexes, 2 * events);
      numbers = Arrays.copyOf(numbers, 2 * events);
      bodies = Arrays.copyOf(bodies, 2 * events);
    }
    indexes[events] = index;
    numbers[events] = number;
    bodies[events++] = body;
  }

  /** Number of the author's last entry of any kind; 0 for none. */
  long last() {
    return last;
  }

  int events() {
    return events;
  }

  /** Index in the log of an event, from 0. */
  long index(int event) {
    return indexes[event];
  }

  /** Number among the author's entries. */
  long number(int event) {
    return numbers[event];
  }

  /** True when the event has this body. */
  boolean is(int event, byte[] body, int size) {
    return bodies[event] == brief(body, 1, size);
  }

  /** Eight bytes of the hash of a body without its bracket. */
  private long brief(byte[] bytes, int from, int to) {
    digest.update(bytes, from, to - from);
    return ByteBuffer.wrap(digest.digest()).getLong();
  }
}

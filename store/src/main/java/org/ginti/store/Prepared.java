// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ginti.record.EntryView;
import org.ginti.record.Field;
import org.ginti.record.Kind;
import org.ginti.record.UtcTime;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.Hashes;

/** An entry that is well formed, with what the columns repeat of it. */
final class Prepared {
  /** Bytes of <code>{"at":"2026-11-21T15:19:10.123Z",</code>, by which every entry begins. */
  static final int PREFIX = 33;

  private static final int TIME = 7;

  final byte[] entry;
  final String by;
  final long number;
  final Kind kind;

  /** Empty where the entry belongs to none. */
  final String election;

  /** Hash of the leaf. */
  final byte[] leaf = new byte[Hashes.SIZE];

  /** Milliseconds since 1970. */
  long at;

  private Prepared(byte[] entry, EntryView view, Maker names) {
    this.entry = entry;
    by = names.by(view);
    number = view.id();
    kind = view.kind();
    election = names.election(view);
    at = view.at();
    names.hashes.leaf(entry, 0, entry.length, leaf, 0);
  }

  /** Puts another time into the entry. */
  void stamp(long millis, Hashes hashes) {
    at = millis;
    byte[] text = UtcTime.moment(millis).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, entry, TIME, text.length);
    hashes.leaf(entry, 0, entry.length, leaf, 0);
  }

  /** True where both entries say the same but for the time. */
  boolean sameBody(byte[] other) {
    return Arrays.equals(entry, PREFIX, entry.length, other, PREFIX, other.length);
  }

  /** Reads entries; for one thread at a time. Keeps names, of which many entries have the same. */
  static final class Maker {
    private final EntryView view = new EntryView();
    private final Hashes hashes = new Hashes();
    private byte[] prefix = new byte[0];
    private long prefixAt = Long.MIN_VALUE;
    private byte[] byBytes = new byte[0];
    private String by = "";
    private byte[] electionBytes = new byte[0];
    private String election = "";

    /**
     * Makes an entry of a body.
     *
     * @param millis time of the append, since 1970
     * @throws JsonException where it is not an entry; the offsets it names are those of the body
     */
    Prepared body(byte[] body, long millis) throws RefusedException {
      if (body.length < 2 || body[0] != '{') {
        throw new RefusedException("a body is an object: {\"by\":…");
      }
      if (millis != prefixAt) {
        prefix =
            ("{\"at\":\"" + UtcTime.moment(millis) + "\",").getBytes(StandardCharsets.US_ASCII);
        prefixAt = millis;
      }
      byte[] entry = new byte[PREFIX - 1 + body.length];
      System.arraycopy(prefix, 0, entry, 0, PREFIX);
      System.arraycopy(body, 1, entry, PREFIX, body.length - 1);
      try {
        return new Prepared(entry, view.parse(entry, 0, entry.length), this);
      } catch (JsonException e) {
        throw new RefusedException(
            "the entry is not well formed (its first "
                + PREFIX
                + " bytes are the time of the append): "
                + e.getMessage());
      }
    }

    /** Takes an entry that is whole; throws {@link JsonException} where it is not one. */
    Prepared entry(byte[] bytes, int from, int to) {
      byte[] entry = Arrays.copyOfRange(bytes, from, to);
      return new Prepared(entry, view.parse(entry, 0, entry.length), this);
    }

    private String by(EntryView view) {
      if (!view.is(Field.BY, byBytes)) {
        byBytes = Arrays.copyOfRange(view.bytes(), view.start(Field.BY), view.end(Field.BY));
        by = view.text(Field.BY);
      }
      return by;
    }

    private String election(EntryView view) {
      if (!view.has(Field.ELECTION)) {
        return "";
      }
      if (!view.is(Field.ELECTION, electionBytes)) {
        electionBytes =
            Arrays.copyOfRange(view.bytes(), view.start(Field.ELECTION), view.end(Field.ELECTION));
        election = view.text(Field.ELECTION);
      }
      return election;
    }
  }
}

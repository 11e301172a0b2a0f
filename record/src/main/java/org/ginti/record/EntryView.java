// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.util.Arrays;
import org.ginti.record.json.JsonException;
import org.ginti.record.json.JsonReader;

/**
 * One entry, read in place and checked against form and schema: where its fields lie. Reused from
 * entry to entry. Whether what it names exists is for others to say.
 */
public final class EntryView {
  /** Longest entry, in bytes: tlog-tiles gives the length two bytes. */
  public static final int MAX_BYTES = 65_535;

  private static final int FIELDS = Field.values().length;

  private final JsonReader reader = new JsonReader();
  private final int[] starts = new int[FIELDS];
  private final int[] ends = new int[FIELDS];
  private byte[] bytes = new byte[0];
  private long mask;
  private Kind kind = Kind.GENESIS;
  private long id;
  private long at;

  /** The time read last; at first none that a string could be. */
  private byte[] time = {0};

  private long timeValue;

  /** Reads an entry; throws {@link JsonException} with the first thing that is wrong. */
  public EntryView parse(byte[] entry, int from, int to) {
    if (to - from > MAX_BYTES || to <= from) {
      throw new JsonException(0, "an entry has 1 to " + MAX_BYTES + " bytes, not " + (to - from));
    }
    bytes = entry;
    mask = 0;
    id = 0;
    at = 0;
    reader.reset(entry, from, to).beginObject();
    while (reader.nextKey()) {
      Field field = Field.find(entry, reader.start(), reader.stop());
      if (field == null) {
        throw new JsonException(reader.start() - from, "no field '" + brief() + "' is known");
      }
      reader.resetLargest();
      var type = reader.value();
      if (field == Field.AT && type == JsonReader.Type.STRING && sameTime()) {
        keep(Field.AT);
        continue;
      }
      String fault =
          field.type().fault(entry, reader.start(), reader.stop(), type, reader.largest());
      if (!fault.isEmpty()) {
        throw Type.bad(reader.start() - from, field.code(), brief(), fault);
      }
      keep(field);
      if (field == Field.ID) {
        id = reader.largest();
      }
    }
    reader.end();
    envelope(from);
    return this;
  }

  private void keep(Field field) {
    mask |= field.bit();
    starts[field.ordinal()] = reader.start();
    ends[field.ordinal()] = reader.stop();
  }

  /** True where the string read last is the time of the entry before, which was checked. */
  private boolean sameTime() {
    return Arrays.equals(bytes, reader.start(), reader.stop(), time, 0, time.length);
  }

  private void envelope(int from) {
    if (!has(Field.KIND)) {
      throw new JsonException(0, "'kind' is missing");
    }
    kind = Kind.of(bytes, start(Field.KIND), end(Field.KIND));
    long wrong = kind.missing(mask);
    if (wrong != 0) {
      throw new JsonException(0, "'" + name(wrong) + "' of a " + kind.code() + " is missing");
    }
    wrong = kind.surplus(mask);
    if (wrong != 0) {
      throw new JsonException(0, "a " + kind.code() + " has no field '" + name(wrong) + "'");
    }
    if (id < 1) {
      throw new JsonException(start(Field.ID) - from, "'id' is 0: an author counts from 1");
    }
    if (!is(Field.AT, time)) { // many entries in a row have the same
      timeValue = UtcTime.read(bytes, start(Field.AT), end(Field.AT));
      time = Arrays.copyOfRange(bytes, start(Field.AT), end(Field.AT));
    }
    at = timeValue;
    if (kind == Kind.REGISTER) {
      Table table = table();
      if (table.ofContest() != has(Field.CONTEST)) {
        throw new JsonException(
            0, table.code() + (table.ofContest() ? " need" : " have no") + " 'contest'");
      }
      String fault = new Items(bytes, start(Field.ITEMS), end(Field.ITEMS)).of(table.columns());
      if (!fault.isEmpty()) {
        throw new JsonException(start(Field.ITEMS) - from, "'items': " + fault);
      }
    }
  }

  private String brief() {
    return JsonReader.shown(bytes, reader.start(), reader.stop());
  }

  private static String name(long mask) {
    return Field.values()[Long.numberOfTrailingZeros(mask)].code();
  }

  public Kind kind() {
    return kind;
  }

  /** Number of the entry among its author's, from 1. */
  public long id() {
    return id;
  }

  /** Time of the append, in milliseconds since 1970. */
  public long at() {
    return at;
  }

  public boolean has(Field field) {
    return (mask & field.bit()) != 0;
  }

  /** The table of a register entry. */
  public Table table() {
    return Table.of(text(Field.TABLE));
  }

  /** Text of a field, empty where it is not there. */
  public String text(Field field) {
    return has(field) ? JsonReader.text(bytes, start(field), end(field)) : "";
  }

  /** Number of a field, or -1 where it is not there. */
  public long number(Field field) {
    return has(field) ? reader.reset(bytes, start(field), end(field)).number() : -1;
  }

  /** Time of a field in milliseconds since 1970, or {@link UtcTime#BAD} where it is not there. */
  public long time(Field field) {
    return has(field) ? UtcTime.read(bytes, start(field), end(field)) : UtcTime.BAD;
  }

  public byte[] bytes() {
    return bytes;
  }

  /** Where the value begins: of a string behind its quote. */
  public int start(Field field) {
    return starts[field.ordinal()];
  }

  /** Where the value ends, exclusive: of a string before its quote. */
  public int end(Field field) {
    return ends[field.ordinal()];
  }

  /** True where the bytes of a field are these. */
  public boolean is(Field field, byte[] text) {
    return has(field) && Arrays.equals(bytes, start(field), end(field), text, 0, text.length);
  }

  /** A reader in front of the value of an object or list. */
  public JsonReader open(Field field) {
    return reader.reset(bytes, start(field), end(field));
  }
}

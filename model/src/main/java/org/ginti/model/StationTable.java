// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The stations of one contest, in a few primitive arrays: a nation has a million of them. Stations
 * are numbered from 0 in the order they were added. Ids are text and unique within the contest.
 */
public final class StationTable {
  private byte[] text = new byte[64];
  private int used;

  /**
   * Four offsets into {@link #text} for each station: id, segment, name, place; each ends where the
   * next begins.
   */
  private int[] start = new int[16];

  private int[] electors = new int[4];

  /** {@link #key} of each id. */
  private long[] keys = new long[4];

  /** The hash table: the index + 1; 0 is empty. */
  private int[] slots = new int[8];

  /**
   * The station behind the one found last: sheets mostly come in the order of the table, and a
   * guess that holds spares the misses of a hash. Threads may overwrite each other's; it is always
   * checked.
   */
  private int guess;

  private int size;

  /** Number of stations. */
  public int size() {
    return size;
  }

  /** Adds a station; returns its index, or -1 when the id is already there. */
  public int add(Station station) {
    byte[] id = bytes(station.id().value());
    if (find(id, 0, id.length) >= 0) {
      return -1;
    }
    int index = append(id, 0, id.length, station.electors());
    byte[] segment = bytes(station.segment());
    byte[] name = bytes(station.name());
    byte[] place = bytes(station.place());
    put(segment, 0, segment.length);
    start[4 * index + 2] = used;
    put(name, 0, name.length);
    start[4 * index + 3] = used;
    put(place, 0, place.length);
    return index;
  }

  /**
   * Adds a station from UTF-8 text that is known to be good; returns its index, or -1 when the id
   * is already there.
   *
   * @param cells where id, segment, name and place begin and end in the buffer: eight offsets
   */
  public int add(byte[] buffer, int[] cells, int electors) {
    if (find(buffer, cells[0], cells[1]) >= 0) {
      return -1;
    }
    int index = append(buffer, cells[0], cells[1], electors);
    put(buffer, cells[2], cells[3]);
    start[4 * index + 2] = used;
    put(buffer, cells[4], cells[5]);
    start[4 * index + 3] = used;
    put(buffer, cells[6], cells[7]);
    return index;
  }

  /** Replaces what is known of a station, its place unchanged. Takes as long as adding them all. */
  public void replace(int index, Station by) {
    if (!id(index).equals(by.id().value())) {
      throw new IllegalArgumentException("station " + by.id() + " is not at " + index);
    }
    var all = new StationTable();
    for (int i = 0; i < size; i++) {
      all.add(i == index ? by : get(i));
    }
    text = all.text;
    used = all.used;
    start = all.start;
    electors = all.electors;
    keys = all.keys;
    slots = all.slots;
  }

  /** Adds a station of which only the id is known; returns its index, also when it was there. */
  public int addId(byte[] buffer, int from, int to) {
    int index = find(buffer, from, to);
    if (index >= 0) {
      return index;
    }
    index = append(buffer, from, to, Figures.UNKNOWN);
    start[4 * index + 2] = used;
    start[4 * index + 3] = used;
    return index;
  }

  /** The index of the station whose id stands in {@code buffer[from, to)} as UTF-8, or -1. */
  public int find(byte[] buffer, int from, int to) {
    long key = key(buffer, from, to);
    int next = guess;
    if (next < size && is(next, key, buffer, from, to)) {
      guess = next + 1;
      return next;
    }
    int mask = slots.length - 1;
    for (int i = slot(key) & mask; slots[i] != 0; i = (i + 1) & mask) {
      if (is(slots[i] - 1, key, buffer, from, to)) {
        guess = slots[i];
        return slots[i] - 1;
      }
    }
    return -1;
  }

  /** A key of a short id is the id itself. */
  private boolean is(int at, long key, byte[] buffer, int from, int to) {
    return keys[at] == key
        && (to - from < Long.BYTES
            || Arrays.equals(text, start[4 * at], start[4 * at + 1], buffer, from, to));
  }

  /** The index of a station, or -1. */
  public int find(StationId id) {
    byte[] b = bytes(id.value());
    return find(b, 0, b.length);
  }

  public String id(int index) {
    return string(start[4 * index], start[4 * index + 1]);
  }

  /** Copies an id as UTF-8, at most 320 bytes, and returns the place behind it. */
  public int copyId(int index, byte[] to, int at) {
    int length = start[4 * index + 1] - start[4 * index];
    System.arraycopy(text, start[4 * index], to, at, length);
    return at + length;
  }

  public String segment(int index) {
    return string(start[4 * index + 1], start[4 * index + 2]);
  }

  public String name(int index) {
    return string(start[4 * index + 2], start[4 * index + 3]);
  }

  public String place(int index) {
    return string(start[4 * index + 3], index + 1 < size ? start[4 * index + 4] : used);
  }

  /** Registered electors, or {@link Figures#UNKNOWN}. */
  public int electors(int index) {
    return electors[index];
  }

  public Station get(int index) {
    return new Station(
        new StationId(id(index)), segment(index), name(index), electors(index), place(index));
  }

  private int append(byte[] id, int from, int to, int registered) {
    if (4 * size + 4 > start.length) {
      start = Arrays.copyOf(start, 2 * start.length);
      electors = Arrays.copyOf(electors, 2 * electors.length);
      keys = Arrays.copyOf(keys, 2 * keys.length);
    }
    if (2 * (size + 1) > slots.length) {
      rehash(2 * slots.length);
    }
    int index = size++;
    start[4 * index] = used;
    put(id, from, to);
    start[4 * index + 1] = used;
    electors[index] = registered;
    keys[index] = key(id, from, to);
    occupy(index);
    return index;
  }

  private void rehash(int capacity) {
    slots = new int[capacity];
    for (int i = 0; i < size; i++) {
      occupy(i);
    }
  }

  private void occupy(int index) {
    int mask = slots.length - 1;
    int i = slot(keys[index]) & mask;
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = index + 1;
  }

  private void put(byte[] bytes, int from, int to) {
    int n = to - from;
    if (used + n > text.length) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, used + n));
    }
    System.arraycopy(bytes, from, text, used, n);
    used += n;
  }

  /**
   * An id of up to seven bytes as a number, the id itself; a longer one as a hash whose first byte
   * is not 0, so that the two kinds never meet.
   */
  private static long key(byte[] b, int from, int to) {
    long key = 0;
    if (to - from < Long.BYTES) {
      for (int i = from; i < to; i++) {
        key = (key << 8) | (b[i] & 0xff);
      }
      return key;
    }
    for (int i = from; i < to; i++) {
      key = 31 * key + b[i];
    }
    return key | (0xFFL << 56);
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }
}

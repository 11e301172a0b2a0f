// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.nio.charset.StandardCharsets;

/** An author has said something else under this number before. */
public final class ConflictException extends RefusedException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  private final long index;

  ConflictException(String author, long number, long index, byte[] kept, byte[] offered) {
    super(
        "number "
            + number
            + " of "
            + author
            + " is entry "
            + index
            + ", which says something else: "
            + difference(kept, offered)
            + "; give a new entry the next number");
    this.index = index;
  }

  /** Index of the entry that has the number. */
  public long index() {
    return index;
  }

  /** Where the two entries part, behind their times. */
  private static String difference(byte[] kept, byte[] offered) {
    int at = Prepared.PREFIX;
    while (at < Math.min(kept.length, offered.length) && kept[at] == offered[at]) {
      at++;
    }
    return "there " + around(kept, at) + ", here " + around(offered, at);
  }

  /** From the start of the field in which they part. */
  private static String around(byte[] entry, int at) {
    int from = Math.min(at, entry.length);
    while (from > Math.max(Prepared.PREFIX, at - SHOWN / 2) && entry[from - 1] != ',') {
      from--;
    }
    int to = Math.min(entry.length, from + SHOWN);
    String text = new String(entry, from, to - from, StandardCharsets.UTF_8);
    return "'" + text + (to < entry.length ? "…'" : "'");
  }
}

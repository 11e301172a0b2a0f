// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ginti.record.Kind;
import org.ginti.record.tlog.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * Decides within a transaction which entries are new, which are there already, and which are
 * refused: an author counts from 1 without a gap.
 */
final class Numbering {
  private final Writer writer;

  /** Closed with the connection. */
  private final PreparedStatement byIndex;

  private final Hashes hashes = new Hashes();
  private final Map<String, Counter> counters = new HashMap<>();

  /** New entries of this transaction, in their order. */
  private final List<Prepared> accepted = new ArrayList<>();

  private long begin;
  private long knownIndex;
  private long lastAt;
  private String lastName = "";
  private Counter lastCounter = new Counter(0);

  /** An author's last number, in the tables and with what was accepted. */
  private static final class Counter {
    private long stored;
    private long last;

    Counter(long stored) {
      this.stored = stored;
      this.last = stored;
    }
  }

  Numbering(Writer writer) throws SQLException {
    this.writer = writer;
    byIndex =
        writer
            .connection()
            .prepareStatement("SELECT author, number, entry FROM entries WHERE idx = ?");
  }

  /**
   * Begins a transaction.
   *
   * @param others true where others have appended since the last one
   */
  void begin(boolean others) {
    if (others) {
      counters.clear();
      lastName = "";
    }
    for (Prepared p : accepted) {
      Counter counter = counters.get(p.by);
      if (counter != null) {
        counter.stored = counter.last;
      }
    }
    accepted.clear();
    begin = writer.size();
    lastAt = writer.lastAt();
  }

  /** The entries that are to be inserted. */
  List<Prepared> accepted() {
    return accepted;
  }

  /**
   * Takes entries that belong together, all or none.
   *
   * @return the index of each; where it was there already, its first one
   * @throws RefusedException where one cannot be taken
   */
  long[] accept(List<Prepared> entries) throws SQLException, IOException {
    int before = accepted.size();
    long atBefore = lastAt;
    long[] indices = new long[entries.size()];
    try {
      for (int i = 0; i < indices.length; i++) {
        indices[i] = accept(entries.get(i));
      }
      return indices;
    } catch (RefusedException e) {
      while (accepted.size() > before) {
        counter(accepted.removeLast().by).last--;
      }
      lastAt = atBefore;
      throw e;
    }
  }

  private long accept(Prepared p) throws SQLException, IOException {
    Counter counter = counter(p.by);
    if (p.number <= counter.last) {
      return known(p, p.number > counter.stored);
    }
    if (p.number > counter.last + 1) {
      throw new GapException(p.by, p.number, counter.last + 1);
    }
    if (p.kind == Kind.GENESIS && begin + accepted.size() > 0) {
      throw new RefusedException("a genesis is entry 0 and stands nowhere else");
    }
    counter.last++;
    if (p.at < lastAt) {
      p.stamp(lastAt, hashes);
    }
    lastAt = p.at;
    accepted.add(p);
    return begin + accepted.size() - 1;
  }

  private Counter counter(String author) throws SQLException, IOException {
    if (!author.equals(lastName)) {
      Counter counter = counters.get(author);
      if (counter == null) {
        counter = new Counter(Numbers.last(writer.connection(), writer.author(author)));
        counters.put(author, counter);
      }
      lastCounter = counter;
      lastName = author;
    }
    return lastCounter;
  }

  /** The index of an entry that was offered before; the same, or a conflict. */
  private long known(Prepared p, boolean here) throws SQLException, IOException {
    if (here) {
      for (int i = accepted.size() - 1; ; i--) {
        Prepared first = accepted.get(i);
        if (first.number == p.number && first.by.equals(p.by)) {
          return same(p, begin + i, first.entry);
        }
      }
    }
    int author = writer.author(p.by);
    // what is said again mostly follows what was said again before
    long index = knownIndex + 1;
    byte[] kept = kept(index, author, p.number);
    if (kept == null) {
      OptionalLong found = Numbers.find(writer.connection(), author, p.number);
      if (found.isEmpty()) {
        throw new RefusedException(
            "number " + p.number + " of " + p.by + " is missing in the database: check the record");
      }
      index = found.getAsLong();
      kept = kept(index, author, p.number);
    }
    if (kept == null || kept.length < Prepared.PREFIX) {
      throw new RefusedException(
          "entry " + index + " is damaged in the database: check the record");
    }
    knownIndex = index;
    return same(p, index, kept);
  }

  /** The entry at an index, where it has this author and number and any bytes. */
  private byte @Nullable [] kept(long index, int author, long number) throws SQLException {
    byIndex.setLong(1, index);
    try (ResultSet row = byIndex.executeQuery()) {
      boolean it = row.next() && row.getInt(1) == author && row.getLong(2) == number;
      return it ? row.getBytes(3) : null;
    }
  }

  private static long same(Prepared p, long index, byte[] kept) throws ConflictException {
    if (!p.sameBody(kept)) {
      throw new ConflictException(p.by, p.number, index, kept, p.entry);
    }
    return index;
  }
}

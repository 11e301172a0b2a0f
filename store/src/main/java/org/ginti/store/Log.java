// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.ginti.record.EntrySource;
import org.ginti.record.Kind;
import org.ginti.record.tlog.Hash;
import org.ginti.record.tlog.Proofs;
import org.ginti.record.tlog.TileNodes;
import org.ginti.record.tlog.TilePath;
import org.jspecify.annotations.Nullable;

/**
 * The log of an installation in its database: entries are appended, and read by their index. Safe
 * for many threads, and for several processes on the same database, of which one at a time appends.
 *
 * <p>An entry is offered as its <em>body</em>: canonical JSON without {@code at}, which the log
 * puts in. It counts as appended once the method returns or the future completes: then it is on the
 * disc. See {@code docs/record.md}.
 */
public final class Log implements EntrySource, AutoCloseable {
  private static final int POLL_MILLIS = 10;

  private final Database database;
  private final InstantSource clock;
  private final Readers readers;
  private final Committer committer;
  private final ConcurrentLinkedQueue<Prepared.Maker> makers = new ConcurrentLinkedQueue<>();

  /** The tree as it is in the database, as far as this process has looked. */
  private volatile RightEdge.Snapshot committed = RightEdge.Snapshot.EMPTY;

  /** The same, for what other processes append; guarded by itself. */
  private final RightEdge seen = new RightEdge();

  Log(Database database, InstantSource clock) throws IOException {
    this.database = database;
    this.clock = clock;
    readers = new Readers(database);
    try {
      refresh();
    } catch (IOException e) {
      readers.close();
      throw e;
    }
    committer = new Committer(database, size(), this::publish);
  }

  /**
   * Begins a log.
   *
   * @param genesis body of entry 0
   * @throws RefusedException where it is no genesis
   * @throws StoreException where the database cannot be written, or holds a log already
   */
  public static Log create(Database database, byte[] genesis, InstantSource clock)
      throws IOException {
    Prepared first = new Prepared.Maker().body(genesis, clock.millis());
    if (first.kind != Kind.GENESIS) {
      throw new RefusedException("entry 0 is a genesis, not a " + first.kind.code());
    }
    Schema.create(database);
    try (Writer writer = new Writer(database)) {
      writer.begin();
      if (writer.size() > 0) {
        throw new StoreException(
            "the database holds a log of " + writer.size() + " entries already");
      }
      writer.insert(List.of(first));
      writer.commit();
    } catch (SQLException e) {
      throw new StoreException("cannot begin the log", e);
    }
    return new Log(database, clock);
  }

  /**
   * Opens a log, after a look at what can be seen at once: sizes, tiles, the newest entries.
   *
   * @throws DamageException with everything that is wrong
   * @throws StoreException where the database cannot be read, or a newer program has made it
   */
  public static Log open(Database database, InstantSource clock) throws IOException {
    List<Damage> damages = StartCheck.of(database);
    if (!damages.isEmpty()) {
      throw new DamageException(damages);
    }
    return new Log(database, clock);
  }

  /**
   * Appends an entry and waits until it is durable.
   *
   * @return its index; where the same body was appended before, the index it has
   * @throws RefusedException where it is not well formed
   * @throws ConflictException where its author has used its number for something else
   * @throws GapException where its number leaves a gap
   * @throws StoreException where it was not appended, or where a commit failed: then nobody knows
   *     whether the entry is there, and the log takes no more until it is opened again
   */
  public long append(byte[] body) throws IOException {
    return appendAll(List.of(body))[0];
  }

  /** Appends entries in a row, all or none, in one transaction; as {@link #append}. */
  public long[] appendAll(List<byte[]> bodies) throws IOException {
    try {
      return submit(bodies, true).get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ConflictException c -> throw c;
        case GapException g -> throw g;
        case RefusedException r -> throw r;
        case IOException io -> throw io;
        case null, default -> throw new StoreException("the entries were not appended", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(
          "interrupted while the entries were being written; they may be there");
    }
  }

  /**
   * As {@link #append}, without waiting, but where very many entries wait already. What follows
   * upon the future runs on the thread that commits: it should be short, or go elsewhere.
   */
  public CompletableFuture<Long> submit(byte[] body) throws InterruptedIOException {
    return submitAll(List.of(body)).thenApply(indices -> indices[0]);
  }

  /**
   * As {@link #appendAll}, without waiting. The entries are checked by the thread that calls, so
   * that the next can be checked while these are written.
   */
  public CompletableFuture<long[]> submitAll(List<byte[]> bodies) throws InterruptedIOException {
    return submit(bodies, false);
  }

  private CompletableFuture<long[]> submit(List<byte[]> bodies, boolean waits)
      throws InterruptedIOException {
    if (bodies.isEmpty()) {
      return CompletableFuture.completedFuture(new long[0]);
    }
    Prepared.Maker idle = makers.poll();
    Prepared.Maker maker = idle == null ? new Prepared.Maker() : idle;
    var entries = new ArrayList<Prepared>(bodies.size());
    try {
      for (byte[] body : bodies) {
        entries.add(maker.body(body, clock.millis()));
      }
    } catch (RefusedException e) {
      return CompletableFuture.failedFuture(e);
    } finally {
      makers.add(maker);
    }
    return committer.submit(entries, waits);
  }

  /** Entries there are, as far as this process has looked: see {@link #refresh}. */
  @Override
  public long size() {
    return committed.size();
  }

  /** Looks for what other processes have appended; returns the size. */
  public long refresh() throws IOException {
    return readers.ask(c -> {
      long size = Head.size(c);
      if (size > size()) {
        synchronized (seen) {
          if (size > seen.end()) {
            Tables.advance(seen, size, c);
            publish(seen.snapshot());
          }
        }
      } else if (size < size()) {
        // another thread may have appended since the question: ask again, now later
        long again = Head.size(c);
        if (again < size) {
          throw new DamageException(
              again, "the database ends here, but it had " + size + " entries before");
        }
      }
      return size();
    });
  }

  /**
   * Waits until the log has this many entries, by whichever process.
   *
   * @return false where the time is over
   */
  public boolean await(long size, Duration timeout) throws IOException {
    long end = System.nanoTime() + timeout.toNanos();
    while (size() < size && refresh() < size) {
      if (System.nanoTime() - end >= 0) {
        return false;
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for entry " + (size - 1));
      }
    }
    return true;
  }

  private synchronized void publish(RightEdge.Snapshot tree) {
    if (tree.size() > committed.size()) {
      committed = tree;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws DamageException where an entry is missing
   */
  @Override
  public void read(long from, long to, Visitor visitor) throws IOException {
    if (from < 0 || to < from || to > size()) {
      throw new IllegalArgumentException(
          "entries " + from + " to " + to + " of a log of " + size());
    }
    readers.ask(c -> {
      Tables.entries(c, from, to, visitor);
      return to;
    });
  }

  /** The bytes of one entry; throws {@link DamageException} where it is missing. */
  public byte[] entry(long index) throws IOException {
    byte[][] found = new byte[1][];
    read(index, index + 1, (i, bytes, from, to) -> found[0] = bytes);
    return found[0];
  }

  @Override
  public void readOther(String election, long to, Visitor visitor) throws IOException {
    if (to < 0 || to > size()) {
      throw new IllegalArgumentException("entries before " + to + " of a log of " + size());
    }
    readers.ask(c -> {
      Lookups.other(c, election, to, visitor);
      return to;
    });
  }

  /** The index of an author's entry with this number. */
  public OptionalLong find(String author, long number) throws IOException {
    return readers.ask(c -> Lookups.find(c, author, number));
  }

  /** The last number of an author, 0 where there is no entry of that author. */
  public long lastNumber(String author) throws IOException {
    return readers.ask(c -> Lookups.lastNumber(c, author));
  }

  /** The index of the newest entry of a kind, which may not be a statement or a correction. */
  public OptionalLong last(Kind kind) throws IOException {
    return readers.ask(c -> Lookups.last(c, kind));
  }

  /** The elections that entries name, by first appearance. */
  public List<String> elections() throws IOException {
    return readers.ask(c -> Tables.names(c, "elections", 0));
  }

  @Override
  public Set<String> elections(long to) throws IOException {
    var registered = new LinkedHashSet<String>();
    for (String election : elections()) {
      if (readers.ask(c -> Lookups.first(c, election)).orElse(to) < to) {
        registered.add(election);
      }
    }
    return registered;
  }

  /** The authors, by first appearance. */
  public List<String> authors() throws IOException {
    return readers.ask(c -> Tables.names(c, "authors", 0));
  }

  /**
   * The bytes of a tile of hashes, full or partial, or null where the log is too small for it.
   *
   * @throws DamageException where it is missing or has another length
   */
  public byte @Nullable [] tile(TilePath path) throws IOException {
    RightEdge.Snapshot tree = committed;
    int level = path.level();
    if ((path.number() << 8) + path.width() > TilePath.count(level, tree.size())) {
      return null;
    }
    if (path.number() == TilePath.count(level, tree.size()) >> 8) {
      return tree.tile(path);
    }
    byte[] full = readers.ask(c -> Tables.tile(c, level, path.number()));
    if (full == null || full.length != Tables.TILE) {
      throw new DamageException(
          Damage.NO_ENTRY,
          path.toFull()
              + (full == null ? " is missing" : " has " + full.length + " bytes, expected 8192")
              + ": rebuild the tiles from the entries");
    }
    return path.full() ? full : java.util.Arrays.copyOf(full, path.width() * 32);
  }

  /** The nodes of the tree of the first {@code size} entries; for one thread. */
  public TileNodes nodes(long size) {
    if (size < 0 || size > size()) {
      throw new IllegalArgumentException("a tree of " + size + " of " + size() + " entries");
    }
    return new TileNodes(this::tile, size);
  }

  /** The root of the tree of the first {@code size} entries. */
  public Hash root(long size) throws IOException {
    return Proofs.root(size, nodes(size));
  }

  Database database() {
    return database;
  }

  Readers readers() {
    return readers;
  }

  /** Writes what waits, then lets go of the database. */
  @Override
  public void close() throws IOException {
    committer.close();
    readers.close();
  }
}

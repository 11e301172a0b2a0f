// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ginti.record.Kind;
import org.ginti.record.json.JsonException;
import org.ginti.record.tlog.Hash;

/**
 * Looks at every row of the database: each entry is well formed and where it must be, and all other
 * tables and columns say what follows from the entries.
 */
public final class FullCheck {
  /** So many damages are listed; the rest is counted. */
  private static final int LISTED = 1000;

  private static final int CHUNK = 512;

  /**
   * What was found.
   *
   * @param size entries there are
   * @param root of their tree; of no meaning where entries are missing
   * @param entries what is wrong with the entries themselves: rebuilding does not help
   * @param derived what is wrong with tables and columns that follow from them
   */
  public record Result(long size, Hash root, List<Damage> entries, List<Damage> derived) {
    public Result {
      entries = List.copyOf(entries);
      derived = List.copyOf(derived);
    }

    /** All of it. */
    public List<Damage> damages() {
      var all = new ArrayList<>(entries);
      all.addAll(derived);
      return List.copyOf(all);
    }
  }

  private final Connection c;
  private final List<Damage> entries = new ArrayList<>();
  private final List<Damage> derived = new ArrayList<>();
  private final Prepared.Maker maker = new Prepared.Maker();
  private final Map<String, Long> numbers = new HashMap<>();
  private final Names authors = new Names("authors");
  private final Names elections = new Names("elections");
  private final Numbers places = new Numbers();
  private long placed;
  private final TileCheck tiles;
  private long lastAt = Long.MIN_VALUE;
  private boolean gaps;
  private long unlisted;

  private FullCheck(Connection c) {
    this.c = c;
    tiles = new TileCheck(c, this::derived);
  }

  /**
   * Checks a database; others may append meanwhile.
   *
   * @param progress is told how many entries have been looked at
   */
  public static Result of(Database database, LongConsumer progress) throws IOException {
    Schema.update(database);
    try (Connection c = database.snapshot()) {
      return of(c, database.isSqlite(), progress);
    } catch (SQLException e) {
      throw new StoreException("cannot read the database " + database.url(), e);
    }
  }

  /** Checks within a transaction that sees one state of all tables. */
  static Result of(Connection c, boolean sqlite, LongConsumer progress)
      throws SQLException, IOException {
    var check = new FullCheck(c);
    if (sqlite) {
      check.integrity();
    }
    long size = check.rows(progress);
    check.heads(size);
    check.numbers();
    check.names("authors", check.authors);
    check.names("elections", check.elections);
    check.tiles.end();
    if (check.unlisted > 0) {
      check.derived.add(Damage.of("and " + check.unlisted + " more"));
    }
    return new Result(size, check.tiles.root(), check.entries, check.derived);
  }

  /** What SQLite says of its own file. */
  private void integrity() throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet rows = s.executeQuery("PRAGMA integrity_check(20)")) {
      while (rows.next()) {
        if (!rows.getString(1).equals("ok")) {
          entries.add(Damage.of("SQLite says of its file: " + rows.getString(1).strip()));
        }
      }
    }
  }

  private long rows(LongConsumer progress) throws SQLException, IOException {
    long next = 0;
    try (PreparedStatement s =
        c.prepareStatement(
            "SELECT idx, author, number, election, kind, entry FROM entries"
                + " WHERE idx >= ? ORDER BY idx LIMIT "
                + CHUNK)) {
      if (Tables.number(c, "SELECT min(idx) FROM entries").orElse(0) < 0) {
        entry(-1, "there are entries with a negative index");
      }
      for (boolean more = true; more; ) {
        more = false;
        s.setLong(1, next);
        try (ResultSet row = s.executeQuery()) {
          while (row.next()) {
            for (; next < row.getLong(1); next++) {
              entry(next, "missing in the database");
              gaps = true;
              tiles.missing();
            }
            row(next++, row);
            more = true;
          }
        }
        progress.accept(next);
      }
    }
    return next;
  }

  private void row(long index, ResultSet row) throws SQLException, IOException {
    byte[] bytes = row.getBytes(6);
    if (bytes == null) { // a damaged file may have NULL where the table allows none
      entry(index, "its row has no bytes");
      gaps = true;
      tiles.missing();
      return;
    }
    tiles.add(bytes);
    Prepared p;
    try {
      p = maker.entry(bytes, 0, bytes.length);
    } catch (JsonException e) {
      entry(index, "not well formed: " + e.getMessage());
      gaps = true;
      return;
    }
    if ((p.kind == Kind.GENESIS) != (index == 0)) {
      entry(index, "a " + p.kind.code() + (index == 0 ? ", expected the genesis" : " stands here"));
    }
    if (p.at < lastAt) {
      entry(index, "its time is earlier than that of the entry before it");
    }
    lastAt = p.at;
    long expected = numbers.getOrDefault(p.by, 0L) + 1;
    if (p.number != expected && !gaps) {
      entry(index, "number " + p.number + " of " + p.by + ", expected " + expected);
    }
    numbers.put(p.by, p.number);
    places(index, p);
    column(index, "author", row.getLong(2), authors.id(p.by));
    column(index, "number", row.getLong(3), p.number);
    column(index, "election", row.getLong(4), elections.id(p.election));
    column(index, "kind", row.getLong(5), p.kind.ordinal());
  }

  private void places(long index, Prepared p) throws SQLException {
    if (gaps) {
      return;
    }
    places.add(index, authors.id(p.by), p.number);
    for (Numbers.Row row : places.takeFull()) {
      placed++;
      long tile =
          Tables.number(
                  c,
                  "SELECT tile FROM numbers WHERE author = ? AND first = ?",
                  row.author(),
                  row.first())
              .orElse(-1);
      if (tile != row.tile()) {
        derived(
            Damage.of(
                "table numbers has "
                    + (tile < 0 ? "no tile" : "tile " + tile)
                    + " for number "
                    + row.first()
                    + " of author "
                    + row.author()
                    + ", by the entries it is "
                    + row.tile()));
      }
    }
  }

  private void numbers() throws SQLException {
    long found = Tables.number(c, "SELECT count(*) FROM numbers").orElse(0);
    if (found != placed && !gaps) {
      derived(Damage.of("table numbers has " + found + " rows, expected " + placed));
    }
  }

  private void column(long index, String name, long found, long expected) {
    if (found != expected) {
      derived(new Damage(index, "column " + name + " is " + found + ", by the entry " + expected));
    }
  }

  private void heads(long size) throws SQLException, IOException {
    try (Statement s = c.createStatement();
        ResultSet rows = s.executeQuery("SELECT size FROM head")) {
      int n = 0;
      for (; rows.next(); n++) {
        if (rows.getLong(1) != size) {
          derived(Damage.of("the head says " + rows.getLong(1) + " entries, there are " + size));
        }
      }
      if (n != 1) {
        derived(Damage.of("the table head has " + n + " rows, expected 1"));
      } else if (!gaps) {
        root(size);
      }
    }
  }

  /**
   * The root that is kept must be that of the entries, or, where an entry differs from its tile and
   * was named, that of the tiles.
   */
  private void root(long size) throws SQLException, IOException {
    Hash kept = Head.read(c).root();
    if (!tiles.root().equals(kept) && !byTiles(size).equals(Optional.ofNullable(kept))) {
      derived(StartCheck.otherRoot(kept, size, tiles.root()));
    }
  }

  /** Nothing where there are no such tiles, which was named. */
  private Optional<Hash> byTiles(long size) {
    try {
      return Optional.of(Tables.root(c, size));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void names(String table, Names expected) throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet rows = s.executeQuery("SELECT id, name FROM " + table)) {
      int n = 0;
      while (rows.next()) {
        n++;
        if (expected.find(rows.getString(2)) != rows.getInt(1)) {
          derived(
              Damage.of(
                  "table "
                      + table
                      + " has "
                      + rows.getString(2)
                      + " as "
                      + rows.getInt(1)
                      + ", by the entries it is "
                      + expected.find(rows.getString(2))));
        }
      }
      if (n != expected.size()) {
        derived(Damage.of("table " + table + " has " + n + " rows, expected " + expected.size()));
      }
    }
  }

  private void entry(long index, String what) {
    if (entries.size() < LISTED) {
      entries.add(new Damage(index, what));
    } else {
      unlisted++;
    }
  }

  private void derived(Damage damage) {
    if (derived.size() < LISTED) {
      derived.add(damage);
    } else {
      unlisted++;
    }
  }
}

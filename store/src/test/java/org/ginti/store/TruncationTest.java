// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ginti.record.tlog.Hash;
import org.ginti.record.verify.Report;
import org.ginti.record.verify.Verifier;
import org.ginti.store.publish.LogFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file of the database is cut or a bit of it turned, wherever that is: it is named, or the
 * record is the same as before. What SQLite does with a journal that is torn is seen here too: the
 * commits before the tear stay, which with {@code synchronous = FULL} is all that was acknowledged.
 */
class TruncationTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final int PAGE = 4096;
  private static final int BATCH = 30;
  private static final int SIGNED = 301;
  private static final int SIZE = 601;

  @TempDir Path scratch;

  private Path folder;
  private RecordFolder record;

  /** The files of a record that was closed. */
  private byte[] closed;

  /** The files as they lie while the log is open, its last entries in the journal alone. */
  private byte[] open;

  private byte[] journal;

  /** The root at the end of each transaction. */
  private final Map<Long, Hash> roots = new HashMap<>();

  private int same;
  private int named;

  @BeforeEach
  void makeRecord() throws IOException {
    folder = scratch.resolve("record");
    record =
        new Installation("test/log", Installation.SQLITE, List.of())
            .init(folder, CLOCK, new SecureRandom());
    try (Log log = record.log(CLOCK)) {
      roots.put(1L, log.root(1));
      append(log, 1, SIGNED);
      new Signer(record, log).sign();
    }
    try (Log log = record.log(CLOCK)) {
      append(log, SIGNED, SIZE);
      open = Files.readAllBytes(file(""));
      journal = Files.readAllBytes(file("-wal"));
    }
    assertThat(journal.length).as("there is a journal").isGreaterThan(20 * PAGE);
    assertThat(file("-wal")).doesNotExist();
    closed = Files.readAllBytes(file(""));
  }

  private void append(Log log, int from, int to) throws IOException {
    for (int first = from; first < to; first += BATCH) {
      var bodies = new ArrayList<byte[]>();
      for (int i = first; i < first + BATCH; i++) {
        bodies.add(Bodies.statement("a", i, i % 10));
      }
      log.appendAll(bodies);
      roots.put(log.size(), log.root(log.size()));
    }
  }

  private Path file(String suffix) {
    return folder.resolve("record.db" + suffix);
  }

  private void put(byte[] database, byte[] wal) throws IOException {
    Backup.discard(file(""));
    Files.write(file(""), database);
    if (wal.length > 0) {
      Files.write(file("-wal"), wal);
    }
  }

  @Test
  void unchangedItIsWhole() throws IOException {
    put(closed, new byte[0]);
    assertThat(look("closed", false)).isEqualTo(SIZE);
    put(open, journal);
    assertThat(look("open", false)).isEqualTo(SIZE);
    assertThat(named).isZero();
  }

  @Test
  void aGenesisThatIsNoEntryAnyMore() throws Exception {
    try (Connection c = record.database().writer();
        Statement s = c.createStatement()) {
      s.executeUpdate("UPDATE entries SET entry = CAST('{}' AS BLOB) WHERE idx = 0");
    }
    assertThatThrownBy(() -> record.log(CLOCK))
        .isInstanceOf(DamageException.class)
        .hasMessageContaining("entry 0: not well formed");
  }

  @Test
  void aDatabaseThatWasCut() throws IOException {
    var random = new Random(3);
    for (int at = 0; at < closed.length; at += PAGE) {
      for (int length : new int[] {at, at + random.nextInt(1, PAGE)}) {
        put(Arrays.copyOf(closed, length), new byte[0]);
        look("cut to " + length, false);
      }
    }
    assertThat(same).as("no page is there for nothing").isZero();
  }

  @Test
  void aBitOfTheDatabaseThatWasTurned() throws IOException {
    for (int at = 0; at < 100; at++) {
      flipped(at, 1 << at % 8);
    }
    bits(new Random(4), 6);
    assertThat(named).isGreaterThan(same);
  }

  @Test
  @Tag("slow")
  void manyBitsOfTheDatabase() throws IOException {
    for (int at = 0; at < 100; at++) {
      for (int bit = 0; bit < 8; bit++) {
        flipped(at, 1 << bit);
      }
    }
    bits(new Random(Long.getLong("ginti.bits.seed", 5)), Integer.getInteger("ginti.bits", 24));
  }

  /** In each page some at its head, where the tree is, and some anywhere. */
  private void bits(Random random, int times) throws IOException {
    for (int page = 0; page < closed.length; page += PAGE) {
      for (int i = 0; i < times; i++) {
        int within = i % 2 == 0 ? random.nextInt(64) : random.nextInt(PAGE);
        flipped(page + within, 1 << random.nextInt(8));
      }
    }
    System.out.println(named + " changes named, " + same + " without effect");
  }

  private void flipped(int at, int bit) throws IOException {
    byte[] changed = closed.clone();
    changed[at] ^= (byte) bit;
    put(changed, new byte[0]);
    look("bit " + bit + " of byte " + at, false);
  }

  @Test
  void aJournalThatWasCut() throws IOException {
    var random = new Random(6);
    int frame = PAGE + 24;
    List<Integer> ends = commits(frame);
    for (int at = 0; at <= journal.length; at += frame) {
      for (int length : new int[] {at, Math.min(journal.length, at + random.nextInt(1, frame))}) {
        put(open, Arrays.copyOf(journal, length));
        long found = look("journal cut to " + length, true);
        long whole = ends.stream().filter(end -> end <= length).count();
        assertThat(found)
            .as("cut to %d: every commit that is whole is there", length)
            .isEqualTo(SIGNED + BATCH * whole);
      }
    }
  }

  /** Where the transactions end in the journal: in frames that say how large the database is. */
  private List<Integer> commits(int frame) {
    var ends = new ArrayList<Integer>();
    var bytes = ByteBuffer.wrap(journal).order(ByteOrder.BIG_ENDIAN);
    for (int at = 32; at + frame <= journal.length; at += frame) {
      boolean current = bytes.getLong(at + 8) == bytes.getLong(16);
      if (current && bytes.getInt(at + 4) != 0) {
        ends.add(at + frame);
      }
    }
    assertThat(ends).hasSize((SIZE - SIGNED) / BATCH);
    return ends;
  }

  @Test
  void aBitOfTheJournalThatWasTurned() throws IOException {
    var random = new Random(7);
    for (int i = 0; i < 150; i++) {
      byte[] changed = journal.clone();
      int at = i < 56 ? i : random.nextInt(journal.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      put(open, changed);
      look("journal, byte " + at, true);
    }
  }

  /**
   * Looks at the record in all ways there are.
   *
   * @param shorter true where entries that were not signed may be lost without a word
   * @return entries that are there, or -1 where the damage was named
   */
  private long look(String change, boolean shorter) {
    try {
      long size = whole(change, shorter);
      same++;
      return size;
    } catch (StoreException e) {
      assertThat(e).message().isNotBlank();
      named++;
      return -1;
    } catch (IOException | RuntimeException | AssertionError e) {
      return fail(change + ": " + e, e);
    }
  }

  private long whole(String change, boolean shorter) throws IOException {
    opens();
    FullCheck.Result found = FullCheck.of(record.database(), done -> {});
    if (!found.damages().isEmpty()) {
      throw new DamageException(found.damages());
    }
    assertThat(found.root()).as(change).isEqualTo(roots.get(found.size()));
    assertThat(found.size()).as(change).isGreaterThanOrEqualTo(shorter ? SIGNED : SIZE);
    try (Log log = record.log(CLOCK)) {
      assertThat(log.size()).isEqualTo(found.size());
      assertThat(log.root(log.size())).isEqualTo(found.root());
      var files = new LogFiles(log, folder.resolve("signed"), folder.resolve("policy"));
      Report report = new Verifier(files).entries(log.size()).run();
      assertThat(report.findings())
          .noneMatch(f -> f.what().contains("root") || f.what().contains("hash"));
      assertThat(report.size()).isEqualTo(SIGNED);
      return log.size();
    }
  }

  /** A log that opens although the full check has something to say never denies what was signed. */
  private void opens() throws IOException {
    try (Log log = record.log(CLOCK)) {
      assertThat(log.size()).isGreaterThanOrEqualTo(SIGNED);
    } catch (StoreException e) {
      // named already; the full check may not throw anything else either
      FullCheck.of(record.database(), done -> {});
      throw e;
    }
  }
}

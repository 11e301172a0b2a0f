// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.ginti.record.verify.Check;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.Report;
import org.ginti.record.verify.Verifier;
import org.ginti.store.publish.Publisher;
import org.ginti.store.publish.Recount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disc that is really full, where {@link FailureTest} has a trigger that says so. */
class DiscFullTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path scratch;

  @Test
  void whatWasAcknowledgedIsThereAndTheLogGoesOnOnceThereIsRoom() throws Exception {
    try (var disc = SmallDisc.mount(scratch.resolve("disc"), 4096)) {
      RecordFolder record = record(disc.folder().resolve("record"));
      long acknowledged = 0;
      try (Log log = record.log(CLOCK)) {
        acknowledged = appendUntilFull(log);
        assertThat(acknowledged).isGreaterThan(100);
        long next = acknowledged + 1;
        assertThatThrownBy(() -> log.append(Bodies.statement("a", next, next % 10)))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("takes no more entries");
        assertThat(log.size()).isEqualTo(acknowledged + 1);
        assertThat(log.entry(acknowledged)).isNotEmpty();
      }
      disc.resize(16_384);
      try (Log log = record.log(CLOCK)) {
        // the transaction that failed is there wholly or, as ever so far, not at all
        assertThat(log.size()).isIn(acknowledged + 1, acknowledged + 1 + BATCH);
        FullCheck.Result found = FullCheck.of(record.database(), done -> {});
        assertThat(found.damages()).isEmpty();
        for (long i = 1; i <= acknowledged; i++) {
          assertThat(Bodies.text(log.entry(i)).substring(32))
              .isEqualTo("," + Bodies.text(Bodies.statement("a", i, i % 10)).substring(1));
        }
        long next = log.lastNumber("a") + 1;
        assertThat(log.append(Bodies.statement("a", next, next % 10))).isEqualTo(next);
        assertThat(new Signer(record, log).sign().text()).contains("\n" + (next + 1) + "\n");
      }
    }
  }

  @Test
  void whatCannotBeSignedDurablyIsNotSigned() throws Exception {
    try (var disc = SmallDisc.mount(scratch.resolve("disc"), 4096)) {
      RecordFolder record = record(disc.folder().resolve("record"));
      try (Log log = record.log(CLOCK)) {
        log.append(Bodies.statement("a", 1, 1));
        fill(disc.folder().resolve("other"));
        var signer = new Signer(record, log);
        assertThatThrownBy(signer::sign).isInstanceOf(IOException.class);
        assertThat(record.signed().size()).isEqualTo(1);
        Files.delete(disc.folder().resolve("other"));
        signer.sign();
        assertThat(record.signed().size()).isEqualTo(2);
      }
    }
  }

  @Test
  void aPublicationIsFinishedOnceThereIsRoom() throws Exception {
    RecordFolder record = record(scratch.resolve("record"));
    for (int kilobytes = 8; kilobytes <= 256; kilobytes *= 2) {
      Path out = scratch.resolve("out" + kilobytes);
      try (var disc = SmallDisc.mount(out, kilobytes);
          Log log = record.log(CLOCK)) {
        var bodies = new ArrayList<byte[]>();
        for (long i = 0, next = log.lastNumber("ginti") + 1; i < 700; i++) {
          bodies.add(key(next + i, record.key().toString()));
        }
        log.appendAll(bodies);
        var signer = new Signer(record, log);
        String policy = Files.readString(record.path().resolve("policy"));
        var publisher = new Publisher(log, n -> signer.sign(n).bytes(), policy, "test");
        assertThatThrownBy(() -> publisher.publish(out, done -> {}))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("No space left");
        Report cut = verify(record, out);
        assertThat(cut.findings()).allMatch(Report.Finding::missing);
        assertThat(cut.exitCode()).isEqualTo(2);
        try (var files = Files.walk(out)) {
          assertThat(files.map(f -> f.getFileName().toString()))
              .as("what could not be written does not take the room")
              .noneMatch(n -> n.endsWith(".new"));
        }
        disc.resize(16_384);
        publisher.publish(out, done -> {});
        Report whole = verify(record, out);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.status(Check.V12)).isEqualTo(Report.Status.HOLDS);
        assertThat(whole.size()).isEqualTo(log.size());
      }
    }
  }

  @Test
  void aBackupThatDoesNotFitHasNoName() throws Exception {
    RecordFolder record = record(scratch.resolve("record"));
    try (var disc = SmallDisc.mount(scratch.resolve("disc"), 256);
        Log log = record.log(CLOCK)) {
      for (int i = 1; i < 3000; i += BATCH) {
        log.appendAll(batch(i));
      }
      Path target = disc.folder().resolve("b.db");
      for (int kilobytes = 16; kilobytes <= 1024; kilobytes *= 2) {
        disc.resize(kilobytes);
        assertThatThrownBy(() -> Backup.write(log, target, done -> {}))
            .isInstanceOf(StoreException.class);
        try (var files = Files.list(disc.folder())) {
          assertThat(files).isEmpty();
        }
      }
      disc.resize(16_384);
      assertThat(Backup.write(log, target, done -> {})).isEqualTo(log.size());
    }
  }

  private static final int BATCH = 50;

  private static RecordFolder record(Path folder) throws IOException {
    return new Installation("test/log", Installation.SQLITE, List.of())
        .init(folder, CLOCK, new SecureRandom());
  }

  /** Appends until it fails; returns the number of the last entry that was acknowledged. */
  private static long appendUntilFull(Log log) throws IOException {
    for (long last = 0; ; last += BATCH) {
      try {
        log.appendAll(batch(last + 1));
      } catch (StoreException e) {
        assertThat(e).hasMessageContaining("may or may not be there");
        return last;
      }
    }
  }

  private static List<byte[]> batch(long first) {
    var bodies = new ArrayList<byte[]>();
    for (long i = first; i < first + BATCH; i++) {
      bodies.add(Bodies.statement("a", i, i % 10));
    }
    return bodies;
  }

  /** Adds a key and revokes it, in turn. */
  private static byte[] key(long id, String key) {
    return Bodies.bytes(
        "{\"by\":\"ginti\",\"change\":\""
            + (id % 2 == 0 ? "add" : "revoke")
            + "\",\"holder\":\"h\",\"id\":"
            + id
            + ",\"key\":\""
            + key
            + "\",\"kind\":\"key\",\"type\":\"ginti/entry/1\"}");
  }

  private static Report verify(RecordFolder record, Path out) throws IOException {
    return new Verifier(new FolderFiles(out))
        .trusting(record.key())
        .recomputing(new Recount())
        .run();
  }

  private static void fill(Path file) throws IOException {
    try (var stream = Files.newOutputStream(file)) {
      for (byte[] block = new byte[512]; ; ) {
        stream.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ginti.record.EntrySource;
import org.ginti.record.Kind;
import org.ginti.record.tlog.Checkpoint;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFolderTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path temp;

  private RecordFolder init(String name) throws IOException {
    return new Installation("test.example/log", Installation.SQLITE, List.of(Kind.DECLARE))
        .init(temp.resolve(name), CLOCK, new SecureRandom());
  }

  private static void append(Log log, int from, int to) throws IOException {
    var bodies = new ArrayList<byte[]>();
    for (int i = from; i < to; i++) {
      bodies.add(Bodies.statement("a", i, i));
    }
    log.appendAll(bodies);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFolderHoldsAKeyThatOnlyItsOwnerReadsAndASignedGenesis() throws IOException {
    Files.createDirectory(temp.resolve("r"));
    RecordFolder folder = init("r");
    assertThat(names(folder.path()))
        .containsExactly("ginti.properties", "keys", "policy", "record.db", "signed");
    assertThat(Files.readString(folder.path().resolve("ginti.properties")))
        .isEqualTo("format=1\norigin=test.example/log\nstore=sqlite:record.db\n");
    assertThat(mode("r/keys")).isEqualTo("rwx------");
    assertThat(mode("r/keys/log.key")).isEqualTo("rw-------");
    assertThat(folder.notices()).isEmpty();
    try (Log log = RecordFolder.open(temp.resolve("r")).log(CLOCK)) {
      assertThat(Bodies.text(log.entry(0)))
          .contains("\"four_eyes\":[\"declare\"]", "\"key\":\"" + folder.key() + "\"");
      assertThat(folder.signed()).isEqualTo(new Checkpoint("test.example/log", 1, log.root(1)));
    }
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve(file)));
  }

  @Test
  void whatCannotBeMadeLeavesNothingBehind() throws IOException {
    init("used");
    List<String> before = names(temp.resolve("used"));
    assertThatThrownBy(() -> init("used")).hasMessageContaining("is not empty");
    assertThat(names(temp.resolve("used"))).isEqualTo(before);
    Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> init("file")).hasMessageContaining("is a file");
    assertThatThrownBy(() -> init("file/below"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot make the folder");
    assertThatThrownBy(() ->
            new Installation("two words", Installation.SQLITE, List.of())
                .init(temp.resolve("new"), CLOCK, new SecureRandom()))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() ->
            new Installation("o", "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1", List.of())
                .init(temp.resolve("new"), CLOCK, new SecureRandom()))
        .isInstanceOf(StoreException.class);
    assertThat(names(temp)).containsExactly("file", "used");
  }

  @Test
  void aFolderThatCannotBeWrittenIsRefused() throws IOException {
    Path closed = Path.of("/proc/self");
    assumeThat(closed).exists();
    assertThatThrownBy(() ->
            new Installation("o", Installation.SQLITE, List.of())
                .init(closed.resolve("record"), CLOCK, new SecureRandom()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot make the folder");
  }

  @Test
  void anAddressWithAPasswordIsRefused() {
    for (String address :
        List.of(
            "jdbc:postgresql://h/d?user=u&password=x",
            "jdbc:postgresql://h/d?PASSWORD=x",
            "jdbc:postgresql://u:x@h/d")) {
      assertThatThrownBy(() -> Database.of(address, temp))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("PGPASSWORD")
          .hasMessageNotContaining("x@")
          .hasMessageNotContaining("=x");
    }
    assertThatThrownBy(() -> Database.of("mysql:x", temp)).isInstanceOf(StoreException.class);
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws IOException {
    RecordFolder folder = init("r");
    Path key = temp.resolve("r/keys/log.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    try (Log log = folder.log(CLOCK)) {
      assertThatThrownBy(() -> new Signer(folder, log))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("rw-r--r--")
          .hasMessageContaining("chmod 600");
      Files.delete(key);
      assertThatThrownBy(() -> new Signer(folder, log)).hasMessageContaining("is missing");
      assertThat(folder.notices()).hasSize(1);
    }
  }

  @Test
  void eachCheckpointContinuesTheOneBefore() throws IOException {
    RecordFolder folder = init("r");
    try (Log log = folder.log(CLOCK)) {
      var signer = new Signer(folder, log);
      append(log, 1, 300);
      Note first = signer.sign();
      assertThat(Files.readAllBytes(folder.signedFile())).isEqualTo(first.bytes());
      assertThat(Checkpoint.open(first.bytes(), folder.key()).size()).isEqualTo(300);
      assertThat(signer.sign()).isEqualTo(first);
      append(log, 300, 700);
      assertThatThrownBy(() -> signer.sign(299)).hasMessageContaining("300 was signed last");
      Checkpoint second = Checkpoint.open(signer.sign(500).bytes(), folder.key());
      Proofs.verifyConsistency(
          300,
          500,
          Proofs.consistency(300, 500, log.nodes(500)),
          Checkpoint.open(first.bytes(), folder.key()).root(),
          second.root());
      assertThat(folder.signed()).isEqualTo(second);
    }
  }

  @Test
  void anOldBackupCannotForkTheLogAndIsCompletedFromWhatWasPublished() throws IOException {
    RecordFolder folder = init("r");
    Path backup = temp.resolve("backup.db");
    Path full = temp.resolve("full.db");
    Checkpoint signed;
    try (Log log = folder.log(CLOCK)) {
      append(log, 1, 400);
      assertThat(Backup.write(log, backup, done -> {})).isEqualTo(400);
      assertThatThrownBy(() -> Backup.write(log, backup, done -> {}))
          .hasMessageContaining("exists");
      append(log, 400, 900);
      signed = Checkpoint.open(new Signer(folder, log).sign().bytes(), folder.key());
      Backup.write(log, full, done -> {});
    }
    assertThat(names(temp)).containsExactly("backup.db", "full.db", "r");
    byte[] before = Files.readAllBytes(folder.signedFile());
    Path database = temp.resolve("r/record.db");
    Files.delete(database);
    assertThatThrownBy(() -> folder.log(CLOCK))
        .isInstanceOf(DamageException.class)
        .hasMessageContaining("is missing: restore a backup");

    Files.copy(backup, database);
    assertThatThrownBy(() -> folder.log(CLOCK))
        .isInstanceOf(DamageException.class)
        .hasMessageContaining("entry 400: the log ends here, but its first 900 entries were signed")
        .hasMessageContaining("restore the missing ones from the published files");
    try (Log log = Log.open(folder.database(), CLOCK)) {
      var signer = new Signer(folder, log);
      assertThatThrownBy(signer::sign).isInstanceOf(DamageException.class);
      append(log, 400, 950); // a fork: other times, other roots
      assertThatThrownBy(signer::sign)
          .isInstanceOf(DamageException.class)
          .hasMessageContaining("are not those that were signed");
    }
    assertThat(folder.signedFile()).hasBinaryContent(before);

    assertThatThrownBy(() -> Restore.run(folder, backup, Optional.empty(), done -> {}))
        .hasMessageContaining("the backup has 400 entries, but 900 were signed");
    Path forked = temp.resolve("forked.db");
    try (Log log = Log.open(folder.database(), CLOCK)) {
      Backup.write(log, forked, done -> {});
    }
    try (Log other = Log.open(Database.sqlite(forked), CLOCK)) {
      assertThatThrownBy(() -> Restore.run(folder, backup, Optional.of(other), done -> {}))
          .isInstanceOf(DamageException.class)
          .hasMessageContaining("are not those that were signed");
    }
    assertThat(database).hasSize(Files.size(database));
    try (Log published = Log.open(Database.sqlite(full), CLOCK)) {
      assertThat(Restore.run(folder, backup, Optional.<EntrySource>of(published), done -> {}))
          .isEqualTo(900);
    }
    assertThat(folder.signedFile()).hasBinaryContent(before);
    assertThat(names(folder.path())).contains("record.db", "record.db.damaged-1");
    try (Log log = folder.log(CLOCK)) {
      assertThat(log.root(900)).isEqualTo(signed.root());
      append(log, 900, 950);
      new Signer(folder, log).sign();
    }
    assertThat(FullCheck.of(folder.database(), done -> {}).damages()).isEmpty();
  }

  @Test
  void aBackupOfADamagedLogIsNotMade() throws Exception {
    RecordFolder folder = init("r");
    try (Log log = folder.log(CLOCK)) {
      append(log, 1, 400);
      try (Connection c = folder.database().writer();
          Statement s = c.createStatement()) {
        s.executeUpdate(
            "UPDATE entries SET entry = CAST(replace(CAST(entry AS TEXT), '{\"1\":77}',"
                + " '{\"1\":78}') AS BLOB) WHERE idx = 77");
      }
      assertThatThrownBy(() -> Backup.write(log, temp.resolve("b.db"), done -> {}))
          .isInstanceOf(DamageException.class)
          .hasMessageContaining("an entry or a tile was changed");
    }
    assertThat(names(temp)).containsExactly("r");
  }

  @Test
  void aBackupIsTakenWhileOthersAppend() throws Exception {
    RecordFolder folder = init("r");
    try (Log log = folder.log(CLOCK)) {
      append(log, 1, 5000);
      var writer =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  for (int i = 5000; i < 5200; i++) {
                    log.append(Bodies.statement("a", i, i));
                  }
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      long size = Backup.write(log, temp.resolve("b.db"), done -> {});
      writer.join();
      assertThat(log.size()).isEqualTo(5200);
      try (Log copy = Log.open(Database.sqlite(temp.resolve("b.db")), CLOCK)) {
        assertThat(copy.size()).isEqualTo(size).isGreaterThanOrEqualTo(5000);
        assertThat(copy.root(size)).isEqualTo(log.root(size));
      }
    }
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() throws Exception {
    RecordFolder folder = init("r");
    try (Log log = folder.log(CLOCK)) {
      append(log, 1, 600);
      new Signer(folder, log).sign();
    }
    Files.delete(folder.signedFile());
    Files.writeString(temp.resolve("r/policy.tmp"), "half");
    Files.delete(temp.resolve("r/keys/log.key"));
    try (Connection c = folder.database().writer();
        Statement s = c.createStatement()) {
      s.executeUpdate("DELETE FROM tiles WHERE number = 1");
    }
    assertThatThrownBy(() -> folder.log(CLOCK))
        .isInstanceOf(DamageException.class)
        .hasMessageContaining("signed is missing")
        .hasMessageContaining("tile 0/1 is missing");
    assertThat(folder.notices())
        .hasSize(2)
        .anyMatch(n -> n.contains("policy.tmp was left unfinished"))
        .anyMatch(n -> n.contains("log.key is missing"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ginti.record.tlog.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup put back into an empty database of a real PostgreSQL. */
class PostgresRestoreTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static @Nullable PostgresServer server;

  @TempDir Path temp;

  @BeforeAll
  static void start() throws IOException {
    server = PostgresServer.start().orElse(null);
    assumeThat(server).as("a PostgreSQL server in /usr/lib/postgresql").isNotNull();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private static String address() throws IOException {
    return Objects.requireNonNull(server).freshAddress();
  }

  private static void append(Log log, int from, int to) throws IOException {
    var bodies = new ArrayList<byte[]>();
    for (int i = from; i < to; i++) {
      bodies.add(Bodies.statement("a", i, i));
    }
    log.appendAll(bodies);
  }

  /** As the operator does: another database is named in the file. */
  private RecordFolder pointedTo(String address) throws IOException {
    Path settings = temp.resolve("r/ginti.properties");
    String text = Files.readString(settings);
    Files.writeString(settings, text.replaceAll("store=.*", "store=" + address));
    return RecordFolder.open(temp.resolve("r"));
  }

  @Test
  void aBackupAndWhatWasPublishedMakeTheLogAgain() throws IOException {
    String used = address();
    RecordFolder folder =
        new Installation("test.example/log", used, List.of())
            .init(temp.resolve("r"), CLOCK, new SecureRandom());
    Path backup = temp.resolve("backup.db");
    Path later = temp.resolve("later.db");
    Checkpoint signed;
    try (Log log = folder.log(CLOCK)) {
      append(log, 1, 400);
      Backup.write(log, backup, n -> {});
      append(log, 400, 900);
      signed = Checkpoint.open(new Signer(folder, log).sign().bytes(), folder.key());
      Backup.write(log, later, n -> {});
    }

    assertThatThrownBy(() -> Restore.run(folder, later, Optional.empty(), n -> {}))
        .hasMessageContaining("the database holds entries");
    RecordFolder fresh = pointedTo(address());
    assertThatThrownBy(() -> Restore.run(fresh, backup, Optional.empty(), n -> {}))
        .hasMessageContaining("the backup has 400 entries, but 900 were signed");
    try (Log published = Log.open(Database.sqlite(later), CLOCK)) {
      assertThat(Restore.run(fresh, backup, Optional.of(published), n -> {})).isEqualTo(900);
    }
    assertThat(FullCheck.of(fresh.database(), n -> {}).damages()).isEmpty();
    try (Log log = fresh.log(CLOCK)) {
      assertThat(log.root(900)).isEqualTo(signed.root());
      append(log, 890, 950); // the first ten are there already
      new Signer(fresh, log).sign();
      assertThat(fresh.signed().size()).isEqualTo(950);
    }
  }

  @Test
  void whatCannotBeRestoredLeavesTheDatabaseEmpty() throws IOException {
    RecordFolder folder =
        new Installation("test.example/log", address(), List.of())
            .init(temp.resolve("r"), CLOCK, new SecureRandom());
    Path backup = temp.resolve("backup.db");
    Path other = temp.resolve("other.db");
    try (Log log = folder.log(CLOCK)) {
      append(log, 1, 300);
      Backup.write(log, backup, n -> {});
      append(log, 300, 600);
      new Signer(folder, log).sign();
    }
    RecordFolder fork = pointedTo(address());
    Database database = fork.database();
    try (Log log = Log.open(Database.sqlite(backup), CLOCK)) {
      append(log, 300, 600); // at other times: another tree
      Backup.write(log, other, n -> {});
    }
    assertThatThrownBy(() -> Restore.run(fork, other, Optional.empty(), n -> {}))
        .isInstanceOf(DamageException.class)
        .hasMessageContaining("are not those that were signed");
    FullCheck.Result left = FullCheck.of(database, n -> {});
    assertThat(left.size()).isZero();
    assertThat(left.damages()).isEmpty();
  }
}

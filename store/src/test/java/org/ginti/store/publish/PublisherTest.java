// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.ginti.record.verify.FolderFiles;
import org.ginti.record.verify.Verifier;
import org.ginti.store.Installation;
import org.ginti.store.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path scratch;

  @Test
  void aPublicationThatIsCutShortBehindItsCheckpointHoldsAndIsKeptByTheNext() throws Exception {
    var folder =
        new Installation("test/log", Installation.SQLITE, List.of())
            .init(scratch.resolve("record"), CLOCK, new SecureRandom());
    Path out = scratch.resolve("out");
    try (var log = folder.log(CLOCK)) {
      var signer = new Signer(folder, log);
      String policy = Files.readString(folder.path().resolve("policy"));
      var publisher = new Publisher(log, n -> signer.sign(n).bytes(), policy, "test");
      long size = publisher.publish(out, n -> {}).size();
      log.append(key(folder.key().toString()));
      Path kept = out.resolve("checkpoints/" + (size + 2));
      Files.createDirectories(kept.resolve("in the way"));
      assertThatThrownBy(() -> publisher.publish(out, n -> {})).isInstanceOf(IOException.class);
      Files.delete(kept.resolve("in the way"));
      Files.delete(kept);
      assertHolds(out, size + 2);
      assertThat(publisher.publish(out, n -> {}).size()).isEqualTo(size + 2);
      assertThat(kept).isRegularFile();
      assertHolds(out, size + 2);
    }
  }

  @Test
  void whatWasChangedOrDeletedInTheFolderIsMadeAgain() throws Exception {
    var folder =
        new Installation("test/log", Installation.SQLITE, List.of())
            .init(scratch.resolve("record"), CLOCK, new SecureRandom());
    Path out = scratch.resolve("out");
    try (var log = folder.log(CLOCK)) {
      var signer = new Signer(folder, log);
      String policy = Files.readString(folder.path().resolve("policy"));
      var publisher = new Publisher(log, n -> signer.sign(n).bytes(), policy, "test");
      long size = publisher.publish(out, n -> {}).size();
      assertThat(publisher.publish(out, n -> {}).files()).isZero();
      for (String file : List.of("policy", "SHA256SUMS", "checkpoint", "tile/0/000.p/2")) {
        byte[] was = Files.readAllBytes(out.resolve(file));
        Files.writeString(out.resolve(file), "changed");
        var again = publisher.publish(out, n -> {});
        assertThat(again.size()).as(file).isEqualTo(size);
        assertThat(again.appended()).as(file).isFalse();
        assertThat(out.resolve(file)).hasBinaryContent(was);
        Files.delete(out.resolve(file));
        publisher.publish(out, n -> {});
        assertThat(out.resolve(file)).hasBinaryContent(was);
      }
      var newer = new Publisher(log, n -> signer.sign(n).bytes(), policy, "test 2");
      assertThat(newer.publish(out, n -> {}).appended()).as("the same results").isFalse();
      assertHolds(out, size);
    }
  }

  private static byte[] key(String key) {
    return ("{\"by\":\"a\",\"change\":\"add\",\"holder\":\"a\",\"id\":1,\"key\":\""
            + key
            + "\",\"kind\":\"key\",\"type\":\"ginti/entry/1\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertHolds(Path out, long size) throws IOException {
    var report = new Verifier(new FolderFiles(out)).recomputing(new Recount()).run();
    assertThat(report.findings()).isEmpty();
    assertThat(report.size()).isEqualTo(size);
  }
}

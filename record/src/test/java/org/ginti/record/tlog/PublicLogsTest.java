// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whole logs: one that Tessera wrote, one that a program in another language did. */
final class PublicLogsTest {
  @Test
  void everyTileAndCheckpointOfTesseraAgrees() throws IOException {
    Path log = Vectors.path("tessera-log");
    var key =
        VerifierKey.parse(
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
    NavigableMap<Long, Checkpoint> checkpoints = checkpoints(log, key);
    assertThat(checkpoints).hasSize(16);
    check(log, checkpoints);
    for (Checkpoint c : checkpoints.values()) {
      var partial = new TileNodes(Vectors.tiles(log), c.size());
      assertThat(Proofs.root(c.size(), partial)).isEqualTo(c.root());
    }
    assertThat(tileFiles(log)).hasSize(30);
  }

  @Test
  void everyTileAndCheckpointOfTheOtherProgramAgrees() throws IOException {
    Path log = Vectors.path("ginti-proto-300");
    Policy policy = Policy.parse(Files.readAllBytes(log.resolve("policy")));
    NavigableMap<Long, Checkpoint> checkpoints = checkpoints(log, policy.logs().getFirst());
    assertThat(checkpoints.keySet()).containsExactly(0L, 1L, 5L, 255L, 256L, 257L, 300L);
    check(log, checkpoints);
    for (String name : List.of("checkpoint", "checkpoint.0", "checkpoint.300")) {
      byte[] bytes = Files.readAllBytes(log.resolve(name));
      Policy.Verdict verdict = policy.verify(Note.parse(bytes));
      assertThat(verdict.quorum()).isTrue();
      assertThat(verdict.witnesses())
          .extracting(w -> w.key().name())
          .containsExactly("witness.test.ginti.example/w1");
      assertThat(verdict.witnesses().getFirst().time())
          .isEqualTo(1_795_176_000L + verdict.checkpoint().size());
    }
  }

  @Test
  void proofsOfTheOtherProgramVerifyAndOursAreTheSame() throws IOException {
    Path log = Vectors.path("ginti-proto-300");
    Policy policy = Policy.parse(Files.readAllBytes(log.resolve("policy")));
    var nodes = new TileNodes(Vectors.tiles(log), 300);
    for (int i : new int[] {0, 255, 256, 299}) {
      byte[] bytes = Files.readAllBytes(log.resolve("proofs/" + i + ".tlog-proof"));
      TlogProof proof = TlogProof.parse(bytes);
      assertThat(proof.bytes()).isEqualTo(bytes);
      assertThat(proof.index()).isEqualTo(i);
      assertThat(proof.proof()).isEqualTo(Proofs.inclusion(i, 300, nodes));
      byte[] entry = Files.readAllBytes(log.resolve("proofs/" + i + ".entry"));
      assertThat(proof.verify(new Hashes().leaf(entry), policy).quorum()).isTrue();
      entry[entry.length / 2] ^= 1;
      Hash other = new Hashes().leaf(entry);
      assertThatThrownBy(() -> proof.verify(other, policy)).isInstanceOf(TlogException.class);
    }
  }

  @Test
  void everyEntryIsSignedByTwoOfficers() throws IOException {
    Path log = Vectors.path("ginti-proto-300");
    var officers = new ArrayList<VerifierKey>();
    for (String line : Files.readAllLines(log.resolve("officers"))) {
      officers.add(VerifierKey.parse(line));
    }
    byte[] bundle = Files.readAllBytes(log.resolve("tile/entries/001.p/44"));
    int[] seen = {0};
    EntryBundle.read(
        bundle,
        44,
        (i, bytes, from, to) -> {
          byte[] entry = Arrays.copyOfRange(bytes, from, to);
          assertThat(Note.parse(entry).open(officers)).containsExactlyElementsOf(officers);
          seen[0]++;
        });
    assertThat(seen[0]).isEqualTo(44);
  }

  private static NavigableMap<Long, Checkpoint> checkpoints(Path log, VerifierKey key)
      throws IOException {
    var all = new TreeMap<Long, Checkpoint>();
    try (var files = Files.newDirectoryStream(log, "checkpoint.*")) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        Checkpoint checkpoint = Checkpoint.open(bytes, key);
        assertThat(file.getFileName().toString()).endsWith("." + checkpoint.size());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith(checkpoint.text());
        all.put(checkpoint.size(), checkpoint);
      }
    }
    Checkpoint newest = Checkpoint.open(Files.readAllBytes(log.resolve("checkpoint")), key);
    assertThat(newest).isEqualTo(all.lastEntry().getValue());
    return all;
  }

  /** Entries to roots, tiles to entries, every checkpoint to every later one. */
  private static void check(Path log, NavigableMap<Long, Checkpoint> checkpoints)
      throws IOException {
    var leaves = new ArrayList<byte[]>();
    Checkpoint last = checkpoints.lastEntry().getValue();
    for (long n = 0; n <= (last.size() - 1) >> 8; n++) {
      TilePath path = TilePath.at(TilePath.ENTRIES, n, last.size());
      EntryBundle.read(
          Files.readAllBytes(log.resolve(path.path())),
          path.width(),
          (i, bytes, from, to) -> leaves.add(Arrays.copyOfRange(bytes, from, to)));
    }
    assertThat(leaves).hasSize((int) last.size());
    var naive = new NaiveTree(leaves);
    var nodes = new TileNodes(Vectors.tiles(log), last.size());
    for (Checkpoint later : checkpoints.values()) {
      assertThat(Proofs.root(later.size(), nodes)).isEqualTo(later.root());
      assertThat(naive.root((int) later.size())).isEqualTo(later.root());
      for (Checkpoint earlier : checkpoints.headMap(later.size(), true).values()) {
        if (earlier.size() > 0) {
          List<Hash> proof = Proofs.consistency(earlier.size(), later.size(), nodes);
          Proofs.verifyConsistency(
              earlier.size(), later.size(), proof, earlier.root(), later.root());
        }
      }
    }
    for (Path file : tileFiles(log)) {
      TilePath path = TilePath.parse(log.relativize(file).toString().replace('\\', '/'));
      byte[] bytes = Files.readAllBytes(file);
      if (path.level() == TilePath.ENTRIES) {
        EntryBundle.read(
            bytes,
            path.width(),
            (i, b, from, to) ->
                assertThat(Arrays.copyOfRange(b, from, to))
                    .isEqualTo(leaves.get((int) (path.number() * 256) + i)));
      } else {
        assertThat(bytes).hasSize(32 * path.width());
        for (int i = 0; i < path.width(); i++) {
          Hash node = naive.node(8 * path.level(), path.number() * 256 + i);
          assertThat(node.matches(bytes, 32 * i)).isTrue();
        }
      }
    }
  }

  private static List<Path> tileFiles(Path log) throws IOException {
    try (var files = Files.walk(log.resolve("tile"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vectors of transparency-dev, the eight leaves of RFC 6962's reference, a real Rekor proof. */
final class MerkleVectorsTest {
  @Test
  void inclusionVectorsGetTheirVerdicts() throws IOException {
    var wrong = new ArrayList<String>();
    int good = 0;
    int bad = 0;
    for (JsonNode v : Vectors.jsonLines("merkle/inclusion.ndjson")) {
      boolean refused = v.get("wantErr").asBoolean();
      good += refused ? 0 : 1;
      bad += refused ? 1 : 0;
      boolean found =
          refuses(() ->
              Proofs.verifyInclusion(
                  number(v, "leafIdx"),
                  number(v, "treeSize"),
                  hash(v.get("leafHash")),
                  proof(v),
                  hash(v.get("root"))));
      if (found != refused) {
        wrong.add(v.get("file").asText());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(good).isEqualTo(6);
    assertThat(bad).isEqualTo(92);
  }

  @Test
  void consistencyVectorsGetTheirVerdicts() throws IOException {
    var wrong = new ArrayList<String>();
    int good = 0;
    int bad = 0;
    for (JsonNode v : Vectors.jsonLines("merkle/consistency.ndjson")) {
      boolean refused = v.get("wantErr").asBoolean();
      good += refused ? 0 : 1;
      bad += refused ? 1 : 0;
      boolean found =
          refuses(() ->
              Proofs.verifyConsistency(
                  number(v, "size1"),
                  number(v, "size2"),
                  proof(v),
                  root(v.get("root1")),
                  root(v.get("root2"))));
      if (found != refused) {
        wrong.add(v.get("file").asText());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(good).isEqualTo(6);
    assertThat(bad).isEqualTo(92);
  }

  @Test
  void theEightReferenceLeavesHaveTheirHashesAndRoots() throws IOException {
    JsonNode v = Vectors.json("merkle/rfc6962-8-leaves.json");
    var hashes = new Hashes();
    var tree = new TreeRange(0);
    assertThat(tree.root()).isEqualTo(Hashes.empty());
    for (int size = 0; size <= 8; size++) {
      assertThat(tree.root().hex()).isEqualTo(v.get("root_by_size_hex").get(size).asText());
      if (size < 8) {
        byte[] leaf = HexFormat.of().parseHex(v.get("leaf_inputs_hex").get(size).asText());
        assertThat(hashes.leaf(leaf).hex()).isEqualTo(v.get("leaf_hashes_hex").get(size).asText());
        tree.add(leaf, 0, leaf.length);
      }
    }
  }

  @Test
  void aRealProofOfRekorHolds() throws IOException {
    JsonNode v = Vectors.json("rekor-v2/inclusion.json");
    Checkpoint checkpoint =
        Checkpoint.open(
            v.get("checkpoint").asText().getBytes(StandardCharsets.UTF_8),
            VerifierKey.parse(v.get("vkey").asText()));
    assertThat(checkpoint.size()).isEqualTo(v.get("tree_size").asLong());
    assertThat(checkpoint.root().base64()).isEqualTo(v.get("root_base64").asText());
    byte[] leaf = Base64.getDecoder().decode(v.get("leaf_bytes_base64").asText());
    var proof = new ArrayList<Hash>();
    for (JsonNode hash : v.get("proof_base64")) {
      proof.add(Hash.base64(hash.asText()));
    }
    long index = v.get("index").asLong();
    Hash hash = new Hashes().leaf(leaf);
    Proofs.verifyInclusion(index, checkpoint.size(), hash, proof, checkpoint.root());
    leaf[100] ^= 1;
    Hash other = new Hashes().leaf(leaf);
    assertThat(
            refuses(() ->
                Proofs.verifyInclusion(index, checkpoint.size(), other, proof, checkpoint.root())))
        .isTrue();
  }

  private interface Check {
    void run() throws TlogException;
  }

  private static boolean refuses(Check check) {
    try {
      check.run();
      return false;
    } catch (TlogException e) {
      return true;
    }
  }

  /** What does not fit cannot be a size: as good as a negative one. */
  private static long number(JsonNode v, String field) {
    return v.get(field).canConvertToLong() ? v.get(field).asLong() : -1;
  }

  private static List<Hash> proof(JsonNode v) throws TlogException {
    var proof = new ArrayList<Hash>();
    if (v.get("proof") != null) {
      for (JsonNode hash : v.get("proof")) {
        proof.add(hash(hash));
      }
    }
    return proof;
  }

  private static Hash hash(JsonNode base64) throws TlogException {
    return Hash.base64(base64.asText());
  }

  /**
   * Where the sizes alone are wrong, some roots have other lengths: a root in their place leaves
   * the verdict to the sizes.
   */
  private static Hash root(JsonNode base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.asText());
    return bytes.length == Hashes.SIZE
        ? Hash.of(bytes, 0)
        : Hash.of(Hashes.sha256().digest(bytes), 0);
  }
}

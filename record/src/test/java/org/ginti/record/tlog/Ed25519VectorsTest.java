// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Edge cases of Ed25519: which keys are refused, and that the JDK judges as Go does. */
final class Ed25519VectorsTest {
  @Test
  void keysThatVerifiersDisagreeAboutAreRefusedAndTheOthersJudgedAsGoDoes() throws Exception {
    JsonNode vectors = Vectors.json("ed25519/ed25519vectors-cctv.json");
    String go = Vectors.json("ed25519/observed-verdicts.json").get("go-1.19.8").asText();
    assertThat(vectors).hasSize(914);
    assertThat(go).hasSize(914);
    int canonical = 0;
    int low = 0;
    int taken = 0;
    var wrong = new ArrayList<Integer>();
    for (int i = 0; i < 914; i++) {
      JsonNode v = vectors.get(i);
      Set<String> flags = new HashSet<>();
      v.get("flags").forEach(f -> flags.add(f.asText()));
      byte[] key = hex(v.get("key"));
      boolean bad = flags.contains("non_canonical_A") || flags.contains("low_order_A");
      if (bad) {
        assertThatThrownBy(() -> VerifierKey.of("a", VerifierKey.ED25519, key))
            .isInstanceOf(TlogException.class);
      } else {
        assertThat(VerifierKey.of("a", VerifierKey.ED25519, key).key()).isEqualTo(key);
        taken++;
      }
      if (!flags.contains("non_canonical_A")) {
        canonical++;
        low += flags.contains("low_order_A") ? 1 : 0;
        byte[] message = v.get("msg").asText().getBytes(StandardCharsets.UTF_8);
        if (Ed25519.verify(unchecked(key), hex(v.get("sig")), message) != (go.charAt(i) == '1')) {
          wrong.add(i);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(canonical).isEqualTo(688);
    assertThat(taken).isEqualTo(canonical - low).isPositive();
  }

  @Test
  void vectorsOfWycheproofGetTheirVerdicts() throws IOException {
    int valid = 0;
    int invalid = 0;
    for (JsonNode group : Vectors.json("ed25519/ed25519-wycheproof.json").get("testGroups")) {
      PublicKey key = Ed25519.publicKey(hex(group.get("publicKey").get("pk")));
      for (JsonNode test : group.get("tests")) {
        boolean want = test.get("result").asText().equals("valid");
        assertThat(Ed25519.verify(key, hex(test.get("sig")), hex(test.get("msg"))))
            .as("test %s: %s", test.get("tcId"), test.get("comment"))
            .isEqualTo(want);
        valid += want ? 1 : 0;
        invalid += want ? 0 : 1;
      }
    }
    assertThat(valid + invalid).isEqualTo(151);
    assertThat(valid).isPositive();
    assertThat(invalid).isPositive();
  }

  private static byte[] hex(JsonNode text) {
    return HexFormat.of().parseHex(text.asText());
  }

  private static PublicKey unchecked(byte[] key) throws GeneralSecurityException {
    byte[] der =
        HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key));
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyTest {
  private static final SigningKey LOG =
      SigningKey.generate("ginti.example/log", new SecureRandom());
  private static final List<Witness> WITNESSES =
      List.of(Witness.make("w1"), Witness.make("w2"), Witness.make("w3"), Witness.make("w4"));
  private static final String GROUPS =
      """
      # two of the first three, and the fourth

      \t  # indented
      log LOG https://log.example/
      witness w1 W1
       witness\tw2  W2 https://w2.example/\040
      witness w3 W3
      witness w4 W4
      group some 2 w1 w2 w3
      group both all some w4
      quorum both
      """;

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "1, false",
    "12, false",
    "4, false",
    "14, false",
    "124, true",
    "134, true",
    "234, true",
    "1234, true",
    "123, false",
  })
  void theQuorumHoldsWhenEnoughWitnessesSigned(String who, boolean quorum) throws TlogException {
    Policy policy = policy(GROUPS);
    Policy.Verdict verdict = policy.verify(cosigned(note(LOG), who));
    assertThat(verdict.quorum()).isEqualTo(quorum);
    assertThat(verdict.log()).isEqualTo(LOG.verifier());
    assertThat(verdict.witnesses())
        .containsExactlyElementsOf(
            who.chars()
                .mapToObj(c -> new Policy.Witnessed(WITNESSES.get(c - '1').key(), 1_000 + c))
                .toList());
  }

  @Test
  void aPolicyIsWrittenAsItIsRead() throws TlogException {
    Policy policy = policy(GROUPS);
    assertThat(Policy.parse(bytes(policy.toString()))).isEqualTo(policy);
    assertThat(policy.groups().get("some"))
        .isEqualTo(new Policy.Group(2, List.of("w1", "w2", "w3")));
    assertThat(Policy.of(LOG.verifier())).isEqualTo(policy("log LOG\nquorum none\n"));
  }

  @Test
  void anyIsOneAndAllIsEvery() throws TlogException {
    Policy any = policy("log LOG\nwitness a W1\nwitness b W2\ngroup g any a b\nquorum g\n");
    Policy all = policy("log LOG\nwitness a W1\nwitness b W2\ngroup g all a b\nquorum g\n");
    assertThat(any.verify(cosigned(note(LOG), "2")).quorum()).isTrue();
    assertThat(any.verify(cosigned(note(LOG), "3")).quorum()).isFalse();
    assertThat(all.verify(cosigned(note(LOG), "2")).quorum()).isFalse();
    assertThat(all.verify(cosigned(note(LOG), "12")).quorum()).isTrue();
    Policy none = policy("log LOG\nwitness a W1\nquorum none\n");
    assertThat(none.verify(note(LOG)).quorum()).isTrue();
    Policy one = policy("log LOG\nwitness a W1\nquorum a\n");
    assertThat(one.verify(note(LOG)).quorum()).isFalse();
    assertThat(one.verify(cosigned(note(LOG), "1")).quorum()).isTrue();
  }

  @Test
  void aCosignatureThatDoesNotHoldSpoilsTheCheckpoint() throws TlogException {
    Policy policy = policy(GROUPS);
    Witness w1 = WITNESSES.getFirst();
    NoteSignature good = w1.sign(note(LOG).text(), 5);
    assertThat(policy.verify(note(LOG).with(good)).witnesses()).hasSize(1);
    byte[] value = good.value();
    for (int i : new int[] {0, 7, 8, 71}) {
      byte[] bad = value.clone();
      bad[i] ^= 1;
      refused(policy, NoteSignature.of(w1.key().name(), w1.key().id(), bad));
    }
    refused(policy, NoteSignature.of(w1.key().name(), w1.key().id(), Arrays.copyOf(value, 71)));
    refused(policy, NoteSignature.of(w1.key().name(), w1.key().id(), Arrays.copyOf(value, 73)));
    refused(policy, w1.sign("another\n5\n" + Hashes.empty() + "\n", 5));
    // a time that a signed number cannot hold is refused though the signature holds
    refused(policy, w1.sign(note(LOG).text(), -1));
  }

  private static void refused(Policy policy, NoteSignature signature) {
    assertThatThrownBy(() -> policy.verify(note(LOG).with(signature)))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("does not hold");
  }

  @Test
  void onlyALogOfThePolicyCountsAndOnlyUnderItsOwnName() throws TlogException {
    Policy policy = Policy.of(LOG.verifier());
    SigningKey same = SigningKey.generate(LOG.name(), new SecureRandom());
    assertThatThrownBy(() -> policy.verify(note(same)))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("no signature by a known key");
    SigningKey other = SigningKey.generate("other.example", new SecureRandom());
    assertThatThrownBy(() -> policy.verify(note(other)))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("no log of the policy");
    // a log of the policy that signs a checkpoint of another log of the policy
    Policy both = policy("log LOG\nlog " + other.verifier() + "\nquorum none\n");
    String text = note(other).text();
    assertThat(both.verify(Note.sign(text, other)).log()).isEqualTo(other.verifier());
    assertThatThrownBy(() -> both.verify(Note.sign(text, LOG))).isInstanceOf(TlogException.class);
    assertThatThrownBy(() -> policy("quorum none\n").verify(note(LOG)))
        .isInstanceOf(TlogException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "log LOG\n",
        "log LOG\nquorum none",
        "log LOG\nquorum none\nquorum none\n",
        "log LOG\nquorum w1\n",
        "log LOG\nquorum w1\nwitness w1 W1\n",
        "log LOG\nquorum\n",
        "log LOG\nquorum none none\n",
        "log\nquorum none\n",
        "log LOG a b\nquorum none\n",
        "log LOG\nlog LOG\nquorum none\n",
        "log W1\nquorum none\n",
        "log LOG\r\nquorum none\r\n",
        "Log LOG\nquorum none\n",
        "witness a LOG\nquorum a\n",
        "witness a\nquorum none\n",
        "witness a W1\nwitness a W2\nquorum a\n",
        "witness a W1\nwitness b W1\nquorum a\n",
        "witness none W1\nquorum none\n",
        "witness a W1\ngroup a 1 a\nquorum a\n",
        "witness a W1\ngroup none 1 a\nquorum none\n",
        "witness a W1\ngroup g 1\nquorum none\n",
        "witness a W1\ngroup g 0 a\nquorum g\n",
        "witness a W1\ngroup g 2 a\nquorum g\n",
        "witness a W1\ngroup g 01 a\nquorum g\n",
        "witness a W1\ngroup g +1 a\nquorum g\n",
        "witness a W1\ngroup g most a\nquorum g\n",
        "witness a W1\ngroup g All a\nquorum g\n",
        "witness a W1\ngroup g 1 b\nquorum g\n",
        "witness a W1\ngroup g 1 a a\nquorum g\n",
        "witness a W1\ngroup g 1 a\ngroup h 1 a\nquorum h\n",
        "group g 1 g\nquorum g\n",
        "witness a W1\ngroup g 1 none\nquorum g\n",
        "other LOG\nquorum none\n",
        "quorum none\n\u0001\n",
        "# \u007f\nquorum none\n",
        "quorum none\f\n",
        "quorum none # x\n",
        "quorum\u00a0none\n",
        "witness a W1\ngroup g 4294967297 a\nquorum g\n",
      })
  void nothingElseIsAPolicy(String text) {
    assertThatThrownBy(() -> policy(text)).isInstanceOf(TlogException.class);
  }

  @Test
  void aFaultIsNamedByItsLine() {
    assertThatThrownBy(() -> policy("log LOG\n\nwitness a W1\ngroup g 2 a\n"))
        .hasMessage("line 4 of the policy: asks for 2 of 1 members");
    assertThatThrownBy(() -> Policy.parse(new byte[] {'#', (byte) 0xFF, '\n'}))
        .isInstanceOf(TlogException.class)
        .hasMessage("the policy is not UTF-8");
  }

  @Test
  void aProofIsWrittenReadAndVerified() throws IOException {
    NaiveTree tree = NaiveTree.random(20, 1);
    Policy policy = policy("log LOG\nwitness a W1\nquorum a\n");
    String text = new Checkpoint(LOG.name(), 20, tree.root(20)).text();
    for (int i = 0; i < 20; i++) {
      Note note = cosigned(Note.sign(text, LOG), "1");
      Hash leaf = tree.leaf(i);
      var proof = new TlogProof(i, Proofs.inclusion(i, 20, tree::node), note);
      TlogProof read = TlogProof.parse(proof.bytes());
      assertThat(read).isEqualTo(proof);
      assertThat(read.verify(leaf, policy).witnesses()).hasSize(1);
      assertThatThrownBy(
              () -> read.verify(tree.leaf(0).equals(leaf) ? tree.leaf(1) : tree.leaf(0), policy))
          .isInstanceOf(TlogException.class);
      var without = new TlogProof(i, proof.proof(), Note.sign(text, LOG));
      assertThat(without.verify(leaf, Policy.of(LOG.verifier())).quorum()).isTrue();
      assertThatThrownBy(() -> without.verify(leaf, policy))
          .isInstanceOf(TlogException.class)
          .hasMessageContaining("the quorum a does not hold");
    }
    var extra = new TlogProof(Optional.of("AAEC"), 0, List.of(), Note.sign(text, LOG));
    assertThat(TlogProof.parse(extra.bytes())).isEqualTo(extra);
  }

  @Test
  void everyFlippedBitOfAProofIsNoticed() throws IOException {
    NaiveTree tree = NaiveTree.random(6, 1);
    Policy policy = Policy.of(LOG.verifier());
    Note note = Note.sign(new Checkpoint(LOG.name(), 6, tree.root(6)).text(), LOG);
    byte[] good = new TlogProof(3, Proofs.inclusion(3, 6, tree::node), note).bytes();
    TlogProof.parse(good).verify(tree.leaf(3), policy);
    var taken = new ArrayList<Integer>();
    for (int i = 0; i < 8 * good.length; i++) {
      byte[] bad = good.clone();
      bad[i / 8] ^= (byte) (1 << i % 8);
      try {
        TlogProof.parse(bad).verify(tree.leaf(3), policy);
        taken.add(i);
      } catch (TlogException e) {
        assertThat(e).hasMessageMatching("(?s).{10,}");
      }
    }
    assertThat(taken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\nNOTE",
        " c2sp.org/tlog-proof@v1\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex  0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nIndex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nHASH \n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nHASH\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nHASH\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra AAEC\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AAEC\nextra AAEC\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AB==\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nNOTE\n",
      })
  void nothingElseIsAProof(String text) {
    byte[] bytes =
        bytes(text.replace("HASH", Hashes.empty().base64()).replace("NOTE", note(LOG).toString()));
    assertThatThrownBy(
            () -> {
              TlogProof proof = TlogProof.parse(bytes);
              Checkpoint.parse(proof.checkpoint().text());
            })
        .isInstanceOf(TlogException.class);
  }

  @Test
  void aProofHasAtMostSixtyThreeHashes() throws TlogException {
    String head = "c2sp.org/tlog-proof@v1\nindex 0\n";
    String line = Hashes.empty() + "\n";
    String tail = "\n" + note(LOG);
    assertThat(TlogProof.parse(bytes(head + line.repeat(63) + tail)).proof()).hasSize(63);
    assertThatThrownBy(() -> TlogProof.parse(bytes(head + line.repeat(64) + tail)))
        .isInstanceOf(TlogException.class)
        .hasMessage("a proof of 64 hashes; 63 at most");
  }

  private static Note note(SigningKey key) {
    return Note.sign(new Checkpoint(key.name(), 0, Hashes.empty()).text(), key);
  }

  private static Note cosigned(Note note, String who) {
    Note all = note;
    for (int i = 0; i < who.length(); i++) {
      char c = who.charAt(i);
      all = all.with(WITNESSES.get(c - '1').sign(note.text(), 1_000 + c));
    }
    return all;
  }

  private static Policy policy(String text) throws TlogException {
    String keys =
        Pattern.compile("LOG|W([1-4])")
            .matcher(text)
            .replaceAll(m ->
                m.group(1) == null
                    ? LOG.verifier().toString()
                    : WITNESSES.get(m.group(1).charAt(0) - '1').key().toString());
    return Policy.parse(bytes(keys));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Signs cosignature/v1. */
  private record Witness(VerifierKey key, KeyPair pair) {
    static Witness make(String name) {
      try {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] der = pair.getPublic().getEncoded();
        byte[] key = Arrays.copyOfRange(der, der.length - 32, der.length);
        return new Witness(VerifierKey.of(name + ".example", VerifierKey.COSIGNATURE, key), pair);
      } catch (GeneralSecurityException | TlogException e) {
        throw new IllegalStateException(e);
      }
    }

    NoteSignature sign(String text, long time) {
      String message = "cosignature/v1\ntime " + Long.toUnsignedString(time) + "\n" + text;
      byte[] signature = Ed25519.sign(pair.getPrivate(), bytes(message));
      byte[] value = ByteBuffer.allocate(72).putLong(time).put(signature).array();
      return NoteSignature.of(key.name(), key.id(), value);
    }
  }
}

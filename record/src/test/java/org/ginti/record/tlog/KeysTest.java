// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeysTest {
  /** The example of Go's documentation of sumdb/note. */
  private static final String GO_SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @Test
  void theKeyPairOfGosDocumentationIsReadAndWritten() throws TlogException {
    SigningKey key = SigningKey.parse(GO_SECRET);
    assertThat(key.verifier()).hasToString(GO_KEY).isEqualTo(VerifierKey.parse(GO_KEY));
    assertThat(key.secretText()).isEqualTo(GO_SECRET);
    String text =
        """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    assertThat(key.sign(text).line())
        .isEqualTo(
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKv"
                + "qfqdngotpRZb6KE6RyyBwJnAM=");
  }

  @ParameterizedTest
  @CsvSource({
    // RFC 8032 §7.1: seed, public key
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
  })
  void publicKeysOfSeedsAreThoseOfTheStandard(String seed, String key) {
    byte[] made = Ed25519.publicOf(HexFormat.of().parseHex(seed));
    assertThat(made).isEqualTo(HexFormat.of().parseHex(key));
  }

  @Test
  void aNewKeySignsAndSurvivesItsText() throws TlogException {
    SigningKey key = SigningKey.generate("ginti.example/log", new SecureRandom());
    SigningKey again = SigningKey.parse(key.secretText());
    assertThat(again.verifier()).isEqualTo(key.verifier());
    assertThat(again.sign("a\n")).isEqualTo(key.sign("a\n"));
    assertThat(key.verifier().verifies("a\n", key.sign("a\n"))).isTrue();
    assertThat(key.verifier().verifies("b\n", key.sign("a\n"))).isFalse();
    assertThat(key.toString()).doesNotContain("PRIVATE").contains(key.verifier().toString());
    SigningKey other = SigningKey.generate("ginti.example/log", new SecureRandom());
    assertThat(other.verifier()).isNotEqualTo(key.verifier());
    assertThat(other.verifier().verifies("a\n", key.sign("a\n"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a+b",
        "a\nb",
        "a\u00a0b",
        "a\u2003b",
        "a\u3000b",
        "a\u0085b",
        "\ud800"
      })
  void namesThatANoteCannotHoldAreRefused(String name) {
    assertThatThrownBy(() -> SigningKey.generate(name, new SecureRandom()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the name of a key");
    byte[] key = Base64.getDecoder().decode("GlzZBxQ8OExB6DDFvOEqqIF+xWSaqr8sMTiLNbLXRNY=");
    assertThatThrownBy(() -> VerifierKey.of(name, VerifierKey.ED25519, key))
        .isInstanceOf(TlogException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "++",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a3+",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW=",
        " PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann +c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
      })
  void nothingElseIsAVerifierKey(String text) {
    assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(TlogException.class);
    assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + text))
        .isInstanceOf(TlogException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKD==",
        "private+key+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
      })
  void aSigningKeyThatIsWrongIsRefusedAndNotShown(String text) {
    assertThatThrownBy(() -> SigningKey.parse(text))
        .isInstanceOf(TlogException.class)
        .message()
        .doesNotContain("AYEKF")
        .doesNotContain("AoEKF");
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000000000000000000000000000000000000000000000000000, low order",
    "0000000000000000000000000000000000000000000000000000000000000080, low order",
    "0100000000000000000000000000000000000000000000000000000000000000, low order",
    "0100000000000000000000000000000000000000000000000000000000000080, low order",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, low order",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, low order",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a, low order",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa, low order",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05, low order",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85, low order",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, not canonical",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff, not canonical",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, not canonical",
    "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, not canonical",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f, not canonical",
    "0200000000000000000000000000000000000000000000000000000000000000, not a point",
    "00, 'of 1 bytes, expected 32'",
  })
  void keysThatVerifiersDisagreeAboutAreRefused(String hex, String why) {
    byte[] key = HexFormat.of().parseHex(hex);
    for (byte type : new byte[] {VerifierKey.ED25519, VerifierKey.COSIGNATURE}) {
      assertThatThrownBy(() -> VerifierKey.of("a", type, key))
          .isInstanceOf(TlogException.class)
          .hasMessageContaining(why);
      String text = KeyName.encoded("a", KeyName.id("a", type, key), type, key);
      assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(TlogException.class);
    }
  }

  @Test
  void base64OfTheKeyMayHoldPlusSigns() throws TlogException {
    SigningKey key;
    do {
      key = SigningKey.generate("a", new SecureRandom());
    } while (key.verifier().toString().split("\\+").length < 4);
    assertThat(VerifierKey.parse(key.verifier().toString())).isEqualTo(key.verifier());
  }

  @Test
  void otherTypesOfKeysAreNamed() {
    byte[] key = HexFormat.of().parseHex("00".repeat(32));
    for (byte type : new byte[] {0, 2, 3, 5, 6, (byte) 0xFF}) {
      String text = KeyName.encoded("a", KeyName.id("a", type, key), type, key);
      assertThatThrownBy(() -> VerifierKey.parse(text))
          .isInstanceOf(TlogException.class)
          .hasMessageContaining(String.format("has the type 0x%02x", type));
    }
  }
}

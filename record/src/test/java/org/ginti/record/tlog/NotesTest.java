// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NotesTest {
  private static final SigningKey LOG =
      SigningKey.generate("ginti.example/log", new SecureRandom());
  private static final SigningKey OTHER = SigningKey.generate("other.example", new SecureRandom());
  private static final String S = "— a AAAAAAA=\n";

  @Test
  void aNoteIsSignedWrittenReadAndOpened() throws TlogException {
    Note note = Note.sign("one\n\nمتن — two\n", LOG, OTHER);
    Note read = Note.parse(note.bytes());
    assertThat(read).isEqualTo(note);
    assertThat(read.open(List.of(OTHER.verifier(), LOG.verifier())))
        .containsExactly(OTHER.verifier(), LOG.verifier());
    assertThat(read.open(List.of(OTHER.verifier()))).containsExactly(OTHER.verifier());
  }

  @Test
  void everyFlippedBitOfANoteIsNoticed() {
    byte[] good = Note.sign("origin\n5\nroot\n", LOG).bytes();
    for (int i = 0; i < 8 * good.length; i++) {
      byte[] bad = good.clone();
      bad[i / 8] ^= (byte) (1 << i % 8);
      assertThatThrownBy(() -> Note.parse(bad).open(List.of(LOG.verifier())))
          .as("bit %d", i)
          .isInstanceOf(TlogException.class);
    }
  }

  @Test
  void aNoteCutShortIsRefused() {
    byte[] good = Note.sign("origin\n5\nroot\n", LOG).bytes();
    for (int i = 0; i < good.length; i++) {
      byte[] bad = Arrays.copyOf(good, i);
      assertThatThrownBy(() -> Note.parse(bad)).isInstanceOf(TlogException.class);
    }
  }

  @Test
  void signaturesByUnknownKeysAreKeptAndProveNothing() throws TlogException {
    Note note = Note.sign("a\n", LOG, OTHER).with(NoteSignature.of(LOG.name(), 1, new byte[64]));
    Note read = Note.parse(note.bytes());
    assertThat(read.signatures()).hasSize(3);
    assertThat(read.open(List.of(LOG.verifier()))).containsExactly(LOG.verifier());
    SigningKey third = SigningKey.generate(LOG.name(), new SecureRandom());
    assertThatThrownBy(() -> read.open(List.of(third.verifier())))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("no signature by a known key")
        .hasMessageContaining("other.example");
    assertThatThrownBy(() -> read.open(List.of())).isInstanceOf(TlogException.class);
  }

  @Test
  void oneWrongSignatureByAKnownKeySpoilsTheNote() {
    NoteSignature wrong = LOG.sign("b\n");
    Note note = Note.sign("a\n", LOG, OTHER).with(wrong);
    assertThatThrownBy(() -> note.open(List.of(OTHER.verifier(), LOG.verifier())))
        .isInstanceOf(TlogException.class)
        .hasMessage("the signature by ginti.example/log does not hold");
    NoteSignature length = NoteSignature.of(LOG.name(), LOG.verifier().id(), new byte[63]);
    assertThatThrownBy(() -> Note.sign("a\n", OTHER).with(length).open(List.of(LOG.verifier())))
        .isInstanceOf(TlogException.class);
  }

  @Test
  void aHundredSignaturesAreReadAndNoMore() throws TlogException {
    assertThat(Note.parse(bytes("a\n\n" + S.repeat(100))).signatures()).hasSize(100);
    assertThatThrownBy(() -> Note.parse(bytes("a\n\n" + S.repeat(101))))
        .isInstanceOf(TlogException.class)
        .hasMessage("the note has more than 100 signatures");
    assertThatThrownBy(() -> Note.parse(bytes("a".repeat(Note.MAX_BYTES) + "\n\n" + S)))
        .isInstanceOf(TlogException.class)
        .hasMessageContaining("at most 1000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "a",
        "a\n",
        "a\n\n",
        "a\n\n\n",
        S,
        "\n" + S,
        "a\n" + S,
        "a\n\n" + S + "\n",
        "a\n\n— a AAAAAAA=",
        "a\n\n- a AAAAAAA=\n",
        "a\n\n—a AAAAAAA=\n",
        "a\n\n—  a AAAAAAA=\n",
        "a\n\n— a  AAAAAAA=\n",
        "a\n\n— a AAAAAAA= \n",
        "a\n\n— a AAAAAAA= x\n",
        "a\n\n— a\n",
        "a\n\n— a \n",
        "a\n\n—  AAAAAAA=\n",
        "a\n\n— a+b AAAAAAA=\n",
        "a\n\n— a\u00a0b AAAAAAA=\n",
        "a\n\n— a AAAAAAA\n",
        "a\n\n— a AAAAAAB=\n",
        "a\n\n— a AAAAAA==\n",
        "a\n\n— a AAAA\n",
        "a\n\n— a AAAAA-A=\n",
        "a\n\n" + S + "x\n",
        "a\n\nx\n" + S,
        "a\r\n\r\n— a AAAAAAA=\r\n",
        "a\tb\n\n" + S,
        "a\u0000b\n\n" + S,
        "a\n\n— a AAAAAAA=\r\n",
        "a\n\n" + S + " \n",
      })
  void nothingElseIsANote(String text) {
    assertThatThrownBy(() -> Note.parse(bytes(text))).isInstanceOf(TlogException.class);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() throws TlogException {
    byte[] good = bytes("aé\n\n" + S);
    assertThat(Note.parse(good).text()).isEqualTo("aé\n");
    for (int[] pair : new int[][] {{0xC3, 0x28}, {0xC0, 0x80}, {0xED, 0xA0}, {0xFF, 0xFE}}) {
      byte[] bad = good.clone();
      bad[1] = (byte) pair[0];
      bad[2] = (byte) pair[1];
      assertThatThrownBy(() -> Note.parse(bad))
          .isInstanceOf(TlogException.class)
          .hasMessage("the note is not UTF-8");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n\n",
        "o\n5\n",
        "o\n5\nROOT",
        "\n5\nROOT\n",
        "o\n\nROOT\n",
        "o\n5\n\n",
        "o\n5\nROOT\n\n",
        "o\n5\nROOT\n\nx\n",
        "o\n05\nROOT\n",
        "o\n00\nROOT\n",
        "o\n+5\nROOT\n",
        "o\n-5\nROOT\n",
        "o\n-0\nROOT\n",
        "o\n 5\nROOT\n",
        "o\n5 \nROOT\n",
        "o\n5.0\nROOT\n",
        "o\n0x5\nROOT\n",
        "o\n٥\nROOT\n",
        "o\n5\n ROOT\n",
        "o\n5\nROOT \n",
        "o\n5\nROOT=\n",
        "o\n9223372036854775808\nROOT\n",
        "o\n18446744073709551615\nROOT\n",
        "o\n99999999999999999999\nROOT\n",
        "o\n5\nAAAA\n",
        "5\nROOT\no\n",
        "o\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "o\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n5\n47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\n",
      })
  void nothingElseIsACheckpoint(String text) {
    String root = Hashes.empty().base64();
    assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", root)))
        .isInstanceOf(TlogException.class);
  }

  @Test
  void aCheckpointIsWrittenAndRead() throws TlogException {
    for (long size : new long[] {0, 1, 300, Long.MAX_VALUE}) {
      var checkpoint = new Checkpoint(LOG.name(), size, Hashes.empty());
      assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
      byte[] note = Note.sign(checkpoint.text(), LOG).bytes();
      assertThat(Checkpoint.open(note, LOG.verifier())).isEqualTo(checkpoint);
      assertThatThrownBy(() -> Checkpoint.open(note, OTHER.verifier()))
          .isInstanceOf(TlogException.class);
    }
  }

  @Test
  void aCheckpointOfAnotherOriginIsRefusedThoughTheSignatureHolds() {
    String text = new Checkpoint("other.example", 0, Hashes.empty()).text();
    assertThatThrownBy(() -> Checkpoint.open(Note.sign(text, LOG).bytes(), LOG.verifier()))
        .isInstanceOf(TlogException.class)
        .hasMessage("a checkpoint of 'other.example', expected one of ginti.example/log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "e3b0", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"})
  void nothingElseIsAHashInHex(String text) throws TlogException {
    assertThatThrownBy(() -> Hash.hex(text)).isInstanceOf(TlogException.class);
    assertThat(Hash.hex(Hashes.empty().hex())).isEqualTo(Hashes.empty());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

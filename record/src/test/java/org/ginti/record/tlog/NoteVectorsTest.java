// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes of Go, C2SP, Sigstore and Sunlight. */
final class NoteVectorsTest {
  @Test
  void publicNotesVerifyAndTheirTwinsWithOneByteChangedDoNot() throws IOException {
    int held = 0;
    int refused = 0;
    for (JsonNode v : Vectors.json("notes/notes.json")) {
      VerifierKey key = VerifierKey.parse(v.get("vkey").asText());
      assertThat(key.toString()).isEqualTo(v.get("vkey").asText());
      byte[] bytes = v.get("note").asText().getBytes(StandardCharsets.UTF_8);
      Note note = Note.parse(bytes);
      assertThat(note.bytes()).isEqualTo(bytes);
      if (v.get("want").asBoolean()) {
        assertThat(note.open(List.of(key))).containsExactly(key);
        held++;
      } else {
        assertThatThrownBy(() -> note.open(List.of(key)))
            .as(v.get("name").asText())
            .isInstanceOf(TlogException.class)
            .hasMessageContaining("does not hold");
        refused++;
      }
    }
    assertThat(held).isEqualTo(7);
    assertThat(refused).isEqualTo(7);
  }

  @Test
  void badVerifierKeysAreRefused() throws IOException {
    JsonNode keys = Vectors.json("notes/bad-vkeys.json");
    assertThat(keys).hasSize(2);
    for (JsonNode v : keys) {
      assertThatThrownBy(() -> VerifierKey.parse(v.get("vkey").asText()))
          .as(v.get("why").asText())
          .isInstanceOf(TlogException.class);
    }
  }

  @Test
  void checkpointsOfSigstoreParseOrDoNot() throws IOException {
    int good = 0;
    int bad = 0;
    try (var files = Files.newDirectoryStream(Vectors.path("checkpoint-parse"))) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        if (file.getFileName().toString().startsWith("valid")) {
          Note note = Note.parse(bytes);
          Checkpoint checkpoint = Checkpoint.parse(note.text());
          assertThat(checkpoint.size()).isEqualTo(37795272);
          assertThat(note.bytes()).isEqualTo(bytes);
          good++;
        } else {
          assertThatThrownBy(() -> Checkpoint.parse(Note.parse(bytes).text()))
              .as(file.toString())
              .isInstanceOf(TlogException.class);
          bad++;
        }
      }
    }
    assertThat(good).isEqualTo(2);
    assertThat(bad).isEqualTo(7);
  }

  @Test
  void extensionLinesAreKept() throws IOException {
    Note note = Note.parse(Vectors.bytes("checkpoint-parse/valid_multi_sig.txt"));
    assertThat(note.signatures()).hasSize(2);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint.extensions()).containsExactly("Timestamp: 1697034484441201852");
    assertThat(checkpoint.text()).doesNotContain("Timestamp");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  @Test
  void whatTheWriterWritesIsCanonicalAndReadAlikeByAll() throws IOException {
    var random = new Random(8785);
    for (int i = 0; i < 20_000; i++) {
      Object tree = Json.tree(random, JsonReader.MAX_DEPTH);
      byte[] written = Json.write(tree);
      assertThat(Json.canonical(written)).isEqualTo(written);
      assertThat(Json.jackson(written)).isEqualTo(tree);
      assertThat(Json.read(written)).isEqualTo(tree);
    }
  }

  @Test
  void theWriterGrowsItsBufferWhereverItEnds() {
    for (int n = 0; n < 2_100; n++) {
      String text = "\"é".repeat(n % 7) + "x".repeat(n);
      assertThat(Json.read(new JsonWriter().array().string(text).endArray().toBytes()))
          .isEqualTo(java.util.List.of(text));
    }
  }

  /**
   * The public pairs of RFC 8785. Ours is narrower; this says in what. The objects of two pairs are
   * taken once what is outside is removed from them, so that nothing else keeps them out.
   */
  @ParameterizedTest
  @CsvSource({
    "arrays, expected a number; found 'n'", // null
    "french, a key is one or more printable ASCII", // accents in keys
    "structures, a key is one or more printable ASCII", // the empty key
    "unicode, a key is one or more printable ASCII", // a blank in the key
    "values, expected a number; found 'n'", // null, fractions, \u000f
    "weird, a key is one or more printable ASCII", // line ends in keys
  })
  void thePublicPairsLieOutsideOurProfileAndTheReasonIsNamed(String pair, String reason)
      throws IOException {
    byte[] output = publicFile("output", pair);
    assertThat(Json.canonical(publicFile("input", pair))).as("the oracle").isEqualTo(output);
    assertThatThrownBy(() -> Json.read(output))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(reason);
  }

  /** Values of the pairs that the profile has, byte for byte. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "arrays | [56,{\"1\":[],\"10\":null,\"d\":true}] | \"10\":null, | ``",
        "structures | {\"F\":5,\"f\":\"hi\"} | `` | ``",
        "structures | [{\"E\":\"no\",\"e\":\"yes\"}] | `` | ``",
        "values | \"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\" | \\u000f\\n | ``",
        "weird | \"Latin Small Letter O With Diaeresis\" | `` | ``",
        "weird | \"Hebrew Letter Dalet With Dagesh\" | `` | ``",
      })
  void partsOfThePublicPairsWithinOurProfileAreTaken(
      String pair, String part, String outside, String inside) throws IOException {
    String output = new String(publicFile("output", pair), StandardCharsets.UTF_8);
    assertThat(output).contains(part);
    byte[] within =
        (outside == null ? part : part.replace(outside, inside == null ? "" : inside))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(Json.write(Json.read(within))).isEqualTo(within);
    assertThat(Json.jackson(within)).isEqualTo(Json.read(within));
  }

  private static byte[] publicFile(String folder, String pair) throws IOException {
    Path file =
        Path.of(System.getProperty("ginti.shared", "absent"))
            .resolve("reference/tlog/jcs")
            .resolve(folder)
            .resolve(pair + ".json");
    assumeThat(file).as("the public pairs of RFC 8785").exists();
    return Files.readAllBytes(file);
  }

  /** Traps that readers of JSON fall into, each in its own way: what ours says to them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[9007199254740993] | at most 9007199254740991", // others read ...992
        "[9007199254740992] | at most 9007199254740991",
        "[99999999999999999999999999] | at most 9007199254740991",
        "[01] | no leading zero",
        "[00] | no leading zero",
        "[-0] | expected a number",
        "[-1] | expected a number",
        "[+1] | expected a number",
        "[1.0] | expected ,",
        "[1e2] | expected ,",
        "[.5] | expected a number",
        "[NaN] | expected a number",
        "[null] | expected a number",
        "[false] | expected a number",
        "[tru] | expected true",
        "[TRUE] | expected a number",
        "[\"\\ud800\"] | the only escapes",
        "[\"\\ud83d\\ude02\"] | the only escapes",
        "[\"\\u0000\"] | the only escapes",
        "[\"\\/\"] | the only escapes",
        "[\"\\n\"] | the only escapes",
        "[\"a\\ | the only escapes",
        "[\"a | the string does not end",
        "['a'] | expected a number",
        "[1,] | expected a number",
        "[,1] | expected a number",
        "[1 ] | expected ,",
        "[ 1] | expected a number",
        "[1 | expected ,",
        "[1]] | expected nothing more",
        "[1][] | expected nothing more",
        "{\"a\":1,\"a\":1} | does not sort behind",
        "{\"b\":1,\"a\":1} | does not sort behind",
        "{\"aa\":1,\"a\":1} | does not sort behind",
        "{\"a\":1,} | expected \"",
        "{\"a\" :1} | expected :",
        "{\"a\"} | expected :",
        "{a:1} | expected \"",
        "{\"\":1} | a key is",
        "{\"a b\":1} | a key is",
        "{\"\\u0061\":1} | a key is",
        "{\"é\":1} | a key is",
        "{\"a\":1}} | expected nothing more",
        "/**/[] | expected a number",
      })
  void trapsAreRefusedWithAReason(String json, String reason) {
    assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void theEmptyTextIsNoValue() {
    assertThatThrownBy(() -> Json.read(new byte[0])).hasMessageContaining("found the end");
  }

  /** Bytes, in hex, between two quotes. */
  @ParameterizedTest
  @CsvSource({
    "eda080, not UTF-8", // U+D800 alone
    "eda0bdedb882, not UTF-8", // U+1F602 as two surrogates: CESU-8
    "c0af, not UTF-8", // '/' in two bytes
    "c080, not UTF-8", // U+0000 in two bytes
    "e080af, not UTF-8", // '/' in three bytes
    "f08080af, not UTF-8", // '/' in four bytes
    "f4908080, not UTF-8", // above U+10FFFF
    "80, not UTF-8",
    "c3, not UTF-8",
    "c328, not UTF-8",
    "e282, not UTF-8",
    "ff, not UTF-8",
    "00, a control character",
    "09, a control character",
    "0a, a control character",
    "1f, a control character",
    "7f, a control character",
    "c280, U+0080",
    "c285, U+0085",
    "c29f, U+009F",
    "d89c, U+061C",
    "e2808b, U+200B",
    "e2808e, U+200E",
    "e2808f, U+200F",
    "e280aa, U+202A",
    "e280ae, U+202E",
    "e281a0, U+2060",
    "e281a6, U+2066",
    "e281a9, U+2069",
    "efbbbf, U+FEFF",
    "efb790, U+FDD0",
    "efb7af, U+FDEF",
    "efbfbe, U+FFFE",
    "efbfbf, U+FFFF",
    "f09fbfbe, U+1FFFE",
    "f48fbfbf, U+10FFFF",
    "65cc81, NFC", // é as e and an accent
    "e0a598, NFC", // क़ in one character, which NFC takes apart
    "e284a6, NFC", // the sign Ohm, which NFC makes a letter
  })
  void textThatMayNotStandIsRefused(String hex, String reason) throws IOException {
    byte[] bytes = quoted(java.util.HexFormat.of().parseHex(hex));
    assertThatThrownBy(() -> Json.read(bytes))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c2a0",
        "c3a9",
        "e2808a",
        "e2808c",
        "e2808d",
        "e28090",
        "e280a9",
        "e280af",
        "e281a1",
        "e281a5",
        "efb78f",
        "efb7b0",
        "efbfbd",
        "f09fbfbd",
        "f09f9882",
        "ee8080",
        "e0a495e0a4bc"
      })
  void textBesideItIsTaken(String hex) throws IOException {
    byte[] bytes = quoted(java.util.HexFormat.of().parseHex(hex));
    assertThat(Json.write(Json.read(bytes))).isEqualTo(bytes);
    assertThat(Json.canonical(bytes)).isEqualTo(bytes);
    assertThat(Json.jackson(bytes)).isEqualTo(Json.read(bytes));
  }

  @Test
  void aMarkOfByteOrderIsRefused() {
    assertThatThrownBy(() -> Json.read("\ufeff[]".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("byte 0: expected a number; found byte 0xef");
  }

  /** What may stand and what the reader takes are one and the same for every character there is. */
  @Test
  void everyCharacterIsTakenOrRefusedAsAllowedSays() {
    int taken = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = Character.toString(c);
      byte[] bytes = new JsonWriter().array().string(text).endArray().toBytes();
      boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      boolean good;
      try {
        good = Json.read(bytes).equals(java.util.List.of(text));
      } catch (JsonException e) {
        good = false;
      }
      // the encoder of the JDK writes ? for a surrogate, which is another text
      assertThat(good).as("U+%04X", c).isEqualTo(JsonReader.allowed(text) && !surrogate);
      taken += good ? 1 : 0;
    }
    assertThat(taken).isGreaterThan(1_000_000);
  }

  private static byte[] quoted(byte[] inside) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write("[\"".getBytes(StandardCharsets.UTF_8));
    out.write(inside);
    out.write("\"]".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}

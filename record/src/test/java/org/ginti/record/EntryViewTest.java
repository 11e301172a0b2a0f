// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ginti.record.json.JsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryViewTest {
  private static final String STATEMENT =
      "{\"at\":\"2026-11-21T15:19:10.123Z\",\"by\":\"pack/mh-2024\",\"channel\":\"eci\",\"contest\":\"114\","
          + "\"election\":\"mh-2024\",\"evidence\":\"a \\\"b\\\" गणना\",\"figures\":{\"electors\":300,\"nota\":2},"
          + "\"id\":17,\"kind\":\"statement\",\"mode\":\"both\",\"progress\":\"rounds 4/24\",\"scope\":\"ps:14A\","
          + "\"stated\":\"2024-11-23T04:05:18Z\",\"type\":\"ginti/entry/1\","
          + "\"unlinked\":[{\"label\":\"پی ٹی آئی\",\"votes\":5}],\"votes\":{\"1\":10,\"10\":0,\"2\":570}}";

  /** One of each other kind. */
  static final List<String> OTHERS =
      List.of(
          entry(
              "genesis",
              "",
              "\"four_eyes\":[\"declare\",\"retract\"],",
              "\"key\":\"k\",",
              "\"origin\":\"o\","),
          entry("key", "\"change\":\"add\",", "\"holder\":\"desk/1\",", "\"key\":\"k\",", ""),
          entry(
                  "register",
                  "\"contest\":\"1\",\"election\":\"e\",",
                  "",
                  "",
                  "\"table\":\"candidates\",")
              .replace(
                  "\"kind\"",
                  "\"items\":[{\"id\":\"L1\",\"name\":{\"official\":\"A\"},\"party\":\"IND\"}],\"kind\""),
          entry(
              "retract",
              "\"contest\":\"1\",\"election\":\"e\",",
              "",
              "",
              "\"reason\":\"typed twice\",\"supersedes\":4,"),
          entry(
                  "declare",
                  "\"contest\":\"1\",\"election\":\"e\",\"event\":\"declared\",",
                  "",
                  "",
                  "\"source\":\"eci\",")
              .replace("}", ",\"winners\":[\"1\"]}"),
          entry("approve", "\"entries\":[4,9],", "", "\"key\":\"k\",", "\"signature\":\"AAAA\","),
          entry(
              "story",
              "",
              "",
              "",
              "\"outlet\":\"The Paper\",\"quotes\":[\"won by 4\"],\"sha256\":\""
                  + "0a".repeat(32)
                  + "\","),
          entry(
              "publish",
              "",
              "",
              "",
              "\"manifest\":\""
                  + "0a".repeat(32)
                  + "\",\"root\":\"AAAA\",\"rules\":\""
                  + "0b".repeat(32)
                  + "\",\"size\":7,\"software\":\"0.1.0\","));

  /**
   * Fields before {@code id}, behind it, behind {@code id}'s neighbours, and behind {@code kind}.
   */
  static String entry(String kind, String a, String b, String key, String c) {
    return "{\"at\":\"2026-11-21T15:19:10.000Z\",\"by\":\"desk\","
        + a
        + b
        + "\"id\":1,"
        + key
        + "\"kind\":\""
        + kind
        + "\","
        + c
        + "\"type\":\"ginti/entry/1\"}";
  }

  private static EntryView parse(String entry) {
    byte[] bytes = ("xx" + entry + "yy").getBytes(StandardCharsets.UTF_8);
    return new EntryView().parse(bytes, 2, bytes.length - 2);
  }

  @Test
  void anEntryThatIsCutAnywhereIsRefused() {
    byte[] whole = STATEMENT.getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> new EntryView().parse(cut, 0, cut.length))
          .as("cut to %d bytes", length)
          .isInstanceOf(JsonException.class);
    }
  }

  @Test
  void aStatementIsReadInPlace() {
    var view = parse(STATEMENT);
    assertThat(view.kind()).isEqualTo(Kind.STATEMENT);
    assertThat(view.id()).isEqualTo(17);
    assertThat(view.text(Field.BY)).isEqualTo("pack/mh-2024");
    assertThat(view.text(Field.EVIDENCE)).isEqualTo("a \"b\" गणना");
    assertThat(UtcTime.moment(view.at())).isEqualTo("2026-11-21T15:19:10.123Z");
    assertThat(UtcTime.time(view.time(Field.STATED))).isEqualTo("2024-11-23T04:05:18Z");
    assertThat(view.has(Field.SUPERSEDES)).isFalse();
    var votes = view.open(Field.VOTES);
    votes.beginObject();
    var read = new StringBuilder();
    while (votes.nextKey()) {
      read.append(votes.text()).append('=').append(votes.number()).append(' ');
    }
    assertThat(read.toString()).isEqualTo("1=10 10=0 2=570 ");
  }

  @Test
  void everyKindHasAnExampleThatPasses() {
    for (String entry : OTHERS) {
      parse(entry);
    }
    assertThat(OTHERS.stream().map(e -> parse(e).kind()).distinct().count() + 2)
        .as("all kinds but statement and correct")
        .isEqualTo(Kind.values().length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"id\":17 | \"id\":0 | counts from 1",
        "\"id\":17 | \"id\":017 | leading zero",
        "\"id\":17 | \"id\":-1 | expected a number",
        "\"id\":17 | \"id\":1.5 | expected ,",
        "\"id\":17 | \"id\":9007199254740992 | at most",
        "\"id\":17 | \"id\":\"17\" | expected number",
        "\"id\":17 | \"id\": 17 | expected a number",
        "\"id\":17 | \"id\":null | expected a number",
        "\"id\":17, | `` | 'id' of a statement is missing",
        "\"mode\":\"both\" | \"mode\":\"Both\" | expected one of",
        "\"mode\":\"both\" | \"mode\":\"both\",\"mode\":\"both\" | does not sort",
        "\"votes\":{ | \"votes\":{\"0\":-1, | expected a number",
        "\"2\":570 | \"2\":2147483648 | at most 2147483647",
        "\"10\":0,\"2\":570 | \"2\":570,\"10\":0 | does not sort",
        "\"electors\" | \"elector\" | no figure",
        "ps:14A | ps: | expected whole",
        "ps:14A | round:0 | expected whole",
        "rounds 4/24 | rounds 25/24 | expected complete",
        "rounds 4/24 | rounds 04/24 | expected complete",
        "2024-11-23T04:05:18Z | 2024-11-23T04:05:18.000Z | UTC time",
        "2024-11-23T04:05:18Z | 2023-02-29T04:05:18Z | UTC time",
        "15:19:10.123Z | 15:19:10Z | such as",
        "pack/mh-2024 | Pack | an author",
        "ginti/entry/1 | ginti/entry/2 | expected one of",
        "\"kind\":\"statement\" | \"kind\":\"correct\" | 'supersedes' of a correct is missing",
        "\"scope\" | \"reason\":\"r\",\"scope\" | a statement has no field 'reason'",
        "\"scope\" | \"rank\":\"r\",\"scope\" | no field 'rank'",
        "\\\"b\\\" | \\u0062 | escapes",
        "गणना | क\u093c\u202e | U+202E",
        "गणना | \u0958 | NFC",
        "\"label\":\"پی ٹی آئی\",\"votes\":5 | \"label\":\"x\" | 'votes' is missing",
        "{\"label\":\"پی ٹی آئی\",\"votes\":5} | `` | an empty list",
        "}} | }}} | nothing more",
        "}} | } | expected ,",
      })
  void whatIsNotAnEntryIsRefusedWithTheReason(String part, String by, String reason) {
    String changed = STATEMENT.replace(part, by);
    assertThat(changed).isNotEqualTo(STATEMENT);
    assertThatThrownBy(() -> parse(changed))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(reason);
  }
}

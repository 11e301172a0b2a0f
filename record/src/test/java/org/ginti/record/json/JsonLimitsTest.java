// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ginti.record.EntryView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {
  @Test
  void sixLevelsAreTakenAndSevenRefused() {
    String six = "[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH);
    assertThat(Json.read(six.getBytes(StandardCharsets.UTF_8))).isInstanceOf(List.class);
    String mixed = "{\"a\":[{\"a\":[{\"a\":{}}]}]}";
    assertThat(Json.write(Json.read(mixed.getBytes(StandardCharsets.UTF_8))))
        .asString()
        .isEqualTo(mixed);
    for (String seven : List.of("[" + six + "]", "{\"a\":" + six + "}", "{\"a\":" + mixed + "}")) {
      assertThatThrownBy(() -> Json.read(seven.getBytes(StandardCharsets.UTF_8)))
          .hasMessageContaining("more than 6 levels deep");
      assertThatThrownBy(() -> value(seven.getBytes(StandardCharsets.UTF_8)))
          .hasMessageContaining("more than 6 levels deep");
    }
  }

  @Test
  void levelsSideBySideAreNotLevelsWithinOneAnother() {
    byte[] wide = ("[" + "[],".repeat(10_000) + "{}]").getBytes(StandardCharsets.UTF_8);
    assertThat(value(wide)).isEqualTo(JsonReader.Type.ARRAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void aHundredThousandLevelsAreRefusedAtTheSeventh(String open) {
    byte[] deep = open.repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> value(deep)).hasMessageContaining("more than 6 levels deep");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, 2147483647L, 2147483648L, 9007199254740990L, 9007199254740991L})
  void integersUpToTwoTo53AreExact(long n) {
    byte[] json = ("[" + n + "]").getBytes(StandardCharsets.UTF_8);
    assertThat(Json.read(json)).isEqualTo(List.of(n));
    assertThat(Json.write(List.of(n))).isEqualTo(json);
  }

  @Test
  void theWriterRefusesWhatTheReaderWould() {
    assertThatThrownBy(() -> new JsonWriter().number(JsonReader.MAX_NUMBER + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new JsonWriter().number(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Whatever 64 KB of one thing are, the verdict takes little memory and, being over at once,
   * little time: the limit of time is there for what grows with the square of the length.
   */
  @Test
  @Timeout(60)
  void sixtyFourKilobytesOfAnythingAreReadInLittleMemory() {
    List<String> parts =
        List.of(
            "[",
            "]",
            "{",
            "}",
            "\"",
            "\\",
            ",",
            ":",
            "0",
            "9",
            "1",
            "t",
            "true",
            " ",
            "\u0000",
            "a",
            "é",
            "\u0301",
            "\u0323\u0301",
            "e\u0301",
            "ं",
            "\u0f71",
            "한",
            "\u1100\u1161",
            "\ud83d\ude02",
            "\ufb2c",
            "[],",
            "{},",
            "1,",
            "\"\",",
            "\"a\":1,",
            "{\"a\":",
            "\\\"",
            "\\\\");
    List<String> heads =
        List.of(
            "",
            "[",
            "[\"",
            "[\"e",
            "{\"",
            "{\"a\":",
            "{\"a\":\"",
            "{\"figures\":{\"",
            "{\"mode\":\"",
            "[1,");
    List<String> tails = List.of("", "\"]", "]", "\"}", "}", "\":1}", "\":1,\"a\":1}");
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var view = new EntryView();
    for (String part : parts) {
      for (String head : heads) {
        int room = EntryView.MAX_BYTES - 2 - head.getBytes(StandardCharsets.UTF_8).length;
        String body = part.repeat(room / part.getBytes(StandardCharsets.UTF_8).length);
        for (String tail : tails) {
          byte[] bytes = (head + body + tail).getBytes(StandardCharsets.UTF_8);
          long before = threads.getCurrentThreadAllocatedBytes();
          refusedOrRead(() -> value(bytes));
          refusedOrRead(() -> view.parse(bytes, 0, bytes.length));
          assertThat(threads.getCurrentThreadAllocatedBytes() - before)
              .as("bytes allocated for %s%s…%s", head, part, tail)
              .isLessThan(2_000_000);
        }
      }
    }
  }

  private static void refusedOrRead(Runnable reading) {
    try {
      reading.run();
    } catch (JsonException e) {
      assertThat(e.getMessage()).isNotEmpty().hasSizeLessThan(300);
    }
  }

  private static JsonReader.Type value(byte[] json) {
    var reader = new JsonReader().reset(json, 0, json.length);
    var type = reader.value();
    reader.end();
    return type;
  }
}

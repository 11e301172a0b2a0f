// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.model.Lang;
import org.ginti.reading.Shared;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.claim.Standing;
import org.junit.jupiter.api.Test;

class ClaimJsonTest {
  private static final String TEXT = "🗳 Asha Rao of the NCP won Rampur with over 12,345 votes.";
  private static final Span SPAN = new Span(TEXT.indexOf("Asha"), TEXT.length() - 1);

  private static Claim.About about() {
    return new Claim.About(
        new Poll("IN", "", OptionalInt.of(2024), false, false),
        Standing.UNKNOWN,
        SPAN,
        List.of(),
        false,
        false,
        "",
        List.of("rule"));
  }

  private static StoryClaims story(Claim... claims) {
    return new StoryClaims("s1", Lang.EN, TEXT, List.of(claims));
  }

  private static Claim.SeatResult won() {
    int at = TEXT.indexOf("12,345");
    return new Claim.SeatResult(
        about(),
        Claim.Status.WON,
        new Seat("Rampur", "Rampur", ""),
        Optional.of(
            new Runner(
                Optional.of("Asha Rao"),
                Optional.of("Asha Rao"),
                Optional.of(new PartyName("NCP", "NCP", false)),
                Optional.of(Amount.of(12_345, Hedge.OVER, new Span(at, at + 6))),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                false)),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        "",
        false);
  }

  @Test
  void aLineHasTheFieldsOfTheGuidelineInItsOrder() {
    assertThat(ClaimWriter.line(story(won())))
        .isEqualTo(
            "{\"id\":\"s1\",\"lang\":\"en\",\"claims\":[{\"claim_id\":\"s1#1\",\"kind\":"
                + "\"seat_result\",\"status\":\"won\",\"seat\":{\"name\":\"Rampur\",\"name_en\":"
                + "\"Rampur\",\"code\":null},\"winner\":{\"name\":\"Asha Rao\",\"name_en\":"
                + "\"Asha Rao\",\"party\":\"NCP\",\"party_id\":\"NCP(AP)\",\"votes\":12345,"
                + "\"votes_q\":\"over\"},\"runner_up\":null,\"others\":[],\"margin\":null,"
                + "\"stations_counted\":null,\"stations_total\":null,\"election\":{\"country\":"
                + "\"IN\",\"body\":null,\"year\":2024,\"by_election\":false,\"year_stated\":false},"
                + "\"official\":\"unknown\",\"span\":\"Asha Rao of the NCP won Rampur with over"
                + " 12,345 votes\",\"span_start\":2,\"span_end\":55,\"historical\":false,\"hard\":"
                + "false}]}");
  }

  @Test
  void aNumberThatCannotBeReadIsNullWithItsWords() {
    int at = TEXT.indexOf("12,345");
    var runner =
        new Runner(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Amount.unreadable(new Span(at, at + 3))),
            Optional.empty(),
            OptionalInt.of(2),
            Optional.empty(),
            true);
    var w = won();
    var claim =
        new Claim.SeatResult(
            w.about(),
            w.status(),
            w.seat(),
            Optional.of(runner),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            "",
            false);
    assertThat(ClaimWriter.line(story(claim)))
        .contains(
            "{\"name\":null,\"name_en\":\"\",\"party\":null,\"party_id\":null,\"votes\":null,"
                + "\"votes_raw\":\"12,\",\"rank\":2,\"conceded\":true}");
  }

  @Test
  void whatWasWrittenReadsBackTheSame() {
    var claim = won();
    var back = ClaimReader.read(ClaimWriter.line(story(claim)), id -> TEXT).claims().getFirst();
    assertThat(back).usingRecursiveComparison().ignoringFields("about.why").isEqualTo(claim);
  }

  @Test
  void aSpanOutsideTheTextIsRefused() {
    String line = ClaimWriter.line(story(won()));
    assertThatThrownBy(() -> ClaimReader.read(line, id -> "short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("span 2 to 55 in a text of 5 characters");
  }

  @Test
  void labelledStoriesComeOutAsTheyWentIn() throws Exception {
    var mapper = new JsonMapper();
    for (String line : Shared.lines("news/gold-dev.jsonl")) {
      JsonNode gold = mapper.readTree(line);
      JsonNode out = ClaimWriter.node(ClaimReader.read(line));
      for (int i = 0; i < gold.path("claims").size(); i++) {
        var claim = (ObjectNode) gold.path("claims").get(i);
        // said by the labels alone
        claim.remove(List.of("check_note", "declared"));
        if (claim.has("election")) {
          ((ObjectNode) claim.get("election")).remove("month");
        }
        assertThat(sorted(out.path("claims").get(i)))
            .as("claim " + claim.path("claim_id").asText())
            .isEqualTo(sorted(claim));
      }
      assertThat(out.path("claims")).hasSameSizeAs(gold.path("claims"));
    }
  }

  /** Order apart; a name in Latin letters may be null or empty where there is none. */
  private static String sorted(JsonNode node) {
    var parts = new java.util.TreeMap<String, String>();
    node.properties()
        .forEach(e -> {
          if (e.getKey().equals("claim_id") || e.getValue().isNull()) {
            return;
          }
          String value = e.getValue().isObject() ? sorted(e.getValue()) : e.getValue().toString();
          if (!value.equals("\"\"")) {
            parts.put(e.getKey(), value);
          }
        });
    return parts.toString();
  }
}

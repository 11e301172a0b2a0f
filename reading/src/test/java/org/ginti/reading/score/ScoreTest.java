// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ginti.model.Lang;
import org.ginti.reading.Shared;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final String TEXT =
      "In 2024 Asha Rao won Rampur with 12,345 votes, Bilal Khan got 9,000. The margin was 3,345.";

  private static String story(String id, String... claims) {
    return "{\"id\":\"%s\",\"lang\":\"en\",\"text\":\"%s\",\"claims\":[%s]}"
        .formatted(id, TEXT, String.join(",", claims));
  }

  private static String seat(String status, String seat, String rest) {
    return """
    {"kind":"seat_result","status":"%s","seat":%s,"official":"unknown",
     "election":{"country":"IN","body":null,"year":2024,"by_election":false,"year_stated":true},
     "span_start":8,"span_end":90%s}\
    """
        .formatted(status, seat, rest);
  }

  private static final String RAMPUR = "{\"name\":\"Rampur\",\"name_en\":\"Rampur\",\"code\":null}";

  private static String winner(String name, String party, int votes) {
    return ",\"winner\":{\"name\":\"%s\",\"name_en\":\"%s\",\"party\":\"x\",\"party_id\":\"%s\",\"votes\":%d}"
        .formatted(name, name, party, votes);
  }

  private static Score score(String labelled, String read) {
    return Score.ofLines(List.of(labelled), List.of(read));
  }

  private static double f1(String labelled, String read) {
    return score(story("a", labelled), story("a", read)).claimF1(Lang.EN);
  }

  private static String party(String id, String scope, boolean past, int won) {
    return """
    {"kind":"party_seats","party":"P","party_id":"%s","won":%d,"scope":%s,"historical":%s,
     "official":"unknown","election":{"body":"Lok Sabha"},"span_start":0,"span_end":9}\
    """
        .formatted(id, won, scope.isEmpty() ? "null" : "\"" + scope + "\"", past);
  }

  @Test
  void aSeatIsKnownByItsNameInAnyScriptAndByItsCode() {
    String label = seat("won", RAMPUR, "");
    assertThat(f1(label, seat("won", "{\"name\":\"रामपुर (सुरक्षित)\",\"name_en\":\"\"}", "")))
        .isOne();
    assertThat(f1(label, seat("won", "{\"name\":\"Sitapur\",\"name_en\":\"Sitapur\"}", "")))
        .isZero();
    String coded = seat("won", "{\"name\":\"NA-117 Lahore\",\"code\":\"NA-117\"}", "");
    assertThat(f1(coded, seat("won", "{\"name\":\"این اے 117\",\"code\":\"NA-117\"}", ""))).isOne();
    assertThat(f1(coded, seat("won", "{\"name\":\"NA-117 Lahore\",\"code\":\"NA-118\"}", "")))
        .isZero();
  }

  @Test
  void wonAndLostAreOneClassAndLeadingIsAnother() {
    assertThat(f1(seat("won", RAMPUR, ""), seat("lost", RAMPUR, ""))).isOne();
    assertThat(f1(seat("won", RAMPUR, ""), seat("leading", RAMPUR, ""))).isZero();
  }

  @Test
  void aStatedYearMustBeReadAndAnInferredOneMayBeLeftOut() {
    String stated = seat("won", RAMPUR, "");
    String inferred = stated.replace("\"year_stated\":true", "\"year_stated\":false");
    String without = stated.replace("2024,\"by", "null,\"by");
    String other = stated.replace("2024,\"by", "2019,\"by");
    assertThat(f1(stated, without)).isZero();
    assertThat(f1(inferred, without)).isOne();
    assertThat(f1(inferred, other)).isZero();
  }

  @Test
  void partySeatsGoByPartyScopeAndTime() {
    String label = party("BJP", "", false, 7);
    assertThat(f1(label, party("BJP", "", false, 8))).isOne();
    assertThat(f1(label, party("INC", "", false, 7))).isZero();
    assertThat(f1(label, party("BJP", "Jammu division", false, 7))).isZero();
    assertThat(f1(label, party("BJP", "", true, 7))).isZero();
    assertThat(f1(label, label.replace("Lok Sabha", "Goa Legislative Assembly"))).isZero();
    assertThat(f1(label, label.replace("\"Lok Sabha\"", "null"))).isOne();
  }

  @Test
  void officesGoByPersonAndChangeAndFirstsByPartyAndPlace() {
    String office =
        """
        {"kind":"office_change","change":"resigned","person":{"name":"मदन राठौड़",
         "name_en":"Madan Rathore"},"official":"unknown","span_start":0,"span_end":9}\
        """;
    assertThat(f1(office, office.replace("मदन राठौड़", "Madan Rathore"))).isOne();
    assertThat(f1(office, office.replace("resigned", "appointed"))).isZero();
    assertThat(f1(office, office.replace("मदन राठौड़", "x").replace("Madan", "Mohan"))).isZero();
    String first =
        """
        {"kind":"party_first","party":"AAP","party_id":"AAP","what":"first seat","place":"Goa",
         "official":"unknown","span_start":0,"span_end":9}\
        """;
    assertThat(f1(first, first.replace("first seat", "account opened"))).isOne();
    assertThat(f1(first, first.replace("Goa", "Delhi"))).isZero();
  }

  @Test
  void ofTwoReadingsOfOneSeatTheOneThatAgreesMoreIsPaired() {
    String label = seat("won", RAMPUR, winner("Asha Rao", "BJP", 12_345));
    String worse = seat("won", RAMPUR, winner("Bilal Khan", "INC", 9_000));
    var score = score(story("a", label), story("a", worse, label));
    assertThat(score.slotF1(Lang.EN)).isOne();
    assertThat(score.claimF1(Lang.EN)).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.errors()).contains("invented seat_result WON Rampur 2024");
  }

  @Test
  void numbersMustBeExactAndPartiesTheSame() {
    String label = seat("won", RAMPUR, winner("Asha Rao", "BJP", 12_345));
    String read = seat("won", RAMPUR, winner("Asha Rao", "BJP", 12_344));
    var score = score(story("a", label), story("a", read));
    assertThat(score.claimF1(Lang.EN)).isOne();
    assertThat(score.slotF1(Lang.EN)).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.errors()).contains("winner_votes: 12345 read as 12344");
    String missed = seat("won", RAMPUR, "");
    assertThat(score(story("a", label), story("a", missed)).slotF1(Lang.EN)).isZero();
    assertThat(score(story("a", missed), story("a", label)).slotF1(Lang.EN)).isZero();
  }

  @Test
  void aSpanMustTouchTheLabelAndHoldItsNumbers() {
    String label = seat("won", RAMPUR, winner("Asha Rao", "BJP", 12_345));
    assertThat(score(story("a", label), story("a", label)).errors()).isEmpty();
    String narrow = label.replace("\"span_end\":90", "\"span_end\":20");
    assertThat(score(story("a", label), story("a", narrow)).errors()).contains("bad span");
    String elsewhere =
        label.replace("\"span_start\":8,\"span_end\":90", "\"span_start\":0,\"span_end\":7");
    assertThat(score(story("a", label), story("a", elsewhere)).errors()).contains("bad span");
  }

  @Test
  void aStoryThatMakesNoClaimCountsWhatIsReadOfIt() {
    var score =
        Score.ofLines(
            List.of(story("a"), story("b", seat("won", RAMPUR, ""))),
            List.of(story("a", seat("won", RAMPUR, ""))));
    assertThat(score.zeroClaimStories()).isOne();
    assertThat(score.falseInZeroClaimStories()).isOne();
    assertThat(score.claimF1(Lang.EN)).isZero();
    assertThat(score.table()).contains("1 false claims in 1 stories that make none");
  }

  @Test
  void labelsAgainstThemselvesAreAllRight() {
    var lines = Shared.lines("news/gold-dev.jsonl");
    var score = Score.ofLines(lines, lines);
    for (Lang lang : Lang.values()) {
      assertThat(score.claimF1(lang)).isOne();
      assertThat(score.slotF1(lang)).isOne();
    }
    assertThat(score.falseInZeroClaimStories()).isZero();
    assertThat(score.errors().lines().filter(l -> !l.contains("bad span")))
        .allMatch(l -> !l.startsWith("  "));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories read, checked and taken over by the command line. */
class StoriesTest {
  private static final String ENGLISH =
      """
      BJP candidate Asha Rao won the Rampur assembly seat in the Maharashtra assembly election of \
      2031 by 9,000 votes. She secured 50,000 votes, while Congress candidate Bilal Khan got \
      41,000 votes, according to the Election Commission.
      """;
  private static final String URDU =
      "مہاراشٹر اسمبلی انتخابات 2031 میں رام پور سیٹ پر بی جے پی کی آشا راؤ نے کانگریس کے بلال خان"
          + " کو 9100 ووٹوں سے شکست دی۔";

  @TempDir Path room;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(room.resolve("english.txt"), ENGLISH);
    Files.writeString(
        room.resolve("urdu.jsonl"),
        "{\"id\":\"ur1\",\"published\":\"2031-11-23\",\"outlet\":\"Akhbar\",\"text\":\""
            + URDU
            + "\"}\n");
    Files.writeString(
        room.resolve("page.html"),
        "<html><head><title>Rampur</title></head><body><nav>Also read: 7 seats</nav><article><p>"
            + ENGLISH.repeat(2)
            + "</p></article></body></html>");
    Files.writeString(
        room.resolve("results.csv"),
        """
        election_year,election_type,election_state,constituency,constituency_no,serial_no,candidate,party,evm_votes,postal_votes
        2031,Assembly,MH,RAMPUR,1,1,ASHA RAO,Bharatiya Janata Party,49000,1000
        2031,Assembly,MH,RAMPUR,1,2,BILAL KHAN,Indian National Congress,40500,500
        """);
    good(
        "pack",
        "create",
        "--from",
        "in-results",
        "--election",
        "in-mh-2031-ac",
        "--declared-by",
        "ECI",
        "-o",
        at("pack"),
        at("results.csv"));
  }

  private String at(String name) {
    return room.resolve(name).toString();
  }

  private static Run good(String... args) {
    var run = Run.of(args);
    assertThat(run.code()).as(String.join(" ", args) + "\n" + run.err()).isZero();
    return run;
  }

  @Test
  void aStoryIsOneLineWithItsClaims() throws IOException {
    var lines =
        good("read", at("english.txt"), at("urdu.jsonl"), "-o", "jsonl").out().lines().toList();
    assertThat(lines).hasSize(2);
    var story = new JsonMapper().readTree(lines.getFirst());
    assertThat(story.path("id").asText()).isEqualTo("english");
    assertThat(story.path("lang").asText()).isEqualTo("en");
    var claim = story.path("claims").path(0);
    assertThat(claim.path("winner").path("votes").asInt()).isEqualTo(50_000);
    assertThat(claim.path("margin").asInt()).isEqualTo(9_000);
    int start = claim.path("span_start").asInt();
    assertThat(ENGLISH.substring(start, claim.path("span_end").asInt()))
        .isEqualTo(claim.path("span").asText());
    assertThat(lines.get(1)).contains("\"lang\":\"ur\"").contains("\"margin\":9100");
  }

  @Test
  void aPageGivesTheClaimsOfItsArticle() {
    assertThat(good("read", at("page.html"), "--json").out())
        .contains("\"kind\" : \"seat_result\"")
        .doesNotContain("party_seats");
  }

  @Test
  void peopleSeeTheStoryWithItsSpansMarkedAndTheClaimsBeside() {
    var run = good("read", at("english.txt"), at("urdu.jsonl"));
    assertThat(run.out()).contains("[1: ").contains("[1] Rampur: won").contains("margin: 9,000");
    // right-to-left text keeps to its own column
    assertThat(run.out()).contains("\u2068" + "مہاراشٹر");
    assertThat(run.err()).contains("2 stories read, 2 claims found.");
    assertThat(good("read", at("english.txt"), "--lang", "hi").out())
        .contains("Rampur")
        .contains("जीत");
    assertThat(good("read", at("english.txt"), "--explain").out()).contains("> BJP candidate");
  }

  @Test
  void aCheckTellsTheFiguresOfBothSides() throws IOException {
    var run =
        good("check", at("english.txt"), at("urdu.jsonl"), "--against", at("pack"), "-o", "jsonl");
    var lines = run.out().lines().toList();
    var mapper = new JsonMapper();
    var agrees = mapper.readTree(lines.get(0)).path("claims").path(0).path("verdict");
    assertThat(agrees.path("verdict").asText()).isEqualTo("agrees");
    assertThat(agrees.path("against").path("channel").asText()).isEqualTo("eci/results-site");
    var differs = mapper.readTree(lines.get(1)).path("claims").path(0).path("verdict");
    assertThat(differs.path("verdict").asText()).isEqualTo("differs");
    assertThat(differs.path("sentence").asText()).contains("9,100").contains("9,000");
    assertThat(good("check", at("urdu.jsonl"), "--against", at("pack"), "--claim-review").out())
        .contains("\"@type\":\"ClaimReview\"")
        .contains("\"alternateName\":\"differs\"");
  }

  @Test
  void onlyAcceptedClaimsEnterAndThenTheyAreStatementsOfTheirOutlet() {
    var read = good("read", at("urdu.jsonl"), "--append", at("pack"), "--accept", "ur1#1");
    assertThat(read.err()).contains("1 claim accepted; 1 statement appended");
    assertThat(good("disagreements", at("pack"), "--json").out())
        .contains("akhbar/story")
        .contains("\"b\" : 9100");
    // the board does not move: the result stays the official one
    assertThat(good("results", at("pack"), "--level", "contest", "--json").out())
        .contains("\"channel\" : \"eci/results-site\"");
    good("init", at("record"));
    good("append", at("record"), at("pack"));
    good(
        "read",
        at("english.txt"),
        "--outlet",
        "Gazette",
        "--append",
        at("record"),
        "--accept",
        "english#1");
    assertThat(good("disagreements", at("record"), "--all", "--json").out())
        .contains("gazette/story");
    assertThat(
            Run.of(
                    "read",
                    at("english.txt"),
                    "--outlet",
                    "Gazette",
                    "--append",
                    at("record"),
                    "--accept",
                    "english#1")
                .code())
        .isEqualTo(Exit.UNCHANGED);
  }

  @Test
  void whatCannotBeDoneIsRefusedWithTheReason() {
    refused("--outlet", "read", at("english.txt"), "--append", at("pack"), "--accept", "english#1");
    refused(
        "no claim english#7",
        "read",
        at("english.txt"),
        "--append",
        at("pack"),
        "--accept",
        "english#7");
    refused("go together", "read", at("english.txt"), "--append", at("pack"));
    refused("name at least one FILE", "read");
    refused("no such file", "read", at("absent.txt"));
    refused("a claim is no flat row", "read", at("english.txt"), "-o", "csv");
    refused("--against", "check", at("english.txt"));
  }

  private static void refused(String reason, String... args) {
    var run = Run.of(args);
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err()).contains(reason);
  }

  @Test
  void allThatIsWrongWithLinesOfJsonIsToldAtOnceAndNothingIsRead() throws Exception {
    Path bad = room.resolve("bad.jsonl");
    Files.writeString(
        bad,
        """
        {"id":"a","text":"x"}
        {bad
        {"id":"a","text":"y"}
        {"text":"z"}
        {"id":"d","text":"z","published":"soon"}
        """);
    var run = Run.of("read", bad.toString());
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err())
        .contains("bad.jsonl:2", "bad.jsonl:3 [id]", "bad.jsonl:4", "bad.jsonl:5", "4 errors");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void bytesThatAreNoTextAreToldAndNoNumberBesideThemIsRead() throws Exception {
    Path broken = room.resolve("broken.txt");
    Files.write(
        broken,
        "Asha Verma of the BJP won the Rampur seat with 12,3\u00ff45 votes.\n"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    var run = Run.of("read", broken.toString(), "-o", "jsonl");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("1 places that are no UTF-8");
    assertThat(run.out()).doesNotContain("\"votes\":3", "\"votes\":45", "\"votes\":123");
  }
}

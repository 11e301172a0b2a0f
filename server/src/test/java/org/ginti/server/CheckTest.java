// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.pages.Site;
import org.ginti.record.Story;
import org.ginti.store.election.RecordEvidence;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories that readers send, and those in the record. */
class CheckTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir Path dir;

  private static String form(String text) {
    return "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** The page that answers a story. */
  private static Document page(Running site, Lang lang, String story) throws Exception {
    var answer = site.reader.post(lang.tag() + "/check/", FORM, form(story));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(answer.headers().firstValue("etag")).isEmpty();
    assertThat(answer.headers().firstValue("content-security-policy").orElseThrow())
        .contains("form-action 'self'")
        .contains("frame-ancestors 'none'");
    return Jsoup.parse(text(answer));
  }

  private static String story(Register register) {
    var ballot = register.ballot(0);
    return ballot.get(0).name().in(Lang.EN)
        + " won the "
        + register.contest(0).name().in(Lang.EN)
        + " seat in the 2031 assembly election, defeating "
        + ballot.get(1).name().in(Lang.EN)
        + " by 9,000 votes.";
  }

  private static Register register(Night night) throws Exception {
    return RecordEvidence.open(night.log, night.election.value(), night.log.size()).register();
  }

  @Test
  void aStoryIsAnsweredInThePageAgainstTheStandingsOfThisMoment() throws Exception {
    try (var night = new Night(dir.resolve("r"), 2, 24)) {
      long size = night.append(night.events());
      try (var site = new Running(night, 0)) {
        site.await(size);
        var register = register(night);
        String story = story(register);
        for (Lang lang : Lang.values()) {
          var page = page(site, lang, story);
          assertThat(page.select("html").attr("lang")).isEqualTo(lang.tag());
          assertThat(page.select(".story mark")).isNotEmpty();
          assertThat(page.select(".story p").attr("lang")).isEqualTo("en");
          assertThat(page.select(".story p").attr("dir")).isEqualTo("auto");
          assertThat(page.select("textarea").text()).isEqualTo(story);
          // who is said to have won has not, and the record says who has
          assertThat(page.select("#claim-1 b").attr("class")).isEqualTo("v-contradicted");
          assertThat(page.select("#claim-1 td").eachText())
              .anyMatch(t -> t.startsWith(register.ballot(0).get(0).name().official()))
              .anyMatch(t -> t.endsWith("≠"));
          assertThat(page.select("#claim-1 a").eachAttr("href"))
              .contains("../../" + lang.tag() + "/" + night.election + "/1/");
          assertThat(page.select("body").attr("data-live")).isEqualTo("no");
        }
        assertThat(site.reader.text("en/check/")).contains("<form method=\"post\"");
      }
    }
  }

  @Test
  void whatHostilePeopleSendIsText() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 0)) {
        site.await(size);
        String seat = "<b onclick=alert(1)>" + "x".repeat(300) + "</b>";
        String story =
            "</textarea><script>alert(1)</script>\u202egnp.exe\u202c \u0000\u2066{0} ${7*7}\r\n"
                + "Asha <img src=x onerror=alert(1)> Rao won the "
                + seat
                + " seat by 9,000 votes.\r\nAsha Rao won the Rampur seat by 12 votes.";
        var page = page(site, Lang.UR, story);
        assertThat(page.select("script:not([src]), img, main b[onclick], [onerror]")).isEmpty();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select(".story").text())
            .contains("<script>alert(1)</script>", "${7*7}", "gnp.exe")
            .doesNotContain("\u202e", "\u2066");
        assertThat(page.select(".story p")).hasSize(3);
        assertThat(page.select("#claim-1")).isNotEmpty();
      }
    }
  }

  @Test
  void whatIsTooLongOrOfAnotherFormIsRefused() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 0)) {
        site.await(size);
        var reader = site.reader;
        String longest = "\u0905".repeat(Site.LONGEST_STORY);
        assertThat(reader.post("en/check/", FORM, form(longest)).statusCode()).isEqualTo(200);
        assertThat(reader.post("en/check/", FORM, form(longest + "x")).statusCode()).isEqualTo(413);
        assertThat(reader.post("en/check/", FORM, "text=" + "x".repeat(Check.MOST)).statusCode())
            .isEqualTo(413);
        assertThat(reader.post("en/check/", "text/plain", "x").statusCode()).isEqualTo(415);
        assertThat(reader.post("en/check/", "multipart/form-data; boundary=x", "x").statusCode())
            .isEqualTo(415);
        assertThat(reader.post("v1/check", FORM, form("x")).statusCode()).isEqualTo(415);
        assertThat(reader.post("en/", FORM, form("x")).statusCode()).isEqualTo(405);
        assertThat(reader.post("nothing", "text/plain", "<b>").statusCode()).isEqualTo(405);
        assertThat(reader.post("en/check/", FORM, "text=%zz").statusCode()).isEqualTo(400);
        assertThat(reader.post("v1/check", "text/plain", " ").statusCode()).isEqualTo(400);
        assertThat(reader.post("v1/check", "application/json", "{\"text\":1}").statusCode())
            .isEqualTo(400);
        assertThat(reader.post("v1/check", "application/json", "[".repeat(5000)).statusCode())
            .isEqualTo(400);
        assertThat(
                reader
                    .post("v1/check", "application/json", "{\"text\":\"x\",\"published\":\"soon\"}")
                    .statusCode())
            .isEqualTo(400);
        assertThat(
                reader
                    .post("en/check/", FORM, form("x"), "Sec-Fetch-Site", "cross-site")
                    .statusCode())
            .isEqualTo(403);
        assertThat(
                reader
                    .post("en/check/", FORM, form("x"), "Sec-Fetch-Site", "same-origin")
                    .statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void machinesGetClaimsAndVerdicts() throws Exception {
    try (var night = new Night(dir.resolve("r"), 2, 24)) {
      long size = night.append(night.events());
      try (var site = new Running(night, 0)) {
        site.await(size);
        String story = story(register(night));
        var plain = site.reader.post("v1/check?lang=hi", "text/plain; charset=utf-8", story);
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(plain.headers().firstValue("content-type")).contains("application/json");
        assertThat(plain.headers().firstValue("cache-control")).contains("no-store");
        var json = new JsonMapper().readTree(plain.body());
        var claim = json.path("claims").path(0);
        assertThat(json.path("seq").asLong()).isEqualTo(size);
        assertThat(claim.path("kind").asText()).isEqualTo("seat_result");
        assertThat(claim.path("margin").asInt()).isEqualTo(9000);
        assertThat(claim.path("verdict").path("verdict").asText()).isNotEmpty();
        assertThat(claim.path("verdict").path("sentence").asText())
            .containsPattern("\\p{IsDevanagari}");
        var object =
            new JsonMapper()
                .createObjectNode()
                .put("text", story)
                .put("published", "2031-05-05")
                .toString();
        var again = site.reader.post("v1/check?lang=hi", "application/json", object);
        assertThat(new JsonMapper().readTree(again.body()).path("claims").size()).isEqualTo(1);
      }
    }
  }

  @Test
  void whoChecksTooOftenIsToldToWait() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 10)) {
        site.await(size);
        assertThat(site.reader.post("en/check/", FORM, form("x")).statusCode()).isEqualTo(200);
        assertThat(site.reader.post("en/check/", FORM, form("x")).statusCode()).isEqualTo(200);
        var third = site.reader.post("en/check/", FORM, form("x"));
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.headers().firstValue("retry-after")).isPresent();
      }
    }
  }

  @Test
  void aStoryOfTheRecordIsShownWhenItComes() throws Exception {
    try (var night = new Night(dir.resolve("r"), 2, 24)) {
      long size = night.append(night.events());
      try (var site = new Running(night, 0)) {
        site.await(size);
        assertThat(site.reader.text("en/story/")).doesNotContain("The Paper");
        long entry =
            night.log.append(
                new Story(
                        "The Paper",
                        "0a".repeat(32),
                        "javascript:alert(1)",
                        "en",
                        "2031-05-05",
                        java.util.List.of(story(register(night)), "<i>It</i> is so."))
                    .body("paper", 1));
        site.await(entry + 1);
        assertThat(site.reader.text("hi/story/")).contains("The Paper", "href=\"" + entry + "/\"");
        var page = Jsoup.parse(site.reader.text("en/story/" + entry + "/"));
        assertThat(page.select(".story mark").text()).contains("9,000 votes");
        assertThat(page.select("#claim-1")).isNotEmpty();
        assertThat(page.select("a[href^=javascript], main i")).isEmpty();
        // before it came there was none
        assertThat(site.reader.get("at/" + size + "/en/story/" + entry + "/").statusCode())
            .isEqualTo(404);
        assertThat(site.reader.text("at/" + (entry + 1) + "/en/story/" + entry + "/"))
            .contains("<mark>");
      }
    }
  }
}

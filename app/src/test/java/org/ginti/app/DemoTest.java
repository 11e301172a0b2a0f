// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ginti.formats.pack.Pack;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Jurisdiction;
import org.ginti.record.Story;
import org.ginti.store.RecordFolder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo shows beside its night: four stories, and another night on Enter. */
class DemoTest {
  @TempDir Path room;

  private static Run good(String... args) {
    var run = Run.of(args);
    assertThat(run.code()).as(String.join(" ", args) + "\n" + run.err()).isZero();
    return run;
  }

  private static Session session(boolean terminal, String typed) {
    var c = Run.console(new ByteArrayOutputStream(), new ByteArrayOutputStream());
    return new Session(
        new Console(
            c.out(),
            c.err(),
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            terminal,
            false,
            false,
            c.lang(),
            c.width(),
            c.height(),
            c.pace()));
  }

  private static String verdict(JsonNode story, int claim) {
    return story.path("claims").path(claim - 1).path("verdict").path("verdict").asText();
  }

  @Test
  void theFourStoriesHaveTheVerdictsOfThoseWithWhichGintiBegan() throws Exception {
    StoryDemo.packs(room);
    StoryDemo.stories(session(false, ""), room);
    var lines =
        good(
                "check",
                room.resolve("stories.jsonl").toString(),
                "--against",
                room.resolve("maharashtra").toString(),
                "--against",
                room.resolve("jammu-kashmir").toString(),
                "--against",
                room.resolve("pakistan").toString(),
                "-o",
                "jsonl")
            .out()
            .lines()
            .toList();
    assertThat(lines).hasSize(4);
    var mapper = new JsonMapper();
    var malegaon = mapper.readTree(lines.get(0));
    assertThat(verdict(malegaon, 1)).isEqualTo("agrees");
    assertThat(malegaon.path("claims").path(0).path("winner").path("votes").asInt())
        .isEqualTo(109_653);
    assertThat(verdict(malegaon, 2)).isEqualTo("contradicted");
    assertThat(malegaon.path("claims").path(1).path("verdict").path("earlier").toString())
        .contains("Malegaon Central", "in-mh-2019-ac");
    var delhi = mapper.readTree(lines.get(1));
    assertThat(verdict(delhi, 1)).isEqualTo("not-in-record");
    assertThat(verdict(delhi, 2)).isEqualTo("not-in-record");
    var lahore = mapper.readTree(lines.get(2));
    assertThat(verdict(lahore, 1)).isEqualTo("differs");
    assertThat(lahore.path("claims").path(0).path("verdict").path("sentence").asText())
        .contains("Form 47", "72,519", "91,489", "31,586", "80,838");
    assertThat(verdict(lahore, 2)).isEqualTo("not-in-record");
    var doda = mapper.readTree(lines.get(3));
    assertThat(verdict(doda, 2)).isEqualTo("agrees");
    assertThat(doda.path("claims").path(1).path("margin").asInt()).isEqualTo(4_538);
  }

  @Test
  void theyStandInTheRecordOfTheSiteAndArePublishedWithTheirVerdicts() throws Exception {
    Path record = room.resolve("record");
    good("init", record.toString());
    var session = session(false, "");
    new StoryDemo(session, session.words(Jurisdiction.IN)).onSite(record, "http://x/en/");
    session.close();
    List<Story.At> stories;
    try (var log = RecordFolder.open(record).log(InstantSource.system())) {
      stories = Story.all(log, log.size());
    }
    assertThat(stories).extracting(s -> s.story().outlet()).contains("Demo Courier").hasSize(4);
    for (Story.At at : stories) {
      assertThat(at.story().quotes()).allMatch(q -> q.length() <= Story.LONGEST_QUOTE);
      byte[] blob = Files.readAllBytes(record.resolve("stories").resolve(at.story().sha256()));
      assertThat(Story.hash(blob)).isEqualTo(at.story().sha256());
      assertThat(Story.text(blob)).contains(at.story().quotes().getLast());
    }
    good("publish", record.toString(), room.resolve("public").toString());
    good("verify", room.resolve("public").toString());
    String malegaon = "story/" + stories.getFirst().index() + "/index.html";
    for (String lang : List.of("en", "hi", "ur")) {
      var page = Jsoup.parse(room.resolve("public").resolve(lang).resolve(malegaon));
      assertThat(page.select(".claims > li > h3 > b").eachAttr("class"))
          .startsWith("v-agrees", "v-contradicted");
      assertThat(page.select("#claim-1 a").attr("href")).endsWith("in-mh-2024-ac/114/");
    }
    String lahore = "en/story/" + stories.get(2).index() + "/index.html";
    assertThat(Jsoup.parse(room.resolve("public").resolve(lahore)).select("#claim-1").text())
        .contains("differs", "72,519", "91,489")
        .doesNotContain("They are the figures of"); // its own statement is no evidence for it
    assertThat(Files.readString(room.resolve("public/en/pk-na-2024/NA-117/index.html")))
        .contains("Roznama Demo", "72,519", "91,489", "../../story/");
  }

  @Test
  void enterPlaysAnotherNightAndTheEndOfInputEnds() throws Exception {
    var plan = new SimulationPlan(2, 8, 1);
    new Simulator(plan).write(room.resolve("night"), (n, of) -> {});
    var played = new ArrayList<String>();
    var closed = new ArrayList<String>();
    var nights =
        new SiteDemo.Nights() {
          @Override
          public boolean awaitSite() {
            return false; // nothing is served here
          }

          @Override
          public String url(String lang) {
            return "http://x/" + lang + "/";
          }

          @Override
          public CompletableFuture<Void> night(Pack pack, double speed) {
            played.add(pack.register().election().id().value());
            return CompletableFuture.completedFuture(null);
          }

          @Override
          public void close() {
            closed.add("closed");
          }
        };
    var session = session(true, "\n");
    var words = session.words(Jurisdiction.IN);
    var site = new SiteDemo(session, words, room.resolve("site"), nights);
    site.play(Pack.open(room.resolve("night")));
    site.end(1);
    assertThat(played).hasSize(2).doesNotHaveDuplicates();
    assertThat(room.resolve("night-2")).isDirectory();
    session.close();
    assertThat(closed).hasSize(1);
  }
}

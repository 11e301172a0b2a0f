// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.model.Lang;
import org.ginti.pages.Assets;
import org.ginti.pages.Contact;
import org.ginti.pages.Edition;
import org.ginti.pages.Paths;
import org.ginti.pages.Press;
import org.ginti.pages.Site;
import org.ginti.reading.verdict.Checker;
import org.ginti.record.Story;
import org.ginti.record.tlog.Hashes;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.TlogProof;
import org.ginti.store.election.RecordEvidence;
import org.ginti.store.publish.ResultFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path dir;

  /** The whole site as a publisher makes it from the same entries. */
  private static Map<String, byte[]> baked(Night night, long size) throws Exception {
    var files = new TreeMap<String, byte[]>();
    var site = new Site();
    var evidence = RecordEvidence.open(night.log, night.election.value(), size);
    var results = Tabulated.all(evidence);
    site.election(Edition.of(evidence, results), files::put);
    ResultFiles.write(results, files::put);
    site.finish(
        size,
        new Press(Story.all(night.log, size), () -> new Checker(List.of(results.tabulation()))),
        files::put);
    return files;
  }

  @Test
  void everyPathAnswersWithTheBytesThatArePublished() throws Exception {
    try (var night = new Night(dir.resolve("r"), 3, 60)) {
      long size = night.append(night.events() / 2);
      try (var site = new Running(night, 0)) {
        site.await(size);
        night.log.append(
            new Story(
                    "Paper",
                    "0a".repeat(32),
                    "",
                    "en",
                    "2031-05-05",
                    List.of("The JDP won 2 seats in the assembly election."))
                .body("paper", 1));
        size = night.append(40);
        site.await(size);
        for (var file : baked(night, size).entrySet()) {
          var answer = site.reader.get(file.getKey());
          assertThat(answer.statusCode()).as(file.getKey()).isEqualTo(200);
          assertThat(new String(answer.body(), StandardCharsets.UTF_8))
              .as(file.getKey())
              .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
          String tag = answer.headers().firstValue("etag").orElseThrow();
          var again = site.reader.get(file.getKey(), "If-None-Match", tag);
          assertThat(again.statusCode()).as(file.getKey()).isEqualTo(304);
          assertThat(again.body()).isEmpty();
          if (file.getKey().endsWith(Paths.INDEX)) {
            String folder =
                file.getKey().substring(0, file.getKey().length() - Paths.INDEX.length());
            assertThat(site.reader.get(folder).body()).isEqualTo(answer.body());
          }
        }
      }
    }
  }

  @Test
  void thePastIsWhatWasShownThenAndTheEndIsWhatIsPublished() throws Exception {
    try (var night = new Night(dir.resolve("r"), 3, 90)) {
      night.append(10);
      try (var site = new Running(night, 0)) {
        var paths = new ArrayList<>(baked(night, night.log.size()).keySet());
        paths.removeIf(p -> p.startsWith("assets/"));
        var shown = new TreeMap<Long, Map<String, String>>();
        for (long size = night.log.size(); ; size = night.append(night.events() / 8 + 1)) {
          site.await(size);
          var pages = new TreeMap<String, String>();
          for (String path : paths) {
            var answer = site.reader.get(path);
            if (answer.statusCode() == 200) {
              pages.put(path, new String(answer.body(), StandardCharsets.UTF_8));
            }
          }
          if (shown.put(size, pages) != null) {
            break; // nothing more came
          }
        }
        assertThat(shown.size()).isGreaterThan(5);
        for (var then : shown.entrySet()) {
          for (var page : then.getValue().entrySet()) {
            assertThat(site.reader.text("at/" + then.getKey() + "/" + page.getKey()))
                .as(then.getKey() + " " + page.getKey())
                .isEqualTo(page.getValue());
          }
        }
        var end = new TreeMap<String, String>();
        baked(night, night.log.size())
            .forEach((path, bytes) -> end.put(path, new String(bytes, StandardCharsets.UTF_8)));
        shown.lastEntry().getValue().forEach((p, text) -> assertThat(text).isEqualTo(end.get(p)));
      }
    }
  }

  @Test
  void belowAMomentLieWhatPagesShareAndTheLogOfToday() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 0)) {
        site.await(size);
        var paths = new ArrayList<>(List.of("checkpoint", "policy", "tile/0/000.p/" + size));
        paths.addAll(Site.reports(Contact.NONE).keySet());
        Assets.all().forEach(a -> paths.add(a.path()));
        for (String path : paths) {
          var answer = site.reader.get("at/3/" + path);
          assertThat(answer.statusCode()).as(path).isEqualTo(200);
          assertThat(answer.body()).isEqualTo(site.reader.get(path).body());
        }
      }
    }
  }

  @Test
  void anAddressWithATimeLeadsToTheSizeTheRecordHadThen() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 0)) {
        site.await(size);
        String board = Paths.board(Lang.HI, night.election);
        var answer = site.reader.get(board + "?at=2999-01-01T00:00:00Z");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location")).contains("/at/" + size + "/" + board);
        assertThat(site.reader.get(board + "?at=" + size).headers().firstValue("location"))
            .contains("/at/" + size + "/" + board);
        assertThat(
                site.reader
                    .get(board + "?at=2001-01-01T00:00:00Z")
                    .headers()
                    .firstValue("location"))
            .contains("/at/0/" + board);
        for (String bad : List.of("", "x", "-1", "01", "%3Cscript%3E", "2026-02-30T00:00:00Z")) {
          assertThat(site.reader.get(board + "?at=" + bad).statusCode()).as(bad).isEqualTo(400);
        }
        for (String gone : List.of("0", "00", "01", "" + (size + 1), "999999999999999999999")) {
          assertThat(site.reader.get("at/" + gone + "/" + board).statusCode())
              .as(gone)
              .isEqualTo(404);
        }
      }
    }
  }

  @Test
  void changesMissNothingAndRepeatNothing() throws Exception {
    try (var night = new Night(dir.resolve("r"), 8, 400)) {
      long size = night.append(Integer.MAX_VALUE);
      try (var site = new Running(night, 0)) {
        site.await(size);
        String changes = Paths.api(night.election) + "changes.json";
        var rows = new ArrayList<String>();
        long since = 0;
        int pages = 0;
        for (boolean more = true; more; pages++) {
          JsonNode page = JSON.readTree(site.reader.text(changes + "?limit=20&since=" + since));
          for (JsonNode row : page.get("changes")) {
            assertThat(row.get("seq").asLong()).isGreaterThan(since);
            rows.add(row.toString());
          }
          more = page.get("is_truncated").asBoolean();
          since = page.get("next").asLong();
        }
        assertThat(since).isEqualTo(size);
        assertThat(pages).isGreaterThan(1);
        assertThat(new HashSet<>(rows)).hasSameSizeAs(rows);
        var evidence = RecordEvidence.open(night.log, night.election.value(), size);
        assertThat(rows).hasSameSizeAs(Edition.of(evidence, Tabulated.all(evidence)).told());
        for (String bad : List.of("-1", "x", "1.5", "%22", "9999999999999999")) {
          assertThat(site.reader.get(changes + "?since=" + bad).statusCode()).isEqualTo(400);
          assertThat(site.reader.get(changes + "?limit=" + bad).statusCode()).isEqualTo(400);
        }
      }
    }
  }

  @Test
  void anEntryComesWithAProofThatHolds() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      night.append(20);
      night.sign();
      long signed = night.log.size();
      night.append(1);
      try (var site = new Running(night, 0)) {
        var policy = Policy.parse(site.reader.get("policy").body());
        for (long i : new long[] {0, 7, signed - 1}) {
          byte[] entry = site.reader.get("v1/entries/" + i + ".entry").body();
          assertThat(entry).isEqualTo(night.log.entry(i));
          var proof = TlogProof.parse(site.reader.get("v1/entries/" + i + ".tlog-proof").body());
          assertThat(proof.verify(new Hashes().leaf(entry), policy)).isNotNull();
        }
        assertThat(site.reader.get("v1/entries/" + signed + ".entry").statusCode()).isEqualTo(404);
        assertThat(site.reader.text("checkpoint")).startsWith("example.org/night\n" + signed);
        assertThat(site.reader.get("tile/entries/000.p/5").statusCode()).isEqualTo(200);
        assertThat(site.reader.get("tile/0/000.p/5").body()).hasSize(5 * 32);
      }
    }
  }

  @Test
  void answersArePackedTaggedAndGuarded() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 0)) {
        site.await(size);
        String board = Paths.board(Lang.UR, night.election);
        var plain = site.reader.get(board);
        var packed = site.reader.get(board, "Accept-Encoding", "br, gzip");
        assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
        var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()));
        assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        assertThat(packed.headers().firstValue("etag"))
            .isNotEqualTo(plain.headers().firstValue("etag"));
        assertThat(site.reader.get(board, "Accept-Encoding", "gzip;q=0").body())
            .isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("vary")).contains("accept-encoding");
        assertThat(plain.headers().firstValue("cache-control").orElseThrow())
            .contains("stale-while-revalidate", "stale-if-error");
        assertThat(plain.headers().firstValue("content-security-policy").orElseThrow())
            .contains("default-src 'none'", "frame-ancestors 'none'")
            .doesNotContain("unsafe", "http");
        assertThat(plain.headers().firstValue("access-control-allow-origin")).contains("*");
        var head = site.reader.ask("HEAD", board);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length"))
            .contains(Integer.toString(plain.body().length));
        var embed = site.reader.get(Paths.embed(Lang.EN, night.election, "board"));
        assertThat(embed.headers().firstValue("content-security-policy").orElseThrow())
            .contains("frame-ancestors *");
        assertThat(site.reader.ask("OPTIONS", board).statusCode()).isEqualTo(204);
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACK")) {
          var refused = site.reader.ask(method, board);
          assertThat(refused.statusCode()).as(method).isEqualTo(405);
          assertThat(refused.headers().firstValue("allow")).contains("GET, HEAD, OPTIONS");
        }
        var folder = site.reader.get(board.substring(0, board.length() - 1));
        assertThat(folder.statusCode()).isEqualTo(301);
        assertThat(folder.headers().firstValue("location")).contains("/" + board);
      }
    }
  }

  @Test
  void whatIsNotThereIsSaidInFixedWords() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 0)) {
        site.await(size);
        var words = new HashSet<String>();
        for (String path :
            List.of(
                "nothing",
                "en/%3Cscript%3Ealert(1)%3C/script%3E/",
                "en/../../etc/passwd",
                "..%2f..%2fetc/passwd",
                "%2e%2e/ginti.properties",
                "en//",
                "ginti.properties",
                "keys/log.key",
                "record.db",
                "tile/../keys/log.key",
                "tile/0/x001/000",
                "tile/9/000",
                "v1/entries/-1.entry",
                "v1/entries/99999999999999999999.entry",
                "v1/elections/no-such/changes.json",
                "en/" + "x".repeat(3000),
                "%",
                "%zz",
                "%00",
                "en/%E0%A4%AE/",
                "at/1/../2/en/")) {
          String answer = site.reader.raw(path);
          assertThat(answer)
              .as(path)
              .startsWith("HTTP/1.1 404 ")
              .contains("application/problem+json");
          words.add(answer.substring(answer.indexOf("\r\n\r\n")));
        }
        assertThat(words).hasSize(1);
      }
    }
  }

  @Test
  void whoAsksTooOftenIsToldToWait() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      try (var site = new Running(night, 1)) {
        site.await(size);
        site.reader.get("en/");
        int status = 200;
        for (int i = 0; i < 20 && status == 200; i++) {
          var answer = site.reader.get("en/");
          status = answer.statusCode();
          if (status != 200) {
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
          }
        }
        assertThat(status).isEqualTo(429);
      }
    }
  }

  @Test
  void theDescriptionNamesWhatIsThereAndNothingElse() throws Exception {
    try (var night = new Night(dir.resolve("r"), 1, 4)) {
      long size = night.append(5);
      night.sign();
      try (var site = new Running(night, 0)) {
        site.await(size);
        var described = new ArrayList<Pattern>();
        JsonNode paths = JSON.readTree(site.reader.text("v1/openapi.json")).get("paths");
        String seat = "";
        for (JsonNode c :
            JSON.readTree(site.reader.text(Paths.api(night.election) + "contests.json"))
                .get("contests")) {
          seat = c.get("contest").asText();
        }
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
          String concrete =
              path.getKey()
                  .substring(1)
                  .replace("{election}", night.election.value())
                  .replace("{contest}", seat)
                  .replace("{lang}", "ur")
                  .replace("{index}", "3")
                  .replace("{seq}", Long.toString(size))
                  .replace("{path}", path.getKey().startsWith("/tile") ? "0/000.p/3" : "en/");
          boolean posts = path.getValue().has("post");
          var answer =
              posts
                  ? site.reader.post(concrete, "text/plain", "The JDP won 2 seats.")
                  : site.reader.get(concrete);
          assertThat(answer.statusCode()).as(concrete).isEqualTo(200);
          Set<String> types = new TreeSet<>();
          path.getValue()
              .at("/" + (posts ? "post" : "get") + "/responses/200/content")
              .fieldNames()
              .forEachRemaining(types::add);
          assertThat(types)
              .as(concrete)
              .contains(answer.headers().firstValue("content-type").orElseThrow().split(";")[0]);
          described.add(
              Pattern.compile(
                  Pattern.quote(path.getKey().substring(1))
                      .replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q")));
        }
        for (String path : baked(night, size).keySet()) {
          if (path.startsWith("v1/")) {
            assertThat(described).as(path).anyMatch(p -> p.matcher(path).matches());
          }
        }
      }
    }
  }

  @Test
  void feedsAreXmlWithNamesThatStay() throws Exception {
    try (var night = new Night(dir.resolve("r"), 8, 400)) {
      long size = night.append(night.events() / 2);
      try (var site = new Running(night, 0)) {
        site.await(size);
        String feed = Paths.feed(Lang.EN, night.election);
        var before = ids(site.reader.get(feed).body());
        assertThat(new HashSet<>(before)).hasSameSizeAs(before).hasSizeGreaterThan(5);
        site.await(night.append(2));
        assertThat(ids(site.reader.get(feed).body()))
            .containsAll(before.subList(0, Math.min(90, before.size())));
      }
    }
  }

  private static List<String> ids(byte[] feed) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
    var ids = new ArrayList<String>();
    var all = xml.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "id");
    for (int i = 1; i < all.getLength(); i++) {
      ids.add(all.item(i).getTextContent());
    }
    return ids;
  }
}

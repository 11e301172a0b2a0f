// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ginti.model.Lang;
import org.ginti.pages.Edition;
import org.ginti.pages.Nights;
import org.ginti.pages.words.Words;
import org.ginti.record.tlog.Note;
import org.ginti.record.tlog.Policy;
import org.ginti.record.tlog.SigningKey;
import org.ginti.record.tlog.TlogException;
import org.ginti.record.verify.MissingFileException;
import org.ginti.record.verify.ProvenEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the record proves entries of a log, as Java does, and says what does not hold. */
class ProofInABrowserTest {
  private static final int SIZE = 300;

  private static List<AutoCloseable> open = new ArrayList<>();
  private static Chromium chromium = null_();
  private static Map<String, byte[]> pages = Map.of();
  private static SmallLog log = null_();

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before any test
  private static <T> T null_() {
    return null;
  }

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    open = List.of(chromium);
    pages = Nights.site(placed(Nights.whole(3, 6, 1)));
    log = new SmallLog(70_000);
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable c : open) {
      c.close();
    }
  }

  /** As if from a record: every statement is at an index. */
  private static Edition placed(Edition e) {
    var told =
        e.told().stream().map(t -> new Edition.Told(t.event(), t.by(), t.event().seq())).toList();
    return new Edition(e.results(), told, e.seq(), e.time(), seq -> seq - 1);
  }

  private static Served served(Map<String, byte[]> files) throws IOException {
    var site = new TreeMap<>(pages);
    site.putAll(files);
    return new Served(site);
  }

  private static BrowserContext context() {
    return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
  }

  /** What the page says of an entry: holds, or the name of what fails. */
  private static String asked(Page page, String entry) {
    return (String)
        page.evaluate(
            """
            entry => new Promise(done => {
              const box = document.getElementById('prove');
              document.getElementById('entry').value = entry;
              new MutationObserver((m, o) => {
                if (box.dataset.state !== 'running') {
                  o.disconnect();
                  done(box.dataset.state === 'holds' ? 'holds' : box.dataset.fault);
                }
              }).observe(box, { attributes: true, attributeFilter: ['data-state'] });
              box.querySelector('form').requestSubmit();
            })
            """,
            entry);
  }

  private static boolean java(Map<String, byte[]> files, long index) throws IOException {
    try {
      return ProvenEntry.of(files::get, index).isPresent();
    } catch (TlogException | MissingFileException e) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aTrueEntryIsProvedAndShownInEveryLanguage(Lang lang) throws IOException {
    try (var site = served(log.files(SIZE));
        var context = context()) {
      Page page = context.newPage();
      page.navigate(site.url(lang.tag() + "/record/#257"));
      page.waitForCondition(() -> page.locator("#proven").isVisible());
      assertThat(page.locator("#proven").textContent())
          .isEqualTo(new String(SmallLog.entry(257), StandardCharsets.UTF_8));
      assertThat(page.locator("#verdict").textContent())
          .isEqualTo(Words.load(lang).getProperty("prove.holds").replace("#", "\u2068257\u2069"));
      assertThat(page.locator(".steps [data-state=holds]").count()).isEqualTo(5);
      assertThat(page.locator(".steps .said").first().textContent())
          .isEqualTo(log.key().verifier().toString());
      assertThat(
              page.evaluate(
                  "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
      axe(page);
    }
  }

  private static void axe(Page page) {
    var tags = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    assertThat(
            new AxeBuilder(page)
                .withTags(tags).analyze().getViolations().stream()
                    .map(r -> r.getId() + " " + r.getNodes().getFirst().getHtml())
                    .toList())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void theSeatLeadsToTheProofOfWhatWasSaidOfIt(Lang lang) throws IOException {
    try (var site = served(log.files(SIZE));
        var context = context()) {
      Page page = context.newPage();
      String board =
          pages.keySet().stream().filter(p -> p.startsWith("en/in-sim")).findFirst().get();
      page.navigate(site.url(lang.tag() + "/" + board.split("/")[1] + "/1/"));
      axe(page);
      for (String link : List.of(".channels a", ".events a.entry")) {
        String href = page.locator(link).first().getAttribute("href");
        assertThat(href).matches("\\.\\./\\.\\./record/#\\d+");
        try (Page proof = context.newPage()) {
          proof.navigate(site.url(lang.tag() + "/record/" + href.substring(href.indexOf('#'))));
          proof.waitForCondition(() -> proof.locator("#proven").isVisible());
        }
      }
    }
  }

  @Test
  void withoutAScriptThePageSaysHowToCheck() throws IOException {
    try (var site = served(log.files(SIZE));
        var context =
            chromium
                .browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(site.url("en/record/"));
      assertThat(page.locator("#prove form").isVisible()).isFalse();
      assertThat(page.locator("#prove").textContent()).contains("ginti verify URL --key KEY");
    }
  }

  /** A change to the published files, and what the page must say of it. */
  private record Change(String word, Consumer<Map<String, byte[]>> change) {}

  private static byte[] need(Map<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private static Change flip(String word, String path, int at) {
    return new Change(
        word,
        files -> {
          byte[] bytes = need(files, path).clone();
          bytes[at] ^= 1;
          files.put(path, bytes);
        });
  }

  private static Change text(String word, String path, String from, String to) {
    return new Change(
        word,
        files -> {
          String text = new String(need(files, path), StandardCharsets.UTF_8);
          assertThat(text).contains(from);
          files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        });
  }

  private static Change cut(String word, String path) {
    return new Change(
        word,
        files -> {
          byte[] bytes = need(files, path);
          files.put(path, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        });
  }

  @Test
  void whatDoesNotHoldIsSaidInTheWordsForIt() throws IOException {
    var other = SigningKey.generate(SmallLog.ORIGIN, new SecureRandom());
    String bundle = "tile/entries/001.p/44";
    byte[] root = Base64.getEncoder().encode(new byte[32]);
    var changes =
        List.of(
            flip("leaf", bundle, SmallLog.entry(256).length + 20),
            flip("root", "tile/1/000.p/1", 3),
            flip("root", "tile/0/001.p/44", 32 * 20),
            new Change(
                "signature",
                files -> {
                  String[] lines =
                      new String(need(files, "checkpoint"), StandardCharsets.UTF_8).split("\n", -1);
                  lines[2] = new String(root, StandardCharsets.US_ASCII);
                  files.put(
                      "checkpoint", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
                }),
            text("signature", "checkpoint", "\n300\n", "\n299\n"),
            text("form", "checkpoint", "\n300\n", "\n0300\n"),
            new Change(
                "root", // signed by the log, but no root of these entries
                files ->
                    files.put(
                        "checkpoint",
                        Note.sign(
                                SmallLog.ORIGIN
                                    + "\n300\n"
                                    + new String(root, StandardCharsets.US_ASCII)
                                    + "\n",
                                log.key())
                            .bytes())),
            new Change(
                "other",
                files ->
                    files.put(
                        "policy",
                        Policy.of(other.verifier()).toString().getBytes(StandardCharsets.UTF_8))),
            text("key", "policy", SmallLog.ORIGIN + "+", SmallLog.ORIGIN + ".evil+"),
            new Change("form", files -> files.put("policy", new byte[] {'x', (byte) 0xff})),
            new Change("gone", files -> files.remove("policy")),
            new Change("gone", files -> files.remove("checkpoint")),
            new Change("gone", files -> files.remove(bundle)),
            new Change("gone", files -> files.remove("tile/1/000.p/1")),
            cut("length", bundle),
            cut("length", "tile/1/000.p/1"),
            cut("form", "checkpoint"),
            flip("length", bundle, 1),
            text("form", "checkpoint", "\u2014 ", "- "));
    for (Change c : changes) {
      var files = new TreeMap<>(log.files(SIZE));
      c.change().accept(files);
      try (var site = served(files);
          var context = context()) {
        Page page = context.newPage();
        page.navigate(site.url("hi/record/"));
        assertThat(asked(page, "257")).isEqualTo(c.word());
        assertThat(page.locator("#verdict").textContent()).contains(said(Lang.HI, c.word()));
        assertThat(page.locator(".steps [data-state=fails]").count()).isEqualTo(1);
        assertThat(page.locator("#proven").isVisible()).isFalse();
        assertThat(java(files, 257)).isFalse();
      }
    }
  }

  /** The longest part of a sentence without what is put into it. */
  private static String said(Lang lang, String word) {
    String[] parts = Words.load(lang).getProperty("prove." + word).split("#", -1);
    return parts[parts.length - 1].strip();
  }

  @Test
  void numbersThatNameNoEntryAreToldSo() throws IOException {
    try (var site = served(log.files(SIZE));
        var context = context()) {
      Page page = context.newPage();
      page.navigate(site.url("en/record/"));
      assertThat(asked(page, "300")).isEqualTo("size");
      assertThat(page.locator("#verdict").textContent()).contains("\u2068300\u2069 entries");
      for (String bad : List.of("-1", "1.5", "1e2", "abc", "<b>", "9".repeat(16))) {
        assertThat(asked(page, bad)).as(bad).isEqualTo("bad");
      }
      assertThat(asked(page, "299")).isEqualTo("holds");
    }
  }

  @Test
  void atEverySizeTheVerdictIsThatOfJava() throws IOException {
    var random = new Random(5);
    try (var site = served(Map.of());
        var context = context()) {
      Page page = context.newPage();
      page.navigate(site.url("en/record/"));
      int holds = 0;
      for (int size = 1; size <= 600; size += size < 20 || size % 256 > 252 ? 1 : 1 + size % 7) {
        var files = new TreeMap<>(log.files(size));
        String path = "";
        if (random.nextInt(3) == 0) { // one byte of one file, which the proof may or may not need
          var paths = new ArrayList<>(files.keySet());
          paths.remove("policy"); // of which the page reads the key alone, and Java the rest too
          path = paths.get(random.nextInt(paths.size()));
          byte[] bytes = need(files, path).clone();
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          files.put(path, bytes);
        }
        files.forEach(site::put);
        int index = random.nextInt(size);
        boolean java = java(files, index);
        assertThat(asked(page, Integer.toString(index)).equals("holds"))
            .as(index + " of " + size + " " + path)
            .isEqualTo(java);
        holds += java ? 1 : 0;
        files.keySet().forEach(site::remove);
      }
      assertThat(holds).isBetween(100, 250);
    }
  }

  @Test
  void ofALargeTreeOnlyTheWayToTheRootIsFetched() throws IOException {
    try (var site = served(log.files(70_000));
        var context = context()) {
      Page page = context.newPage();
      page.navigate(site.url("ur/record/"));
      var fetched = new ArrayList<String>();
      page.onRequest(r -> fetched.add(r.url()));
      assertThat(asked(page, "12345")).isEqualTo("holds");
      assertThat(fetched).hasSizeLessThan(10);
      assertThat(asked(page, "69999")).isEqualTo("holds");
    }
  }
}

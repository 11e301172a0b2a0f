// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Lang;
import org.ginti.pages.Edition;
import org.ginti.pages.ElectionPages;
import org.ginti.pages.Nights;
import org.ginti.pages.Site;
import org.ginti.reading.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A night of fourteen seats, counted half: leads and declarations side by side. */
class PagesInABrowserTest {
  private static final String BOARD = "in-sim-14-280-3/";
  private static final int PHONE = 360;

  /** What the form answers with, at its own depth. */
  private static final String ANSWER = "check/answer";

  private static List<AutoCloseable> open = new ArrayList<>();
  private static Served site = null_();
  private static Browser browser = null_();

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // set before any test
  private static <T> T null_() {
    return null;
  }

  @BeforeAll
  static void start() throws IOException {
    var chromium = Chromium.start();
    browser = chromium.browser();
    var files = Nights.site(half());
    for (Lang lang : Lang.values()) {
      files.put(lang.tag() + "/" + ANSWER, answer(lang));
    }
    site = new Served(files);
    open = List.of(chromium, site);
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable c : open) {
      c.close();
    }
  }

  /** The answer to a story in all three languages, with what hostile people put into one. */
  private static byte[] answer(Lang lang) throws IOException {
    var edition = half();
    var text = new StringBuilder("</textarea><script>document.title='x'</script>\u202e\n");
    for (Lang l : Lang.values()) {
      text.append(Nights.story(edition, l)).append('\n');
    }
    text.append("अ".repeat(300));
    var answering = new Site();
    answering.add(new ElectionPages(edition));
    return answering.answer(
        lang, Nights.checker(edition).check(Story.of("story", text.toString())));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void anAnswerShowsTheStoryAsTextWithItsClaimsMarked(Lang lang) {
    try (var context = context(PHONE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(site.url(lang.tag() + "/" + ANSWER));
      assertThat(page.title()).isNotEqualTo("x");
      assertThat(page.locator(".story mark").count()).isGreaterThanOrEqualTo(3);
      assertThat(page.locator("textarea").inputValue()).contains("</textarea><script>");
      assertThat(page.locator(".story").textContent()).doesNotContain("\u202e");
      Object directions =
          page.evaluate(
              "() => [...document.querySelectorAll('.story p')].map(p =>"
                  + " getComputedStyle(p).direction + (p.textContent.includes('سیٹ') ||"
                  + " p.textContent.includes('نشست') ? 'U' : '')).join(' ')");
      assertThat((String) directions).contains("rtlU").contains("ltr").doesNotContain("ltrU");
      page.locator(".story a.claim").first().click();
      assertThat(page.url()).endsWith("#claim-1");
    }
  }

  private static Edition half() throws IOException {
    return Nights.until(200, new Simulator(new SimulationPlan(14, 280, 3)));
  }

  private static List<String> paths(Lang lang) {
    String l = lang.tag() + "/";
    return List.of(
        l,
        l + BOARD,
        l + BOARD + "1/",
        l + BOARD + "7/",
        l + BOARD + "disagreements/",
        l + BOARD + "corrections/",
        l + BOARD + "missing/",
        l + BOARD + "wall/",
        l + "party/JDP/",
        l + "record/",
        l + "check/",
        l + ANSWER,
        l + "story/",
        l + "story/7/",
        l + "story/9/",
        "lite/" + l + BOARD);
  }

  private static BrowserContext context(int width, ColorScheme scheme, boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 740)
            .setColorScheme(scheme)
            .setJavaScriptEnabled(script));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void axeFindsNothingByDayAndByNight(Lang lang) {
    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (var context = context(PHONE, scheme, true)) {
        Page page = context.newPage();
        for (String path : paths(lang)) {
          page.navigate(site.url(path));
          var found =
              new AxeBuilder(page)
                  .withTags(
                      List.of(
                          "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                  .analyze()
                  .getViolations();
          assertThat(
                  found.stream()
                      .map(r -> r.getId() + " " + r.getNodes().getFirst().getHtml())
                      .toList())
              .as(path + " " + scheme)
              .isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void nothingIsWiderThanASmallPhone(Lang lang) {
    for (int width : new int[] {PHONE, 1280}) {
      try (var context = context(width, ColorScheme.LIGHT, true)) {
        Page page = context.newPage();
        for (String path : paths(lang)) {
          page.navigate(site.url(path));
          Object over =
              page.evaluate(
                  "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
          assertThat(over).as(path + " at " + width).isEqualTo(0);
        }
      }
    }
  }

  @Test
  void urduIsSetInItsOwnFontFromTheRightAndNotClipped() {
    try (var context = context(PHONE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      for (String path : paths(Lang.UR)) {
        page.navigate(site.url(path));
        if (path.startsWith("lite/")) {
          continue;
        }
        page.evaluate("() => document.fonts.ready");
        assertThat(page.evaluate("() => document.fonts.check('16px \"Ginti Nastaliq\"', 'گنتی')"))
            .as(path)
            .isEqualTo(true);
        assertThat(page.evaluate("() => getComputedStyle(document.body).direction"))
            .isEqualTo("rtl");
        Object clipped =
            page.evaluate(
                """
                () => [...document.querySelectorAll('main *, header *, footer *')]
                  .filter(e => !e.closest('svg') && !e.closest('.quiet') && !e.classList.contains('skip'))
                  .filter(e => ['hidden', 'clip'].includes(getComputedStyle(e).overflowY))
                  .filter(e => e.scrollHeight > e.clientHeight + 1)
                  .map(e => e.outerHTML.slice(0, 100))
                """);
        assertThat((List<?>) clipped).as(path).isEmpty();
        Object tight =
            page.evaluate(
                """
                () => [...document.querySelectorAll('main *, header *, footer *')]
                  .filter(e => !e.closest('svg') && !e.closest('.quiet') && !e.closest('code'))
                  .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && /[\\u0600-\\u06ff]/.test(n.data)))
                  .filter(e => parseFloat(getComputedStyle(e).lineHeight) < 2.1 * parseFloat(getComputedStyle(e).fontSize))
                  .map(e => e.outerHTML.slice(0, 100))
                """);
        assertThat((List<?>) tight).as("lines too close, " + path).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everySeatIsTwoTapsAwayWithoutAScript(Lang lang) {
    try (var context = context(PHONE, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(site.url(lang.tag() + "/" + BOARD));
      assertThat(page.locator("table.seats tbody tr:not(.area)").count()).isEqualTo(14);
      assertThat(page.locator(".filter").isVisible()).isFalse();
      page.locator(".chips a").last().click();
      page.locator("table.seats tbody").last().locator("a").last().click();
      page.waitForURL("**/14/"); // a click does not wait for the page it leads to
      assertThat(page.locator("h1").count()).isEqualTo(1);
    }
  }

  @Test
  void theSeatListIsFilteredAsTheReaderTypes() {
    try (var context = context(PHONE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.navigate(site.url("en/" + BOARD));
      String name = page.locator("table.seats tbody a").nth(4).textContent();
      page.locator("#find").fill(name);
      assertThat(page.locator("table.seats tbody tr:not(.area):visible").count()).isEqualTo(1);
      page.locator("#find").fill("no such seat");
      assertThat(page.locator("#found").textContent()).isEqualTo("nothing found");
    }
  }

  @Test
  void newsArrivesWithoutMovingTheReaderAndAFailureKeepsTheLastBoard() throws IOException {
    try (var own = new Served(Nights.site(half()));
        var context = context(PHONE, ColorScheme.LIGHT, true)) {
      Page page = context.newPage();
      page.clock().install();
      page.navigate(own.url("en/" + BOARD));
      String before = page.locator("#stamp").textContent();
      page.locator("table.seats tbody a").nth(9).focus();
      double at = ((Number) page.evaluate("() => scrollY")).doubleValue();
      var later =
          new ElectionPages(Nights.until(320, new Simulator(new SimulationPlan(14, 280, 3))));
      own.put("en/" + BOARD + "index.html", later.board(Lang.EN));
      page.clock().runFor(20_000);
      page.waitForCondition(() -> !page.locator("#stamp").textContent().equals(before));
      assertThat(page.evaluate("() => document.activeElement.closest('table').className"))
          .isEqualTo("seats");
      assertThat(((Number) page.evaluate("() => scrollY")).doubleValue() - at)
          .isBetween(-200.0, 200.0);
      String board = page.locator("main").textContent();
      own.down(true);
      page.clock().runFor(120_000);
      page.waitForCondition(() -> !page.locator("#lost").textContent().isEmpty());
      assertThat(page.locator("#lost").textContent()).containsPattern("[1-9][0-9]* min old");
      assertThat(page.locator("main").textContent()).isEqualTo(board);
      own.down(false);
      page.clock().runFor(300_000);
      page.waitForCondition(() -> page.locator("#lost").textContent().isEmpty());
    }
  }

  /** A sign stands before its number and codes read from the left, whatever the page does. */
  @Test
  void figuresReadFromTheLeftInUrdu() {
    try (var context = context(PHONE, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(site.url("ur/" + BOARD));
      Object turned =
          page.evaluate(
              """
              () => [...document.querySelectorAll('main td, main b, main .time')]
                .flatMap(e => [...e.querySelectorAll('*'), e])
                .flatMap(e => [...e.childNodes])
                .filter(n => n.nodeType === 3 && /^\\s*[+\u2212]?[0-9][0-9,.:%]+\\s*$/.test(n.data))
                .filter(n => {
                  const x = i => {
                    const r = document.createRange();
                    r.setStart(n, i); r.setEnd(n, i + 1);
                    return r.getBoundingClientRect().left;
                  };
                  const from = n.data.search(/\\S/), to = n.data.trimEnd().length - 1;
                  for (let i = from; i < to; i++) { if (x(i) > x(i + 1)) return true; }
                  return false;
                })
                .map(n => n.data)
              """);
      assertThat((List<?>) turned).isEmpty();
      Object signed =
          page.evaluate(
              "() => [...document.querySelectorAll('td bdi')].filter(e => /[+\u2212]/.test(e.textContent)).length");
      assertThat(((Number) signed).intValue()).as("changes with a sign").isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void aSeatIsReachedWithTheKeyboardAlone(Lang lang) {
    try (var context = context(1280, ColorScheme.LIGHT, false)) {
      Page page = context.newPage();
      page.navigate(site.url(lang.tag() + "/" + BOARD));
      page.keyboard().press("Tab");
      assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
      Object wanted =
          page.evaluate(
              "() => document.querySelector('table.seats tbody:last-of-type tr:last-child a').href");
      for (int i = 0; i < 120; i++) {
        page.keyboard().press("Tab");
        Object shown = page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle");
        Object href =
            page.evaluate(
                "() => document.activeElement.closest('svg') ? '' : document.activeElement.href");
        if (wanted.equals(href)) {
          assertThat(shown).as("focus is seen").isNotEqualTo("none");
          page.keyboard().press("Enter");
          page.waitForURL(String.valueOf(wanted));
          return;
        }
      }
      throw new AssertionError("no way to " + wanted + " with Tab");
    }
  }

  @Test
  void aPrintedSeatShowsWhatIsFoldedAndLeavesOutWhatCannotBePressed() {
    try (var context = context(794, ColorScheme.DARK, false)) {
      Page page = context.newPage();
      page.navigate(site.url("en/" + BOARD + "1/"));
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator(".langs").isVisible()).isFalse();
      assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
          .isEqualTo("rgb(255, 255, 255)");
      assertThat(page.locator("details").count()).isPositive();
      for (var folded : page.locator("details").all()) {
        assertThat(folded.locator(":scope > :not(summary)").first().isVisible())
            .as(folded.textContent())
            .isTrue();
      }
    }
  }
}

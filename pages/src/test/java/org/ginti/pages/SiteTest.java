// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Lang;
import org.ginti.tabulation.House;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds of every page of a site. */
class SiteTest {
  private static final Set<String> BESIDE = Set.of("checkpoint", "policy");
  private static Edition over = edition();
  private static Edition running = half();
  private static Map<String, byte[]> files = Map.of();
  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void bake() throws IOException {
    files = Nights.site(over);
    files.forEach((path, bytes) -> {
      if (path.endsWith(".html")) {
        PAGES.put(path, parse(bytes));
      }
    });
  }

  private static Edition edition() {
    try {
      return Nights.whole(14, 280, 3);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Edition half() {
    try {
      return Nights.until(200, new Simulator(new SimulationPlan(14, 280, 3)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Document parse(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void everyLinkLeadsToAFile() {
    PAGES.forEach((path, page) -> {
      var base = page.selectFirst("base");
      URI from = URI.create("/" + path);
      from = base == null ? from : from.resolve(base.attr("href"));
      for (Element link : page.select("[href]:not(base), script[src]")) {
        String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        if (href.startsWith("#") && base == null) {
          assertThat(page.getElementById(href.substring(1))).as(path + " " + href).isNotNull();
          continue;
        }
        if (href.startsWith("https://") && path.contains("/story/")) {
          continue; // where its outlet published it
        }
        String to = from.resolve(href).getPath().substring(1);
        String file = to.endsWith("/") || to.isEmpty() ? to + Paths.INDEX : to;
        if (!file.startsWith("results/") && !BESIDE.contains(file)) {
          assertThat(files).as(path + " → " + href).containsKey(file);
        }
      }
    });
  }

  @Test
  void everyPageNamesItsLanguageItsDirectionAndItsMoment() {
    PAGES.forEach((path, page) -> {
      Element html = page.expectFirst("html");
      String lang = path.replaceFirst("^(lite|embed)/", "").split("/", 2)[0];
      assertThat(html.attr("lang")).as(path).isEqualTo(path.equals("index.html") ? "en" : lang);
      assertThat(html.attr("dir")).as(path).isEqualTo(lang.equals("ur") ? "rtl" : "ltr");
      assertThat(page.title()).as(path).isNotEmpty();
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("main")).as(path).hasSize(1);
      if (!path.matches("[a-z]+/report/index.html")) { // it shows nothing of any moment
        assertThat(page.text()).as(path).contains("IST");
      }
    });
  }

  @Test
  void noPageNeedsAScriptAStyleOrAnotherHost() {
    PAGES.forEach((path, page) -> {
      assertThat(page.select("style, [style], iframe, object, embed, form:not([hidden], .check)"))
          .as(path)
          .isEmpty();
      assertThat(page.select("script:not([src])")).as(path).isEmpty();
      for (Element e : page.getAllElements()) {
        e.attributes()
            .forEach(a -> {
              assertThat(a.getKey()).as(path).doesNotStartWith("on");
              boolean outlet = a.getKey().equals("href") && path.contains("/story/");
              String value = outlet ? a.getValue().replaceFirst("^https://", "") : a.getValue();
              assertThat(value).as(path).doesNotContain("//").doesNotContain("javascript:");
            });
      }
    });
  }

  @Test
  void everyTableHasACaptionOrHeadingAndScopedHeaders() {
    PAGES.forEach((path, page) -> {
      for (Element table : page.select("table")) {
        assertThat(table.select("th:not([scope])")).as(path).isEmpty();
        for (Element row : table.select("tbody tr")) {
          assertThat(row.select("> th[scope]")).as(path + row).isNotEmpty();
        }
      }
      var ids = new HashSet<String>();
      page.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as(path + e.id()).isTrue());
      assertThat(page.select("svg:not([aria-label])")).as(path).isEmpty();
    });
  }

  @Test
  void thePartyTableIsTheHouse() {
    House house = over.results().houses().getFirst();
    Document page = page(over, Lang.EN);
    int declared = 0;
    int total = 0;
    for (Element row : page.select("table.parties tbody:not(.alliances) tr")) {
      declared += Integer.parseInt(row.select("td").get(0).text());
      total += Integer.parseInt(row.select("td").get(2).text());
    }
    assertThat(declared).isEqualTo(house.declared());
    assertThat(total).isEqualTo(house.declared() + house.leading());
    assertThat(page.select("table.seats tbody tr:not(.area)")).hasSize(house.contests());
    assertThat(page.select(".map a")).hasSize(house.contests());
    assertThat(page.select(".map rect.solid")).hasSize(house.declared());
  }

  @Test
  void theSumOfThePartyTableIsTheHouse() {
    House house = over.results().houses().getFirst();
    var sum = page(over, Lang.EN).select("table.parties tfoot td");
    assertThat(sum.get(0).text()).isEqualTo(String.valueOf(house.declared()));
    assertThat(sum.get(2).text()).isEqualTo(String.valueOf(house.declared() + house.leading()));
    assertThat(sum.get(sum.size() - 1).text()).isEqualTo("100.00%");
  }

  @Test
  void aSeatDoesNotRepeatItsNameInEverySentence() {
    for (Lang lang : Lang.values()) {
      Document seat = parse(new ElectionPages(over).seat(lang, 0));
      String name = seat.expectFirst("h1").text();
      assertThat(seat.select(".events li, p.lead, p.difference").eachText())
          .isNotEmpty()
          .noneMatch(s -> s.contains(name))
          .noneMatch(s -> s.matches("[\\s:,،].*"));
    }
  }

  @Test
  void noIdOfAnElectionIsShownToPeople() {
    PAGES.forEach((path, page) -> {
      if (!path.contains("/record/")) {
        assertThat(page.body().text()).as(path).doesNotContainPattern("\\b(in|pk)-[a-z]+-");
      }
    });
  }

  @Test
  void aSeatThatIsLedIsNeverCalledDeclared() {
    var standings = new Standings(running.results());
    Map<Lang, String> declared =
        Map.of(Lang.EN, "declared", Lang.HI, "घोषित", Lang.UR, "اعلان شدہ");
    int led = 0;
    for (Lang lang : Lang.values()) {
      var rows = page(running, lang).select("table.seats tbody tr:not(.area)");
      for (int c = 0; c < rows.size(); c++) {
        String word = rows.get(c).select("td span").text();
        boolean known = standings.of(c).known();
        led += known || standings.of(c).leader() < 0 ? 0 : 1;
        assertThat(word.equals(declared.get(lang)))
            .as(lang + " " + rows.get(c).text())
            .isEqualTo(standings.of(c).status() == org.ginti.tabulation.Standing.Status.DECLARED);
        assertThat(known || !word.isEmpty()).isTrue();
      }
    }
    assertThat(led).as("seats that are led").isGreaterThan(6);
  }

  @Test
  void theSameEditionGivesTheSameBytes() throws IOException {
    var again = Nights.site(Nights.whole(14, 280, 3));
    assertThat(again.keySet()).isEqualTo(files.keySet());
    again.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(files.get(path)));
  }

  @Test
  void theBoardIsLiveAsLongAsASeatIsLed() {
    assertThat(page(running, Lang.HI).body().attr("data-live")).isEqualTo("yes");
  }

  @Test
  void aBoardThatWasKeptUpToDateIsTheOneMadeAnew() {
    var early = new ElectionPages(running);
    early.board(Lang.UR);
    var same = new Edition(running.results(), running.told(), running.seq() + 1, running.time());
    assertThat(early.at(same, c -> c == 3).board(Lang.UR))
        .isEqualTo(new ElectionPages(same).board(Lang.UR));
    assertThat(early.at(over, c -> false).board(Lang.UR))
        .as("of another register")
        .isEqualTo(new ElectionPages(over).board(Lang.UR));
  }

  @Test
  void seatsWithoutDistrictsAreInTheOrderOfTheAlphabet() throws IOException {
    var simulator = new Simulator(new SimulationPlan(60, 120, 2));
    var register = simulator.register();
    for (int c = 0; c < register.contestCount(); c++) {
      var x = register.contest(c);
      register.replace(
          c,
          new org.ginti.model.Contest(
              x.id(), x.body(), x.number(), x.name(), "", "", x.reservation(), x.electors()));
    }
    Document page = page(Nights.until(50, simulator), Lang.EN);
    var names = page.select("table.seats tbody tr:not(.area) th a").eachText();
    assertThat(names).hasSize(60).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(page.select(".chips a").size()).isBetween(8, 26);
  }

  private static Document page(Edition edition, Lang lang) {
    return parse(new ElectionPages(edition).board(lang));
  }
}

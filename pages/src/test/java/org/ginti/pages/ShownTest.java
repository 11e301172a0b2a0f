// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Lang;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Disagreement.Material;
import org.ginti.tabulation.House;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What stands on a page is what was counted: pages of a night half over, read back. */
class ShownTest {
  private final Edition edition;
  private final ElectionPages pages;
  private final Standings standings;

  ShownTest() throws IOException {
    edition = Nights.until(200, new Simulator(new SimulationPlan(14, 280, 3)));
    pages = new ElectionPages(edition);
    standings = new Standings(edition.results());
  }

  private static Document parse(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", "").replace("−", "-").replace("+", ""));
  }

  private int contests() {
    return edition.results().register().contestCount();
  }

  @Test
  void theClosestAndTheBiggestMarginsAreThoseOfTheStandings() throws IOException {
    var margins = new ArrayList<Long>();
    for (int c = 0; c < contests(); c++) {
      if (standings.of(c).margin() != Figures.UNKNOWN) {
        margins.add(standings.of(c).margin());
      }
    }
    margins.sort(null);
    Document board = parse(pages.board(Lang.EN));
    var closest = board.select("#closest td.n").eachText().stream().map(ShownTest::number).toList();
    var biggest = board.select("#biggest td.n").eachText().stream().map(ShownTest::number).toList();
    assertThat(closest).isNotEmpty().isEqualTo(margins.subList(0, closest.size()));
    assertThat(biggest).isEqualTo(margins.reversed().subList(0, biggest.size()));
  }

  @Test
  void theBarNamesTheMajority() throws IOException {
    House house = edition.results().houses().getFirst();
    assertThat(parse(pages.board(Lang.UR)).select(".majority").text())
        .contains(Integer.toString(house.contests() / 2 + 1));
  }

  @Test
  void theChangeOfAPartyIsThatOfTheHouse() throws IOException {
    var changes = new TreeMap<String, Long>();
    for (var line : edition.results().houses().getFirst().parties()) {
      line.change().ifPresent(n -> changes.put(line.party().name().in(Lang.EN), (long) n));
    }
    Document board = parse(pages.board(Lang.EN));
    int shown = 0;
    for (Element row : board.select("table.parties tbody:not(.alliances) tr")) {
      String text = row.select("td").get(3).text();
      if (!text.equals("–")) {
        assertThat(number(text)).isEqualTo(changes.get(row.select("th bdi").text()));
        shown++;
      }
    }
    assertThat(shown).isPositive();
  }

  @Test
  void aSeatSaysHowFarItsCountIs() throws IOException {
    int some = 0;
    for (int c = 0; c < contests(); c++) {
      var tally = standings.of(c).tally();
      if (tally.isPresent() && tally.get().progress().of() > 0) {
        var p = tally.get().progress();
        assertThat(parse(pages.seat(Lang.EN, c)).expectFirst("main").text())
            .containsAnyOf(p.done() + " of " + p.of(), p.done() + "/" + p.of());
        some++;
      }
    }
    assertThat(some).isPositive();
  }

  @Test
  void aSeatShowsItsTurnoutOnlyWhereBallotsAndElectorsAreKnown() throws IOException {
    assertThat(turnout(600, 1000)).containsExactly("60.00%");
    assertThat(turnout(1000, 1000)).containsExactly("100.00%");
    assertThat(turnout(1001, 1000)).as("more ballots than electors").isEmpty();
    assertThat(turnout(600, Figures.UNKNOWN)).isEmpty();
    assertThat(turnout(Figures.UNKNOWN, 1000)).isEmpty();
  }

  private static List<String> turnout(int ballots, int electors) throws IOException {
    var register = new Simulator(new SimulationPlan(3, 6, 1)).register();
    var tabulation = new Tabulation(register, event -> {});
    var row = new StatementRow();
    row.clear(register.ballot(0).size());
    row.seq = 1;
    row.votes[0] = 300;
    row.figures[Figure.TOTAL.ordinal()] = ballots;
    row.figures[Figure.ELECTORS.ordinal()] = electors;
    tabulation.accept(row);
    var edition = new Edition(Tabulated.now(tabulation, 1, "0f".repeat(32)), List.of(), 1, 0);
    return parse(new ElectionPages(edition).seat(Lang.EN, 0)).select("dl.facts div").stream()
        .filter(fact -> fact.expectFirst("dt").text().startsWith("Turnout"))
        .map(fact -> fact.expectFirst("dd").text())
        .toList();
  }

  @Test
  void aSeatListsItsEarlierResults() throws IOException {
    int some = 0;
    for (int c = 0; c < contests(); c++) {
      var earlier = new Earlier(edition.results().register());
      var before = earlier.holder(edition.results().register().contest(c));
      if (before != null) {
        Element past = parse(pages.seat(Lang.EN, c)).expectFirst("table.past");
        assertThat(past.expectFirst("caption").text()).isEqualTo(Voice.year(before.election()));
        assertThat(past.expectFirst("tbody tr").text()).contains(before.candidate());
        some++;
      }
    }
    assertThat(some).isPositive();
  }

  @Test
  void everyDisagreementOfTheTabulationIsOnItsPage() throws IOException {
    int whole = 0;
    for (int c = 0; c < contests(); c++) {
      for (Disagreement d : edition.results().disagreements(c)) {
        whole += d.station() < 0 || d.material() == Material.YES ? 1 : 0;
      }
    }
    for (Lang lang : List.of(Lang.values())) {
      assertThat(parse(pages.disagreements(lang)).select("ul.items li")).hasSize(whole);
    }
    assertThat(whole).isPositive();
  }

  @Test
  void everyCorrectionThatWasToldIsOnItsPage() throws IOException {
    Edition over = Nights.whole(14, 280, 3);
    long corrected =
        over.told().stream().filter(t -> ListMaker.CORRECTED.contains(t.event().kind())).count();
    var page = parse(new ElectionPages(over).corrections(Lang.HI));
    assertThat(corrected).isPositive();
    assertThat(page.select("ul.items li")).hasSize((int) corrected);
  }

  @Test
  void theWallAndTheEmbedsShowTheTableOfTheBoard() throws IOException {
    for (Lang lang : Lang.values()) {
      String table = cells(pages.board(lang));
      assertThat(table).isNotEmpty();
      assertThat(cells(pages.embedBoard(lang))).isEqualTo(table);
      assertThat(cells(pages.embedParties(lang))).isEqualTo(table);
      assertThat(cells(pages.wall(lang))).isEqualTo(table);
    }
  }

  private static String cells(byte[] page) {
    return parse(page).select("table.parties tbody").text();
  }
}

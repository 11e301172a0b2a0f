// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that strangers give: whatever they hold, they are text on the page. */
class HostileNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "=HYPERLINK(\"http://x\")",
        "{{7*7}} ${7*7} @if(true)",
        "</title></table></main>&lt;b&gt;",
        "{count,plural,one{x}} {0} ''"
      })
  void areText(String name) throws IOException {
    var files = Nights.site(Nights.until(120, named(name)));
    int seen = 0;
    for (var file : files.entrySet()) {
      if (!file.getKey().endsWith(".html")) {
        continue;
      }
      var page = Jsoup.parse(new String(file.getValue(), StandardCharsets.UTF_8));
      assertThat(page.select("img, b b, script:not([src]), title + title, [onerror]"))
          .as(file.getKey())
          .isEmpty();
      for (var e : page.getAllElements()) {
        e.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWith("on"));
      }
      assertThat(page.select("main")).hasSize(1);
      seen += page.text().contains(name.replaceAll("\\s+", " ")) ? 1 : 0;
    }
    assertThat(seen).as("pages that show the name as it is").isGreaterThan(20);
  }

  @Test
  void ofThreeHundredLettersAreShownWhole() throws IOException {
    String name = "अ".repeat(300);
    var files = Nights.site(Nights.until(120, named(name)));
    var board = files.get("hi/in-sim-4-80-5/index.html");
    assertThat(board).isNotNull();
    assertThat(new String(board == null ? new byte[0] : board, StandardCharsets.UTF_8))
        .contains(name);
  }

  @Test
  void idsThatAreWaysUpOrNamesOfOurPagesStayInTheirFolder() {
    assertThat(Paths.part("../../etc/passwd")).isEqualTo("~2e~2e~2f~2e~2e~2fetc~2fpasswd");
    assertThat(Paths.part("missing")).isEqualTo("~6dissing").isNotEqualTo(Paths.part("~6dissing"));
    assertThat(Paths.part("index.html")).doesNotContain(".");
  }

  private static Simulator named(String name) {
    var simulator = new Simulator(new SimulationPlan(4, 80, 5));
    name(simulator.register(), name);
    return simulator;
  }

  /** Gives everything that has a name this one. */
  static void name(Register register, String name) {
    Name all = new Name(name, name, name, name);
    for (int c = 0; c < register.contestCount(); c++) {
      Contest x = register.contest(c);
      register.replace(c, new Contest(x.id(), x.body(), name, all, name, name, name, x.electors()));
      for (int i = 0; i < register.ballot(c).size(); i++) {
        Candidate k = register.ballot(c).get(i);
        register.replace(
            c, i, new Candidate(k.id(), all, k.listed(), k.party(), name, name, k.person()));
      }
    }
    for (Party p : register.parties()) {
      register.replace(new Party(p.id(), name, all, p.mapped()));
    }
  }
}

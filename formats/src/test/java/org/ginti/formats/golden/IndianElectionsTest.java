// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ginti.formats.imports.india.Imported;
import org.ginti.formats.imports.india.InResults;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.PartyId;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tally;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seven elections, to the last figure. */
class IndianElectionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "IN-MH-2024-AC",
        "IN-JK-2024-AC",
        "IN-HR-2024-AC",
        "IN-JH-2024-AC",
        "IN-DL-2025-AC",
        "IN-TN-2026-AC",
        "IN-LS-2024-PC"
      })
  void anElectionComesOutAsComputedElsewhere(String election) throws IOException {
    var golden =
        new ObjectMapper()
            .readTree(Imported.shared("india/golden.json").toFile())
            .path("elections")
            .path(election);
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.declaredBy("Returning officers"),
                Imported.shared("india/" + golden.path("file").asText()))
            .hasNoErrors();
    var t = Tabulated.of(in);

    int uncontested = golden.path("uncontested").size();
    assertThat(in.register.contestCount()).isEqualTo(golden.path("seats_in_file").asInt());
    assertThat(in.candidates() - uncontested).isEqualTo(golden.path("candidates").asInt());
    sums(t, golden);
    house(t, golden, uncontested);
    margins(t, golden);
    assertThat(t.count(Rule.D3, Outcome.HOLDS))
        .as("deposits lost")
        .isEqualTo(golden.path("deposits_forfeited").asInt());
    assertThat(t.contests(Rule.D7, Outcome.HOLDS))
        .as("NOTA above the margin")
        .containsExactlyInAnyOrderElementsOf(contests(golden.path("seats_nota_above_margin")));
    assertThat(evmOnly(t))
        .as("another leader on EVM votes alone")
        .containsExactlyInAnyOrderElementsOf(firsts(golden.path("winner_differs_on_evm_only")));
  }

  private static void sums(Tabulated t, JsonNode golden) {
    long valid = 0;
    long nota = 0;
    long evm = 0;
    long postal = 0;
    for (int c = 0; c < t.in.register.contestCount(); c++) {
      var tally = t.tabulation.standing(c).tally();
      if (tally.isPresent()) {
        valid += tally.get().sum();
        nota += tally.get().figure(Figure.NOTA);
        evm += sum(tally.get(), Mode.EVM);
        postal += sum(tally.get(), Mode.POSTAL);
      }
    }
    assertThat(valid).as("valid").isEqualTo(golden.path("valid_votes").asLong());
    assertThat(nota).as("NOTA").isEqualTo(golden.path("nota_votes").asLong());
    assertThat(evm).as("EVM").isEqualTo(golden.path("evm_votes_incl_nota").asLong());
    assertThat(postal).as("postal").isEqualTo(golden.path("postal_votes_incl_nota").asLong());
  }

  private static long sum(Tally tally, Mode mode) {
    long sum = Math.max(0, tally.figure(mode, Figure.NOTA));
    for (int i = 0; i < tally.candidates(); i++) {
      sum += tally.votes(mode, i);
    }
    return sum;
  }

  private static void house(Tabulated t, JsonNode golden, int uncontested) {
    House house = t.tabulation.houses().getFirst();
    var won = new TreeMap<PartyId, Integer>();
    house.parties().stream()
        .filter(p -> p.total() > 0)
        .forEach(p -> won.put(p.party().id(), p.total()));
    var expected = new TreeMap<PartyId, Integer>();
    for (Map.Entry<String, JsonNode> e : golden.path("won").properties()) {
      expected.merge(party(t, e.getKey()), e.getValue().asInt(), Integer::sum);
    }
    for (JsonNode seat : golden.path("uncontested")) {
      expected.merge(party(t, seat.get(3).asText()), 1, Integer::sum);
    }
    assertThat(won).isEqualTo(expected);
    assertThat(house.declared()).isEqualTo(golden.path("seats_with_result").asInt() + uncontested);
    assertThat(house.leading() + house.tied() + house.shared() + house.unknown()).isZero();
  }

  private static PartyId party(Tabulated t, String printed) {
    for (int c = 0; c < t.in.register.contestCount(); c++) {
      for (var candidate : t.in.register.ballot(c)) {
        if (candidate.partyPrinted().equals(printed)) {
          return candidate.party();
        }
      }
    }
    throw new AssertionError("nobody stands for " + printed);
  }

  private static void margins(Tabulated t, JsonNode golden) {
    long smallest = Long.MAX_VALUE;
    long largest = -1;
    String close = "";
    String wide = "";
    for (int c = 0; c < t.in.register.contestCount(); c++) {
      var standing = t.tabulation.standing(c);
      if (standing.status() == Standing.Status.UNCONTESTED) {
        continue;
      }
      String name = t.in.register.contest(c).name().official();
      if (standing.margin() < smallest) {
        smallest = standing.margin();
        close = name;
      }
      if (standing.margin() > largest) {
        largest = standing.margin();
        wide = name;
      }
    }
    assertThat(smallest).isEqualTo(golden.path("smallest_margin").get(0).asLong());
    assertThat(close).isEqualTo(golden.path("smallest_margin").get(2).asText());
    assertThat(largest).isEqualTo(golden.path("largest_margin").get(0).asLong());
    assertThat(wide).isEqualTo(golden.path("largest_margin").get(2).asText());
  }

  /** The contests in which EVM votes alone put somebody else first. */
  private static List<String> evmOnly(Tabulated t) {
    var found = new ArrayList<String>();
    for (int c = 0; c < t.in.register.contestCount(); c++) {
      var tally = t.tabulation.standing(c).tally();
      if (tally.isEmpty()) {
        continue;
      }
      int first = 0;
      for (int i = 1; i < tally.get().candidates(); i++) {
        if (tally.get().votes(Mode.EVM, i) > tally.get().votes(Mode.EVM, first)) {
          first = i;
        }
      }
      if (first != tally.get().leader()) {
        found.add(t.in.register.contest(c).id().value());
      }
    }
    return found;
  }

  private static List<String> contests(JsonNode list) {
    var ids = new ArrayList<String>();
    list.forEach(n -> ids.add(n.asText()));
    return ids;
  }

  private static List<String> firsts(JsonNode list) {
    var ids = new ArrayList<String>();
    list.forEach(n -> ids.add(n.get(0).asText()));
    return ids;
  }
}

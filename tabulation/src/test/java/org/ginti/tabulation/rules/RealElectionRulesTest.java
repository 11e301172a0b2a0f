// SPDX-License-Identifier: Apache-2.0
package org.ginti.tabulation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ginti.tabulation.rules.Poll.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.model.Authority;
import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings over whole real elections; skipped where the shared data is absent. */
class RealElectionRulesTest {
  private static final Path DATA =
      Path.of(System.getProperty("ginti.shared", "../../shared"), "data");

  @Test
  void form_47_of_2024_gives_41_34_and_47_seats_with_a_recount_ground() throws IOException {
    var rows = read("pakistan/ge2024-na-form47/na_2024_form47_official.csv");
    var poll = pakistan().channel("f47", Form.FORM_47, Authority.PROVISIONAL);
    for (var r : rows) {
      String seat = text(r, "na");
      poll.seat(seat, "", "main", -1, number(r, "n_candidates"));
      var f =
          figures(
              Figure.TOTAL, number(r, "polled_total"),
              Figure.VALID, number(r, "valid_votes"),
              Figure.REJECTED, number(r, "rejected_votes"),
              Figure.POLLED_MEN, number(r, "polled_male"),
              Figure.POLLED_WOMEN, number(r, "polled_female"),
              Figure.CANDIDATES, number(r, "n_candidates"));
      int[] votes = {number(r, "winner_votes"), number(r, "runnerup_votes")};
      poll.says(seat, "f47", "whole", Mode.BOTH, f, votes);
    }
    var all = poll.all();
    var recounts = all.stream().filter(o -> o.rule() == Rule.D4).toList();
    assertThat(recounts).hasSize(254);
    assertThat(recounts.stream().filter(o -> one(o, "ground_a"))).hasSize(41);
    assertThat(recounts.stream().filter(o -> one(o, "ground_b"))).hasSize(34);
    assertThat(recounts.stream().filter(o -> o.outcome() == Outcome.HOLDS)).hasSize(47);
    assertThat(count(all, Rule.D6, Outcome.HOLDS)).isZero();
    assertThat(count(all, Rule.S2, Outcome.FAIL)).isEqualTo(9);
    assertThat(
            all.stream()
                .filter(o -> o.rule() == Rule.S4 && o.detail().startsWith("polled"))
                .filter(o -> o.outcome() == Outcome.FAIL))
        .hasSize(2);
  }

  @Test
  void the_later_list_of_2024_loses_at_least_4651_deposits_of_5112() throws IOException {
    var poll = pakistan().channel("list", Form.TABLE, Authority.AGGREGATOR);
    var seats = new LinkedHashMap<String, List<Integer>>();
    for (var r : read("pakistan/ge2024-na-form47/na_2024_candidates.csv")) {
      seats.computeIfAbsent(text(r, "na"), k -> new ArrayList<>()).add(number(r, "votes"));
    }
    seats.forEach((seat, votes) -> {
      poll.seat(seat, "", "main", -1, votes.size());
      int[] v = votes.stream().mapToInt(i -> i).toArray();
      poll.says(seat, "list", "whole", Mode.BOTH, figures(), v);
    });
    var deposits = poll.of(Rule.D3);
    assertThat(deposits).hasSize(5112);
    assertThat(deposits.stream().filter(o -> o.outcome() == Outcome.HOLDS)).hasSize(4651);
    assertThat(deposits.stream().filter(o -> o.outcome() == Outcome.HOLDS))
        .allMatch(o -> o.detail().equals("lower-bound"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024Assembly-MH.csv, 3515, 10",
    "2024Assembly-JK.csv, 680, 7",
    "2024Assembly-HR.csv, 828, 2",
    "2024Assembly-JH.csv, 1039, 9",
    "2025Assembly-DL.csv, 554, 2",
    "2026Assembly-TN.csv, 3352, 11"
  })
  void assemblies_lose_the_deposits_and_have_the_nota_of_the_golden_file(
      String file, long deposits, long nota) throws IOException {
    var poll = site(Election.Tier.STATE);
    candidates(
        poll, read("india/assembly-candidates/" + file), "constituency_no", "constituency_no");
    var all = poll.all();
    assertThat(count(all, Rule.D3, Outcome.HOLDS)).isEqualTo(deposits);
    assertThat(count(all, Rule.D7, Outcome.HOLDS)).isEqualTo(nota);
    assertThat(count(all, Rule.S8, Outcome.FAIL)).isZero();
  }

  @Test
  void the_lok_sabha_of_2024_loses_7190_deposits() throws IOException {
    var poll = site(Election.Tier.NATIONAL);
    candidates(
        poll,
        read("india/loksabha-2024-candidates/loksabha_2024_candidates.csv"),
        "state_code",
        "pc_no");
    var all = poll.all();
    assertThat(count(all, Rule.D3, Outcome.HOLDS)).isEqualTo(7190);
    assertThat(count(all, Rule.D7, Outcome.HOLDS)).isEqualTo(20);
    assertThat(count(all, Rule.S8, Outcome.FAIL)).isZero();
    assertThat(count(all, Rule.D2, Outcome.HOLDS)).isZero();
  }

  @Test
  void evm_votes_of_maharashtra_are_193_times_equal_76_times_fewer_19_times_more()
      throws IOException {
    var poll = site(Election.Tier.STATE).channel("poll", Form.TURNOUT, Authority.NONE);
    candidates(
        poll,
        read("india/assembly-candidates/2024Assembly-MH.csv"),
        "constituency_no",
        "constituency_no");
    for (var r : read("india/maharashtra-2024-official/end_of_poll_turnout.csv")) {
      String seat = r.get("ac_no") + "-" + r.get("ac_no");
      var f = figures(Figure.TOTAL, number(r, "voters_total"));
      poll.says(seat, "poll", "whole", Mode.EVM, f);
    }
    var found = poll.of(Rule.C5);
    assertThat(found).hasSize(288);
    assertThat(found.stream().filter(o -> o.outcome() == Outcome.PASS)).hasSize(193);
    assertThat(found.stream().filter(o -> difference(o) < 0)).hasSize(76);
    assertThat(found.stream().filter(o -> difference(o) > 0)).hasSize(19);
    assertThat(found.stream().mapToLong(RealElectionRulesTest::difference).sum())
        .isEqualTo(-33_912);
  }

  private static Poll pakistan() {
    return Poll.of(Jurisdiction.PK, Election.Tier.NATIONAL, 336, Election.NotaEffect.NONE, null);
  }

  private static Poll site(Election.Tier tier) {
    return Poll.of(Jurisdiction.IN, tier, 543, Election.NotaEffect.NONE, null)
        .channel("site", Form.RESULTS_SITE, Authority.FINAL);
  }

  private static void candidates(
      Poll poll, List<Map<String, String>> rows, String state, String number) {
    var seats = new LinkedHashMap<String, List<int[]>>();
    var nota = new LinkedHashMap<String, int[]>();
    for (var r : rows) {
      String seat = r.get(state) + "-" + r.get(number);
      int both = r.containsKey("total_votes") ? number(r, "total_votes") : -1;
      int[] v = {number(r, "evm_votes"), number(r, "postal_votes"), both};
      boolean none =
          text(r, "candidate").strip().equalsIgnoreCase("NOTA")
              || text(r, "party").strip().equalsIgnoreCase("None of the Above");
      seats.computeIfAbsent(seat, k -> new ArrayList<>());
      if (none) {
        nota.put(seat, v);
      } else {
        seats.get(seat).add(v);
      }
    }
    seats.forEach((seat, votes) -> {
      poll.seat(seat, "", "main", -1, votes.size());
      for (Mode mode : Mode.values()) {
        int m = mode == Mode.EVM ? 0 : mode == Mode.POSTAL ? 1 : 2;
        int[] v = votes.stream().mapToInt(x -> x[m]).toArray();
        int[] none = nota.get(seat);
        if (java.util.Arrays.stream(v).anyMatch(x -> x >= 0)) {
          var f = figures(Figure.NOTA, none == null ? -1 : none[m]);
          poll.says(seat, "site", "whole", mode, f, v);
        }
      }
    });
  }

  private static boolean one(RuleOutcome o, String input) {
    return o.inputs().getOrDefault(input, 0L) == 1;
  }

  private static long difference(RuleOutcome o) {
    return o.inputs().getOrDefault("difference", 0L);
  }

  private static long count(List<RuleOutcome> all, Rule rule, Outcome outcome) {
    return all.stream().filter(o -> o.rule() == rule && o.outcome() == outcome).count();
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static int number(Map<String, String> row, String column) {
    String v = row.getOrDefault(column, "").strip();
    return v.matches("[0-9]+") ? Integer.parseInt(v) : -1;
  }

  private static List<Map<String, String>> read(String file) throws IOException {
    Path path = DATA.resolve(file);
    assumeThat(path).as("shared data is not here: " + path).exists();
    var rows = new ArrayList<Map<String, String>>();
    List<String> head = null;
    for (String line : Files.readAllLines(path)) {
      List<String> cells = cells(line.replace("\uFEFF", ""));
      if (head == null) {
        head = cells;
        continue;
      }
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < head.size() && i < cells.size(); i++) {
        row.put(head.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}

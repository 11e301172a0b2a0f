// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ginti.formats.imports.india.Imported;
import org.ginti.formats.imports.india.InForm20;
import org.ginti.formats.imports.india.InResults;
import org.ginti.formats.imports.india.InRounds;
import org.ginti.formats.imports.india.InTurnout;
import org.ginti.model.Mode;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.junit.jupiter.api.Test;

/** The seats and days that the founding stories turn on. */
class CountingDayTest {
  private static final String LIVE = "india/tamilnadu-2026-live/";
  private static final String FORM_20 = "india/form20-official/";

  private static Tabulated results(String file) throws IOException {
    return Tabulated.of(
        Imported.empty()
            .read(
                new InResults(),
                Imported.declaredBy("Returning officers"),
                Imported.shared("india/" + file))
            .hasNoErrors());
  }

  @Test
  void malegaonCentralWasWonBy162And75OnEvmAlone() throws IOException {
    var t = results("assembly-candidates/2024Assembly-MH.csv");
    var standing = t.standing("114");
    var tally = t.tally("114");

    assertThat(tally.votes(standing.leader())).isEqualTo(109_653);
    assertThat(tally.votes(standing.runnerUp())).isEqualTo(109_491);
    assertThat(standing.margin()).isEqualTo(162);
    assertThat(evmMargin(t, "114")).isEqualTo(75);
    assertThat(standing.status()).isEqualTo(Standing.Status.DECLARED);
  }

  @Test
  void dodaWasWonBy4538And4770OnEvmAlone() throws IOException {
    var t = results("assembly-candidates/2024Assembly-JK.csv");

    assertThat(t.standing("52").margin()).isEqualTo(4538);
    assertThat(evmMargin(t, "52")).isEqualTo(4770);
    assertThat(t.tally("52").votes(t.standing("52").leader())).isEqualTo(23_228);
  }

  @Test
  void suratIsASeatWithoutVotesAndMumbaiNorthWestTurnedOnPostalBallots() throws IOException {
    var t = results("loksabha-2024-candidates/loksabha_2024_candidates.csv");

    assertThat(t.standing("S06-24").status()).isEqualTo(Standing.Status.UNCONTESTED);
    assertThat(t.standing("S06-24").holders()).containsExactly(0);
    assertThat(t.standing("S13-27").margin()).isEqualTo(48);
    assertThat(evmMargin(t, "S13-27")).isEqualTo(-1);
  }

  @Test
  void tiruppatturWasWonByOneVote() throws IOException {
    var t = results("assembly-candidates/2026Assembly-TN.csv");

    assertThat(t.standing("185").margin()).isEqualTo(1);
  }

  @Test
  void theRoundsOfTamilNaduChangeTheLeader239TimesIn113SeatsAndNeverFall() throws IOException {
    var in = live("rounds.csv.gz", "candidates.csv");
    var t = Tabulated.following(in, "eci/round-sheets");

    var changes = events(t, Event.Kind.LEAD_CHANGE);
    assertThat(changes).hasSize(239);
    assertThat(changes.stream().map(Event::contest).distinct()).hasSize(113);
    assertThat(events(t, Event.Kind.CORRECTION)).isEmpty();
    assertThat(events(t, Event.Kind.DECLARED)).isEmpty();
    assertThat(t.count(Rule.S7, Outcome.FAIL)).isZero();
    for (int c = 0; c < in.register.contestCount(); c++) {
      String id = in.register.contest(c).id().value();
      var end = in.only("eci/results-site " + id + " whole evm").figures().votes();
      var tally = t.tally(c);
      for (int i = 0; i < tally.candidates(); i++) {
        assertThat(tally.votes(Mode.EVM, i))
            .isEqualTo(end.getOrDefault(in.register.ballot(c).get(i).id(), -1).longValue());
      }
    }
  }

  @Test
  void theSnapshotsChangeTheLeader233TimesIn112SeatsAndFallAsOftenAsKnown() throws IOException {
    var in = live("candidate_changes.csv.gz", "candidates.csv");
    var t = Tabulated.following(in, "eci/snapshots");

    var changes = events(t, Event.Kind.LEAD_CHANGE);
    assertThat(changes).hasSize(233);
    assertThat(changes.stream().map(Event::contest).distinct()).hasSize(112);
    assertThat(falls(t, Mode.BOTH)).isEqualTo(58);
    assertThat(falls(t, Mode.EVM)).isEqualTo(67);
    assertThat(events(t, Event.Kind.DECLARED)).isEmpty();
  }

  @Test
  void theWholeDayEndsAtTheFinalResultWithEverySeatDeclaredByTheSite() throws IOException {
    var t =
        Tabulated.of(
            live(
                "rounds.csv.gz",
                "candidate_changes.csv.gz",
                "lead_changes.csv.gz",
                "candidates.csv"));

    assertThat(t.tabulation.houses().getFirst().declared()).isEqualTo(234);
    assertThat(t.count(Rule.D1, Outcome.FAIL)).isZero();
    assertThat(t.standing("185").margin()).isEqualTo(1);
  }

  @Test
  void evmVotesCountedAreComparedWithVotersAtTheMachinesOnly() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InResults(),
                Imported.plain(),
                Imported.shared("india/assembly-candidates/2024Assembly-MH.csv"))
            .read(
                new InTurnout(),
                Imported.plain(),
                Imported.shared("india/maharashtra-2024-official/end_of_poll_turnout.csv"))
            .hasNoErrors();
    var t = Tabulated.of(in);

    assertThat(t.count(Rule.C5, Outcome.PASS)).isEqualTo(193);
    assertThat(t.count(Rule.C5, Outcome.FAIL)).isEqualTo(76 + 19);
  }

  @Test
  void aMachineReadingNeverTakesTheStandingFromTheResultsSite() throws IOException {
    var in =
        Imported.empty()
            .read(
                new InForm20(),
                Imported.plain(),
                Imported.shared("india/form20-maharashtra-2024-llm-ocr/AC_114.json"));
    assertThat(Tabulated.of(in).standing("114").leader()).isEqualTo(-1);

    var all =
        Imported.empty()
            .read(
                new InResults(),
                Imported.plain(),
                Imported.shared("india/assembly-candidates/2024Assembly-MH.csv"))
            .read(
                new InForm20(),
                Imported.plain(),
                Imported.shared("india/form20-maharashtra-2024-llm-ocr/AC_114.json"))
            .hasNoErrors();
    var t = Tabulated.of(all);
    assertThat(t.standing("114").margin()).isEqualTo(162);
    assertThat(t.count(Rule.S1, Outcome.FAIL)).isPositive();
  }

  @Test
  void everyIdentityOfTheSrinagarSheetHolds() throws IOException {
    var t =
        form20(
            "U08-2",
            "srinagar_ls2024_stations.csv",
            "srinagar_ls2024_part2.csv",
            "srinagar_ls2024_candidates.csv");

    for (Rule rule : List.of(Rule.S1, Rule.S2, Rule.S8, Rule.C1)) {
      assertThat(t.count(rule, Outcome.FAIL)).as(rule.name()).isZero();
      assertThat(t.count(rule, Outcome.PASS)).as(rule.name()).isPositive();
    }
    assertThat(t.count(Rule.S1, Outcome.PASS)).isGreaterThanOrEqualTo(2161 + 21 + 3);
    assertThat(t.tally("U08-2").votes(0)).isEqualTo(356_866);
  }

  @Test
  void theOneSlipOfTheLakshadweepSheetIsFoundAndKept() throws IOException {
    var t = form20("U06-1", "lakshadweep_ls2024_stations.csv");

    assertThat(t.count(Rule.S1, Outcome.FAIL)).isEqualTo(1);
    assertThat(t.count(Rule.C1, Outcome.FAIL)).isZero();
    assertThat(t.in.only("ro/form-20 U06-1 whole postal").figures().other()).containsValue(59);
    assertThat(t.tally("U06-1").votes(0)).isEqualTo(25_726);
    assertThat(t.standing("U06-1").margin()).isEqualTo(25_726 - 23_079);
  }

  private static Tabulated form20(String contest, String... files) throws IOException {
    var in = Imported.empty();
    var paths = new Path[files.length];
    for (int i = 0; i < files.length; i++) {
      paths[i] = Imported.shared(FORM_20 + files[i]);
    }
    return Tabulated.of(in.read(new InForm20(), Imported.forContest(contest), paths).hasNoErrors());
  }

  private static Imported live(String... files) throws IOException {
    var paths = new Path[files.length];
    for (int i = 0; i < files.length; i++) {
      paths[i] = Imported.shared(LIVE + files[i]);
    }
    return Imported.empty().read(new InRounds(), Imported.plain(), paths).hasNoErrors();
  }

  private static long evmMargin(Tabulated t, String contest) {
    var standing = t.standing(contest);
    var tally = t.tally(contest);
    return tally.votes(Mode.EVM, standing.leader()) - tally.votes(Mode.EVM, standing.runnerUp());
  }

  private static List<Event> events(Tabulated t, Event.Kind kind) {
    return t.events.stream().filter(e -> e.kind() == kind).toList();
  }

  /** Falls of one mode, of a candidate or of NOTA. */
  private static long falls(Tabulated t, Mode mode) {
    return events(t, Event.Kind.CORRECTION).stream()
        .filter(e -> e.figures().get(2) == mode.ordinal())
        .count();
  }
}

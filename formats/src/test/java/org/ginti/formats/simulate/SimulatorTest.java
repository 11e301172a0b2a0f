// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ginti.model.CandidateId;
import org.ginti.model.Declaration;
import org.ginti.model.Figure;
import org.ginti.model.Mode;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Precision;
import org.ginti.model.PreviousResult;
import org.ginti.model.Scope;
import org.ginti.model.Statement;
import org.ginti.tabulation.StatementRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorTest {
  /** Everything that was said, kept. */
  private static final class Kept implements SimulationSink {
    final Simulator simulator;
    final List<Statement> statements = new ArrayList<>();
    final List<Declaration> declarations = new ArrayList<>();

    Kept(int contests, int stations, long seed) throws IOException {
      simulator = new Simulator(new SimulationPlan(contests, stations, seed));
      simulator.play(this, (done, of) -> {});
    }

    @Override
    public void statement(StatementRow row) {
      statements.add(row.toStatement(simulator.register(), ""));
    }

    @Override
    public void declaration(Declaration declaration) {
      declarations.add(declaration);
    }

    List<Statement> of(Oddity oddity, int channel) {
      int contest = Objects.requireNonNull(simulator.oddities().get(oddity), oddity.name());
      var id = simulator.register().contest(contest).id();
      var said = simulator.register().channel(channel).id();
      return statements.stream()
          .filter(s -> s.contest().equals(id) && s.channel().equals(said))
          .toList();
    }

    Statement last(Oddity oddity, int channel, Mode mode) {
      return of(oddity, channel).stream()
          .filter(s -> s.scope() instanceof Scope.Whole && s.mode() == mode)
          .reduce((a, b) -> b)
          .orElseThrow();
    }

    Declaration declared(Oddity oddity) {
      var id =
          simulator
              .register()
              .contest(Objects.requireNonNull(simulator.oddities().get(oddity)))
              .id();
      return declarations.stream().filter(d -> d.contest().equals(id)).findFirst().orElseThrow();
    }

    PartyId party(Oddity oddity, CandidateId candidate) {
      int contest = Objects.requireNonNull(simulator.oddities().get(oddity));
      int at = simulator.register().candidateIndex(contest, candidate);
      return simulator.register().ballot(contest).get(at).party();
    }
  }

  private static int figure(Statement s, Figure figure) {
    return s.figures().other().getOrDefault(figure, -1);
  }

  private static int[] top(Statement s) {
    return s.figures().votes().values().stream()
        .sorted((a, b) -> Integer.compare(b, a))
        .limit(2)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static CandidateId leader(Statement s) {
    return s.figures().votes().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  @Test
  void the_same_plan_says_the_same_and_another_seed_something_else() throws IOException {
    var a = new Kept(8, 120, 5);
    assertThat(new Kept(8, 120, 5).statements).isEqualTo(a.statements);
    assertThat(new Kept(8, 120, 5).declarations).isEqualTo(a.declarations);
    assertThat(new Kept(8, 120, 6).statements).isNotEqualTo(a.statements);
  }

  @Test
  void a_day_can_be_played_twice() throws IOException {
    var a = new Kept(4, 60, 1);
    var once = List.copyOf(a.statements);
    a.statements.clear();
    a.simulator.play(a, (done, of) -> {});
    assertThat(a.statements).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "1,40,2", "3,10,3", "7,7,4", "25,1500,5", "40,2000,6", "160,3000,7"})
  void every_size_adds_up(int contests, int stations, long seed) throws IOException {
    var day = new Kept(contests, stations, seed);
    var register = day.simulator.register();
    int expected = 0;
    for (int i = 0; i < register.contestCount(); i++) {
      expected += register.stations(i).size();
      assertThat(register.ballot(i).size()).isLessThanOrEqualTo(22);
    }
    assertThat(expected).isEqualTo(stations);
    assertInOrder(day);
    var finals = new HashMap<String, Statement>();
    var sums = new HashMap<String, Map<CandidateId, Integer>>();
    var sheets = new HashMap<String, Map<String, Statement>>();
    for (var s : day.statements) {
      if (!s.channel().value().equals("form-20")) {
        continue;
      }
      if (s.scope() instanceof Scope.Whole) {
        finals.put(s.contest() + " " + s.mode().code(), s);
      } else {
        sheets.computeIfAbsent(s.contest().value(), c -> new HashMap<>()).put(s.scope().code(), s);
      }
    }
    var lasting = day.simulator.oddities().get(Oddity.LASTING_SLIP);
    sheets.forEach((contest, all) ->
        all.values()
            .forEach(s ->
                s.figures()
                    .votes()
                    .forEach((c, v) ->
                        sums.computeIfAbsent(contest, x -> new HashMap<>())
                            .merge(c, v, Integer::sum))));
    for (int i = 0; i < register.contestCount(); i++) {
      String id = register.contest(i).id().value();
      var both = finals.get(id + " both");
      if (both == null || Objects.equals(lasting, i)) {
        continue;
      }
      assertThat(sheets.get(id)).hasSize(register.stations(i).size() + 1);
      assertThat(both.figures().votes()).isEqualTo(sums.get(id));
    }
    assertThat(finals).isNotEmpty();
  }

  private static void assertInOrder(Kept day) {
    long seq = 0;
    var time = day.statements.getFirst().statedAt().orElseThrow();
    for (var s : day.statements) {
      assertThat(s.seq()).isEqualTo(++seq);
      assertThat(s.supersedes()).isLessThan(seq);
      assertThat(s.statedAt().orElseThrow()).isAfterOrEqualTo(time);
      time = s.statedAt().orElseThrow();
    }
  }

  @Test
  void sheets_add_up_but_for_the_slips_and_nobody_votes_twice() throws IOException {
    var day = new Kept(40, 2000, 11);
    var register = day.simulator.register();
    int wrong = 0;
    long polled = 0;
    long electors = 0;
    for (var s : day.statements) {
      if (!(s.scope() instanceof Scope.Station(var station))
          || !s.channel().value().equals("form-20")) {
        continue;
      }
      int sum = s.figures().votes().values().stream().mapToInt(Integer::intValue).sum();
      wrong += sum == figure(s, Figure.VALID) ? 0 : 1;
      int contest = register.contestIndex(s.contest());
      var table = register.stations(contest);
      int at = table.electors(table.find(station));
      assertThat(at).isBetween(300, 1500);
      assertThat(figure(s, Figure.TOTAL)).isLessThan(at);
      assertThat(figure(s, Figure.TOTAL))
          .isEqualTo(figure(s, Figure.VALID) + figure(s, Figure.REJECTED) + figure(s, Figure.NOTA));
      polled += figure(s, Figure.TOTAL);
      electors += at;
    }
    assertThat(wrong).isBetween(2, 12);
    assertThat(100 * polled / electors).isBetween(55L, 75L);
  }

  @Test
  void everything_odd_happens_in_an_election_of_forty_seats() throws IOException {
    var day = new Kept(40, 2000, 3);
    assertThat(day.simulator.oddities().keySet()).isEqualTo(EnumSet.allOf(Oddity.class));

    var tie = top(day.last(Oddity.TIE, Country.FORM_20, Mode.BOTH));
    assertThat(tie[0]).isEqualTo(tie[1]);
    assertThat(day.declared(Oddity.TIE).kind()).isEqualTo(Declaration.Kind.LOT);
    var one = top(day.last(Oddity.ONE_VOTE, Country.FORM_20, Mode.BOTH));
    assertThat(one[0] - one[1]).isEqualTo(1);
    assertThat(day.of(Oddity.UNCONTESTED, Country.FORM_20)).isEmpty();
    assertThat(day.declared(Oddity.UNCONTESTED).kind()).isEqualTo(Declaration.Kind.UNCONTESTED);
    assertThat(day.declared(Oddity.WITHHELD).kind()).isEqualTo(Declaration.Kind.WITHHELD);
    assertThat(day.declared(Oddity.REPOLL).kind()).isEqualTo(Declaration.Kind.REPOLL);

    assertThat(leader(day.last(Oddity.POSTAL_FLIP, Country.FORM_20, Mode.EVM)))
        .isNotEqualTo(leader(day.last(Oddity.POSTAL_FLIP, Country.FORM_20, Mode.BOTH)));
    var corrected = day.of(Oddity.SLIP, Country.FORM_20);
    assertThat(corrected.stream().filter(s -> s.supersedes() > 0)).hasSize(1);
  }

  @Test
  void the_press_errs_as_it_does() throws IOException {
    var day = new Kept(40, 2000, 3);
    var evm = day.last(Oddity.EVM_QUOTED, Country.AGENCY, Mode.BOTH);
    var official = day.last(Oddity.EVM_QUOTED, Country.FORM_20, Mode.EVM);
    evm.figures()
        .votes()
        .forEach((c, v) -> assertThat(official.figures().votes()).containsEntry(c, v));

    var agency = day.last(Oddity.TRANSPOSED, Country.AGENCY, Mode.BOTH).figures().votes();
    var daily = day.last(Oddity.TRANSPOSED, Country.DAILY, Mode.BOTH).figures().votes();
    var truth = day.last(Oddity.TRANSPOSED, Country.FORM_20, Mode.BOTH).figures().votes();
    assertThat(daily).isEqualTo(agency);
    assertThat(truth.entrySet()).isNotEqualTo(agency.entrySet());
    agency.forEach((c, v) -> assertThat(digits(v)).isEqualTo(digits(truth.getOrDefault(c, -1))));

    var swapped = day.last(Oddity.SWAPPED, Country.AGENCY, Mode.BOTH);
    assertThat(leader(swapped))
        .isNotEqualTo(leader(day.last(Oddity.SWAPPED, Country.FORM_20, Mode.BOTH)));
    assertThat(day.last(Oddity.ROUNDED, Country.AGENCY, Mode.BOTH).precision())
        .isEqualTo(Precision.ROUNDED);
  }

  private static String digits(int number) {
    char[] c = Integer.toString(number).toCharArray();
    Arrays.sort(c);
    return String.valueOf(c);
  }

  @Test
  void a_total_of_the_results_site_falls() throws IOException {
    var day = new Kept(40, 2000, 3);
    var site = day.of(Oddity.FALLING_TOTAL, Country.RESULTS_SITE);
    boolean fell = false;
    for (int i = 1; i < site.size() && site.get(i).mode() == Mode.EVM; i++) {
      fell |= top(site.get(i))[0] < top(site.get(i - 1))[0];
    }
    assertThat(fell).isTrue();
  }

  @Test
  void the_observers_copy_of_one_station_would_change_who_leads() throws IOException {
    var day = new Kept(40, 2000, 3);
    var theirs = new HashMap<CandidateId, Integer>();
    for (var s : day.of(Oddity.MATERIAL, Country.OBSERVERS)) {
      s.figures().votes().forEach((c, v) -> theirs.merge(c, v, Integer::sum));
    }
    var postal =
        day.of(Oddity.MATERIAL, Country.FORM_20).stream()
            .filter(s -> s.mode() == Mode.POSTAL)
            .findFirst()
            .orElseThrow();
    postal.figures().votes().forEach((c, v) -> theirs.merge(c, v, Integer::sum));
    var ours = leader(day.last(Oddity.MATERIAL, Country.FORM_20, Mode.BOTH));
    assertThat(theirs.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey())
        .isNotEqualTo(ours);
  }

  @Test
  void a_party_wins_its_first_seat_and_only_that() throws IOException {
    var day = new Kept(40, 2000, 3);
    var newcomer = new PartyId(Slate.NEWCOMER);
    assertThat(
            day.party(
                Oddity.OPENED_ACCOUNT, day.declared(Oddity.OPENED_ACCOUNT).winners().getFirst()))
        .isEqualTo(newcomer);
    assertThat(day.simulator.register().previous())
        .anyMatch(p -> p.party().equals(newcomer))
        .noneMatch(p -> p.party().equals(newcomer) && p.won());
    assertThat(day.simulator.register().previous().stream().filter(PreviousResult::won))
        .hasSize(40);
  }

  @Test
  void a_namesake_stands_in_the_same_seat() throws IOException {
    var day = new Kept(40, 2000, 3);
    int contest = Objects.requireNonNull(day.simulator.oddities().get(Oddity.NAMESAKES));
    var ballot = day.simulator.register().ballot(contest);
    var names = new HashSet<String>();
    var twice = ballot.stream().filter(c -> !names.add(c.name().official())).toList();
    assertThat(twice).hasSize(2).allMatch(c -> c.party().equals(Party.INDEPENDENT));
  }

  @Test
  void names_are_given_in_three_scripts_and_no_seat_is_named_twice() {
    var register = new Simulator(new SimulationPlan(600, 600, 1)).register();
    var names = new HashSet<String>();
    for (var contest : register.contests()) {
      assertThat(names.add(contest.name().en())).as(contest.name().en()).isTrue();
      assertThat(contest.name().hi()).matches("[\\u0900-\\u097F ]+");
      assertThat(contest.name().ur()).matches("[\\u0600-\\u06FF ]+");
    }
    for (var candidate : register.ballot(0)) {
      assertThat(candidate.name().hi()).matches("[\\u0900-\\u097F ]+");
      assertThat(candidate.name().ur()).matches("[\\u0600-\\u06FF ]+");
    }
  }

  @Test
  void the_night_of_a_state_has_a_majority_reached_late_lost_and_reached_again() {
    for (long seed : new long[] {1, 7, 2026}) {
      var plan = SimulationPlan.state(seed);
      var simulator = new Simulator(plan);
      assertThat(simulator.storyScore()).as("seed " + seed).isEqualTo(MajorityWatch.GOOD);
    }
  }

  @Test
  void a_plan_that_cannot_be_says_why() {
    assertThatThrownBy(() -> new SimulationPlan(3, 2, 1))
        .hasMessageContaining("at least one for each of the 3 contests");
    assertThatThrownBy(() -> new SimulationPlan(0, 2, 1)).hasMessageContaining("1 to 2000, not 0");
  }
}

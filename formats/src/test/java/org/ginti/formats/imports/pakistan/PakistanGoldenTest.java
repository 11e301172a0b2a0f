// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Drafted;
import org.ginti.formats.imports.statements.Statements;
import org.ginti.model.ChannelId;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Disagreement.Kind;
import org.ginti.tabulation.Tabulation;
import org.ginti.tabulation.Tally;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;
import org.ginti.tabulation.rules.RuleListing;
import org.ginti.tabulation.rules.RuleOutcome;
import org.junit.jupiter.api.Test;

/** The general election of 2024 as Forms 33, 45 and 47, a later list and the press tell it. */
class PakistanGoldenTest {
  private static final String FORM_47 = "pakistan/ge2024-na-form47/na_2024_form47_official.csv";
  private static final String LIST = "pakistan/ge2024-na-form47/na_2024_candidates.csv";
  private static final String FORM_33 =
      "pakistan/ge2024-form33-candidates/form33_candidates.csv.gz";
  private static final String STATIONS = "pakistan/ge2024-form45-stations/stations";

  @Test
  void form47GivesItsRecountGroundsAndItsOwnSlips() throws Exception {
    var d = Drafted.of("pk-na-2024").read(new PkForm47(), Drafted.plain(), Drafted.shared(FORM_47));
    assertThat(d.errors()).isEmpty();
    assertThat(d.statements).hasSize(254);
    assertThat(d.statements.stream().filter(s -> s.statedAt().isEmpty())).hasSize(8);
    var outcomes = rules(d.tabulate());
    assertThat(count(outcomes, Rule.S2, Outcome.FAIL)).isEqualTo(9);
    assertThat(count(outcomes, Rule.S2, Outcome.NOT_EVALUABLE)).isEqualTo(2);
    assertThat(count(outcomes, Rule.S4, Outcome.FAIL)).isEqualTo(2);
    var grounds = outcomes.stream().filter(o -> o.rule() == Rule.D4).toList();
    assertThat(grounds.stream().filter(o -> ground(o, "ground_a"))).as("ground a").hasSize(41);
    assertThat(grounds.stream().filter(o -> ground(o, "ground_b"))).as("ground b").hasSize(34);
    assertThat(count(outcomes, Rule.D4, Outcome.HOLDS)).as("either").isEqualTo(47);
  }

  @Test
  void theLaterListCosts4651Deposits() throws Exception {
    var d =
        Drafted.of("pk-na-2024").read(new PkCandidates(), Drafted.plain(), Drafted.shared(LIST));
    assertThat(d.errors()).isEmpty();
    assertThat(d.register.contestCount()).isEqualTo(266);
    assertThat(d.statements.stream().mapToInt(s -> s.figures().votes().size()).sum())
        .isEqualTo(5_112);
    assertThat(count(rules(d.tabulate()), Rule.D3, Outcome.HOLDS)).isEqualTo(4_651);
  }

  @Test
  void inFiveSeatsTheLaterListHasAnotherWinnerThanForm47() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(LIST))
            .read(new PkForm47(), Drafted.map(map("form47")), Drafted.shared(FORM_47));
    var t = d.tabulate();
    var differ = new TreeSet<String>();
    for (int c = 0; c < d.register.contestCount(); c++) {
      var form = tally(t, c, "ecp/form-47");
      var list = tally(t, c, "candidate-list/list");
      if (form.isPresent() && list.isPresent() && form.get().leader() != list.get().leader()) {
        differ.add(d.register.contest(c).id().value());
      }
    }
    assertThat(differ).containsExactly("NA-154", "NA-251", "NA-261", "NA-79", "NA-81");
    assertThat(d.statements.stream().filter(s -> !s.figures().unlinked().isEmpty())).isEmpty();
  }

  @Test
  void na117HasThreeChannelsAndTwoLeaders() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(FORM_33))
            .read(new PkForm47(), Drafted.plain(), Drafted.shared(FORM_47))
            .read(
                new PkForm45(),
                Drafted.map(map("form45")),
                Drafted.shared(STATIONS + "/NA-117.csv"))
            .read(
                new Statements(),
                Drafted.plain(),
                Drafted.shared("pakistan/news-claims/claims.json"));
    assertThat(d.errors()).isEmpty();
    var t = d.tabulate();
    int c = d.index("NA-117");
    int aleem = place(d, "Abdul Aleem Khan");
    int ijaz = place(d, "Ali Ijaz");
    var copies = tally(t, c, "form45-copies/form-45").orElseThrow();
    assertThat(copies.votes(aleem)).isEqualTo(68_537);
    assertThat(copies.votes(ijaz)).isEqualTo(80_364);
    assertThat(copies.leader()).isEqualTo(ijaz);
    assertThat(copies.progress().done()).isEqualTo(329);
    var form = tally(t, c, "ecp/form-47").orElseThrow();
    assertThat(form.votes(aleem)).isEqualTo(91_489);
    assertThat(form.votes(ijaz)).isEqualTo(80_838);
    assertThat(form.leader()).isEqualTo(aleem);
    var press = tally(t, c, "samaa-tv/story").orElseThrow();
    assertThat(press.votes(aleem)).isEqualTo(72_519);
    assertThat(press.votes(ijaz)).isEqualTo(31_586);
    assertThat(press.progress().done()).isZero();
    assertThat(t.standing(c).leader()).isEqualTo(aleem);
    assertThat(kind(t, c, "ecp/form-47", "form45-copies/form-45"))
        .map(Disagreement::material)
        .contains(Disagreement.Material.YES);
  }

  @Test
  void copiesOfForm45NeverLeadWhereForm47Does() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(FORM_33))
            .read(new PkCandidates(), Drafted.map(map("form47")), Drafted.shared(LIST))
            .read(new PkForm47(), Drafted.map(map("form47")), Drafted.shared(FORM_47))
            .read(
                new PkForm45(), Drafted.map(map("form45")), Drafted.sharedFiles(STATIONS, ".csv"));
    assertThat(d.errors()).isEmpty();
    assertThat(d.warnings().stream().filter(w -> w.contains("form45-map.csv"))).isEmpty();
    assertThat(d.links.stream().filter(l -> l.channel().value().equals("form45-copies/form-45")))
        .as("every row of the map names one candidate of the ballot")
        .hasSize(112);
    var t = d.tabulate();
    int seats = 0;
    for (int c = 0; c < d.register.contestCount(); c++) {
      var copies = tally(t, c, "form45-copies/form-45");
      var form = tally(t, c, "ecp/form-47");
      if (copies.isPresent() && form.isPresent()) {
        seats++;
        assertThat(copies.get().leader())
            .as("%s", d.register.contest(c).id())
            .isNotEqualTo(form.get().leader());
      }
    }
    assertThat(seats).isEqualTo(37);
  }

  @Test
  void theMapFitsAPackMadeOfTheLaterListToo() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(LIST))
            .read(
                new PkForm45(), Drafted.map(map("form45")), Drafted.sharedFiles(STATIONS, ".csv"));
    assertThat(d.errors()).isEmpty();
    assertThat(d.links).hasSizeGreaterThan(105);
  }

  /** What the recomputed checks found by the numbers alone, as the kinds that may answer to it. */
  private static final Map<String, Set<Kind>> KINDS =
      Map.of(
          "equals Form 45 sums", Set.of(Kind.DIFFERS, Kind.PARTIAL_COUNT, Kind.NOT_COMPARABLE),
          "lower on both (partial count?)", Set.of(Kind.PARTIAL_COUNT),
          "one-digit", Set.of(Kind.DIFFERS),
          "transposition", Set.of(Kind.DIGITS_TRANSPOSED),
          "other", Set.of(Kind.DIFFERS, Kind.PARTIAL_COUNT));

  @Test
  void theAtlasDiffersFromForm47InTheKindsFoundByRecomputing() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(new PkCandidates(), Drafted.plain(), Drafted.shared(LIST))
            .read(new PkForm47(), Drafted.map(map("form47")), Drafted.shared(FORM_47))
            .read(
                new Statements(),
                Drafted.map(map("form47")),
                Drafted.shared("pakistan/ge2024-atlas-mixed/form45data.json"));
    var t = d.tabulate();
    var equal = new TreeSet<String>();
    for (var e : classes().entrySet()) {
      int c = d.index(e.getKey());
      var found = kind(t, c, "ecp/form-47", "form45data/form45data").map(Disagreement::kind);
      if (e.getValue().equals("equals Form 47")) {
        if (found.isPresent()) {
          equal.add(e.getKey() + " " + found.get());
        }
      } else if (KINDS.containsKey(e.getValue())) {
        assertThat(KINDS.getOrDefault(e.getValue(), Set.of()))
            .as("%s %s", e.getKey(), e.getValue())
            .contains(found.orElse(Kind.SAME));
      }
    }
    assertThat(equal)
        .as("names of the two turned around; another sum of valid votes")
        .containsExactly("NA-158 COLUMNS_SWAPPED", "NA-183 DIFFERS", "NA-210 DIFFERS");
  }

  @Test
  void twoCapturesOfTheFeedOf2018NeverChangeAWinner() throws Exception {
    var d =
        Drafted.of("pk-na-2018")
            .read(
                new Statements(),
                Drafted.plain(),
                Drafted.shared("pakistan/ge2018-two-snapshots/uns1_2018-07-29_na_raw.csv.gz"),
                Drafted.shared(
                    "pakistan/ge2018-two-snapshots/cookman_2018-09-04_candidates.csv.gz"));
    assertThat(d.errors()).isEmpty();
    assertThat(d.register.contestCount()).as("two polls were postponed").isEqualTo(272);
    assertThat(d.declarations).hasSize(2);
    assertThat(d.statements).hasSize(540);
    var t = d.tabulate();
    for (int c = 0; c < d.register.contestCount(); c++) {
      var tallies = t.evidence(c).tallies();
      if (tallies.size() == 2) {
        assertThat(tallies.get(0).leader()).isEqualTo(tallies.get(1).leader());
      }
    }
  }

  @Test
  void theFilesThatWereWithdrawnLaterCanStillBeRead() throws Exception {
    var d =
        Drafted.of("pk-na-2024")
            .read(
                new PkForm45(),
                Drafted.from("Earlier copies"),
                Drafted.sharedFiles("pakistan/ge2024-form45-stations/revisions", ".csv"));
    assertThat(d.errors()).isEmpty();
    assertThat(d.statements.stream().filter(s -> s.scope().code().equals("whole"))).hasSize(6);
    assertThat(d.register.channel(0).id().value()).isEqualTo("earlier-copies/form-45");
  }

  private static boolean ground(RuleOutcome o, String which) {
    return o.inputs().getOrDefault(which, 0L) == 1;
  }

  private static long count(List<RuleOutcome> all, Rule rule, Outcome outcome) {
    return all.stream().filter(o -> o.rule() == rule && o.outcome() == outcome).count();
  }

  private static int place(Drafted d, String name) {
    var ballot = d.ballot("NA-117");
    for (int i = 0; i < ballot.size(); i++) {
      if (ballot.get(i).name().official().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private static Path map(String which) {
    return Path.of(
        System.getProperty("ginti.root", ".."), "data", "pk-na-2024-" + which + "-map.csv");
  }

  private static Optional<Disagreement> kind(Tabulation t, int contest, String a, String b) {
    int x = t.register().channelIndex(new ChannelId(a));
    int y = t.register().channelIndex(new ChannelId(b));
    return t.disagreements(contest).stream()
        .filter(d -> d.station() < 0)
        .filter(d -> (d.a() == x && d.b() == y) || (d.a() == y && d.b() == x))
        .filter(d -> d.kind() != Kind.SAME)
        .findFirst();
  }

  private static Optional<Tally> tally(Tabulation t, int contest, String channel) {
    int c = t.register().channelIndex(new ChannelId(channel));
    return t.evidence(contest).tallies().stream().filter(x -> x.channel() == c).findFirst();
  }

  private static Map<String, String> classes() throws IOException {
    var map = new TreeMap<String, String>();
    Path file = Drafted.shared("pakistan/derived-checks/atlas_vs_form47.csv");
    try (var rows = CsvRows.openAny(file, new Problems(), Set.of("seat", "class"), Set.of())) {
      for (var r : rows) {
        map.put(r.get("seat"), r.get("class"));
      }
    }
    return map;
  }

  private static List<RuleOutcome> rules(Tabulation t) {
    var out = new ArrayList<RuleOutcome>();
    var listing = new RuleListing(t.register(), out::add);
    var book = new RuleBook();
    for (int c = 0; c < t.register().contestCount(); c++) {
      book.evaluate(t.evidence(c), listing);
    }
    return out;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.pack.Pack;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;
import org.ginti.pages.words.VerdictSentences;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.json.ClaimReader;
import org.ginti.reading.story.Reader;
import org.ginti.reading.story.Story;
import org.ginti.reading.verdict.Judge;
import org.ginti.reading.verdict.Verdict;
import org.ginti.reading.verdict.Verdict.Contradicted;
import org.ginti.reading.verdict.Verdict.Contradiction;
import org.ginti.reading.verdict.Verdict.Differs;
import org.ginti.reading.verdict.Verdict.Missing;
import org.ginti.reading.verdict.Verdict.NotInRecord;
import org.ginti.reading.verdict.Verdict.What;
import org.ginti.tabulation.Tabulation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four stories with which Ginti began, their labelled claims against real packs. */
class FoundingStoriesTest {
  @TempDir static Path room;

  private static final Map<String, List<Claim>> CLAIMS = new HashMap<>();
  private static final Map<String, String> TEXTS = new HashMap<>();
  private static Judge judge = new Judge(List.of());

  @BeforeAll
  static void packs() throws Exception {
    Path shared = Path.of(System.getProperty("ginti.shared", "../shared"));
    assumeThat(shared.resolve("news/gold-dev.jsonl")).as("no labelled stories here").exists();
    for (String line : Files.readAllLines(shared.resolve("news/gold-dev.jsonl"))) {
      var story = ClaimReader.read(line);
      CLAIMS.put(story.id(), story.claims());
      TEXTS.put(story.id(), story.text());
    }
    String india = shared + "/data/india/";
    create(
        "mh",
        "in-results",
        "in-mh-2024-ac",
        List.of("--declared-by", "ECI", "--delimitation", "2008"),
        india + "assembly-candidates/2024Assembly-MH.csv");
    add(
        "mh",
        "previous",
        List.of("--election", "in-mh-2019-ac", "--delimitation", "2008"),
        india + "previous-elections/MH-2019.csv");
    create(
        "jk",
        "in-results",
        "in-jk-2024-ac",
        List.of("--declared-by", "ECI"),
        india + "assembly-candidates/2024Assembly-JK.csv");
    create(
        "hr",
        "in-results",
        "in-hr-2024-ac",
        List.of("--declared-by", "ECI"),
        india + "assembly-candidates/2024Assembly-HR.csv");
    String pakistan = shared + "/data/pakistan/";
    create(
        "pk",
        "pk-candidates",
        "pk-na-2024",
        List.of(),
        pakistan + "ge2024-na-form47/na_2024_constituency.csv",
        pakistan + "ge2024-form33-candidates/form33_candidates.csv.gz");
    String root = System.getProperty("ginti.root", "..");
    add(
        "pk",
        "pk-form47",
        List.of("--declared-by", "ECP", "--candidates", root + "/data/pk-na-2024-form47-map.csv"),
        pakistan + "ge2024-na-form47/na_2024_form47_official.csv");
    add(
        "pk",
        "pk-form45",
        List.of("--candidates", root + "/data/pk-na-2024-form45-map.csv"),
        pakistan + "ge2024-form45-stations/stations/NA-117.csv");
    var held = new ArrayList<Tabulation>();
    for (String pack : List.of("mh", "jk", "hr", "pk")) {
      held.add(Tabulated.all(Pack.open(room.resolve(pack))).tabulation());
    }
    judge = new Judge(held);
  }

  private static void create(
      String pack, String from, String election, List<String> options, String... files) {
    var args =
        new ArrayList<>(
            List.of("pack", "create", "--from", from, "--election", election, "-o", at(pack)));
    run(args, options, files);
  }

  private static void add(String pack, String from, List<String> options, String... files) {
    var args =
        new ArrayList<>(
            List.of("pack", "create", "--from", from, "--into", at(pack), "-o", at(pack)));
    run(args, options, files);
  }

  private static void run(List<String> args, List<String> options, String... files) {
    args.addAll(options);
    args.addAll(List.of(files));
    var run = Run.of(args.toArray(String[]::new));
    assertThat(run.code()).as(args + "\n" + run.err()).isZero();
  }

  private static String at(String name) {
    return room.resolve(name).toString();
  }

  /** The verdict on the claim of a story with this number, counted from 1. */
  private static Verdict verdict(String story, int number) {
    return judge.judge(CLAIMS.getOrDefault(story, List.of()).get(number - 1));
  }

  private static List<String> figures(Verdict verdict, What what) {
    return verdict.pairs().stream()
        .filter(p -> p.what() == what)
        .map(p -> p.claimed().orElse(-1) + " / " + p.held().orElse(-1))
        .toList();
  }

  @Test
  void malegaonCentralAgreesAndWasNoFirst() {
    Verdict seat = verdict("seed000", 1);
    assertThat(seat).isInstanceOf(Verdict.Agrees.class);
    assertThat(seat.against().orElseThrow().contest()).isEqualTo("114");
    assertThat(seat.against().orElseThrow().declared()).isTrue();
    assertThat(figures(seat, What.VOTES))
        .containsExactlyInAnyOrder("109653 / 109653", "109491 / 109491", "9624 / 9624");
    assertThat(verdict("seed000", 2))
        .isInstanceOfSatisfying(
            Contradicted.class,
            v -> {
              assertThat(v.how()).isEqualTo(Contradiction.EARLIER_RESULT);
              assertThat(v.earlier())
                  .anyMatch(e ->
                      e.contest().contains("MALEGAON CENTRAL")
                          && e.candidate().contains("Ismail")
                          && e.election().equals("in-mh-2019-ac"));
            });
  }

  @Test
  void delhiIsNotInTheRecord() {
    assertThat(verdict("seed001", 1))
        .isInstanceOfSatisfying(
            NotInRecord.class, v -> assertThat(v.missing()).isEqualTo(Missing.NOT_A_RESULT));
    assertThat(verdict("seed001", 2))
        .isInstanceOfSatisfying(
            NotInRecord.class, v -> assertThat(v.missing()).isEqualTo(Missing.ELECTION));
  }

  @Test
  void lahoreHasOtherFiguresThanThoseDeclaredAndNobodySaysHowFarTheCountWas() {
    assertThat(verdict("seed002", 1))
        .isInstanceOfSatisfying(
            Differs.class,
            v -> {
              assertThat(v.belowAll()).isTrue();
              assertThat(v.against().orElseThrow().channel()).isEqualTo("ecp/form-47");
              assertThat(figures(v, What.VOTES))
                  .containsExactlyInAnyOrder("72519 / 91489", "31586 / 80838");
            });
    assertThat(verdict("seed002", 2))
        .isInstanceOfSatisfying(
            NotInRecord.class, v -> assertThat(v.missing()).isEqualTo(Missing.ELECTION));
  }

  @Test
  void dodaAgreesAndSoDoTheFirstSeatThereAndNoneInHaryana() {
    Verdict seat = verdict("seed003", 1);
    assertThat(seat).isInstanceOf(Verdict.Agrees.class);
    assertThat(figures(seat, What.MARGIN)).containsExactly("4538 / 4538");
    // no earlier assembly of Jammu and Kashmir is in this pack
    assertThat(verdict("seed003", 2))
        .isInstanceOfSatisfying(
            NotInRecord.class, v -> assertThat(v.missing()).isEqualTo(Missing.EARLIER_ELECTIONS));
    assertThat(verdict("seed003", 3)).isInstanceOf(Verdict.Agrees.class);
    assertThat(verdict("seed003", 4)).isInstanceOf(Verdict.Agrees.class);
    assertThat(verdict("seed003", 5))
        .isInstanceOfSatisfying(
            NotInRecord.class, v -> assertThat(v.missing()).isEqualTo(Missing.ALLIANCE));
  }

  /** What the reader makes of their text is judged as what a person labelled. */
  @Test
  void readFromTheirTextTheyGiveTheSameVerdicts() {
    var reader = Reader.withoutRegister();
    for (String id : List.of("seed000", "seed001", "seed002", "seed003")) {
      var read = reader.read(Story.of(id, TEXTS.getOrDefault(id, ""))).claims();
      for (Claim labelled : CLAIMS.getOrDefault(id, List.of())) {
        assertThat(read)
            .as(id + ": " + labelled)
            .anySatisfy(c -> {
              assertThat(key(c)).isEqualTo(key(labelled));
              assertThat(judge.judge(c)).hasSameClassAs(judge.judge(labelled));
            });
      }
    }
  }

  private static String key(Claim claim) {
    return claim.kind()
        + switch (claim) {
          case Claim.SeatResult c ->
              c.seat().name() + c.winner().flatMap(Runner::votes).map(Amount::value);
          case Claim.PartySeats c -> c.party().code() + c.won() + c.about().poll().body();
          case Claim.Majority c -> c.party().code() + c.outcome();
          case Claim.PartyFirst c -> c.party().code();
          case Claim.OfficeChange c -> c.person() + c.change();
        };
  }

  @Test
  void aDummyOfTheSameNameInVandreEastIsNotTheCandidate() {
    assertThat(verdict("en004", 2)).isInstanceOf(Verdict.Agrees.class);
  }

  @Test
  void everyVerdictHasASentenceInThreeLanguages() {
    for (Lang lang : Lang.values()) {
      var sentences = new VerdictSentences(Session.words(lang, Jurisdiction.IN));
      CLAIMS
          .values()
          .forEach(claims ->
              claims.forEach(
                  c -> assertThat(sentences.of(judge.judge(c))).isNotBlank().doesNotContain("{")));
    }
  }
}

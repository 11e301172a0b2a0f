// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ginti.model.Alliance;
import org.ginti.model.Authority;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Channel;
import org.ginti.model.ChannelId;
import org.ginti.model.Contest;
import org.ginti.model.ContestId;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PreviousResult;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.json.ClaimReader;
import org.ginti.reading.verdict.Verdict.Contradiction;
import org.ginti.reading.verdict.Verdict.Misfit;
import org.ginti.reading.verdict.Verdict.Missing;
import org.ginti.reading.verdict.Verdict.Quantity;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tabulation;
import org.junit.jupiter.api.Test;

/** Rampur: Asha Rao (BJP) 49,213 + 1,000, Bilal Khan (INC) 40,500 + 500, Chand (IND) twice. */
class JudgeTest {
  private static final SourceId ECI = new SourceId("eci");
  private final Judge judge = new Judge(List.of(held()));

  private static Tabulation held() {
    var body =
        new Election.Body(
            "ac", Name.of("Assembly"), Election.Tier.STATE, 3, Election.NotaEffect.NONE, "1");
    var r =
        new Register(
            new Election(
                new ElectionId("in-mh-2031-ac"),
                Name.of("Maharashtra 2031"),
                Jurisdiction.IN,
                Election.Kind.GENERAL,
                List.of(body),
                List.of(),
                Jurisdiction.IN.zone()));
    for (String party : List.of("BJP", "INC", "SP", "IND")) {
      r.add(new Party(new PartyId(party), party, Name.of(party), true));
    }
    contest(r, "1", "Rampur", "Asha Rao/BJP", "Bilal Khan/INC", "Chand Mia/IND", "Chand Mia/IND");
    contest(r, "2", "Sitapur", "Devi Lal/BJP", "Farid Ali/INC");
    contest(r, "3", "Gopalganj", "Gita Rai/SP", "Hari Das/INC");
    r.add(new Source(ECI, Source.Kind.OFFICIAL, "ECI", "", ""));
    r.add(
        new Channel(
            new ChannelId("eci/site"), ECI, Form.RESULTS_SITE, Authority.FINAL, "Results site"));
    r.add(
        new Alliance(
            "mahayuti",
            Name.of("Mahayuti"),
            "test",
            Optional.empty(),
            List.of(new PartyId("BJP"))));
    r.add(
        new PreviousResult(
            "in-mh-2026-ac",
            "ac",
            "1",
            "2",
            "Sitapur",
            "Devi Lal",
            new PartyId("BJP"),
            "BJP",
            900,
            true));
    var t = new Tabulation(r);
    say(t, 0, Mode.EVM, 49_213, 40_500);
    say(t, 0, Mode.POSTAL, 1_000, 500);
    say(t, 0, Mode.BOTH, 50_213, 41_000);
    say(t, 1, Mode.BOTH, 900, 800);
    say(t, 2, Mode.BOTH, 700, 600);
    for (String c : List.of("1", "2", "3")) {
      t.declare(
          new Declaration(
              9,
              new ContestId(c),
              Declaration.Kind.DECLARED,
              ECI,
              Optional.empty(),
              List.of(new CandidateId("1")),
              Optional.empty(),
              ""));
    }
    return t;
  }

  private static void contest(Register r, String number, String name, String... people) {
    int c =
        r.add(
            new Contest(
                new ContestId(number),
                "ac",
                number,
                Name.of(name),
                "",
                number.equals("2") ? "Awadh" : "",
                "",
                Figures.UNKNOWN));
    for (int i = 0; i < people.length; i++) {
      String[] p = people[i].split("/");
      r.add(
          c,
          new Candidate(
              new CandidateId(String.valueOf(i + 1)),
              Name.of(p[0]),
              false,
              new PartyId(p[1]),
              p[1],
              "",
              ""));
    }
  }

  private static void say(Tabulation t, int contest, Mode mode, int... votes) {
    var row = new StatementRow();
    row.clear(t.register().ballot(contest).size());
    row.seq = 1 + contest * 3L + mode.ordinal();
    row.contest = contest;
    row.mode = mode;
    row.progress = Progress.COMPLETE;
    System.arraycopy(votes, 0, row.votes, 0, votes.length);
    t.accept(row);
  }

  private Verdict judge(String fields) {
    return judge.judge(claim(fields));
  }

  private static Claim claim(String fields) {
    String election =
        fields.contains("election")
            ? ""
            : ",\"election\":{\"country\":\"IN\",\"body\":\"Maharashtra Legislative Assembly\","
                + "\"year\":2031,\"by_election\":false}";
    return ClaimReader.read(
            "{\"id\":\"s\",\"lang\":\"en\",\"text\":\"0123456789\",\"claims\":[{"
                + fields
                + election
                + ",\"official\":\"unknown\",\"span_start\":0,\"span_end\":9}]}")
        .claims()
        .getFirst();
  }

  private static String seat(String name, String status, String rest) {
    return "\"kind\":\"seat_result\",\"status\":\"%s\",\"seat\":{\"name\":\"%s\"}%s"
        .formatted(status, name, rest);
  }

  private static String person(String role, String name, String rest) {
    return ",\"%s\":{\"name\":\"%s\"%s}".formatted(role, name, rest);
  }

  private static String rampur(String rest) {
    return seat("Rampur", "won", person("winner", "Asha Rao", ",\"votes\":" + rest));
  }

  private static String party(String id, String rest) {
    return "\"kind\":\"party_seats\",\"party\":\"P\",\"party_id\":\"%s\"%s".formatted(id, rest);
  }

  @Test
  void theSameFiguresAgreeAndOthersDiffer() {
    assertThat(judge(rampur("50213"))).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(rampur("51999")))
        .isInstanceOfSatisfying(
            Verdict.Differs.class,
            v -> {
              assertThat(v.belowAll()).isFalse();
              assertThat(v.against().orElseThrow().title()).isEqualTo("Results site");
            });
  }

  @Test
  void lowerFiguresArePartialOnlyWhereTheStorySaysSo() {
    String half = seat("Rampur", "leading", person("winner", "Asha Rao", ",\"votes\":20111"));
    assertThat(judge(half))
        .isInstanceOfSatisfying(Verdict.Differs.class, v -> assertThat(v.belowAll()).isTrue());
    assertThat(judge(half + ",\"stations_counted\":10,\"stations_total\":30"))
        .isInstanceOf(Verdict.PartialThen.class);
    assertThat(judge(half + ",\"rounds_counted\":4")).isInstanceOf(Verdict.PartialThen.class);
    assertThat(judge(half + ",\"stations_counted\":30,\"stations_total\":30"))
        .isInstanceOf(Verdict.Differs.class);
  }

  @Test
  void theVotesOfTheMachinesAreAnotherQuantity() {
    assertThat(judge(rampur("49213")))
        .isInstanceOfSatisfying(
            Verdict.OtherQuantity.class,
            v -> assertThat(v.quantity()).isEqualTo(Quantity.OTHER_MODE));
  }

  @Test
  void hedgedFiguresAreRoundedWithinTheirHedgeAndDifferBeyond() {
    assertThat(judge(rampur("50000,\"votes_q\":\"over\""))).isInstanceOf(Verdict.Rounded.class);
    assertThat(judge(rampur("61300,\"votes_q\":\"about\""))).isInstanceOf(Verdict.Differs.class);
  }

  @Test
  void twoDigitsThatHaveChangedPlacesAreTold() {
    assertThat(judge(rampur("52013"))).isInstanceOf(Verdict.DigitsTransposed.class);
  }

  @Test
  void anotherWinnerContradictsAndAnotherLeaderDoesNot() {
    assertThat(judge(seat("Rampur", "won", person("winner", "Bilal Khan", ""))))
        .isInstanceOfSatisfying(
            Verdict.Contradicted.class,
            v -> assertThat(v.how()).isEqualTo(Contradiction.OTHER_WINNER));
    assertThat(judge(seat("Rampur", "leading", person("winner", "Bilal Khan", ""))))
        .isInstanceOf(Verdict.PartialThen.class);
    assertThat(judge(seat("Rampur", "lost", person("runner_up", "Asha Rao", ""))))
        .isInstanceOf(Verdict.Contradicted.class);
    assertThat(judge(seat("Rampur", "lost", person("runner_up", "Bilal Khan", ""))))
        .isInstanceOf(Verdict.Agrees.class);
  }

  @Test
  void aMarginIsHeldAgainstTheVotes() {
    String won = seat("Rampur", "won", person("winner", "Asha Rao", ""));
    assertThat(judge(won + ",\"margin\":9213")).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(won + ",\"margin\":8713")).isInstanceOf(Verdict.OtherQuantity.class);
    assertThat(judge(won + ",\"margin\":8888")).isInstanceOf(Verdict.Differs.class);
  }

  @Test
  void aStoryWhoseOwnFiguresDoNotFitIsToldBeforeTheRecordIsAsked() {
    String both =
        seat("Rampur", "won", person("winner", "Asha Rao", ",\"votes\":50213"))
            + person("runner_up", "Bilal Khan", ",\"votes\":41000");
    assertThat(judge(both + ",\"margin\":9213")).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(both + ",\"margin\":9999"))
        .isInstanceOfSatisfying(
            Verdict.Inconsistent.class,
            v -> assertThat(v.misfit()).isEqualTo(Misfit.MARGIN_IS_NOT_THE_DIFFERENCE));
    assertThat(judge(both.replace("41000", "61000")))
        .isInstanceOfSatisfying(
            Verdict.Inconsistent.class,
            v -> assertThat(v.misfit()).isEqualTo(Misfit.WINNER_HAS_FEWER));
    assertThat(judge(both + ",\"stations_counted\":31,\"stations_total\":30"))
        .isInstanceOf(Verdict.Inconsistent.class);
    assertThat(judge(party("BJP", ",\"won\":5,\"out_of\":3")))
        .isInstanceOf(Verdict.Inconsistent.class);
  }

  @Test
  void whatTheRecordHasNotIsSaidToBeMissingAndWhatFitsSeveralIsOpen() {
    assertThat(missing(seat("Nowhere", "won", person("winner", "Asha Rao", ""))))
        .isEqualTo(Missing.SEAT);
    assertThat(missing(seat("Rampur", "won", person("winner", "Zubaida Begum", ""))))
        .isEqualTo(Missing.PERSON);
    assertThat(
            missing(
                seat("Rampur", "won", person("winner", "Asha Rao", ""))
                    + ",\"election\":{\"country\":\"PK\",\"year\":2031}"))
        .isEqualTo(Missing.ELECTION);
    assertThat(
            missing(
                "\"kind\":\"office_change\",\"change\":\"resigned\",\"person\":{\"name\":\"A\"}"))
        .isEqualTo(Missing.NOT_A_RESULT);
    assertThat(judge(seat("Rampur", "won", person("winner", "Chand Mia", ""))))
        .isInstanceOfSatisfying(Verdict.Ambiguous.class, v -> assertThat(v.names()).hasSize(2));
  }

  private Missing missing(String fields) {
    return ((Verdict.NotInRecord) judge(fields)).missing();
  }

  @Test
  void seatsOfAPartyAreHeldAgainstTheHouse() {
    assertThat(judge(party("BJP", ",\"won\":2"))).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(party("BJP", ",\"won\":3"))).isInstanceOf(Verdict.Differs.class);
    assertThat(judge(party("AAP", ",\"won\":0"))).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(party("BJP", ",\"won\":0,\"leading\":1")))
        .isInstanceOf(Verdict.PartialThen.class);
    assertThat(judge(party("BJP", ",\"won\":1,\"scope\":\"Awadh\"")))
        .isInstanceOf(Verdict.Agrees.class);
    assertThat(missing(party("BJP", ",\"won\":1,\"scope\":\"Konkan\""))).isEqualTo(Missing.AREA);
    assertThat(missing(party("BJP", ",\"total\":2,\"basis\":\"house_position\"")))
        .isEqualTo(Missing.NOT_A_RESULT);
  }

  @Test
  void anAllianceMayBeCountedByAnotherList() {
    String alliance = ",\"is_alliance\":true,\"won\":";
    assertThat(judge(party("Mahayuti", alliance + 2))).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(party("Mahayuti", alliance + 3)))
        .isInstanceOfSatisfying(
            Verdict.OtherQuantity.class,
            v -> assertThat(v.quantity()).isEqualTo(Quantity.OTHER_ALLIANCE_LIST));
    assertThat(missing(party("MVA", alliance + 1))).isEqualTo(Missing.ALLIANCE);
  }

  @Test
  void aMajorityIsHeldAgainstTheMark() {
    String majority =
        "\"kind\":\"majority\",\"party\":\"P\",\"party_id\":\"%s\",\"outcome\":\"%s\"";
    assertThat(judge(majority.formatted("BJP", "reached"))).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(majority.formatted("SP", "reached"))).isInstanceOf(Verdict.Contradicted.class);
    assertThat(judge(majority.formatted("SP", "short"))).isInstanceOf(Verdict.Agrees.class);
    assertThat(judge(majority.formatted("SP", "trending"))).isInstanceOf(Verdict.PartialThen.class);
  }

  @Test
  void aFirstIsContradictedByAnEarlierSeatAndThatOneIsNamed() {
    String first =
        "\"kind\":\"party_first\",\"party\":\"P\",\"party_id\":\"%s\",\"what\":\"first\"";
    assertThat(judge(first.formatted("BJP")))
        .isInstanceOfSatisfying(
            Verdict.Contradicted.class,
            v ->
                assertThat(v.earlier())
                    .containsExactly(
                        new Verdict.Earlier("in-mh-2026-ac", "Sitapur (2)", "Devi Lal", "BJP")));
    assertThat(judge(first.formatted("SP"))).isInstanceOf(Verdict.Agrees.class);
  }

  @Test
  void aClaimAboutAnEarlierElectionIsHeldAgainstThatOne() {
    String then =
        ",\"election\":{\"country\":\"IN\",\"body\":\"Maharashtra Legislative Assembly\","
            + "\"year\":2026},\"historical\":true";
    assertThat(judge(seat("Sitapur", "won", person("winner", "Devi Lal", ",\"votes\":900")) + then))
        .isInstanceOfSatisfying(
            Verdict.Agrees.class,
            v -> assertThat(v.against().orElseThrow().election()).isEqualTo("in-mh-2026-ac"));
  }
}

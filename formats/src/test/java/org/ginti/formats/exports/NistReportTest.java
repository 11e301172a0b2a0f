// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ginti.formats.imports.Drafted;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of NIST SP 1500-100 by the schema, by its references and by its sums. */
class NistReportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String type(Mode mode) {
    return switch (mode) {
      case BOTH -> "total";
      case EVM -> "election-day";
      case POSTAL -> "absentee-mail";
    };
  }

  private static JsonNode report(Results results, boolean stations) throws IOException {
    var out = new ByteArrayOutputStream();
    new NistReport(results, c -> true, stations, Optional.empty()).write(out);
    return JSON.readTree(out.toByteArray());
  }

  private static Path schema() {
    Path file =
        Path.of(
            System.getProperty("ginti.shared", "../../shared"),
            "reference/nist-cdf/NIST_V2_election_results_reporting.json");
    assumeTrue(Files.exists(file), "the schema of NIST is not present: " + file);
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "HALF_A_NIGHT,true",
    "WHOLE_NIGHT,false",
    "MAHARASHTRA,false",
    "TAMIL_NADU_HALF_COUNTED,false",
    "NA_117,true"
  })
  void isValidByTheSchemaOfNist(Exported election, boolean stations) throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(Dialects.getDraft4())
            .getSchema(Files.readString(schema()));
    var report =
        (com.fasterxml.jackson.databind.node.ObjectNode) report(election.results(), stations);
    assertThat(schema.validate(report)).isEmpty();
    report.remove("Issuer");
    assertThat(schema.validate(report)).as("the validator finds what is missing").isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyReferenceLeadsToAnObjectOfItsKind(Exported election) throws IOException {
    for (boolean stations : new boolean[] {false, true}) {
      var report = report(election.results(), stations);
      assertThat(new NistReferences(report).problems()).isEmpty();
    }
  }

  @Test
  void theReferencesThatAreCheckedAreThoseOfTheSchema() throws IOException {
    var schema = JSON.readTree(schema().toFile());
    var used = new TreeSet<String>();
    NistReferences.fields(report(Exported.WHOLE_NIGHT.results(), true), used);
    var named = new TreeSet<String>();
    for (JsonNode type : schema.path("definitions")) {
      for (var property : type.path("properties").properties()) {
        if (property.getValue().toString().contains("refTypes")) {
          named.add(property.getKey());
        }
      }
    }
    named.retainAll(used);
    assertThat(NistReferences.TYPES.keySet()).containsAll(named);
  }

  @ParameterizedTest
  @EnumSource
  void theVotesAreThoseOfTheStandingsAndAddUp(Exported election) throws IOException {
    var results = election.results();
    var report = new Read(report(results, false));
    int compared = 0;
    for (int c = 0; c < results.register().contestCount(); c++) {
      Tally tally = results.standing(c).tally().orElse(null);
      String id = results.register().contest(c).id().value();
      var ballot = results.register().ballot(c);
      for (int k = 0; k <= ballot.size(); k++) {
        boolean nota = k == ballot.size();
        String selection =
            nota
                ? NistJson.id("selection-nota", id)
                : NistJson.id("selection", id, ballot.get(k).id().value());
        for (Mode mode : Mode.values()) {
          long held =
              tally == null
                  ? Figures.UNKNOWN
                  : nota ? tally.figure(mode, Figure.NOTA) : tally.votes(mode, k);
          assertThat(report.votes(selection, NistJson.id("seat", id), type(mode)))
              .as(selection + " " + mode)
              .isEqualTo(held);
          compared += held > 0 ? 1 : 0;
        }
        long evm = report.votes(selection, NistJson.id("seat", id), "election-day");
        long postal = report.votes(selection, NistJson.id("seat", id), "absentee-mail");
        long total = report.votes(selection, NistJson.id("seat", id), "total");
        if (evm >= 0 && postal >= 0 && total >= 0) {
          assertThat(total).as(selection).isEqualTo(evm + postal);
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
  }

  @Test
  void maharashtraHasTheVotesThatWereCountedElsewhere() throws IOException {
    var golden =
        JSON.readTree(Drafted.shared("india/golden.json").toFile())
            .path("elections")
            .path("IN-MH-2024-AC");
    var report = report(Exported.MAHARASHTRA.results(), false);
    long[] sums = new long[2];
    report
        .findValues("ContestSelection")
        .forEach(selections ->
            selections.forEach(s ->
                s.path("VoteCounts")
                    .forEach(v -> {
                      if (v.path("Type").asText().equals("total")) {
                        boolean nota = s.path("@id").asText().startsWith("selection-nota");
                        sums[nota ? 1 : 0] += v.path("Count").asLong();
                      }
                    })));
    assertThat(sums[0]).isEqualTo(golden.path("valid_votes").asLong());
    assertThat(sums[1]).isEqualTo(golden.path("nota_votes").asLong());
    assertThat(report.path("Status").asText()).isEqualTo("certified");
    assertThat(report.path("IsTest").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void seatsAddUpAndOnlyWhatIsDeclaredIsWon(Exported election) throws IOException {
    var results = election.results();
    var report = new Read(report(results, false));
    for (House house : results.houses()) {
      String body = NistJson.id("body", house.body().id());
      long won = 0;
      long leading = 0;
      for (var line : house.parties()) {
        String selection = NistJson.id("seats-party", house.body().id(), line.party().id().value());
        won += report.votes(selection, body, "seats");
        leading += report.votes(selection, body, "seats-leading");
      }
      assertThat(won).isEqualTo(house.declared());
      assertThat(leading).isEqualTo(house.leading());
    }
    int winners = 0;
    for (int c = 0; c < results.register().contestCount(); c++) {
      var standing = results.standing(c);
      String id = results.register().contest(c).id().value();
      for (int k = 0; k < results.register().ballot(c).size(); k++) {
        String who = results.register().ballot(c).get(k).id().value();
        String status = report.candidate(NistJson.id("candidate", id, who));
        String expected =
            standing.holders().contains(k) ? "winner" : standing.known() ? "defeated" : "";
        assertThat(status).as(id + " " + who).isEqualTo(expected);
        winners += status.equals("winner") ? 1 : 0;
      }
    }
    boolean all =
        java.util.stream.IntStream.range(0, results.register().contestCount())
            .mapToObj(results::standing)
            .allMatch(Standing::known);
    assertThat(report.status().equals("certified")).isEqualTo(all);
    assertThat(winners > 0)
        .as("somebody is declared")
        .isEqualTo(election != Exported.TAMIL_NADU_HALF_COUNTED && election != Exported.NA_117);
  }

  @Test
  void na117IsTheCountOfOneChannel() throws IOException {
    var results = Exported.NA_117.results();
    int c = results.register().contestIndex(new ContestId("NA-117"));
    var best = results.standing(c).tally().orElseThrow();
    assertThat(results.evidence(c).tallies().size()).isGreaterThan(2);
    var report = report(results, true);
    for (JsonNode contest : report.path("Election").path(0).path("Contest")) {
      if (contest.path("@id").asText().equals("contest.NA-117")) {
        assertThat(contest.path("ExternalIdentifier").findValuesAsText("Value"))
            .contains(results.register().channel(best.channel()).id().value());
        long sum = 0;
        for (JsonNode count : contest.findValues("VoteCounts")) {
          for (JsonNode v : count) {
            assertThat(v.path("GpUnitId").asText()).isEqualTo("seat.NA-117");
            sum += v.path("Count").asLong();
          }
        }
        assertThat(sum).isEqualTo(best.sum());
      }
    }
  }

  @Test
  void anotherChannelIsAReportOfItsOwnThatItsSourceIssues() throws IOException {
    var results = Exported.na117("form45-copies/form-45");
    var register = results.register();
    int c = register.contestIndex(new ContestId("NA-117"));
    int channel = register.channelIndex(new ChannelId("form45-copies/form-45"));
    var out = new ByteArrayOutputStream();
    new NistReport(results, x -> x == c, true, Optional.of(register.channel(channel))).write(out);
    var tree = JSON.readTree(out.toByteArray());
    assertThat(new NistReferences(tree).problems()).isEmpty();
    assertThat(tree.path("Issuer").asText()).isNotEqualTo("Ginti").isNotEmpty();
    var report = new Read(tree);
    var tally = results.standing(c).tally().orElseThrow();
    for (int k = 0; k < register.ballot(c).size(); k++) {
      String who = register.ballot(c).get(k).id().value();
      String selection = NistJson.id("selection", "NA-117", who);
      long stations = 0;
      for (var v : report.counts(selection)) {
        boolean seat = v.path("GpUnitId").asText().equals("seat.NA-117");
        stations += seat ? 0 : v.path("Count").asLong();
      }
      assertThat(report.votes(selection, "seat.NA-117", "total")).isEqualTo(tally.votes(k));
      assertThat(stations).isEqualTo(Math.max(0, tally.votes(k)));
    }
    assertThat(tally.sum()).isGreaterThan(150_000);
  }

  @Test
  void stationsAddUpToTheSeatWhereItsCountIsTheirs() throws IOException {
    var results = Exported.HALF_A_NIGHT.results();
    var report = new Read(report(results, true));
    int compared = 0;
    for (int c = 0; c < results.register().contestCount(); c++) {
      Tally tally = results.standing(c).tally().orElse(null);
      if (tally == null || tally.basis() != Tally.Basis.STATIONS) {
        continue;
      }
      String id = results.register().contest(c).id().value();
      for (var who : results.register().ballot(c)) {
        String selection = NistJson.id("selection", id, who.id().value());
        long sum = 0;
        for (var v : report.counts(selection)) {
          if (v.path("GpUnitId").asText().startsWith("station.")
              && v.path("Type").asText().equals("election-day")) {
            sum += v.path("Count").asLong();
          }
        }
        assertThat(sum)
            .as(selection)
            .isEqualTo(report.votes(selection, NistJson.id("seat", id), "election-day"));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  @Test
  void idsOfAnyLettersAreIdsOfXml() {
    Set<String> ids =
        Set.of(
            NistJson.id("x", "a.b", "c"),
            NistJson.id("x", "a", "b.c"),
            NistJson.id("x", "7/14A <\"&>"),
            NistJson.id("x", "सीट"),
            NistJson.id("x", "_2e"),
            NistJson.id("x", "."));
    assertThat(ids).hasSize(6).allMatch(id -> id.matches("[A-Za-z][A-Za-z0-9._-]*"));
  }

  /** A report by the ids in it. */
  private static final class Read {
    private final JsonNode report;
    private final Map<String, JsonNode> objects = new java.util.HashMap<>();

    Read(JsonNode report) {
      this.report = report;
      NistReferences.each(report, o -> objects.put(o.path("@id").asText(), o));
    }

    JsonNode counts(String selection) {
      var object = objects.get(selection);
      return object == null ? JSON.createArrayNode() : object.path("VoteCounts");
    }

    long votes(String selection, String unit, String type) {
      long votes = Figures.UNKNOWN;
      for (JsonNode v : counts(selection)) {
        String said = v.path("OtherType").asText(v.path("Type").asText());
        if (v.path("GpUnitId").asText().equals(unit) && said.equals(type)) {
          assertThat(votes).as("said once: " + selection).isEqualTo(Figures.UNKNOWN);
          votes = v.path("Count").asLong();
        }
      }
      return votes;
    }

    String candidate(String id) {
      return java.util.Objects.requireNonNull(objects.get(id), id)
          .path("PostElectionStatus")
          .asText();
    }

    String status() {
      return report.path("Status").asText();
    }
  }
}

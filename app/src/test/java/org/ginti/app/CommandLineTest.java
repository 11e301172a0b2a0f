// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static String pack = "";

  @BeforeAll
  static void simulate() {
    pack = folder.resolve("night").toString();
    Run run =
        Run.of("simulate", "--contests", "24", "--stations", "960", "--seed", "5", "-o", pack);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everyCommandHasHelpWithAnExample() {
    for (var path : commands(Ginti.commandLine(new Session(Run.console(nowhere(), nowhere()))))) {
      var args = new ArrayList<>(path);
      args.add("--help");
      Run run = Run.of(args.toArray(String[]::new));
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("Usage: ginti").contains("Example");
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void versionNamesTheVersion() {
    assertThat(Run.of("--version").out()).startsWith("ginti 0.").doesNotContain("${");
  }

  @Test
  void resultsAsJsonHaveTheDocumentedFields() throws IOException {
    Run run = Run.of("results", pack, "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode json = JSON.readTree(run.out());
    assertThat(json.path("election").asText()).startsWith("in-sim-24");
    assertThat(json.path("root").asText()).hasSize(64);
    JsonNode house = json.path("house");
    assertThat(house.path("seats").asInt()).isEqualTo(24);
    assertThat(house.path("majority").path("mark").asInt()).isEqualTo(13);
    assertThat(house.path("majority").path("of").asInt()).isEqualTo(24);
    int sum = house.path("tied").asInt() + house.path("shared").asInt();
    sum += house.path("unknown").asInt();
    for (JsonNode party : house.path("parties")) {
      assertThat(party.path("name").asText()).isNotEmpty();
      assertThat(party.path("total").asInt())
          .isEqualTo(party.path("declared").asInt() + party.path("leading").asInt());
      sum += party.path("total").asInt();
    }
    assertThat(sum).isEqualTo(24);
    assertThat(json.path("contests")).hasSize(24);
    for (JsonNode contest : json.path("contests")) {
      for (String field : List.of("contest", "number", "name", "state", "status", "decided")) {
        assertThat(contest.path(field).isTextual()).as(field).isTrue();
      }
      for (String field : List.of("leader", "runner_up", "margin", "declared", "valid", "nota")) {
        assertThat(contest.has(field)).as(field).isTrue();
      }
    }
  }

  @Test
  void everyLevelAndFormatPrintsSomethingOfItsKind() throws IOException {
    for (String level : List.of("house", "contest", "candidate", "station")) {
      for (String format : List.of("table", "csv", "json", "jsonl")) {
        Run run = Run.of("results", pack, "--level", level, "-o", format, "--contest", "3");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).endsWith("\n");
        if (format.startsWith("json")) {
          String first = format.equals("json") ? run.out() : run.out().lines().findFirst().get();
          assertThat(JSON.readTree(first).isObject()).isTrue();
        }
      }
    }
  }

  @Test
  void resultsCanBeWrittenAsOthersHaveLaidDown() throws IOException {
    for (String level : List.of("contest", "station")) {
      Run elex = Run.of("results", pack, "-o", "elex", "--level", level, "--contest", "3");
      assertThat(elex.code()).as(elex.err()).isZero();
      assertThat(elex.out()).startsWith("id,raceid,racetype,").contains(",True,False,");
      assertThat(elex.out().contains(",station,")).isEqualTo(level.equals("station"));
      Run nist = Run.of("results", pack, "-o", "nist", "--level", level, "--contest", "3");
      assertThat(nist.code()).as(nist.err()).isZero();
      JsonNode report = JSON.readTree(nist.out());
      assertThat(report.path("Issuer").asText()).isEqualTo("Ginti");
      assertThat(report.path("Election").path(0).path("Contest")).hasSize(1);
      assertThat(report.path("Format").asText())
          .isEqualTo(level.equals("station") ? "precinct-level" : "summary-contest");
    }
    Run channel = Run.of("results", pack, "-o", "nist", "--channel", "agency");
    assertThat(JSON.readTree(channel.out()).path("IssuerAbbreviation").asText())
        .isEqualTo("khabar");
    assertThat(Run.of("results", pack, "-o", "nist", "--json").code()).isEqualTo(Exit.BAD_INPUT);
  }

  @Test
  void candidateRowsAddUpToTheValidVotesOfTheContest() throws IOException {
    Run run = Run.of("results", pack, "--level", "candidate", "--contest", "3", "--json");
    JsonNode contest = JSON.readTree(run.out()).path("contests").get(0);
    long sum = 0;
    for (JsonNode c : contest.path("candidates")) {
      sum += c.path("votes").asLong();
      assertThat(c.path("evm").asLong() + c.path("postal").asLong())
          .isEqualTo(c.path("both").asLong());
      assertThat(c.path("deposit").asText()).isIn("elected", "kept", "lost");
    }
    assertThat(sum).isEqualTo(contest.path("valid").asLong());
  }

  @Test
  void oneChannelAloneHasNoDeclarationsOfOthers() throws IOException {
    var json = JSON.readTree(Run.of("results", pack, "--json").out());
    String other = "";
    for (JsonNode c : json.path("contests")) {
      for (JsonNode d : c.path("differs")) {
        other = d.path("channel").asText();
      }
    }
    assertThat(other).isNotEmpty();
    Run run = Run.of("results", pack, "--json", "--channel", other);
    assertThat(run.code()).isZero();
    assertThat(JSON.readTree(run.out()).path("house").path("declared").asInt()).isZero();
  }

  @Test
  void anEarlierMomentKnowsLessAndExitCodeSaysSo() throws IOException {
    Run run = Run.of("results", pack, "--json", "--at", "40", "--exit-code");
    assertThat(run.code()).isEqualTo(Exit.INCOMPLETE);
    JsonNode json = JSON.readTree(run.out());
    assertThat(json.path("statements").asLong()).isEqualTo(40);
    assertThat(json.path("house").path("known").asInt()).isLessThan(24);
    Run none = Run.of("results", pack, "--json", "--at", "1999-01-01");
    assertThat(JSON.readTree(none.out()).path("statements").asLong()).isZero();
    assertThat(none.err()).contains("later than that");
  }

  @Test
  void rulesExitWithOneWhereACheckFailed() throws IOException {
    Run run = Run.of("rules", pack, "--json", "--code", "S1,D3");
    JsonNode json = JSON.readTree(run.out());
    long failed = 0;
    for (JsonNode total : json.path("totals")) {
      failed += total.path("fail").asLong();
      long rows = 0;
      for (JsonNode row : json.path("rules")) {
        rows += row.path("code").asText().equals(total.path("code").asText()) ? 1 : 0;
      }
      assertThat(rows)
          .isEqualTo(
              total.path("pass").asLong()
                  + total.path("fail").asLong()
                  + total.path("holds").asLong()
                  + total.path("does_not_hold").asLong()
                  + total.path("not_evaluable").asLong());
    }
    assertThat(run.code()).isEqualTo(failed > 0 ? Exit.CHECK_FAILED : Exit.OK);
    assertThat(Run.of("rules", pack, "--code", "D3", "-o", "csv").code()).isZero();
  }

  @Test
  void disagreementsAndEventsSpeakTheLanguageAskedFor() throws IOException {
    for (String lang : List.of("en", "hi", "ur")) {
      for (String command : List.of("disagreements", "events")) {
        Run run = Run.of(command, pack, "--json", "--lang", lang);
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode rows = JSON.readTree(run.out()).path(command);
        assertThat(rows).isNotEmpty();
        for (JsonNode row : rows) {
          assertThat(row.path("sentence").asText()).isNotBlank().doesNotContain("{");
        }
      }
    }
  }

  @Test
  void aReplayWithoutTerminalIsTheSameEveryTimeAndEndsWithTheBoard() {
    Run first = Run.of("replay", pack);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("majority 13 of 24").contains("End of the record");
    assertThat(first.out()).doesNotContain("\u001b");
    assertThat(Run.of("replay", pack, "--speed", "9").out()).isEqualTo(first.out());
  }

  @Test
  void aPackThatComesOutTheSameIsUnchanged() throws IOException {
    Path csv = candidates("5", "7");
    var args =
        new String[] {
          "pack",
          "create",
          "--from",
          "in-results",
          "--election",
          "in-xx-2024-ac",
          csv.toString(),
          "-o",
          folder.resolve("again").toString()
        };
    assertThat(Run.of(args).code()).isZero();
    Run again = Run.of(args);
    assertThat(again.code()).as(again.err()).isEqualTo(Exit.UNCHANGED);
    assertThat(Run.of("pack", "check", folder.resolve("again").toString()).code()).isZero();
  }

  @Test
  void aBadFileIsRefusedWithFileRowAndColumnAndNothingIsWritten() throws IOException {
    Path csv = candidates("1,234", "-7");
    Path output = folder.resolve("refused");
    Run run =
        Run.of(
            "pack",
            "create",
            "--from",
            "in-results",
            "--election",
            "in-xx-2024-ac",
            csv.toString(),
            "-o",
            output.toString());
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(csv.getFileName() + ":2 [")
        .contains(csv.getFileName() + ":3 [")
        .contains("nothing was written");
    assertThat(output).doesNotExist();
  }

  @Test
  void badUsageIsSixtyFiveAndSaysWhatToDo() {
    for (var args :
        List.of(
            new String[] {},
            new String[] {"resuls", pack},
            new String[] {"results"},
            new String[] {"results", folder.resolve("none").toString()},
            new String[] {"results", pack, "-o", "xml"},
            new String[] {"results", pack, "-o", "csv", "--json"},
            new String[] {"results", pack, "--level", "ward"},
            new String[] {"results", pack, "--contest", "999"},
            new String[] {"results", pack, "--channel", "nobody"},
            new String[] {"results", pack, "--at", "yesterday"},
            new String[] {"results", pack, "--lang", "fr"},
            new String[] {"rules", pack, "--code", "Z9"},
            new String[] {"events", pack, "--kind", "rumour"},
            new String[] {"replay", pack, "--speed", "0"},
            new String[] {"simulate", "--contests", "0", "-o", "x"},
            new String[] {"pack"},
            new String[] {"pack", "create", "--from", "none", "-o", "x", "f.csv"})) {
      Run run = Run.of(args);
      assertThat(run.code()).as(String.join(" ", args)).isEqualTo(Exit.BAD_INPUT);
      assertThat(run.out()).as(String.join(" ", args)).isEmpty();
      assertThat(run.err()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
    }
  }

  @Test
  void aReaderThatGoesAwayIsNoError() {
    var err = new ByteArrayOutputStream();
    var gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (String format : List.of("table", "csv", "json", "jsonl")) {
      int code =
          Ginti.run(Run.console(gone, err), "results", pack, "--level", "station", "-o", format);
      assertThat(code).isZero();
      assertThat(err.size()).isZero();
    }
  }

  @Test
  void aFullDiskIsAnInternalFailureInOneLine() {
    var err = new ByteArrayOutputStream();
    var full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int code = Ginti.run(Run.console(full, err), "results", pack, "--json");
    assertThat(code).isEqualTo(Exit.INTERNAL);
    assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  private static Path candidates(String first, String second) throws IOException {
    Path csv = folder.resolve("candidates-" + first.length() + ".csv");
    Files.writeString(
        csv,
        """
        election_year,election_type,election_state,constituency,constituency_no,serial_no,candidate,party,evm_votes,postal_votes
        2024,Assembly,XX,ONE,1,1,A PERSON,Independent,"%s",0
        2024,Assembly,XX,ONE,1,2,B PERSON,Independent,"%s",0
        """
            .formatted(first, second));
    return csv;
  }

  private static List<List<String>> commands(CommandLine line) {
    var all = new ArrayList<List<String>>();
    all.add(List.of());
    for (var e : line.getSubcommands().entrySet()) {
      for (var below : commands(e.getValue())) {
        var path = new ArrayList<String>();
        path.add(e.getKey());
        path.addAll(below);
        all.add(path);
      }
    }
    return all;
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.ginti.formats.simulate.SimulationPlan;
import org.ginti.formats.simulate.Simulator;
import org.ginti.model.ContestId;
import org.ginti.model.Election;
import org.ginti.model.ElectionId;
import org.ginti.model.Lang;
import org.ginti.record.tlog.Hashes;
import org.junit.jupiter.api.Test;

/** What of an election is there for machines, and the data package of it. */
class ExportsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "v1/elections/in-sim-6-120-9/";

  private static Map<String, byte[]> site() throws IOException {
    return Nights.site(Nights.whole(6, 120, 9));
  }

  private static byte[] file(Map<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private static List<List<String>> table(byte[] bytes) {
    var rows = new ArrayList<List<String>>();
    CsvReader.builder()
        .ofCsvRecord(new String(bytes, StandardCharsets.UTF_8))
        .forEach(r -> rows.add(r.getFields()));
    return rows;
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void theDataPackageDescribesEveryFileAsItLiesBesideIt() throws IOException {
    var files = site();
    var descriptor = JSON.readTree(file(files, FOLDER + "datapackage.json"));
    assertThat(descriptor.path("ginti").path("test").asBoolean()).isTrue();
    assertThat(descriptor.has("licenses")).as("none is known, none is named").isFalse();
    assertThat(descriptor.path("sources").findValuesAsText("title")).hasSize(5);
    var described = described(descriptor, files, FOLDER);
    for (String path : files.keySet()) {
      String name = path.replace(FOLDER, "");
      if (path.startsWith(FOLDER) && !name.contains("/") && name.matches(".*\\.(csv|json)")) {
        assertThat(described.contains(name) || name.equals("datapackage.json")).as(name).isTrue();
      }
    }
  }

  @Test
  void theZipHoldsTheSameFilesAndTheSheetsOfAllStations() throws IOException {
    var files = site();
    var whole = unzip(file(files, FOLDER + "election.zip"));
    var descriptor = JSON.readTree(file(whole, "datapackage.json"));
    var described = described(descriptor, whole, "");
    assertThat(described).hasSize(whole.size() - 1).contains("sheets.csv");
    whole.forEach((name, bytes) -> {
      if (!name.equals("datapackage.json") && !name.equals("sheets.csv")) {
        assertThat(bytes).as(name).isEqualTo(files.get(FOLDER + name));
      }
    });
    int sheets = 0;
    for (int c = 1; c <= 6; c++) {
      sheets += table(file(files, FOLDER + "contests/" + c + "/sheets.csv")).size() - 1;
    }
    assertThat(table(file(whole, "sheets.csv"))).hasSize(sheets + 1);
    assertThat(site().get(FOLDER + "election.zip")).isEqualTo(files.get(FOLDER + "election.zip"));
  }

  /** Names of the resources, after each was held against its description. */
  private static List<String> described(
      JsonNode descriptor, Map<String, byte[]> files, String folder) {
    var names = new ArrayList<String>();
    for (JsonNode resource : descriptor.path("resources")) {
      String name = resource.path("path").asText();
      byte[] bytes = file(files, folder + name);
      names.add(name);
      assertThat(resource.path("bytes").asInt()).isEqualTo(bytes.length);
      assertThat(resource.path("hash").asText())
          .isEqualTo("sha256:" + HexFormat.of().formatHex(Hashes.sha256().digest(bytes)));
      if (name.endsWith(".csv")) {
        columns(name, resource.path("schema").path("fields"), table(bytes));
      } else {
        assertThat(resource.has("schema")).isFalse();
      }
    }
    return names;
  }

  /** Every cell is of the type that its column is said to have. */
  private static void columns(String name, JsonNode fields, List<List<String>> table) {
    assertThat(fields.findValuesAsText("name")).as(name).isEqualTo(table.getFirst());
    for (int r = 1; r < table.size(); r++) {
      for (int i = 0; i < fields.size(); i++) {
        String cell = table.get(r).get(i);
        String type = fields.get(i).path("type").asText();
        String at = name + " " + fields.get(i).path("name").asText() + ": " + cell;
        if (cell.isEmpty()) {
          continue;
        }
        switch (type) {
          case "integer" -> assertThat(cell).as(at).matches("-?[0-9]+");
          case "number" -> assertThat(new BigDecimal(cell)).as(at).isNotNull();
          case "boolean" -> assertThat(cell).as(at).matches("true|false|True|False");
          default -> {
            assertThat(type).isEqualTo("string");
            assertThat(cell).as(at).doesNotMatch("true|false|True|False");
          }
        }
      }
    }
  }

  @Test
  void everyRowSaysThatASimulatedElectionNeverTookPlace() throws IOException {
    int tables = 0;
    for (var file : site().entrySet()) {
      if (file.getKey().startsWith("v1/") && file.getKey().endsWith(".csv")) {
        var table = table(file.getValue());
        int test = table.getFirst().indexOf("test");
        assertThat(test).as(file.getKey()).isGreaterThanOrEqualTo(0);
        table
            .subList(1, table.size())
            .forEach(row -> assertThat(row.get(test)).as(file.getKey()).matches("[tT]rue"));
        tables++;
      }
    }
    assertThat(tables).isEqualTo(1 + 9 + 6 * 3);
    assertThat(new ElectionId("in-mh-2024-ac").test()).isFalse();
    assertThat(new ElectionId("in-simdega-2024").test()).isFalse();
  }

  @Test
  void noCellOfAHostileNameIsAFormula() throws IOException {
    for (String name :
        List.of("=HYPERLINK(\"http://x\")", "+1", "-cmd", "@sum", "＝1", "|x", "%0")) {
      var simulator = new Simulator(new SimulationPlan(4, 80, 5));
      HostileNamesTest.name(simulator.register(), name);
      var files = Nights.site(Nights.until(120, simulator));
      int seen = 0;
      for (var file : files.entrySet()) {
        if (!file.getKey().endsWith(".csv")) {
          continue;
        }
        for (var row : table(file.getValue())) {
          for (String cell : row) {
            seen += cell.equals("'" + name) ? 1 : 0;
            assertThat(cell).as(file.getKey()).doesNotStartWith(name);
          }
        }
      }
      assertThat(seen).isGreaterThan(50);
      var whole = unzip(file(files, "v1/elections/in-sim-4-80-5/election.zip"));
      assertThat(JSON.readTree(file(whole, "nist.json")).findValuesAsText("Content"))
          .contains(name);
    }
  }

  @Test
  void whatHasNotComeIsListedSeatBySeat() throws IOException {
    var simulator = new Simulator(new SimulationPlan(6, 120, 9));
    var files = Nights.site(Nights.until(60, simulator));
    var register = simulator.register();
    var rows = table(file(files, FOLDER + "missing.csv"));
    int all = 0;
    int some = 0;
    for (var row : rows.subList(1, rows.size())) {
      int stations = Integer.parseInt(row.get(3));
      int missing = Integer.parseInt(row.get(4));
      int c = register.contestIndex(new ContestId(row.get(0)));
      assertThat(stations).isEqualTo(register.stations(c).size());
      boolean named = missing > 0 && missing < stations;
      assertThat(row.get(5).isEmpty() ? 0 : row.get(5).split(" ").length)
          .isEqualTo(named ? missing : 0);
      all += missing == stations ? 1 : 0;
      some += named ? 1 : 0;
    }
    assertThat(all).isPositive();
    assertThat(some).isPositive();
    assertThat(JSON.readTree(file(files, FOLDER + "missing.json")).path("missing"))
        .hasSize(rows.size() - 1);
  }

  @Test
  void aReportOfNistIsNotThereWhereNobodySaysWhenTheElectionWas() throws IOException {
    var simulator = new Simulator(new SimulationPlan(2, 20, 1));
    var election = simulator.register().election();
    simulator
        .register()
        .replace(
            new Election(
                election.id(),
                election.name(),
                election.jurisdiction(),
                election.kind(),
                election.bodies(),
                List.of(),
                election.zone()));
    var files = Nights.site(Nights.until(0, simulator));
    String folder = Paths.api(election.id());
    assertThat(files).doesNotContainKey(folder + "nist.json").containsKey(folder + "election.zip");
    byte[] board = file(files, Paths.board(Lang.EN, election.id()) + Paths.INDEX);
    assertThat(new String(board, StandardCharsets.UTF_8)).doesNotContain("nist.json");
  }
}

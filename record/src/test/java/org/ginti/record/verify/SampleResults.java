// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ginti.record.EntrySource;
import org.ginti.record.json.JsonException;

/**
 * Results of the smallest kind: of each contest the sum of the statements that stand, read with
 * another JSON parser than the record's own.
 */
final class SampleResults implements Recompute {
  private final ObjectMapper json = new ObjectMapper();
  private final Set<String> registered = new TreeSet<>();
  private final SortedMap<Long, JsonNode> standing = new TreeMap<>();

  @Override
  public void run(EntrySource entries, long size, Report report, Sink sink) throws IOException {
    registered.clear();
    standing.clear();
    entries.read(
        0,
        size,
        (index, bytes, from, to) -> {
          JsonNode entry = parse(Arrays.copyOfRange(bytes, from, to));
          switch (entry.get("kind").asText()) {
            case "register" -> register(entry);
            case "statement" -> state(index, entry, report);
            case "correct" -> {
              supersede(index, entry, report);
              state(index, entry, report);
            }
            case "retract" -> supersede(index, entry, report);
            case "declare" -> exists(index, "sources " + entry.get("source").asText(), report);
            default -> {}
          }
        });
    report.done(Check.V09, size + " entries");
    stations(report);
    files(sink);
  }

  @Override
  public String rules() {
    return "5a".repeat(32);
  }

  private JsonNode parse(byte[] entry) throws IOException {
    try {
      return json.readTree(entry);
    } catch (JsonProcessingException e) {
      throw new JsonException(0, e.getOriginalMessage());
    }
  }

  private void register(JsonNode entry) {
    String table = entry.get("table").asText();
    String of = entry.has("contest") ? " " + entry.get("contest").asText() : "";
    entry.get("items").forEach(item -> registered.add(table + of + " " + item.path("id").asText()));
  }

  private void state(long index, JsonNode entry, Report report) {
    standing.put(index, entry);
    exists(index, "channels " + entry.get("channel").asText(), report);
    exists(index, "contests " + entry.get("contest").asText(), report);
    entry
        .path("votes")
        .fieldNames()
        .forEachRemaining(candidate ->
            exists(index, "candidates " + entry.get("contest").asText() + " " + candidate, report));
  }

  private void supersede(long index, JsonNode entry, Report report) {
    if (standing.remove(entry.get("supersedes").asLong()) == null) {
      report.failed(Check.V09, index, "entry " + entry.get("supersedes") + " does not stand");
    }
  }

  private void exists(long index, String name, Report report) {
    if (!registered.contains(name)) {
      report.failed(Check.V09, index, "nothing is registered as " + name);
    }
  }

  /** Every station is expected once, and no other. */
  private void stations(Report report) {
    var expected = new TreeSet<String>();
    for (String name : registered) {
      if (name.startsWith("stations ")) {
        expected.add(name);
      }
    }
    var seen = new TreeSet<String>();
    for (Map.Entry<Long, JsonNode> statement : standing.entrySet()) {
      String station =
          "stations "
              + statement.getValue().get("contest").asText()
              + " "
              + statement.getValue().get("scope").asText().replace("ps:", "");
      if (!expected.contains(station)) {
        report.failed(Check.V14, statement.getKey(), station + " is not expected");
      } else if (!seen.add(station)) {
        report.failed(Check.V14, statement.getKey(), station + " has two statements");
      }
    }
    expected.removeAll(seen);
    for (String station : expected) {
      report.missing(Check.V14, -1, station + " has no statement");
    }
    report.done(Check.V14, seen.size() + " stations");
  }

  private void files(Sink sink) throws IOException {
    var votes = new TreeMap<String, Long>();
    var elections = new TreeSet<String>();
    for (String name : registered) {
      if (name.startsWith("election ")) {
        elections.add(name.substring("election ".length()));
      }
    }
    for (JsonNode statement : standing.values()) {
      String contest = statement.get("election").asText() + "," + statement.get("contest").asText();
      statement
          .path("votes")
          .properties()
          .forEach(v -> votes.merge(contest + "," + v.getKey(), v.getValue().asLong(), Long::sum));
    }
    for (String election : elections) {
      var csv = new StringBuilder("election,contest,candidate,votes\n");
      long sum = 0;
      for (var row : votes.entrySet()) {
        if (row.getKey().startsWith(election + ",")) {
          csv.append(row.getKey()).append(',').append(row.getValue()).append('\n');
          sum += row.getValue();
        }
      }
      sink.file("results/" + election + "/candidate.csv", csv.toString().getBytes(UTF_8));
      sink.file(
          "results/" + election + "/house.json", ("{\"votes\":" + sum + "}\n").getBytes(UTF_8));
    }
  }
}

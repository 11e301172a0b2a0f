// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.ginti.formats.InputBytes;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Layouts;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Scope;
import org.ginti.model.Text;

/**
 * Scanned sheets read by a machine, as JSON: full of misreadings, kept as read and flagged. The
 * file is streamed twice, once for its head, once for its rows.
 */
final class MachineReadForm20 {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String ROWS = "serial_no_wise_details";
  private static final Map<String, Figure> COUNTS =
      Map.of(
          "Total Number of valid votes", Figure.VALID,
          "Number of Rejected votes", Figure.REJECTED,
          "NOTA", Figure.NOTA,
          "Total", Figure.TOTAL,
          "Number of tendered votes", Figure.TENDERED);

  private static final class Head {
    String number = "";
    String name = "";
    int electors = Figures.UNKNOWN;
    int rows;
  }

  private static final class Row {
    String station = "";
    int[] votes = new int[0];
    final Map<Figure, Integer> other = new EnumMap<>(Figure.class);
    long line;
  }

  private final PackDraft draft;
  private final WhoseSheet whose;
  private final Stations stations;
  private final Problems problems;

  MachineReadForm20(PackDraft draft, WhoseSheet whose, Stations stations, Problems problems) {
    this.draft = draft;
    this.whose = whose;
    this.stations = stations;
    this.problems = problems;
  }

  /** True for a file whose first character is a brace or a bracket. */
  static boolean isJson(Path file) throws IOException {
    try (var in = InputBytes.open(file, InputBytes.LIMIT)) {
      for (int i = 0, b = in.read(); b >= 0 && i < 64; i++, b = in.read()) {
        if (b == '{' || b == '[') {
          return true;
        }
        boolean mark = b == 0xEF || b == 0xBB || b == 0xBF;
        if (!mark && !Character.isWhitespace(b)) {
          return false;
        }
      }
    } catch (ZipException | EOFException e) {
      return false;
    }
    return false;
  }

  void read(Path file, ChannelId channel) throws IOException {
    String name = Layouts.name(file);
    try {
      var head = head(file, name);
      int contest = contest(head, name);
      if (contest >= 0) {
        rows(file, name, contest, channel);
      }
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      problems.error(
          name, at == null ? 0 : at.getLineNr(), "", "", "not JSON: " + e.getOriginalMessage());
    } catch (CharConversionException
        | EOFException
        | ZipException
        | InputBytes.TooLargeException e) {
      problems.error(name, 0, "", "", "cannot be read: " + e.getMessage());
    }
  }

  private int contest(Head head, String name) {
    if (head.number.isEmpty() || head.rows == 0) {
      problems.error(
          name,
          0,
          head.number.isEmpty() ? "Constituency Number" : ROWS,
          "",
          "a machine-read Form 20 must have a Constituency Number and " + ROWS);
      return WhoseSheet.UNKNOWN;
    }
    int contest = WhoseSheet.UNKNOWN;
    try {
      contest = whose.enter(new ContestId(head.number), head.name, head.electors);
    } catch (IllegalArgumentException e) {
      // said below, as for a number that the pack does not have
    }
    if (contest < 0) {
      problems.error(name, 0, "Constituency Number", head.number, "the pack has no such contest");
    }
    return contest;
  }

  private Head head(Path file, String name) throws IOException {
    var head = new Head();
    try (var json = JSON.createParser(InputBytes.open(file, InputBytes.LIMIT))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        problems.error(name, 1, "", "", "an object is expected at the top of the file");
        return head;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "Constituency Number" -> head.number = Text.clean(text(json));
          case "constituency_name" -> head.name = Text.clean(text(json));
          case "Total Number of Electors" -> head.electors = count(json, name, field);
          case ROWS -> {
            if (json.currentToken() == JsonToken.START_ARRAY) {
              head.rows++;
            }
            json.skipChildren();
          }
          default -> json.skipChildren();
        }
      }
      return head;
    }
  }

  private void rows(Path file, String name, int contest, ChannelId channel) throws IOException {
    int rows = 0;
    int unlinked = 0;
    int wrong = 0;
    var ballot = draft.register().ballot(contest);
    boolean numbered = !ballot.isEmpty() && ballot.stream().noneMatch(Candidate::listed);
    try (var json = JSON.createParser(InputBytes.open(file, InputBytes.LIMIT))) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME
            && json.currentName().equals(ROWS)
            && json.getParsingContext().getParent().inRoot()) {
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            var row = row(json, name);
            boolean linked = numbered && row.votes.length == ballot.size();
            say(row, name, contest, channel, linked ? ballot : List.of());
            rows++;
            unlinked += linked ? 0 : 1;
            wrong += addsUp(row) ? 0 : 1;
          }
        }
      }
    }
    flag(name, contest, rows, unlinked, wrong);
  }

  private void flag(String name, int contest, int rows, int unlinked, int wrong) {
    var id = draft.register().contest(contest).id();
    problems.warning(
        name, 0, "", "", "read by a machine from scans: for comparison, not to be believed");
    if (wrong > 0) {
      problems.warning(
          name, 0, "", wrong + " of " + rows + " rows", "do not add up; kept as they were read");
    }
    if (unlinked > 0) {
      problems.warning(
          name,
          0,
          "candidate_votes",
          unlinked + " of " + rows + " rows",
          "columns stay unlinked: the ballot of contest "
              + id
              + " has no numbers in the pack, or another length ("
              + draft.register().ballot(contest).size()
              + ")");
    }
  }

  private void say(Row row, String name, int contest, ChannelId channel, List<Candidate> ballot)
      throws IOException {
    var id = stations.enter(contest, "", row.station, "", "", name, row.line);
    if (id == null) {
      return;
    }
    var linked = new LinkedHashMap<CandidateId, Integer>();
    var unlinked = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < row.votes.length; i++) {
      if (row.votes[i] == Figures.UNKNOWN) {
        continue;
      }
      if (ballot.isEmpty()) {
        unlinked.put(PackedColumns.label(i + 1), row.votes[i]);
      } else {
        linked.put(ballot.get(i).id(), row.votes[i]);
      }
    }
    SheetCounts.say(
        draft,
        contest,
        channel,
        new Scope.Station(id),
        Mode.EVM,
        new Figures(linked, unlinked, row.other, Map.of(), Map.of()),
        name + "#" + row.line);
  }

  private Row row(JsonParser json, String name) throws IOException {
    var row = new Row();
    row.line = json.currentTokenLocation().getLineNr();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      Figure figure = COUNTS.get(field);
      if (figure != null) {
        SheetCounts.put(row.other, figure, count(json, name, field));
      } else if (field.equals("Serial No. Of Polling Station")) {
        row.station = Text.clean(text(json));
      } else if (field.equals("candidate_votes") && json.currentToken() == JsonToken.START_ARRAY) {
        var votes = new ArrayList<Integer>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          votes.add(count(json, name, field));
        }
        row.votes = votes.stream().mapToInt(Integer::intValue).toArray();
      } else {
        json.skipChildren();
      }
    }
    return row;
  }

  private static boolean addsUp(Row row) {
    long sum = Arrays.stream(row.votes).filter(v -> v != Figures.UNKNOWN).asLongStream().sum();
    int valid = row.other.getOrDefault(Figure.VALID, Figures.UNKNOWN);
    long total =
        (long) valid
            + row.other.getOrDefault(Figure.REJECTED, 0)
            + row.other.getOrDefault(Figure.NOTA, 0);
    return sum == valid && total == row.other.getOrDefault(Figure.TOTAL, Figures.UNKNOWN);
  }

  private static String text(JsonParser json) throws IOException {
    String text = json.getValueAsString("");
    return text == null ? "" : text;
  }

  /** A whole number; what a machine could not read is unknown, and reported. */
  private int count(JsonParser json, String name, String field) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return Figures.UNKNOWN;
    }
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      long n = json.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? -1 : json.getLongValue();
      if (n >= 0 && n <= Integer.MAX_VALUE) {
        return (int) n;
      }
    }
    String found = json.currentToken().isScalarValue() ? json.getText() : "not a number";
    long line = json.currentTokenLocation().getLineNr();
    json.skipChildren();
    problems.warning(name, line, field, found, "no count was read here; taken as unknown");
    return Figures.UNKNOWN;
  }
}

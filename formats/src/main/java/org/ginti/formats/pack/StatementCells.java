// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ginti.formats.Counts;
import org.ginti.formats.Problems;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.ContestId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.model.Scope;
import org.ginti.model.StationId;
import org.ginti.model.Text;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.StatementRow.ScopeKind;
import org.jspecify.annotations.Nullable;

/**
 * The slow way from the cells of one statement to a row: every form a cell may have, every problem
 * of the line named.
 */
final class StatementCells {
  private static final List<String> HEADER = Resource.STATEMENTS.header();
  private static final Figure[] FIGURES = Figure.values();

  private final Register register;
  private final String file;
  private final Problems problems;
  private String[] cells = new String[0];
  private long line;
  private boolean good;

  StatementCells(Register register, String file, Problems problems) {
    this.register = register;
    this.file = file;
    this.problems = problems;
  }

  /** Fills the row from cells in the order of the resource; false where there was a problem. */
  boolean read(String[] from, long atLine, long seq, StatementRow row) {
    cells = from;
    line = atLine;
    good = true;
    int contest = contest();
    int channel = channel();
    row.clear(contest < 0 ? 0 : register.ballot(contest).size());
    row.seq = seq;
    row.contest = contest;
    row.channel = channel;
    row.mode = Mode.of(cell("mode"));
    row.precision = Precision.of(cell("precision"));
    time(row);
    progress(row);
    columns(row);
    rare(row);
    supersedes(row);
    if (cell("evidence").length() > Text.MAX_NAME) {
      error("evidence", "at most " + Text.MAX_NAME + " characters are kept; shorten it");
    }
    if (contest >= 0) {
      scope(row);
      row.unlinked = labels();
      votes("votes", row.votes, row);
      row.hasBrought = votes("brought", row.brought, row);
      row.hasCumulative = votes("cumulative", row.cumulative, row);
    }
    return good;
  }

  /** Null where the text is no progress as packs write it. */
  static @Nullable Progress progress(String text) {
    try {
      var progress = Progress.of(text);
      return progress.code().equals(text) ? progress : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private String cell(String column) {
    return cells[HEADER.indexOf(column)];
  }

  private void error(String column, String expected) {
    good = false;
    problems.error(file, line, column, cell(column), expected);
  }

  private int contest() {
    int at = -1;
    try {
      at = register.contestIndex(new ContestId(cell("contest")));
    } catch (IllegalArgumentException e) {
      // no id at all: as unknown as any other
    }
    if (at < 0) {
      error("contest", "an id of contests.csv is expected; add the contest or mend the id");
    }
    return at;
  }

  private int channel() {
    int at = -1;
    try {
      at = register.channelIndex(new ChannelId(cell("channel")));
    } catch (IllegalArgumentException e) {
      // as above
    }
    if (at < 0) {
      error("channel", "an id of channels.csv is expected; add the channel or mend the id");
    }
    return at;
  }

  private void scope(StatementRow row) {
    Scope scope;
    try {
      scope = Scope.of(cell("scope"));
      if (!scope.code().equals(cell("scope"))) {
        error("scope", "write " + scope.code());
        return;
      }
    } catch (IllegalArgumentException e) {
      error("scope", "one of whole, postal, ps:ID, seg:ID, round:N with N from 1 to 9999");
      return;
    }
    switch (scope) {
      case Scope.Station(StationId id) -> {
        row.scope = ScopeKind.STATION;
        row.scopeNumber = register.stations(row.contest).find(id);
        if (row.scopeNumber < 0) {
          error("scope", "contest " + cell("contest") + " has no such station in stations.csv");
        }
      }
      case Scope.Round(int number) -> {
        row.scope = ScopeKind.ROUND;
        row.scopeNumber = number;
      }
      case Scope.Postal() -> row.scope = ScopeKind.POSTAL;
      case Scope.Segment(String id) -> {
        row.scope = ScopeKind.SEGMENT;
        row.segment = id;
      }
      case Scope.Whole() -> row.scope = ScopeKind.WHOLE;
    }
  }

  private void time(StatementRow row) {
    row.time = Times.parse(cell("stated_at"));
    if (row.time == Times.BAD) {
      error("stated_at", Times.advice(cell("stated_at")));
    }
  }

  private void progress(StatementRow row) {
    var progress = progress(cell("progress"));
    if (progress == null) {
      error("progress", "empty, complete, stations K/N or rounds X/Y with K not above N");
    } else {
      row.progress = progress;
    }
  }

  private void columns(StatementRow row) {
    for (int i = 0; i < Figure.IN_COLUMNS; i++) {
      String column = FIGURES[i].code();
      row.figures[i] = Counts.parse(cell(column));
      if (row.figures[i] == Counts.BAD) {
        error(column, Counts.advice(cell(column)));
      }
    }
  }

  private void rare(StatementRow row) {
    for (String token : tokens("figures")) {
      int equals = token.lastIndexOf('=');
      Figure figure = equals < 0 ? null : rare(token.substring(0, equals));
      int value = Counts.parse(token.substring(equals + 1));
      if (figure == null) {
        error("figures", "'" + token + "' is not one of the rarer figures, code=number");
      } else if (value < 0) {
        error("figures", "in '" + token + "': " + Counts.advice(token.substring(equals + 1)));
      } else if (row.figures[figure.ordinal()] != Figures.UNKNOWN) {
        error("figures", "'" + figure.code() + "' stands twice");
      } else {
        row.figures[figure.ordinal()] = value;
      }
    }
  }

  private static @Nullable Figure rare(String code) {
    for (int i = Figure.IN_COLUMNS; i < FIGURES.length; i++) {
      if (FIGURES[i].code().equals(code)) {
        return FIGURES[i];
      }
    }
    return null;
  }

  private void supersedes(StatementRow row) {
    String text = cell("supersedes");
    if (text.isEmpty()) {
      return;
    }
    long value =
        text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')
            ? Long.parseLong(text)
            : 0;
    if (value < 1 || value >= row.seq) {
      error(
          "supersedes",
          "the number of an earlier data row is expected, from 1 to "
              + (row.seq - 1)
              + ", or nothing");
    } else {
      row.supersedes = value;
    }
  }

  /** The parts of a cell between single blanks. */
  private List<String> tokens(String column) {
    String text = cell(column);
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
  }

  /** Fills by ballot order or by token; false where nothing stands there. */
  private boolean votes(String column, int[] to, StatementRow row) {
    Arrays.fill(to, 0, row.candidates, Figures.UNKNOWN);
    boolean labels = column.equals("votes");
    var tokens = tokens(column).stream().filter(t -> !labels || !t.startsWith("~")).toList();
    if (tokens.isEmpty()) {
      return false;
    }
    long pairs = tokens.stream().filter(t -> t.indexOf('=') >= 0).count();
    if (pairs > 0 && pairs < tokens.size()) {
      error(column, "either a number for each candidate or candidate=number, not both");
    } else if (pairs > 0) {
      pairs(column, tokens, to, row);
    } else if (tokens.size() != row.candidates) {
      error(
          column,
          row.candidates
              + " numbers are expected, one for each candidate of "
              + cell("contest")
              + " in ballot order, not "
              + tokens.size()
              + "; or candidate=number for those that are known");
    } else {
      for (int i = 0; i < tokens.size(); i++) {
        to[i] = number(column, tokens.get(i), tokens.get(i));
      }
    }
    return true;
  }

  private void pairs(String column, List<String> tokens, int[] to, StatementRow row) {
    for (String token : tokens) {
      int equals = token.lastIndexOf('=');
      String id = Label.decode(token.substring(0, equals));
      int at = id == null ? -1 : candidate(row.contest, id);
      if (at < 0) {
        error(column, "in '" + token + "': " + cell("contest") + " has no such candidate");
      } else if (to[at] != Figures.UNKNOWN) {
        error(column, "in '" + token + "': the candidate stands twice");
      } else {
        to[at] = number(column, token, token.substring(equals + 1));
      }
    }
  }

  private int candidate(int contest, String id) {
    try {
      return register.candidateIndex(contest, new CandidateId(id));
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }

  private @Nullable Map<String, Integer> labels() {
    Map<String, Integer> labels = null;
    for (String token : tokens("votes")) {
      if (!token.startsWith("~")) {
        continue;
      }
      int equals = token.lastIndexOf('=');
      String label = equals < 2 ? null : Label.decode(token.substring(1, equals));
      if (label == null || Text.hasUnsafe(label) || label.length() > Text.MAX_NAME) {
        error(
            "votes", "in '" + token + "': ~label=number is expected, percent-encoded, no controls");
        continue;
      }
      if (labels == null) {
        labels = new LinkedHashMap<>();
      }
      if (labels.put(label, number("votes", token, token.substring(equals + 1))) != null) {
        error("votes", "in '" + token + "': the label stands twice");
      }
    }
    return labels;
  }

  private int number(String column, String token, String text) {
    int value = Counts.parse(text);
    if (value < 0) {
      error(column, "in '" + token + "': " + Counts.advice(text));
      return Figures.UNKNOWN;
    }
    return value;
  }
}

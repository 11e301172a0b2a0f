// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.ginti.formats.evidence.Reported;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.formats.exports.ElexRows;
import org.ginti.formats.exports.FlatRows;
import org.ginti.formats.exports.JsonWriter;
import org.ginti.formats.exports.Level;
import org.ginti.formats.exports.NistReport;
import org.ginti.formats.exports.ResultsJson;
import org.ginti.formats.exports.ResultsRows;
import org.ginti.formats.exports.ResultsStatus;
import org.ginti.formats.exports.RowWriter;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.pages.words.Sentences;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/** One election for machines: the documents below {@code v1/}, as {@code openapi.json} has them. */
public final class Documents {
  static final List<Column> CONTESTS =
      Column.of(
          "contest number name name_hi name_ur body state district status results_status leader"
              + " winners margin:integer href history feed page test:boolean");

  static final List<Column> MISSING =
      Column.of("contest contest_name status stations:integer missing:integer ids test:boolean");

  private final Edition edition;
  private final Standings standings;
  private final Register register;
  private final Function<Lang, Sentences> sentences;

  Documents(Edition edition, Standings standings, Function<Lang, Sentences> sentences) {
    this.sentences = sentences;
    this.edition = edition;
    this.standings = standings;
    this.register = edition.results().register();
  }

  /** Writes rows. */
  interface Rows {
    void write(RowWriter rows) throws IOException;
  }

  /** Rows of a kind that are there as JSON and as CSV. */
  record Table(String name, List<Column> columns, Rows rows) {}

  static byte[] document(
      Map<String, ? extends @Nullable Object> head, String name, List<Column> columns, Rows rows)
      throws IOException {
    var out = new ByteArrayOutputStream(1 << 14);
    try (var json = new JsonWriter(out, head, name, columns)) {
      rows.write(json);
    }
    return out.toByteArray();
  }

  static byte[] csv(List<Column> columns, Rows rows) throws IOException {
    var out = new ByteArrayOutputStream(1 << 14);
    try (var csv = new CsvWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), columns)) {
      rows.write(csv);
    }
    return out.toByteArray();
  }

  /** What identifies the election and this moment of it. */
  Map<String, @Nullable Object> head() {
    var election = register.election();
    var head = new LinkedHashMap<String, @Nullable Object>();
    head.put("election", election.id().value());
    head.put("name", election.name().official());
    head.put("statements", edition.seq());
    head.put(
        "last_updated",
        edition.time() == StatementRow.NO_TIME
            ? null
            : Instant.ofEpochMilli(edition.time()).toString());
    return head;
  }

  byte[] json(Table table) throws IOException {
    return document(head(), table.name(), table.columns(), table.rows());
  }

  static byte[] csv(Table table) throws IOException {
    return csv(table.columns(), table.rows());
  }

  /** The election with its houses, and what {@code level} adds. */
  byte[] json(Level level) throws IOException {
    var out = new ByteArrayOutputStream(1 << 16);
    new ResultsJson(edition.results(), level, c -> true).write(out);
    return out.toByteArray();
  }

  /** The rows of a level. */
  byte[] csv(Level level) throws IOException {
    return csv(level, c -> true);
  }

  private byte[] csv(Level level, IntPredicate which) throws IOException {
    return csv(
        ResultsRows.columns(level),
        rows -> new ResultsRows(edition.results(), which).write(level, rows));
  }

  Table contests() {
    return new Table("contests", CONTESTS, this::contests);
  }

  private void contests(RowWriter rows) throws IOException {
    for (int c = 0; c < register.contestCount(); c++) {
      rows.row(contestRow(c));
    }
  }

  private List<@Nullable Object> contestRow(int c) {
    var contest = register.contest(c);
    var id = register.election().id();
    Standing s = standings.of(c);
    var row = new ArrayList<@Nullable Object>();
    row.add(contest.id().value());
    row.add(contest.number());
    row.add(contest.name().official());
    row.add(contest.name().hi());
    row.add(contest.name().ur());
    row.add(contest.body());
    row.add(contest.state());
    row.add(contest.district());
    row.add(Codes.of(s.status()));
    row.add(Codes.of(ResultsStatus.of(s)));
    row.add(s.leader() < 0 ? null : candidate(c, s.leader()));
    row.add(s.holders().stream().map(h -> candidate(c, h)).toList());
    row.add(s.margin() < 0 ? null : s.margin());
    String root = Paths.root(Paths.api(id));
    String api = root + Paths.api(id, contest.id());
    row.add(api + "index.json");
    row.add(api + "history.json");
    row.add(root + Paths.feed(Lang.EN, id, contest.id()));
    row.add(root + Paths.seat(Lang.EN, id, contest.id()));
    row.add(id.test());
    return row;
  }

  private String candidate(int contest, int place) {
    return register.ballot(contest).get(place).id().value();
  }

  /** One contest down to its sheets. */
  byte[] contest(int c) throws IOException {
    var out = new ByteArrayOutputStream(1 << 14);
    new ResultsJson(edition.results(), Level.STATION, x -> x == c).writeContest(out, c);
    return out.toByteArray();
  }

  byte[] candidates(int c) throws IOException {
    return csv(Level.CANDIDATE, x -> x == c);
  }

  /** What stands in each channel for each station, round, segment, postal and whole. */
  byte[] sheets(int c) throws IOException {
    return csv(Level.STATION, x -> x == c);
  }

  /** All that happened in a contest, in order. */
  byte[] history(int c) throws IOException {
    var head = new LinkedHashMap<String, @Nullable Object>();
    head.put("election", register.election().id().value());
    head.put("contest", register.contest(c).id().value());
    var table = historyOf(c);
    return document(head, table.name(), table.columns(), table.rows());
  }

  byte[] historyCsv(int c) throws IOException {
    return csv(historyOf(c));
  }

  private Table historyOf(int c) {
    return new Table("history", EventRows.COLUMNS, events(told -> told.event().contest() == c));
  }

  /** All that happened in the election, in order. */
  Table history() {
    return new Table("history", EventRows.COLUMNS, events(told -> true));
  }

  Table corrections() {
    return new Table(
        "corrections",
        EventRows.COLUMNS,
        events(told -> ListMaker.CORRECTED.contains(told.event().kind())));
  }

  private Rows events(Predicate<Edition.Told> which) {
    var made = new EventRows(register, sentences);
    return rows -> {
      for (Edition.Told told : edition.told()) {
        if (which.test(told)) {
          rows.row(made.row(told));
        }
      }
    };
  }

  Table disagreements() {
    return new Table("disagreements", FlatRows.DISAGREEMENTS, this::disagreements);
  }

  private void disagreements(RowWriter rows) throws IOException {
    for (int c = 0; c < register.contestCount(); c++) {
      for (Disagreement d : edition.results().disagreements(c)) {
        rows.row(FlatRows.of(register, d));
      }
    }
  }

  Table missing() {
    return new Table("missing", MISSING, this::missing);
  }

  /** Contests without a result, or with stations of which nobody has said anything. */
  private void missing(RowWriter rows) throws IOException {
    for (int c = 0; c < register.contestCount(); c++) {
      Standing s = standings.of(c);
      var table = register.stations(c);
      var reported = Reported.stations(edition.results().evidence(c));
      int missing = table.size() - reported.cardinality();
      if (missing > 0 || (!s.known() && s.leader() < 0 && !s.tied())) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < table.size() && missing < table.size(); i++) {
          if (!reported.get(i)) {
            ids.add(table.id(i));
          }
        }
        var contest = register.contest(c);
        rows.row(
            List.of(
                contest.id().value(),
                contest.name().official(),
                Codes.of(s.status()),
                table.size(),
                missing,
                ids,
                register.election().id().test()));
      }
    }
  }

  byte[] elex() throws IOException {
    return csv(
        ElexRows.COLUMNS, rows -> new ElexRows(edition.results(), c -> true, false).write(rows));
  }

  /** The NIST report; null where nobody states when the election was. */
  byte @Nullable [] nist() throws IOException {
    var report = nist(edition);
    if (!report.possible()) {
      return null;
    }
    var out = new ByteArrayOutputStream(1 << 16);
    report.write(out);
    return out.toByteArray();
  }

  static NistReport nist(Edition edition) {
    return new NistReport(edition.results(), c -> true, false, Optional.empty());
  }

  Edition edition() {
    return edition;
  }
}

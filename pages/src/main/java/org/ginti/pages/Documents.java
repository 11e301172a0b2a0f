// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ginti.formats.exports.Codes;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.formats.exports.FlatRows;
import org.ginti.formats.exports.JsonWriter;
import org.ginti.formats.exports.Level;
import org.ginti.formats.exports.ResultsJson;
import org.ginti.formats.exports.ResultsRows;
import org.ginti.model.Lang;
import org.ginti.model.Register;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/** One election for machines: the documents below {@code v1/}, as {@code openapi.json} has them. */
public final class Documents {
  private static final List<Column> CONTESTS =
      columns(
          "contest number name name_hi name_ur body state district status results_status leader"
              + " winners margin href history feed page");
  private static final List<Column> DISAGREEMENTS =
      columns("contest contest_name station a b kind material why rival lead shift differences");

  private final Edition edition;
  private final Standings standings;
  private final Register register;

  Documents(Edition edition, Standings standings) {
    this.edition = edition;
    this.standings = standings;
    this.register = edition.results().register();
  }

  static List<Column> columns(String names) {
    return Arrays.stream(names.split(" ")).map(name -> new Column(name, false)).toList();
  }

  /** Writes rows. */
  interface Rows {
    void write(JsonWriter json) throws IOException;
  }

  static byte[] document(
      Map<String, ? extends @Nullable Object> head, String name, List<Column> columns, Rows rows)
      throws IOException {
    var out = new ByteArrayOutputStream(1 << 14);
    try (var json = new JsonWriter(out, head, name, columns)) {
      rows.write(json);
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

  /** The election itself, with its houses. */
  byte[] election() throws IOException {
    return json(Level.HOUSE);
  }

  byte[] standingsJson() throws IOException {
    return json(Level.CONTEST);
  }

  private byte[] json(Level level) throws IOException {
    var out = new ByteArrayOutputStream(1 << 16);
    new ResultsJson(edition.results(), level, c -> true).write(out);
    return out.toByteArray();
  }

  byte[] standingsCsv() throws IOException {
    var out = new ByteArrayOutputStream(1 << 16);
    try (var rows =
        new CsvWriter(
            new OutputStreamWriter(out, StandardCharsets.UTF_8),
            ResultsRows.columns(Level.CONTEST))) {
      new ResultsRows(edition.results(), c -> true).write(Level.CONTEST, rows);
    }
    return out.toByteArray();
  }

  byte[] contests() throws IOException {
    return document(
        head(),
        "contests",
        CONTESTS,
        json -> {
          for (int c = 0; c < register.contestCount(); c++) {
            json.row(contestRow(c));
          }
        });
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
    row.add(resultsStatus(s));
    row.add(s.leader() < 0 ? null : candidate(c, s.leader()));
    row.add(s.holders().stream().map(h -> candidate(c, h)).toList());
    row.add(s.margin() < 0 ? null : s.margin());
    String root = Paths.root(Paths.api(id));
    String api = root + Paths.api(id, contest.id());
    row.add(api + "index.json");
    row.add(api + "history.json");
    row.add(root + Paths.feed(Lang.EN, id, contest.id()));
    row.add(root + Paths.seat(Lang.EN, id, contest.id()));
    return row;
  }

  private String candidate(int contest, int place) {
    return register.ballot(contest).get(place).id().value();
  }

  /**
   * The status of NIST SP 1500-100 that is nearest; a result is certified by a declaration only.
   */
  static String resultsStatus(Standing s) {
    return switch (s.status()) {
      case SCHEDULED, POSTPONED, COUNTERMANDED -> "pre-election";
      case COUNTING, WITHHELD, VOID -> "unofficial-partial";
      case COUNTED, TIED -> "unofficial-complete";
      case DECLARED, UNCONTESTED, SHARED, VACATED -> "certified";
    };
  }

  /** One contest down to its sheets. */
  byte[] contest(int c) throws IOException {
    var out = new ByteArrayOutputStream(1 << 14);
    new ResultsJson(edition.results(), Level.STATION, x -> x == c).writeContest(out, c);
    return out.toByteArray();
  }

  /** All that happened in a contest, in order. */
  byte[] history(int c) throws IOException {
    var head = new LinkedHashMap<String, @Nullable Object>();
    head.put("election", register.election().id().value());
    head.put("contest", register.contest(c).id().value());
    return events(head, "history", told -> told.event().contest() == c);
  }

  byte[] corrections() throws IOException {
    return events(head(), "corrections", told -> ListMaker.CORRECTED.contains(told.event().kind()));
  }

  private byte[] events(
      Map<String, ? extends @Nullable Object> head, String name, Predicate<Edition.Told> which)
      throws IOException {
    var rows = new EventRows(register);
    return document(
        head,
        name,
        EventRows.COLUMNS,
        json -> {
          for (Edition.Told told : edition.told()) {
            if (which.test(told)) {
              json.row(rows.row(told));
            }
          }
        });
  }

  byte[] disagreements() throws IOException {
    return document(
        head(),
        "disagreements",
        DISAGREEMENTS,
        json -> {
          for (int c = 0; c < register.contestCount(); c++) {
            for (Disagreement d : edition.results().disagreements(c)) {
              json.row(FlatRows.of(register, d));
            }
          }
        });
  }
}

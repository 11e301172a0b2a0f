// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.imports.Dates;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.model.Authority;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Form;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.Source;

/**
 * Ginti's own layout for claims: a row for each number. Rows that agree in contest, source, form,
 * scope, mode, time and evidence are one statement.
 */
final class ClaimsCsv {
  static final Layout LAYOUT =
      new Layout(
          "claims",
          Set.of("contest", "source", "votes"),
          Set.of(
              "candidate",
              "label",
              "party",
              "figure",
              "mode",
              "scope",
              "kind",
              "form",
              "url",
              "origin",
              "stated_at",
              "progress",
              "stations_counted",
              "stations_total",
              "precision",
              "evidence",
              "status"));
  private static final List<String> KEY =
      List.of("contest", "source", "form", "scope", "mode", "stated_at", "evidence");

  private final Claims claims;
  private final String file;
  private final Map<List<String>, Group> groups = new LinkedHashMap<>();

  private record Group(
      CsvRows.Row first,
      List<Claim.Vote> votes,
      EnumMap<Figure, Integer> figures,
      Precision[] precision) {}

  private ClaimsCsv(Claims claims, String file) {
    this.claims = claims;
    this.file = file;
  }

  static void read(Path path, Claims claims) throws IOException {
    try (var rows = CsvRows.open(path, claims.problems(), LAYOUT.required(), LAYOUT.optional())) {
      var csv = new ClaimsCsv(claims, rows.file());
      for (var row : rows) {
        csv.take(row);
      }
      for (Group group : csv.groups.values()) {
        csv.enter(group);
      }
    }
  }

  private void take(CsvRows.Row row) {
    var group =
        groups.computeIfAbsent(
            KEY.stream().map(row::get).toList(),
            k ->
                new Group(
                    row,
                    new ArrayList<>(),
                    new EnumMap<>(Figure.class),
                    new Precision[] {Precision.EXACT}));
    int n = row.count("votes");
    var precision = named(row, "precision", Precision.EXACT, Words::precision);
    if (precision.ordinal() > group.precision()[0].ordinal()) {
      group.precision()[0] = precision;
    }
    if (!row.blank("figure")) {
      var figure = named(row, "figure", Figure.MARGIN, Figure::of);
      if (n != Figures.UNKNOWN && group.figures().putIfAbsent(figure, n) != null) {
        row.warning("figure", "given twice by one statement; the first is kept");
      }
      return;
    }
    String label = row.name("label");
    String party = row.name("party");
    if (row.blank("candidate") && label.isEmpty() && party.isEmpty()) {
      row.error("candidate", "a number needs a candidate, a label, a party or a figure");
    } else if (n != Figures.UNKNOWN) {
      group
          .votes()
          .add(
              new Claim.Vote(
                  row.get("candidate"), label, party, label.isEmpty() && !party.isEmpty(), n));
    }
  }

  private void enter(Group group) throws IOException {
    var row = group.first();
    int contest = claims.contest(row.get("contest"), "");
    if (contest < 0) {
      row.error("contest", "the pack has no such contest");
      return;
    }
    if (row.blank("source")) {
      row.error("source", "a claim needs a source");
      return;
    }
    var kind = named(row, "kind", Source.Kind.PRESS, Words::kind);
    var form = named(row, "form", Words.form(kind), Form::of);
    var source = claims.source(row.name("source"), kind, row.name("url"), row.get("origin"));
    Authority authority = Words.authority(kind, form);
    var scope = named(row, "scope", new Scope.Whole(), Scope::of);
    if (scope instanceof Scope.Station(var station)
        && claims.draft().register().stations(contest).find(station) < 0) {
      row.error("scope", "the contest has no such station in the pack");
      return;
    }
    claims.enter(
        new Claim(
            contest,
            claims.channel(source, form, authority, row.name("source")),
            scope,
            named(row, "mode", Mode.BOTH, Mode::of),
            statedAt(row),
            group.votes(),
            group.figures(),
            progress(row),
            group.precision()[0],
            file,
            row.line(),
            row.blank("evidence") ? file + "#" + row.line() : row.name("evidence")));
  }

  private Optional<Instant> statedAt(CsvRows.Row row) {
    if (row.blank("stated_at")) {
      return Optional.empty();
    }
    var at = Dates.instant(row.get("stated_at"), claims.draft().register().election().zone());
    if (at.isEmpty()) {
      row.error("stated_at", "a time such as 2024-02-09T21:30:00+05:00 or a day is expected");
    }
    return at;
  }

  private static Progress progress(CsvRows.Row row) {
    int done = row.optionalCount("stations_counted");
    int of = row.optionalCount("stations_total");
    if (done != Figures.UNKNOWN) {
      if (of != Figures.UNKNOWN && of > 0 && done > of) {
        row.error("stations_counted", "more stations than the " + of + " in stations_total");
        return Progress.UNKNOWN;
      }
      return new Progress(Progress.Kind.STATIONS, done, Math.max(of, 0));
    }
    return named(row, "progress", Progress.UNKNOWN, Progress::of);
  }

  private interface Reading<T> {
    T of(String text);
  }

  private static <T> T named(CsvRows.Row row, String column, T none, Reading<T> reading) {
    if (row.blank(column)) {
      return none;
    }
    try {
      return reading.of(
          row.get(column).toLowerCase(Locale.ROOT).equals("whole") ? "whole" : row.get(column));
    } catch (IllegalArgumentException e) {
      row.error(column, "no word of this layout; see docs/importers-pakistan.md");
      return none;
    }
  }
}

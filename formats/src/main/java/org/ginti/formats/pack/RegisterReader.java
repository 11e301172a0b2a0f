// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problem;
import org.ginti.formats.Problems;
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
import org.ginti.model.Form;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.PreviousResult;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;
import org.ginti.model.Text;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/** Reads every table of a pack but the statements, with every problem at once. */
final class RegisterReader {
  private final PackFolder folder;
  private final Problems problems;
  private final Register register;
  private final List<Declaration> declarations = new ArrayList<>();
  private final List<PackDraft.Link> links = new ArrayList<>();
  private final Problems kept = new Problems();

  /** False once something is wrong with the row at hand. */
  private boolean good;

  RegisterReader(PackFolder folder, Election election, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.register = new Register(election);
  }

  Register register() {
    return register;
  }

  List<Declaration> declarations() {
    return declarations;
  }

  List<PackDraft.Link> links() {
    return links;
  }

  /** The warnings that the import left in the pack. */
  Problems kept() {
    return kept;
  }

  void read() throws IOException {
    rows(Resource.CONTESTS, this::contest);
    rows(Resource.PARTIES, this::party);
    rows(Resource.CANDIDATES, this::candidate);
    alliances();
    Path stations = folder.file(Resource.STATIONS);
    if (stations != null) {
      StationsFile.read(stations, register, problems);
    }
    rows(Resource.SOURCES, this::source);
    rows(Resource.CHANNELS, this::channel);
    rows(Resource.DECLARATIONS, this::declaration);
    declarations.sort(Comparator.comparingLong(Declaration::after));
    rows(Resource.LINKS, this::link);
    rows(Resource.PREVIOUS, this::previous);
    rows(Resource.PROBLEMS, this::problem);
  }

  /** Checks each row against the table's columns, then hands it on. */
  private void rows(Resource table, Consumer<CsvRows.Row> take) throws IOException {
    Path file = folder.file(table);
    if (file == null) {
      return;
    }
    var required =
        table.columns().stream()
            .filter(Column::required)
            .map(Column::name)
            .collect(Collectors.toSet());
    Set<String> all = new HashSet<>(table.header());
    all.removeAll(required);
    var found = new Problems();
    try (var rows = CsvRows.open(file, found, required, all)) {
      for (var row : rows) {
        good = true;
        table.columns().forEach(column -> check(row, column));
        if (good) {
          take.accept(row);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      found.list().stream()
          .filter(p -> !(p.row() == 0 && p.expected().startsWith("there are no rows")))
          .forEach(problems::add);
    }
  }

  private void check(CsvRows.Row row, Column column) {
    String cell = row.raw(column.name());
    if (cell.isEmpty()) {
      if (column.required()) {
        error(row, column.name(), "the cell must not be empty: " + column.about());
      }
      return;
    }
    if (Text.hasUnsafe(cell)) {
      error(row, column.name(), "control and direction characters must be removed");
    } else if (cell.length() > Text.MAX_NAME) {
      error(row, column.name(), "at most " + Text.MAX_NAME + " characters; shorten it");
    } else if (!column.allowed().isEmpty() && !column.allowed().contains(cell)) {
      error(row, column.name(), "one of " + String.join(", ", column.allowed()));
    } else if (column.type() == Column.Type.BOOLEAN
        && !cell.equals("true")
        && !cell.equals("false")) {
      error(row, column.name(), "true or false");
    } else if (column.type() == Column.Type.COUNT && !column.name().equals("after")) {
      count(row, column.name());
    } else if (column.type() == Column.Type.DATETIME && Times.parse(cell) == Times.BAD) {
      error(row, column.name(), Times.advice(cell));
    } else if (column.type() == Column.Type.STRING
        && column.allowed().isEmpty()
        && "=+-@".indexOf(cell.charAt(0)) >= 0) {
      row.warning(column.name(), "a spreadsheet would take this text for a formula");
    }
  }

  private void error(CsvRows.Row row, String column, String expected) {
    good = false;
    row.error(column, expected);
  }

  private int count(CsvRows.Row row, String column) {
    int value = row.optionalCount(column);
    good &= value >= 0 || row.raw(column).isEmpty();
    return value;
  }

  private <T> @Nullable T id(CsvRows.Row row, String column, Function<String, T> make) {
    try {
      return make.apply(row.raw(column));
    } catch (IllegalArgumentException e) {
      error(row, column, "1 to 80 characters without blanks, commas, quotes or controls");
      return null;
    }
  }

  private static Name name(CsvRows.Row row) {
    return new Name(row.raw("name"), row.raw("name_en"), row.raw("name_hi"), row.raw("name_ur"));
  }

  /** The index of the contest named; -1 and an error where there is none. */
  private int contestOf(CsvRows.Row row) {
    var id = id(row, "contest", ContestId::new);
    int at = id == null ? -1 : register.contestIndex(id);
    if (id != null && at < 0) {
      error(row, "contest", "an id of contests.csv is expected; add the contest or mend the id");
    }
    return at;
  }

  private @Nullable ChannelId channelOf(CsvRows.Row row) {
    var id = id(row, "channel", ChannelId::new);
    if (id != null && register.channelIndex(id) < 0) {
      error(row, "channel", "an id of channels.csv is expected; add the channel or mend the id");
      return null;
    }
    return id;
  }

  private @Nullable SourceId sourceOf(CsvRows.Row row) {
    var id = id(row, "source", SourceId::new);
    if (id != null && register.source(id) == null) {
      error(row, "source", "an id of sources.csv is expected; add the source or mend the id");
      return null;
    }
    return id;
  }

  private void contest(CsvRows.Row row) {
    var id = id(row, "contest", ContestId::new);
    String body = row.raw("body");
    var bodies = register.election().bodies();
    if (body.isEmpty()) {
      body = bodies.getFirst().id();
    }
    String wanted = body;
    if (bodies.stream().noneMatch(b -> b.id().equals(wanted))) {
      error(
          row,
          "body",
          "one of "
              + String.join(", ", bodies.stream().map(Election.Body::id).toList())
              + ", as in datapackage.json");
    }
    if (id == null || !good) {
      return;
    }
    var contest =
        new Contest(
            id,
            body,
            row.raw("number"),
            name(row),
            row.raw("state"),
            row.raw("district"),
            row.raw("reservation"),
            count(row, "electors"));
    if (register.add(contest) < 0) {
      error(row, "contest", "the contest stands twice; remove one row");
    }
  }

  private void party(CsvRows.Row row) {
    var id = id(row, "party", PartyId::new);
    if (id != null
        && !register.add(
            new Party(
                id, row.raw("abbreviation"), name(row), !row.raw("mapped").equals("false")))) {
      error(row, "party", "the party stands twice; remove one row");
    }
  }

  private void candidate(CsvRows.Row row) {
    int contest = contestOf(row);
    var id = id(row, "candidate", CandidateId::new);
    var party = id(row, "party", PartyId::new);
    if (party != null && register.party(party) == null && !party.equals(Party.INDEPENDENT)) {
      error(row, "party", "an id of parties.csv is expected; add the party or mend the id");
    }
    if (contest < 0 || id == null || party == null || !good) {
      return;
    }
    var candidate =
        new Candidate(
            id,
            name(row),
            row.raw("listed").equals("true"),
            party,
            row.raw("party_printed"),
            row.raw("backed_by"),
            row.raw("person"));
    if (register.add(contest, candidate) < 0) {
      error(row, "candidate", "the candidate stands twice in the contest; remove one row");
    }
  }

  /** An alliance spreads over rows that must agree on everything but the member. */
  private void alliances() throws IOException {
    var heads = new LinkedHashMap<String, Alliance>();
    var members = new LinkedHashMap<String, List<PartyId>>();
    rows(
        Resource.ALLIANCES,
        row -> {
          Optional<LocalDate> asOf = Optional.empty();
          try {
            if (!row.blank("as_of")) {
              asOf = Optional.of(LocalDate.parse(row.raw("as_of")));
            }
          } catch (DateTimeParseException e) {
            error(row, "as_of", "a day such as 2026-05-04");
          }
          var party = row.blank("party") ? null : id(row, "party", PartyId::new);
          var id = id(row, "alliance", PartyId::new);
          if (!good || id == null) {
            return;
          }
          var head = new Alliance(id.value(), name(row), row.raw("source"), asOf, List.of());
          var first = heads.putIfAbsent(id.value(), head);
          if (first != null && !first.equals(head)) {
            error(row, "alliance", "name, source and day must be the same in all its rows");
          }
          var list = members.computeIfAbsent(id.value(), k -> new ArrayList<>());
          if (party != null && list.contains(party)) {
            error(row, "party", "the party stands twice in the alliance; remove one row");
          } else if (party != null) {
            list.add(party);
          }
        });
    heads.forEach((id, a) ->
        register.add(
            new Alliance(id, a.name(), a.source(), a.asOf(), members.getOrDefault(id, List.of()))));
  }

  private void source(CsvRows.Row row) {
    var id = id(row, "source", SourceId::new);
    for (var kind : Source.Kind.values()) {
      if (id != null
          && Resource.kind(kind).equals(row.raw("kind"))
          && !register.add(
              new Source(id, kind, row.raw("name"), row.raw("url"), row.raw("origin")))) {
        error(row, "source", "the source stands twice; remove one row");
      }
    }
  }

  private void channel(CsvRows.Row row) {
    var id = id(row, "channel", ChannelId::new);
    var source = sourceOf(row);
    if (id != null
        && source != null
        && register.add(
                new Channel(
                    id,
                    source,
                    Form.of(row.raw("form")),
                    Authority.of(row.raw("authority")),
                    row.raw("title")))
            < 0) {
      error(row, "channel", "the channel stands twice; remove one row");
    }
  }

  private void declaration(CsvRows.Row row) {
    int contest = contestOf(row);
    var source = sourceOf(row);
    Optional<ChannelId> channel =
        row.blank("channel") ? Optional.empty() : Optional.ofNullable(channelOf(row));
    String after = row.raw("after");
    boolean number = after.length() <= 18 && after.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!number) {
      error(row, "after", "the number of a statement is expected, 0 for before the first");
    }
    var winners = new ArrayList<CandidateId>();
    for (String w : row.raw("winners").split(" ")) {
      try {
        if (!w.isEmpty()) {
          winners.add(new CandidateId(w));
          if (contest >= 0 && register.candidateIndex(contest, winners.getLast()) < 0) {
            error(row, "winners", "'" + w + "' is no candidate of the contest");
          }
        }
      } catch (IllegalArgumentException e) {
        error(row, "winners", "'" + w + "' is no id of a candidate");
      }
    }
    if (!good || contest < 0 || source == null) {
      return;
    }
    long millis = Times.parse(row.raw("on"));
    Optional<Instant> on =
        millis == StatementRow.NO_TIME
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(millis));
    try {
      declarations.add(
          new Declaration(
              Long.parseLong(after),
              register.contest(contest).id(),
              Declaration.Kind.of(row.raw("kind")),
              source,
              on,
              winners,
              channel,
              row.raw("note")));
    } catch (IllegalArgumentException e) {
      error(row, "winners", String.valueOf(e.getMessage()));
    }
  }

  private void link(CsvRows.Row row) {
    int contest = contestOf(row);
    var channel = channelOf(row);
    var candidate = id(row, "candidate", CandidateId::new);
    if (contest >= 0 && candidate != null && register.candidateIndex(contest, candidate) < 0) {
      error(row, "candidate", "no candidate of the contest; mend the id");
    }
    if (good && channel != null && contest >= 0) {
      links.add(
          new PackDraft.Link(
              register.contest(contest).id(),
              channel,
              row.raw("label"),
              row.raw("candidate"),
              row.raw("how")));
    }
  }

  private void previous(CsvRows.Row row) {
    var party = id(row, "party", PartyId::new);
    if (good && party != null) {
      register.add(
          new PreviousResult(
              row.raw("election"),
              row.raw("body"),
              row.raw("delimitation"),
              row.raw("contest"),
              row.raw("contest_name"),
              row.raw("candidate"),
              party,
              row.raw("party_printed"),
              count(row, "votes"),
              row.raw("won").equals("true")));
    }
  }

  private void problem(CsvRows.Row row) {
    kept.add(
        new Problem(
            Problem.Severity.WARNING,
            row.raw("file"),
            Math.max(0, row.optionalCount("row")),
            row.raw("column"),
            row.raw("found"),
            row.raw("expected")));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ginti.formats.Problems;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.formats.imports.Importers;
import org.ginti.formats.pack.PackWriter;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Register;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.link.Link;
import org.ginti.reading.link.Linker;
import org.ginti.reading.story.Reading;
import org.ginti.reading.story.Story;
import org.ginti.reading.verdict.Judge;
import org.jspecify.annotations.Nullable;

/**
 * Accepted claims become statements of their outlet's channel: the rows of the layout {@code
 * statements}, read by its importer, so that there is one way in.
 */
final class ClaimIntake {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("contest", true),
          new Column("candidate", true),
          new Column("figure", true),
          new Column("votes", true),
          new Column("source", true),
          new Column("url", true),
          new Column("stated_at", true),
          new Column("stations_counted", true),
          new Column("stations_total", true),
          new Column("precision", true),
          new Column("evidence", true));

  private final Session session;
  private final Elections elections;
  private final @Nullable String outlet;

  ClaimIntake(Session session, Elections elections, @Nullable String outlet) {
    this.session = session;
    this.elections = elections;
    this.outlet = outlet;
  }

  /** Puts the claims of these ids into a pack or record; refuses all where one cannot be put. */
  int accept(List<Reading> readings, List<String> ids, Path into) throws Exception {
    var evidence = elections.open(session, into);
    var register = evidence.register();
    var judge = new Judge(List.of(Tabulated.all(evidence).tabulation()));
    var linker = new Linker(register);
    var rows = new ArrayList<List<@Nullable Object>>();
    var left = new ArrayList<>(ids);
    for (Reading reading : readings) {
      int number = 0;
      for (Claim claim : reading.claims()) {
        String id = reading.story().id() + "#" + ++number;
        if (left.remove(id)) {
          rows.addAll(rows(id, reading.story(), claim, judge, linker));
        }
      }
    }
    if (!left.isEmpty()) {
      throw new Refused("--accept: no claim " + String.join(", ", left) + " was read");
    }
    Path file = Files.createTempFile("ginti-claims", ".csv");
    try {
      Files.writeString(file, csv(rows));
      long said = Records.is(into) ? intoRecord(file, into, register) : intoPack(file, into);
      session.tell(
          session
              .words(Jurisdiction.PK)
              .say(
                  "read.appended", Map.of("claims", ids.size(), "statements", said, "into", into)));
      return said > 0 ? Exit.OK : Exit.UNCHANGED;
    } finally {
      Files.delete(file);
    }
  }

  private static String csv(List<List<@Nullable Object>> rows) throws IOException {
    var text = new StringWriter();
    try (var csv = new CsvWriter(text, COLUMNS)) {
      for (var row : rows) {
        csv.row(row);
      }
    }
    return text.toString();
  }

  private List<List<@Nullable Object>> rows(
      String id, Story story, Claim claim, Judge judge, Linker linker) throws Refused {
    if (!(claim instanceof Claim.SeatResult seat)) {
      throw new Refused("--accept " + id + ": a " + claim.kind() + " is no statement about a seat");
    }
    int contest =
        judge
            .where(seat)
            .filter(w -> w.register().equals(linker.register()))
            .map(Judge.Where::contest)
            .orElseThrow(() ->
                new Refused(
                    "--accept " + id + ": its seat or election is not the one held, or open"));
    var rows = new ArrayList<List<@Nullable Object>>();
    var people = new ArrayList<>(seat.others());
    seat.runnerUp().ifPresent(people::addFirst);
    seat.winner().ifPresent(people::addFirst);
    for (Runner runner : people) {
      if (number(runner.votes()).isPresent()) {
        if (!(linker.person(contest, runner) instanceof Link.Linked linked)) {
          throw new Refused(
              "--accept "
                  + id
                  + ": "
                  + runner.name().orElse("?")
                  + " is nobody on the ballot alone");
        }
        String candidate = linker.register().ballot(contest).get(linked.at()).id().value();
        rows.add(row(story, linker.register(), contest, seat, candidate, "", runner.votes()));
      }
    }
    if (number(seat.margin()).isPresent()) {
      rows.add(row(story, linker.register(), contest, seat, "", "margin", seat.margin()));
    }
    if (rows.isEmpty()) {
      throw new Refused("--accept " + id + ": it has no figure");
    }
    return rows;
  }

  private List<@Nullable Object> row(
      Story story,
      Register register,
      int contest,
      Claim.SeatResult seat,
      String candidate,
      String figure,
      Optional<Amount> amount)
      throws Refused {
    boolean stations = seat.stationsCounted().isPresent() && seat.stationsTotal().isPresent();
    var row = new ArrayList<@Nullable Object>();
    row.add(register.contest(contest).id().value());
    row.add(candidate);
    row.add(figure);
    row.add(number(amount).getAsInt());
    row.add(source(story));
    row.add(story.address());
    row.add(story.published());
    row.add(stations ? seat.stationsCounted().getAsInt() : null);
    row.add(stations ? seat.stationsTotal().getAsInt() : null);
    row.add(
        amount
            .map(Amount::hedge)
            .map(h ->
                switch (h) {
                  case EXACT -> "";
                  case OVER -> "hedged";
                  case ABOUT -> "rounded";
                })
            .orElse(""));
    row.add(story.address().isEmpty() ? story.id() : story.address());
    return row;
  }

  private String source(Story story) throws Refused {
    String name = outlet != null ? outlet : story.outlet();
    if (name.isBlank()) {
      throw new Refused("who published " + story.id() + " is not known; give --outlet NAME");
    }
    return name;
  }

  private static OptionalInt number(Optional<Amount> amount) {
    var value = amount.map(Amount::value).orElse(OptionalLong.empty());
    return value.isPresent() && value.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) value.getAsLong())
        : OptionalInt.empty();
  }

  private long intoPack(Path file, Path pack) throws Exception {
    session.importing(true);
    var problems = new Problems();
    try (var writer = PackWriter.into(pack, pack)) {
      long before = writer.draft().seq();
      var importer = Importers.find("statements").orElseThrow();
      var options = new FileOptions().options(writer.draft().register());
      importer.read(List.of(file), options, writer.draft(), problems);
      problems.throwIfAny();
      writer.commit(problems);
      return writer.draft().seq() - before;
    }
  }

  private long intoRecord(Path file, Path folder, Register register) throws Exception {
    session.importing(true);
    var log = Records.log(session, folder);
    var files = new FileOptions(register.election().id().value());
    return new Intake(session, log, files, n -> {}).take(file, null).taken().events();
  }
}

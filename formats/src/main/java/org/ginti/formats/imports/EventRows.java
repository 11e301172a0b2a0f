// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Declaration;
import org.ginti.model.Party;
import org.ginti.model.PartyTable;
import org.ginti.model.Register;
import org.ginti.model.Source;
import org.ginti.model.SourceId;

/** Events about seats, one a row, of any kind. */
final class EventRows {
  private static final List<String> KINDS =
      Arrays.stream(Declaration.Kind.values()).map(Declaration.Kind::code).toList();

  private final PackDraft draft;
  private final Register register;
  private final Roll roll;
  private final ElectedName names;
  private final Problems problems;

  EventRows(PackDraft draft, Roll roll, ElectedName names, Problems problems) {
    this.draft = draft;
    this.register = draft.register();
    this.roll = roll;
    this.names = names;
    this.problems = problems;
  }

  void read(Path file, List<Declaration> said) throws IOException {
    var layout = Declarations.EVENTS;
    try (var rows = CsvRows.open(file, problems, layout.required(), layout.optional())) {
      for (var row : rows) {
        int contest = names.contest(row, "contest");
        var kind = kind(row);
        var on = on(row);
        var channel = channel(row);
        if (contest >= 0 && kind.isPresent()) {
          var winners = winners(contest, row);
          if (winners.isPresent()) {
            add(row, contest, kind.get(), on, winners.get(), channel, said);
          }
        }
      }
    }
  }

  private void add(
      CsvRows.Row row,
      int contest,
      Declaration.Kind kind,
      Optional<Instant> on,
      List<CandidateId> winners,
      Optional<ChannelId> channel,
      List<Declaration> said) {
    try {
      said.add(
          new Declaration(
              draft.seq(),
              register.contest(contest).id(),
              kind,
              source(row),
              on,
              winners,
              channel,
              row.name("note")));
    } catch (IllegalArgumentException e) {
      row.error(column(row), String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Declaration.Kind> kind(CsvRows.Row row) {
    try {
      return Optional.of(Declaration.Kind.of(row.get("kind").toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      row.error("kind", "one of " + String.join(", ", KINDS) + " is expected");
      return Optional.empty();
    }
  }

  private Optional<Instant> on(CsvRows.Row row) {
    if (row.blank("on")) {
      return roll.declaredOn();
    }
    var on = Dates.instant(row.get("on"), register.election().zone());
    if (on.isEmpty()) {
      row.error("on", "a day such as 2024-11-23, or a time with its offset, is expected");
    }
    return on;
  }

  private Optional<ChannelId> channel(CsvRows.Row row) {
    for (var channel : register.channels()) {
      if (channel.id().value().equals(row.get("channel"))) {
        return Optional.of(channel.id());
      }
    }
    if (!row.blank("channel")) {
      row.error("channel", "the pack has no such channel");
    }
    return Optional.empty();
  }

  private SourceId source(CsvRows.Row row) {
    if (row.blank("source")) {
      return roll.declarer(
          roll.source("authority", Source.Kind.OFFICIAL, "Authority, not named in the file"));
    }
    String name = row.name("source");
    for (var source : register.sources()) {
      if (source.id().value().equals(name) || source.name().equals(name)) {
        return source.id();
      }
    }
    return roll.source(Roll.slug(name), Source.Kind.OFFICIAL, name, "");
  }

  /** The candidates named; empty, with an error, where a name means nobody. */
  private Optional<List<CandidateId>> winners(int contest, CsvRows.Row row) {
    var party =
        PartyTable.shipped()
            .find(row.get("party"), register.election().jurisdiction())
            .map(Party::id);
    var ids = new ArrayList<CandidateId>();
    String cell = row.name(column(row));
    for (String name : cell.split(";")) {
      if (!name.isBlank()) {
        var place = names.place(contest, name.strip(), party, row, column(row));
        if (place.isEmpty()) {
          return Optional.empty();
        }
        ids.add(register.ballot(contest).get(place.getAsInt()).id());
      }
    }
    return Optional.of(ids);
  }

  private static String column(CsvRows.Row row) {
    return row.blank("winner") ? "candidate" : "winner";
  }
}

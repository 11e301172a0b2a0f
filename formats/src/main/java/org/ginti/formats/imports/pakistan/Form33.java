// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.NameMatch;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Candidate;
import org.ginti.model.CandidateId;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;

/**
 * Form 33, the list of contesting candidates: ballot number, name in English and Urdu, party. A
 * ballot that stands already is not turned around: its candidates get their Urdu names, and those
 * it lacks are added.
 */
final class Form33 {
  /** Stands for a name that nobody could read. */
  private static final String UNREAD = "—";

  private final PackDraft draft;
  private final Roll roll;
  private final Problems problems;
  private final Map<String, Integer> broken = new TreeMap<>();
  private final Elsewhere elsewhere = new Elsewhere();

  Form33(PackDraft draft, Roll roll, Problems problems) {
    this.draft = draft;
    this.roll = roll;
    this.problems = problems;
  }

  private record Entry(CsvRows.Row row, String serial, Name name, PartyId party, String printed) {}

  void read(Path file) throws IOException {
    var ballots = new LinkedHashMap<Integer, List<Entry>>();
    var layout = PkCandidates.FORM_33;
    try (var rows = CsvRows.open(file, problems, layout.required(), layout.optional())) {
      for (var row : rows) {
        var seat = seat(row);
        if (seat.isPresent()) {
          int contest =
              roll.contest(seat.get().contest(draft.register(), row.name("constituency_name")));
          entry(rows.file(), row)
              .ifPresent(e -> ballots.computeIfAbsent(contest, k -> new ArrayList<>()).add(e));
        }
      }
      broken.forEach((key, count) ->
          problems.warning(
              rows.file(),
              0,
              "seat_key",
              key,
              count + " rows under a key that is no seat of its sheet; left out"));
      elsewhere.report(rows.file(), problems);
    }
    ballots.forEach((contest, list) -> {
      if (roll.closed(contest)) {
        join(contest, list);
      } else {
        fill(contest, list);
      }
    });
  }

  /** The seat of a row, if it is one of this election and not misread. */
  private Optional<Seat> seat(CsvRows.Row row) {
    String key = row.get("seat_key");
    var seat = Seat.of(key);
    if (seat.isEmpty() || !fitsSheet(seat.get(), row.get("source_file"))) {
      broken.merge(
          row.blank("source_file") ? key : key + " in " + row.get("source_file"), 1, Integer::sum);
      return Optional.empty();
    }
    if (!seat.get().in(draft.register().election())) {
      elsewhere.add(seat.get().letters());
      return Optional.empty();
    }
    return seat;
  }

  /** Sheets are kept in folders NA and PA: a national seat in the other is misread. */
  private static boolean fitsSheet(Seat seat, String sourceFile) {
    boolean national = seat.letters().equals("NA");
    return !(national ? sourceFile.startsWith("PA/") : sourceFile.startsWith("NA/"));
  }

  private Optional<Entry> entry(String file, CsvRows.Row row) {
    String en = row.name("name_en");
    String ur = row.name("name_ur");
    boolean unread = en.isEmpty() && ur.isEmpty();
    if (unread) {
      row.warning("name_en", "no name is legible; the candidate is kept by the ballot number");
    }
    String serial = row.get("serial_no");
    if (Counts.parse(serial) <= 0) {
      row.error("serial_no", "the number on the ballot is expected");
      return Optional.empty();
    }
    String printed = row.name("party_raw");
    PartyId party = roll.party(printed, file, row.line(), "party_raw");
    var name = new Name(unread ? UNREAD : en.isEmpty() ? ur : en, en, "", ur);
    return Optional.of(new Entry(row, String.valueOf(Counts.parse(serial)), name, party, printed));
  }

  private void fill(int contest, List<Entry> list) {
    for (Entry e : list) {
      if (draft.register().add(contest, candidate(e, e.serial(), false)) < 0) {
        String id = "L" + (draft.register().ballot(contest).size() + 1);
        draft.register().add(contest, candidate(e, id, true));
        e.row().warning("serial_no", "the ballot number is taken; kept as listed candidate " + id);
      }
    }
  }

  private void join(int contest, List<Entry> list) {
    var printed =
        list.stream()
            .map(e -> new NameMatch.Printed(e.name().official(), mapped(e.party())))
            .toList();
    var ballot = draft.register().ballot(contest);
    var found = NameMatch.match(printed, ballot);
    for (int i = 0; i < list.size(); i++) {
      Entry e = list.get(i);
      if (found.get(i).isEmpty()) {
        if (draft.register().add(contest, candidate(e, e.serial(), false)) < 0) {
          e.row().warning("serial_no", "the ballot of the pack has somebody else by this number");
        }
        continue;
      }
      int at = found.get(i).get().candidate();
      Candidate c = ballot.get(at);
      var n = c.name();
      var name =
          new Name(
              n.official(),
              n.en().isEmpty() ? e.name().en() : n.en(),
              n.hi(),
              n.ur().isEmpty() ? e.name().ur() : n.ur());
      draft
          .register()
          .replace(
              contest,
              at,
              new Candidate(
                  c.id(), name, c.listed(), c.party(), c.partyPrinted(), c.backedBy(), c.person()));
    }
  }

  private Optional<PartyId> mapped(PartyId id) {
    return Optional.ofNullable(draft.register().party(id)).filter(Party::mapped).map(Party::id);
  }

  private static Candidate candidate(Entry e, String id, boolean listed) {
    return new Candidate(new CandidateId(id), e.name(), listed, e.party(), e.printed(), "", "");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.EarlierSeats.Line;
import org.ginti.formats.imports.Layouts.Layout;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Figures;

/**
 * Results of earlier elections to the bodies of a pack. Layouts, told by their columns:
 *
 * <ul>
 *   <li>India: {@code ac_no, constituency, candidate, party, votes} and {@code type, electors,
 *       valid_votes}. NOTA is a row in some files and left out of others, where {@code valid_votes}
 *       (all votes, in spite of its name) exceeds the candidates by it; it wins nothing and is not
 *       taken over
 *   <li>Pakistan, candidates: {@code na, candidate_name, party, votes} and {@code rank}; blank
 *       votes of the first are a seat won without a poll
 *   <li>Pakistan, seats: {@code na, constituency_name, winner_name, winner_party, winner_votes,
 *       runnerup_name, runnerup_party, runnerup_votes}; beside the candidates it gives the names of
 *       seats only
 *   <li>Pakistan, many elections: {@code election_date, election_type, constituency_number,
 *       assembly, win_votes, win_party, win_name, second_…, third_…}; by-elections are left out,
 *       {@code NA} stands for unknown
 * </ul>
 *
 * <p>The first three do not say which election they are of: {@code --election ID} does, such as
 * {@code in-mh-2019-ac}; ids are compared as text, so that of two elections the later must sort
 * later. Seats compare with today's only where {@code --delimitation} equals that of the body;
 * without it they compare with none. Who had most votes has won; where several did, nobody.
 */
public final class Previous implements Importer {
  static final Layout INDIA =
      new Layout(
          "earlier results, India",
          Set.of("ac_no", "constituency", "candidate", "party", "votes"),
          Set.of("type", "electors", "valid_votes"));

  static final Layout CANDIDATES =
      new Layout(
          "earlier candidates, Pakistan",
          Set.of("na", "candidate_name", "party", "votes"),
          Set.of("rank"));

  static final Layout SEATS =
      new Layout(
          "earlier seats, Pakistan",
          Set.of(
              "na",
              "constituency_name",
              "winner_name",
              "winner_party",
              "winner_votes",
              "runnerup_name",
              "runnerup_party",
              "runnerup_votes"),
          Set.of("province", "registered_voters", "votes_polled", "turnout_pct"));

  @Override
  public String format() {
    return "previous";
  }

  @Override
  public String about() {
    return "results of earlier elections, India and Pakistan, for gains and firsts";
  }

  @Override
  public void read(List<Path> files, ImportOptions options, PackDraft draft, Problems problems)
      throws IOException {
    var kinds = new LinkedHashMap<Path, Layout>();
    for (Path file : files) {
      Layouts.of(file, List.of(INDIA, CANDIDATES, SEATS, ManyElections.LAYOUT), problems)
          .ifPresent(layout -> kinds.put(file, layout));
    }
    var seats = new EarlierSeats(draft.register(), options, problems);
    boolean people = kinds.containsValue(CANDIDATES);
    for (var e : kinds.entrySet()) {
      if (e.getValue().equals(SEATS)) {
        readSeats(e.getKey(), !people, seats, problems);
      }
    }
    for (var e : kinds.entrySet()) {
      if (e.getValue().equals(INDIA) || e.getValue().equals(CANDIDATES)) {
        readCandidates(e.getKey(), e.getValue(), seats, problems);
      } else if (e.getValue().equals(ManyElections.LAYOUT)) {
        ManyElections.read(e.getKey(), draft.register().election(), seats, problems);
      }
    }
    seats.write();
  }

  private static void readCandidates(
      Path file, Layout layout, EarlierSeats seats, Problems problems) throws IOException {
    boolean india = layout.equals(INDIA);
    try (var rows = CsvRows.open(file, problems, layout.required(), layout.optional())) {
      for (var row : rows) {
        String number = seats.number(row, india ? "ac_no" : "na");
        String name = row.name(india ? "candidate" : "candidate_name");
        if (name.isEmpty()) {
          row.error(india ? "candidate" : "candidate_name", "a name must stand here");
        }
        int votes = india ? row.count("votes") : row.optionalCount("votes");
        int rank = india ? Figures.UNKNOWN : row.optionalCount("rank");
        var at = new EarlierSeats.At(rows.file(), row.line());
        var line = new Line(name, row.name("party"), votes, rank, at);
        if (!number.isEmpty()) {
          seats.add("", seats.body(), number, india ? row.name("constituency") : "", line);
        }
      }
    }
  }

  private static void readSeats(Path file, boolean alone, EarlierSeats seats, Problems problems)
      throws IOException {
    try (var rows = CsvRows.open(file, problems, SEATS.required(), SEATS.optional())) {
      for (var row : rows) {
        String number = seats.number(row, "na");
        if (number.isEmpty()) {
          continue;
        }
        seats.named(number, row.name("constituency_name"));
        for (var place : Map.of("winner", 1, "runnerup", 2).entrySet()) {
          String who = place.getKey();
          int votes = row.optionalCount(who + "_votes");
          String name = row.name(who + "_name");
          if (alone && !name.isEmpty()) {
            var at = new EarlierSeats.At(rows.file(), row.line());
            var line = new Line(name, row.name(who + "_party"), votes, place.getValue(), at);
            seats.add("", seats.body(), number, "", line);
          }
        }
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ginti.formats.CsvRows;
import org.ginti.formats.Problems;
import org.ginti.formats.imports.Linker;
import org.ginti.formats.imports.Roll;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.CandidateId;
import org.ginti.model.ChannelId;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Precision;
import org.ginti.model.Progress;
import org.ginti.model.Scope;
import org.ginti.model.Station;
import org.ginti.model.StationId;
import org.ginti.model.Text;

/** One file of Form 45 copies while it is read. */
final class StationFile {
  /** What stands for a number that nobody knows. */
  private static final Pattern NO_NUMBER = Pattern.compile("(?i)|n\\.?/?a\\.?|-+|nil|\\?");

  /** A row that sums up many stations, in the number or in the name. */
  private static final Pattern SUM =
      Pattern.compile(
          "(?i)(all|some|total|overall|sum)|.*\\b(overall|combined polling|total)\\b.*stations.*"
              + "|.*stations\\b.*\\b(overall|combined|total)\\b.*|.*polling stations\\s+[0-9]+.*"
              + "|some polling stations");

  private final String file;
  private final List<String> labels;
  private final Optional<Seat> ownSeat;
  private final PackDraft draft;
  private final Roll roll;
  private final Linker linker;
  private final ChannelId channel;
  private final Map<String, Long> seen = new HashMap<>();
  private final Map<String, Map<String, Optional<CandidateId>>> links = new HashMap<>();
  private final Elsewhere elsewhere = new Elsewhere();
  private int allZero;
  private int unnumbered;
  private int cleaned;

  StationFile(
      String file,
      List<String> labels,
      Optional<Seat> ownSeat,
      PackDraft draft,
      Roll roll,
      Linker linker,
      ChannelId channel) {
    this.file = file;
    this.labels = labels;
    this.ownSeat = ownSeat;
    this.draft = draft;
    this.roll = roll;
    this.linker = linker;
    this.channel = channel;
  }

  void take(CsvRows.Row row) throws IOException {
    var seat = seat(row);
    if (seat.isEmpty()) {
      row.error(
          "",
          "the seat is in no column and not at the front of the file's name; name the file as"
              + " NA-117.csv or give the contest as an option");
      return;
    }
    if (!seat.get().in(draft.register().election())) {
      elsewhere.add(seat.get().letters());
      return;
    }
    int contest = roll.contest(seat.get().contest(draft.register(), ""));
    Figures figures = figures(contest, row);
    boolean zero = zero(figures);
    String number = row.get("No");
    if (zero && !number.isEmpty() && !Character.isDigit(number.charAt(0)) && repeatsHeader(row)) {
      row.warning("No", "taken for a header that is repeated, and skipped");
      return;
    }
    allZero += zero ? 1 : 0;
    boolean sum = SUM.matcher(number).matches() || SUM.matcher(row.get("Name").strip()).matches();
    if (sum) {
      row.warning("No", "a sum of many stations; kept as one statement on the contest");
    }
    draft.add(
        seat.get().id(),
        channel,
        sum ? new Scope.Whole() : new Scope.Station(station(seat.get(), contest, row)),
        Mode.BOTH,
        Optional.empty(),
        figures,
        sum ? Progress.UNKNOWN : Progress.COMPLETE,
        Precision.EXACT,
        0,
        file + "#" + row.line());
  }

  void finish(Problems problems) {
    elsewhere.report(file, problems);
    if (allZero > 0) {
      problems.warning(
          file,
          0,
          "",
          allZero + " rows of zeros",
          "a missing form, not a result of zero; the rows are kept as they stand");
    }
    if (cleaned > 0) {
      problems.warning(
          file,
          0,
          "Name",
          cleaned + " names of stations",
          "line ends, control and direction characters were taken out of them");
    }
    if (unnumbered > 0) {
      problems.warning(
          file,
          0,
          "No",
          unnumbered + " stations without a number",
          "they are called row-N after their row; no other copy can be compared with them");
    }
  }

  private Optional<Seat> seat(CsvRows.Row row) {
    for (String column : List.of("na", "seat", "contest", "constituency", "seat_key")) {
      if (!row.blank(column)) {
        return Seat.of(row.get(column));
      }
    }
    return ownSeat;
  }

  private StationId station(Seat seat, int contest, CsvRows.Row row) {
    String number = row.get("No");
    String id = number.replaceAll("[\\s,\"\\p{Cc}\\p{Cf}]+", "_");
    if (NO_NUMBER.matcher(number).matches()) {
      unnumbered++;
      id = "row-" + row.line();
    } else if (!id.equals(number)) {
      row.warning("No", "kept as '" + id + "': a station's number has no blanks and commas");
    }
    Long before = seen.putIfAbsent(seat.id() + " " + id, row.line());
    if (before != null) {
      row.warning(
          "No", "the station stands on row " + before + " too; both are kept, as a conflict");
    }
    var station = new StationId(id.length() > 80 ? id.substring(0, 80) : id);
    draft
        .register()
        .stations(contest)
        .add(new Station(station, "", name(row), Figures.UNKNOWN, ""));
    return station;
  }

  /** Names are full of line ends and direction marks; one warning for the file says so. */
  private String name(CsvRows.Row row) {
    String raw = row.get("Name");
    String clean = Text.clean(raw);
    cleaned += clean.equals(raw) ? 0 : 1;
    return clean.length() <= Text.MAX_NAME ? clean : Text.clean(clean.substring(0, Text.MAX_NAME));
  }

  private Figures figures(int contest, CsvRows.Row row) {
    var votes = new LinkedHashMap<CandidateId, Integer>();
    var unlinked = new LinkedHashMap<String, Integer>();
    var known =
        links.computeIfAbsent(draft.register().contest(contest).id().value(), k -> new HashMap<>());
    for (String label : labels) {
      int n = row.optionalCount(label);
      if (n == Figures.UNKNOWN) {
        continue;
      }
      var candidate = known.computeIfAbsent(label, l -> linker.mapped(contest, channel, l));
      if (candidate.isPresent() && votes.putIfAbsent(candidate.get(), n) == null) {
        continue;
      }
      unlinked.put(label, n);
    }
    var other = new EnumMap<Figure, Integer>(Figure.class);
    int total = row.optionalCount("Total Votes");
    if (total != Figures.UNKNOWN) {
      other.put(Figure.TOTAL, total);
    }
    return new Figures(votes, unlinked, other, Map.of(), Map.of());
  }

  private static boolean zero(Figures f) {
    return (!f.votes().isEmpty() || !f.unlinked().isEmpty())
        && f.votes().values().stream().allMatch(v -> v == 0)
        && f.unlinked().values().stream().allMatch(v -> v == 0);
  }

  private static boolean repeatsHeader(CsvRows.Row row) {
    String name = row.get("Name").toLowerCase(java.util.Locale.ROOT);
    return name.contains("name") && name.contains("station");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Election;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Progress;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.jspecify.annotations.Nullable;

/**
 * Results in the columns of elex 2.4, which newsrooms' loaders know: a row for each candidate in
 * each unit that reports. {@code docs/output.md} says what stands in each; what elex has and nobody
 * here states is empty, unknown votes too, which elex would call 0.
 */
public final class ElexRows {
  public static final List<Column> COLUMNS =
      Column.of(
          "id raceid racetype racetypeid ballotorder:integer candidateid description"
              + " delegatecount:integer electiondate electtotal:integer electwon:integer fipscode"
              + " first incumbent:boolean initialization_data:boolean is_ballot_measure:boolean"
              + " last lastupdated level national:boolean officeid officename party polid polnum"
              + " precinctsreporting:integer precinctsreportingpct:number precinctstotal:integer"
              + " reportingunitid reportingunitname runoff:boolean seatname seatnum statename"
              + " statepostal test:boolean uncontested:boolean votecount:integer votepct:number"
              + " winner:boolean");

  private final Results results;
  private final IntPredicate which;
  private final boolean stations;

  /**
   * For the contests that {@code which} accepts by index.
   *
   * @param stations behind the rows of a seat, those of the stations of its channel
   */
  public ElexRows(Results results, IntPredicate which, boolean stations) {
    this.results = results;
    this.which = which;
    this.stations = stations;
  }

  /** Votes of a place on the ballot. */
  private interface Votes {
    @Nullable Long of(int candidate);
  }

  /** What reports: a seat, or one of its stations. */
  private record Unit(
      String level,
      String id,
      String name,
      @Nullable Integer done,
      @Nullable Integer of,
      @Nullable BigDecimal part,
      @Nullable String updated,
      Votes votes,
      @Nullable Long valid) {}

  /** All rows. */
  public void write(RowWriter rows) throws IOException {
    for (int c = 0; c < results.register().contestCount(); c++) {
      if (which.test(c)) {
        contest(c, rows);
      }
    }
  }

  private void contest(int c, RowWriter rows) throws IOException {
    var seat = new Seat(results.register(), results.standing(c));
    unit(seat, seat(seat), rows);
    var tally = seat.tally();
    if (stations && tally != null) {
      for (int s = 0; s < results.register().stations(c).size(); s++) {
        Sheet sheet = results.evidence(c).station(tally.channel(), s);
        if (sheet != null) {
          unit(seat, station(seat, sheet), rows);
        }
      }
    }
  }

  private static Unit seat(Seat seat) {
    var tally = seat.tally();
    Progress p = tally == null ? Progress.UNKNOWN : tally.progress();
    boolean counted = p.kind() == Progress.Kind.STATIONS;
    boolean all = p.kind() == Progress.Kind.COMPLETE;
    boolean parts = p.of() > 0;
    return new Unit(
        "seat",
        "seat-" + raceId(seat.contest()),
        seat.contest().name().official(),
        counted ? p.done() : null,
        counted && parts ? p.of() : null,
        all ? fraction(1, 1) : parts ? fraction(p.done(), p.of()) : null,
        seat.asOf(),
        seat::votes,
        seat.valid());
  }

  private Unit station(Seat seat, Sheet sheet) {
    var table = results.register().stations(seat.standing().contest());
    int s = sheet.scopeNumber();
    String name = table.name(s);
    long sum = 0;
    for (int k = 0; k < sheet.candidates(); k++) {
      sum += Math.max(0, sheet.votes(k));
    }
    return new Unit(
        "station",
        "station-" + raceId(seat.contest()) + "." + FileName.of(table.id(s)),
        name.isEmpty() ? table.id(s) : name,
        1,
        1,
        fraction(1, 1),
        sheet.time() == StatementRow.NO_TIME ? null : Instant.ofEpochMilli(sheet.time()).toString(),
        k -> Json.count(sheet.votes(k)),
        sheet.complete() ? Long.valueOf(sum) : Json.count(sheet.figure(Figure.VALID)));
  }

  private static String raceId(Contest contest) {
    return FileName.of(contest.id().value());
  }

  private void unit(Seat seat, Unit unit, RowWriter rows) throws IOException {
    for (int k = 0; k < seat.ballot().size(); k++) {
      rows.row(row(seat, unit, k));
    }
  }

  private List<@Nullable Object> row(Seat seat, Unit unit, int k) {
    Election election = results.register().election();
    Contest contest = seat.contest();
    Candidate who = seat.ballot().get(k);
    var body = results.register().body(contest);
    boolean special = election.kind() == Election.Kind.BY_ELECTION;
    String race = raceId(contest);
    String polnum = race + "." + FileName.of(who.id().value());
    Long votes = unit.votes().of(k);
    var row = new ArrayList<@Nullable Object>(COLUMNS.size());
    row.add(race + "-polnum-" + polnum + "-" + unit.id());
    row.add(race);
    row.add(special ? "By-election" : "General");
    row.add(special ? "B" : "G");
    row.add(k + 1);
    row.add(who.id().value());
    row.add(null); // description
    row.add(null); // delegatecount
    row.add(lastDay(election));
    row.add(null); // electtotal
    row.add(null); // electwon
    row.add(null); // fipscode
    row.add(null); // first: a name is one text here
    row.add(null); // incumbent
    row.add(python(false)); // initialization_data
    row.add(python(false)); // is_ballot_measure
    row.add(who.name().official());
    row.add(unit.updated());
    row.add(unit.level());
    row.add(python(body.tier() == Election.Tier.NATIONAL));
    row.add(body.id());
    row.add(body.name().official());
    row.add(who.party().value());
    row.add(who.person().isEmpty() ? null : who.person());
    row.add(polnum);
    row.add(unit.done());
    row.add(unit.part());
    row.add(unit.of());
    row.add(unit.id());
    row.add(unit.name());
    row.add(python(false)); // runoff
    row.add(contest.name().official());
    row.add(contest.number());
    row.add(contest.state());
    row.add(null); // statepostal
    row.add(python(election.id().test()));
    row.add(python(seat.standing().status() == Standing.Status.UNCONTESTED));
    row.add(votes);
    row.add(votes == null || unit.valid() == null ? null : fraction(votes, unit.valid()));
    row.add(python(unit.level().equals("seat") && seat.standing().holders().contains(k)));
    return row;
  }

  private static @Nullable String lastDay(Election election) {
    return election.pollDays().stream()
        .max(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(null);
  }

  /** As elex writes it. */
  private static String python(boolean value) {
    return value ? "True" : "False";
  }

  /** From 0 to 1 in six decimals, rounded half up; null of nothing. */
  private static @Nullable BigDecimal fraction(long part, long whole) {
    return whole <= 0 || part == Figures.UNKNOWN
        ? null
        : BigDecimal.valueOf((part * 2_000_000 + whole) / (2 * whole), 6);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Party;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** Results as flat rows; the columns are described in {@code docs/output.md}. */
public final class ResultsRows {
  private static final List<String> HOUSE_TABLE =
      List.of("party", "name", "declared", "leading", "total", "change", "votes", "share_of_all");
  public static final List<Column> HOUSE =
      Column.of(
          "election body party name name_hi name_ur abbreviation declared:integer leading:integer"
              + " total:integer shared:integer held:integer persons:integer contested:integer"
              + " votes:integer share_of_all:number share_of_valid:number change:integer"
              + " opened:boolean opened_since seats:integer majority:integer known:integer"
              + " test:boolean",
          HOUSE_TABLE);
  public static final List<Column> CONTESTS =
      Column.of(
          "election contest number name name_hi name_ur body state district reservation"
              + " electors:integer status leader leader_name leader_party leader_party_name"
              + " leader_votes:integer runner_up runner_up_name runner_up_party"
              + " runner_up_party_name runner_up_votes:integer margin:integer tied:boolean"
              + " holders declared_kind declared_by declared_on decided quantity channel as_of"
              + " progress valid:integer nota:integer rejected:integer total:integer"
              + " candidates:integer differs test:boolean",
          List.of(
              "contest",
              "name",
              "status",
              "leader_name",
              "leader_party",
              "leader_votes",
              "runner_up_name",
              "runner_up_party",
              "margin"));
  public static final List<Column> CANDIDATES =
      Column.of(
          "election contest number contest_name candidate name name_hi name_ur listed:boolean"
              + " party party_name party_printed backed_by votes:integer evm:integer"
              + " postal:integer both:integer share:number rank:integer leads:boolean"
              + " holder:boolean deposit quantity channel test:boolean",
          List.of(
              "contest",
              "candidate",
              "name",
              "party",
              "evm",
              "postal",
              "votes",
              "share",
              "deposit"));
  public static final List<Column> STATIONS =
      Column.of(
          "election contest channel scope segment mode votes valid:integer rejected:integer"
              + " nota:integer total:integer tendered:integer electors:integer progress"
              + " conflict:boolean as_of seq:integer test:boolean",
          List.of(
              "contest",
              "channel",
              "scope",
              "mode",
              "votes",
              "valid",
              "rejected",
              "nota",
              "total",
              "conflict"));

  /** Takes one row. */
  @FunctionalInterface
  public interface Row {
    void accept(List<@Nullable Object> cells) throws IOException;
  }

  private final Results results;
  private final IntPredicate which;

  public ResultsRows(Results results, IntPredicate which) {
    this.results = results;
    this.which = which;
  }

  public static List<Column> columns(Level level) {
    return switch (level) {
      case HOUSE -> HOUSE;
      case CONTEST -> CONTESTS;
      case CANDIDATE -> CANDIDATES;
      case STATION -> STATIONS;
    };
  }

  /** All rows of a level. */
  public void write(Level level, RowWriter rows) throws IOException {
    switch (level) {
      case HOUSE -> house(rows);
      case CONTEST -> contests(rows);
      case CANDIDATE -> candidates(rows);
      case STATION -> stations(rows);
    }
  }

  private String election() {
    return results.register().election().id().value();
  }

  private boolean test() {
    return results.register().election().id().test();
  }

  void house(RowWriter rows) throws IOException {
    for (House h : results.houses()) {
      for (var line : h.parties()) {
        var map = ResultsJson.party(h, line);
        var row = new ArrayList<@Nullable Object>();
        row.add(election());
        row.add(h.body().id());
        for (Column c : HOUSE.subList(2, HOUSE.size() - 4)) {
          row.add(map.get(c.name()));
        }
        row.add(h.body().seats());
        row.add(h.body().majority());
        row.add(h.known());
        row.add(test());
        rows.row(row);
      }
    }
  }

  void contests(RowWriter rows) throws IOException {
    for (int i = 0; i < results.register().contestCount(); i++) {
      if (which.test(i)) {
        rows.row(contest(new Seat(results.register(), results.standing(i))));
      }
    }
  }

  private List<@Nullable Object> contest(Seat seat) {
    Contest c = seat.contest();
    var s = seat.standing();
    var row = new ArrayList<@Nullable Object>();
    row.add(election());
    row.add(c.id().value());
    row.add(c.number());
    row.add(c.name().official());
    row.add(c.name().hi());
    row.add(c.name().ur());
    row.add(c.body());
    row.add(c.state());
    row.add(c.district());
    row.add(c.reservation());
    row.add(seat.electors());
    row.add(seat.status());
    person(row, seat, s.leader());
    person(row, seat, s.runnerUp());
    row.add(seat.margin());
    row.add(s.tied());
    row.add(seat.holders());
    var declared = seat.declared();
    row.add(declared == null ? null : declared.get("kind"));
    row.add(declared == null ? null : declared.get("by"));
    row.add(declared == null ? null : declared.get("on"));
    row.add(seat.decided());
    row.add(seat.quantity());
    row.add(seat.channelId());
    row.add(seat.asOf());
    row.add(seat.progress());
    row.add(seat.valid());
    row.add(seat.figure(Figure.NOTA));
    row.add(seat.figure(Figure.REJECTED));
    row.add(seat.figure(Figure.TOTAL));
    row.add(seat.ballot().size());
    row.add(seat.differs().stream().map(d -> String.valueOf(d.get("channel"))).toList());
    row.add(test());
    return row;
  }

  private static void person(List<@Nullable Object> row, Seat seat, int candidate) {
    var person = seat.person(candidate);
    for (String field : List.of("candidate", "name", "party", "party_name", "votes")) {
      row.add(person == null ? null : person.get(field));
    }
  }

  void candidates(RowWriter rows) throws IOException {
    for (int i = 0; i < results.register().contestCount(); i++) {
      if (which.test(i)) {
        candidates(i, rows::row);
      }
    }
  }

  /** The candidates of a contest, in the order of the ballot. */
  void candidates(int contest, Row to) throws IOException {
    var seat = new Seat(results.register(), results.standing(contest));
    Contest c = seat.contest();
    Tally t = seat.tally();
    Long valid = seat.valid();
    for (int k = 0; k < seat.ballot().size(); k++) {
      Candidate who = seat.ballot().get(k);
      Party party = results.register().party(who.party());
      Long votes = seat.votes(k);
      var row = new ArrayList<@Nullable Object>();
      row.add(election());
      row.add(c.id().value());
      row.add(c.number());
      row.add(c.name().official());
      row.add(who.id().value());
      row.add(who.name().official());
      row.add(who.name().hi());
      row.add(who.name().ur());
      row.add(who.listed());
      row.add(who.party().value());
      row.add(party == null ? who.partyPrinted() : party.name().official());
      row.add(who.partyPrinted());
      row.add(who.backedBy());
      row.add(votes);
      row.add(seat.votes(Mode.EVM, k));
      row.add(seat.votes(Mode.POSTAL, k));
      row.add(seat.votes(Mode.BOTH, k));
      row.add(votes == null || valid == null ? null : Share.of(votes, valid));
      row.add(rank(t, k));
      row.add(k == seat.standing().leader());
      row.add(seat.standing().holders().contains(k));
      row.add(results.deposit(contest, k));
      row.add(seat.quantity());
      row.add(seat.channelId());
      row.add(test());
      to.accept(row);
    }
  }

  /**
   * Place by votes from 1; those with the same votes share it; null where the votes are unknown.
   */
  private static @Nullable Integer rank(@Nullable Tally tally, int candidate) {
    if (tally == null || tally.noResult() || tally.votes(candidate) == Figures.UNKNOWN) {
      return null;
    }
    int rank = 1;
    for (int i = 0; i < tally.candidates(); i++) {
      rank += tally.votes(i) > tally.votes(candidate) ? 1 : 0;
    }
    return rank;
  }

  void stations(RowWriter rows) throws IOException {
    for (int i = 0; i < results.register().contestCount(); i++) {
      if (which.test(i)) {
        stations(i, rows::row);
      }
    }
  }

  /** What stands in each channel for each station, round, segment, postal and whole. */
  void stations(int contest, Row to) throws IOException {
    var evidence = results.evidence(contest);
    for (Tally tally : evidence.tallies()) {
      var rows = new ArrayList<List<@Nullable Object>>();
      evidence.sheets(tally.channel(), sheet -> rows.add(sheet(contest, tally.channel(), sheet)));
      for (var row : rows) {
        to.accept(row);
      }
    }
  }

  private List<@Nullable Object> sheet(int contest, int channel, Sheet sheet) {
    var register = results.register();
    var row = new ArrayList<@Nullable Object>();
    boolean station = sheet.scope() == StatementRow.ScopeKind.STATION;
    row.add(election());
    row.add(register.contest(contest).id().value());
    row.add(register.channel(channel).id().value());
    row.add(
        switch (sheet.scope()) {
          case STATION -> "ps:" + register.stations(contest).id(sheet.scopeNumber());
          case ROUND -> "round:" + sheet.scopeNumber();
          case SEGMENT -> "seg:" + sheet.segment();
          case POSTAL -> "postal";
          case WHOLE -> "whole";
        });
    row.add(station ? register.stations(contest).segment(sheet.scopeNumber()) : sheet.segment());
    row.add(sheet.mode().code());
    var votes = new LinkedHashMap<String, Long>();
    for (int k = 0; k < sheet.candidates(); k++) {
      if (sheet.votes(k) != Figures.UNKNOWN) {
        votes.put(register.ballot(contest).get(k).id().value(), (long) sheet.votes(k));
      }
    }
    row.add(votes);
    for (Figure f : FIGURES) {
      row.add(Json.count(sheet.figure(f)));
    }
    row.add(sheet.progress().code());
    row.add(sheet.conflict());
    row.add(
        sheet.time() == StatementRow.NO_TIME
            ? null
            : java.time.Instant.ofEpochMilli(sheet.time()).toString());
    row.add(sheet.seq());
    row.add(test());
    return row;
  }

  private static final List<Figure> FIGURES =
      List.of(
          Figure.VALID,
          Figure.REJECTED,
          Figure.NOTA,
          Figure.TOTAL,
          Figure.TENDERED,
          Figure.ELECTORS);
}

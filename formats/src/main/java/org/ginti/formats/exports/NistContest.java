// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ginti.model.Candidate;
import org.ginti.model.Contest;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Name;
import org.ginti.model.Progress;
import org.ginti.model.Register;
import org.ginti.tabulation.Sheet;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** One contest in the objects of a NIST report: its units, candidates, ballots and votes. */
final class NistContest {
  /** NOTA is a line of the ballot and nobody's votes. */
  private static final Name NOBODY =
      new Name(
          "None of the above", "None of the above", "इनमें से कोई नहीं", "ان میں سے کوئی نہیں");

  private final Results results;
  private final Register register;
  private final int index;
  private final Contest contest;
  private final String id;
  private final List<Candidate> ballot;
  private final Standing standing;
  private final @Nullable Tally tally;
  private final boolean stations;

  NistContest(Results results, int index, boolean stations) {
    this.results = results;
    this.register = results.register();
    this.index = index;
    this.contest = register.contest(index);
    this.id = contest.id().value();
    this.ballot = register.ballot(index);
    this.standing = results.standing(index);
    this.tally = standing.tally().orElse(null);
    this.stations = stations;
  }

  /** What one station says of each place on the ballot, NOTA behind them. */
  private record StationVotes(String unit, Mode mode, int[] votes) {}

  private String unit() {
    return NistReport.unit(register, index);
  }

  private String unit(int station) {
    return NistJson.id("station", id, register.stations(index).id(station));
  }

  /** The seat's unit, and its stations' where they are wanted. */
  void units(NistJson json) throws IOException {
    var table = register.stations(index);
    int count = stations ? table.size() : 0;
    var ids = new ArrayList<String>(count);
    for (int s = 0; s < count; s++) {
      ids.add(unit(s));
    }
    json.begin("ReportingUnit", unit())
        .type("other", "constituency")
        .text("Name", contest.name())
        .put("IsDistricted", true)
        .put("Number", contest.number())
        .put("ComposingGpUnitIds", ids)
        .put("VotersRegistered", contest.electors())
        .called("contest", id)
        .end();
    for (int s = 0; s < count; s++) {
      boolean in = tally != null && results.evidence(index).station(tally.channel(), s) != null;
      String name = table.name(s);
      json.begin("ReportingUnit", unit(s))
          .put("Type", "polling-place")
          .text("Name", Name.of(name.isEmpty() ? table.id(s) : name))
          .put("Number", table.id(s))
          .put("VotersRegistered", table.electors(s))
          .status(in ? "completed" : "not-processed")
          .end();
    }
  }

  /** Ballots by unit and kind; tendered ones are not among the votes. */
  void ballots(NistJson json) throws IOException {
    if (tally == null) {
      return;
    }
    for (Mode mode : Mode.values()) {
      ballots(json, type(mode), "", mode, Figure.TOTAL, Figure.REJECTED);
    }
    ballots(json, "other", "tendered", tally.quantity(), Figure.TENDERED, null);
  }

  private void ballots(
      NistJson json, String type, String other, Mode mode, Figure cast, @Nullable Figure rejected)
      throws IOException {
    long all = tally == null ? Figures.UNKNOWN : tally.figure(mode, cast);
    long none = tally == null || rejected == null ? Figures.UNKNOWN : tally.figure(mode, rejected);
    if (all != Figures.UNKNOWN || none != Figures.UNKNOWN) {
      json.begin("BallotCounts")
          .put("GpUnitId", unit())
          .type(type, other)
          .put("BallotsCast", all)
          .put("BallotsRejected", none)
          .end();
    }
  }

  /** Who stands, and NOTA where it has votes. */
  void candidates(NistJson json) throws IOException {
    for (int k = 0; k < ballot.size(); k++) {
      var who = ballot.get(k);
      json.begin("Candidate", NistJson.id("candidate", id, who.id().value()))
          .text("BallotName", who.name())
          .put("PartyId", NistJson.id("party", party(who)));
      if (standing.known()) {
        json.put("PostElectionStatus", standing.holders().contains(k) ? "winner" : "defeated");
      }
      json.called("candidate", who.id().value()).end();
    }
    if (nota()) {
      json.begin("Candidate", NistJson.id("nota", id)).text("BallotName", NOBODY).end();
    }
  }

  private String party(Candidate who) {
    return register.party(who.party()) == null
        ? org.ginti.model.Party.INDEPENDENT.value()
        : who.party().value();
  }

  private boolean nota() {
    for (Mode mode : Mode.values()) {
      if (tally != null && tally.figure(mode, Figure.NOTA) != Figures.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  /** The contest with its selections and their votes. */
  void contest(NistJson json) throws IOException {
    json.begin("CandidateContest", NistJson.id("contest", id))
        .put("Name", contest.name().official())
        .text("BallotTitle", contest.name())
        .put("ElectionDistrictId", unit())
        .put("VotesAllowed", 1)
        .put("NumberElected", 1)
        .put("VoteVariation", "plurality")
        .status(counted());
    Progress p = tally == null ? Progress.UNKNOWN : tally.progress();
    if (p.kind() == Progress.Kind.STATIONS) {
      json.put("SubUnitsReported", p.done()).put("TotalSubUnits", p.of() > 0 ? p.of() : -1L);
    }
    if (tally == null) {
      json.called("contest", id);
    } else {
      json.called("contest", id, "channel", register.channel(tally.channel()).id().value());
    }
    json.beginList("ContestSelection");
    var sheets = sheets();
    for (int k = 0; k < ballot.size(); k++) {
      String who = ballot.get(k).id().value();
      selection(
          json, NistJson.id("selection", id, who), NistJson.id("candidate", id, who), k, sheets);
    }
    if (nota()) {
      selection(
          json, NistJson.id("selection-nota", id), NistJson.id("nota", id), ballot.size(), sheets);
    }
    json.endList();
    json.end();
  }

  private String counted() {
    if (tally == null) {
      return "not-processed";
    }
    Progress p = tally.progress();
    return switch (standing.status()) {
      case COUNTED, TIED -> "completed";
      case COUNTING -> "in-process";
      case SCHEDULED,
          POSTPONED,
          COUNTERMANDED,
          DECLARED,
          UNCONTESTED,
          SHARED,
          VOID,
          WITHHELD,
          VACATED ->
          switch (p.kind()) {
            case COMPLETE -> "completed";
            case UNKNOWN -> "unknown";
            case STATIONS, ROUNDS -> p.of() > 0 && p.done() == p.of() ? "completed" : "in-process";
          };
    };
  }

  private void selection(
      NistJson json, String selection, String candidate, int place, List<StationVotes> sheets)
      throws IOException {
    json.begin("CandidateSelection", selection)
        .put("CandidateIds", List.of(candidate))
        .put("SequenceOrder", place + 1);
    json.beginList("VoteCounts");
    for (Mode mode : Mode.values()) {
      json.votes(unit(), type(mode), "", votes(mode, place));
    }
    for (var sheet : sheets) {
      json.votes(sheet.unit(), type(sheet.mode()), "", sheet.votes()[place]);
    }
    json.endList();
    json.end();
  }

  private long votes(Mode mode, int place) {
    if (tally == null) {
      return Figures.UNKNOWN;
    }
    return place < ballot.size() ? tally.votes(mode, place) : tally.figure(mode, Figure.NOTA);
  }

  private static String type(Mode mode) {
    return switch (mode) {
      case BOTH -> "total";
      case EVM -> "election-day";
      case POSTAL -> "absentee-mail";
    };
  }

  private List<StationVotes> sheets() {
    var list = new ArrayList<StationVotes>();
    if (stations && tally != null) {
      results.evidence(index).sheets(tally.channel(), sheet -> add(list, sheet));
    }
    return list;
  }

  private void add(List<StationVotes> list, Sheet sheet) {
    if (sheet.scope() == StatementRow.ScopeKind.STATION) {
      int[] votes = new int[ballot.size() + 1];
      for (int k = 0; k < ballot.size(); k++) {
        votes[k] = k < sheet.candidates() ? sheet.votes(k) : Figures.UNKNOWN;
      }
      votes[ballot.size()] = sheet.figure(Figure.NOTA);
      list.add(new StationVotes(unit(sheet.scopeNumber()), sheet.mode(), votes));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ginti.model.Alliance;
import org.ginti.model.Channel;
import org.ginti.model.Declaration;
import org.ginti.model.Election;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.model.Register;
import org.ginti.tabulation.House;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tally;

/**
 * Results as an ElectionReport of NIST SP 1500-100 version 2, in JSON. The votes of a contest are
 * those of the one channel its standing is taken from; {@code docs/output.md} says what becomes of
 * what.
 */
public final class NistReport {
  private static final Name INDEPENDENT =
      new Name("Independent", "Independent", "निर्दलीय", "آزاد");

  private final Results results;
  private final Register register;
  private final int[] contests;
  private final boolean stations;
  private final Optional<Channel> only;

  /**
   * For the contests that {@code which} accepts by index.
   *
   * @param stations down to the stations of each contest's channel
   * @param only the channel that the results were made of alone; empty for all
   */
  public NistReport(Results results, IntPredicate which, boolean stations, Optional<Channel> only) {
    this.results = results;
    this.register = results.register();
    this.contests = IntStream.range(0, register.contestCount()).filter(which).toArray();
    this.stations = stations;
    this.only = only;
  }

  /** False where nobody states when the election was: then there can be no report of it. */
  public boolean possible() {
    return !register.election().pollDays().isEmpty() || newest().isPresent();
  }

  /** The report, on one line. */
  public void write(OutputStream out) throws IOException {
    var json = new NistJson(out);
    json.begin("ElectionReport");
    head(json);
    parties(json);
    json.beginList("GpUnit");
    for (var body : register.election().bodies()) {
      body(json, body);
    }
    for (int c : contests) {
      new NistContest(results, c, stations).units(json);
    }
    json.endList();
    json.beginList("Election");
    for (House house : results.houses()) {
      election(json, house);
    }
    json.endList();
    json.end();
    json.finish();
    out.write('\n');
    out.flush();
  }

  private void head(NistJson json) throws IOException {
    var election = register.election();
    var source = only.map(c -> register.source(c.source())).orElse(null);
    json.put("Format", stations ? "precinct-level" : "summary-contest")
        .put("GeneratedDate", generated().toString())
        .put("Issuer", source == null ? "Ginti" : source.name())
        .put("IssuerAbbreviation", source == null ? "ginti" : source.id().value())
        .put("SequenceStart", 1)
        .put("SequenceEnd", 1)
        .put("Status", Codes.of(status()))
        .put("VendorApplicationId", "Ginti")
        .put("IsTest", election.id().test());
    if (results.root().isEmpty()) {
      json.called("election", election.id().value());
    } else {
      json.called("election", election.id().value(), "evidence-root", results.root());
    }
  }

  private ResultsStatus status() {
    return IntStream.of(contests)
        .mapToObj(c -> ResultsStatus.of(results.standing(c)))
        .reduce(ResultsStatus::and)
        .orElse(ResultsStatus.PRE_ELECTION);
  }

  /** The newest time stated, else the end of the last poll day: no clock is asked. */
  private Instant generated() {
    ZoneId zone = register.election().zone();
    return newest()
        .orElseGet(() -> day(false).plusDays(1).atStartOfDay(zone).toInstant())
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<Instant> newest() {
    long newest = StatementRow.NO_TIME;
    for (int c : contests) {
      for (Tally t : results.evidence(c).tallies()) {
        newest = Math.max(newest, t.time());
      }
      for (Declaration d : results.evidence(c).declarations()) {
        newest = Math.max(newest, d.on().map(Instant::toEpochMilli).orElse(newest));
      }
    }
    return newest == StatementRow.NO_TIME
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(newest));
  }

  private LocalDate day(boolean first) {
    var days = register.election().pollDays();
    if (days.isEmpty()) {
      return OffsetDateTime.ofInstant(newest().orElseThrow(), register.election().zone())
          .toLocalDate();
    }
    return first ? days.getFirst() : days.getLast();
  }

  /** Those of the register, and the label of those of no party where somebody stands so. */
  private Map<PartyId, Party> allParties() {
    var all = new LinkedHashMap<PartyId, Party>();
    register.parties().forEach(p -> all.put(p.id(), p));
    all.putIfAbsent(Party.INDEPENDENT, new Party(Party.INDEPENDENT, "IND", INDEPENDENT, true));
    return all;
  }

  private void parties(NistJson json) throws IOException {
    var all = allParties();
    json.beginList("Party");
    for (Party p : all.values()) {
      json.begin("Party", NistJson.id("party", p.id().value())).text("Name", p.name());
      if (!p.abbreviation().isEmpty()) {
        json.text("Abbreviation", Name.of(p.abbreviation()));
      }
      json.called("party", p.id().value()).end();
    }
    for (Alliance a : register.alliances()) {
      json.begin("Coalition", NistJson.id("coalition", a.id()))
          .text("Name", a.name())
          .put(
              "PartyIds",
              a.parties().stream()
                  .filter(all::containsKey)
                  .map(p -> NistJson.id("party", p.value()))
                  .toList())
          .called("alliance", a.id(), "alliance-source", a.source())
          .end();
    }
    json.endList();
  }

  private void body(NistJson json, Election.Body body) throws IOException {
    json.begin("ReportingUnit", NistJson.id("body", body.id()));
    switch (body.tier()) {
      case NATIONAL -> json.type("country", "");
      case STATE -> json.type("state", "");
      case LOCAL -> json.type("other", "local-body");
    }
    json.text("Name", body.name())
        .put("ComposingGpUnitIds", of(body).stream().map(c -> unit(register, c)).toList())
        .end();
  }

  /** Contests of a body, by index. */
  private List<Integer> of(Election.Body body) {
    var list = new ArrayList<Integer>();
    for (int c : contests) {
      if (register.body(register.contest(c)).id().equals(body.id())) {
        list.add(c);
      }
    }
    return list;
  }

  static String unit(Register register, int contest) {
    return NistJson.id("seat", register.contest(contest).id().value());
  }

  /** Ballots are counted by election and unit there, so each body has an election of its own. */
  private void election(NistJson json, House house) throws IOException {
    var election = register.election();
    var mine = of(house.body()).stream().map(c -> new NistContest(results, c, stations)).toList();
    json.begin("Election")
        .text("Name", election.name())
        .put("Type", election.kind() == Election.Kind.GENERAL ? "general" : "special")
        .put("StartDate", day(true).toString())
        .put("EndDate", day(false).toString())
        .put("ElectionScopeId", NistJson.id("body", house.body().id()));
    json.beginList("BallotCounts");
    for (var contest : mine) {
      contest.ballots(json);
    }
    json.endList();
    json.beginList("Candidate");
    for (var contest : mine) {
      contest.candidates(json);
    }
    json.endList();
    json.beginList("Contest");
    if (contests.length == register.contestCount()) {
      seats(json, house);
    }
    for (var contest : mine) {
      contest.contest(json);
    }
    json.endList();
    json.end();
  }

  /** Seats by party and alliance: won is what is declared. */
  private void seats(NistJson json, House house) throws IOException {
    String body = house.body().id();
    json.begin("PartyContest", NistJson.id("house", body))
        .put("Name", house.body().name().official())
        .put("ElectionDistrictId", NistJson.id("body", body));
    json.beginList("ContestSelection");
    for (var line : house.parties()) {
      String id = line.party().id().value();
      seats(json, body, "party", id, line.declared(), line.leading());
    }
    for (var line : house.alliances()) {
      seats(json, body, "coalition", line.id(), line.declared(), line.leading());
    }
    json.endList();
    json.end();
  }

  private static void seats(
      NistJson json, String body, String kind, String id, int declared, int leading)
      throws IOException {
    String unit = NistJson.id("body", body);
    json.begin("PartySelection", NistJson.id("seats-" + kind, body, id))
        .put("PartyIds", List.of(NistJson.id(kind, id)));
    json.beginList("VoteCounts");
    json.votes(unit, "seats", "", declared);
    json.votes(unit, "other", "seats-leading", leading);
    json.votes(unit, "other", "seats-total", declared + leading);
    json.endList();
    json.end();
  }
}

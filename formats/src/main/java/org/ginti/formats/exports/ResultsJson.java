// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.ginti.model.Contest;
import org.ginti.model.Figure;
import org.ginti.model.Party;
import org.ginti.model.Progress;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** Results as the JSON that {@code docs/output.md} describes. */
public final class ResultsJson {
  private final Results results;
  private final Level level;
  private final IntPredicate which;

  /** For the contests that {@code which} accepts by index. */
  public ResultsJson(Results results, Level level, IntPredicate which) {
    this.results = results;
    this.level = level;
    this.which = which;
  }

  /** One document with everything down to the level. */
  public void write(OutputStream out) throws IOException {
    var json = Json.document(out);
    var election = results.register().election();
    json.writeStartObject();
    Json.field(json, "election", election.id().value());
    Json.field(json, "name", election.name().official());
    Json.field(json, "jurisdiction", election.jurisdiction().name());
    Json.field(json, "statements", results.statements());
    Json.field(json, "root", results.root().isEmpty() ? null : results.root());
    Json.field(json, "test", test());
    var houses = results.houses();
    json.writeFieldName("house");
    house(json, houses.getFirst());
    json.writeArrayFieldStart("houses");
    for (House h : houses) {
      house(json, h);
    }
    json.writeEndArray();
    if (level != Level.HOUSE) {
      json.writeArrayFieldStart("contests");
      for (int c = 0; c < results.register().contestCount(); c++) {
        if (which.test(c)) {
          contest(json, c);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  /** One contest alone, which changes with what is said of it and nothing else. */
  public void writeContest(OutputStream out, int index) throws IOException {
    var json = Json.document(out);
    json.writeStartObject();
    Json.field(json, "election", results.register().election().id().value());
    json.writeFieldName("contest");
    contest(json, index);
    json.writeEndObject();
    json.flush();
    out.write('\n');
    out.flush();
  }

  /** One object on each line: a house, a contest, a candidate or a station. */
  public void writeLines(OutputStream out) throws IOException {
    switch (level) {
      case HOUSE -> {
        var json = Json.lines(out);
        for (House h : results.houses()) {
          house(json, h);
        }
        end(json, out);
      }
      case CONTEST -> {
        var json = Json.lines(out);
        for (int c = 0; c < results.register().contestCount(); c++) {
          if (which.test(c)) {
            contest(json, c);
          }
        }
        end(json, out);
      }
      case CANDIDATE -> {
        try (var rows = new JsonLinesWriter(out, ResultsRows.CANDIDATES)) {
          new ResultsRows(results, which).candidates(rows);
        }
      }
      case STATION -> {
        try (var rows = new JsonLinesWriter(out, ResultsRows.STATIONS)) {
          new ResultsRows(results, which).stations(rows);
        }
      }
    }
  }

  private static void end(JsonGenerator json, OutputStream out) throws IOException {
    json.flush();
    out.write('\n');
    out.flush();
  }

  private void house(JsonGenerator json, House h) throws IOException {
    json.writeStartObject();
    Json.field(json, "body", h.body().id());
    Json.field(json, "name", h.body().name().official());
    Json.field(json, "seats", h.body().seats());
    Json.field(json, "contests", h.contests());
    Json.field(json, "known", h.known());
    Json.field(json, "declared", h.declared());
    Json.field(json, "leading", h.leading());
    Json.field(json, "tied", h.tied());
    Json.field(json, "shared", h.shared());
    Json.field(json, "unknown", h.unknown());
    json.writeObjectFieldStart("majority");
    Json.field(json, "mark", h.body().majority());
    Json.field(json, "of", h.body().seats());
    json.writeEndObject();
    Json.field(json, "votes", h.votes());
    Json.field(json, "nota", h.nota());
    json.writeArrayFieldStart("parties");
    for (var line : h.parties()) {
      Json.value(json, party(h, line));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alliances");
    for (var line : h.alliances()) {
      Json.value(json, alliance(h, line));
    }
    json.writeEndArray();
    Json.field(json, "test", test());
    json.writeEndObject();
  }

  private boolean test() {
    return results.register().election().id().test();
  }

  static Map<String, @Nullable Object> party(House h, House.PartyLine line) {
    Party p = line.party();
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("party", p.id().value());
    map.put("name", p.name().official());
    map.put("name_hi", p.name().hi());
    map.put("name_ur", p.name().ur());
    map.put("abbreviation", p.abbreviation());
    map.put("mapped", p.mapped());
    map.put("declared", line.declared());
    map.put("leading", line.leading());
    map.put("total", line.total());
    map.put("shared", line.shared());
    map.put("held", line.held());
    map.put("persons", line.persons());
    map.put("contested", line.contested());
    map.put("votes", line.votes());
    map.put("share_of_all", Share.of(line.votes(), h.votes() + h.nota()));
    map.put("share_of_valid", Share.of(line.votes(), h.votes()));
    map.put("change", line.change().isPresent() ? line.change().getAsInt() : null);
    map.put("opened", line.opened());
    map.put("opened_since", line.openedSince().isEmpty() ? null : line.openedSince());
    return map;
  }

  static Map<String, @Nullable Object> alliance(House h, House.AllianceLine line) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("alliance", line.id());
    map.put("name", line.name());
    map.put("source", line.source());
    map.put("declared", line.declared());
    map.put("leading", line.leading());
    map.put("total", line.total());
    map.put("votes", line.votes());
    map.put("share_of_all", Share.of(line.votes(), h.votes() + h.nota()));
    map.put("share_of_valid", Share.of(line.votes(), h.votes()));
    return map;
  }

  private void contest(JsonGenerator json, int index) throws IOException {
    var seat = new Seat(results.register(), results.standing(index));
    var standing = seat.standing();
    Contest c = seat.contest();
    json.writeStartObject();
    Json.field(json, "contest", c.id().value());
    Json.field(json, "number", c.number());
    Json.field(json, "name", c.name().official());
    Json.field(json, "name_en", c.name().en());
    Json.field(json, "name_hi", c.name().hi());
    Json.field(json, "name_ur", c.name().ur());
    Json.field(json, "body", c.body());
    Json.field(json, "state", c.state());
    Json.field(json, "district", c.district());
    Json.field(json, "reservation", c.reservation());
    Json.field(json, "electors", seat.electors());
    Json.field(json, "status", seat.status());
    Json.field(json, "leader", seat.person(standing.leader()));
    Json.field(json, "runner_up", seat.person(standing.runnerUp()));
    Json.field(json, "margin", seat.margin());
    Json.field(json, "tied", standing.tied());
    Json.field(json, "tied_with", tiedWith(seat));
    Json.field(json, "holders", standing.holders().stream().map(seat::person).toList());
    Json.field(json, "declared", seat.declared());
    Json.field(json, "decided", seat.decided());
    Json.field(json, "quantity", seat.quantity());
    Json.field(json, "channel", seat.channel() == null ? null : seat.channelId());
    Json.field(json, "as_of", seat.asOf());
    Json.field(json, "progress", progress(seat.tally()));
    Json.field(json, "valid", seat.valid());
    Json.field(json, "nota", seat.figure(Figure.NOTA));
    Json.field(json, "rejected", seat.figure(Figure.REJECTED));
    Json.field(json, "total", seat.figure(Figure.TOTAL));
    Json.field(json, "candidates_count", seat.ballot().size());
    Json.field(json, "differs", seat.differs());
    Json.field(json, "test", test());
    if (level == Level.CANDIDATE || level == Level.STATION) {
      candidates(json, index);
    }
    if (level == Level.STATION) {
      json.writeArrayFieldStart("stations");
      new ResultsRows(results, which)
          .stations(index, row -> JsonWriter.object(json, ResultsRows.STATIONS, row));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void candidates(JsonGenerator json, int index) throws IOException {
    json.writeArrayFieldStart("candidates");
    new ResultsRows(results, which)
        .candidates(index, row -> JsonWriter.object(json, ResultsRows.CANDIDATES, row));
    json.writeEndArray();
  }

  private static List<@Nullable Map<String, @Nullable Object>> tiedWith(Seat seat) {
    Tally t = seat.tally();
    var list = new java.util.ArrayList<@Nullable Map<String, @Nullable Object>>();
    if (t != null && t.tied()) {
      for (int place : t.top().orElse(new int[0])) {
        list.add(seat.person(place));
      }
    }
    return list;
  }

  private static Map<String, @Nullable Object> progress(@Nullable Tally tally) {
    Progress p = tally == null ? Progress.UNKNOWN : tally.progress();
    var map = new LinkedHashMap<String, @Nullable Object>();
    boolean counted = p.kind() == Progress.Kind.STATIONS || p.kind() == Progress.Kind.ROUNDS;
    map.put("kind", Codes.of(p.kind()));
    map.put("done", counted ? p.done() : null);
    map.put("of", counted && p.of() > 0 ? p.of() : null);
    return map;
  }
}

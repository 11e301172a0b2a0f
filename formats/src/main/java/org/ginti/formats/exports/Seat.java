// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.exports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ginti.model.Candidate;
import org.ginti.model.Channel;
import org.ginti.model.Contest;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.StatementRow;
import org.ginti.tabulation.Tally;
import org.jspecify.annotations.Nullable;

/** One contest and its standing, as the values that are printed. */
record Seat(Register register, Standing standing) {
  Contest contest() {
    return register.contest(standing.contest());
  }

  List<Candidate> ballot() {
    return register.ballot(standing.contest());
  }

  @Nullable Tally tally() {
    return standing.tally().orElse(null);
  }

  String status() {
    return standing.status().name().toLowerCase(Locale.ROOT);
  }

  String decided() {
    return standing.decided().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Nullable Channel channel() {
    Tally t = tally();
    return t == null ? null : register.channel(t.channel());
  }

  String channelId() {
    Channel c = channel();
    return c == null ? "" : c.id().value();
  }

  String quantity() {
    Tally t = tally();
    return t == null ? "" : t.quantity().code();
  }

  @Nullable Long margin() {
    return Json.count(standing.margin());
  }

  @Nullable Long votes(int candidate) {
    Tally t = tally();
    return t == null || candidate < 0 ? null : Json.count(t.votes(candidate));
  }

  @Nullable Long votes(Mode mode, int candidate) {
    Tally t = tally();
    return t == null ? null : Json.count(t.votes(mode, candidate));
  }

  @Nullable Long figure(Figure figure) {
    Tally t = tally();
    return t == null ? null : Json.count(t.figure(figure));
  }

  /** Σ candidates where all are known, else as stated; the votes that deposits are measured by. */
  @Nullable Long valid() {
    Tally t = tally();
    if (t == null) {
      return null;
    }
    return t.complete() ? Long.valueOf(t.sum()) : figure(Figure.VALID);
  }

  @Nullable Long electors() {
    int known = contest().electors();
    return known == Figures.UNKNOWN ? figure(Figure.ELECTORS) : Long.valueOf(known);
  }

  /** ISO-8601, UTC; null where nobody tells. */
  @Nullable String asOf() {
    Tally t = tally();
    return t == null || t.time() == StatementRow.NO_TIME
        ? null
        : Instant.ofEpochMilli(t.time()).toString();
  }

  String progress() {
    Tally t = tally();
    return t == null ? "" : t.progress().code();
  }

  List<String> holders() {
    var ids = new ArrayList<String>();
    for (int h : standing.holders()) {
      ids.add(ballot().get(h).id().value());
    }
    return ids;
  }

  /** Who a place on the ballot is, with votes; null for nobody. */
  @Nullable Map<String, @Nullable Object> person(int candidate) {
    if (candidate < 0) {
      return null;
    }
    Candidate c = ballot().get(candidate);
    Party party = register.party(c.party());
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("candidate", c.id().value());
    map.put("name", c.name().official());
    map.put("name_hi", c.name().hi());
    map.put("name_ur", c.name().ur());
    map.put("party", c.party().value());
    map.put("party_name", party == null ? c.partyPrinted() : party.name().official());
    map.put("votes", votes(candidate));
    return map;
  }

  /** The declaration in force; null where there is none. */
  @Nullable Map<String, @Nullable Object> declared() {
    var d = standing.declaration().orElse(null);
    if (d == null) {
      return null;
    }
    var source = register.source(d.source());
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("kind", d.kind().code());
    map.put("by", d.source().value());
    map.put("by_name", source == null ? "" : source.name());
    map.put("on", d.on().map(Instant::toString).orElse(null));
    map.put("winners", d.winners().stream().map(w -> w.value()).toList());
    map.put("channel", d.channel().map(c -> c.value()).orElse(null));
    map.put("note", d.note());
    return map;
  }

  /** Channels that differ from the one the standing is taken from, with kind and materiality. */
  List<Map<String, @Nullable Object>> differs() {
    var list = new ArrayList<Map<String, @Nullable Object>>();
    for (var d : standing.disagreements()) {
      if (d.station() >= 0) {
        continue;
      }
      Tally t = tally();
      int other = t != null && d.a() == t.channel() ? d.b() : d.a();
      var map = new LinkedHashMap<String, @Nullable Object>();
      map.put("channel", register.channel(other).id().value());
      map.put("kind", Codes.of(d.kind()));
      map.put("material", Codes.of(d.material()));
      list.add(map);
    }
    return list;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.util.List;
import java.util.Locale;
import org.ginti.formats.pack.PackDraft;
import org.ginti.model.Alliance;
import org.ginti.model.Candidate;
import org.ginti.model.Channel;
import org.ginti.model.Contest;
import org.ginti.model.Election;
import org.ginti.model.Figures;
import org.ginti.model.Name;
import org.ginti.model.Party;
import org.ginti.model.PreviousResult;
import org.ginti.model.Source;
import org.ginti.model.Station;
import org.ginti.record.json.JsonWriter;

/** Writes the items of a register, fields in their order, what is not known left out. */
final class ItemWriter {
  private final JsonWriter json;

  /** What is being written, for messages. */
  private String of = "";

  ItemWriter(JsonWriter json) {
    this.json = json;
  }

  void election(Election e) {
    of = "election " + e.id();
    json.object().key("bodies").array();
    for (var body : e.bodies()) {
      json.object();
      text("delimitation", body.delimitation());
      text("id", body.id());
      name(body.name());
      if (body.notaEffect() != Election.NotaEffect.NONE) {
        text("nota_effect", word(body.notaEffect()));
      }
      json.key("seats").number(body.seats());
      text("tier", word(body.tier()));
      json.endObject();
    }
    json.endArray();
    text("id", e.id().value());
    text("jurisdiction", e.jurisdiction().name());
    text("kind", word(e.kind()));
    name(e.name());
    list("poll_days", e.pollDays());
    text("zone", e.zone().getId());
    json.endObject();
  }

  void contest(Contest c) {
    of = "contest " + c.id();
    json.object();
    text("body", c.body());
    text("district", c.district());
    count("electors", c.electors());
    text("id", c.id().value());
    name(c.name());
    text("number", c.number());
    text("reservation", c.reservation());
    text("state", c.state());
    json.endObject();
  }

  void party(Party p) {
    of = "party " + p.id();
    json.object();
    text("abbreviation", p.abbreviation());
    text("id", p.id().value());
    flag("mapped", p.mapped());
    name(p.name());
    json.endObject();
  }

  void candidate(Candidate c) {
    of = "candidate " + c.id();
    json.object();
    text("backed_by", c.backedBy());
    text("id", c.id().value());
    flag("listed", c.listed());
    name(c.name());
    text("party", c.party().value());
    text("party_printed", c.partyPrinted());
    text("person", c.person());
    json.endObject();
  }

  void alliance(Alliance a) {
    of = "alliance " + a.id();
    json.object();
    a.asOf().ifPresent(day -> text("as_of", day.toString()));
    text("id", a.id());
    list("members", a.parties());
    name(a.name());
    text("source", a.source());
    json.endObject();
  }

  void station(Station s) {
    of = "station " + s.id();
    json.object();
    count("electors", s.electors());
    text("id", s.id().value());
    text("name", s.name());
    text("place", s.place());
    text("segment", s.segment());
    json.endObject();
  }

  void source(Source s) {
    of = "source " + s.id();
    json.object();
    text("id", s.id().value());
    text("kind", word(s.kind()));
    text("name", s.name());
    text("origin", s.origin());
    text("url", s.url());
    json.endObject();
  }

  void channel(Channel c) {
    of = "channel " + c.id();
    json.object();
    text("authority", c.authority().code());
    text("form", c.form().code());
    text("id", c.id().value());
    text("source", c.source().value());
    text("title", c.title());
    json.endObject();
  }

  void link(PackDraft.Link l) {
    of = "link of " + l.channel() + " in " + l.contest();
    json.object();
    text("candidate", l.candidate());
    text("channel", l.channel().value());
    text("how", l.how());
    text("label", l.label());
    json.endObject();
  }

  void previous(PreviousResult r) {
    of = "previous result of " + r.contest() + " in " + r.election();
    json.object();
    text("body", r.body());
    text("candidate", r.candidate());
    text("contest", r.contest());
    text("contest_name", r.contestName());
    text("delimitation", r.delimitation());
    text("election", r.election());
    text("party", r.party().value());
    text("party_printed", r.partyPrinted());
    count("votes", r.votes());
    flag("won", r.won());
    json.endObject();
  }

  private void name(Name n) {
    json.key("name").object();
    text("en", n.en());
    text("hi", n.hi());
    text("official", n.official());
    text("ur", n.ur());
    json.endObject();
  }

  private void text(String key, String text) {
    json.text(key, UnfitException.fit(text, key + " of " + of));
  }

  private void count(String key, int n) {
    if (n != Figures.UNKNOWN) {
      json.key(key).number(n);
    }
  }

  private void flag(String key, boolean set) {
    if (set) {
      json.key(key).isTrue();
    }
  }

  private void list(String key, List<?> values) {
    if (!values.isEmpty()) {
      json.key(key).array();
      values.forEach(v -> json.string(UnfitException.fit(v.toString(), key + " of " + of)));
      json.endArray();
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Claim.Outcome;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;

/** Writes the claims of a story as one line of JSON, fields and order as the guideline has them. */
public final class ClaimWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String text;

  private ClaimWriter(String text) {
    this.text = text;
  }

  /** One line, without its end. */
  public static String line(StoryClaims story) {
    return node(story).toString();
  }

  /** {@code {"id", "lang", "claims": […]}}. */
  public static ObjectNode node(StoryClaims story) {
    var out = JSON.objectNode();
    out.put("id", story.id());
    out.put("lang", story.lang().tag());
    var claims = out.putArray("claims");
    var writer = new ClaimWriter(story.text());
    int number = 0;
    for (Claim claim : story.claims()) {
      claims.add(writer.claim(story.id() + "#" + ++number, claim));
    }
    return out;
  }

  private ObjectNode claim(String id, Claim claim) {
    var out = JSON.objectNode();
    out.put("claim_id", id);
    out.put("kind", claim.kind());
    switch (claim) {
      case Claim.SeatResult c -> seatResult(out, c);
      case Claim.PartySeats c -> partySeats(out, c);
      case Claim.Majority c -> {
        party(out, c.party());
        out.put("is_alliance", c.party().alliance());
        out.put("outcome", c.outcome().name().toLowerCase(Locale.ROOT));
        count(out, "seats", c.seats());
        out.put("basis", c.outcome() == Outcome.TRENDING ? "trends" : "result");
        poll(out, c.about().poll());
      }
      case Claim.PartyFirst c -> {
        party(out, c.party());
        text(out, "what", c.what());
        text(out, "place", c.place());
        poll(out, c.about().poll());
      }
      case Claim.OfficeChange c -> officeChange(out, c);
    }
    about(out, claim.about());
    return out;
  }

  private void seatResult(ObjectNode out, Claim.SeatResult c) {
    out.put("status", c.status().name().toLowerCase(Locale.ROOT));
    Seat s = c.seat();
    var seat = out.putObject("seat");
    text(seat, "name", s.name());
    seat.put("name_en", s.nameEn());
    text(seat, "code", s.code());
    runner(out, "winner", c.winner());
    runner(out, "runner_up", c.runnerUp());
    ArrayNode others = out.putArray("others");
    c.others().forEach(other -> others.add(runner(other)));
    amount(out, "margin", c.margin(), true);
    count(out, "stations_counted", c.stationsCounted());
    count(out, "stations_total", c.stationsTotal());
    if (c.roundsCounted().isPresent()) {
      count(out, "rounds_counted", c.roundsCounted());
    }
    poll(out, c.about().poll());
    stated(out, "as_of", c.asOf());
    if (c.snapshot()) {
      out.put("snapshot", true);
    }
  }

  private void partySeats(ObjectNode out, Claim.PartySeats c) {
    party(out, c.party());
    out.put("is_alliance", c.party().alliance());
    count(out, "won", c.won());
    count(out, "leading", c.leading());
    count(out, "total", c.total());
    count(out, "out_of", c.outOf());
    out.put("basis", c.housePosition() ? "house_position" : "election_result");
    text(out, "scope", c.scope());
    poll(out, c.about().poll());
    stated(out, "as_of", c.asOf());
  }

  private void officeChange(ObjectNode out, Claim.OfficeChange c) {
    out.put("change", c.change().name().toLowerCase(Locale.ROOT));
    var person = out.putObject("person");
    text(person, "name", c.person());
    person.put("name_en", latin(c.personEn(), c.person()));
    text(out, "office", c.office());
    text(out, "party", c.party().map(PartyName::printed).orElse(""));
    text(out, "party_id", c.party().map(p -> PartyIds.written(p.code())).orElse(""));
    text(out, "scope", c.scope());
    text(out, "date", c.date());
  }

  private void about(ObjectNode out, Claim.About about) {
    out.put("official", about.official().code());
    out.put("span", about.span().of(text));
    out.put("span_start", text.codePointCount(0, about.span().start()));
    out.put("span_end", text.codePointCount(0, about.span().end()));
    if (!about.alsoSpans().isEmpty()) {
      var also = out.putArray("also_spans");
      for (Span span : about.alsoSpans()) {
        also.add(span.of(text));
      }
    }
    out.put("historical", about.historical());
    out.put("hard", about.doubtful());
    stated(out, "note", about.note());
  }

  private void runner(ObjectNode out, String field, Optional<Runner> runner) {
    if (runner.isPresent()) {
      out.set(field, runner(runner.get()));
    } else {
      out.putNull(field);
    }
  }

  private ObjectNode runner(Runner r) {
    var out = JSON.objectNode();
    text(out, "name", r.name().orElse(""));
    out.put("name_en", latin(r.nameEn(), r.name().orElse("")));
    text(out, "party", r.party().map(PartyName::printed).orElse(""));
    text(out, "party_id", r.party().map(p -> PartyIds.written(p.code())).orElse(""));
    amount(out, "votes", r.votes(), true);
    r.backedBy().ifPresent(code -> out.put("backed_by", PartyIds.written(code)));
    r.rank().ifPresent(rank -> out.put("rank", rank));
    amount(out, "lost_by", r.lostBy(), false);
    if (r.conceded()) {
      out.put("conceded", true);
    }
    return out;
  }

  private static void poll(ObjectNode out, Poll poll) {
    var election = out.putObject("election");
    text(election, "country", poll.country());
    text(election, "body", poll.body());
    count(election, "year", poll.year());
    election.put("by_election", poll.byElection());
    election.put("year_stated", poll.yearStated());
  }

  private static void party(ObjectNode out, PartyName party) {
    text(out, "party", party.printed());
    text(out, "party_id", PartyIds.written(party.code()));
  }

  private void amount(ObjectNode out, String field, Optional<Amount> amount, boolean always) {
    if (amount.isEmpty()) {
      if (always) {
        out.putNull(field);
      }
      return;
    }
    Amount a = amount.get();
    if (a.value().isPresent()) {
      out.put(field, a.value().getAsLong());
    } else {
      out.putNull(field);
      out.put(field + "_raw", a.at().of(text));
    }
    if (a.hedge() != Hedge.EXACT) {
      out.put(field + "_q", a.hedge().name().toLowerCase(Locale.ROOT));
    }
  }

  private static void count(ObjectNode out, String field, OptionalInt value) {
    if (value.isPresent()) {
      out.put(field, value.getAsInt());
    } else {
      out.putNull(field);
    }
  }

  private static String latin(Optional<String> given, String name) {
    return given.orElseGet(() -> Latin.of(name));
  }

  /** Null where nothing is said. */
  private static void text(ObjectNode out, String field, String value) {
    if (value.isEmpty()) {
      out.putNull(field);
    } else {
      out.put(field, value);
    }
  }

  /** Left out where nothing is said. */
  private static void stated(ObjectNode out, String field, String value) {
    if (!value.isEmpty()) {
      out.put(field, value);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.ginti.model.Lang;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.claim.Span;
import org.ginti.reading.claim.Standing;

/**
 * Reads lines of JSON in the guideline's schema: labelled stories, and what {@link ClaimWriter}
 * wrote. A field that is missing or null is not said.
 */
public final class ClaimReader {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String text;
  private final WrittenNumbers numbers;
  private List<Span> spans = List.of();

  private ClaimReader(String text) {
    this.text = text;
    this.numbers = new WrittenNumbers(text);
  }

  /**
   * A story from its line.
   *
   * @param textOf gives the text of a story by its id, where the line does not hold it
   * @throws IllegalArgumentException where the line is no story of this schema
   */
  public static StoryClaims read(String line, UnaryOperator<String> textOf) {
    JsonNode story;
    try {
      story = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
    String id = said(story, "id");
    String text = story.hasNonNull("text") ? said(story, "text") : textOf.apply(id);
    var reader = new ClaimReader(text);
    var claims = new ArrayList<Claim>();
    for (JsonNode claim : story.path("claims")) {
      claims.add(reader.claim(claim));
    }
    return new StoryClaims(id, Lang.of(said(story, "lang")), text, claims);
  }

  /** A story whose line holds its text. */
  public static StoryClaims read(String line) {
    return read(line, id -> "");
  }

  private Claim claim(JsonNode c) {
    var about = about(c);
    return switch (said(c, "kind")) {
      case "seat_result" -> seatResult(c, about);
      case "party_seats" ->
          new Claim.PartySeats(
              about,
              party(c),
              count(c, "won"),
              count(c, "leading"),
              count(c, "total"),
              count(c, "out_of"),
              said(c, "scope"),
              said(c, "basis").equals("house_position"),
              said(c, "as_of"));
      case "majority" ->
          new Claim.Majority(
              about, party(c), oneOf(Claim.Outcome.class, said(c, "outcome")), count(c, "seats"));
      case "party_first" ->
          new Claim.PartyFirst(about, party(c), said(c, "what"), said(c, "place"));
      case "office_change" ->
          new Claim.OfficeChange(
              about,
              oneOf(Claim.Change.class, said(c, "change")),
              said(c.path("person"), "name"),
              Optional.of(said(c.path("person"), "name_en")),
              said(c, "office"),
              c.hasNonNull("party") ? Optional.of(party(c)) : Optional.empty(),
              said(c, "scope"),
              said(c, "date"));
      case String kind -> throw new IllegalArgumentException("no kind of claim: " + kind);
    };
  }

  private Claim seatResult(JsonNode c, Claim.About about) {
    JsonNode seat = c.path("seat");
    var others = new ArrayList<Runner>();
    c.path("others").forEach(other -> others.add(runner(other)));
    return new Claim.SeatResult(
        about,
        oneOf(Claim.Status.class, said(c, "status")),
        new Seat(said(seat, "name"), said(seat, "name_en"), said(seat, "code")),
        optionalRunner(c.path("winner")),
        optionalRunner(c.path("runner_up")),
        others,
        amount(c, "margin"),
        count(c, "stations_counted"),
        count(c, "stations_total"),
        count(c, "rounds_counted"),
        said(c, "as_of"),
        c.path("snapshot").asBoolean());
  }

  private Claim.About about(JsonNode c) {
    Span span = codePoints(c.path("span_start").asInt(), c.path("span_end").asInt());
    var also = new ArrayList<Span>();
    for (JsonNode other : c.path("also_spans")) {
      int at = text.indexOf(other.asText());
      if (at >= 0) {
        also.add(new Span(at, at + other.asText().length()));
      }
    }
    spans = new ArrayList<>(also);
    spans.addFirst(span);
    JsonNode e = c.path("election");
    var poll =
        new Poll(
            said(e, "country"),
            said(e, "body"),
            count(e, "year"),
            e.path("by_election").asBoolean(),
            e.path("year_stated").asBoolean());
    return new Claim.About(
        poll,
        oneOf(Standing.class, said(c, "official")),
        span,
        also,
        c.path("historical").asBoolean(),
        c.path("hard").asBoolean(),
        said(c, "note"),
        List.of());
  }

  private Span codePoints(int start, int end) {
    int length = text.codePointCount(0, text.length());
    if (start < 0 || start > end || end > length) {
      throw new IllegalArgumentException(
          "span " + start + " to " + end + " in a text of " + length + " characters");
    }
    return new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private Optional<Runner> optionalRunner(JsonNode r) {
    return r.isObject() ? Optional.of(runner(r)) : Optional.empty();
  }

  private Runner runner(JsonNode r) {
    return new Runner(
        Optional.of(said(r, "name")).filter(s -> !s.isEmpty()),
        Optional.of(said(r, "name_en")),
        r.hasNonNull("party") || r.hasNonNull("party_id")
            ? Optional.of(party(r))
            : Optional.empty(),
        amount(r, "votes"),
        Optional.of(PartyIds.code(said(r, "backed_by"))).filter(s -> !s.isEmpty()),
        count(r, "rank"),
        amount(r, "lost_by"),
        r.path("conceded").asBoolean());
  }

  private static PartyName party(JsonNode c) {
    return new PartyName(
        said(c, "party"), PartyIds.code(said(c, "party_id")), c.path("is_alliance").asBoolean());
  }

  private Optional<Amount> amount(JsonNode c, String field) {
    if (c.hasNonNull(field)) {
      long value = c.path(field).asLong();
      String hedge = said(c, field + "_q");
      return Optional.of(
          Amount.of(
              value,
              hedge.isEmpty() ? Hedge.EXACT : oneOf(Hedge.class, hedge),
              numbers.find(value, spans).orElse(spans.getFirst())));
    }
    int at = text.indexOf(said(c, field + "_raw"));
    return c.hasNonNull(field + "_raw") && at >= 0
        ? Optional.of(Amount.unreadable(new Span(at, at + said(c, field + "_raw").length())))
        : Optional.empty();
  }

  private static OptionalInt count(JsonNode c, String field) {
    return c.hasNonNull(field) ? OptionalInt.of(c.path(field).asInt()) : OptionalInt.empty();
  }

  private static String said(JsonNode c, String field) {
    return c.hasNonNull(field) ? c.path(field).asText() : "";
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }
}

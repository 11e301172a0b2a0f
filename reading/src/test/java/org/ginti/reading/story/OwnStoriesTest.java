// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Runner;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Stories written for Ginti, with invented names and figures, one a line of JSON: what the reader
 * takes from each, no more and no less.
 */
final class OwnStoriesTest {
  @TestFactory
  Stream<DynamicTest> hindiAndUrduStoriesGiveTheClaimsWrittenWithThem() throws IOException {
    var reader = Reader.withoutRegister();
    return stories("hindustani.jsonl").stream()
        .map(story ->
            DynamicTest.dynamicTest(
                story.path("id").asText(),
                () -> {
                  String text = story.path("text").asText();
                  var claims = reader.read(Story.of(story.path("id").asText(), text)).claims();
                  var expected = new ArrayList<String>();
                  story.path("claims").forEach(c -> expected.add(c.asText()));
                  assertThat(claims.stream().map(OwnStoriesTest::brief))
                      .containsExactlyInAnyOrderElementsOf(expected);
                }));
  }

  private static List<JsonNode> stories(String file) throws IOException {
    var json = new ObjectMapper();
    var stories = new ArrayList<JsonNode>();
    try (InputStream in = Objects.requireNonNull(OwnStoriesTest.class.getResourceAsStream(file))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        stories.add(json.readTree(line));
      }
    }
    return stories;
  }

  private static String brief(Claim claim) {
    var poll = claim.about().poll();
    String where =
        " · "
            + poll.body()
            + (poll.year().isPresent() ? " " + poll.year().getAsInt() : "")
            + (poll.byElection() ? " by-election" : "")
            + (claim.about().historical() ? " earlier" : "")
            + " · "
            + claim.about().official().code();
    return what(claim) + where;
  }

  private static String what(Claim claim) {
    return switch (claim) {
      case Claim.SeatResult r ->
          r.status()
              + " "
              + (r.seat().code().isEmpty() ? r.seat().name() : r.seat().code())
              + r.winner().map(w -> ": " + runner(w)).orElse("")
              + r.runnerUp().map(w -> "; second " + runner(w)).orElse("")
              + String.join("", r.others().stream().map(w -> "; " + runner(w)).toList())
              + r.margin().map(m -> "; margin " + amount(m)).orElse("")
              + (r.stationsCounted().isPresent()
                  ? "; stations " + r.stationsCounted().getAsInt()
                  : "")
              + (r.stationsTotal().isPresent() ? " of " + r.stationsTotal().getAsInt() : "")
              + (r.roundsCounted().isPresent() ? "; rounds " + r.roundsCounted().getAsInt() : "")
              + (r.asOf().isEmpty() ? "" : "; as of " + r.asOf());
      case Claim.PartySeats s ->
          s.party().code()
              + (s.won().isPresent() ? " won " + s.won().getAsInt() : "")
              + (s.leading().isPresent() ? " leads in " + s.leading().getAsInt() : "")
              + (s.total().isPresent() ? " has " + s.total().getAsInt() : "")
              + (s.outOf().isPresent() ? " of " + s.outOf().getAsInt() : "")
              + (s.scope().isEmpty() ? "" : " in " + s.scope())
              + (s.asOf().isEmpty() ? "" : " as of " + s.asOf());
      case Claim.Majority m -> m.party().code() + " majority " + m.outcome();
      case Claim.PartyFirst f -> f.party().code() + " first in " + f.place();
      case Claim.OfficeChange o ->
          o.change()
              + " "
              + o.person()
              + ", "
              + o.office()
              + o.party().map(p -> " of " + p.code()).orElse("")
              + (o.scope().isEmpty() ? "" : " in " + o.scope());
    };
  }

  private static String runner(Runner r) {
    return r.name().orElse("–")
        + r.party().map(p -> " (" + p.code() + ")").orElse("")
        + r.backedBy().map(b -> " backed by " + b).orElse("")
        + r.votes().map(v -> " " + amount(v)).orElse("");
  }

  private static String amount(Amount a) {
    String n = a.value().isPresent() ? Long.toString(a.value().getAsLong()) : "?";
    return switch (a.hedge()) {
      case EXACT -> n;
      case OVER -> ">" + n;
      case ABOUT -> "~" + n;
    };
  }
}

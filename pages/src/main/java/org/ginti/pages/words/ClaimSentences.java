// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.model.Jurisdiction;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Amount.Hedge;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Poll;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.claim.Standing;

/** Claims in the words of one language: what it is first, then its parts line by line. */
public final class ClaimSentences {
  private final Words words;

  public ClaimSentences(Words words) {
    this.words = words;
  }

  public List<String> of(Claim claim) {
    var numbers = words.with(country(claim.about().poll()));
    var lines = new ArrayList<String>();
    switch (claim) {
      case Claim.SeatResult c -> seat(c, numbers, lines);
      case Claim.PartySeats c -> {
        lines.add(
            numbers.say(
                "claim.party-seats",
                Map.of("party", c.party().printed(), "seats", seats(c, numbers))));
        part(lines, "claim.scope", c.scope());
      }
      case Claim.Majority c ->
          lines.add(
              numbers.say("claim.majority." + lower(c.outcome()), "party", c.party().printed()));
      case Claim.PartyFirst c -> {
        lines.add(numbers.say("claim.first", "party", c.party().printed()));
        part(lines, "claim.scope", c.place());
      }
      case Claim.OfficeChange c ->
          lines.add(
              numbers.say(
                  "claim.office." + lower(c.change()),
                  Map.of(
                      "who",
                      c.person(),
                      "office",
                      c.office(),
                      "party",
                      c.party().map(PartyName::printed).orElse("–"))));
    }
    poll(claim.about(), lines);
    return lines;
  }

  public static Jurisdiction country(Poll poll) {
    return poll.country().equals("IN") ? Jurisdiction.IN : Jurisdiction.PK;
  }

  private void seat(Claim.SeatResult c, Words numbers, List<String> lines) {
    String seat = c.seat().name().isEmpty() ? words.say("claim.no-seat") : c.seat().name();
    lines.add(numbers.say("claim.seat." + lower(c.status()), "seat", seat));
    runner("claim.winner", c.winner(), numbers, lines);
    runner("claim.runner-up", c.runnerUp(), numbers, lines);
    c.others().forEach(o -> runner("claim.other", Optional.of(o), numbers, lines));
    c.margin().ifPresent(m -> part(lines, "claim.margin", amount(m, numbers)));
    c.stationsCounted()
        .ifPresent(n ->
            lines.add(
                numbers.say(
                    "claim.stations",
                    Map.of(
                        "done",
                        n,
                        "of",
                        c.stationsTotal().isPresent()
                            ? numbers.numbers().exact(c.stationsTotal().getAsInt())
                            : "?"))));
    c.roundsCounted().ifPresent(n -> lines.add(numbers.say("claim.rounds", "done", n)));
  }

  private void runner(String key, Optional<Runner> runner, Words numbers, List<String> lines) {
    if (runner.isEmpty()) {
      return;
    }
    Runner r = runner.get();
    String party = r.party().map(PartyName::printed).orElse("");
    String name = r.name().orElse(words.say("claim.unnamed"));
    String votes = r.votes().map(v -> " " + amount(v, numbers)).orElse("");
    part(lines, key, name + (party.isEmpty() ? "" : " (" + party + ")") + votes);
  }

  private String amount(Amount a, Words numbers) {
    if (a.value().isEmpty()) {
      return words.say("claim.unreadable");
    }
    String exact = numbers.numbers().exact(a.value().getAsLong());
    return a.hedge() == Hedge.EXACT
        ? exact
        : words.say("claim.hedge." + lower(a.hedge()), "number", exact);
  }

  private static String seats(Claim.PartySeats c, Words numbers) {
    var parts = new LinkedHashMap<String, OptionalInt>();
    parts.put("claim.won", c.won());
    parts.put("claim.leading", c.leading());
    parts.put("claim.total", c.total());
    return String.join(
        ", ",
        parts.entrySet().stream()
            .filter(e -> e.getValue().isPresent())
            .map(e -> numbers.say(e.getKey(), "count", e.getValue().getAsInt()))
            .toList());
  }

  private void poll(Claim.About about, List<String> lines) {
    Poll poll = about.poll();
    String year = poll.year().isPresent() ? String.valueOf(poll.year().getAsInt()) : "";
    part(lines, "claim.election", (poll.body() + " " + year).strip());
    if (about.official() != Standing.UNKNOWN) {
      lines.add(words.say("claim.standing." + about.official().code()));
    }
    if (about.doubtful()) {
      lines.add(words.say("claim.doubtful"));
    }
  }

  private void part(List<String> lines, String key, String value) {
    if (!value.isEmpty()) {
      lines.add(words.say(key, "value", value));
    }
  }

  private static String lower(Enum<?> e) {
    return e.name().toLowerCase(Locale.ROOT);
  }
}

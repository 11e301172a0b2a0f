// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ginti.formats.exports.Column;
import org.ginti.formats.exports.CsvWriter;
import org.ginti.model.Register;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Claim;
import org.ginti.reading.claim.Runner;
import org.ginti.reading.link.Link;
import org.ginti.reading.link.Linker;
import org.ginti.reading.story.Story;
import org.jspecify.annotations.Nullable;

/** Claims about the seats of one election as rows of the layout {@code statements}. */
final class ClaimRows {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("contest", true),
          new Column("candidate", true),
          new Column("figure", true),
          new Column("votes", true),
          new Column("source", true),
          new Column("url", true),
          new Column("stated_at", true),
          new Column("stations_counted", true),
          new Column("stations_total", true),
          new Column("precision", true),
          new Column("evidence", true));

  private final Linker linker;
  private final @Nullable String outlet;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /**
   * @param outlet who published the stories; null for what they say themselves
   */
  ClaimRows(Register register, @Nullable String outlet) {
    this.linker = new Linker(register);
    this.outlet = outlet;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  String csv() throws IOException {
    var text = new StringWriter();
    try (var csv = new CsvWriter(text, COLUMNS)) {
      for (var row : rows) {
        csv.row(row);
      }
    }
    return text.toString();
  }

  /**
   * Adds what a claim says of a seat.
   *
   * @param id as the command names it
   * @return false where it has no figure
   */
  boolean add(String id, Story story, Claim.SeatResult seat, int contest) throws Refused {
    int before = rows.size();
    var people = new ArrayList<>(seat.others());
    seat.runnerUp().ifPresent(people::addFirst);
    seat.winner().ifPresent(people::addFirst);
    for (Runner runner : people) {
      if (number(runner.votes()).isPresent()) {
        if (!(linker.person(contest, runner) instanceof Link.Linked linked)) {
          throw new Refused(
              "--accept "
                  + id
                  + ": "
                  + runner.name().orElse("?")
                  + " is nobody on the ballot alone");
        }
        String candidate = linker.register().ballot(contest).get(linked.at()).id().value();
        rows.add(row(story, linker.register(), contest, seat, candidate, "", runner.votes()));
      }
    }
    if (number(seat.margin()).isPresent()) {
      rows.add(row(story, linker.register(), contest, seat, "", "margin", seat.margin()));
    }
    return rows.size() > before;
  }

  private List<@Nullable Object> row(
      Story story,
      Register register,
      int contest,
      Claim.SeatResult seat,
      String candidate,
      String figure,
      Optional<Amount> amount)
      throws Refused {
    boolean stations = seat.stationsCounted().isPresent() && seat.stationsTotal().isPresent();
    var row = new ArrayList<@Nullable Object>();
    row.add(register.contest(contest).id().value());
    row.add(candidate);
    row.add(figure);
    row.add(number(amount).getAsInt());
    row.add(outlet(story, outlet));
    row.add(story.address());
    row.add(story.published());
    row.add(stations ? seat.stationsCounted().getAsInt() : null);
    row.add(stations ? seat.stationsTotal().getAsInt() : null);
    row.add(
        amount
            .map(Amount::hedge)
            .map(h ->
                switch (h) {
                  case EXACT -> "";
                  case OVER -> "hedged";
                  case ABOUT -> "rounded";
                })
            .orElse(""));
    row.add(story.address().isEmpty() ? story.id() : story.address());
    return row;
  }

  /** Who published a story, which must be known. */
  static String outlet(Story story, @Nullable String outlet) throws Refused {
    String name = outlet != null ? outlet : story.outlet();
    if (name.isBlank()) {
      throw new Refused("who published " + story.id() + " is not known; give --outlet NAME");
    }
    return name;
  }

  private static OptionalInt number(Optional<Amount> amount) {
    var value = amount.map(Amount::value).orElse(OptionalLong.empty());
    return value.isPresent() && value.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) value.getAsLong())
        : OptionalInt.empty();
  }
}

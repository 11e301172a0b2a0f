// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ginti.formats.exports.Share;
import org.ginti.model.Party;
import org.ginti.model.Register;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.House;

/** The house as a screen of text: majority bar, seats known, party table. */
final class Board {
  /** How many parties without a seat are shown. */
  private static final int UNSEATED = 12;

  private final Register register;
  private final Words words;
  private final Bar bar;

  Board(Register register, Words words, boolean colour) {
    this.register = register;
    this.words = words;
    this.bar = new Bar(colour);
  }

  /** The whole board in at most this many lines; parties beyond the room are summed up. */
  List<String> lines(House house, int width, int room) {
    var lines = new ArrayList<String>();
    var n = words.numbers();
    var body = house.body();
    String mark = words.say("board.majority", "mark", body.majority(), "of", body.seats());
    lines.addAll(bar.lines(house, Bar.blocks(house, register.alliances()), mark, width));
    lines.addAll(known(house, width));
    lines.add("");
    int rows = Math.max(2, room - lines.size() - 4);
    lines.addAll(table(house, width, rows));
    if (house.nota() > 0) {
      lines.add(words.say("board.nota", "nota", n.text(house.nota())));
    }
    return lines;
  }

  /** Seats known, in one line or two. */
  private List<String> known(House h, int width) {
    var parts = new ArrayList<String>();
    parts.add(words.say("board.declared", "count", h.declared()));
    parts.add(words.say("board.leading", "count", h.leading()));
    if (h.tied() > 0) {
      parts.add(words.say("board.tied", "count", h.tied()));
    }
    if (h.shared() > 0) {
      parts.add(words.say("board.shared", "count", h.shared()));
    }
    if (h.unknown() > 0) {
      parts.add(words.say("board.unknown", "count", h.unknown()));
    }
    String head = words.say("board.known", "known", h.known(), "of", h.contests());
    String tail = String.join(" · ", parts);
    return CellWidth.of(head) + CellWidth.of(tail) + 3 <= width
        ? List.of(head + " · " + tail)
        : List.of(head, tail);
  }

  private List<String> table(House house, int width, int rows) {
    boolean wide = width >= 84;
    var headings = new ArrayList<TextTable.Heading>();
    headings.add(new TextTable.Heading(words.say("column.party"), false));
    for (String key : List.of("declared", "leading", "total")) {
      headings.add(new TextTable.Heading(words.say("column." + key), true));
    }
    boolean change = house.parties().stream().anyMatch(p -> p.change().isPresent());
    if (change) {
      headings.add(new TextTable.Heading(words.say("column.change"), true));
    }
    if (wide) {
      headings.add(new TextTable.Heading(words.say("column.votes"), true));
    }
    headings.add(new TextTable.Heading(words.say("column.share_of_valid"), true));
    var table = new TextTable(headings);
    for (var a : byTotal(house.alliances())) {
      table.row(
          row(alliance(a), a.declared(), a.leading(), change ? "" : null, wide, a.votes(), house));
    }
    if (!house.alliances().isEmpty()) {
      table.rule();
    }
    var parties = new ArrayList<>(house.parties());
    parties.sort(
        Comparator.comparingInt(House.PartyLine::total)
            .thenComparingLong(House.PartyLine::votes)
            .reversed());
    int most = Math.min(rows, seated(parties) + UNSEATED);
    int shown = parties.size() <= most ? parties.size() : most - 1;
    for (var line : parties.subList(0, shown)) {
      String moved =
          !change
              ? null
              : line.change().isPresent() ? words.numbers().signed(line.change().getAsInt()) : "–";
      table.row(row(name(line), line.declared(), line.leading(), moved, wide, line.votes(), house));
    }
    var lines = new ArrayList<>(table.lines(width));
    int first = house.alliances().isEmpty() ? 2 : 3 + house.alliances().size();
    var alliances = byTotal(house.alliances());
    for (int i = 0; i < alliances.size(); i++) {
      lines.set(2 + i, bar.paint(Bar.id(alliances.get(i)), lines.get(2 + i)));
    }
    for (int i = 0; i < shown; i++) {
      lines.set(first + i, bar.paint(parties.get(i).party().id().value(), lines.get(first + i)));
    }
    if (shown < parties.size()) {
      lines.add(others(parties.subList(shown, parties.size())));
    }
    return lines;
  }

  private static int seated(List<House.PartyLine> parties) {
    return (int) parties.stream().filter(p -> p.total() > 0).count();
  }

  private static List<House.AllianceLine> byTotal(List<House.AllianceLine> alliances) {
    return alliances.stream()
        .sorted(Comparator.comparingInt(House.AllianceLine::total).reversed())
        .toList();
  }

  private String alliance(House.AllianceLine line) {
    for (var alliance : register.alliances()) {
      if (alliance.id().equals(line.id())) {
        return alliance.name().in(words.lang());
      }
    }
    return line.name();
  }

  private String name(House.PartyLine line) {
    String name = line.party().name().in(words.lang());
    if (line.party().id().equals(Party.INDEPENDENT)) {
      name = words.say("party.independents");
    }
    return line.opened() && line.total() > 0 ? name + " ✶" : name;
  }

  private List<String> row(
      String name,
      int declared,
      int leading,
      @org.jspecify.annotations.Nullable String change,
      boolean wide,
      long votes,
      House house) {
    var n = words.numbers();
    var cells = new ArrayList<String>();
    cells.add(name);
    cells.add(n.exact(declared));
    cells.add(n.exact(leading));
    cells.add(n.exact(declared + leading));
    if (change != null) {
      cells.add(change);
    }
    if (wide) {
      cells.add(n.exact(votes));
    }
    var share = Share.of(votes, house.votes());
    cells.add(share == null ? "–" : share.toPlainString());
    return cells;
  }

  private String others(List<House.PartyLine> rest) {
    int seats = rest.stream().mapToInt(House.PartyLine::total).sum();
    long votes = rest.stream().mapToLong(House.PartyLine::votes).sum();
    return words.say("board.others", Map.of("count", rest.size(), "seats", seats, "votes", votes));
  }
}

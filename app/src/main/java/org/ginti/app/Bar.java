// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ginti.tabulation.House;

/**
 * The seats of a house as one line: the largest party or alliance first, declared seats solid and
 * led ones shaded, with a mark above where the majority begins. Colours stay with their party.
 */
final class Bar {
  private static final int[] COLOURS = {33, 208, 34, 160, 99, 37, 178, 205, 94, 244};

  private final Map<String, Integer> colours = new HashMap<>();
  private final boolean colour;

  /** One block of seats. */
  record Block(String id, String label, int declared, int leading) {
    int total() {
      return declared + leading;
    }
  }

  Bar(boolean colour) {
    this.colour = colour;
  }

  /** The line with the mark, then the bar, then nothing: two lines of at most this width. */
  List<String> lines(House house, List<Block> blocks, String mark, int width) {
    int seats = Math.max(house.body().seats(), 1);
    var bar = new StringBuilder();
    int from = 0;
    for (Block block : blocks) {
      int declaredTo = cell(from + block.declared(), seats, width);
      int to = cell(from + block.total(), seats, width);
      bar.append(block(block, cell(from, seats, width), declaredTo, to));
      from += block.total();
    }
    int used = cell(from, seats, width);
    bar.append("·".repeat(Math.max(0, width - used)));
    int at = Math.max(0, cell(house.body().majority(), seats, width) - 1);
    return List.of(marker(at, mark, width), bar.toString());
  }

  /** Colour of a party's name in the table; the text itself where there are no colours. */
  String paint(String id, String text) {
    Integer c = colours.get(id);
    return colour && c != null ? "\u001b[38;5;" + c + "m" + text + "\u001b[0m" : text;
  }

  private static int cell(int seats, int of, int width) {
    return Math.min(width, (int) ((2L * seats * width + of) / (2L * of)));
  }

  private static String marker(int at, String mark, int width) {
    int label = CellWidth.of(mark);
    if (at + 2 + label <= width) {
      return " ".repeat(at) + "▼ " + CellWidth.isolate(mark);
    }
    return " ".repeat(Math.max(0, at - label - 1)) + CellWidth.isolate(mark) + " ▼";
  }

  private String block(Block block, int from, int declaredTo, int to) {
    if (to <= from) {
      return "";
    }
    int cells = to - from;
    int solid = Math.max(0, declaredTo - from);
    String label = label(block, cells);
    var text = new StringBuilder(label);
    for (int i = label.length(); i < cells; i++) {
      text.append(i == cells - 1 && !colour ? '│' : i < solid ? (colour ? ' ' : '█') : '▒');
    }
    return colour ? coloured(block, text.toString(), solid) : text.toString();
  }

  /** Declared seats on the party's colour, led ones in it. */
  private String coloured(Block block, String text, int solid) {
    int c = colours.computeIfAbsent(block.id(), k -> COLOURS[colours.size() % COLOURS.length]);
    return "\u001b[48;5;%d;97m%s\u001b[0m\u001b[38;5;%dm%s\u001b[0m"
        .formatted(c, text.substring(0, solid), c, text.substring(solid));
  }

  /** The block's label, or nothing where it does not fit; Latin letters only. */
  private static String label(Block block, int cells) {
    String label = " " + block.label() + " " + block.total() + " ";
    boolean plain = label.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    return plain && label.length() + 1 <= cells ? label : "";
  }

  /** How an alliance is told from a party of the same id. */
  static String id(House.AllianceLine line) {
    return "alliance " + line.id();
  }

  /** Alliances and then parties outside them, or parties alone, the largest first. */
  static List<Block> blocks(House house, List<org.ginti.model.Alliance> alliances) {
    var inAlliance = new ArrayList<String>();
    var list = new ArrayList<Block>();
    for (var line : house.alliances()) {
      list.add(new Block(id(line), line.name(), line.declared(), line.leading()));
    }
    for (var a : alliances) {
      a.parties().forEach(p -> inAlliance.add(p.value()));
    }
    for (var line : house.parties()) {
      var party = line.party();
      boolean apart = house.alliances().isEmpty() || !inAlliance.contains(party.id().value());
      if (apart && line.total() > 0) {
        String label = party.abbreviation().isEmpty() ? party.id().value() : party.abbreviation();
        list.add(new Block(party.id().value(), label, line.declared(), line.leading()));
      }
    }
    list.sort((x, y) -> Integer.compare(y.total(), x.total()));
    return list;
  }
}

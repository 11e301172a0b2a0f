// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.List;
import java.util.Optional;
import org.ginti.pages.draw.TileMap;

/** What the board of an election shows, in the words and numbers of one language. */
record BoardView(
    String name,
    List<HouseView> houses,
    List<Group> groups,
    List<Close> closest,
    List<Close> biggest,
    List<Told> latest,
    List<Frame.Link> more,
    List<Frame.Link> data) {

  /**
   * One body.
   *
   * @param alone true where the election has no other
   * @param known seats known of all, in words
   * @param counts declared, leading and the rest, each in words
   * @param seatless names of parties that stood and have no seat
   * @param firsts sentences on parties with their first seat here
   */
  record HouseView(
      String id,
      String name,
      boolean alone,
      BarView bar,
      String known,
      List<String> counts,
      List<Line> alliances,
      List<Line> parties,
      boolean change,
      List<String> seatless,
      Line sum,
      Optional<Hands> hands,
      List<String> firsts,
      List<String> sources,
      String nota,
      MapView map) {}

  /** The majority bar: blocks in units of {@value #WIDTH} for the whole house. */
  record BarView(List<Block> blocks, int mark, String majority, String summary) {
    static final int WIDTH = 1000;

    /** Seats of a party or an alliance: declared ones solid, led ones hollow. */
    record Block(
        String label, int colour, int x, int declared, int leading, String total, String words) {}
  }

  /** A party or alliance in the table. */
  record Line(
      String name,
      String code,
      String href,
      int colour,
      String declared,
      String leading,
      String total,
      String change,
      String votes,
      String share,
      boolean opened) {}

  /** How many seats go to another party than last time, and from whom to whom. */
  record Hands(String summary, List<String> moves) {}

  /** The tile map: the layout, and a tile for each place in it. */
  record MapView(TileMap layout, List<Tile> tiles, String summary) {
    int width() {
      return layout.width() * TileMap.SIDE;
    }

    int height() {
      return layout.height() * TileMap.SIDE;
    }
  }

  /**
   * A seat on the map.
   *
   * @param solid true where somebody holds the seat by a sourced event
   */
  record Tile(int x, int y, int colour, boolean solid, String code, String label, String href) {}

  /** Seats of one district. */
  record Group(String id, String name, String count, List<Row> rows) {}

  /** A seat in the list. */
  record Row(
      String href,
      String number,
      String name,
      String who,
      String code,
      int colour,
      String key,
      String state,
      String margin,
      String second,
      Mark mark) {}

  /** Whether another channel differs from the one a seat's standing is taken from. */
  enum Mark {
    NONE,
    DIFFERS,
    MATERIAL
  }

  /** A seat by its margin. */
  record Close(String href, String name, String sentence, String margin, int colour) {}

  /** Something that happened. */
  record Told(String time, String text, String href) {}
}

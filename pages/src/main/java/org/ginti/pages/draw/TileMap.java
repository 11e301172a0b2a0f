// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

import java.util.ArrayList;
import java.util.List;
import org.ginti.model.Contest;

/**
 * Seats as squares of equal size. The order of contests follows a {@link Curve} through a grid of
 * at most {@value #COLUMNS} columns, so that what is near in the list is near on the map; a heavy
 * line runs between tiles of different districts (or states, where no district is named). Nothing
 * but the order and the district of contests goes in: no boundary, no place.
 *
 * @param width in columns
 * @param height in rows
 * @param at where the seat at each place of the list lies
 * @param borders path data of the lines between districts
 */
public record TileMap(int width, int height, List<At> at, String borders) {
  /** Side of a tile in units of the drawing; at 360 px of screen a tile has 24 px or more. */
  public static final int SIDE = 28;

  private static final int COLUMNS = 13;

  /** Left and top edge of a tile. */
  public record At(int x, int y) {}

  public TileMap {
    at = List.copyOf(at);
  }

  public static TileMap of(List<Contest> contests) {
    int n = Math.max(1, contests.size());
    int width = Math.min(COLUMNS, (int) Math.ceil(Math.sqrt(n)));
    int height = (n + width - 1) / width;
    var curve = new Curve(width, height);
    int[][] district = new int[width][height];
    var at = new ArrayList<At>(n);
    int current = 0;
    for (int i = 0; i < contests.size(); i++) {
      if (i > 0 && !area(contests.get(i)).equals(area(contests.get(i - 1)))) {
        current++;
      }
      district[curve.x(i)][curve.y(i)] = current + 1;
      at.add(new At(curve.x(i) * SIDE, curve.y(i) * SIDE));
    }
    return new TileMap(width, height, at, borders(district));
  }

  /** The district of a contest, its state where none is named. */
  public static String area(Contest contest) {
    return contest.district().isEmpty() ? contest.state() : contest.district();
  }

  private static String borders(int[][] district) {
    var d = new StringBuilder();
    int width = district.length;
    int height = district[0].length;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (x + 1 < width && parted(district[x][y], district[x + 1][y])) {
          d.append('M')
              .append((x + 1) * SIDE)
              .append(' ')
              .append(y * SIDE)
              .append('v')
              .append(SIDE);
        }
        if (y + 1 < height && parted(district[x][y], district[x][y + 1])) {
          d.append('M')
              .append(x * SIDE)
              .append(' ')
              .append((y + 1) * SIDE)
              .append('h')
              .append(SIDE);
        }
      }
    }
    return d.toString();
  }

  private static boolean parted(int a, int b) {
    return a != b && a != 0 && b != 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Votes so far, round by round: time always runs from left to right, whatever the language.
 *
 * @param rounds how many there are
 * @param lines one for each candidate drawn
 * @param turns x of each round after which somebody else leads
 */
public record RoundChart(int rounds, List<Line> lines, List<Integer> turns) {
  public static final int WIDTH = 640;
  public static final int HEIGHT = 240;
  private static final int LEFT = 8;
  private static final int RIGHT = 150;
  private static final int TOP = 12;
  private static final int BOTTOM = 24;
  private static final int LABEL = 15;

  /**
   * One candidate.
   *
   * @param candidate place on the ballot
   * @param points as an SVG polyline has them
   * @param label y of the label at the right end
   */
  public record Line(int candidate, String points, int label) {}

  public RoundChart {
    lines = List.copyOf(lines);
    turns = List.copyOf(turns);
  }

  /**
   * Draws the candidates named.
   *
   * @param sums votes so far, by round and candidate
   * @param leaders place of the leader after each round, or -1
   */
  public static RoundChart of(long[][] sums, int[] leaders, List<Integer> candidates) {
    int last = sums.length - 1;
    long most = Math.max(1, candidates.stream().mapToLong(c -> sums[last][c]).max().orElse(1));
    var lines = new ArrayList<Line>();
    int above = Integer.MIN_VALUE;
    var order =
        candidates.stream().sorted((a, b) -> Long.compare(sums[last][b], sums[last][a])).toList();
    for (int c : order) {
      var points = new StringBuilder();
      points.append(LEFT).append(',').append(y(0, most));
      for (int r = 0; r <= last; r++) {
        points.append(' ').append(x(r, sums.length)).append(',').append(y(sums[r][c], most));
      }
      above = Math.max(y(sums[last][c], most) + 4, above + LABEL);
      lines.add(new Line(c, points.toString(), above));
    }
    var turns =
        IntStream.rangeClosed(1, last)
            .filter(r -> leaders[r] >= 0 && leaders[r - 1] >= 0 && leaders[r] != leaders[r - 1])
            .mapToObj(r -> x(r, sums.length))
            .toList();
    return new RoundChart(sums.length, lines, turns);
  }

  /** Where the base line lies. */
  public int base() {
    return HEIGHT - BOTTOM;
  }

  /** Where the lines end. */
  public int end() {
    return WIDTH - RIGHT;
  }

  private static int x(int round, int of) {
    return LEFT + (WIDTH - RIGHT - LEFT) * (round + 1) / of;
  }

  private static int y(long votes, long most) {
    return (int) (HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * votes / most);
  }
}

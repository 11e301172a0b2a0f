// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries lies: C2SP tlog-tiles, {@code tile/<L>/<N>[.p/<W>]} and
 * {@code tile/entries/<N>[.p/<W>]}.
 *
 * @param level of a tile of hashes, 0 to 63; {@link #ENTRIES} for a bundle of entries
 * @param number of the tile in its level, from 0
 * @param width hashes or entries in it: 256 when full, else 1 to 255
 */
public record TilePath(int level, long number, int width) {
  /** The level of bundles of entries. */
  public static final int ENTRIES = -1;

  /** Hashes in a full tile, entries in a full bundle. */
  public static final int FULL = 256;

  private static final Pattern FORM =
      Pattern.compile(
          "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

  public TilePath {
    if (level < ENTRIES || level > 63) {
      throw new IllegalArgumentException("tile level " + level + " is not in 0..63");
    }
    if (number < 0) {
      throw new IllegalArgumentException("tile number " + number + " is negative");
    }
    if (width < 1 || width > FULL) {
      throw new IllegalArgumentException("tile width " + width + " is not in 1..256");
    }
  }

  /**
   * The tile with this number as it is in a tree of {@code size} leaves: full or partial.
   *
   * @throws IllegalArgumentException where it would be empty
   */
  public static TilePath at(int level, long number, long size) {
    long count = count(level, size);
    if (number < 0 || number > (count - 1) >> 8) {
      throw new IllegalArgumentException(
          "a tree of " + size + " leaves has no tile " + number + " at level " + level);
    }
    return new TilePath(level, number, (int) Math.min(FULL, count - (number << 8)));
  }

  /** Hashes at a level of tiles in a tree of {@code size} leaves; at level 0 the leaves. */
  public static long count(int level, long size) {
    int shift = 8 * Math.max(level, 0);
    return shift > 62 ? 0 : size >> shift;
  }

  public boolean full() {
    return width == FULL;
  }

  /** The full tile at the same place. */
  public TilePath toFull() {
    return new TilePath(level, number, FULL);
  }

  /**
   * Reads a path in the one way it is written; without a {@code /} before it.
   *
   * @throws TlogException for any other text
   */
  public static TilePath parse(String path) throws TlogException {
    Matcher m = FORM.matcher(path);
    if (m.matches()) {
      String level = m.group(1);
      String number = m.group(2).replace("x", "").replace("/", "");
      String width = m.group(3);
      if (number.length() <= 18) {
        int l = level.equals("entries") ? ENTRIES : Integer.parseInt(level);
        int w = width == null ? FULL : Integer.parseInt(width);
        if (l <= 63 && w >= 1 && w <= (width == null ? FULL : FULL - 1)) {
          var tile = new TilePath(l, Long.parseLong(number), w);
          if (tile.path().equals(path)) {
            return tile;
          }
        }
      }
    }
    throw new TlogException(
        "expected the path of a tile, like tile/0/x001/234.p/17 or tile/entries/000, found "
            + TlogException.shown(path));
  }

  /** The path, parts separated by {@code /}. */
  public String path() {
    var out = new StringBuilder("tile/").append(level == ENTRIES ? "entries" : level).append('/');
    String digits = Long.toString(number);
    digits = "0".repeat((3 - digits.length() % 3) % 3) + digits;
    for (int i = 0; i < digits.length(); i += 3) {
      boolean last = i + 3 == digits.length();
      out.append(last ? "" : "x").append(digits, i, i + 3).append(last ? "" : "/");
    }
    return (full() ? out : out.append(".p/").append(width)).toString();
  }

  @Override
  public String toString() {
    return path();
  }
}

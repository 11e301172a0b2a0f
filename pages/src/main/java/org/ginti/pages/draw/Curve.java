// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

/**
 * A curve through every cell of a rectangle in which neighbours in order are neighbours in the
 * plane: Hilbert's curve made to fit any width and height. Seats that follow one another lie
 * together on it, so that a district is one patch.
 */
final class Curve {
  private final int[] x;
  private final int[] y;
  private int at;

  Curve(int width, int height) {
    x = new int[width * height];
    y = new int[width * height];
    if (width >= height) {
      fill(0, 0, width, 0, 0, height);
    } else {
      fill(0, 0, 0, height, width, 0);
    }
  }

  int x(int i) {
    return x[i];
  }

  int y(int i) {
    return y[i];
  }

  /**
   * Fills the rectangle at (x0, y0) that the main direction a and the other direction b span: long
   * ones in two halves along a, others in three parts that turn into b and back.
   */
  private void fill(int x0, int y0, int ax, int ay, int bx, int by) {
    int width = Math.abs(ax + ay);
    int height = Math.abs(bx + by);
    int dax = Integer.signum(ax);
    int day = Integer.signum(ay);
    int dbx = Integer.signum(bx);
    int dby = Integer.signum(by);
    if (height == 1 || width == 1) {
      line(x0, y0, height == 1 ? dax : dbx, height == 1 ? day : dby, Math.max(width, height));
      return;
    }
    int ax2 = Math.floorDiv(ax, 2);
    int ay2 = Math.floorDiv(ay, 2);
    int bx2 = Math.floorDiv(bx, 2);
    int by2 = Math.floorDiv(by, 2);
    boolean odd = Math.abs(ax2 + ay2) % 2 != 0;
    if (2 * width > 3 * height) {
      if (odd && width > 2) {
        ax2 += dax;
        ay2 += day;
      }
      fill(x0, y0, ax2, ay2, bx, by);
      fill(x0 + ax2, y0 + ay2, ax - ax2, ay - ay2, bx, by);
      return;
    }
    if (Math.abs(bx2 + by2) % 2 != 0 && height > 2) {
      bx2 += dbx;
      by2 += dby;
    }
    fill(x0, y0, bx2, by2, ax2, ay2);
    fill(x0 + bx2, y0 + by2, ax, ay, bx - bx2, by - by2);
    fill(
        x0 + (ax - dax) + (bx2 - dbx),
        y0 + (ay - day) + (by2 - dby),
        -bx2,
        -by2,
        -(ax - ax2),
        -(ay - ay2));
  }

  private void line(int x0, int y0, int dx, int dy, int length) {
    for (int i = 0; i < length; i++) {
      x[at] = x0 + i * dx;
      y[at++] = y0 + i * dy;
    }
  }
}

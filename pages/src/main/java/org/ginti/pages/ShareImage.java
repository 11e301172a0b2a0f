// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.concurrent.atomic.AtomicBoolean;
import org.ginti.model.Lang;
import org.ginti.pages.draw.Picture;
import org.jspecify.annotations.Nullable;

/** The board of an election as a picture, for those who show a link with one. */
final class ShareImage {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int EDGE = 60;
  private static final int ROOM = WIDTH - 2 * EDGE;
  private static final int BAR = 250;
  private static final int THICK = 110;
  private static final int RIM = 5;
  private static final int PARTIES = 6;
  private static final int DARK = 255;
  private static final int SOFT = 165;

  private static final System.Logger LOG = System.getLogger(ShareImage.class.getName());
  private static final AtomicBoolean TOLD = new AtomicBoolean();

  private ShareImage() {}

  /** The PNG; null where this JDK cannot draw letters: pages go without. */
  static byte @Nullable [] of(BoardView board, Frame frame) {
    if (board.houses().isEmpty()) {
      return null;
    }
    try {
      var picture = new Picture(WIDTH, HEIGHT, frame.lang() == Lang.UR);
      draw(picture, board, frame);
      return picture.png();
    } catch (LinkageError | InternalError e) {
      if (TOLD.compareAndSet(false, true)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "no pictures for shared links: this Java cannot draw letters (" + e + ")");
      }
      return null;
    }
  }

  private static void draw(Picture p, BoardView board, Frame frame) {
    var house = board.houses().getFirst();
    p.text(board.name(), EDGE, 105, 58, ROOM, DARK, false);
    int known = p.text(house.known(), EDGE, 190, 42, ROOM / 2, DARK, false);
    String counts = String.join(" · ", house.counts());
    p.text(counts, EDGE + known + 40, 190, 30, ROOM - known - 40, SOFT, false);
    var bar = house.bar();
    p.line(EDGE, BAR + THICK, ROOM, 2);
    for (var b : bar.blocks()) {
      int from = at(b.x());
      int middle = at(b.x() + b.declared());
      int to = at(b.x() + b.declared() + b.leading());
      p.area(from, BAR, to - from, THICK, b.colour());
      int rim = Math.min(RIM, (to - middle) / 3);
      if (rim > 0) { // led, not held: hollow
        p.area(middle + rim, BAR + RIM, to - middle - 2 * rim, THICK - 2 * RIM, -1);
      }
    }
    int mark = at(bar.mark());
    p.line(mark - 1, BAR - 14, 3, THICK + 28);
    p.text(bar.majority(), mark, BAR + THICK + 50, 28, ROOM * 3 / 4, SOFT, true);
    for (int i = 0; i < Math.min(PARTIES, bar.blocks().size()); i++) {
      party(p, bar.blocks().get(i), EDGE + i % 3 * (ROOM / 3), BAR + 236 + i / 3 * 60);
    }
    p.text(frame.stamp(), EDGE, HEIGHT - 32, 26, ROOM - 180, SOFT, false);
    p.text(frame.say("site.name"), WIDTH - EDGE - 60, HEIGHT - 32, 32, 120, DARK, true);
  }

  private static void party(Picture p, BoardView.BarView.Block b, int x, int y) {
    p.area(x, y - 26, 28, 28, b.colour());
    int length = p.text(b.total(), x + 42, y, 40, 120, DARK, false);
    p.text(b.label(), x + 56 + length, y, 32, ROOM / 3 - 76 - length, DARK, false);
  }

  private static int at(int x) {
    return EDGE + x * ROOM / BoardView.BarView.WIDTH;
  }
}

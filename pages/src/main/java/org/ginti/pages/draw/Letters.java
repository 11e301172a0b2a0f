// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Lines of text as shapes, set in fonts of our own: what the machine has installed changes nothing.
 * Needs the part of the JDK that knows fonts.
 */
final class Letters {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** Nastaliq towers above and hangs below its line: smaller for the same size. */
  private static final float NASTALIQ = 0.85f;

  static {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private static final Font LATIN = font("latin");
  private static final Font DEVANAGARI = font("devanagari");
  private static final Font URDU = font("nastaliq");

  private Letters() {}

  private static Font font(String name) {
    String file = name + ".ttf.gz";
    try (var in =
        new GZIPInputStream(
            Objects.requireNonNull(Letters.class.getResourceAsStream(file), file))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }

  static TextLayout line(String text, int size, boolean rightToLeft) {
    var set = new AttributedString(text);
    set.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    for (int from = 0; from < text.length(); ) {
      Font font = of(text.charAt(from), LATIN);
      int to = from + 1;
      while (to < text.length() && of(text.charAt(to), font).equals(font)) {
        to++;
      }
      float wanted = font.equals(URDU) ? size * NASTALIQ : size;
      set.addAttribute(TextAttribute.FONT, font.deriveFont(wanted), from, to);
      from = to;
    }
    return new TextLayout(set.getIterator(), EXACT);
  }

  /** The font that goes on where it has the letter, else the first that has. */
  private static Font of(char c, Font before) {
    boolean blank = c == ' ' || Character.getType(c) == Character.FORMAT;
    if (blank || (before.canDisplay(c) && !Character.isLetterOrDigit(c))) {
      return before;
    }
    return List.of(LATIN, DEVANAGARI, URDU).stream()
        .filter(f -> f.canDisplay(c))
        .findFirst()
        .orElse(LATIN);
  }
}

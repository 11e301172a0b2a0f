// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Columns and lines of the terminal, asked again every second so that a resize is noticed. */
final class TerminalSize {
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
  private final boolean terminal;
  private int columns;
  private int lines;
  private long asked;

  TerminalSize(boolean terminal) {
    this.terminal = terminal;
    this.columns = number(System.getenv("COLUMNS"), 100);
    this.lines = number(System.getenv("LINES"), 30);
    this.asked = System.nanoTime() - FRESH;
  }

  int columns() {
    ask();
    return columns;
  }

  int lines() {
    ask();
    return lines;
  }

  private void ask() {
    if (!terminal || System.nanoTime() - asked < FRESH) {
      return;
    }
    asked = System.nanoTime();
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ");
      if (size.length == 2) {
        lines = number(size[0], lines);
        columns = number(size[1], columns);
      }
    } catch (IOException e) {
      // no terminal to ask: the last known size stands
    }
  }

  private static int number(@org.jspecify.annotations.Nullable String text, int otherwise) {
    try {
      int n = text == null ? 0 : Integer.parseInt(text);
      return n > 0 ? n : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}

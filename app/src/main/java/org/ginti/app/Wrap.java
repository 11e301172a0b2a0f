// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width, broken at blanks. */
final class Wrap {
  private Wrap() {}

  /** The first line begins with {@code first}, the others with as many blanks. */
  static List<String> lines(String first, String text, int width) {
    var lines = new ArrayList<String>();
    String indent = " ".repeat(CellWidth.of(first));
    var line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ")) {
      if (!empty && CellWidth.of(line.toString()) + 1 + CellWidth.of(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}

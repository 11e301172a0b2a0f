// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs several command lines, separated by {@code ,}, in one process: the JVM learns from it what
 * to load and compile ahead of time for all of them.
 */
public final class CommandLines {
  private CommandLines() {}

  public static void main(String[] args) {
    var line = new ArrayList<String>();
    for (String arg : args) {
      if (arg.equals(",")) {
        run(line);
        line.clear();
      } else {
        line.add(arg);
      }
    }
    run(line);
  }

  private static void run(List<String> line) {
    Ginti.run(Console.ofProcess(), line.toArray(String[]::new));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.util.Map;
import java.util.TreeMap;
import org.ginti.formats.Problems;

/** Rows about seats the election does not have: left out, and told once for each kind. */
final class Elsewhere {
  private final Map<String, Integer> rows = new TreeMap<>();

  void add(String kind) {
    rows.merge(kind, 1, Integer::sum);
  }

  void report(String file, Problems problems) {
    if (rows.isEmpty()) {
      return;
    }
    int all = rows.values().stream().mapToInt(Integer::intValue).sum();
    problems.warning(
        file,
        0,
        "",
        all + " rows of " + rows,
        "not of this election's assembly, which its id names; left out");
    rows.clear();
  }
}

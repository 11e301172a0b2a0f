// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.util.Set;
import java.util.TreeSet;
import org.ginti.formats.Problems;

/** Contests that claims are about and the pack does not have: told once. */
final class Missing {
  private final Set<String> contests = new TreeSet<>();

  void add(String contest) {
    contests.add(contest);
  }

  void report(String file, Problems problems) {
    if (!contests.isEmpty()) {
      problems.warning(
          file,
          0,
          "",
          String.join(" ", contests),
          contests.size() + " contests are not in the pack; what is said of them is left out");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ginti.model.Text;

/** All problems of one input, collected rather than thrown one by one. Not thread-safe. */
public final class Problems {
  /** How many are kept; the rest are counted. */
  public static final int KEPT = 10_000;

  private final List<Problem> list = new ArrayList<>();
  private int errors;
  private int warnings;

  public void error(String file, long row, String column, String found, String expected) {
    errors++;
    keep(Problem.Severity.ERROR, file, row, column, found, expected);
  }

  public void warning(String file, long row, String column, String found, String expected) {
    warnings++;
    keep(Problem.Severity.WARNING, file, row, column, found, expected);
  }

  /** Takes over a problem found elsewhere. */
  public void add(Problem problem) {
    switch (problem.severity()) {
      case ERROR -> errors++;
      case WARNING -> warnings++;
    }
    if (list.size() < KEPT) {
      list.add(problem);
    }
  }

  /** What was kept, in order of finding. */
  public List<Problem> list() {
    return Collections.unmodifiableList(list);
  }

  public int errors() {
    return errors;
  }

  public int warnings() {
    return warnings;
  }

  /** Throws when there was an error. */
  public void throwIfAny() throws BadInputException {
    if (errors > 0) {
      throw new BadInputException(this);
    }
  }

  private void keep(
      Problem.Severity severity,
      String file,
      long row,
      String column,
      String found,
      String expected) {
    if (list.size() < KEPT) {
      String shown = Text.clean(found);
      if (shown.length() > 120) {
        shown = shown.substring(0, 120) + "…";
      }
      list.add(
          new Problem(
              severity, file, row, column, shown.isEmpty() ? "" : "'" + shown + "'", expected));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.pakistan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ginti.formats.Counts;
import org.ginti.formats.CsvRows;

/** The printed turnout of a form against its own figures, in integers. It is no figure itself. */
final class Turnout {
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]{1,9}))?\\s*%?");

  private Turnout() {}

  /** Warns where it is no percentage, or not that of votes polled among electors. */
  static void check(CsvRows.Row row) {
    if (row.blank("turnout_pct")) {
      return;
    }
    Matcher m = PERCENT.matcher(row.get("turnout_pct"));
    if (!m.matches()) {
      row.warning("turnout_pct", "a percentage such as 45.2 or 45.2% is expected; left out");
      return;
    }
    String decimals = m.group(2) == null ? "" : m.group(2);
    long unit = 1;
    for (int i = 0; i < decimals.length(); i++) {
      unit *= 10;
    }
    long printed = Long.parseLong(m.group(1) + decimals);
    int polled = Counts.parse(row.get("polled_total"));
    int electors = Counts.parse(row.get("reg_total"));
    if (polled < 0 || electors <= 0) {
      return;
    }
    long exact = 100 * unit * polled;
    if (Math.abs(exact - printed * electors) > electors) {
      long hundredths = 10_000L * polled / electors;
      row.warning(
          "turnout_pct",
          "votes polled among electors are "
              + hundredths / 100
              + "."
              + (hundredths % 100 < 10 ? "0" : "")
              + hundredths % 100
              + "; kept out, as the figures say it");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages.words;

import org.ginti.model.Figures;
import org.ginti.model.Jurisdiction;

/** Numbers for people: 1,09,653 in Indian elections, 109,653 in Pakistani ones; Latin digits. */
public final class Numbers {
  private final boolean lakh;

  public Numbers(Jurisdiction jurisdiction) {
    this.lakh = jurisdiction == Jurisdiction.IN;
  }

  /** The number in groups; a dash for what is not known. */
  public String text(long n) {
    if (n == Figures.UNKNOWN) {
      return "–";
    }
    return exact(n);
  }

  /** The number in groups, also when it is -1. */
  public String exact(long n) {
    String digits = Long.toString(Math.abs(n));
    var out = new StringBuilder();
    int group = 3;
    int end = digits.length();
    while (end > 0) {
      int start = Math.max(0, end - group);
      out.insert(0, digits.substring(start, end));
      if (start > 0) {
        out.insert(0, ',');
      }
      end = start;
      group = lakh ? 2 : 3;
    }
    return (n < 0 ? "−" : "") + out;
  }

  /** With its sign, for a change: +3, −2, 0. */
  public String signed(long n) {
    return n > 0 ? "+" + exact(n) : exact(n);
  }
}

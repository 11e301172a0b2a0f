// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.india;

import java.util.Locale;
import java.util.Optional;
import org.ginti.model.Mode;

/** The printed total rows at the foot of a Form 20, told by their labels. */
final class TotalRow {
  private TotalRow() {}

  /**
   * Which votes a total row counts: {@code TOTAL_EVM_PRINTED}, {@code No. of votes recorded on
   * postal ballot papers}, {@code Total votes polled}; empty for a label that is none of them.
   */
  static Optional<Mode> mode(String label) {
    String words = label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
    boolean counts = words.contains("TOTAL") || words.contains("VOTES");
    if (counts && words.contains("POSTAL")) {
      return Optional.of(Mode.POSTAL);
    }
    if (counts && words.contains("EVM")) {
      return Optional.of(Mode.EVM);
    }
    return words.contains("TOTAL") && words.contains("POLLED")
        ? Optional.of(Mode.BOTH)
        : Optional.empty();
  }
}

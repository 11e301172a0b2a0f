// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports.statements;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ginti.model.Election;

/** Whether the election that a claim names, as {@code PK-GE-2024-02-08}, is that of the pack. */
final class ElectionLabel {
  private static final Set<String> KINDS = Set.of("GE", "BY", "AC", "ELECTION", "GENERAL");

  private ElectionLabel() {}

  /**
   * False where the country, the year, the kind or a word of the label is not that of the election.
   */
  static boolean fits(String label, Election election) {
    if (label.isEmpty()) {
      return true;
    }
    var said = parts(label);
    var own = parts(election.id().value());
    boolean by = said.contains("BY");
    if (by != (election.kind() == Election.Kind.BY_ELECTION)
        || !said.getFirst().equals(own.getFirst())) {
      return false;
    }
    boolean ownYear = own.stream().anyMatch(ElectionLabel::year);
    for (String part : said) {
      boolean word = part.chars().allMatch(Character::isLetter) && !KINDS.contains(part);
      if ((word || (year(part) && ownYear)) && !own.contains(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean year(String part) {
    return part.matches("(19|20)[0-9]{2}");
  }

  private static List<String> parts(String text) {
    return List.of(text.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+"));
  }
}

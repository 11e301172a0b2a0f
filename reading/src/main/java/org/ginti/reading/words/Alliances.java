// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.words;

import java.util.List;

/** Alliances as stories name them, from {@code alliances.tsv}: code, forms in all languages. */
public final class Alliances {
  private static final Alliances SHIPPED = new Alliances();

  /**
   * An alliance.
   *
   * @param code as claims write it
   */
  public record Entry(String code, List<String> forms) {}

  private final List<Entry> all =
      WordLists.rows("alliances.tsv", 2).stream()
          .map(row -> new Entry(row[0], List.of(row[1].split(";", -1))))
          .toList();

  private Alliances() {}

  public static Alliances shipped() {
    return SHIPPED;
  }

  public boolean has(String code) {
    return all.stream().anyMatch(entry -> entry.code().equals(code));
  }

  public List<Entry> all() {
    return all;
  }
}

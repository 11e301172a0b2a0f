// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.json;

import java.util.HashMap;
import java.util.Map;
import org.ginti.reading.words.WordLists;

/** Codes of the party table as claims write them, from {@code party_ids.tsv}. */
final class PartyIds {
  private static final Map<String, String> WRITTEN = new HashMap<>();
  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String[] row : WordLists.rows("party_ids.tsv", 2)) {
      WRITTEN.put(row[0], row[1]);
      CODES.put(row[1], row[0]);
    }
  }

  private PartyIds() {}

  static String written(String code) {
    return WRITTEN.getOrDefault(code, code);
  }

  static String code(String written) {
    return CODES.getOrDefault(written, written);
  }
}

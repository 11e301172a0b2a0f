// SPDX-License-Identifier: Apache-2.0
package org.ginti.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.ginti.formats.exports.JsonWriter;
import org.ginti.pages.Edition;
import org.ginti.pages.EventRows;
import org.jspecify.annotations.Nullable;

/**
 * What happened in an election behind an entry of the record, a page at a time. What came with one
 * entry is never parted, so that {@code next} misses nothing and repeats nothing.
 */
final class Changes {
  /** Changes on a page, where no entry brought more. */
  static final int MOST = 500;

  private Changes() {}

  /**
   * @param size entries the edition is of
   * @param limit changes wanted, unless one entry brought more
   */
  static byte[] after(Edition edition, long size, long since, int limit) throws IOException {
    List<Edition.Told> told = edition.told();
    int from = first(told, since);
    int to = Math.min(told.size(), from + limit);
    while (to > from && to < told.size() && told.get(to).entries() == told.get(to - 1).entries()) {
      to++;
    }
    boolean truncated = to < told.size();
    var register = edition.results().register();
    var head = new LinkedHashMap<String, @Nullable Object>();
    head.put("election", register.election().id().value());
    head.put("since", since);
    head.put("seq", size);
    head.put("next", truncated ? told.get(to - 1).entries() : Math.max(since, size));
    head.put("is_truncated", truncated);
    var out = new ByteArrayOutputStream(1 << 14);
    try (var json = new JsonWriter(out, head, "changes", EventRows.COLUMNS)) {
      var rows = new EventRows(register);
      for (Edition.Told t : told.subList(from, to)) {
        json.row(rows.row(t));
      }
    }
    return out.toByteArray();
  }

  /** The first that came behind so many entries. */
  private static int first(List<Edition.Told> told, long since) {
    int from = 0;
    int to = told.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (told.get(middle).entries() <= since) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}

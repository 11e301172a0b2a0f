// SPDX-License-Identifier: Apache-2.0
package org.ginti.record;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Entries by index: a database, published files, or a list in a test. */
public interface EntrySource {
  /** Takes an entry, which lies in a buffer that is used again afterwards. */
  interface Visitor {
    void entry(long index, byte[] bytes, int from, int to) throws IOException;
  }

  /** Entries there are. */
  long size() throws IOException;

  /**
   * Entries from one index up to another, exclusive, in order. May be called by several threads at
   * once.
   */
  void read(long from, long to, Visitor visitor) throws IOException;

  /**
   * Entries before an index that are neither statements nor corrections, in order: all those of an
   * election, and those that belong to none.
   */
  default void readOther(String election, long to, Visitor visitor) throws IOException {
    var view = new EntryView();
    read(
        0,
        to,
        (index, bytes, from, end) -> {
          view.parse(bytes, from, end);
          if (!view.kind().states()
              && (!view.has(Field.ELECTION) || view.text(Field.ELECTION).equals(election))) {
            visitor.entry(index, bytes, from, end);
          }
        });
  }

  /** Ids of the elections that are registered before an index, in the order they came. */
  default Set<String> elections(long to) throws IOException {
    var view = new EntryView();
    var elections = new LinkedHashSet<String>();
    read(
        0,
        to,
        (index, bytes, from, end) -> {
          if (view.parse(bytes, from, end).kind() == Kind.REGISTER) {
            elections.add(view.text(Field.ELECTION));
          }
        });
    return elections;
  }
}

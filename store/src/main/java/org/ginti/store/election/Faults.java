// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.ginti.model.Text;

/** What entries name that is not there. Threads share it. */
final class Faults {
  private final TreeSet<Fault> all =
      new TreeSet<>(Comparator.comparingLong(Fault::index).thenComparing(Fault::message));

  synchronized void add(long index, String field, String found, String expected) {
    if (all.size() < Fault.KEPT) {
      String brief = Text.clean(found);
      brief = brief.substring(0, Math.min(80, brief.length()));
      all.add(new Fault(index, "'" + field + "' is '" + brief + "': " + expected));
    }
  }

  /** By index. */
  synchronized List<Fault> list() {
    return List.copyOf(all);
  }
}

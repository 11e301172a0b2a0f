// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar;

import java.util.List;

/** How a family of languages says it. Without state; one sentence at a time. */
public interface Grammar {
  /**
   * What a sentence states, in the order of its words; empty for nothing. A {@link Fact.Setting}
   * comes first where the sentence has one.
   */
  List<Fact> read(Line line);
}

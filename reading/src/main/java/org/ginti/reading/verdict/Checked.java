// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.List;
import org.ginti.reading.story.Reading;

/**
 * A story that was read, and what became of its claims.
 *
 * @param verdicts one for each claim, in their order
 */
public record Checked(Reading reading, List<Verdict> verdicts) {
  public Checked {
    verdicts = List.copyOf(verdicts);
  }
}

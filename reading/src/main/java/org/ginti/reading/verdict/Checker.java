// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.verdict;

import java.util.List;
import org.ginti.reading.link.RegisterNames;
import org.ginti.reading.story.Reader;
import org.ginti.reading.story.Story;
import org.ginti.tabulation.Tabulation;

/**
 * Reads stories, knowing the names of some elections, and holds what they say against them. The
 * elections may go on: a verdict is of the moment it is asked for. One thread.
 */
public final class Checker {
  private final Reader reader;
  private final Judge judge;

  public Checker(List<Tabulation> elections) {
    reader =
        Reader.knowing(new RegisterNames(elections.stream().map(Tabulation::register).toList()));
    judge = new Judge(elections);
  }

  /** Against all that is held. */
  public Checked check(Story story) {
    return check(story, "");
  }

  /** Against what others say than this outlet, whose story it is. */
  public Checked check(Story story, String outlet) {
    var reading = reader.read(story);
    return new Checked(
        reading, reading.claims().stream().map(c -> judge.judge(c, outlet)).toList());
  }
}

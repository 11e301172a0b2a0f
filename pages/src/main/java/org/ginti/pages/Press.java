// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.List;
import java.util.function.Supplier;
import org.ginti.reading.verdict.Checked;
import org.ginti.reading.verdict.Checker;
import org.ginti.record.Story;
import org.jspecify.annotations.Nullable;

/**
 * The stories that a record tells of, and what becomes of what they say: their quoted words are
 * read anew and held against the elections as they stand. For one thread.
 */
public final class Press {
  private final List<Story.At> stories;
  private final Once once;

  /** Made when it is first needed, since it reads every name of every election. */
  private static final class Once {
    private final Supplier<Checker> made;
    private @Nullable Checker checker;

    Once(Supplier<Checker> made) {
      this.made = made;
    }

    Checker get() {
      if (checker == null) {
        checker = made.get();
      }
      return checker;
    }
  }

  private Press(List<Story.At> stories, Once once) {
    this.stories = List.copyOf(stories);
    this.once = once;
  }

  /**
   * @param checker over the elections; asked for once, and only where it is needed
   */
  public Press(List<Story.At> stories, Supplier<Checker> checker) {
    this(stories, new Once(checker));
  }

  /** Other stories over the same elections. */
  public Press with(List<Story.At> others) {
    return new Press(others, once);
  }

  /** In the order they came. */
  public List<Story.At> stories() {
    return stories;
  }

  /** Holds a story of the record against what others than its outlet say. */
  Checked check(Story.At at) {
    var story = at.story();
    return checker().check(words(at.index(), story), story.outlet());
  }

  /** The quoted words of a story as a text to be read. */
  public static org.ginti.reading.story.Story words(long id, Story story) {
    return new org.ginti.reading.story.Story(
        Long.toString(id),
        String.join("\n\n", story.quotes()),
        story.published(),
        story.outlet(),
        story.url());
  }

  /** What reads and judges; it is of the elections at the moment it is asked. */
  public Checker checker() {
    return once.get();
  }
}

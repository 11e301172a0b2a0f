// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

/**
 * A story to be read.
 *
 * @param id of the caller's
 * @param text plain; offsets of claims are into it
 * @param published ISO date; empty where not known
 * @param outlet who published it; may be empty
 * @param address where it was published; may be empty
 */
public record Story(String id, String text, String published, String outlet, String address) {
  public Story {
    if (!published.isEmpty() && !published.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new IllegalArgumentException(
          "story " + id + ": published '" + published + "' is no date, expected YYYY-MM-DD");
    }
  }

  /** A text of which nothing else is known. */
  public static Story of(String id, String text) {
    return new Story(id, text, "", "", "");
  }
}

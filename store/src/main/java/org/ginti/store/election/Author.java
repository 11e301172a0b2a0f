// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

/** Who signs the bodies that are written, and the number of the last one. */
public final class Author {
  private final String name;
  private long last;

  /**
   * Goes on behind what is in the record.
   *
   * @param name pseudonym of a person, a program or a stream: a–z 0–9 . _ - /
   * @param last number of its last entry; 0 for none
   */
  public Author(String name, long last) {
    if (!name.matches("[a-z0-9._/-]{1,80}")) {
      throw new UnfitException(
          "author '" + name + "'", "an author is 1 to 80 characters of a-z 0-9 . _ - /");
    }
    this.name = name;
    this.last = last;
  }

  public String name() {
    return name;
  }

  /** Number of the last body. */
  public long last() {
    return last;
  }

  /** Goes back, or ahead, to behind the entry with this number: to write a body once more. */
  public void goTo(long number) {
    last = number;
  }

  long next() {
    return ++last;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

/** An author's number that leaves a gap. */
public final class GapException extends RefusedException {
  private static final long serialVersionUID = 1L;

  private final long expected;

  GapException(String author, long number, long expected) {
    super(
        author
            + " offers number "
            + number
            + ", but the next one is "
            + expected
            + ": send the entries between them first");
    this.expected = expected;
  }

  /** The number that the author's next entry has. */
  public long expected() {
    return expected;
  }
}

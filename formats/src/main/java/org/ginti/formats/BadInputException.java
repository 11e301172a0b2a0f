// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

/** An input that is refused whole, with every reason at once. */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Problems problems;

  public BadInputException(Problems problems) {
    super(problems.errors() + " errors, the first: " + problems.list().getFirst());
    this.problems = problems;
  }

  /** One problem that needs no collecting. */
  public static BadInputException of(
      String file, long row, String column, String found, String expected) {
    var problems = new Problems();
    problems.error(file, row, column, found, expected);
    return new BadInputException(problems);
  }

  public Problems problems() {
    return problems;
  }
}

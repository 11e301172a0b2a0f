// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

/** Exit codes, as documented in {@code docs/output.md}. */
final class Exit {
  static final int OK = 0;

  /** A check failed: a rule of the table, or the check of a pack. */
  static final int CHECK_FAILED = 1;

  /** Asked for with {@code --exit-code}: seats are still out. */
  static final int INCOMPLETE = 2;

  /** Nothing to do: what would be written is there already. */
  static final int UNCHANGED = 64;

  /** Bad input or usage; nothing was written. */
  static final int BAD_INPUT = 65;

  /** A fault of Ginti or of the machine. */
  static final int INTERNAL = 70;

  private Exit() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.record.tlog;

/** Numbers as the formats of the log write them. */
final class Decimal {
  private Decimal() {}

  /**
   * ASCII digits without leading zero, 0 to 2⁶³−1.
   *
   * @param what is named in the error: "the size of the tree"
   */
  static long parse(String text, String what) throws TlogException {
    if (text.matches("0|[1-9][0-9]{0,18}")) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        // above 2⁶³−1, with 19 digits
      }
    }
    throw new TlogException(
        what + " is a number 0 to 2^63-1 without leading zero; found " + TlogException.shown(text));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats;

/**
 * One thing wrong with an input, in words that let somebody mend it.
 *
 * @param file name of the file, without its folder
 * @param row line of the file, from 1 with the header as row 1; 0 when it is about the whole file
 * @param column name of the column; empty when it is about the whole row
 * @param found what stands there
 * @param expected what was expected instead, and what to do
 */
public record Problem(
    Severity severity, String file, long row, String column, String found, String expected) {
  /** Whether the input can be used at all. */
  public enum Severity {
    /** The input is refused whole. */
    ERROR,
    /** Kept as found and listed: the source says something odd. */
    WARNING
  }

  @Override
  public String toString() {
    var s = new StringBuilder(file);
    if (row > 0) {
      s.append(':').append(row);
    }
    if (!column.isEmpty()) {
      s.append(" [").append(column).append(']');
    }
    s.append(severity == Severity.ERROR ? ": error: " : ": warning: ");
    if (!found.isEmpty()) {
      s.append("found ").append(found).append("; ");
    }
    return s.append(expected).toString();
  }
}

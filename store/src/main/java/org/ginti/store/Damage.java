// SPDX-License-Identifier: Apache-2.0
package org.ginti.store;

/**
 * Something in the record that is not as it must be.
 *
 * @param index of the entry, or {@link #NO_ENTRY}
 * @param what was found, and what was expected
 */
public record Damage(long index, String what) {
  /** The index of what concerns no single entry. */
  public static final long NO_ENTRY = -1;

  static Damage of(String what) {
    return new Damage(NO_ENTRY, what);
  }

  @Override
  public String toString() {
    return index == NO_ENTRY ? what : "entry " + index + ": " + what;
  }
}

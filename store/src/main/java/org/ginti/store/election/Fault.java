// SPDX-License-Identifier: Apache-2.0
package org.ginti.store.election;

/**
 * An entry that names what is not there, or not yet. It does not count.
 *
 * @param index of the entry
 * @param message what was found and what was expected
 */
public record Fault(long index, String message) {
  /** How many of a record are kept. */
  public static final int KEPT = 1000;
}

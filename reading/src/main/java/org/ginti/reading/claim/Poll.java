// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.claim;

import java.util.OptionalInt;

/**
 * The election that a claim is about, as far as the story says.
 *
 * @param country {@code IN}, {@code PK} or empty
 * @param body English name of the body that was elected; may be empty
 * @param yearStated false where the year was inferred
 */
public record Poll(
    String country, String body, OptionalInt year, boolean byElection, boolean yearStated) {
  public static final Poll UNKNOWN = new Poll("", "", OptionalInt.empty(), false, false);
}

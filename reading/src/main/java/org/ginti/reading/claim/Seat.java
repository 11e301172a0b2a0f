// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.claim;

/**
 * A seat as a story names it.
 *
 * @param name as written, with its code; empty where a result is told of no named seat
 * @param nameEn in Latin letters
 * @param code as the guideline writes it ({@code NA-117}, {@code 114}); empty where none is given
 */
public record Seat(String name, String nameEn, String code) {
  public static final Seat UNNAMED = new Seat("", "", "");
}

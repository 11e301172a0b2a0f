// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.List;
import org.ginti.model.Lang;
import org.ginti.reading.claim.Claim;

/**
 * What a story says.
 *
 * @param lang of most of its letters
 * @param claims in the order of their spans
 */
public record Reading(Story story, Lang lang, List<Claim> claims) {
  public Reading {
    claims = List.copyOf(claims);
  }
}

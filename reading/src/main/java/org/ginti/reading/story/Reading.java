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
 * @param unread characters at the end that were not read, since no story is that long
 */
public record Reading(Story story, Lang lang, List<Claim> claims, int unread) {
  public Reading {
    claims = List.copyOf(claims);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.json;

import java.util.List;
import org.ginti.model.Lang;
import org.ginti.reading.claim.Claim;

/**
 * A story with the claims that it makes.
 *
 * @param text as it was read; empty where a line of JSON does not hold it
 */
public record StoryClaims(String id, Lang lang, String text, List<Claim> claims) {
  public StoryClaims {
    claims = List.copyOf(claims);
  }
}

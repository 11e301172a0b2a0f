// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A named list of parties for one election, as of a date, with the source that lists them. */
public record Alliance(
    String id, Name name, String source, Optional<LocalDate> asOf, List<PartyId> parties) {
  public Alliance {
    Text.requireId(id, "alliance");
    Text.requireName(source, "source of alliance");
    parties = List.copyOf(parties);
  }
}

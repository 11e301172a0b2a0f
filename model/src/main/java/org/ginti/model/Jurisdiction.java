// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.time.ZoneId;
import java.util.Locale;

/** Whose law an election follows. */
public enum Jurisdiction {
  IN("Asia/Kolkata"),
  PK("Asia/Karachi");

  private final ZoneId zone;

  Jurisdiction(String zone) {
    this.zone = ZoneId.of(zone);
  }

  /** The zone in which a time without offset is read and shown. */
  public ZoneId zone() {
    return zone;
  }

  /** The jurisdiction that the prefix of an election id names, as {@code pk-na-2024} does. */
  public static Jurisdiction ofElection(ElectionId id) {
    String head = id.value().split("-", 2)[0].toUpperCase(Locale.ROOT);
    for (Jurisdiction j : values()) {
      if (j.name().equals(head)) {
        return j;
      }
    }
    throw new IllegalArgumentException(
        "election id '" + id + "' does not begin with in- or pk-; give --jurisdiction");
  }
}

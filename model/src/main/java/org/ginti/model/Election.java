// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One poll. Usually for one body; several bodies polled on one day (a national assembly and four
 * provincial ones) may share it, each with its own house.
 *
 * @param bodies at least one; the first is the main one
 * @param pollDays in order, empty where not stated
 */
public record Election(
    ElectionId id,
    Name name,
    Jurisdiction jurisdiction,
    Kind kind,
    List<Body> bodies,
    List<LocalDate> pollDays,
    ZoneId zone) {

  /** A general election fills a house, a by-election a vacancy in one. */
  public enum Kind {
    GENERAL,
    BY_ELECTION
  }

  /** The tier of a body; several thresholds depend on it. */
  public enum Tier {
    NATIONAL,
    STATE,
    LOCAL
  }

  /** What NOTA can do: nothing but be counted, or (some Indian local bodies) force a fresh poll. */
  public enum NotaEffect {
    NONE,
    FRESH_POLL
  }

  /**
   * A body that is elected.
   *
   * @param seats members of the house, elected or not (336 for 266 contests, 95 for 90)
   * @param delimitation names the set of constituencies; seats of two elections compare only where
   *     it is the same. Empty where not stated
   */
  public record Body(
      String id, Name name, Tier tier, int seats, NotaEffect notaEffect, String delimitation) {
    public Body {
      Text.requireId(id, "body");
      if (seats < 1) {
        throw new IllegalArgumentException(
            "body '" + id + "' needs at least one seat, not " + seats);
      }
    }

    /** More than half of the members: {@code n/2 + 1}. */
    public int majority() {
      return seats / 2 + 1;
    }
  }

  public Election {
    bodies = List.copyOf(bodies);
    pollDays = List.copyOf(pollDays);
    if (bodies.isEmpty()) {
      throw new IllegalArgumentException("election '" + id + "' has no body");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * A polling station that is expected to report.
 *
 * @param segment the assembly segment it lies in; empty where contests have none
 * @param electors registered electors, or {@link Figures#UNKNOWN}
 * @param place the same text for the stations of two contests in one room; empty where not stated
 */
public record Station(StationId id, String segment, String name, int electors, String place) {
  public Station {
    Text.requireName(segment, "segment");
    Text.requireName(name, "station name");
    Text.requireName(place, "place");
    Figures.requireCount(electors, "electors");
  }
}

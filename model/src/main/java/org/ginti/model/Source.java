// SPDX-License-Identifier: Apache-2.0
package org.ginti.model;

/**
 * Who speaks.
 *
 * @param origin sources that copy from one another share it: two outlets with one origin are one
 *     witness. Empty: its own
 */
public record Source(SourceId id, Kind kind, String name, String url, String origin) {
  /** How near a source stands to the count. */
  public enum Kind {
    OFFICIAL,
    AGENT,
    OBSERVER,
    AGGREGATOR,
    PRESS
  }

  public Source {
    Text.requireName(name, "source name");
    Text.requireName(origin, "origin");
  }
}

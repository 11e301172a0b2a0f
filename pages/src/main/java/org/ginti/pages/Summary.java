// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ginti.model.ElectionId;
import org.ginti.model.Jurisdiction;
import org.ginti.model.Lang;

/**
 * What pages over all elections show of one.
 *
 * @param time of the newest thing said, in milliseconds since 1970
 * @param live true where something may still change
 * @param root of the evidence; may be empty
 */
record Summary(
    ElectionId id,
    Jurisdiction jurisdiction,
    long time,
    boolean live,
    String root,
    Map<Lang, Spoken> spoken) {
  /**
   * In one language.
   *
   * @param state whether it is being counted, in words
   * @param known seats known of all, for each body
   * @param bars the majority bar of each body
   * @param parties by id
   */
  record Spoken(
      String name,
      String stamp,
      String state,
      List<String> known,
      List<BoardView.BarView> bars,
      Map<String, PartyLines> parties) {}

  /** A party in this election. */
  record PartyLines(String name, List<Lines> houses) {}

  /**
   * A party in one body.
   *
   * @param facts label and number, in the order to show
   * @param seats those it holds or leads
   */
  record Lines(String house, String first, List<Fact> facts, List<SeatLine> seats) {}

  record Fact(String label, String value) {}

  record SeatLine(String path, String name, String who, String state, String margin) {}

  Summary {
    spoken = Map.copyOf(spoken);
  }

  Spoken in(Lang lang) {
    return Objects.requireNonNull(spoken.get(lang));
  }
}

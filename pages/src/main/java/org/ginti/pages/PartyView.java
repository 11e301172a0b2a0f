// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ginti.model.Lang;

/** One party in the elections held. */
record PartyView(String name, List<Part> parts) {
  /** In one election. */
  record Part(String election, String href, String root, List<Summary.Lines> houses) {}

  /** Ids of all parties that stand in some election. */
  static Collection<String> parties(List<Summary> summaries) {
    var ids = new TreeSet<String>();
    summaries.forEach(s -> ids.addAll(s.in(Lang.EN).parties().keySet()));
    return ids;
  }

  static PartyView of(List<Summary> summaries, Lang lang, String party, String root) {
    String name = party;
    var parts = new ArrayList<Part>();
    for (Summary s : summaries) {
      var lines = s.in(lang).parties().get(party);
      if (lines != null) {
        name = lines.name();
        parts.add(
            new Part(s.in(lang).name(), root + Paths.board(lang, s.id()), root, lines.houses()));
      }
    }
    return new PartyView(name, parts);
  }
}

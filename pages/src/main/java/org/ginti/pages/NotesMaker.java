// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ginti.model.Figure;
import org.ginti.model.Figures;
import org.ginti.model.Party;
import org.ginti.model.PreviousResult;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.Tally;

/** Sentences on a standing: who held the seat, and what there is more of than the lead. */
final class NotesMaker {
  private final Voice voice;
  private final Standing standing;

  NotesMaker(Voice voice, Standing standing) {
    this.voice = voice;
    this.standing = standing;
  }

  List<String> make(int first) {
    var notes = new ArrayList<String>();
    PreviousResult before = voice.earlier().holder(voice.register().contest(standing.contest()));
    if (before != null && first >= 0) {
      notes.addAll(hands(before, first));
    }
    Tally t = standing.tally().orElse(null);
    if (t != null && standing.leader() >= 0 && standing.margin() != Figures.UNKNOWN) {
      for (Figure f : List.of(Figure.NOTA, Figure.REJECTED)) {
        if (t.figure(f) > standing.margin()) {
          notes.add(
              voice
                  .words()
                  .say(
                      "seat.note." + f.code(),
                      Map.of("count", t.figure(f), "margin", standing.margin())));
        }
      }
    }
    return notes;
  }

  /** Whether the seat stays with the party that won it last; independents are no party. */
  private List<String> hands(PreviousResult before, int first) {
    var now = voice.candidate(standing.contest(), first).party();
    boolean same = before.party().equals(now);
    if (same && now.equals(Party.INDEPENDENT)) {
      return List.of();
    }
    String key = same ? "seat.held" : standing.known() ? "seat.gained" : "seat.gained.leading";
    return List.of(
        voice
            .words()
            .say(
                key,
                Map.of(
                    "year", Voice.year(before.election()),
                    "old", voice.party(before),
                    "party", voice.partyOf(voice.candidate(standing.contest(), first)))));
  }
}

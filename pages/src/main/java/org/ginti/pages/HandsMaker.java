// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.ginti.tabulation.House;

/** From whom to whom seats of a body go, against the last election of the same constituencies. */
final class HandsMaker {
  private final Voice voice;
  private final Standings standings;
  private final Map<List<String>, Integer> moves = new LinkedHashMap<>();
  private int changed;
  private String year = "";

  HandsMaker(Voice voice, Standings standings) {
    this.voice = voice;
    this.standings = standings;
  }

  Optional<BoardView.Hands> make(House h) {
    for (int c = 0; c < voice.register().contestCount(); c++) {
      var contest = voice.register().contest(c);
      int first = Voice.first(standings.of(c));
      var before = voice.earlier().holder(contest);
      if (first < 0 || before == null || !contest.body().equals(h.body().id())) {
        continue;
      }
      var now = voice.candidate(c, first).party();
      if (!now.equals(before.party())) {
        changed++;
        moves.merge(List.of(before.party().value(), now.value()), 1, Integer::sum);
      }
      year = Voice.year(before.election());
    }
    if (year.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BoardView.Hands(
            voice.words().say("board.hands", Map.of("count", changed, "year", year)),
            moves.entrySet().stream()
                .sorted(
                    Comparator.comparingInt((Map.Entry<List<String>, Integer> e) -> e.getValue())
                        .reversed())
                .map(e -> move(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
                .toList()));
  }

  private String move(String from, String to, int seats) {
    return voice
        .words()
        .say("board.move", Map.of("old", code(from), "party", code(to), "count", seats));
  }

  private String code(String id) {
    var party = new PartyId(id);
    return party.equals(Party.INDEPENDENT) ? voice.say("party.independent") : voice.code(party);
  }
}

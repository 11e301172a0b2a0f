// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ginti.model.Contest;
import org.ginti.model.Figures;
import org.ginti.model.PreviousResult;

/** A seat in earlier elections. */
final class PastMaker {
  /** So many candidates of an earlier election have a row. */
  private static final int PAST = 4;

  private final Voice voice;

  PastMaker(Voice voice) {
    this.voice = voice;
  }

  /** Earlier results of the same seat, where the constituencies are the same; the latest first. */
  List<SeatView.Past> make(Contest contest) {
    var list = new ArrayList<SeatView.Past>();
    voice.earlier().of(contest).forEach((election, results) -> list.add(past(election, results)));
    return list;
  }

  private SeatView.Past past(String election, List<PreviousResult> results) {
    boolean all = results.stream().noneMatch(r -> r.votes() == Figures.UNKNOWN);
    long sum = all ? results.stream().mapToLong(PreviousResult::votes).sum() : 0;
    int shown = Math.min(results.size(), PAST);
    return new SeatView.Past(
        Voice.year(election),
        results.stream()
            .limit(shown)
            .map(r ->
                new SeatView.PastPerson(
                    r.candidate(),
                    voice.party(r),
                    voice.count(r.votes()),
                    voice.share(r.votes(), sum),
                    r.won()))
            .toList(),
        shown == results.size() ? "" : others(results.subList(shown, results.size())));
  }

  private String others(List<PreviousResult> rest) {
    long votes = rest.stream().mapToLong(r -> Math.max(0, r.votes())).sum();
    return voice.words().say("seat.others", Map.of("count", rest.size(), "votes", votes));
  }
}

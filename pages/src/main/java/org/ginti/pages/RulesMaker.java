// SPDX-License-Identifier: Apache-2.0
package org.ginti.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ginti.tabulation.ContestEvidence;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;
import org.ginti.tabulation.rules.RuleListing;
import org.ginti.tabulation.rules.RuleOutcome;
import org.ginti.tabulation.rules.RuleText;

/** The rule table applied to one seat. */
final class RulesMaker {
  /** How many sentences of one rule are shown. */
  private static final int SAID = 4;

  private final Voice voice;
  private final RuleText text;
  private final Map<Rule, int[]> counts = new EnumMap<>(Rule.class);
  private final Map<Rule, List<RuleOutcome>> worth = new EnumMap<>(Rule.class);

  RulesMaker(Voice voice) {
    this.voice = voice;
    this.text = RuleText.in(voice.lang());
  }

  List<SeatView.RuleView> make(ContestEvidence evidence) {
    var listing =
        new RuleListing(
            voice.register(), o -> worth.computeIfAbsent(o.rule(), r -> new ArrayList<>()).add(o));
    new RuleBook()
        .evaluate(
            evidence,
            (rule, contest, channel, subject, index, outcome, inputs) -> {
              int[] n = counts.computeIfAbsent(rule, r -> new int[Outcome.values().length]);
              n[outcome.ordinal()]++;
              boolean telling = outcome == Outcome.FAIL || outcome == Outcome.HOLDS;
              if (telling && n[outcome.ordinal()] <= SAID && rule != Rule.D3) {
                listing.outcome(rule, contest, channel, subject, index, outcome, inputs);
              }
            });
    var views = new ArrayList<SeatView.RuleView>();
    counts.forEach((rule, n) -> views.add(view(rule, n)));
    return views;
  }

  private SeatView.RuleView view(Rule rule, int[] n) {
    var parts = new ArrayList<String>();
    for (Outcome outcome : Outcome.values()) {
      if (n[outcome.ordinal()] > 0) {
        parts.add(voice.say("outcome." + outcome.code()) + " " + voice.count(n[outcome.ordinal()]));
      }
    }
    return new SeatView.RuleView(
        rule.name(),
        text.title(rule),
        String.join(" · ", parts),
        n[Outcome.FAIL.ordinal()] > 0,
        worth.getOrDefault(rule, List.of()).stream().map(this::say).toList());
  }

  private String say(RuleOutcome o) {
    String about = subject(o.subject());
    String sentence = text.say(o, voice.numbers()::exact);
    return about.isEmpty() ? sentence : about + ": " + sentence;
  }

  /** A station or a round in words; the seat itself needs none. */
  private String subject(String code) {
    if (code.startsWith("ps:")) {
      return voice.words().say("scope.station", "id", code.substring(3));
    }
    return code.startsWith("round:")
        ? voice.words().say("scope.round", "id", code.substring(6))
        : "";
  }
}

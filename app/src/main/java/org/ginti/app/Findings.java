// SPDX-License-Identifier: Apache-2.0
package org.ginti.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ginti.formats.BadInputException;
import org.ginti.formats.evidence.Evidence;
import org.ginti.formats.evidence.Following;
import org.ginti.formats.evidence.Tabulated;
import org.ginti.model.Declaration;
import org.ginti.model.Figures;
import org.ginti.model.Mode;
import org.ginti.pages.words.Sentences;
import org.ginti.pages.words.Words;
import org.ginti.tabulation.Disagreement;
import org.ginti.tabulation.Event;
import org.ginti.tabulation.House;
import org.ginti.tabulation.Standing;
import org.ginti.tabulation.rules.Outcome;
import org.ginti.tabulation.rules.Rule;
import org.ginti.tabulation.rules.RuleBook;
import org.ginti.tabulation.rules.RuleTotals;
import org.jspecify.annotations.Nullable;

/** What is worth knowing of a night when it is over. */
final class Findings {
  private final Session session;
  private final Evidence evidence;
  private final Words words;
  private final Sentences sentences;

  Findings(Session session, Evidence evidence, Words words) {
    this.session = session;
    this.evidence = evidence;
    this.words = words;
    this.sentences = new Sentences(evidence.register(), words);
  }

  void print() throws IOException, BadInputException {
    var results = Tabulated.all(evidence);
    heading("findings.title");
    majority(results.houses().getFirst());
    closest(results);
    declared(results);
    postal(results);
    happened();
    disagreements(results);
    rules(results);
  }

  private void heading(String key) throws IOException {
    var out = session.console().out();
    out.line("");
    out.line(words.say(key));
  }

  private void item(String text) throws IOException {
    lines("  • ", text);
  }

  private void lines(String first, String text) throws IOException {
    for (String line : Wrap.lines(first, text, session.width())) {
      session.console().out().line(line);
    }
  }

  private void majority(House h) throws IOException {
    var first =
        h.parties().stream().max(Comparator.comparingInt(House.PartyLine::total)).orElse(null);
    if (first == null) {
      return;
    }
    boolean has = first.total() >= h.body().majority();
    item(
        words.say(
            has ? "findings.majority" : "findings.hung",
            Map.of(
                "party", first.party().name().in(words.lang()),
                "seats", first.total(),
                "mark", h.body().majority(),
                "of", h.body().seats())));
    if (h.unknown() > 0) {
      item(words.say("findings.unknown", "count", h.unknown()));
    }
  }

  private void closest(Tabulated results) throws IOException {
    heading("findings.closest");
    var standings = new ArrayList<Standing>();
    for (int c = 0; c < results.register().contestCount(); c++) {
      Standing s = results.standing(c);
      if (s.margin() != Figures.UNKNOWN && s.leader() >= 0) {
        standings.add(s);
      }
    }
    standings.sort(Comparator.comparingLong(Standing::margin));
    for (Standing s : standings.subList(0, Math.min(3, standings.size()))) {
      item(
          words.say(
              "findings.margin",
              Map.of(
                  "contest", sentences.contest(s.contest()),
                  "who", sentences.person(s.contest(), s.leader()),
                  "second", s.runnerUp() < 0 ? "–" : sentences.person(s.contest(), s.runnerUp()),
                  "margin", s.margin())));
    }
  }

  /** Seats that nobody won by votes alone, and seats without a holder. */
  private void declared(Tabulated results) throws IOException {
    heading("findings.events");
    var shown =
        List.of(
            Declaration.Kind.LOT,
            Declaration.Kind.UNCONTESTED,
            Declaration.Kind.SHARED,
            Declaration.Kind.WITHHELD,
            Declaration.Kind.REPOLL,
            Declaration.Kind.COUNTERMANDED,
            Declaration.Kind.VACATED);
    for (Declaration d : evidence.declarations()) {
      int c = results.register().contestIndex(d.contest());
      if (shown.contains(d.kind()) && c >= 0) {
        var named = d.winners().stream().map(w -> results.register().candidateIndex(c, w)).toList();
        var kind = d.kind().namesWinner() ? Event.Kind.DECLARED : Event.Kind.STATUS;
        item(
            sentences.of(
                new Event(d.after(), 0, kind, c, -1, d.kind().code(), named, "", List.of()), d));
      }
    }
  }

  /** Seats where another name leads on the machines alone. */
  private void postal(Tabulated results) throws IOException {
    for (int c = 0; c < results.register().contestCount(); c++) {
      var tally = results.standing(c).tally().orElse(null);
      if (tally == null || tally.leader() < 0 || tally.quantity() != Mode.BOTH) {
        continue;
      }
      int evm = -1;
      for (int k = 0; k < tally.candidates(); k++) {
        long votes = tally.votes(Mode.EVM, k);
        if (votes != Figures.UNKNOWN && (evm < 0 || votes > tally.votes(Mode.EVM, evm))) {
          evm = k;
        }
      }
      if (evm >= 0
          && evm != tally.leader()
          && tally.votes(Mode.EVM, evm) > tally.votes(Mode.EVM, tally.leader())) {
        item(
            words.say(
                "findings.postal",
                Map.of(
                    "contest", sentences.contest(c),
                    "who", sentences.person(c, tally.leader()),
                    "other", sentences.person(c, evm),
                    "lead", tally.votes(Mode.EVM, evm) - tally.votes(Mode.EVM, tally.leader()))));
      }
    }
  }

  /** Changes of leader, corrections and first seats, from the order in which things were said. */
  private void happened() throws IOException, BadInputException {
    heading("findings.night");
    var changes = new int[1];
    var corrections = new ArrayList<String>();
    var opened = new ArrayList<String>();
    new Following(
            evidence,
            new Following.Audience() {
              @Override
              public void event(Event e, @Nullable Declaration by) {
                String line = sentences.clock(e.time()) + "  " + sentences.of(e, by);
                switch (e.kind()) {
                  case LEAD_CHANGE -> changes[0]++;
                  case CORRECTION, CONFLICT, RETRACTED -> corrections.add(line);
                  case OPENED_ACCOUNT -> opened.add(line);
                  case FIRST_LEAD,
                      TIE,
                      COUNTED,
                      DECLARED,
                      STATUS,
                      MAJORITY_REACHED,
                      MAJORITY_LOST,
                      STANDING_MOVED,
                      MATERIAL_DISAGREEMENT,
                      DECIDED -> {}
                }
              }

              @Override
              public boolean statement(long seq, long time) {
                return true;
              }
            })
        .play();
    item(words.say("findings.changes", "count", changes[0]));
    item(words.say("findings.corrections", "count", corrections.size()));
    for (String line : corrections.subList(0, Math.min(4, corrections.size()))) {
      lines("      ", line);
    }
    for (String line : opened) {
      item(line);
    }
  }

  private void disagreements(Tabulated results) throws IOException {
    heading("findings.disagreements");
    var material = new ArrayList<Disagreement>();
    var harmless = new ArrayList<Disagreement>();
    var unclear = new ArrayList<Disagreement>();
    for (int c = 0; c < results.register().contestCount(); c++) {
      for (Disagreement d : results.tabulation().disagreements(c)) {
        if (d.kind() == Disagreement.Kind.SAME) {
          continue;
        }
        switch (d.material()) {
          case YES -> material.add(d);
          case NO -> harmless.add(d);
          case NOT_EVALUABLE -> unclear.add(d);
        }
      }
    }
    item(
        words.say(
            "findings.differ",
            Map.of(
                "count",
                material.size() + harmless.size() + unclear.size(),
                "material",
                material.size(),
                "harmless",
                harmless.size(),
                "unclear",
                unclear.size())));
    for (Disagreement d : firstOfEach(material, x -> x.contest() + " " + (x.station() >= 0))) {
      item("! " + sentences.of(d));
    }
    harmless.addAll(unclear);
    for (Disagreement d : firstOfEach(harmless, Disagreement::kind)) {
      item("= " + sentences.of(d));
    }
  }

  /** The first of each sort, six at most. */
  private static List<Disagreement> firstOfEach(
      List<Disagreement> list, Function<Disagreement, Object> sort) {
    var seen = new HashSet<Object>();
    return list.stream().filter(d -> seen.add(sort.apply(d))).limit(6).toList();
  }

  private void rules(Tabulated results) throws IOException {
    heading("findings.rules");
    var totals = new RuleTotals();
    var book = new RuleBook();
    for (int c = 0; c < results.register().contestCount(); c++) {
      book.evaluate(results.evidence(c), totals);
    }
    book.evaluateHouse(results.register(), results::evidence, totals);
    long passed = 0;
    long failed = 0;
    for (Rule rule : Rule.values()) {
      passed += totals.count(rule, Outcome.PASS);
      failed += totals.count(rule, Outcome.FAIL);
    }
    item(words.say("findings.checks", "passed", passed, "failed", failed));
    item(words.say("findings.deposits", "count", totals.count(Rule.D3, Outcome.HOLDS)));
    item(words.say("findings.nota", "count", totals.count(Rule.D7, Outcome.HOLDS)));
  }
}

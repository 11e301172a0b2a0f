// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Grammar;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** How Hindi and Urdu say it: one syntax, two scripts, two lists of words. */
public final class Hindustani implements Grammar {
  @Override
  public List<Fact> read(Line line) {
    if (line.mentions().size() < 2 || has(line, Kind.FORECAST, "")) {
      return List.of();
    }
    if (has(line, Kind.ELSEWHERE, "")) {
      return List.of(elsewhere(line)); // what follows may be of it too
    }
    if (has(line, Kind.ELSEWHERE, "country")) {
      return List.of();
    }
    var pieces = Pieces.of(line);
    var facts = new ArrayList<Fact>();
    var results = new Results(line, pieces, facts);
    results.read();
    results.margins();
    new Tallies(line, pieces, facts).read();
    new Zeros(line, pieces, facts).read();
    new Milestones(line, pieces, facts).read();
    new Offices(line, pieces, facts).read();
    var settings = new Settings(line, pieces);
    if (!facts.isEmpty()) {
      settings.counted().ifPresent(facts::add);
      settings.asOf().ifPresent(facts::add);
    }
    for (Piece p : pieces) {
      if (p instanceof Piece.Someone s && s.named() && !s.bare()) {
        facts.add(new Fact.Named(s.who(), s.who().span(), "spoken of"));
      }
      if (p instanceof Spot s && s.isNamed() && !results.isDivided(s)) {
        facts.add(new Fact.AtSeat(s.seat(), line.span(s.first(), s.last()), "seat"));
      }
    }
    facts.sort(Comparator.comparing(Fact::span));
    settings.setting(!facts.isEmpty()).ifPresent(s -> facts.add(0, s));
    return facts;
  }

  private static Fact elsewhere(Line line) {
    return new Fact.Setting(
        OptionalInt.empty(),
        "",
        List.of(),
        Optional.empty(),
        false,
        "elsewhere",
        line.span(),
        "elsewhere");
  }

  private static boolean has(Line line, Kind kind, String value) {
    for (Mention m : line.mentions()) {
      if (m instanceof Mention.Word w && w.is(kind, value)) {
        return true;
      }
    }
    return false;
  }
}

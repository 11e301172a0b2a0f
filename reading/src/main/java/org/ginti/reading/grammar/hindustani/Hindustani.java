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
import org.ginti.reading.grammar.hindustani.Piece.Someone;
import org.ginti.reading.grammar.hindustani.Piece.Spot;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Mention;

/** How Hindi and Urdu say it: one syntax, two scripts, two lists of words. */
public final class Hindustani implements Grammar {
  private static final long RESULTS =
      bits(Kind.WON, Kind.BEAT, Kind.LEADS, Kind.TRAILS, Kind.LOST, Kind.GOT, Kind.RANK)
          | bits(Kind.MARGIN, Kind.CONTESTED);
  private static final long PARTIES = bits(Kind.PARTY, Kind.ALLIANCE, Kind.ROLE);
  private static final long ZEROS = bits(Kind.NOT, Kind.ACCOUNT);
  private static final long MILESTONES = bits(Kind.MAJORITY, Kind.ACCOUNT, Kind.FIRST);
  private static final long OFFICES =
      bits(Kind.RESIGNED, Kind.APPOINTED, Kind.REMOVED, Kind.ELECTED);
  private static final long SEATS = bits(Kind.SEAT_CODE, Kind.SEAT_WORD, Kind.BODY);
  private static final long READ =
      RESULTS | PARTIES | ZEROS | MILESTONES | OFFICES | SEATS | bits(Kind.STATUS);

  private static long bits(Kind... kinds) {
    long bits = 0;
    for (Kind kind : kinds) {
      bits |= 1L << kind.ordinal();
    }
    return bits;
  }

  @Override
  public List<Fact> read(Line line) {
    long kinds = 0;
    boolean country = false;
    for (Mention m : line.mentions()) {
      if (m instanceof Mention.Word w) {
        kinds |= 1L << w.kind().ordinal();
        country |= w.is(Kind.ELSEWHERE, "country");
      }
    }
    boolean elsewhere = has(kinds, bits(Kind.ELSEWHERE));
    if (elsewhere && !country) {
      return List.of(elsewhere(line)); // what follows may be of it too
    }
    return elsewhere || has(kinds, bits(Kind.FORECAST)) || !has(kinds, READ)
        ? List.of()
        : facts(line, kinds);
  }

  private static boolean has(long kinds, long any) {
    return (kinds & any) != 0;
  }

  private static List<Fact> facts(Line line, long kinds) {
    var pieces = Pieces.of(line);
    var facts = new ArrayList<Fact>();
    var results = new Results(line, pieces, facts);
    if (has(kinds, RESULTS)) {
      results.read();
      results.margins();
    }
    if (has(kinds, PARTIES)) {
      new Tallies(line, pieces, facts).read();
    }
    if (has(kinds, ZEROS)) {
      new Zeros(line, pieces, facts).read();
    }
    if (has(kinds, MILESTONES)) {
      new Milestones(line, pieces, facts).read();
    }
    if (has(kinds, OFFICES)) {
      new Offices(line, pieces, facts).read();
    }
    var settings = new Settings(line, pieces);
    for (Piece p : pieces) {
      if (p instanceof Someone s && s.named() && !s.bare()) {
        facts.add(new Fact.Named(s.who(), s.who().span(), "named"));
      }
      if (p instanceof Spot s && s.isNamed() && !results.isDivided(s)) {
        facts.add(new Fact.AtSeat(s.seat(), line.span(s.first(), s.last()), "seat"));
      }
    }
    if (!facts.isEmpty()) {
      settings.counted().ifPresent(facts::add);
      settings.asOf().ifPresent(facts::add);
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
}

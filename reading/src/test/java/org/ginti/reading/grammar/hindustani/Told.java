// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.hindustani;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.KnownNames;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Sentences;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Mentions;
import org.ginti.reading.words.WordLists;

/** What a sentence states, one short line a fact. */
final class Told {
  private final String text;

  private Told(String text) {
    this.text = text;
  }

  static List<String> by(String text) {
    var told = new Told(text);
    var lines = new ArrayList<String>();
    var tokens = Tokens.of(Folded.of(text));
    var mentions = Mentions.of(WordLists.shipped(), tokens);
    var grammar = new Hindustani();
    for (var sentence : Sentences.of(tokens)) {
      List<Mention> within =
          mentions.stream()
              .filter(m -> m.first() >= sentence.from() && m.first() < sentence.to())
              .toList();
      for (Fact fact : grammar.read(new Line(tokens, sentence, within, KnownNames.NONE))) {
        String line = told.line(fact);
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private String line(Fact fact) {
    return switch (fact) {
      case Fact.Won w ->
          (w.leads() ? "leads " : "won ")
              + who(w.winner())
              + w.loser().map(l -> " over " + who(l)).orElse("")
              + w.margin().map(m -> " by " + amount(m)).orElse("")
              + at(w.seat());
      case Fact.Lost l ->
          (l.trails() ? "trails " : "lost ")
              + who(l.loser())
              + l.by().map(m -> " by " + amount(m)).orElse("")
              + at(l.seat());
      case Fact.Votes v -> "votes " + who(v.who()) + " " + amount(v.votes());
      case Fact.Place p -> "place " + p.rank() + " " + who(p.who());
      case Fact.Margin m -> "margin " + amount(m.margin());
      case Fact.Counted c ->
          "counted"
              + (c.stations() < 0 ? "" : " " + c.stations() + " stations")
              + (c.ofStations() < 0 ? "" : " of " + c.ofStations())
              + (c.rounds() < 0 ? "" : " " + c.rounds() + " rounds");
      case Fact.AsOf a -> "as of " + a.time();
      case Fact.Seats s ->
          "seats "
              + s.party().code()
              + number(" won ", s.won())
              + number(" leads ", s.leading())
              + number(" has ", s.total())
              + (s.outOf() < 0 ? "" : " of " + s.outOf())
              + (s.scope().isEmpty() ? "" : " in " + s.scope());
      case Fact.Majority m -> "majority " + m.party().code() + " " + m.outcome();
      case Fact.First f -> "first " + f.party().code();
      case Fact.Office o ->
          o.change().name().toLowerCase(java.util.Locale.ROOT)
              + " "
              + who(o.person())
              + ": "
              + o.office()
              + o.party().filter(p -> !p.code().isEmpty()).map(p -> " of " + p.code()).orElse("")
              + (o.place().isEmpty() ? "" : " in " + o.place())
              + (o.date().isEmpty() ? "" : " on " + o.date());
      case Fact.AtSeat s -> "";
      case Fact.NewTopic t -> "";
      case Fact.Spoken s -> "";
      case Fact.Named n -> "";
      case Fact.Setting s -> "";
    };
  }

  private static String number(String before, OptionalInt n) {
    return n.isPresent() ? before + n.getAsInt() : "";
  }

  private static String at(Optional<Seat> seat) {
    return seat.map(s -> " at " + (s.code().isEmpty() ? s.name() : s.code())).orElse("");
  }

  private static String amount(Amount a) {
    String n = a.value().isPresent() ? Long.toString(a.value().getAsLong()) : "?";
    return switch (a.hedge()) {
      case EXACT -> n;
      case OVER -> ">" + n;
      case ABOUT -> "~" + n;
    };
  }

  private String who(Who who) {
    String name = who.pronoun() ? "he" : who.name().map(s -> s.of(text)).orElse("-");
    return name
        + who.party().map(p -> "/" + p.code()).orElse("")
        + who.backedBy().map(p -> "+" + p).orElse("");
  }
}

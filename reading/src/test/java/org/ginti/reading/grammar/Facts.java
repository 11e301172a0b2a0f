// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.grammar.english.English;
import org.ginti.reading.grammar.hindustani.Hindustani;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Sentences;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Mentions;
import org.ginti.reading.words.WordLists;

/**
 * What sentences say, as lines that a test can be read by, one a fact. Settings and seats are left
 * out.
 */
public final class Facts {
  private final String text;

  private Facts(String text) {
    this.text = text;
  }

  public static List<String> english(String text) {
    return lines(new English(), text);
  }

  public static List<String> hindustani(String text) {
    return lines(new Hindustani(), text);
  }

  private static List<String> lines(Grammar grammar, String text) {
    var facts = new Facts(text);
    return read(grammar, text).stream().map(facts::line).filter(l -> !l.isEmpty()).toList();
  }

  /** All facts, settings too. */
  public static List<Fact> read(Grammar grammar, String text) {
    var tokens = Tokens.of(Folded.of(text));
    List<Mention> mentions = Mentions.of(WordLists.shipped(), tokens);
    var all = new ArrayList<Fact>();
    for (var sentence : Sentences.of(tokens)) {
      var within =
          mentions.stream()
              .filter(m -> m.first() >= sentence.from() && m.first() < sentence.to())
              .toList();
      all.addAll(grammar.read(new Line(tokens, sentence, within, KnownNames.NONE)));
    }
    return all;
  }

  private String line(Fact fact) {
    return switch (fact) {
      case Fact.Won w ->
          (w.leads() ? "leads " : "won ")
              + who(w.winner())
              + w.loser().map(l -> " over " + who(l)).orElse("")
              + seat(w.seat())
              + w.margin().map(m -> " by " + amount(m)).orElse("");
      case Fact.Lost l ->
          (l.conceded() ? "conceded " : l.trails() ? "trails " : "lost ")
              + who(l.loser())
              + seat(l.seat())
              + l.by().map(m -> " by " + amount(m)).orElse("");
      case Fact.Votes v -> "votes " + who(v.who()) + " " + amount(v.votes());
      case Fact.Place p -> "rank " + who(p.who()) + " " + p.rank();
      case Fact.Margin m -> "margin " + amount(m.margin());
      case Fact.Counted c ->
          Math.max(c.stations(), c.ofStations()) >= 0
              ? "stations " + known(c.stations()) + "/" + known(c.ofStations())
              : "rounds " + known(c.rounds()) + "/" + known(c.ofRounds());
      case Fact.AsOf a -> "at " + a.time();
      case Fact.Seats s ->
          "seats "
              + s.party().code()
              + count(" won ", s.won())
              + count(" leads ", s.leading())
              + count(" has ", s.total())
              + (s.outOf() < 0 ? "" : " of " + s.outOf())
              + (s.scope().isEmpty() ? "" : " in " + s.scope());
      case Fact.Majority m -> "majority " + m.party().code() + " " + m.outcome();
      case Fact.First f -> "first " + f.party().code() + ": " + f.what() + " in " + f.place();
      case Fact.Office o ->
          o.change()
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

  private String who(Who who) {
    String name =
        who.name()
            .map(s -> s.of(text))
            .orElse(who.pronoun() ? "<" + who.span().of(text) + ">" : "");
    String party = who.party().map(p -> p.code()).orElse("");
    String backed = who.backedBy().map(b -> "/" + b).orElse("");
    return name + (party.isEmpty() ? "" : "(" + party + backed + ")");
  }

  /** The code too, where the name does not begin with it. */
  private static String seat(Optional<Seat> seat) {
    return seat.map(
            s -> " at " + s.name() + (s.name().startsWith(s.code()) ? "" : " = " + s.code()))
        .orElse("");
  }

  private static String amount(Amount a) {
    String hedge =
        switch (a.hedge()) {
          case EXACT -> "";
          case OVER -> "over ";
          case ABOUT -> "about ";
        };
    return hedge + (a.value().isPresent() ? a.value().getAsLong() : "?");
  }

  private static String count(String word, OptionalInt n) {
    return n.isPresent() ? word + n.getAsInt() : "";
  }

  private static String known(int n) {
    return n < 0 ? "?" : Integer.toString(n);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.List;
import org.ginti.model.Lang;
import org.ginti.reading.grammar.Fact;
import org.ginti.reading.grammar.Grammar;
import org.ginti.reading.grammar.KnownNames;
import org.ginti.reading.grammar.Line;
import org.ginti.reading.grammar.english.English;
import org.ginti.reading.grammar.hindustani.Hindustani;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Sentences;
import org.ginti.reading.text.Sentences.Sentence;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Kind;
import org.ginti.reading.words.Lexicon;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Mentions;
import org.ginti.reading.words.WordLists;

/** Reads stories. Built once; from any thread; the same story gives the same claims. */
public final class Reader {
  /** So many characters of a story are read. */
  public static final int LONGEST = 1_000_000;

  private final Lexicon lexicon;
  private final KnownNames names;
  private final Grammar english = new English();
  private final Grammar hindustani = new Hindustani();

  private Reader(Lexicon lexicon, KnownNames names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /** A reader that knows no register: seats and names as written. */
  public static Reader withoutRegister() {
    return new Reader(WordLists.shipped(), KnownNames.NONE);
  }

  /** A reader that knows the names of an election. */
  public static Reader knowing(KnownNames names) {
    return new Reader(WordLists.shipped(), names);
  }

  /** Is told what was made of each sentence. */
  public interface Explained {
    void sentence(Line line, List<Fact> facts);

    /** A sentence of the page's furniture, not read. */
    void skipped(Line line);

    Explained NOT =
        new Explained() {
          @Override
          public void sentence(Line line, List<Fact> facts) {}

          @Override
          public void skipped(Line line) {}
        };
  }

  public Reading read(Story story) {
    return read(story, Explained.NOT);
  }

  public Reading read(Story story, Explained explained) {
    String text = story.text();
    var tokens = Tokens.of(Folded.of(text.substring(0, Math.min(text.length(), LONGEST))));
    var mentions = Mentions.of(lexicon, tokens);
    var people = new People(names);
    var assembler = new Assembler(tokens, new Context(tokens, mentions, story.published()), people);
    var tables = Tables.of(tokens, mentions).iterator();
    var table = tables.hasNext() ? tables.next() : null;
    int next = 0;
    int number = 0;
    for (Sentence sentence : Sentences.of(tokens)) {
      int from = next;
      while (next < mentions.size() && mentions.get(next).first() < sentence.to()) {
        next++;
      }
      var within = mentions.subList(from, next);
      var line = new Line(tokens, sentence, within, people);
      if (table != null && sentence.from() >= table.to()) {
        table = tables.hasNext() ? tables.next() : null;
      }
      if (table != null && sentence.from() >= table.from()) {
        if (sentence.from() == table.from()) {
          explained.sentence(line, table.facts());
          assembler.sentence(number++, table.facts());
        }
      } else if (furniture(within)) {
        explained.skipped(line);
      } else {
        var facts = grammar(sentence.lang()).read(line);
        explained.sentence(line, facts);
        assembler.sentence(number++, facts);
      }
    }
    return new Reading(
        story,
        Sentences.language(tokens, 0, tokens.count()),
        assembler.claims(),
        Math.max(0, text.length() - LONGEST));
  }

  private Grammar grammar(Lang lang) {
    return switch (lang) {
      case EN -> english;
      case HI, UR -> hindustani;
    };
  }

  private static boolean furniture(List<Mention> mentions) {
    for (Mention m : mentions) {
      if (m instanceof Mention.Word w && w.is(Kind.FURNITURE)) {
        return true;
      }
    }
    return false;
  }
}

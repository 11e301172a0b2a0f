// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar;

import java.util.List;
import org.ginti.reading.claim.Span;
import org.ginti.reading.text.Sentences.Sentence;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Mention;

/**
 * A sentence with what it mentions, as a grammar gets it.
 *
 * @param tokens of the whole story
 * @param sentence which of them are this sentence
 * @param mentions within it, in order; several meanings of the same words follow each other
 * @param names what earlier sentences called people, so that a bare surname can be known as a name
 */
public record Line(Tokens tokens, Sentence sentence, List<Mention> mentions, KnownNames names) {
  public Span span(int first, int last) {
    return tokens.span(first, last);
  }

  public Span span() {
    return tokens.span(sentence.from(), sentence.to() - 1);
  }
}

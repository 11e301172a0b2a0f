// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ginti.reading.claim.Span;
import org.ginti.reading.text.Folded;
import org.ginti.reading.text.Tokens;
import org.ginti.reading.words.Mention;
import org.ginti.reading.words.Mentions;
import org.ginti.reading.words.WordLists;

/** Where a story writes which number, in figures or in words. */
public final class WrittenNumbers {
  private final Map<Long, List<Span>> places = new HashMap<>();

  public WrittenNumbers(String text) {
    var tokens = Tokens.of(Folded.of(text));
    for (Mention mention : Mentions.of(WordLists.shipped(), tokens)) {
      if (mention instanceof Mention.Quantity q && q.value() >= 0) {
        places
            .computeIfAbsent(q.value(), v -> new ArrayList<>())
            .add(tokens.span(q.digitsFirst(), q.digitsLast()));
      }
    }
  }

  /** The first place of a number within one of some spans. */
  public Optional<Span> find(long value, List<Span> within) {
    for (Span span : within) {
      for (Span place : places.getOrDefault(value, List.of())) {
        if (span.contains(place)) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }
}

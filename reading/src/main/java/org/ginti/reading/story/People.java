// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.ginti.reading.grammar.KnownNames;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Who is who in a story: a surname, a pronoun, a misspelling find the person named before. */
final class People implements KnownNames {
  private static final int NAMED_BEFORE = 200;

  private final List<Person> all = new ArrayList<>();
  private final KnownNames register;
  private @Nullable Person lastSubject;

  People(KnownNames register) {
    this.register = register;
  }

  /** The person a pronoun means: the subject of the last result. */
  @Nullable Person lastSubject() {
    return lastSubject;
  }

  void subject(Person person) {
    lastSubject = person;
  }

  /**
   * The person meant, known or new.
   *
   * @param near those of the same seat: a bare surname means one of them first
   */
  Person find(Who who, Tokens tokens, Collection<Person> near) {
    if (who.name().isEmpty()) {
      return unnamed(who, near);
    }
    String written = who.name().get().of(tokens.text().original());
    var words = Words.of(written);
    Person best = best(words, who, near);
    if (best == null) {
      best = best(words, who, all);
    }
    if (best == null) {
      best = unnamedOfParty(who, near);
    }
    if (best == null) {
      best = add(new Person());
    }
    best.learn(who, written, words);
    return best;
  }

  /** Somebody new, however much the name is like another's. */
  Person another(Who who, Tokens tokens) {
    String written = who.name().orElseThrow().of(tokens.text().original());
    var person = add(new Person());
    person.learn(who, written, Words.of(written));
    return person;
  }

  /** False where a name is only spelt like this one's. */
  boolean spelledSo(Person person, Who who, Tokens tokens) {
    return who.name().isEmpty()
        || person.words().containsAll(Words.of(who.name().get().of(tokens.text().original())));
  }

  private Person unnamed(Who who, Collection<Person> near) {
    Person subject = lastSubject;
    if (who.pronoun() && who.party().isEmpty() && subject != null) {
      return subject;
    }
    if (who.party().isPresent()) {
      String code = who.party().get().code();
      for (Person p : near) {
        if (p.isOf(code)) {
          return p;
        }
      }
      for (int i = all.size() - 1; who.pronoun() && i >= 0; i--) {
        if (all.get(i).isOf(code) && all.get(i).named()) {
          return all.get(i); // "the IPP president"
        }
      }
    }
    var person = add(new Person());
    person.learn(who, null, List.of());
    return person;
  }

  /** One known by party alone so far, who now gets a name. */
  private static @Nullable Person unnamedOfParty(Who who, Collection<Person> near) {
    for (Person p : near) {
      if (!p.named() && who.party().isPresent() && p.isOf(who.party().get().code())) {
        return p;
      }
    }
    return null;
  }

  private static @Nullable Person best(List<String> words, Who who, Collection<Person> among) {
    Person best = null;
    int bestFit = 0;
    boolean twice = false;
    for (Person p : among) {
      int fit = p.mayBeOf(who.party()) ? p.fit(words) : 0;
      if (fit > bestFit) {
        best = p;
        bestFit = fit;
        twice = false;
      } else if (fit == bestFit && fit > 0) {
        twice = true;
      }
    }
    return twice ? null : best;
  }

  private Person add(Person person) {
    if (all.size() < NAMED_BEFORE) {
      all.add(person);
    }
    return person;
  }

  @Override
  public int at(Tokens tokens, int first) {
    int longest = register.at(tokens, first);
    for (Person p : all) {
      longest = Math.max(longest, length(p.words(), tokens, first));
    }
    return longest;
  }

  private static int length(List<String> words, Tokens tokens, int first) {
    int longest = 0;
    for (int from = 0; from < words.size(); from++) {
      int n = 0;
      while (from + n < words.size() && tokens.is(first + n, words.get(from + n))) {
        n++;
      }
      longest = Math.max(longest, n);
    }
    return longest;
  }

  @Override
  public int seatAt(Tokens tokens, int first) {
    return register.seatAt(tokens, first);
  }
}

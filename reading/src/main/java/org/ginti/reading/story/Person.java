// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.grammar.Who;
import org.ginti.reading.link.Spelled;
import org.jspecify.annotations.Nullable;

/** Somebody a story speaks of, under all names it uses. */
final class Person {
  /** Folded words of the fullest name so far; empty where only the party is known. */
  private List<String> words = List.of();

  private @Nullable String name;
  private @Nullable PartyName party;
  private @Nullable String backedBy;

  /** The fullest name as written; null where only the party is known. */
  @Nullable String name() {
    return name;
  }

  @Nullable PartyName party() {
    return party;
  }

  @Nullable String backedBy() {
    return backedBy;
  }

  boolean isOf(String partyCode) {
    var p = party;
    return p != null && p.code().equals(partyCode);
  }

  List<String> words() {
    return words;
  }

  boolean named() {
    return name != null;
  }

  /** Takes what a mention adds: a fuller name, a party not known before. */
  void learn(Who who, @Nullable String written, List<String> folded) {
    if (written != null && (name == null || folded.size() > words.size())) {
      name = written;
      words = List.copyOf(folded);
    }
    Optional<PartyName> p = who.party();
    if (p.isPresent()
        && (party == null || (independent(party) && !independent(p.get()) && backedBy == null))) {
      party = p.get();
    }
    who.backedBy().ifPresent(code -> backedBy = code);
  }

  private static boolean independent(PartyName p) {
    return p.code().equals("IND");
  }

  /** False where both parties are known and are two. */
  boolean mayBeOf(Optional<PartyName> other) {
    return party == null
        || other.isEmpty()
        || other.get().code().equals(party.code())
        || other.get().alliance()
        || party.alliance()
        || other.get().code().equals(backedBy);
  }

  /** One known by party alone can be this one. */
  boolean mayBe(Person unnamed) {
    return mayBeOf(Optional.ofNullable(unnamed.party));
  }

  /** One party has one candidate in a seat: two names of one surname are his. */
  boolean sameCandidate(Person other) {
    var p = party;
    return p != null
        && !p.alliance()
        && !independent(p)
        && other.isOf(p.code())
        && !words.isEmpty()
        && !other.words.isEmpty()
        && Spelling.alike(words.getLast(), other.words.getLast());
  }

  /** Takes the party of one who turned out to be this one. */
  void is(Person unnamed) {
    party = party == null ? unnamed.party : party;
    backedBy = backedBy == null ? unnamed.backedBy : backedBy;
  }

  /** How well a name of these words fits: 0 not, more is better. */
  int fit(List<String> other) {
    if (words.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (Words.script(words.getFirst()) != Words.script(other.getFirst())) {
      var a = bones(words);
      var b = bones(other);
      // across scripts a single word is too little to know somebody by
      return Math.min(a.size(), b.size()) < 2 ? 0 : fit(a, b);
    }
    return fit(words, other);
  }

  private static List<String> bones(List<String> words) {
    return Spelled.of(String.join(" ", words)).skeletons();
  }

  private static int fit(List<String> words, List<String> other) {
    var shorter = words.size() < other.size() ? words : other;
    var longer = new ArrayList<>(words.size() < other.size() ? other : words);
    int same = 0;
    for (String word : shorter) {
      int at = indexOf(longer, word);
      if (at >= 0) {
        longer.remove(at);
        same++;
      }
    }
    if (same < shorter.size()) {
      return 0;
    }
    return 10 * same + (longer.isEmpty() ? 5 : 0);
  }

  private static int indexOf(List<String> words, String word) {
    for (int i = 0; i < words.size(); i++) {
      if (Spelling.alike(words.get(i), word)) {
        return i;
      }
    }
    return -1;
  }
}

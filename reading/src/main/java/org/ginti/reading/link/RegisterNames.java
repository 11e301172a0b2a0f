// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ginti.model.Candidate;
import org.ginti.model.Name;
import org.ginti.model.Register;
import org.ginti.reading.grammar.KnownNames;
import org.ginti.reading.text.Tokens;

/**
 * Names of a register at a place of a text, in any script: two or more words in a row of somebody
 * on a ballot, or the whole name of a seat. A single word of a person's name is no evidence among
 * thousands of people. Built once, then only read.
 */
public final class RegisterNames implements KnownNames {
  private static final double SAME_WORD = 0.8;
  private static final double SAME_SEAT = 0.9;

  /** Names as words, by the skeleton of each of their words but the last. */
  private final Map<String, List<Start>> people = new HashMap<>();

  /** Names of seats, by the skeleton of their first word. */
  private final Map<String, List<Start>> seats = new HashMap<>();

  private record Start(List<String> words, int at) {}

  public RegisterNames(List<Register> registers) {
    registers.forEach(this::add);
  }

  private void add(Register register) {
    for (int c = 0; c < register.contestCount(); c++) {
      for (SeatName seat : forms(register.contest(c).name()).map(SeatName::of).toList()) {
        if (!seat.base().words().isEmpty()) {
          add(seats, seat.base().words(), 0);
        }
      }
      for (Candidate candidate : register.ballot(c)) {
        forms(candidate.name())
            .map(Spelled::of)
            .forEach(s -> {
              for (int i = 0; i + 1 < s.words().size(); i++) {
                add(people, s.words(), i);
              }
            });
      }
    }
  }

  private static Stream<String> forms(Name n) {
    return Stream.of(n.official(), n.en(), n.hi(), n.ur()).filter(s -> !s.isEmpty()).distinct();
  }

  private static void add(Map<String, List<Start>> to, List<String> words, int at) {
    var starts = to.computeIfAbsent(Sound.skeleton(words.get(at)), k -> new ArrayList<>(2));
    var start = new Start(words, at);
    if (!starts.contains(start)) {
      starts.add(start);
    }
  }

  @Override
  public int at(Tokens tokens, int first) {
    int longest = 0;
    for (Start start : starts(people, tokens, first)) {
      longest = Math.max(longest, run(start, tokens, first, SAME_WORD));
    }
    return longest >= 2 ? longest : 0;
  }

  @Override
  public int seatAt(Tokens tokens, int first) {
    int longest = 0;
    for (Start start : starts(seats, tokens, first)) {
      int run = run(start, tokens, first, SAME_SEAT);
      longest = run == start.words().size() ? Math.max(longest, run) : longest;
    }
    return longest;
  }

  private static List<Start> starts(Map<String, List<Start>> in, Tokens tokens, int first) {
    if (!name(tokens, first)) {
      return List.of();
    }
    var words = Sound.words(tokens.original(first, first));
    return words.isEmpty()
        ? List.of()
        : in.getOrDefault(Sound.skeleton(words.getFirst()), List.of());
  }

  /** How many tokens from here on are the words of a name from its start on. */
  private static int run(Start start, Tokens tokens, int first, double alike) {
    int n = 0;
    while (start.at() + n < start.words().size()
        && name(tokens, first + n)
        && like(start.words().get(start.at() + n), tokens, first + n, alike)) {
      n++;
    }
    return n;
  }

  private static boolean like(String word, Tokens tokens, int at, double alike) {
    var words = Sound.words(tokens.original(at, at));
    return !words.isEmpty() && Edit.likeness(words.getFirst(), word) >= alike;
  }

  /** A word that may be part of a name: in Latin letters with a capital. */
  private static boolean name(Tokens tokens, int at) {
    if (at >= tokens.count()) {
      return false;
    }
    var shape = tokens.shape(at);
    return shape.isLatin() ? shape.isCapital() : shape.isWord();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.ginti.formats.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ginti.model.Candidate;
import org.ginti.model.Party;
import org.ginti.model.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Finds which candidate of one contest a printed name means. Never looks at another contest, never
 * picks the nearest: a name that fits two candidates, or a candidate that two names fit, stays
 * unlinked, for a false link is worse than none. Same input, same answer, in any order.
 */
public final class NameMatch {
  /** Why a name and a candidate are held to be one, the surest first. */
  public enum How {
    SAME_NAME("same name"),
    OTHER_SPELLING("same name, other spelling"),
    PART_OF_NAME("part of the name"),
    ONLY_OF_PARTY("only candidate of its party");

    private final String text;

    How(String text) {
      this.text = text;
    }

    /** As it is kept with a link. */
    public String text() {
      return text;
    }
  }

  /** A name as a source prints it, with the party it prints beside it, if that is known. */
  public record Printed(String name, Optional<PartyId> party) {}

  /** The place of a candidate on the ballot, and why. */
  public record Match(int candidate, How how) {}

  /** Parts of names that many people share. */
  private static final Set<String> COMMON =
      NameForms.of(
              "Khan Syed Sayed Ali Ahmad Hussain Hassan Malik Sardar Rana Raja Sheikh Mirza"
                  + " Shah Nawab Pir Agha Mian Mir Rao Rai Begum Bibi Abdul Din Ullah Uddin"
                  + " Muhammad Chaudhry Iqbal Singh Kumar Lal Ram Devi Kumari Patil Sharma")
          .bones()
          .stream()
          .collect(Collectors.toUnmodifiableSet());

  private NameMatch() {}

  /** One name, as when a story names one candidate. */
  public static Optional<Match> match(
      String name, Optional<PartyId> party, List<Candidate> ballot) {
    return match(List.of(new Printed(name, party)), ballot).getFirst();
  }

  /** All names one source prints for the contest; the answers are in their order. */
  public static List<Optional<Match>> match(List<Printed> printed, List<Candidate> ballot) {
    var left = printed.stream().map(p -> NameForms.of(p.name())).toList();
    var right = ballot.stream().map(NameMatch::forms).toList();
    var found =
        new ArrayList<Optional<Match>>(Collections.nCopies(printed.size(), Optional.empty()));
    var taken = new boolean[ballot.size()];
    var doubtful = new boolean[printed.size()];
    for (Level level : Level.values()) {
      var compatible = new boolean[left.size()][right.size()];
      for (int i = 0; i < left.size(); i++) {
        for (int j = 0; j < right.size(); j++) {
          compatible[i][j] =
              found.get(i).isEmpty()
                  && !left.get(i).letters().isEmpty()
                  && !doubtful[i]
                  && !taken[j]
                  && level.fits(
                      left.get(i), right.get(j), agreement(printed.get(i), ballot.get(j)));
        }
      }
      dropConflicts(compatible, level, printed, ballot);
      takeUnique(compatible, level, found, taken);
      for (int i = 0; i < doubtful.length; i++) {
        doubtful[i] |= level != Level.EXACT && found.get(i).isEmpty() && any(compatible[i]);
      }
    }
    return found;
  }

  /**
   * The one candidate of a party in the contest. A party puts up one, so its votes are that one's
   * whatever name stands beside them. Never for independents.
   */
  public static Optional<Match> onlyOfParty(Optional<PartyId> party, List<Candidate> ballot) {
    int at = -1;
    for (int j = 0; j < ballot.size(); j++) {
      PartyId p = ballot.get(j).party();
      if (!p.equals(Party.INDEPENDENT) && p.equals(party.orElse(null))) {
        if (at >= 0) {
          return Optional.empty();
        }
        at = j;
      }
    }
    return at < 0 ? Optional.empty() : Optional.of(new Match(at, How.ONLY_OF_PARTY));
  }

  private static void takeUnique(
      boolean[][] compatible, Level level, List<Optional<Match>> found, boolean[] taken) {
    for (int i = 0; i < compatible.length; i++) {
      int j = only(compatible[i]);
      if (j >= 0 && onlyInColumn(compatible, j)) {
        found.set(i, Optional.of(new Match(j, level.how)));
        taken[j] = true;
      }
    }
  }

  /**
   * A name spelt otherwise, printed with one party and found under another, while that party has a
   * candidate of its own in the contest: more likely a namesake than the same person.
   */
  private static void dropConflicts(
      boolean[][] compatible, Level level, List<Printed> printed, List<Candidate> ballot) {
    if (level.how == How.SAME_NAME) {
      return;
    }
    for (int i = 0; i < compatible.length; i++) {
      var party = printed.get(i).party().filter(p -> !p.equals(Party.INDEPENDENT));
      if (party.isPresent() && ballot.stream().anyMatch(c -> c.party().equals(party.get()))) {
        for (int j = 0; j < ballot.size(); j++) {
          compatible[i][j] &= ballot.get(j).party().equals(party.get());
        }
      }
    }
  }

  private static boolean any(boolean[] row) {
    for (boolean b : row) {
      if (b) {
        return true;
      }
    }
    return false;
  }

  private static int only(boolean[] row) {
    int at = -1;
    for (int j = 0; j < row.length; j++) {
      if (row[j]) {
        if (at >= 0) {
          return -1;
        }
        at = j;
      }
    }
    return at;
  }

  private static boolean onlyInColumn(boolean[][] m, int j) {
    int n = 0;
    for (boolean[] row : m) {
      n += row[j] ? 1 : 0;
    }
    return n == 1;
  }

  private static List<NameForms> forms(Candidate c) {
    var n = c.name();
    return Arrays.asList(n.official(), n.en(), n.hi(), n.ur()).stream()
        .filter(s -> !s.isEmpty())
        .distinct()
        .map(NameForms::of)
        .toList();
  }

  private enum Agreement {
    AGREE_IN_PARTY,
    BOTH_INDEPENDENT,
    UNKNOWN,
    CONTRADICT
  }

  /** Independents may be printed under the party that backs them, so they never contradict. */
  private static Agreement agreement(Printed printed, Candidate candidate) {
    @Nullable PartyId p = printed.party().orElse(null);
    if (p == null) {
      return Agreement.UNKNOWN;
    }
    if (p.equals(candidate.party())) {
      return p.equals(Party.INDEPENDENT) ? Agreement.BOTH_INDEPENDENT : Agreement.AGREE_IN_PARTY;
    }
    return p.equals(Party.INDEPENDENT) || candidate.party().equals(Party.INDEPENDENT)
        ? Agreement.UNKNOWN
        : Agreement.CONTRADICT;
  }

  private enum Level {
    EXACT(How.SAME_NAME) {
      @Override
      boolean fits(NameForms a, NameForms b, Agreement party) {
        return a.exact().equals(b.exact());
      }
    },
    /** Two candidates of exactly one name are told apart by their parties alone. */
    EXACT_AND_PARTY(How.SAME_NAME) {
      @Override
      boolean fits(NameForms a, NameForms b, Agreement party) {
        return a.exact().equals(b.exact()) && party == Agreement.AGREE_IN_PARTY;
      }
    },
    LETTERS(How.OTHER_SPELLING) {
      @Override
      boolean fits(NameForms a, NameForms b, Agreement party) {
        return !a.letters().isEmpty() && a.letters().equals(b.letters());
      }
    },
    WORDS(How.OTHER_SPELLING) {
      @Override
      boolean fits(NameForms a, NameForms b, Agreement party) {
        return sameWords(a.words(), b.words());
      }
    },
    BONES(How.OTHER_SPELLING) {
      @Override
      boolean fits(NameForms a, NameForms b, Agreement party) {
        return sameWords(a.bones(), b.bones()) && meaning(a.bones()) >= 3;
      }
    },
    NEAR(How.OTHER_SPELLING) {
      @Override
      boolean fits(NameForms a, NameForms b, Agreement party) {
        return party != Agreement.CONTRADICT && near(a.bones(), b.bones());
      }
    },
    PART(How.PART_OF_NAME) {
      @Override
      boolean fits(NameForms a, NameForms b, Agreement party) {
        return party != Agreement.CONTRADICT && partOf(a, b, party == Agreement.AGREE_IN_PARTY);
      }
    };

    final How how;

    Level(How how) {
      this.how = how;
    }

    abstract boolean fits(NameForms a, NameForms b, Agreement party);

    boolean fits(NameForms a, List<NameForms> any, Agreement party) {
      for (NameForms b : any) {
        if (fits(a, b, party)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The same words in any order, or the same letters with other gaps between the words. */
  private static boolean sameWords(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return sorted(a).equals(sorted(b)) || String.join("", a).equals(String.join("", b));
  }

  /** Letters that tell something: a name of two consonants is no evidence. */
  private static int meaning(List<String> bones) {
    return bones.stream().mapToInt(String::length).sum();
  }

  /** As many words, all but one the same, that one with one consonant more, less or other. */
  private static boolean near(List<String> a, List<String> b) {
    var left = new ArrayList<>(a);
    var right = new ArrayList<String>();
    for (String word : b) {
      if (!left.remove(word)) {
        right.add(word);
      }
    }
    return left.size() == 1
        && right.size() == 1
        && a.size() >= 2
        && b.size() == a.size()
        && a.stream().anyMatch(w -> b.contains(w) && !COMMON.contains(w))
        && oneLetterApart(left.getFirst(), right.getFirst());
  }

  private static boolean oneLetterApart(String a, String b) {
    String s = a.length() <= b.length() ? a : b;
    String l = a.length() <= b.length() ? b : a;
    if (s.length() < 3 || s.startsWith("*") || l.startsWith("*") || l.length() - s.length() > 1) {
      return false;
    }
    int i = 0;
    while (i < s.length() && s.charAt(i) == l.charAt(i)) {
      i++;
    }
    int skip = l.length() == s.length() ? 1 : 0;
    return s.substring(i + skip).equals(l.substring(i + 1));
  }

  /**
   * One name lies within the other, word by word. Two shared words are needed, one of them not of
   * the kind that half a district bears; with the same party one of these two needs is enough.
   */
  private static boolean partOf(NameForms a, NameForms b, boolean sameParty) {
    boolean firstLonger = a.bones().size() >= b.bones().size();
    var longer = new ArrayList<>(firstLonger ? a.bones() : b.bones());
    var shorter = firstLonger ? b.bones() : a.bones();
    int shared = 0;
    int rare = 0;
    for (String word : shorter) {
      if (longer.remove(word)) {
        shared += initial(word) ? 0 : 1;
        rare += COMMON.contains(word) || initial(word) ? 0 : 1;
      } else if (!takeInitial(word, longer)) {
        return false;
      }
    }
    return sameParty ? shared >= 2 || rare >= 1 : shared >= 2 && rare >= 1;
  }

  /** An initial stands for a word that begins with it, and the other way round. */
  private static boolean takeInitial(String word, List<String> in) {
    for (String other : in) {
      if ((initial(word) || initial(other)) && first(word) == first(other)) {
        in.remove(other);
        return true;
      }
    }
    return false;
  }

  private static boolean initial(String bone) {
    return bone.length() == 2 && bone.charAt(0) == '*';
  }

  private static char first(String bone) {
    return bone.charAt(bone.charAt(0) == '*' && bone.length() > 1 ? 1 : 0);
  }

  private static List<String> sorted(List<String> words) {
    var copy = new ArrayList<>(words);
    Collections.sort(copy);
    return copy;
  }
}

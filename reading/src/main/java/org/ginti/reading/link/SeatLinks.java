// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ginti.model.Contest;
import org.ginti.model.Register;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.words.WordLists;

/** Finds the seat of a register that a story names: by code or number first, then by name. */
final class SeatLinks {
  private static final double ALIKE = 0.86;
  private static final double CLEARLY = 0.05;

  /** A code and a name that are this unlike do not speak of one seat. */
  private static final double UNLIKE = 0.7;

  private static final List<String[]> ALSO = WordLists.rows("also_called.tsv", 2);

  private final List<List<SeatName>> names = new ArrayList<>();
  private final List<SeatName> districts = new ArrayList<>();
  private final Map<String, List<Integer>> codes = new HashMap<>();

  SeatLinks(Register register) {
    for (int i = 0; i < register.contestCount(); i++) {
      Contest c = register.contest(i);
      var n = c.name();
      names.add(
          Stream.of(n.official(), n.en(), n.hi(), n.ur())
              .filter(s -> !s.isEmpty())
              .distinct()
              .flatMap(SeatLinks::names)
              .map(SeatName::of)
              .toList());
      districts.add(SeatName.of(c.district()));
      code(c.id().value(), i);
      code(c.number(), i);
      code(c.body() + "-" + c.number(), i);
    }
  }

  /** A name and what it is called besides: Vandre East is Bandra East. */
  private static Stream<String> names(String name) {
    var names = new ArrayList<>(List.of(name));
    for (String[] row : ALSO) {
      for (int i = 0; i < 2; i++) {
        String found = name.toLowerCase(Locale.ROOT).replace(row[i], row[1 - i]);
        if (!found.equals(name.toLowerCase(Locale.ROOT))) {
          names.add(found);
        }
      }
    }
    return names.stream();
  }

  private void code(String code, int contest) {
    if (!code.isEmpty()) {
      var all = codes.computeIfAbsent(plain(code), k -> new ArrayList<>());
      if (!all.contains(contest)) {
        all.add(contest);
      }
    }
  }

  /** NA-012 and na-12 are one code. */
  private static String plain(String code) {
    String upper = code.toUpperCase(Locale.ROOT).replace(" ", "");
    return upper.replaceFirst("(^|-)0+(?=\\d)", "$1");
  }

  Link find(Seat seat) {
    var printed = named(Stream.of(seat.name(), seat.nameEn()));
    if (!seat.code().isEmpty()) {
      var coded = codes.getOrDefault(plain(seat.code()), List.of());
      return switch (coded.size()) {
        case 0 -> hasLetters(seat.code()) ? Link.UNKNOWN : byName(printed);
        // only the words of the story can contradict its code
        case 1 -> coded(coded.getFirst(), named(Stream.of(seat.name())));
        default -> among(coded, printed);
      };
    }
    return byName(printed);
  }

  private static List<SeatName> named(Stream<String> printed) {
    return printed
        .filter(s -> !s.isEmpty())
        .map(SeatName::of)
        .filter(s -> !s.base().words().isEmpty())
        .distinct()
        .toList();
  }

  private static boolean hasLetters(String code) {
    return code.chars().anyMatch(Character::isLetter);
  }

  /** The code's seat, unless the name beside it is clearly another's. */
  private Link coded(int contest, List<SeatName> printed) {
    if (!printed.isEmpty()
        && likeness(contest, printed) < UNLIKE
        && printed.stream().allMatch(p -> p.like(districts.get(contest)) < UNLIKE)
        && byName(printed) instanceof Link.Linked other
        && other.at() != contest) {
      return new Link.Ambiguous(List.of(contest, other.at()), Link.Why.CODE_AGAINST_NAME);
    }
    return new Link.Linked(contest, Link.How.CODE);
  }

  /** A number that several bodies or states have: the name must tell. */
  private Link among(List<Integer> contests, List<SeatName> printed) {
    var fitting = contests.stream().filter(c -> likeness(c, printed) >= ALIKE).toList();
    return fitting.size() == 1
        ? new Link.Linked(fitting.getFirst(), Link.How.CODE)
        : new Link.Ambiguous(contests, Link.Why.SEVERAL_ALIKE);
  }

  private Link byName(List<SeatName> printed) {
    var same = new ArrayList<Integer>();
    var alike = new ArrayList<Integer>();
    var spelt = new Nearest();
    double best = ALIKE;
    var likeness = new double[names.size()];
    for (int i = 0; i < likeness.length; i++) {
      if (names.get(i).stream().anyMatch(n -> printed.stream().anyMatch(p -> same(p, n)))) {
        same.add(i);
      }
      for (SeatName known : names.get(i)) {
        for (SeatName p : printed) {
          spelt.add(i, p.spelt(known));
        }
      }
      likeness[i] = likeness(i, printed);
      best = Math.max(best, likeness[i]);
    }
    if (!same.isEmpty()) {
      return same.size() == 1
          ? new Link.Linked(same.getFirst(), Link.How.SAME_NAME)
          : new Link.Ambiguous(same, Link.Why.NAMESAKES);
    }
    if (spelt.best() >= 0) {
      return new Link.Linked(spelt.best(), Link.How.SPELLING);
    }
    for (int i = 0; i < likeness.length; i++) {
      if (likeness[i] >= ALIKE && likeness[i] > best - CLEARLY) {
        alike.add(i);
      }
    }
    return switch (alike.size()) {
      case 0 -> Link.UNKNOWN;
      case 1 -> new Link.Linked(alike.getFirst(), Link.How.SPELLING);
      default -> new Link.Ambiguous(alike, Link.Why.SEVERAL_ALIKE);
    };
  }

  /** A number that only one of the two has says nothing: it may be the seat's in the state. */
  private static boolean same(SeatName printed, SeatName known) {
    return printed.key().equals(known.key())
        && (printed.number() == known.number() || known.number() < 0);
  }

  private double likeness(int contest, List<SeatName> printed) {
    double best = 0;
    for (SeatName p : printed) {
      for (SeatName known : names.get(contest)) {
        best = Math.max(best, p.like(known));
      }
    }
    return best;
  }
}

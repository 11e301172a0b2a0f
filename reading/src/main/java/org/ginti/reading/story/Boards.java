// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ginti.reading.claim.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The boards of a story, and which of them a fact belongs to: that of the seat it names, else of
 * the seat that governs the place, else of the people it names.
 */
final class Boards {
  /** So many sentences a seat governs when it is not named again. */
  private static final int REACH = 6;

  private final List<Board> all = new ArrayList<>();
  private @Nullable Seat governing;
  private int governingSince;
  private @Nullable Board latest;
  private int latestAt;

  List<Board> all() {
    return all;
  }

  /** All, but what was told without a seat of people whose seat is told elsewhere. */
  List<Board> told() {
    var told = new ArrayList<Board>();
    for (Board b : all) {
      Board seated = b.seat().name().isEmpty() ? seatOf(b) : null;
      if (seated == null) {
        told.add(b);
      } else {
        seated.take(b);
      }
    }
    return told;
  }

  private @Nullable Board seatOf(Board unseated) {
    Board found = null;
    for (Board b : all) {
      boolean same =
          !b.seat().name().isEmpty()
              && b.setting().key().equals(unseated.setting().key())
              && unseated.entries().keySet().stream().anyMatch(Person::named)
              && b.entries().keySet().containsAll(unseated.entries().keySet())
              && (unseated.first() == null || unseated.first() == b.first());
      if (same) {
        if (found != null) {
          return null;
        }
        found = b;
      }
    }
    return found;
  }

  /** Somebody has won another seat, or leads there. */
  boolean winsElsewhere(Person person, Seat seat, Setting setting) {
    var words = Words.of(seat.name());
    return all.stream()
        .anyMatch(b ->
            b.first() == person
                && !b.seat().name().isEmpty()
                && !b.isOf(seat, words)
                && b.setting().key().equals(setting.key()));
  }

  /** The board spoken of last, where it is of this poll. */
  @Nullable Board latest(Setting setting) {
    Board b = latest;
    return b != null && b.setting().key().equals(setting.key()) ? b : null;
  }

  void govern(Seat seat, int sentence) {
    governing = seat;
    governingSince = sentence;
  }

  void newTopic() {
    governing = null;
    latest = null;
  }

  /** People of the seat that governs here: a bare surname means one of them. */
  Collection<Person> near(Optional<Seat> seat, Setting setting) {
    if (seat.isEmpty() && governing == null) {
      Board b = latest;
      return b == null ? List.of() : b.entries().keySet();
    }
    Board board = ofSeat(seat.orElse(governing == null ? Seat.UNNAMED : governing), setting);
    return board == null ? Set.of() : board.entries().keySet();
  }

  /** The board of a fact; made where there is none. */
  Board of(Optional<Seat> named, Collection<Person> people, Setting setting, int sentence) {
    Board board = find(named, people, setting, sentence);
    if (board == null) {
      Seat seat = named.orElse(governs(sentence) && governing != null ? governing : Seat.UNNAMED);
      board = open(seat, setting);
    }
    named.ifPresent(board::seat);
    Seat here = governing;
    boolean seatless = board.seat().name().isEmpty();
    if (seatless && here != null && governs(sentence) && ofSeat(here, setting) == null) {
      board.seat(here);
    }
    latest = board;
    latestAt = sentence;
    return board;
  }

  Board open(Seat seat, Setting setting) {
    var board = new Board(seat, setting);
    all.add(board);
    latest = board;
    return board;
  }

  private boolean governs(int sentence) {
    return governing != null && sentence - governingSince <= REACH;
  }

  private @Nullable Board find(
      Optional<Seat> named, Collection<Person> people, Setting setting, int sentence) {
    if (named.isPresent()) {
      Board board = ofSeat(named.get(), setting);
      board = board == null ? shorter(named.get(), people, setting) : board;
      return board != null ? board : unnamed(people, setting);
    }
    boolean fresh = governing != null && sentence - governingSince <= 1;
    if (fresh && governing != null) {
      Board board = ofSeat(governing, setting);
      if (board != null) {
        return board;
      }
      return null;
    }
    Board board = ofPeople(people, setting);
    if (board != null) {
      return board;
    }
    if (governs(sentence) && governing != null) {
      return ofSeat(governing, setting);
    }
    Board last = latest;
    return last != null
            && sentence - latestAt <= 2
            && last.seat().name().isEmpty()
            && last.setting().key().equals(setting.key())
        ? last
        : null;
  }

  /** The newest board of a seat. */
  @Nullable Board ofSeat(Seat seat, Setting setting) {
    var words = Words.of(seat.name());
    for (int i = all.size() - 1; i >= 0; i--) {
      Board b = all.get(i);
      if (!b.seat().name().isEmpty()
          && b.isOf(seat, words)
          && b.setting().key().equals(setting.key())) {
        return b;
      }
    }
    return null;
  }

  /** A seat named in part, with the same people: Mankhurd, Mankhurd Shivaji Nagar. */
  private @Nullable Board shorter(Seat seat, Collection<Person> people, Setting setting) {
    Board b = ofPeople(people, setting);
    if (b == null || b.seat().name().isEmpty()) {
      return null;
    }
    var words = Words.of(seat.name());
    var before = Words.of(b.seat().name());
    int shorter = Math.min(words.size(), before.size());
    return words.subList(0, shorter).equals(before.subList(0, shorter)) ? b : null;
  }

  /** A board begun before its seat was named. */
  private @Nullable Board unnamed(Collection<Person> people, Setting setting) {
    Board b = ofPeople(people, setting);
    return b != null && b.seat().name().isEmpty() ? b : null;
  }

  private @Nullable Board ofPeople(Collection<Person> people, Setting setting) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Board b = all.get(i);
      if (b.setting().key().equals(setting.key()) && has(b, people)) {
        return b;
      }
    }
    return null;
  }

  private static boolean has(Board board, Collection<Person> people) {
    for (Person p : people) {
      if (p.named() && board.entries().containsKey(p)) {
        return true;
      }
    }
    return false;
  }
}

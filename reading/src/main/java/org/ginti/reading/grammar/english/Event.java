// SPDX-License-Identifier: Apache-2.0
package org.ginti.reading.grammar.english;

import static org.ginti.reading.grammar.english.Clauses.NONE;

import java.util.List;
import java.util.Optional;
import org.ginti.reading.claim.Amount;
import org.ginti.reading.claim.PartyName;
import org.ginti.reading.claim.Seat;
import org.ginti.reading.words.Kind;
import org.jspecify.annotations.Nullable;

/** What one verb of a result says. */
final class Event {
  final Kind kind;
  final int verb;
  int winner = NONE;
  int loser = NONE;
  @Nullable Amount margin;
  List<Seat> seats = List.of();
  boolean conceded;

  /** "on a Congress ticket", "for the BJP". */
  Optional<PartyName> ticket = Optional.empty();

  int first;
  int last;

  Event(Kind kind, int verb) {
    this.kind = kind;
    this.verb = verb;
    this.first = verb;
    this.last = verb;
  }

  void take(int piece) {
    if (piece != NONE) {
      first = Math.min(first, piece);
      last = Math.max(last, piece);
    }
  }

  String rule() {
    return switch (kind) {
      case BEAT -> "defeated";
      case LEADS -> "leads";
      case TRAILS -> "trails";
      case LOST -> "lost";
      default -> "won";
    };
  }

  Optional<Seat> seat() {
    return seats.isEmpty() ? Optional.empty() : Optional.of(seats.getFirst());
  }
}
